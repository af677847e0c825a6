"""A whole Word file as Typst source."""

from petasama.dokumen.converter.context import Context
from petasama.dokumen.converter.errors import DamagedDocument, Unsupported
from petasama.dokumen.converter.package import DOCUMENT
from petasama.dokumen.converter.prelude import PRELUDE
from petasama.dokumen.converter.sections import read_sections, write_section
from petasama.dokumen.converter.xml import child

END = "#metadata(none)<akhir>"


def translate(docx: bytes) -> tuple[str, dict[str, bytes]]:
    """Typst source and the pictures it needs (path → bytes); refuses by name what it does not handle."""
    context = Context.open(docx)
    root = context.package.root(DOCUMENT)
    body = child(root, "w:body")
    if body is None:
        raise DamagedDocument("isi dokumen tidak ada")
    if child(root, "w:background") is not None:
        raise Unsupported("latar halaman berwarna")
    sections = read_sections(context, body)
    written = [write_section(context, section, index) for index, section in enumerate(sections)]
    # The mark of the last page stands inside the last section, so that it makes no page of its own.
    written[-1] = written[-1].removesuffix("]\n") + END + "]\n"
    return PRELUDE + context.emitter.definitions() + "".join(written), context.emitter.pictures


def to_typst(docx: bytes) -> str:
    """Typst source of a Word file."""
    return translate(docx)[0]
