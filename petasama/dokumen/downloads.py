"""Files are handed out by petasama.core.downloads; papers and later stages know it by this name."""

from petasama.core.downloads import CONTENT_TYPES, attachment, file_name

__all__ = ["CONTENT_TYPES", "attachment", "file_name"]
