"""The planner's page, the announcement, more time, the paper: through the browser."""

import io
from datetime import date

import pytest
from django.urls import reverse
from docx import Document
from python_calamine import CalamineWorkbook

from petasama.persiapan import actions
from petasama.persiapan.models import Perpanjangan, Putaran

INDEX, RENCANA = "/persiapan/", "/persiapan/rencana/"


def teks(answer):
    return answer.content.decode()


def isian(page, act, **change):
    """What the form of the planner's page sends back, with some fields changed."""
    form = page.context["form"]
    typed = {name: form[name].value() for name in form.fields}
    typed = {name: "" if value is None else str(value) for name, value in typed.items()}
    return {**typed, "tahun": str(page.context["tahun"]), "act": act, **change}


# --- opening ---------------------------------------------------------------------------------------------------------


def test_the_page_suggests_the_next_year_with_days_moved_around_holidays(sekretariat):
    page = sekretariat.get(RENCANA)

    assert page.context["tahun"] == 2028
    assert page.context["form"]["PENILAIAN_mulai"].value() == date(2028, 1, 3)  # 1 January 2028 is a Saturday
    assert "1 Januari 2028 Tahun Baru Masehi → 3 Januari" in teks(page)
    assert "Keputusan diperkirakan 29 Februari 2028" in teks(page)
    assert not Putaran.objects.filter(tahun=2028).exists()


def test_one_click_opens_the_round_with_what_the_page_shows(sekretariat, dunia):
    page = sekretariat.get(RENCANA)

    answer = sekretariat.post(RENCANA, isian(page, "simpan"), follow=True)

    opened = Putaran.objects.get(daerah=dunia.daerah, tahun=2028)
    assert answer.redirect_chain[0][0] == f"{INDEX}?putaran=2028"
    assert opened.langkah("PENILAIAN").mulai == date(2028, 1, 3)
    assert opened.rancangan_rkpd is None
    assert "Putaran 2028 dibuka dengan jadwal ini." in teks(answer)


def test_the_whole_plan_moves_by_weeks_and_nothing_is_stored(sekretariat):
    page = sekretariat.get(RENCANA)

    moved = sekretariat.post(RENCANA, isian(page, "geser", minggu="2"))

    assert moved.context["form"]["PENGUSULAN_mulai"].value() == date(2027, 11, 15)
    assert moved.context["form"]["minggu"].value() is None
    assert not Putaran.objects.filter(tahun=2028).exists()


def test_a_decree_after_the_draft_is_warned_of_with_the_other_way(sekretariat):
    page = sekretariat.get(RENCANA)

    late = sekretariat.post(RENCANA, isian(page, "pratinjau", PENETAPAN_selesai="2028-04-28"))

    assert "hari kerja sesudah batas rancangan RKPD 2029 (31 Maret 2028)" in teks(late)
    assert "Perubahan RKPD 2029 pada pertengahan 2029, atau RKPD 2030" in teks(late)
    pressed = sekretariat.post(RENCANA, isian(late, "padatkan"))
    assert pressed.context["form"]["PENETAPAN_selesai"].value() == date(2028, 3, 31)


def test_an_end_on_a_closed_day_stays_as_typed_but_is_said(sekretariat):
    page = sekretariat.get(RENCANA)

    typed = sekretariat.post(RENCANA, isian(page, "pratinjau", PENGUSULAN_mulai="2027-11-06"))

    assert "Pengusulan mulai 6 November 2027 (hari Sabtu)" in teks(typed)
    assert 'data-uji="hindari"' in teks(typed)
    moved = sekretariat.post(RENCANA, isian(typed, "hindari"))
    assert moved.context["form"]["PENGUSULAN_mulai"].value() == date(2027, 11, 8)


def test_a_start_in_the_past_is_said_with_the_weeks_that_make_it_good(sekretariat, pemain):
    with pemain.pada(11, 24, tahun=2027):
        page = sekretariat.get(RENCANA)

    assert "Sosialisasi, Penunjukan PPKSD, dan Rapat koordinasi sudah lewat." in teks(page)
    assert "Geser seluruh jadwal 12 minggu" in teks(page)


def test_a_wrong_day_is_said_beside_its_field_and_keeps_the_rest(sekretariat):
    page = sekretariat.get(RENCANA)

    answer = sekretariat.post(RENCANA, isian(page, "simpan", PLENO_selesai="2028-01-01", RENJA_mulai="31/02/2028"))

    assert answer.status_code == 422
    assert "<title>Kesalahan: " in teks(answer)
    assert "Tanggal selesai mendahului tanggal mulai." in teks(answer)
    assert "Tulis tanggal yang ada, misalnya 24/11/2026." in teks(answer)
    assert 'value="2028-01-01"' in teks(answer)
    assert not Putaran.objects.filter(tahun=2028).exists()


def test_a_page_sent_back_after_somebody_else_opened_the_year_opens_no_other(sekretariat, dunia):
    page = sekretariat.get(RENCANA)
    actions.buka(dunia.daerah, tahun=2028, edisi="2026", by=dunia.post("sekretariat"))

    answer = sekretariat.post(RENCANA, isian(page, "simpan"))

    assert answer.status_code == 409
    assert set(Putaran.objects.filter(daerah=dunia.daerah).values_list("tahun", flat=True)) == {2027, 2028}


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01", "2032-11-30"])
def test_a_slip_in_the_year_is_said_beside_its_field(sekretariat, putaran, day):
    page = sekretariat.get(RENCANA)

    planned = sekretariat.post(RENCANA, isian(page, "pratinjau", PENGUSULAN_selesai=day, PENGUSULAN_mulai=day))
    single = sekretariat.post(
        reverse("persiapan:jadwal", args=[putaran.pk, "PENGUSULAN"]), {"mulai": "2026-11-01", "selesai": day}
    )

    assert (planned.status_code, single.status_code) == (422, 422)
    assert "Tanggalnya di luar 2026 sampai 2030. Periksa tahunnya." in teks(planned)
    assert Putaran.objects.get(pk=putaran.pk).langkah("PENGUSULAN").selesai == date(2026, 11, 30)


def test_a_year_that_has_its_round_is_not_offered(sekretariat):
    page = sekretariat.get(f"{RENCANA}?tahun=2027")

    assert page.context["tahun"] == 2028


@pytest.mark.parametrize("who", ["bupati", "kepala:DINKES", "kursi:KETUA", "inspektorat"])
def test_only_the_secretariat_plans(dunia, browser_of, putaran, who):
    client = browser_of(dunia.post(who))
    urls = [RENCANA, reverse("persiapan:rencana-ubah", args=[putaran.pk])]
    urls += [reverse("persiapan:perpanjang", args=[putaran.pk]), reverse("persiapan:meja-susun", args=[putaran.pk])]

    assert [client.get(url).status_code for url in urls] == [403] * 4
    assert client.post(reverse("persiapan:umumkan", args=[putaran.pk])).status_code == 403
    assert "Rencanakan putaran" not in teks(client.get(INDEX))


# --- an open round ---------------------------------------------------------------------------------------------------


def test_the_calendar_of_an_open_round_is_changed_on_one_page(sekretariat, putaran):
    url = reverse("persiapan:rencana-ubah", args=[putaran.pk])
    page = sekretariat.get(url)

    change = {"PLENO_mulai": "2027-01-11", "RKPD_selesai": "2027-06-25", "rancangan_rkpd": "2027-03-19"}
    answer = sekretariat.post(url, isian(page, "simpan", **change), follow=True)

    putaran = Putaran.objects.get(pk=putaran.pk)
    assert (putaran.langkah("PLENO").mulai, putaran.batas_rkpd) == (date(2027, 1, 11), date(2027, 3, 19))
    assert "Jadwal Putaran 2027 tersimpan: 2 langkah berubah." in teks(answer)


def test_the_picture_marks_the_critical_line_by_word_and_shape(sekretariat):
    page = sekretariat.get(INDEX)

    lines = {line["kata"].partition(",")[0]: line for line in page.context["gambar"]["garis"]}
    assert lines["Pengusulan"]["kata"] == "Pengusulan, 1–30 Nov · kritis"
    assert lines["Musrenbang"]["kata"] == "Musrenbang, 1–31 Mar"
    assert (lines["Pengusulan"]["tebal"], lines["Musrenbang"]["tebal"]) == (12, 6)
    assert teks(page).count('<path d="M-9') == 8
    assert "Jalur kritis: Sosialisasi → Penunjukan PPKSD" in teks(page)


def test_the_page_of_a_round_stays_light(sekretariat, dunia, browser_of):
    for client in (sekretariat, browser_of(dunia.post("kepala:DINKES"))):
        assert len(client.get(INDEX).content) <= 150_000


def test_a_late_round_says_what_it_does_to_the_decree(sekretariat, pemain):
    with pemain.pada(12, 7, tahun=2026):
        page = sekretariat.get(INDEX)

    assert "Pemetaan lewat 5 hari kerja dari jadwal." in teks(page)
    assert "Keputusan mundur dari 28 Februari 2027 menjadi 5 Maret 2027." in teks(page)


def test_the_announcement_is_made_and_changes_after_it_are_counted(sekretariat, putaran, pemain):
    sekretariat.post(reverse("persiapan:umumkan", args=[putaran.pk]))
    told = teks(sekretariat.get(INDEX))
    with pemain.pada(11, 11, tahun=2026):
        actions.atur_jadwal(
            putaran, kode="PLENO", mulai=date(2027, 1, 11), selesai=date(2027, 1, 29), by=pemain.sekretariat
        )
        changed = teks(sekretariat.get(INDEX))

    assert "Diumumkan Selasa, 10 November 2026 pukul 09.00 WITA." in told
    assert "1 langkah berubah sesudahnya." in changed and "Umumkan perubahan jadwal" in changed


# --- deadlines and more time -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("who", "sentence"),
    [
        (
            "ppksd",
            "Kirim usulan kepada kepala perangkat daerah paling lambat Senin, 30 November 2026 pukul 23.59 WITA: ",
        ),
        ("kepala", "Teruskan usulan kepada Sekretariat TKKSD paling lambat Senin, 30 November 2026 pukul 23.59 WITA: "),
    ],
)
def test_an_office_sees_its_next_deadline_with_a_countdown(dunia, pemain, browser_of, who, sentence):
    post = pemain.ppksd("DINKES") if who == "ppksd" else dunia.post("kepala:DINKES")

    page = browser_of(post).get(INDEX)

    assert page.context["tenggat"][0]["text"] == f"{sentence}20 hari lagi."


def test_the_team_has_no_deadline_card(sekretariat, dunia, browser_of):
    for client in (sekretariat, browser_of(dunia.post("bupati"))):
        assert client.get(INDEX).context["tenggat"] == []


def test_more_time_is_given_shown_and_taken_back(sekretariat, dunia, pemain, putaran, browser_of):
    url = reverse("persiapan:perpanjang", args=[putaran.pk])
    office = dunia.perangkat["DINKES"]
    typed = {"perangkat_daerah": office.pk, "sampai": "2026-12-11", "alasan": "Kantor pindah gedung."}

    given = sekretariat.post(url, typed, follow=True)
    own = browser_of(pemain.ppksd("DINKES")).get(INDEX)
    other = browser_of(pemain.ppksd("DISDIK")).get(INDEX)
    row = Perpanjangan.objects.get()
    gone = sekretariat.post(
        reverse("persiapan:perpanjangan-cabut", args=[row.pk]), {"alasan": "Sudah lengkap."}, follow=True
    )

    assert "Dinas Kesehatan sampai 11 Desember 2026." in teks(given)
    assert "Jumat, 11 Desember 2026 pukul 23.59 WITA: 31 hari lagi." in own.context["tenggat"][0]["text"]
    assert "30 November 2026" in other.context["tenggat"][0]["text"]
    assert "Kantor pindah gedung." in teks(own) and "Kantor pindah gedung." not in teks(other)
    assert "Perpanjangan Dinas Kesehatan dicabut." in teks(gone)


def test_a_day_that_is_no_longer_is_said_beside_its_field_and_keeps_the_reason(sekretariat, dunia, putaran):
    url = reverse("persiapan:perpanjang", args=[putaran.pk])
    typed = {"perangkat_daerah": dunia.perangkat["DINKES"].pk, "sampai": "2026-11-20", "alasan": "Kantor pindah."}

    answer = sekretariat.post(url, typed)

    assert answer.status_code == 422
    assert "Pengusulan bagi semua berakhir 30 November 2026." in teks(answer)
    assert "Kantor pindah." in teks(answer)


def test_more_time_of_another_government_is_not_found(sekretariat, tapin):
    foreign = Putaran.objects.get(daerah=tapin.daerah)

    answers = [
        sekretariat.get(reverse("persiapan:perpanjang", args=[foreign.pk])),
        sekretariat.get(reverse("persiapan:rencana-ubah", args=[foreign.pk])),
        sekretariat.post(reverse("persiapan:umumkan", args=[foreign.pk])),
        sekretariat.get(reverse("persiapan:jadwal-docx", args=[foreign.pk])),
        sekretariat.post(reverse("persiapan:perpanjangan-cabut", args=[9999])),
    ]

    assert [answer.status_code for answer in answers] == [404] * 5


# --- papers ----------------------------------------------------------------------------------------------------------


def test_the_paper_lists_all_steps_with_days_and_who_acts(sekretariat, putaran):
    answer = sekretariat.get(reverse("persiapan:jadwal-docx", args=[putaran.pk]))

    table = Document(io.BytesIO(answer.content)).tables[0]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert len(rows) == 12
    assert rows[4] == [
        "4.",
        "Pengisian instrumen dan pengusulan",
        "Minggu, 1 November 2026",
        "Senin, 30 November 2026",
        "PPKSD, disetujui Kepala Perangkat Daerah",
    ]
    assert rows[8][4] == "Bupati, disiapkan Sekretariat TKKSD dan Bagian Hukum"
    assert 'filename="Jadwal-Putaran-2027.docx"' in answer.headers["Content-Disposition"]


def test_the_same_paper_comes_as_pdf(sekretariat, putaran):
    answer = sekretariat.get(reverse("persiapan:jadwal-pdf", args=[putaran.pk]))

    assert answer.content.startswith(b"%PDF-")


def test_the_workbook_says_who_acts_and_how_much_room_is_left(sekretariat, putaran):
    answer = sekretariat.get(reverse("persiapan:jadwal-xlsx", args=[putaran.pk]))

    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert rows[0] == ["Langkah", "Pelaku", "Mulai", "Selesai", "Keadaan", "Kelonggaran sampai batas RKPD"]
    assert rows[1][0] == "Sosialisasi dan penyusunan jadwal" and rows[-1][0] == "Pencocokan dengan RKPD yang ditetapkan"
    assert rows[8][5] == "15 hari kerja (kritis)" and rows[9][5] == ""
