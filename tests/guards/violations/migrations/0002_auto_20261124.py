"""A migration in name only; the guard reads names."""
