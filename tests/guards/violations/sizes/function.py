def tumbuh():
    """Grows by one line in the test."""
