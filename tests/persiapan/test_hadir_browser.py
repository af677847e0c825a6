"""The attendance list played on a phone of 360 pixels: the code on the wall is read, a guest and a PPKSD sign."""

import pytest

from petasama.persiapan.models import Kehadiran
from tests.persiapan.meetings import briefing
from tests.stories.acting import Cast

PHONE = {"width": 360, "height": 740}


def fits(page):
    """Whether nothing scrolls sideways."""
    return page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_a_guest_and_a_ppksd_sign_on_a_phone(page, live_server, monkeypatch, pemain, putaran):
    acara, cast = briefing(pemain, putaran, until="BERLANGSUNG"), Cast(page=page, patch=monkeypatch)
    cast.on(2026, 11, 10)
    page.set_viewport_size(PHONE)
    cast.signs_in(pemain.sekretariat)
    page.goto(f"/persiapan/sosialisasi/{acara.pk}/layar/")
    key = page.locator("[data-uji=kunci]").inner_text()
    assert page.locator("[data-uji=kode-qr]").bounding_box()["width"] <= 360 and fits(page)

    page.context.clear_cookies()
    page.goto(f"/persiapan/hadir/{key}/")
    page.get_by_label("Perangkat daerah yang Anda wakili").select_option(label="Dinas Kesehatan")
    page.get_by_label("Nama lengkap").fill("Budi Santoso (contoh)")
    page.get_by_label("Jabatan").fill("Kepala Seksi")
    page.keyboard.press("Enter")
    page.get_by_text("Kehadiran Budi Santoso (contoh) (Dinas Kesehatan) tercatat").wait_for()
    assert fits(page)

    cast.signs_in(pemain.ppksd("DISDIK"))
    page.goto(f"/persiapan/hadir/{key}/")
    page.locator("[data-uji=saya-hadir]").click()
    page.get_by_text("Anda tercatat hadir pukul").wait_for()

    assert sorted(Kehadiran.objects.values_list("perangkat_daerah__kode", flat=True)) == ["DINKES", "DISDIK"]
