"""Whether a PDF does nothing but show pages."""

import re
import zlib

from petasama.dokumen.buku.batas import BerkasDitolak

TERURAI_PALING_BESAR = 4 * 1024 * 1024
"""How far one packed group of objects is unpacked for the look inside, in bytes."""
TERLARANG = {
    b"/JavaScript": "skrip",
    b"/Launch": "perintah menjalankan program",
    b"/EmbeddedFile": "berkas yang disisipkan",
    b"/RichMedia": "media yang menjalankan program",
    b"/XFA": "formulir berskrip",
    b"/SubmitForm": "pengiriman formulir",
    b"/ImportData": "pengambilan data dari luar",
}
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_PACKED = re.compile(rb"/ObjStm\b.*?stream\r?\n(.*?)endstream", re.DOTALL)


def check_pdf(content: bytes) -> None:
    """Refuse what is no PDF by its first bytes, is cut, is locked, or carries scripts, programs or files.

    A look at the bytes and at the packed groups of objects, no full reading: it finds what ordinary programs write.
    The file is handed out as an attachment only.
    """
    if not content.startswith(b"%PDF-") or b"%%EOF" not in content[-2048:]:
        raise BerkasDitolak("Berkas ini bukan PDF yang utuh. Simpan dokumennya sebagai PDF, lalu unggah lagi.")
    plain = _ESCAPED.sub(lambda found: bytes([int(found.group(1), 16)]), content)
    if b"/Encrypt" in plain:
        raise BerkasDitolak("PDF ini terkunci. Simpan tanpa kata sandi, lalu unggah lagi.")
    for text in (plain, *_terurai(content)):
        found = next((words for name, words in TERLARANG.items() if name in text), "")
        if found:
            raise BerkasDitolak(f"PDF ini memuat {found}. Cetak ulang sebagai PDF biasa, lalu unggah lagi.")


def _terurai(content: bytes) -> list[bytes]:
    """The packed groups of objects, unpacked as far as the limit."""
    texts = []
    for found in _PACKED.finditer(content):
        try:
            text = zlib.decompressobj().decompress(found.group(1), TERURAI_PALING_BESAR)
        except zlib.error:
            continue
        texts.append(_ESCAPED.sub(lambda mark: bytes([int(mark.group(1), 16)]), text))
    return texts
