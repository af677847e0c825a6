"""Face: each person's home page and the frame around every page."""
