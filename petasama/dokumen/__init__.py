"""Ground: papers. One way for every paper: kind, merge fields, docx and pdf, hash, lock."""
