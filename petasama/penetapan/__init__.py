"""Stage 5: the head of the region fixes the plan by decree."""
