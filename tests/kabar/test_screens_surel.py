"""The outbox on the administrator's screen: what became of each mail, and sending again by own decision."""

import io
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.kabar import actions
from petasama.kabar.models import Surel
from petasama.kabar.pekerja import kerjakan_satu
from tests.browsing import browser

PAGE = reverse("kabar:surel")


@pytest.fixture
def admin(dunia):
    return browser(dunia.post("admin"))


@pytest.fixture
def keluar(dunia, surel):
    """One mail in each status, of this government."""
    statuses = ("MENUNGGU", "DIKIRIM", "TERKIRIM", "GAGAL", "TIDAK_PASTI")
    return {
        status: surel(kunci=status, status=status, daerah=dunia.daerah, kepada=f"{status.lower()}@contoh.invalid")
        for status in statuses
    }


def text_of(answer):
    return unescape(answer.content.decode())


def again(person, mail):
    return person.post(reverse("kabar:kirim-ulang", args=[mail.pk]), follow=True)


def test_the_list_says_how_far_each_mail_came_and_offers_to_send_again_only_where_it_helps(admin, keluar):
    page = text_of(admin.get(PAGE))

    assert "2 surel perlu diperiksa" in page
    for words in ("Menunggu dikirim", "Sedang dikirim", "Terkirim", "Gagal", "Tidak pasti terkirim"):
        assert words in page
    offered = [status for status, mail in keluar.items() if reverse("kabar:kirim-ulang", args=[mail.pk]) in page]
    assert offered == ["GAGAL", "TIDAK_PASTI"]


def test_the_list_never_shows_what_a_mail_says(admin, dunia, surel):
    surel(daerah=dunia.daerah, teks="Tautan sekali pakai rahasia.")

    assert "rahasia" not in text_of(admin.get(PAGE))


def test_the_filter_keeps_one_status(admin, keluar):
    page = text_of(admin.get(PAGE, {"status": "GAGAL"}))

    assert "gagal@contoh.invalid" in page
    assert "terkirim@contoh.invalid" not in page


@pytest.mark.parametrize("status", ["GAGAL", "TIDAK_PASTI"])
def test_a_mail_is_sent_again_by_decision_with_its_trail(smtp, admin, keluar, status):
    mail = keluar[status]

    answer = again(admin, mail)
    while kerjakan_satu():
        pass

    assert f"Surel kepada {mail.kepada} masuk antrean lagi." in text_of(answer)
    assert smtp.penerima() == [mail.kepada]
    assert Surel.objects.get(pk=mail.pk).status == "TERKIRIM"
    assert Trail.objects.get(act="kirim_ulang").data == {"kepada": mail.kepada, "semula": status}


@pytest.mark.parametrize("status", ["MENUNGGU", "DIKIRIM", "TERKIRIM"])
def test_what_waits_or_was_sent_is_not_sent_again(admin, dunia, keluar, status):
    assert again(admin, keluar[status]).status_code == 409
    with pytest.raises(NotNow):
        actions.kirim_ulang(keluar[status], by=dunia.post("admin"))


@pytest.mark.parametrize("key", ["sekretariat", "kepala:DINKES", "inspektorat"])
def test_only_the_administrator_sees_the_outbox_and_sends_again(dunia, keluar, key):
    person = browser(dunia.post(key))

    assert person.get(PAGE).status_code == 403
    assert again(person, keluar["GAGAL"]).status_code == 403
    with pytest.raises(Denied):
        actions.kirim_ulang(keluar["GAGAL"], by=dunia.post(key))


def test_the_outbox_of_another_government_stays_there(admin, tapin, surel):
    mail = surel(daerah=tapin.daerah, status="GAGAL", kepada="tapin@contoh.invalid")

    assert "tapin@contoh.invalid" not in text_of(admin.get(PAGE))
    assert again(admin, mail).status_code == 404


def test_the_workbook_lists_all(admin, keluar):
    content = admin.get(reverse("kabar:surel-xlsx")).content

    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    assert len(rows) == 1 + len(keluar)
    assert rows[0][:4] == ["Ditulis", "Kepada", "Perihal", "Status"]


def test_without_a_mail_server_the_page_says_what_to_do(settings, admin):
    settings.EMAIL_HOST = ""

    assert "PETASAMA_SMTP_HOST" in text_of(admin.get(PAGE))


def test_a_long_list_is_shown_by_25_and_more_on_request(admin, dunia, surel):
    for number in range(30):
        surel(kunci=str(number), daerah=dunia.daerah)

    assert "Menampilkan 25 dari 30 surel." in text_of(admin.get(PAGE))
    assert "Menampilkan 30 dari 30 surel." in text_of(admin.get(PAGE, {"sampai": "50"}))


def test_thirty_rows_cost_as_many_queries_as_three(admin, dunia, surel):
    for number in range(3):
        surel(kunci=str(number), daerah=dunia.daerah, status="GAGAL")
    admin.get(PAGE)
    with CaptureQueriesContext(connection) as few:
        admin.get(PAGE)
    for number in range(3, 30):
        surel(kunci=str(number), daerah=dunia.daerah, status="GAGAL")

    with CaptureQueriesContext(connection) as many:
        admin.get(PAGE)

    assert len(many) == len(few)
