"""Recording the fixing of a decree: what tetapkan refuses, without a trace in the rows or in the decree in hand."""

from datetime import date

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.dokumen.actions import Cetakan, arsipkan
from petasama.organisasi.models import Pejabat
from petasama.penetapan import actions
from petasama.penetapan.documents import KEPUTUSAN_KEPALA_DAERAH
from petasama.penetapan.models import ButirKeputusan, Keputusan
from petasama.pleno.models import RapatPleno
from tests.rounds import nothing_changes

NOMOR = "100.3.3.2/45/KUM/2027"


@pytest.fixture
def tetapkan(perancang, penanda_tangan):
    """tetapkan(keputusan) records number 45 on 10 February 2027, if nothing else is said."""

    def record(keputusan: Keputusan, **ubahan: object) -> Keputusan:
        words = {"nomor": NOMOR, "tanggal": date(2027, 2, 10), "penanda_tangan": penanda_tangan, "by": perancang}
        return actions.tetapkan(keputusan, **(words | ubahan))

    return record


def untouched(keputusan: Keputusan, status: str = "DIHARMONISASI") -> bool:
    return (keputusan.status, keputusan.nomor, keputusan.tanggal, keputusan.dokumen_id) == (status, "", None, None)


@pytest.mark.parametrize("nomor", ["", "  "])
def test_without_a_number(nomor, harmonis, tetapkan):
    with nothing_changes(), pytest.raises(Incomplete, match="Isi nomor Keputusan dari Bagian Hukum") as refusal:
        tetapkan(harmonis, nomor=nomor)

    assert [gap["field"] for gap in refusal.value.missing] == ["nomor"]
    assert untouched(harmonis)


def test_dated_before_the_minutes_it_rests_on(harmonis, tetapkan):
    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        tetapkan(harmonis, tanggal=date(2027, 1, 20))

    assert refusal.value.sentence == (
        "Tanggal Keputusan mendahului Berita Acara (21 Januari 2027). Betulkan tanggalnya."
    )
    assert [gap["field"] for gap in refusal.value.missing] == ["tanggal"]
    assert untouched(harmonis)


def test_with_a_number_that_another_decree_carries(harmonis, tetapkan, perancang):
    other = Cetakan(kind=KEPUTUSAN_KEPALA_DAERAH, values={}, template_version="0", sidik_isi="0", docx=b"d", pdf=b"p")
    arsipkan(other, nomor=NOMOR, tanggal=date(2027, 1, 3), by=perancang)

    with nothing_changes(), pytest.raises(NotNow, match=f"Nomor {NOMOR} sudah dipakai Keputusan Kepala Daerah lain"):
        tetapkan(harmonis)

    assert untouched(harmonis)


@pytest.mark.parametrize(
    "ubahan",
    [
        {"jabatan": "Wakil Bupati Hulu Sungai Selatan"},
        {"mulai": date(2027, 2, 11)},
        {"selesai": date(2027, 2, 9)},
    ],
)
def test_signed_by_somebody_who_does_not_hold_the_post_that_day(ubahan, harmonis, tetapkan, penanda_tangan):
    Pejabat.objects.filter(pk=penanda_tangan.pk).update(**ubahan)
    penanda_tangan.refresh_from_db()

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        tetapkan(harmonis, penanda_tangan=penanda_tangan)

    assert refusal.value.sentence == (
        "Keputusan ditandatangani oleh Bupati Hulu Sungai Selatan yang menjabat pada 10 Februari 2027."
    )
    assert untouched(harmonis)


def test_signed_by_the_head_of_another_government(harmonis, tetapkan, tapin):
    stranger = Pejabat.objects.create(
        daerah=tapin.daerah, jabatan="Bupati Hulu Sungai Selatan", nama="Bupati (contoh)", mulai=date(2025, 1, 2)
    )

    with nothing_changes(), pytest.raises(NotNow, match="yang menjabat pada 10 Februari 2027"):
        tetapkan(harmonis, penanda_tangan=stranger)


def test_with_a_foreign_proposal_slipped_into_the_annex_after_its_review(harmonis, tetapkan, usulan_dari):
    ButirKeputusan.objects.create(keputusan=harmonis, usulan=usulan_dari("DISKAN"), urutan=4)

    with nothing_changes(), pytest.raises(NotNow, match="memuat usulan yang tidak disetujui pleno"):
        tetapkan(harmonis)

    assert untouched(harmonis)


def test_on_minutes_that_are_not_signed(harmonis, tetapkan, putaran):
    RapatPleno.objects.filter(putaran=putaran).update(status="DITUTUP")

    with nothing_changes(), pytest.raises(NotNow, match="Berita Acara Rapat Pleno Putaran 2027 belum ditandatangani"):
        tetapkan(harmonis)


@pytest.mark.parametrize("key", ["sekretariat", "bupati", "kursi:KETUA"])
def test_by_others_than_the_legal_office(key, harmonis, tetapkan, dunia):
    with nothing_changes(), pytest.raises(Denied, match="hanya dapat dilakukan oleh Bagian Hukum"):
        tetapkan(harmonis, by=dunia.post(key))


def test_before_its_legal_review(konsep, tetapkan):
    with nothing_changes(), pytest.raises(NotNow, match="“Catat penetapan” tidak dapat dilakukan"):
        tetapkan(konsep)


def test_from_a_page_that_somebody_else_has_overtaken(harmonis, tetapkan, usulan_dari):
    harmonis.version += 1

    with nothing_changes(), pytest.raises(NotNow, match="baru saja diubah oleh orang lain"):
        tetapkan(harmonis)

    assert untouched(harmonis)
    assert usulan_dari("DINKES").status == "DISETUJUI"
