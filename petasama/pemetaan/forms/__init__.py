"""The forms of the mapping stage: one question of the instrument, and the acts that need words."""
