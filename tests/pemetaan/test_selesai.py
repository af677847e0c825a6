"""The list of tasks: what each part is said to be, who wrote last, and what the writer says of it."""

import pytest
from django.urls import reverse

from petasama.pemetaan import actions
from petasama.pemetaan.models import Jawaban, Komentar


def url_of(name, usulan, *args):
    return reverse(f"pemetaan:{name}", args=[usulan.pk, *args])


def states(browser, usulan):
    return {task["kode"]: task["keadaan"] for task in browser.get(url_of("usulan", usulan)).context["tugas"]}


@pytest.fixture
def kosong(putaran, dunia, pemain):
    """A draft of Dinas Kesehatan without any answer."""
    return actions.usulkan(putaran, perangkat_daerah=dunia.perangkat["DINKES"], by=pemain.ppksd("DINKES"))


def test_a_part_is_not_filled_then_under_way_then_done(kosong, penulis):
    empty = states(penulis, kosong)["P1"]
    penulis.post(url_of("jawab", kosong, "P1"), {"versi": "0", "nama_kegiatan": "Surveilans malaria lintas batas"})
    begun = states(penulis, kosong)["P1"]
    typed = {"versi": "1", "nama_kegiatan": "Surveilans malaria lintas batas", "selesai": "ya"}
    penulis.post(url_of("jawab", kosong, "P1"), typed)

    assert (empty, begun, states(penulis, kosong)["P1"]) == ("Belum diisi", "Sedang diisi", "Selesai")


def test_done_with_a_gap_is_a_problem(kosong, penulis):
    penulis.post(url_of("jawab", kosong, "P2"), {"versi": "0", "target": "Bebas malaria.", "selesai": "ya"})

    assert states(penulis, kosong)["P2"] == "Ada masalah"


def test_a_done_part_can_be_opened_again(usulan_at, penulis, pemain):
    usulan = usulan_at("DRAF")
    actions.tandai_selesai(usulan, kode="P1", selesai=True, by=pemain.ppksd("DINKES"))
    saved = Jawaban.objects.get(usulan=usulan, kode="P1")

    penulis.post(url_of("jawab", usulan, "P1"), {"versi": saved.version, **saved.isi, "selesai": "nanti"})

    assert states(penulis, usulan)["P1"] == "Sedang diisi"


def test_saving_without_a_word_leaves_the_mark(usulan_at, penulis, pemain):
    usulan = usulan_at("DRAF")
    actions.tandai_selesai(usulan, kode="P1", selesai=True, by=pemain.ppksd("DINKES"))
    saved = Jawaban.objects.get(usulan=usulan, kode="P1")

    penulis.post(url_of("jawab", usulan, "P1"), {"versi": saved.version, "nama_kegiatan": "Nama kegiatan yang lain"})

    assert states(penulis, usulan)["P1"] == "Selesai"


def test_an_open_remark_is_a_problem_until_it_is_closed(usulan_at, penulis, dunia):
    usulan = usulan_at("DRAF")
    Jawaban.objects.filter(usulan=usulan).update(selesai=True)
    remark = Komentar.objects.create(usulan=usulan, kode="P3", teks="Siapa menilai?", oleh=dunia.post("kepala:DINKES"))
    before = states(penulis, usulan)["P3"]

    remark.ditutup_pada = remark.created_at
    remark.save()

    assert (before, states(penulis, usulan)["P3"]) == ("Ada masalah", "Selesai")


def test_sending_says_of_every_part_that_it_is_done(usulan_at, penulis, pemain, dunia):
    usulan = usulan_at("DIAJUKAN")
    sent = states(penulis, usulan)

    actions.kembalikan(usulan, alasan="Lengkapi keluarannya.", by=dunia.post("kepala:DINKES"))

    assert set(sent.values()) == {"Selesai"}
    assert states(penulis, usulan)["P1"] == "Selesai"


def test_the_list_tells_who_wrote_last_and_when(kosong, penulis, pemain):
    with pemain.pada(11, 12, 10.7, tahun=2026):
        penulis.post(url_of("jawab", kosong, "P1"), {"versi": "0", "nama_kegiatan": "Surveilans malaria"})

    task = penulis.get(url_of("usulan", kosong)).context["tugas"][0]

    assert task["oleh"] == f"{pemain.ppksd('DINKES').user}, Kamis, 12 November 2026 pukul 10.42 WITA"


def test_writing_goes_on_at_the_first_part_that_is_not_done(usulan_at, penulis):
    usulan = usulan_at("DRAF")
    Jawaban.objects.filter(usulan=usulan).exclude(kode="P3").update(selesai=True)
    going_on = penulis.get(url_of("usulan", usulan)).context["tulis"]["lanjut"]

    Jawaban.objects.filter(usulan=usulan).update(selesai=True)

    assert going_on == url_of("jawab", usulan, "P3")
    assert penulis.get(url_of("usulan", usulan)).context["tulis"]["lanjut"] == url_of("periksa", usulan)


@pytest.mark.parametrize(("word", "name", "args"), [("ya", "jawab", ["P2"]), ("nanti", "usulan", [])])
def test_the_word_about_a_part_leads_on_or_back(kosong, penulis, word, name, args):
    answer = penulis.post(url_of("jawab", kosong, "P1"), {"versi": "0", "nama_kegiatan": "Surveilans", "selesai": word})

    assert answer.url == url_of(name, kosong, *args)


def test_a_part_that_could_not_be_read_is_not_marked(kosong, penulis):
    typed = {"versi": "0", "keluaran-1-uraian": "Peta", "keluaran-1-volume": "banyak", "selesai": "ya"}

    page = penulis.post(url_of("jawab", kosong, "P6"), typed)

    assert page.status_code == 422
    assert states(penulis, kosong)["P6"] == "Belum diisi"


def test_question_five_says_why_it_is_passed_over(kosong, penulis, pemain):
    actions.simpan_jawaban(kosong, kode="P4", isi={"belum_ada": True}, by=pemain.ppksd("DINKES"))

    page = penulis.get(url_of("jawab", kosong, "P5"))

    assert "dinyatakan belum ada calon mitra" in page.context["lewati"]
    assert 'data-uji="lewati"' in page.content.decode()
    assert states(penulis, kosong)["P5"] == "Selesai"


def test_the_check_remarks_what_is_not_marked_and_still_lets_send(usulan_at, penulis):
    usulan = usulan_at("DRAF")
    Jawaban.objects.filter(usulan=usulan).exclude(kode="P2").update(selesai=True)

    page = penulis.get(url_of("periksa", usulan))

    assert [(row["text"], row["note"]) for row in page.context["belum"]] == [
        ("2. Latar Belakang:", "belum ditandai selesai.")
    ]
    assert page.context["kurang"] == []
    assert page.context["kirim"] != []
