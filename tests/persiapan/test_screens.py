"""What each role sees and does on the pages of the preparation stage."""

import io
from datetime import date

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah
from petasama.persiapan import actions
from petasama.persiapan.models import Putaran
from petasama.wilayah.models import Wilayah

INDEX = "/persiapan/"


def rows_of(response):
    """The rows of the one sheet of a workbook that was downloaded."""
    return CalamineWorkbook.from_filelike(io.BytesIO(response.content)).get_sheet_by_index(0).to_python()


def jadwal_url(putaran, kode):
    return reverse("persiapan:jadwal", args=[putaran.pk, kode])


# --- the page of a round ---------------------------------------------------------------------------------------------


def test_the_page_says_what_runs_and_until_when(sekretariat, putaran):
    page = sekretariat.get(INDEX)

    assert page.status_code == 200
    assert page.context["judul"] == "Pemetaan Putaran 2027 berjalan sampai 30 November 2026"
    assert [item["text"] for item in page.context["berjalan"]] == ["Pengisian instrumen dan pengusulan."]
    assert [item["state"] for item in page.context["tahap"]] == ["done", "now", *["next"] * 5]


def test_a_round_behind_its_calendar_says_by_how_many_days(sekretariat, pemain):
    with pemain.pada(12, 4, tahun=2026):
        page = sekretariat.get(INDEX)

    assert page.context["judul"] == "Pemetaan Putaran 2027 melewati jadwal 4 hari"


def test_an_older_round_is_chosen_by_its_year(sekretariat, dunia, putaran):
    actions.buka(dunia.daerah, tahun=2028, edisi="2026", by=dunia.post("sekretariat"))

    assert sekretariat.get(INDEX).context["putaran"].tahun == 2028
    assert sekretariat.get(f"{INDEX}?putaran=2027").context["putaran"] == putaran
    assert sekretariat.get(f"{INDEX}?putaran=1900").context["putaran"].tahun == 2028


def test_the_offices_that_lack_a_liaison_officer_stand_first_and_say_so(sekretariat, dunia):
    page = sekretariat.get(INDEX)

    first = page.context["papan"]["rows"][0]
    assert first[0] == "Bagian Kesejahteraan Rakyat Sekretariat Daerah"
    assert "Kurang 1" in first[-1] and "tone-red" in first[-1]
    assert len(page.context["papan"]["rows"]) == 32
    assert "1 dari 32 perangkat daerah masih kurang PPKSD" in page.content.decode()
    head = dunia.post("kepala:BAGKESRA")
    assert f"Penunjukan oleh {head.jabatan}: {head.user.nama}." in page.content.decode()
    assert "Surat penunjukan berlaku sampai diakhiri" in page.content.decode()


@pytest.mark.parametrize("post", ["bupati", "hukum", "inspektorat", "kursi:ANGGOTA_1", "kepala:DINKES", "sekretariat"])
def test_only_the_secretariat_is_offered_the_steps_of_the_round(dunia, browser_of, post):
    page = browser_of(dunia.post(post)).get(INDEX).content.decode()

    offered = ["Mulai verifikasi" in page, "Buka putaran 2028" in page, "Lihat atau ubah jadwal" in page]
    assert offered == [post == "sekretariat"] * 3


def test_an_office_sees_its_own_liaison_officers_and_only_its_head_appoints(dunia, pemain, browser_of):
    head = browser_of(dunia.post("kepala:DINKES")).get(INDEX).content.decode()
    officer = browser_of(pemain.ppksd("DINKES")).get(INDEX).content.decode()

    assert "PPKSD Dinas Kesehatan" in head and "PPKSD Dinas Kesehatan" in officer
    assert 'data-uji="tunjuk"' in head
    assert 'data-uji="tunjuk"' not in officer


def test_the_trail_is_for_the_readers_of_the_team(dunia, browser_of):
    reader = browser_of(dunia.post("inspektorat")).get(INDEX)
    head = browser_of(dunia.post("kepala:DINKES")).get(INDEX)

    assert "membuka pengusulan" in reader.content.decode()
    assert head.context["jejak"] is None


def test_the_page_costs_the_same_with_three_and_thirty_offices(
    sekretariat, dunia, putaran, django_assert_num_queries, django_assert_max_num_queries
):
    offices = PerangkatDaerah.objects.filter(daerah=dunia.daerah)
    offices.exclude(kode__in=("DINKES", "DISHUB", "BPBD")).update(responden=False)
    sekretariat.get(INDEX)  # the first visit of a session also writes it down
    with django_assert_max_num_queries(20) as three:
        page = sekretariat.get(INDEX)
    assert len(page.context["papan"]["rows"]) == 3

    offices.update(responden=True)

    with django_assert_num_queries(len(three)):
        sekretariat.get(INDEX)


def test_a_government_without_a_round_is_offered_its_first(dunia, browser_of):
    fresh = Daerah.objects.create(
        wilayah=Wilayah.objects.get(kode="63.07"), nama="Kabupaten Baru (contoh)", ibukota="Barabai", zona_waktu="WITA",
        contoh=True,
    )  # fmt: skip
    post = Penugasan.objects.create(
        daerah=fresh, user=dunia.post("hukum").user, peran="SEKRETARIAT_TKKSD", mulai=date(2026, 1, 2),
        jabatan="Sekretariat TKKSD", nomor_surat="1 (contoh)", tanggal_surat=date(2026, 1, 2),
    )  # fmt: skip

    page = browser_of(post).get(INDEX)

    assert page.context["putaran"] is None
    assert "Belum ada putaran pemetaan" in page.content.decode()
    assert "Buka putaran 2027" in page.content.decode()


# --- steps of the round ----------------------------------------------------------------------------------------------


def test_the_secretariat_takes_the_next_step(sekretariat, putaran):
    answer = sekretariat.post(reverse("persiapan:langkah", args=[putaran.pk]), {"act": "mulai_penelaahan"}, follow=True)

    putaran.refresh_from_db()
    assert putaran.status == "PENELAAHAN"
    assert answer.redirect_chain[0][0] == f"{INDEX}?putaran=2027"
    assert "Putaran 2027 memasuki verifikasi; usulan baru tidak diterima lagi." in answer.content.decode()


def test_a_step_out_of_order_is_refused_with_a_sentence(sekretariat, putaran):
    answer = sekretariat.post(reverse("persiapan:langkah", args=[putaran.pk]), {"act": "tutup"})

    putaran.refresh_from_db()
    assert answer.status_code == 409
    assert "“Tutup putaran” tidak dapat dilakukan" in answer.content.decode()
    assert putaran.status == "PENGUSULAN"


def test_others_take_no_step(dunia, browser_of, putaran):
    url = reverse("persiapan:langkah", args=[putaran.pk])

    answers = [browser_of(dunia.post(key)).post(url, {"act": "mulai_penelaahan"}) for key in ("bupati", "kursi:KETUA")]

    assert [answer.status_code for answer in answers] == [403, 403]


def test_the_secretariat_opens_the_next_round_with_the_shipped_edition(sekretariat, dunia):
    answer = sekretariat.post(reverse("persiapan:buka"), {"tahun": "2028", "edisi": "2026"})

    opened = Putaran.objects.get(daerah=dunia.daerah, tahun=2028)
    assert answer.url == f"{INDEX}?putaran=2028"
    assert (opened.status, opened.edisi, opened.tahun_rencana) == ("PERSIAPAN", "2026", 2029)


def test_an_unknown_edition_opens_nothing(sekretariat, dunia):
    answer = sekretariat.post(reverse("persiapan:buka"), {"tahun": "2028", "edisi": "1999"}, follow=True)

    assert "Putaran belum dibuka" in answer.content.decode()
    assert not Putaran.objects.filter(daerah=dunia.daerah, tahun=2028).exists()


def test_a_round_that_exists_is_not_opened_again(sekretariat):
    answer = sekretariat.post(reverse("persiapan:buka"), {"tahun": "2027", "edisi": "2026"})

    assert answer.status_code == 409


# --- calendar --------------------------------------------------------------------------------------------------------


def test_a_step_of_the_calendar_is_moved_and_the_trail_tells_it_in_words(sekretariat, putaran):
    form = sekretariat.get(jadwal_url(putaran, "PENGUSULAN")).content.decode()
    assert 'value="2026-11-01"' in form and 'value="2026-11-30"' in form

    answer = sekretariat.post(
        jadwal_url(putaran, "PENGUSULAN"), {"mulai": "2026-11-01", "selesai": "2026-12-24"}, follow=True
    )

    page = answer.content.decode()
    assert putaran.langkah("PENGUSULAN").selesai == date(2026, 12, 24)
    assert "Pengisian instrumen dan pengusulan kini berlangsung 1 November – 24 Desember 2026." in page
    told = "jadwal “Pengisian instrumen dan pengusulan” dari 1–30 November 2026 menjadi 1 November – 24 Desember 2026."
    assert told in answer.context["jejak"][0]["sentence"]


BENTROK = (
    "Pengisian instrumen dan pengusulan berakhir 7 Desember 2026, sedangkan Penelaahan kelayakan usulan mulai "
    "1 Desember 2026. Geser juga langkah itu bila perlu."
)


def test_a_step_that_ends_after_the_next_begins_is_moved_but_said_as_long_as_it_lasts(
    sekretariat, dunia, putaran, browser_of
):
    typed = {"mulai": "2026-11-01", "selesai": "2026-12-07"}
    answer = sekretariat.post(jadwal_url(putaran, "PENGUSULAN"), typed, follow=True)
    warned = [str(message) for message in answer.context["messages"] if message.level_tag == "warning"]

    lasting = [item["text"] for item in sekretariat.get(INDEX).context["bentrok"]]
    others = browser_of(dunia.post("bupati")).get(INDEX).context["bentrok"]
    sekretariat.post(jadwal_url(putaran, "PENELAAHAN"), {"mulai": "2026-12-08", "selesai": "2026-12-31"})

    assert warned == lasting == [BENTROK]
    assert others == []
    assert sekretariat.get(INDEX).context["bentrok"] == []


def test_a_new_end_that_has_passed_is_said(sekretariat, putaran, pemain):
    with pemain.pada(11, 20, tahun=2026):
        typed = {"mulai": "2026-11-01", "selesai": "2026-11-19"}
        page = sekretariat.post(jadwal_url(putaran, "PENGUSULAN"), typed, follow=True).content.decode()
        typed = {"mulai": "2026-11-01", "selesai": "2026-11-20"}
        today = sekretariat.post(jadwal_url(putaran, "PENGUSULAN"), typed, follow=True).content.decode()

    assert "Hari terakhirnya, 19 November 2026, sudah lewat." in page
    assert "sudah lewat" not in today


def test_an_end_before_the_start_is_said_beside_the_field_and_keeps_the_text(sekretariat, putaran):
    answer = sekretariat.post(jadwal_url(putaran, "PENGUSULAN"), {"mulai": "2026-11-20", "selesai": "2026-11-03"})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Kesalahan: " in page
    assert "Tanggal selesai mendahului tanggal mulai" in page
    assert 'value="2026-11-20"' in page and 'value="2026-11-03"' in page
    assert putaran.langkah("PENGUSULAN").selesai == date(2026, 11, 30)


def test_a_closed_round_refuses_before_anything_is_typed(sekretariat, dunia, putaran):
    for act in ("mulai_penelaahan", "mulai_pleno", "mulai_penetapan", "mulai_integrasi", "tutup"):
        actions.majukan(putaran, act=act, by=dunia.post("sekretariat"))

    assert sekretariat.get(jadwal_url(putaran, "RKPD")).status_code == 409
    page = sekretariat.get(INDEX)
    assert page.context["dapat_diubah"] is False
    assert page.context["judul"] == "Putaran 2027 selesai; hasilnya masuk RKPD 2028"
    assert {item["state"] for item in page.context["tahap"]} == {"done"}


def test_another_governments_round_is_not_found(sekretariat, tapin, putaran):
    foreign = Putaran.objects.get(daerah=tapin.daerah)

    answers = [
        sekretariat.get(jadwal_url(foreign, "PENGUSULAN")),
        sekretariat.get(reverse("persiapan:jadwal-xlsx", args=[foreign.pk])),
        sekretariat.post(reverse("persiapan:langkah", args=[foreign.pk]), {"act": "mulai_penelaahan"}),
        sekretariat.get(jadwal_url(putaran, "TIDAK_ADA")),
    ]

    assert [answer.status_code for answer in answers] == [404] * 4


# --- Excel -----------------------------------------------------------------------------------------------------------


def test_the_calendar_opens_as_a_workbook_named_after_the_round(sekretariat, putaran):
    answer = sekretariat.get(reverse("persiapan:jadwal-xlsx", args=[putaran.pk]))

    rows = rows_of(answer)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="Jadwal-Putaran-2027.xlsx"'
    assert len(rows) == 12
    assert rows[1][0] == "Sosialisasi dan penyusunan jadwal"
