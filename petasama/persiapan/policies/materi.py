"""What may be handed out as material: a text, or a PDF that does nothing but show pages."""

from petasama.core.errors import Incomplete
from petasama.dokumen.buku.batas import BerkasDitolak
from petasama.lampiran.bentuk import BERKAS_PALING_BESAR
from petasama.lampiran.pdf import check_pdf as check_pdf_polos


def check_pdf(content: bytes) -> None:
    """Refuse what is over 10 MB, is no PDF by its content, is locked, or carries scripts, programs or files."""
    if len(content) > BERKAS_PALING_BESAR:
        raise _tolak("Berkas lebih besar dari 10 MB. Perkecil, misalnya dengan mengekspor ulang sebagai PDF.")
    try:
        check_pdf_polos(content)
    except BerkasDitolak as refusal:
        raise _tolak(str(refusal)) from refusal


def check_isi(judul: str, isi: str, *, berkas: bool) -> None:
    """A material has a title, and a text or a file."""
    if not judul.strip():
        raise _tolak("Beri judul agar materi mudah dicari.", field="judul")
    if not isi.strip() and not berkas:
        raise _tolak("Unggah berkas PDF, atau tulis isinya.")


def _tolak(sentence: str, *, field: str = "berkas") -> Incomplete:
    return Incomplete(sentence, missing=[{"field": field, "label": field.capitalize(), "sentence": sentence}])
