"""Recording the fixing of a decree: tetapkan, when it succeeds."""

from datetime import date

import pytest

from petasama.core.errors import NotNow
from petasama.core.models import Trail
from petasama.dokumen import archive
from petasama.penetapan import actions
from petasama.penetapan.models import Keputusan
from tests.penetapan.situations import annex
from tests.rounds import nothing_changes

NOMOR = "100.3.3.2/45/KUM/2027"


def test_the_decree_is_in_force_with_its_number_day_and_signatory(keputusan, penanda_tangan):
    assert (keputusan.status, keputusan.nomor, keputusan.tanggal) == ("DITETAPKAN", NOMOR, date(2027, 2, 10))
    assert keputusan.penanda_tangan == penanda_tangan
    assert list(Keputusan.objects.berlaku()) == [keputusan]
    assert str(keputusan) == f"Keputusan Bupati {NOMOR} Putaran 2027"


def test_the_trail_of_the_decree_is_complete(keputusan):
    assert list(Trail.objects.about(keputusan).values_list("act", "target", "role")) == [
        ("susun", "KONSEP", "SEKRETARIAT_TKKSD"),
        ("ajukan", "DIAJUKAN", "SEKRETARIAT_TKKSD"),
        ("harmonisasi", "DIHARMONISASI", "BAGIAN_HUKUM"),
        ("tetapkan", "DITETAPKAN", "BAGIAN_HUKUM"),
    ]


def test_every_proposal_of_the_annex_is_fixed_with_its_own_trail(keputusan, usulan_dari):
    for _, kode in annex(keputusan):
        usulan = usulan_dari(kode)
        entry = Trail.objects.about(usulan).last()
        assert usulan.status == "DITETAPKAN"
        assert (entry.act, entry.source, entry.target, entry.role) == (
            "tetapkan", "DISETUJUI", "DITETAPKAN", "BAGIAN_HUKUM",
        )  # fmt: skip


def test_what_the_plenary_postponed_stays_postponed(keputusan, usulan_dari):
    assert usulan_dari("DISKAN").status == "DITUNDA"


def test_the_paper_is_in_the_archive_with_what_it_says(keputusan):
    paper = keputusan.dokumen

    assert (paper.jenis, paper.nomor, paper.tanggal) == ("keputusan", NOMOR, date(2027, 2, 10))
    assert str(paper) == f"Keputusan Kepala Daerah Nomor {NOMOR}"
    assert [row["opd"] for row in paper.nilai["lampiran"]] == [
        "Dinas Kesehatan",
        "Badan Penanggulangan Bencana Daerah",
        "Dinas Tenaga Kerja, Koperasi Usaha Kecil dan Perindustrian",
    ]
    assert paper.nilai["tanda"] == ""
    assert archive.fetch(paper.sidik_docx).startswith(b"PK")
    assert archive.fetch(paper.sidik_pdf).startswith(b"%PDF-1.7")
    assert Trail.objects.about(paper).get().act == "arsipkan"


def test_it_is_fixed_once(keputusan, penanda_tangan, perancang):
    words = {"nomor": "46", "tanggal": date(2027, 2, 11), "penanda_tangan": penanda_tangan}

    with nothing_changes(), pytest.raises(NotNow, match="berstatus “Ditetapkan”"):
        actions.tetapkan(keputusan, by=perancang, **words)
