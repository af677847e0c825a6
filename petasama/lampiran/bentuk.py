"""The forms of file that may be attached, how each is known by its content, and what it is called."""

from dataclasses import dataclass

from petasama.dokumen.buku.batas import BerkasDitolak

BERKAS_PALING_BESAR = 10 * 1024 * 1024
"""Largest file in bytes."""
PIKSEL_PALING_BANYAK = 25_000_000
LAMPIRAN_PALING_BANYAK = 20
"""So many files belong to one thing."""


@dataclass(frozen=True, kw_only=True)
class Bentuk:
    """One form of file: its code, the words for it, its type on the web and the ending its name gets."""

    kode: str
    label: str
    tipe: str
    akhiran: str


_KANTOR = "application/vnd.openxmlformats-officedocument."
DAFTAR_BENTUK = (
    Bentuk(kode="PDF", label="PDF", tipe="application/pdf", akhiran=".pdf"),
    Bentuk(kode="JPEG", label="Gambar", tipe="image/jpeg", akhiran=".jpg"),
    Bentuk(kode="PNG", label="Gambar", tipe="image/png", akhiran=".png"),
    Bentuk(kode="DOCX", label="Word", tipe=f"{_KANTOR}wordprocessingml.document", akhiran=".docx"),
    Bentuk(kode="XLSX", label="Excel", tipe=f"{_KANTOR}spreadsheetml.sheet", akhiran=".xlsx"),
    Bentuk(kode="PPTX", label="PowerPoint", tipe=f"{_KANTOR}presentationml.presentation", akhiran=".pptx"),
)
PER_KODE = {bentuk.kode: bentuk for bentuk in DAFTAR_BENTUK}
BAGIAN_UTAMA = {"word/document.xml": "DOCX", "xl/workbook.xml": "XLSX", "ppt/presentation.xml": "PPTX"}
"""The part of an Office file that says what it is."""
HANYA = "Yang dapat dilampirkan: PDF, gambar JPEG atau PNG, dan berkas Word, Excel, PowerPoint (.docx, .xlsx, .pptx)."


def bentuk_of(content: bytes) -> str:
    """Return the code of the form by the first bytes ("ZIP" for the Office forms); refuse everything else."""
    if not content:
        raise BerkasDitolak("Berkas ini kosong. Pilih berkas yang berisi.")
    if len(content) > BERKAS_PALING_BESAR:
        raise BerkasDitolak("Berkas lebih besar dari 10 MB. Perkecil lebih dahulu, lalu unggah lagi.")
    for mark, kode in (
        (b"%PDF-", "PDF"),
        (b"\xff\xd8\xff", "JPEG"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"PK\x03\x04", "ZIP"),
    ):
        if content.startswith(mark):
            return kode
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise BerkasDitolak("Berkas memakai format lama atau dikunci kata sandi. Simpan ulang dalam format baru.")
    raise BerkasDitolak(f"Isi berkas ini bukan bentuk yang dikenal. {HANYA}")
