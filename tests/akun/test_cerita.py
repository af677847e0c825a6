"""Played in a real Chromium at 360 px: invited, password set, second factor activated, codes kept, home."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from petasama.akun import actions
from petasama.organisasi.models import Daerah, Penugasan
from tests.akun.conftest import KALIMAT, links, totp
from tests.stories.acting import AXE_OPTIONS, Cast

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def looks_well(page):
    """Nothing scrolls sideways at 360 px, and axe finds nothing."""
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360, page.url
    found = Axe().run(page, options=AXE_OPTIONS)
    assert found.violations_count == 0, f"{page.url}: {found.generate_report()}"


def test_from_an_invitation_to_the_home_page(page, live_server, settings, monkeypatch):
    Cast(page, monkeypatch).on(2026, 11, 10)
    settings.ALAMAT = live_server.url
    Daerah.objects.update(contoh=False)
    admin = Penugasan.objects.get(peran="ADMIN_DAERAH", daerah__wilayah_id="63.06")
    user = Penugasan.objects.get(peran="SEKRETARIAT_TKKSD", daerah__wilayah_id="63.06").user
    actions.undang(user, by=admin)

    page.goto(links(user.surel)[-1])
    looks_well(page)
    page.get_by_label("Kata sandi baru", exact=True).fill("Kandangan2026")
    page.get_by_label("Ulangi kata sandi baru").fill("Kandangan2026")
    page.get_by_role("button", name="Pasang kata sandi").click()
    assert "mudah ditebak" in page.locator("main").inner_text()
    looks_well(page)
    page.get_by_label("Kata sandi baru", exact=True).fill(KALIMAT)
    page.get_by_label("Ulangi kata sandi baru").fill(KALIMAT)
    page.keyboard.press("Enter")

    page.wait_for_url("**/akun/dua-langkah/aktifkan/")
    looks_well(page)
    key = re.search(r"[A-Z2-7]{4}( [A-Z2-7]{4})+", page.locator(".code").inner_text())[0]
    page.get_by_label("Kode enam angka").fill(totp(key))
    page.keyboard.press("Enter")

    page.wait_for_url("**/kode-cadangan/")
    looks_well(page)
    assert page.locator("main .code").count() == 10
    page.locator("[data-uji=sudah-disimpan]").click()
    page.wait_for_url(f"{live_server.url}/")
    looks_well(page)

    page.context.clear_cookies()
    page.goto("/akun/perangkat/")
    page.get_by_label("NIP atau alamat surel").fill(user.nip)
    page.get_by_label("Kata sandi", exact=True).fill(KALIMAT)
    page.keyboard.press("Enter")
    page.wait_for_url("**/masuk/kode/")
    looks_well(page)
    page.get_by_label("Kode").fill(totp(key, steps=1))
    page.keyboard.press("Enter")
    page.wait_for_url("**/akun/perangkat/")
    looks_well(page)
    assert "Perangkat ini" in page.locator("main").inner_text()
