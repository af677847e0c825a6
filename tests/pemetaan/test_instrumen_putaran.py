"""The questions of a round: other words, extra questions, earlier rounds untouched."""

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.pemetaan import actions
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.instrumen.edisi_2026 import EDISI_2026
from petasama.pemetaan.models import PertanyaanPutaran
from petasama.persiapan.models import Putaran

BUKLET = EDISI_2026.cari("P1")


@pytest.fixture
def sek(dunia):
    return dunia.post("sekretariat")


def in_status(putaran: Putaran, status: str) -> Putaran:
    """The round at another step, where the way there needs a whole round."""
    Putaran.objects.filter(pk=putaran.pk).update(status=status)
    putaran.refresh_from_db()
    return putaran


def earlier(putaran: Putaran) -> Putaran:
    return Putaran.objects.create(
        daerah=putaran.daerah, tahun=2026, tahun_rencana=2027, edisi=putaran.edisi, status="PERSIAPAN"
    )


def test_the_round_asks_in_its_own_words_and_the_edition_keeps_the_rest(putaran, sek):
    actions.ubah_pertanyaan(putaran, kode="P1", kata={"judul": "Apa kegiatannya?"}, by=sek)

    asked = edisi_of(putaran).cari("P1")

    assert asked.judul == "Apa kegiatannya?"
    assert asked.panduan == BUKLET.panduan


def test_an_earlier_round_keeps_its_words(putaran, sek):
    old = earlier(putaran)
    actions.ubah_pertanyaan(old, kode="P1", kata={"judul": "Bunyi lama?"}, by=sek)

    actions.ubah_pertanyaan(putaran, kode="P1", kata={"judul": "Bunyi baru?"}, by=sek)
    actions.tambah_pertanyaan(putaran, kata={"judul": "Siapa penerima manfaat?"}, bentuk="TEKS", by=sek)

    assert edisi_of(old).cari("P1").judul == "Bunyi lama?"
    assert [question.kode for question in edisi_of(old).pertanyaan] == [f"P{n}" for n in range(1, 9)]


def test_words_equal_to_the_edition_are_not_kept_as_own_and_change_nothing_twice(putaran, sek):
    before = Trail.objects.count()

    actions.ubah_pertanyaan(putaran, kode="P1", kata={"judul": BUKLET.judul, "label": BUKLET.label}, by=sek)

    assert not PertanyaanPutaran.objects.exists()
    assert Trail.objects.count() == before


def test_a_question_goes_back_to_the_words_of_the_edition(putaran, sek):
    actions.ubah_pertanyaan(putaran, kode="P1", kata={"judul": "Apa kegiatannya?"}, by=sek)

    actions.kembalikan_bunyi(putaran, kode="P1", by=sek)

    assert edisi_of(putaran).cari("P1").judul == BUKLET.judul
    assert Trail.objects.filter(act="ubah_pertanyaan").count() == 2


def test_extra_questions_are_numbered_and_stand_behind_the_eight(putaran, sek):
    for title in ("Siapa penerima manfaat?", "Berapa desa?"):
        actions.tambah_pertanyaan(putaran, kata={"judul": title}, bentuk="TEKS", by=sek)

    codes = [question.kode for question in edisi_of(putaran).pertanyaan]

    assert codes[7:] == ["P8", "T1", "T2"]


def test_a_choice_needs_two_different_choices_and_a_text_none(putaran, sek):
    for bentuk, pilihan, field in (
        ("PILIHAN", ["ya", "ya"], "pilihan"),
        ("TEKS", ["ya"], "pilihan"),
        ("X", [], "bentuk"),
    ):
        with pytest.raises(Incomplete) as refused:
            actions.tambah_pertanyaan(putaran, kata={"judul": "?"}, bentuk=bentuk, pilihan=pilihan, by=sek)
        assert refused.value.missing[0]["field"] == field

    assert not PertanyaanPutaran.objects.exists()


def test_a_required_question_is_added_during_the_preparation_only(putaran, sek):
    with pytest.raises(NotNow, match="selama persiapan"):
        actions.tambah_pertanyaan(putaran, kata={"judul": "Wajib?"}, bentuk="TEKS", wajib=True, by=sek)

    prepared = in_status(putaran, "PERSIAPAN")
    assert actions.tambah_pertanyaan(prepared, kata={"judul": "Wajib?"}, bentuk="TEKS", wajib=True, by=sek).wajib


@pytest.mark.parametrize("status", ["PENELAAHAN", "PLENO", "PENETAPAN", "INTEGRASI", "DITUTUP"])
def test_nothing_is_changed_once_the_proposals_are_in(putaran, sek, status):
    extra = actions.tambah_pertanyaan(putaran, kata={"judul": "Berapa desa?"}, bentuk="ANGKA", by=sek)
    late = in_status(putaran, status)
    extra.putaran.refresh_from_db()

    for act in (
        lambda: actions.ubah_pertanyaan(late, kode="P1", kata={"judul": "Lain?"}, by=sek),
        lambda: actions.tambah_pertanyaan(late, kata={"judul": "Lain?"}, bentuk="TEKS", by=sek),
        lambda: actions.hapus_pertanyaan(extra, by=sek),
        lambda: actions.salin_pertanyaan(late, by=sek),
    ):
        with pytest.raises(NotNow, match="tidak dapat diubah lagi"):
            act()


def test_an_extra_question_with_answers_is_not_removed_and_one_without_is(putaran, sek, pemain, usulan_at):
    usulan = usulan_at("DRAF")
    answered = actions.tambah_pertanyaan(putaran, kata={"judul": "Berapa desa?"}, bentuk="ANGKA", by=sek)
    fresh = actions.tambah_pertanyaan(putaran, kata={"judul": "Siapa?"}, bentuk="TEKS", by=sek)
    actions.simpan_jawaban(usulan, kode="T1", isi={"jawaban": "4"}, by=pemain.ppksd("DINKES"))

    actions.hapus_pertanyaan(fresh, by=sek)
    with pytest.raises(NotNow, match="sudah dijawab pada 1 usulan"):
        actions.hapus_pertanyaan(answered, by=sek)

    assert list(putaran.pertanyaan.values_list("kode", flat=True)) == ["T1"]
    assert Trail.objects.filter(act="hapus_pertanyaan").count() == 1


def test_a_question_of_the_booklet_is_not_removed(putaran, sek):
    row = actions.ubah_pertanyaan(putaran, kode="P1", kata={"judul": "Lain?"}, by=sek)

    with pytest.raises(NotNow, match="bunyi edisi"):
        actions.hapus_pertanyaan(row, by=sek)


def test_the_round_before_is_copied_and_what_is_here_stays(putaran, sek):
    old = earlier(putaran)
    actions.ubah_pertanyaan(old, kode="P1", kata={"judul": "Bunyi lama?"}, by=sek)
    actions.ubah_pertanyaan(old, kode="P2", kata={"judul": "Mengapa perlu?"}, by=sek)
    actions.tambah_pertanyaan(old, kata={"judul": "Berapa desa?"}, bentuk="ANGKA", wajib=True, by=sek)
    actions.ubah_pertanyaan(putaran, kode="P1", kata={"judul": "Bunyi baru?"}, by=sek)

    number = actions.salin_pertanyaan(putaran, by=sek)

    asked = edisi_of(putaran)
    assert number == 2
    assert (asked.cari("P1").judul, asked.cari("P2").judul) == ("Bunyi baru?", "Mengapa perlu?")
    assert not putaran.pertanyaan.get(kode="T1").wajib


def test_others_do_not_set_the_instrument(putaran, sek, pemain, dunia, tapin):
    for other in (pemain.ppksd("DINKES"), dunia.post("kepala:DINKES"), tapin.post("sekretariat")):
        with pytest.raises(Denied):
            actions.ubah_pertanyaan(putaran, kode="P1", kata={"judul": "Lain?"}, by=other)


def test_the_pages_change_add_preview_restore_and_remove(putaran, sekretariat, penulis, usulan_at):
    usulan = usulan_at("DRAF")
    home = f"/pemetaan/instrumen/{putaran.pk}"

    sekretariat.post(f"{home}/P1/", {"judul": "Apa kegiatannya?", "panduan": "Ringkas saja."})
    sekretariat.post(f"{home}/baru/", {"judul": "Berapa desa?", "bentuk": "PILIHAN", "pilihan": "Satu\nLebih"})
    seen = penulis.get(f"/pemetaan/usulan/{usulan.pk}/jawab/P1/").content.decode()
    preview = sekretariat.get(f"{home}/T1/pratinjau/").content.decode()
    listed = sekretariat.get("/pemetaan/instrumen/").content.decode()
    sekretariat.post(f"{home}/P1/kembali/")
    sekretariat.post(f"{home}/T1/hapus/")

    assert "Apa kegiatannya?" in seen and "Ringkas saja." in seen
    assert "Berapa desa?" in preview and "Lebih" in preview
    assert "Diubah" in listed and "Tambahan" in listed
    assert edisi_of(putaran) == EDISI_2026


@pytest.mark.parametrize("kode", ["P1", "P3", "P4", "P5", "P6", "P7", "P8", "KLASIFIKASI"])
def test_every_question_has_a_preview(putaran, sekretariat, kode):
    answer = sekretariat.get(f"/pemetaan/instrumen/{putaran.pk}/{kode}/pratinjau/")

    assert EDISI_2026.cari(kode).judul in answer.content.decode()


def test_a_form_that_cannot_be_taken_is_shown_again_with_what_was_typed(putaran, sekretariat):
    home = f"/pemetaan/instrumen/{putaran.pk}"

    long = sekretariat.post(f"{home}/P1/", {"judul": "Panjang " * 40, "panduan": "Tetap ada."})
    bare = sekretariat.post(f"{home}/baru/", {"judul": "Pilih mana?", "bentuk": "PILIHAN", "panduan": "Tetap ada."})

    assert [long.status_code, bare.status_code] == [422, 422]
    assert "Pertanyaan paling panjang 200 huruf" in long.content.decode() and "Tetap ada." in long.content.decode()
    assert "paling sedikit dua pilihan" in bare.content.decode() and "Tetap ada." in bare.content.decode()


def test_writers_and_another_government_do_not_reach_the_pages(putaran, penulis, browser_of, tapin):
    home = f"/pemetaan/instrumen/{putaran.pk}"

    assert penulis.get("/pemetaan/instrumen/").status_code == 403
    assert browser_of(tapin.post("sekretariat")).get(f"{home}/P1/").status_code == 404
