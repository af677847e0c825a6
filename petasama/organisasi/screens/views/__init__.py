"""Pages: people, posts, offices, changes of offices, rights, closed days."""
