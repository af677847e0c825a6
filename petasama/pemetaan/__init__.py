"""Stage 2: the eight questions and the proposals."""
