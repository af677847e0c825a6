"""Stage 4: the plenary scores, ranks and decides; its minutes come out of the data."""
