"""Stage 1: the round is opened, scheduled and staffed with liaison officers."""
