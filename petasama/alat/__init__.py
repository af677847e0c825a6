"""Tools above all rooms: commands that span stages, and the example world."""
