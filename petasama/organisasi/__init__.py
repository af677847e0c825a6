"""Ground: who acts. Government, offices, people, posts and the roles they hold for a time."""
