"""Drafting a decree on a decree: susun_perubahan, and what such a draft says."""

from datetime import date

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.penetapan import actions
from petasama.penetapan.documents import KEPUTUSAN_KEPALA_DAERAH
from petasama.penetapan.documents.naskah import Naskah
from petasama.penetapan.models import Keputusan
from tests.penetapan.situations import annex
from tests.rounds import nothing_changes


@pytest.fixture
def susun(keputusan, usulan_dari, pemain):
    """susun("PERUBAHAN", "BPBD", "DINKES") drafts that change of the decree, its annex in this order."""

    def draft(sifat: str, *kode: str, **ubahan: object) -> Keputusan:
        words = {"usulan": [usulan_dari(item) for item in kode], "by": pemain.sekretariat} | ubahan
        return actions.susun_perubahan(keputusan, sifat=sifat, **words)

    return draft


def nilai_of(keputusan: Keputusan) -> dict:
    return KEPUTUSAN_KEPALA_DAERAH.values_of(Naskah(keputusan=keputusan))


def test_a_change_is_a_draft_with_a_whole_new_annex_and_leaves_the_old_one_in_force(susun, keputusan):
    baru = susun("PERUBAHAN", "BPBD", "DINKES")

    assert (baru.status, baru.sifat, baru.mengubah, baru.nomor) == ("KONSEP", "PERUBAHAN", keputusan, "")
    assert annex(baru) == [(1, "BPBD"), (2, "DINKES")]
    assert list(Keputusan.objects.berlaku()) == [keputusan]
    entry = Trail.objects.about(baru).get()
    assert (entry.act, entry.data) == ("susun", {"sifat": "PERUBAHAN", "mengubah": keputusan.pk})


def test_a_change_names_the_decree_it_changes(susun):
    nilai = nilai_of(susun("PERUBAHAN", "BPBD"))

    assert nilai["tentang"] == (
        "PERUBAHAN ATAS KEPUTUSAN BUPATI HULU SUNGAI SELATAN NOMOR 100.3.3.2/45/KUM/2027 TENTANG "
        "PENETAPAN RENCANA PROGRAM DAN KEGIATAN KERJA SAMA DAERAH TAHUN 2028"
    )
    assert nilai["menimbang"][-1]["teks"].endswith(
        "perlu menetapkan Keputusan Bupati tentang Perubahan atas Keputusan Bupati Hulu Sungai Selatan Nomor "
        "100.3.3.2/45/KUM/2027 tentang Penetapan Rencana Program dan Kegiatan Kerja Sama Daerah Tahun 2028;"
    )
    assert [row["nama"] for row in nilai["diktum"]] == [
        "Menetapkan", "KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA",
    ]  # fmt: skip
    assert nilai["diktum"][0]["teks"] == f"KEPUTUSAN BUPATI TENTANG {nilai['tentang']}."
    assert nilai["diktum"][1]["teks"] == (
        "Mengubah Lampiran Keputusan Bupati Hulu Sungai Selatan Nomor 100.3.3.2/45/KUM/2027 sehingga menjadi "
        "sebagaimana tercantum dalam Lampiran Keputusan ini."
    )


def test_a_revocation_names_what_it_revokes_and_has_no_annex(susun):
    nilai = nilai_of(susun("PENCABUTAN"))

    assert nilai["tentang"].startswith("PENCABUTAN KEPUTUSAN BUPATI HULU SUNGAI SELATAN NOMOR 100.3.3.2/45/KUM/2027")
    assert [(row["nama"], row["teks"]) for row in nilai["diktum"]] == [
        ("Menetapkan", f"KEPUTUSAN BUPATI TENTANG {nilai['tentang']}."),
        (
            "KESATU",
            "Mencabut Keputusan Bupati Hulu Sungai Selatan Nomor 100.3.3.2/45/KUM/2027 dan menyatakannya tidak "
            "berlaku.",
        ),
        ("KEDUA", "Keputusan ini mulai berlaku pada tanggal ditetapkan."),
    ]
    assert nilai["lampiran"] == []


def test_a_change_may_only_hold_what_the_plenary_approved(susun, usulan_dari, pemain):
    baru = susun("PERUBAHAN", "DINKES", "DISKAN")

    with nothing_changes(), pytest.raises(NotNow, match=f"tidak disetujui pleno: {usulan_dari('DISKAN').nomor}"):
        actions.ajukan(baru, by=pemain.sekretariat)


def test_a_change_needs_an_annex_and_a_revocation_does_not(susun, pemain):
    ubah, cabut = susun("PERUBAHAN"), susun("PENCABUTAN")

    with nothing_changes(), pytest.raises(NotNow, match="Lampiran kosong"):
        actions.ajukan(ubah, by=pemain.sekretariat)
    actions.ajukan(cabut, by=pemain.sekretariat)

    assert (ubah.status, cabut.status) == ("KONSEP", "DIAJUKAN")


def test_a_revocation_takes_no_annex(susun):
    with nothing_changes(), pytest.raises(NotNow, match="Keputusan pencabutan tidak memuat Lampiran"):
        susun("PENCABUTAN", "DINKES")


def test_a_revocation_that_got_an_annex_past_the_act_is_not_sent(susun, usulan_dari, pemain):
    cabut = susun("PENCABUTAN")
    cabut.butir.create(usulan=usulan_dari("DINKES"), urutan=1)

    with nothing_changes(), pytest.raises(NotNow, match="tidak memuat Lampiran"):
        actions.ajukan(cabut, by=pemain.sekretariat)


def test_a_decree_on_a_decree_changes_or_revokes(susun):
    with nothing_changes(), pytest.raises(Incomplete, match="Pilih perubahan atau pencabutan") as refusal:
        susun("PENETAPAN", "DINKES")

    assert [gap["field"] for gap in refusal.value.missing] == ["sifat"]


@pytest.mark.parametrize("key", ["hukum", "bupati"])
def test_only_the_secretariat_drafts_it(key, susun, dunia):
    with nothing_changes(), pytest.raises(Denied, match="disusun oleh Sekretariat TKKSD"):
        susun("PENCABUTAN", by=dunia.post(key))


def test_the_secretariat_of_another_government_is_refused(susun, tapin):
    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        susun("PENCABUTAN", by=tapin.post("sekretariat"))


def test_a_draft_can_be_neither_changed_nor_revoked(susun, pemain):
    baru = susun("PERUBAHAN", "DINKES")

    with nothing_changes(), pytest.raises(NotNow, match="hanya Keputusan yang berlaku dapat diubah atau dicabut"):
        actions.susun_perubahan(baru, sifat="PENCABUTAN", usulan=[], by=pemain.sekretariat)


@pytest.mark.parametrize(
    ("tanggal", "kalimat"),
    [
        (date(2027, 2, 9), "mendahului Keputusan Bupati 100.3.3.2/45/KUM/2027 Putaran 2027 (10 Februari 2027)"),
        (date(2027, 1, 20), "mendahului Berita Acara (21 Januari 2027)"),
    ],
)
def test_it_is_not_dated_before_what_it_changes(tanggal, kalimat, susun, pemain, perancang, penanda_tangan):
    baru = susun("PERUBAHAN", "DINKES")
    actions.ajukan(baru, by=pemain.sekretariat)
    actions.harmonisasi(baru, by=perancang)

    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.tetapkan(baru, nomor="90", tanggal=tanggal, penanda_tangan=penanda_tangan, by=perancang)

    assert refusal.value.sentence == f"Tanggal Keputusan {kalimat}. Betulkan tanggalnya."


def test_the_number_of_the_decree_in_force_is_taken(susun, pemain, perancang, penanda_tangan, keputusan):
    baru = susun("PERUBAHAN", "DINKES")
    actions.ajukan(baru, by=pemain.sekretariat)
    actions.harmonisasi(baru, by=perancang)
    words = {"tanggal": date(2027, 5, 4), "penanda_tangan": penanda_tangan, "by": perancang}

    with nothing_changes(), pytest.raises(Incomplete, match=f"Nomor {keputusan.nomor} sudah dipakai Keputusan lain"):
        actions.tetapkan(baru, nomor=keputusan.nomor, **words)
