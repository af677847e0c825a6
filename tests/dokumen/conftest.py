"""Papers in the archive, and people at their browsers."""

from datetime import date

import pytest

from petasama.alat.contoh.orang import Dunia
from petasama.dokumen import archive
from petasama.dokumen.models import Dokumen

BERKAS = {"pdf": b"%PDF-1.7 isi contoh \x00\xff", "docx": b"PK\x03\x04 isi contoh \x00\xff"}


@pytest.fixture
def berita_acara(dunia: Dunia) -> Dokumen:
    """Minutes in the archive, with known bytes."""
    return Dokumen.objects.create(
        daerah=dunia.daerah,
        jenis="berita_acara",
        nomor="100.2.1.6/18/BA-TKKSD/2026",
        tanggal=date(2026, 1, 22),
        judul="Berita Acara Rapat Pleno",
        nilai={},
        versi_templat="0" * 64,
        sidik_isi="a1" * 32,
        sidik_docx=archive.store(BERKAS["docx"]),
        sidik_pdf=archive.store(BERKAS["pdf"]),
    )
