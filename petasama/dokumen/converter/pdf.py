"""Typst source to PDF/A-2b: tagged, with our fonts only, the same bytes for the same input."""

import re
import tempfile
from datetime import datetime
from functools import lru_cache
from pathlib import Path

import typst

from petasama.dokumen.converter.document import translate
from petasama.dokumen.converter.emit import SANS, quote
from petasama.dokumen.converter.errors import Unsupported

_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')


class ConversionFailed(Exception):
    """Typst refused source that the converter wrote: a fault of ours, not of the document; `detail` is for the log."""

    def __init__(self, detail: str) -> None:
        self.detail = detail
        super().__init__("PDF gagal dibuat karena kesalahan di pengubah dokumen. Laporkan kepada pengelola aplikasi.")


@lru_cache(maxsize=4)
def _fonts(folder: Path) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])


def convert(
    docx: bytes, *, fonts: Path, title: str, language: str = "id", timestamp: datetime, author: str = ""
) -> bytes:
    """A Word file as PDF/A-2b.

    `fonts` is the folder with the committed typefaces; no other font is used. `timestamp` (with a zone) becomes the
    date of the file: the same input gives the same bytes. Refuses with `Unsupported` what cannot be converted
    faithfully, also signs that no committed font can show.
    """
    if timestamp.tzinfo is None:
        raise ValueError("timestamp needs a time zone")
    body, pictures = translate(docx)
    writers = f"({quote(author)},)" if author else "()"
    head = (
        f"#set document(title: {quote(title)}, author: {writers}, date: auto)\n"
        f"#set text(font: {quote(SANS)}, lang: {quote(language)})\n"
    )
    with tempfile.TemporaryDirectory() as folder:
        for path, data in pictures.items():
            (Path(folder) / path.lstrip("/")).write_bytes(data)
        main = Path(folder) / "dokumen.typ"
        main.write_text(head + body, encoding="utf-8")
        return _compile(main, fonts, timestamp)


def _compile(main: Path, fonts: Path, timestamp: datetime) -> bytes:
    compiler = typst.Compiler(str(main), root=str(main.parent), font_paths=_fonts(fonts), ignore_system_fonts=True)
    try:
        pdf = compiler.compile(format="pdf", pdf_standards="a-2b", timestamp=int(timestamp.timestamp()))
    except typst.TypstError as problem:
        missing = _MISSING.findall(problem.diagnostic)
        if missing:
            signs = ", ".join(f"“{sign}”" for sign in dict.fromkeys(missing))
            raise Unsupported(f"aksara {signs}", hint="Aksara itu tidak ada dalam huruf dokumen; ganti.") from problem
        if "image" in problem.message and "decode" in problem.message:
            raise Unsupported("gambar yang rusak") from problem
        raise ConversionFailed(problem.diagnostic) from problem
    if not isinstance(pdf, bytes):
        raise ConversionFailed("Typst gave no single file")
    return pdf
