"""The pages of the desks: planning, moving, swapping, and what an office sees."""

import io
from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse
from docx import Document
from python_calamine import CalamineWorkbook

from petasama.core.agenda import events_for
from petasama.organisasi.models import PerangkatDaerah
from petasama.persiapan import actions
from petasama.persiapan.models import JanjiMeja
from tests.persiapan.test_janji_meja import ATURAN

MEJA, INDEX = "/persiapan/meja/", "/persiapan/"
TULISAN = {
    "dari": "2026-11-16", "sampai": "2026-11-20", "buka": "09:00", "tutup": "15.00", "meja": "2", "menit": "60",
    "istirahat_mulai": "12:00", "istirahat_selesai": "13:00", "jumat_mulai": "11:30", "jumat_selesai": "13:30",
    "tempat": "Ruang rapat (contoh)",
}  # fmt: skip


def teks(answer):
    return answer.content.decode()


@pytest.fixture
def tersusun(putaran, pemain):
    """The plan of all offices; the row of Dinas Kesehatan."""
    actions.susun_meja(putaran, aturan=ATURAN, tempat="Ruang rapat (contoh)", by=pemain.sekretariat)
    return JanjiMeja.objects.get(perangkat_daerah__kode="DINKES")


def test_the_secretariat_plans_all_offices_from_one_form(sekretariat, putaran):
    url = reverse("persiapan:meja-susun", args=[putaran.pk])
    form = sekretariat.get(url).context["form"]
    assert (form["dari"].value(), form["sampai"].value()) == (date(2026, 11, 11), date(2026, 11, 30))

    answer = sekretariat.post(url, TULISAN, follow=True)

    assert JanjiMeja.objects.filter(putaran=putaran).count() == 32
    assert [day["nama"] for day in answer.context["hari"]] == [
        "Senin, 16 November 2026",
        "Selasa, 17 November 2026",
        "Rabu, 18 November 2026",
        "Kamis, 19 November 2026",
    ]
    assert "32 janji meja Putaran 2027 tersusun." in teks(answer)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"sampai": "2026-11-17"}, "Waktunya kurang untuk 12 dari 32 perangkat daerah."),
        ({"sampai": "9999-11-13"}, "Tanggalnya di luar 2025 sampai 2029."),
        ({"sampai": "2026-11-13"}, "Hari terakhir mendahului hari pertama."),
        ({"tutup": "08:00"}, "Jam tutup harus sesudah jam buka."),
        ({"menit": "5"}, "Isi angka 10 sampai 240."),
        ({"tempat": ""}, "Isi tempat, misalnya ruang rapat."),
    ],
)
def test_what_cannot_be_is_said_and_the_text_stays(sekretariat, putaran, change, sentence):
    answer = sekretariat.post(reverse("persiapan:meja-susun", args=[putaran.pk]), {**TULISAN, **change})

    assert answer.status_code == 422
    assert sentence in teks(answer)
    assert 'value="2026-11-16"' in teks(answer)
    assert not JanjiMeja.objects.exists()


def test_one_office_is_moved_on_its_page(sekretariat, tersusun):
    url = reverse("persiapan:janji", args=[tersusun.pk])

    taken = sekretariat.post(url, {"act": "pindah", "hari": "2026-11-16", "jam": "09:30", "meja": "1"})
    far = sekretariat.post(url, {"act": "pindah", "hari": "9998-11-16", "jam": "09:30", "meja": "1"})
    moved = sekretariat.post(url, {"act": "pindah", "hari": "2026-11-19", "jam": "13.00", "meja": "1"}, follow=True)

    assert far.status_code == 422 and "di luar 2025 sampai 2029" in teks(far)
    assert taken.status_code == 422 and "dipakai Dinas Pendidikan dan Kebudayaan" in teks(taken)
    assert "Dinas Kesehatan kini Kamis, 19 November 2026 pukul 13.00 WITA, meja 1." in teks(moved)


def test_two_offices_swap_on_the_page_of_one(sekretariat, tersusun):
    other = JanjiMeja.objects.get(perangkat_daerah__kode="BAGKESRA")

    nothing = sekretariat.post(reverse("persiapan:janji", args=[tersusun.pk]), {"act": "tukar", "dengan": ""})
    sekretariat.post(reverse("persiapan:janji", args=[tersusun.pk]), {"act": "tukar", "dengan": other.pk})

    assert nothing.status_code == 422 and "Pilih perangkat daerah." in teks(nothing)
    assert JanjiMeja.objects.get(pk=tersusun.pk).mulai == other.mulai


def test_hours_that_have_passed_lead_nowhere_and_the_plan_is_not_made_anew(sekretariat, tersusun, putaran, pemain):
    with pemain.pada(11, 17, 12, tahun=2026):
        page = teks(sekretariat.get(MEJA))
        answer = sekretariat.get(reverse("persiapan:meja-susun", args=[putaran.pk]))

    assert reverse("persiapan:janji", args=[tersusun.pk]) not in page
    later = JanjiMeja.objects.get(perangkat_daerah__kode="BAGKESRA")
    assert reverse("persiapan:janji", args=[later.pk]) in page
    assert 'data-uji="susun-meja"' not in page
    assert answer.status_code == 409


def test_an_office_reads_its_own_hour_only(tersusun, putaran, dunia, pemain, browser_of):
    client = browser_of(pemain.ppksd("DINKES"))

    page = client.get(MEJA)
    book = client.get(reverse("persiapan:meja-xlsx", args=[putaran.pk]))
    paper = client.get(reverse("persiapan:jadwal-docx", args=[putaran.pk]))

    assert page.context["judul"] == "Janji meja Dinas Kesehatan"
    assert "Dinas Pendidikan dan Kebudayaan" not in teks(page)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(book.content)).get_sheet_by_index(0).to_python()
    assert [row[0] for row in rows[1:]] == ["Dinas Kesehatan"]
    annex = Document(io.BytesIO(paper.content)).tables[1]
    assert [row.cells[1].text for row in annex.rows] == ["Perangkat Daerah", "Dinas Kesehatan"]
    assert "Janji meja: Senin, 16 November 2026 pukul 09.00 WITA, meja 2." in teks(client.get(INDEX))


def test_an_hour_that_is_over_is_not_announced_any_more(tersusun, pemain, browser_of):
    with pemain.pada(11, 16, 10.5, tahun=2026):
        page = browser_of(pemain.ppksd("DINKES")).get(INDEX)

    assert "Janji meja: " not in teks(page)


def test_the_desks_of_another_government_are_not_found(tersusun, tapin, putaran, browser_of):
    foreign = browser_of(tapin.post("sekretariat"))

    answers = [
        foreign.get(reverse("persiapan:janji", args=[tersusun.pk])),
        foreign.get(reverse("persiapan:meja-xlsx", args=[putaran.pk])),
        foreign.get(reverse("persiapan:meja-susun", args=[putaran.pk])),
    ]

    assert [answer.status_code for answer in answers] == [404] * 3


def test_the_page_costs_the_same_with_three_and_thirty_offices(
    sekretariat, dunia, putaran, pemain, django_assert_num_queries, django_assert_max_num_queries
):
    offices = PerangkatDaerah.objects.filter(daerah=dunia.daerah)
    offices.exclude(kode__in=("DINKES", "DISHUB", "BPBD")).update(responden=False)
    actions.susun_meja(putaran, aturan=ATURAN, tempat="Aula (contoh)", by=pemain.sekretariat)
    sekretariat.get(MEJA)
    with django_assert_max_num_queries(10) as three:
        sekretariat.get(MEJA)

    offices.update(responden=True)
    actions.susun_meja(putaran, aturan=ATURAN, tempat="Aula (contoh)", by=pemain.sekretariat)

    with django_assert_num_queries(len(three)):
        sekretariat.get(MEJA)


def test_the_calendar_feed_knows_the_own_hour_and_the_longer_time(tersusun, putaran, dunia, pemain):
    office = dunia.perangkat["DINKES"]
    actions.perpanjang(
        putaran, perangkat_daerah=office, sampai=date(2026, 12, 11), alasan="Kantor pindah.", by=pemain.sekretariat
    )

    own = {event.uid: event for event in events_for(pemain.ppksd("DINKES"))}
    other = {event.uid for event in events_for(pemain.ppksd("DISDIK"))}

    hour = own[f"meja-{putaran.pk}-{office.pk}"]
    begin = datetime(2026, 11, 16, 1, tzinfo=UTC)  # 09.00 WITA
    assert (hour.begin, hour.end, hour.place) == (begin, begin + timedelta(hours=1), "Ruang rapat (contoh), meja 2")
    assert own[f"perpanjangan-{putaran.pk}-{office.pk}"].begin == date(2026, 12, 11)
    assert not {uid for uid in other if uid.endswith(f"-{office.pk}") and not uid.startswith("jadwal-")}
