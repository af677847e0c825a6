"""Ground: who is told what, by which way: the outbox, the daily digest, one's own choices, the calendar feed."""
