"""The secretariat's board: who waits for whom, reminders by mail once a day, WhatsApp by hand."""

import io
from datetime import date, datetime, timedelta
from html import unescape
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.core import clock
from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.kabar import actions
from petasama.kabar.models import Pengingat, Surel
from petasama.organisasi.models import PerangkatDaerah, User
from petasama.persiapan.models import JadwalLangkah
from tests.browsing import browser

BOARD = reverse("kabar:belum-selesai")
DECEMBER = datetime(2026, 12, 8, 9, 0, tzinfo=ZoneInfo("Asia/Makassar"))


@pytest.fixture(autouse=True)
def belum_waktunya_rapat(db):
    """The offices' own meetings lie ahead, so that they are late with nothing else."""
    rapat = JadwalLangkah.objects.filter(kode="RAPAT_KOORDINASI", putaran__tahun=2027)
    rapat.update(mulai=date(2026, 12, 28), selesai=date(2026, 12, 31))


@pytest.fixture
def sekretariat(dunia):
    return browser(dunia.post("sekretariat"))


def offices_in(answer):
    """The names of the offices in the order of the board."""
    return [str(row[0]).split("<br>")[0] for row in answer.context["tabel"]["rows"]]


def text_of(answer):
    return unescape(answer.content.decode())


def mails_about(office):
    return Surel.objects.filter(kunci__startswith=f"ingatkan:{office.pk}:").order_by("kepada")


def test_the_board_names_offices_who_must_act_since_when_and_never_the_content(dunia, sekretariat, usulan_at):
    usulan = usulan_at("DIAJUKAN")

    page = text_of(sekretariat.get(BOARD))

    assert "32 dari 32 perangkat daerah belum selesai" in page
    assert "Kepala perangkat daerah belum menyetujui atau mengembalikan usulan PPKSD." in page
    assert "Sejak 5 November 2026, tenggat 12 November 2026." in page
    assert usulan.nomor not in page
    assert usulan.judul not in page


def test_an_office_that_has_done_its_part_leaves_the_board(dunia, sekretariat, usulan_at):
    usulan_at("DITERUSKAN")

    waiting = sekretariat.get(BOARD)
    done = sekretariat.get(BOARD, {"saring": "selesai"})

    assert "Dinas Kesehatan" not in offices_in(waiting)
    assert offices_in(done) == ["Dinas Kesehatan"]


def test_only_late_offices_stand_in_the_filter_for_late_ones(dunia, sekretariat):
    late = sekretariat.get(BOARD, {"saring": "terlambat"})

    assert offices_in(late) == [dunia.perangkat["BAGKESRA"].nama]
    assert offices_in(sekretariat.get(BOARD))[0] == dunia.perangkat["BAGKESRA"].nama
    assert "lewat 10 hari" in text_of(late)


def test_the_workbook_has_a_line_for_each_thing(sekretariat, usulan_at):
    usulan_at("DRAF")

    content = sekretariat.get(reverse("kabar:belum-selesai-xlsx")).content

    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    assert ["DINKES", "belum mengirim usulan yang masih draf", "PPKSD"] in [[row[0], row[2], row[3]] for row in rows]


def test_a_reminder_goes_to_those_who_must_act_with_their_own_list(dunia, sekretariat, usulan_at):
    usulan, office = usulan_at("DIAJUKAN"), dunia.perangkat["DINKES"]

    answer = sekretariat.post(reverse("kabar:ingatkan", args=[office.pk]), follow=True)

    assert "Pengingat untuk Dinas Kesehatan ditulis kepada 1 orang." in text_of(answer)
    (mail,) = mails_about(office)
    assert mail.kepada == "kepala.dinkes@hss.example"
    assert mail.perihal.startswith("Pengingat: ")
    assert f"{usulan.nomor} menunggu persetujuan Anda." in mail.teks
    assert "Sekretariat TKKSD Kabupaten Hulu Sungai Selatan" in mail.teks
    entry = Trail.objects.get(act="ingatkan")
    assert entry.data == {"perangkat": "Dinas Kesehatan", "orang": 1}


def test_a_head_is_reminded_too_of_what_the_writers_left(dunia, usulan_at):
    usulan_at("DRAF")

    with clock.fixed_at(DECEMBER):
        actions.ingatkan(dunia.perangkat["DINKES"], by=dunia.post("sekretariat"))

    mails = {mail.kepada: mail.teks for mail in mails_about(dunia.perangkat["DINKES"])}
    assert sorted(mails) == ["kepala.dinkes@hss.example", "ppksd1.dinkes@hss.example", "ppksd2.dinkes@hss.example"]
    assert "PPKSD Anda belum mengirim usulan yang masih draf." in mails["kepala.dinkes@hss.example"]


def test_a_second_reminder_on_the_same_day_is_refused_and_the_next_day_is_not(dunia):
    office, by = dunia.perangkat["DINKES"], dunia.post("sekretariat")
    assert actions.ingatkan(office, by=by) == 2

    with pytest.raises(NotNow, match=r"sudah diingatkan lewat surel hari ini pukul 09\.00 WITA"):
        actions.ingatkan(office, by=by)

    with clock.fixed_at(clock.now() + timedelta(days=1)):
        assert actions.ingatkan(office, by=by) == 2
    assert mails_about(office).count() == 4


def test_all_are_reminded_at_once_and_none_twice(dunia, sekretariat):
    actions.ingatkan(dunia.perangkat["DINKES"], by=dunia.post("sekretariat"))

    first = sekretariat.post(reverse("kabar:ingatkan-semua"), follow=True)
    again = sekretariat.post(reverse("kabar:ingatkan-semua"), follow=True)

    assert "Pengingat ditulis untuk 31 perangkat daerah." in text_of(first)
    assert "sudah diingatkan hari ini" in text_of(again)
    assert Pengingat.objects.count() == 32
    keys = list(Surel.objects.values_list("kepada", "kunci"))
    assert len(keys) == len(set(keys))


def test_an_office_on_which_nothing_waits_gets_no_mail(dunia, usulan_at):
    usulan_at("DITERUSKAN")

    assert actions.ingatkan(dunia.perangkat["DINKES"], by=dunia.post("sekretariat")) == 0
    assert Surel.objects.count() == 0


@pytest.mark.parametrize("key", ["kepala:DINKES", "kursi:KETUA", "admin", "inspektorat"])
def test_only_the_secretariat_sees_the_board_and_reminds(dunia, key):
    person, office = browser(dunia.post(key)), dunia.perangkat["DINKES"]

    assert person.get(BOARD).status_code == 403
    assert person.post(reverse("kabar:ingatkan", args=[office.pk])).status_code == 403
    assert person.post(reverse("kabar:pesan", args=[office.pk])).status_code == 403
    with pytest.raises(Denied):
        actions.ingatkan(office, by=dunia.post(key))


def test_an_office_of_another_government_is_not_found(tapin, sekretariat):
    office = tapin.perangkat["DINKES"]

    for name in ("ingatkan", "pesan"):
        assert sekretariat.post(reverse(f"kabar:{name}", args=[office.pk])).status_code == 404
    assert sekretariat.get(reverse("kabar:pesan", args=[office.pk])).status_code == 404


def test_the_whatsapp_button_is_noted_and_shows_link_and_text_without_content(dunia, sekretariat, pemain, usulan_at):
    usulan, office = usulan_at("DRAF"), dunia.perangkat["DINKES"]
    writer = pemain.ppksd("DINKES")
    User.objects.filter(pk=writer.user_id).update(telepon="081234567890")

    answer = sekretariat.post(reverse("kabar:pesan", args=[office.pk]), follow=True)

    page = text_of(answer)
    assert Pengingat.objects.get().cara == "WHATSAPP"
    assert Trail.objects.get(act="pakai_whatsapp").data == {"perangkat": "Dinas Kesehatan"}
    assert "https://wa.me/6281234567890?text=Yth.%20Bapak" in page
    assert "Diingatkan: WhatsApp hari ini" in text_of(sekretariat.get(BOARD))
    text = answer.context["teks"]
    assert not [word for word in (usulan.nomor, usulan.judul, writer.user.nama) if word in text]
    assert Surel.objects.count() == 0


def test_reading_the_prepared_text_notes_nothing(dunia, sekretariat):
    sekretariat.get(reverse("kabar:pesan", args=[dunia.perangkat["DINKES"].pk]))

    assert not Pengingat.objects.exists()


def test_without_a_mail_server_the_board_says_that_mails_wait(settings, sekretariat):
    settings.EMAIL_HOST = ""

    assert "Server surel belum diatur" in text_of(sekretariat.get(BOARD))


def test_the_board_costs_the_same_for_3_and_for_30_offices(dunia, sekretariat):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            sekretariat.get(BOARD)
        return len(queries)

    cost()
    many = cost()
    PerangkatDaerah.objects.filter(daerah=dunia.daerah).exclude(kode__in=["DINKES", "BPBD", "DISHUB"]).update(
        selesai=date(2026, 1, 1)
    )

    assert cost() == many
