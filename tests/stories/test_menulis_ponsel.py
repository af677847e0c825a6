"""The first answer on a small phone with a poor line; all of the instrument by keyboard; what axe finds."""

import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from petasama.organisasi.example import SANDI
from petasama.pemetaan import actions
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.models import Jawaban
from tests.stories.acting import AXE_OPTIONS
from tests.stories.menulis import PUKUL, at_browser, stored
from tests.world import ppksd_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
KBIT = 1000 / 8
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 400 * KBIT, "uploadThroughput": 400 * KBIT}
TAPS, SECONDS = 8, 40


@pytest.fixture
def usulan(db, putaran):
    """An empty proposal of BPBD."""
    post = ppksd_of("BPBD")
    return actions.usulkan(putaran, perangkat_daerah=post.perangkat_daerah, by=post)


@pytest.fixture
def phone(chromium, live_server, usulan, monkeypatch):
    """A liaison officer at a phone of 360 px."""
    size = {"viewport": {"width": 360, "height": 800}, "has_touch": True}
    made = at_browser(chromium, live_server.url, ppksd_of("BPBD"), usulan, monkeypatch, **size)
    yield made
    made.page.context.close()
    assert made.faults == []


def test_from_the_door_to_the_first_saved_answer_in_eight_taps_on_a_poor_line(phone, usulan):
    page, taps = phone.page, []
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    page.set_default_timeout(40_000)

    def tap(control):
        taps.append(str(control))
        control.tap()

    begun = time.monotonic()
    page.goto("/masuk/")
    tap(page.get_by_label("NIP atau alamat surel"))
    page.keyboard.type(phone.post.user.surel)
    tap(page.get_by_label("Kata sandi"))
    page.keyboard.type(SANDI)
    tap(page.get_by_role("button", name="Masuk", exact=True))
    expect(page.locator(".rail")).to_be_visible(timeout=20_000)
    tap(page.locator("a[href='/pemetaan/']").first)
    tap(page.locator(f"a[href='/pemetaan/usulan/{usulan.pk}/']").first)
    tap(page.locator(f"a[href='/pemetaan/usulan/{usulan.pk}/jawab/P1/']").first)
    tap(page.locator("[name=nama_kegiatan]"))
    page.keyboard.type("Patroli bersama pencegahan kebakaran lahan di perbatasan")
    phone.sees(f"^Tersimpan pukul {PUKUL}$")
    seconds = time.monotonic() - begun

    print(f"Pemakaian pertama, 360 px, 400 kbit/s, 400 ms: {len(taps)} ketukan, {seconds:.1f} detik")
    assert stored(usulan, "P1").isi["nama_kegiatan"].startswith("Patroli bersama")
    assert len(taps) <= TAPS
    assert seconds <= SECONDS


def test_the_whole_instrument_is_written_by_keyboard_alone(phone, usulan):
    page = phone.page
    phone.is_inside().opens("P1")
    codes = [question.kode for question in (*edisi_of(usulan.putaran).pertanyaan, edisi_of(usulan.putaran).klasifikasi)]

    for kode in codes:
        page.wait_for_url(f"**/jawab/{kode}/")
        _fill_by_keyboard(page)
        page.keyboard.press("Enter")

    page.wait_for_url("**/periksa/")
    assert set(Jawaban.objects.filter(usulan=usulan).values_list("kode", flat=True)) == set(codes)


def _fill_by_keyboard(page):
    """Tab through the form; write into texts, choose in lists and groups; stop at the button that leads on."""
    for _ in range(250):
        page.keyboard.press("Tab")
        held = page.evaluate(
            """() => { const item = document.activeElement;
                return [item.tagName, item.type || "", item.dataset.uji || "", item.name || "", item.value || "",
                        Boolean(item.closest("form[data-tulis]")), item.dataset.maks || "",
                        item.getAttribute("inputmode") || "", item.getAttribute("list") || ""]; }"""
        )
        tag, kind, uji, name, value, inside, _, mode, places = held
        if uji == "selesai-ya":
            return
        if not inside or (value and kind not in {"radio", "checkbox"}):
            continue
        if tag == "TEXTAREA" or (kind == "text" and not mode and not places):
            page.keyboard.type("Dikerjakan bersama.")
        elif mode and "tahun" in name:
            page.keyboard.type("2027")
        elif mode:
            page.keyboard.type("4" if "nilai" in name else "10")
        elif tag == "SELECT":
            page.keyboard.press("ArrowDown")
        elif kind == "radio":
            page.keyboard.press("Space")
    raise AssertionError(f"Tab tidak sampai pada tombol di {page.url}")


def test_axe_finds_nothing_where_people_write(phone, usulan):
    phone.is_inside()
    actions.simpan_jawaban(usulan, kode="P1", isi={"nama_kegiatan": "Patroli"}, by=phone.post)
    actions.simpan_jawaban(usulan, kode="P1", isi={"nama_kegiatan": "Patroli bersama"}, by=phone.post, versi=1)
    found = {}

    for path in ("jawab/P1/", "jawab/P3/", "jawab/P4/", "semua/", "jawab/P1/versi/"):
        phone.page.goto(f"/pemetaan/usulan/{usulan.pk}/{path}")
        for width, height in ((360, 800), (1280, 900)):
            phone.page.set_viewport_size({"width": width, "height": height})
            assert phone.page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)
            report = Axe().run(phone.page, options=AXE_OPTIONS)
            if report.violations_count:
                found[path, width] = report.generate_report()

    assert found == {}
