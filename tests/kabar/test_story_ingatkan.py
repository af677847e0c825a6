"""The secretariat sees who has not finished, prepares a WhatsApp message for one office and mails all: five clicks."""

import pytest
from playwright.sync_api import expect

from petasama.kabar.models import Pengingat, Surel
from petasama.organisasi.models import User
from tests.stories.acting import Cast
from tests.world import load_world, ppksd_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def meja(page, monkeypatch):
    """The secretariat's browser on 8 December 2026; the writers of the health office can be reached by phone."""
    User.objects.filter(pk=ppksd_of("DINKES").user_id).update(telepon="081234567890")
    cast = Cast(page=page, patch=monkeypatch)
    cast.on(2026, 12, 8)
    cast.signs_in(load_world().post("sekretariat"))
    return cast


def tab_to(page, text):
    """Press Tab until the control with these words has the focus; fail when it is never reached."""
    for _ in range(200):
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.textContent.trim()")
        if focused == text:
            return
    raise AssertionError(f"“{text}” tidak tercapai dengan tombol Tab")


def test_one_by_whatsapp_and_all_by_mail_in_five_clicks(meja):
    page, dinkes = meja.page, load_world().perangkat["DINKES"]

    page.get_by_role("link", name="Yang belum selesai").first.click()
    meja.looks("papan-belum-selesai")
    page.locator("[data-uji='pesan-DINKES']").click()
    meja.looks("pesan-pengingat")
    link = page.locator("[data-uji='wa']").first.get_attribute("href")
    page.get_by_role("link", name="Kembali ke papan").click()
    meja.takes("ingatkan_semua")
    expect(page.get_by_text("Pengingat ditulis untuk")).to_be_visible()

    assert link.startswith("https://wa.me/6281234567890?text=Yth.")
    assert Pengingat.objects.filter(perangkat_daerah=dinkes).count() == 2
    assert Surel.objects.filter(kunci__startswith=f"ingatkan:{dinkes.pk}:").exists()


def test_the_same_by_keyboard_alone(meja):
    page, dinkes = meja.page, load_world().perangkat["DINKES"]

    page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    tab_to(page, "Yang belum selesai")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="perangkat daerah belum selesai")).to_be_visible()
    tab_to(page, "Ingatkan semua lewat surel")
    page.keyboard.press("Enter")
    tab_to(page, "Ya, ingatkan semua lewat surel")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Pengingat ditulis untuk")).to_be_visible()
    tab_to(page, "WhatsApp")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Pesan pengingat siap dikirim")).to_be_visible()
    tab_to(page, "Salin teks")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Teks sudah disalin.")).to_be_visible()

    assert page.evaluate("navigator.clipboard.readText()").startswith("Yth. Bapak/Ibu Kepala dan PPKSD")
    assert Surel.objects.filter(kunci__startswith=f"ingatkan:{dinkes.pk}:").exists()
    assert Pengingat.objects.filter(cara="WHATSAPP").count() == 1


def test_without_script_the_text_stands_there_to_be_copied(browser_of):
    answer = browser_of(load_world().post("sekretariat")).get(
        f"/kabar/belum-selesai/{load_world().perangkat['DINKES'].pk}/pesan/"
    )

    text = answer.content.decode()
    assert '<textarea id="id_teks"' in text
    assert "<button" not in text.split('id="id_teks"')[1].split("</section>")[0]
