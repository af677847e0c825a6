"""The script that first made the Word templates of the papers; today the .docx files themselves are the source."""
