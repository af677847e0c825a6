"""Earlier texts of an answer: listed, compared, brought back; by whom they may be read."""

from datetime import timedelta

import pytest
from django.urls import reverse

from petasama.core import clock
from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.pemetaan import actions
from petasama.pemetaan.models import Jawaban, VersiJawaban
from petasama.perencanaan.models import IndikatorSasaran
from tests.world import SAAT


def url_of(name, usulan, *args):
    return reverse(f"pemetaan:{name}", args=[usulan.pk, *args])


@pytest.fixture
def kosong(putaran, dunia, pemain):
    """A draft of Dinas Kesehatan without any answer."""
    return actions.usulkan(putaran, perangkat_daerah=dunia.perangkat["DINKES"], by=pemain.ppksd("DINKES"))


@pytest.fixture
def tulis(kosong, pemain):
    """tulis("text", minute) saves the name of the activity so many minutes after the fixed moment."""

    def write(text, minute, *, otomatis=True):
        by = pemain.ppksd("DINKES")
        with clock.fixed_at(SAAT + timedelta(minutes=minute)):
            return actions.simpan_jawaban(kosong, kode="P1", isi={"nama_kegiatan": text}, by=by, otomatis=otomatis)

    return write


def texts(usulan):
    return list(VersiJawaban.objects.filter(usulan=usulan).values_list("isi__nama_kegiatan", flat=True))


# --- the list --------------------------------------------------------------------------------------------------------


def test_every_text_is_listed_newest_first_with_person_moment_and_signs(kosong, tulis, penulis, pemain):
    tulis("Surveilans", 0, otomatis=False)
    tulis("Surveilans malaria", 30, otomatis=False)

    rows = penulis.get(url_of("versi", kosong, "P1")).context["duduk_list"]

    assert [row["nomor"] for row in rows] == [2, 1]
    assert rows[0]["oleh"] == str(pemain.ppksd("DINKES").user)
    assert rows[0]["pada"] == "Selasa, 10 November 2026 pukul 09.30 WITA"
    assert (rows[0]["tanda"], rows[0]["selisih"], rows[0]["cara"]) == ("18 tanda", "+8", "disimpan dengan tombol")


def test_the_savings_of_one_sitting_are_folded_under_its_last(kosong, tulis, penulis):
    for place, text in enumerate(["Su", "Surveilans", "Surveilans malaria"]):
        tulis(text, place)
    tulis("Surveilans malaria lintas batas", 60)

    rows = penulis.get(url_of("versi", kosong, "P1")).context["duduk_list"]

    assert [(row["nomor"], [inner["nomor"] for inner in row["lipat"]]) for row in rows] == [(4, []), (3, [2, 1])]


def test_the_list_costs_as_many_queries_for_thirty_versions_as_for_three(
    kosong, tulis, penulis, django_assert_max_num_queries
):
    for place in range(3):
        tulis(f"Surveilans {place}", 20 * place)
    with django_assert_max_num_queries(40) as few:
        penulis.get(url_of("versi", kosong, "P1"))
    for place in range(3, 30):
        tulis(f"Surveilans {place}", 20 * place)

    with django_assert_max_num_queries(len(few.captured_queries)):
        page = penulis.get(url_of("versi", kosong, "P1"))

    assert len(page.context["duduk_list"]) == 30


def test_an_answer_without_a_version_says_so(kosong, penulis):
    page = penulis.get(url_of("versi", kosong, "P1"))

    assert page.status_code == 200
    assert "Belum ada versi" in page.content.decode()


# --- comparing -------------------------------------------------------------------------------------------------------


def test_two_versions_are_compared_word_by_word_older_first(kosong, tulis, penulis):
    tulis("Surveilans malaria lama", 0)
    tulis("Surveilans malaria lintas batas", 30)

    body = penulis.get(url_of("beda", kosong, "P1") + "?a=2&b=1").content.decode()

    assert '<del><b aria-hidden="true">−</b><span class="sr">dihapus: </span>lama' in body
    assert '<ins><b aria-hidden="true">+</b><span class="sr">ditambah: </span>lintas batas' in body


def test_without_numbers_the_newest_is_compared_with_the_one_before(kosong, tulis, penulis):
    for place, text in enumerate(["Satu", "Dua", "Tiga"]):
        tulis(text, place)

    page = penulis.get(url_of("beda", kosong, "P1"))

    assert (page.context["lama"].nomor, page.context["baru"].nomor) == (2, 3)


@pytest.mark.parametrize("query", ["?a=1&b=9", "?a=x&b=1", "?a=1"])
def test_a_version_that_does_not_exist_is_not_found(kosong, tulis, penulis, query):
    tulis("Satu", 0)

    assert penulis.get(url_of("beda", kosong, "P1") + query).status_code == (200 if query == "?a=1" else 404)


# --- bringing back ---------------------------------------------------------------------------------------------------


def test_an_earlier_text_comes_back_as_the_newest_version(kosong, tulis, penulis, pemain):
    tulis("Tulisan pertama", 0)
    tulis("Tulisan kedua", 30)

    answer = penulis.post(url_of("versi-pakai", kosong, "P1", 1), follow=True)

    assert "kembali ke versi 1" in answer.content.decode()
    assert texts(kosong) == ["Tulisan pertama", "Tulisan kedua", "Tulisan pertama"]
    kosong.refresh_from_db()
    assert kosong.judul == "Tulisan pertama"
    entry = Trail.objects.about(kosong).last()
    assert (entry.act, entry.data["versi_lama"], entry.data["versi"]) == ("kembalikan_versi", 1, 3)


def test_bringing_back_what_stands_already_changes_nothing(kosong, tulis, pemain):
    tulis("Tulisan pertama", 0)
    before = Trail.objects.about(kosong).count()

    actions.kembalikan_versi(kosong, kode="P1", nomor=1, by=pemain.ppksd("DINKES"))

    assert texts(kosong) == ["Tulisan pertama"]
    assert Trail.objects.about(kosong).count() == before


def test_a_version_that_was_never_saved_is_refused(kosong, tulis, pemain):
    tulis("Tulisan pertama", 0)

    with pytest.raises(NotNow, match="Versi 7"):
        actions.kembalikan_versi(kosong, kode="P1", nomor=7, by=pemain.ppksd("DINKES"))


def test_nothing_is_brought_back_into_a_proposal_under_way_or_by_others(usulan_at, pemain, dunia):
    usulan = usulan_at("DIAJUKAN")

    with pytest.raises(NotNow):
        actions.kembalikan_versi(usulan, kode="P1", nomor=1, by=pemain.ppksd("DINKES"))
    with pytest.raises(Denied):
        actions.kembalikan_versi(usulan, kode="P1", nomor=1, by=dunia.post("kepala:DINKES"))


def test_a_text_whose_indicator_is_gone_is_refused_and_what_stands_stays(kosong, pemain):
    writer = pemain.ppksd("DINKES")
    measure = IndikatorSasaran.objects.create(
        daerah=kosong.daerah, perangkat_daerah=kosong.perangkat_daerah, sasaran="x", nama="Angka kesakitan",
        satuan="poin", nilai_awal=1, tahun_awal=2025, nilai_target=2, tahun_target=2028,
    )  # fmt: skip
    actions.simpan_jawaban(kosong, kode="P7", isi={"indikator": measure.pk, "uraian": "Turun"}, by=writer)
    actions.simpan_jawaban(kosong, kode="P7", isi={"uraian": "Turun tajam"}, by=writer)
    measure.delete()

    with pytest.raises(Incomplete):
        actions.kembalikan_versi(kosong, kode="P7", nomor=1, by=writer)

    assert Jawaban.objects.get(usulan=kosong, kode="P7").isi["uraian"] == "Turun tajam"


# --- who reads -------------------------------------------------------------------------------------------------------


def test_versions_are_read_by_the_owning_office_and_the_inspectorate(usulan_at, dunia, browser_of, penulis, kepala):
    usulan = usulan_at("DITERUSKAN")
    url = url_of("versi", usulan, "P1")

    assert penulis.get(url).status_code == kepala.get(url).status_code == 200
    assert browser_of(dunia.post("inspektorat")).get(url).status_code == 200
    for post in ("sekretariat", "kursi:KETUA", "bupati", "admin"):
        assert browser_of(dunia.post(post)).get(url).status_code == 403
        assert browser_of(dunia.post(post)).get(url_of("beda", usulan, "P1")).status_code == 403


def test_drafts_stay_with_their_office(kosong, tulis, dunia, pemain, browser_of):
    tulis("Rahasia dapur", 0)

    assert browser_of(dunia.post("inspektorat")).get(url_of("versi", kosong, "P1")).status_code == 404
    assert browser_of(pemain.ppksd("BPBD")).get(url_of("versi", kosong, "P1")).status_code == 404


def test_who_only_reads_gets_no_button_to_bring_back(usulan_at, kepala, penulis):
    usulan = usulan_at("DRAF")
    actions_url = url_of("versi-pakai", usulan, "P1", 1)

    assert actions_url not in kepala.get(url_of("versi", usulan, "P1")).content.decode()
    assert kepala.post(actions_url).status_code == 403


def test_the_proposal_page_leads_to_the_versions_for_those_who_may_read_them(usulan_at, penulis, sekretariat):
    usulan = usulan_at("DITERUSKAN")
    url = url_of("versi", usulan, "P1")

    assert url in penulis.get(url_of("usulan", usulan)).content.decode()
    assert url not in sekretariat.get(url_of("usulan", usulan)).content.decode()
