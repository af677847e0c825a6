"""Ground: files that people attach to things, judged by their content, stored under random names."""
