"""The pages of the mapping stage: the list, one proposal, one question, the acts."""
