"""Word files to PDF: `convert` for the file, `to_typst` for the source in between.

What is not handled is refused with `Unsupported`, which names the element in Indonesian.
"""

from petasama.dokumen.converter.document import to_typst
from petasama.dokumen.converter.errors import DamagedDocument, Unsupported
from petasama.dokumen.converter.pdf import ConversionFailed, convert

__all__ = ["ConversionFailed", "DamagedDocument", "Unsupported", "convert", "to_typst"]
