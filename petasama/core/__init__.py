"""Floor 0, plumbing: acts, workflow, trail, tables, panels. Knows no word of the domain."""
