"""Proposals as filled Word forms: one as a .docx, any number as a .zip of them."""

import io
import zipfile

from petasama.core import clock
from petasama.core.downloads import file_name
from petasama.dokumen.buku.buka import ditolak
from petasama.pemetaan.documents import formulir_docx, naskah_of
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.tukar.lembar_usulan import IsiBerkas

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def tulis_word(isi: IsiBerkas) -> bytes:
    """Return the form of the one proposal, or the blank form when there is none; refuses several."""
    if len(isi.usulan) > 1:
        raise ditolak("Satu berkas Word memuat satu usulan. Untuk beberapa usulan pakai akhiran .zip.")
    if isi.usulan:
        return _formulir(isi.usulan[0])
    assert isi.putaran is not None, "a file without proposals names its round"
    return formulir_docx(naskah_of(None, putaran=isi.putaran, kantor=isi.perangkat_daerah, pada=clock.now()))


def tulis_zip(isi: IsiBerkas) -> bytes:
    """Return an archive with one form for each proposal, named by its number."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target:
        for usulan in isi.usulan:
            name = file_name("Formulir", usulan.nomor, suffix="docx")
            target.writestr(zipfile.ZipInfo(name, _ZIP_DATE), _formulir(usulan), zipfile.ZIP_DEFLATED)
    return output.getvalue()


def _formulir(usulan: Usulan) -> bytes:
    naskah = naskah_of(usulan, putaran=usulan.putaran, kantor=usulan.perangkat_daerah, pada=clock.now())
    return formulir_docx(naskah)
