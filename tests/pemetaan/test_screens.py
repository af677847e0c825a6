"""What each role sees on the list of proposals and on the page of one."""

import io
from datetime import timedelta

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.core import clock
from petasama.core.panels import panels_of
from petasama.pemetaan import actions
from petasama.pemetaan.models import Usulan
from petasama.persiapan import actions as persiapan
from tests.world import SAAT

INDEX = "/pemetaan/"
READERS = ["sekretariat", "kursi:KETUA", "kursi:ANGGOTA_1", "bupati", "hukum", "inspektorat"]


def page_of(usulan):
    return reverse("pemetaan:usulan", args=[usulan.pk])


def buttons(page):
    """The acts that the page of a proposal offers."""
    return [item["act"] for item in page.context["langkah"]]


def rows_of(response):
    """The rows of the one sheet of a workbook that was downloaded."""
    return CalamineWorkbook.from_filelike(io.BytesIO(response.content)).get_sheet_by_index(0).to_python()


# --- the list --------------------------------------------------------------------------------------------------------


def test_an_office_sees_its_own_proposals_only(usulan_at, penulis):
    own = usulan_at("DRAF")
    usulan_at("DITERUSKAN", "bpbd_karhutla")

    page = penulis.get(INDEX)

    assert page.context["judul"] == "1 usulan, 1 menunggu Anda"
    assert own.nomor in page.content.decode()
    assert "kebakaran lahan rawa" not in page.content.decode()


@pytest.mark.parametrize("key", READERS)
def test_a_reader_of_the_team_sees_what_was_forwarded(usulan_at, dunia, browser_of, key):
    usulan_at("DRAF", "dishub_bpvp")
    usulan_at("DITERUSKAN", "bpbd_karhutla")

    page = browser_of(dunia.post(key)).get(INDEX)

    assert page.context["total"] == 1
    assert "kebakaran lahan rawa" in page.content.decode()


def test_the_list_says_how_many_wait_for_the_secretariat(usulan_at, sekretariat):
    usulan_at("DITERUSKAN", "bpbd_karhutla")
    usulan_at("LAYAK")

    page = sekretariat.get(INDEX)

    assert page.context["judul"] == "2 usulan, 1 menunggu Anda"


def test_a_sent_proposal_does_not_wait_for_its_writer_though_it_may_be_withdrawn(usulan_at, penulis):
    usulan_at("DIAJUKAN")

    page = penulis.get(INDEX)

    assert page.context["judul"] == "1 usulan"


def test_the_list_is_filtered_by_status_and_office(usulan_at, sekretariat):
    usulan_at("LAYAK")
    usulan_at("DITERUSKAN", "bpbd_karhutla")

    by_status = sekretariat.get(INDEX, {"status": "LAYAK"})
    by_office = sekretariat.get(INDEX, {"opd": "BPBD"})

    assert "malaria" in by_status.content.decode() and "kebakaran" not in by_status.content.decode()
    assert "kebakaran" in by_office.content.decode() and "malaria" not in by_office.content.decode()
    chips = {chip["label"]: (chip["count"], chip["current"]) for chip in by_status.context["status_list"]}
    assert chips == {
        "Semua": (2, False),
        "Diteruskan ke Sekretariat TKKSD": (1, False),
        "Layak": (1, True),
    }
    assert by_office.context["opd_list"] == [
        ("DINKES", "Dinas Kesehatan"),
        ("BPBD", "Badan Penanggulangan Bencana Daerah"),
    ]


def test_an_office_without_proposals_and_a_strange_wish_give_an_empty_list(usulan_at, sekretariat):
    usulan_at("DITERUSKAN")

    asked = [{"opd": "SETWAN"}, {"opd": "'"}, {"status": "TIADA"}, {"baris": "9" * 40, "opd": "X"}]

    for wish in asked:
        page = sekretariat.get(INDEX, wish)
        assert page.status_code == 200
        assert "Tidak ada usulan di sini" in page.content.decode()


def test_an_older_round_is_chosen_by_its_year(usulan_at, dunia, sekretariat):
    usulan_at("DITERUSKAN")
    persiapan.buka(dunia.daerah, tahun=2028, edisi="2026", by=dunia.post("sekretariat"))

    newest, older = sekretariat.get(INDEX), sekretariat.get(INDEX, {"putaran": "2027"})

    assert newest.context["total"] == 0
    assert older.context["total"] == 1


def test_the_list_shows_twenty_five_and_loads_more(putaran, dunia, pemain, penulis):
    writer = pemain.ppksd("DINKES")
    for _ in range(26):
        actions.usulkan(putaran, perangkat_daerah=dunia.perangkat["DINKES"], by=writer)

    first = penulis.get(INDEX)
    more = penulis.get(first.context["lagi"])

    assert "Menampilkan 25 dari 26 usulan." in first.content.decode()
    assert "USL/2027/0026" not in first.content.decode()
    assert "USL/2027/0026" in more.content.decode()
    assert more.context["lagi"] == ""


@pytest.mark.parametrize("count", [3, 30])
def test_the_list_costs_the_same_queries_for_any_number(
    usulan_at, putaran, dunia, pemain, penulis, django_assert_num_queries, count
):
    usulan_at("DRAF")
    writer = pemain.ppksd("DINKES")
    for _ in range(count - 1):
        actions.usulkan(putaran, perangkat_daerah=dunia.perangkat["DINKES"], by=writer)

    with django_assert_num_queries(14):
        page = penulis.get(INDEX, {"baris": "50"})

    assert page.context["jumlah"] == count


def test_the_workbook_holds_the_filtered_rows(usulan_at, sekretariat):
    usulan_at("LAYAK")
    usulan_at("DITERUSKAN", "bpbd_karhutla")

    answer = sekretariat.get(sekretariat.get(INDEX, {"status": "LAYAK"}).context["unduh"])
    head, *rows = rows_of(answer)

    assert answer.headers["Content-Disposition"] == 'attachment; filename="usulan-2027.xlsx"'
    assert [row[head.index("Perangkat daerah")] for row in rows] == ["Dinas Kesehatan"]
    assert rows[0][head.index("Jenis")] == "KSDD wajib"
    assert rows[0][head.index("Calon mitra")] == "Pemerintah Kabupaten Hulu Sungai Tengah"


# --- a new proposal --------------------------------------------------------------------------------------------------


def test_a_writer_begins_a_proposal_from_the_list(penulis, putaran):
    button = penulis.get(INDEX).context["usulan_baru"][0]

    answer = penulis.post(button["url"], {"putaran": putaran.pk}, follow=True)

    usulan = Usulan.objects.get(putaran=putaran)
    assert (usulan.nomor, usulan.status, usulan.perangkat_daerah.kode) == ("USL/2027/0001", "DRAF", "DINKES")
    assert answer.redirect_chain == [(page_of(usulan), 302)]
    assert "Usulan USL/2027/0001 dibuat." in answer.content.decode()


def test_a_writer_is_told_why_there_is_no_button_after_the_last_day(penulis, putaran, pemain):
    with pemain.pada(12, 1, tahun=2026):
        page = penulis.get(INDEX)
        answer = penulis.post(reverse("pemetaan:usulan-baru"), {"putaran": putaran.pk})

    assert page.context["usulan_baru"] == []
    assert page.context["belum_buka"] == "Pengusulan Putaran 2027 sudah ditutup pada 30 November 2026."
    assert answer.status_code == 409
    assert not Usulan.objects.filter(putaran=putaran).exists()


@pytest.mark.parametrize("key", ["kepala:DINKES", *READERS])
def test_nobody_else_begins_a_proposal(dunia, putaran, browser_of, key):
    browser = browser_of(dunia.post(key))

    page = browser.get(INDEX)
    answer = browser.post(reverse("pemetaan:usulan-baru"), {"putaran": putaran.pk})

    assert page.context["usulan_baru"] == [] and page.context["belum_buka"] == ""
    assert answer.status_code == 403


def test_a_round_of_another_government_is_not_found(penulis, tapin):
    foreign = tapin.daerah.putaran_set.get()

    answer = penulis.post(reverse("pemetaan:usulan-baru"), {"putaran": foreign.pk})

    assert answer.status_code == 404


# --- the page of one proposal ----------------------------------------------------------------------------------------


def test_the_page_tells_kind_with_article_and_sentence(usulan_at, penulis):
    usulan = usulan_at("DRAF")

    page = penulis.get(page_of(usulan))

    shown = page.context["jenis"]
    assert shown["label"] == "KSDD wajib"
    assert shown["alasan"] == usulan.jenis_dasar["alasan"]
    assert shown["alasan"] in page.content.decode()
    assert "UU 23/2014 Pasal 364" in page.content.decode()


def test_the_tasks_say_how_far_each_part_is_and_lead_to_it(usulan_at, pemain, browser_of):
    usulan = usulan_at("DRAF", "dishub_bpvp")
    writer = pemain.ppksd("DISHUB")
    for kode in ("P1", "P2"):
        actions.tandai_selesai(usulan, kode=kode, selesai=True, by=writer)

    page = browser_of(writer).get(page_of(usulan))

    states = {task["judul"]: task["keadaan"] for task in page.context["tugas"]}
    assert states == {
        "1. Nama Kegiatan Kerja Sama": "Selesai",
        "2. Latar Belakang": "Ada masalah",
        "3. Mekanisme Kerja Sama dan Peran Para Pihak": "Belum diisi",
        "4. Calon Mitra": "Sedang diisi",
        "5. Alasan Pemilihan Mitra": "Belum diisi",
        "6. Keluaran (Output)": "Belum diisi",
        "7. Hasil (Outcome)": "Belum diisi",
        "8. Dukungan yang Dibutuhkan": "Belum diisi",
        "Klasifikasi": "Sedang diisi",
    }
    assert page.context["tugas"][2]["url"] == reverse("pemetaan:jawab", args=[usulan.pk, "P3"])
    assert page.context["kemajuan"]["teks"] == "1 dari 9"


def test_without_a_candidate_the_reason_for_the_choice_counts_as_done(usulan_at, penulis, pemain):
    usulan = usulan_at("DRAF")
    writer = pemain.ppksd("DINKES")
    actions.simpan_jawaban(usulan, kode="P4", isi={"belum_ada": True}, by=writer)
    actions.simpan_jawaban(usulan, kode="P5", isi={}, by=writer)

    page = penulis.get(page_of(usulan))

    assert [task["keadaan"] for task in page.context["tugas"]][3:6] == ["Sedang diisi", "Selesai", "Sedang diisi"]
    assert page.context["kemajuan"]["teks"] == "1 dari 9"


def test_answers_are_shown_in_words_with_their_line_breaks(usulan_at, penulis, pemain):
    usulan = usulan_at("DRAF")
    text = "Baris pertama <b>.\nBaris kedua."
    actions.simpan_jawaban(usulan, kode="P2", isi={"permasalahan": text, "target": "x"}, by=pemain.ppksd("DINKES"))

    body = penulis.get(page_of(usulan)).content.decode()

    assert "<dd>Baris pertama &lt;b&gt;.\nBaris kedua.</dd>" in body
    assert "63.07 Kabupaten Hulu Sungai Tengah" in body
    assert "Pemerintah daerah lain" in body


def test_a_reader_finds_the_answers_without_a_way_to_change_them(usulan_at, sekretariat):
    usulan = usulan_at("DITERUSKAN")

    page = sekretariat.get(page_of(usulan))

    assert f'href="{reverse("pemetaan:jawab", args=[usulan.pk, "P1"])}"' not in page.content.decode()
    assert page.context["tugas"][0]["url"] == "#P1"
    assert {task["keadaan"] for task in page.context["tugas"]} == {"Selesai"}
    assert 'id="P1"' in page.content.decode()


BUTTONS = [
    ("DRAF", "ppksd", ["ajukan", "tarik"]),
    ("DRAF", "kepala:DINKES", []),
    ("DIAJUKAN", "ppksd", ["tarik"]),
    ("DIAJUKAN", "kepala:DINKES", ["teruskan", "kembalikan"]),
    ("DITERUSKAN", "ppksd", ["tarik"]),
    ("DITERUSKAN", "kepala:DINKES", []),
    ("DITERUSKAN", "sekretariat", ["nyatakan_layak", "kembalikan", "nyatakan_tidak_layak"]),
    ("DITERUSKAN", "kursi:KETUA", []),
    ("DITERUSKAN", "inspektorat", []),
    ("LAYAK", "sekretariat", []),
    ("LAYAK", "kursi:KETUA", []),
    ("LAYAK", "ppksd", []),
]


@pytest.mark.parametrize(("status", "who", "expected"), BUTTONS)
def test_the_page_offers_exactly_what_this_person_may_do(usulan_at, dunia, pemain, browser_of, status, who, expected):
    usulan = usulan_at(status)
    post = pemain.ppksd("DINKES") if who == "ppksd" else dunia.post(who)

    page = browser_of(post).get(page_of(usulan))

    assert buttons(page) == expected


def test_what_the_kind_table_sends_elsewhere_is_not_offered_as_eligible(usulan_at, sekretariat):
    usulan = usulan_at("DITERUSKAN", "disporapar_bumi_perkemahan")

    page = sekretariat.get(page_of(usulan))

    assert buttons(page) == ["kembalikan", "nyatakan_tidak_layak"]
    assert page.context["jenis"]["alih"].kode == "TL-04"
    assert "mekanisme pemanfaatan barang milik daerah" in page.content.decode()


def test_a_finding_shows_reason_redirect_and_right_of_reply(usulan_at, penulis, pemain, dunia, browser_of):
    usulan = usulan_at("DITERUSKAN", "disporapar_bumi_perkemahan")
    actions.nyatakan_tidak_layak(
        usulan, kode_tl="TL-04", alasan="Hanya menyewakan lahan.", by=dunia.post("sekretariat")
    )

    page = browser_of(pemain.ppksd("DISPORAPAR")).get(page_of(usulan))

    facts = dict(page.context["telaah"]["fakta"])
    assert page.context["telaah"]["judul"] == "Tidak layak"
    assert facts["Dialihkan ke"] == "mekanisme pemanfaatan barang milik daerah"
    assert "Hanya menyewakan lahan." in page.content.decode()
    assert "Hak menanggapi." in page.content.decode()


def test_the_return_note_and_the_history_are_told(usulan_at, penulis, dunia):
    usulan = usulan_at("DIAJUKAN")
    actions.kembalikan(usulan, alasan="Sebut desanya.\nLengkapi target.", by=dunia.post("kepala:DINKES"))

    page = penulis.get(page_of(usulan))

    assert "Sebut desanya.\nLengkapi target." in page.content.decode()
    assert "mengembalikan usulan untuk diperbaiki." in page.context["riwayat"][0]["sentence"]
    assert page.context["riwayat"][-1]["sentence"].endswith("membuat usulan.")


def test_savings_of_one_person_on_one_day_are_one_line_of_the_history(usulan_at, penulis, pemain):
    usulan = usulan_at("DRAF")
    writer = pemain.ppksd("DINKES")
    for hour, kode, isi in ((9, "P1", {"nama_kegiatan": "Surveilans"}), (11, "P2", {}), (30, "P1", {})):
        with clock.fixed_at(SAAT + timedelta(days=10, hours=hour - 9)):
            actions.simpan_jawaban(usulan, kode=kode, isi=isi, by=writer)

    lines = penulis.get(page_of(usulan)).context["riwayat"]

    assert lines[0]["sentence"].endswith("menyimpan jawaban “Nama Kegiatan Kerja Sama”.")
    assert lines[1]["sentence"].endswith("menyimpan jawaban: Nama Kegiatan Kerja Sama, Latar Belakang (2 kali).")
    assert lines[1]["time"] == "Jumat, 20 November 2026 pukul 11.00 WITA"


# --- what others find ------------------------------------------------------------------------------------------------


def test_another_office_finds_nothing(usulan_at, pemain, dunia, browser_of):
    usulan = usulan_at("DITERUSKAN")

    for post in (pemain.ppksd("BPBD"), dunia.post("kepala:BPBD")):
        assert browser_of(post).get(page_of(usulan)).status_code == 404


def test_a_draft_is_not_found_by_the_team(usulan_at, sekretariat):
    usulan = usulan_at("DRAF")

    assert sekretariat.get(page_of(usulan)).status_code == 404


def test_a_proposal_of_another_government_is_not_found(tapin, penulis, sekretariat):
    foreign = Usulan.objects.filter(daerah=tapin.daerah).order_by("pk").first()

    for browser in (penulis, sekretariat):
        assert browser.get(page_of(foreign)).status_code == 404
        assert "KNR-" not in browser.get(INDEX).content.decode()


def test_the_page_of_a_round_gets_a_panel_of_its_proposals(usulan_at, putaran, dunia):
    usulan_at("DRAF", "dishub_bpvp")
    usulan_at("DITERUSKAN")

    shown = [panel for panel in panels_of(putaran, dunia.post("sekretariat")) if panel.title == "1 usulan"]

    assert [panel.rows for panel in shown] == [(("Diteruskan ke Sekretariat TKKSD", "1"),)]
