"""Findings of an office's own meeting, and the notes they are written down with."""

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.dokumen.models import Dokumen
from petasama.persiapan.actions import pertemuan
from petasama.persiapan.actions import temuan as acts
from petasama.persiapan.actions.kehadiran import BarisHadir
from petasama.persiapan.models import Pertemuan, Temuan
from petasama.persiapan.tables.temuan import matriks
from tests.digests import nothing_changes
from tests.persiapan.meetings import briefing, come, finding, own_meeting


@pytest.fixture
def rapat(pemain, putaran):
    """The meeting of Kesehatan that is being written down."""
    return own_meeting(pemain, putaran)


def test_a_finding_keeps_its_words_its_office_and_its_tags(rapat, pemain):
    made = finding(pemain, rapat, judul="  Malaria di desa batas ")

    assert (made.judul, made.perangkat_daerah.kode) == ("Malaria di desa batas", "DINKES")
    assert (made.isu_strategis, made.urusan) == (["IS-A", "IS-B"], "1.02")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"judul": "  "}, "judul"),
        ({"uraian": ""}, "uraian"),
        ({"jenis": "LAIN"}, "jenis"),
        ({"isu_strategis": ["IS-Z"]}, "isu_strategis"),
        ({"urusan": "9.99"}, "urusan"),
    ],
)
def test_a_finding_with_a_gap_is_refused_by_its_field(rapat, pemain, changes, field):
    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        finding(pemain, rapat, **changes)

    assert [gap["field"] for gap in refusal.value.missing] == [field]


def test_a_second_click_makes_no_second_finding(rapat, pemain):
    finding(pemain, rapat)

    with nothing_changes(), pytest.raises(Incomplete, match="sudah dicatat dalam rapat ini"):
        finding(pemain, rapat, judul="MALARIA di desa batas")


def test_issue_and_affair_may_stay_open(rapat, pemain):
    made = finding(pemain, rapat, isu_strategis=[], urusan="", harapan="", mitra="")

    assert (made.isu_strategis, made.urusan) == ([], "")


def test_a_briefing_has_no_findings(pemain, putaran):
    made = briefing(pemain, putaran, until="BERLANGSUNG")
    rincian = acts.RincianTemuan(jenis="POTENSI", judul="Wisata air", uraian="Sungai")

    with nothing_changes(), pytest.raises(NotNow, match="bukan dalam sosialisasi"):
        acts.catat_temuan(made, rincian=rincian, by=pemain.sekretariat)


def test_findings_are_frozen_with_the_minutes(rapat, pemain):
    by, made = pemain.ppksd("DINKES"), finding(pemain, rapat)
    come(rapat, rapat.perangkat_daerah, "Rina (contoh)", by=by)
    pertemuan.selesaikan(rapat, notulen="Selesai.", kesimpulan="", by=by)
    made.refresh_from_db()

    with nothing_changes(), pytest.raises(NotNow, match="selama pertemuan berlangsung"):
        acts.hapus_temuan(made, by=by)
    with nothing_changes(), pytest.raises(NotNow):
        acts.ubah_temuan(made, rincian=acts.RincianTemuan(jenis="POTENSI", judul="Lain sama sekali", uraian="x"), by=by)
    row = Dokumen.objects.get(jenis="notulen_rapat").nilai["temuan"][0]
    assert row["temuan"].startswith("Malaria di desa batas\n") and row["urusan"] == "Kesehatan"
    assert row["isu"] == "Peningkatan pelayanan publik; Kawasan perbatasan"


def test_minutes_that_somebody_changed_meanwhile_are_not_printed(rapat, pemain):
    by = pemain.ppksd("DINKES")
    come(rapat, rapat.perangkat_daerah, "Rina (contoh)", by=by)
    stale = Pertemuan.objects.get(pk=rapat.pk)
    pertemuan.selesaikan(rapat, notulen="Selesai.", kesimpulan="", by=by)

    with nothing_changes(), pytest.raises(NotNow, match="baru saja diubah oleh orang lain"):
        pertemuan.selesaikan(stale, notulen="Lain.", kesimpulan="", by=by)


def test_a_change_is_told_without_the_words(rapat, pemain):
    made, by = finding(pemain, rapat), pemain.ppksd("DINKES")
    rincian = acts.RincianTemuan(jenis="POTENSI", judul="Malaria di desa batas", uraian="Uraian yang baru.")

    acts.ubah_temuan(made, rincian=rincian, by=by)

    entry = Trail.objects.about(rapat).last()
    assert Temuan.objects.get().uraian == "Uraian yang baru."
    assert "uraian" in entry.data["isian"] and "Uraian yang baru." not in str(entry.data)


def test_saving_a_finding_unchanged_writes_nothing(rapat, pemain):
    made = finding(pemain, rapat)
    same = {name: getattr(made, name) for name in acts.RincianTemuan.__dataclass_fields__}

    with nothing_changes():
        acts.ubah_temuan(made, rincian=acts.RincianTemuan(**same), by=pemain.ppksd("DINKES"))


def test_another_office_neither_sees_nor_changes_a_finding(rapat, pemain):
    made, other = finding(pemain, rapat), pemain.ppksd("DISDIK")

    assert made not in Temuan.objects.visible_to(other)
    assert made in Temuan.objects.visible_to(pemain.sekretariat)
    with nothing_changes(), pytest.raises(Denied):
        acts.hapus_temuan(made, by=other)


def test_one_page_saves_presence_minutes_and_a_finding_together(rapat, pemain):
    by = pemain.ppksd("DINKES")
    notes = acts.CatatanRapat(
        notulen="Rapat membahas malaria.",
        kesimpulan="Diusulkan.",
        hadir=[BarisHadir(perangkat_daerah=rapat.perangkat_daerah, nama="Rina (contoh)", jabatan="Staf")],
        temuan=acts.RincianTemuan(jenis="POTENSI", judul="Kader terlatih", uraian="Ada 40 kader."),
    )

    acts.catat_rapat(rapat, catatan=notes, by=by)

    fresh = Pertemuan.objects.get(pk=rapat.pk)
    assert (fresh.notulen, fresh.kesimpulan) == ("Rapat membahas malaria.", "Diusulkan.")
    assert [row.nama for row in fresh.kehadiran.all()] == ["Rina (contoh)"]
    assert [row.judul for row in fresh.temuan.all()] == ["Kader terlatih"]


def test_a_page_with_a_faulty_finding_saves_nothing_of_it(rapat, pemain):
    notes = acts.CatatanRapat(notulen="Ada.", temuan=acts.RincianTemuan(jenis="POTENSI", judul="", uraian=""))

    with nothing_changes(), pytest.raises(Incomplete):
        acts.catat_rapat(rapat, catatan=notes, by=pemain.ppksd("DINKES"))


def test_the_picture_counts_a_finding_under_each_of_its_issues(rapat, pemain):
    finding(pemain, rapat)
    finding(pemain, rapat, judul="Kader terlatih", jenis="POTENSI", isu_strategis=["IS-A"])
    finding(pemain, rapat, judul="Tanpa isu apa pun", isu_strategis=[])

    rows = {row["isu"]: [bar["teks"] for bar in row["batang"]] for row in matriks(Temuan.objects.all())}

    assert rows == {
        "Peningkatan pelayanan publik": ["1", "1"],
        "Kawasan perbatasan": ["0", "1"],
        "Tanpa isu strategis": ["0", "1"],
    }
