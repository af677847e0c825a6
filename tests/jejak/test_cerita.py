"""Task T12 in a browser: the inspectorate answers who changed the score, and takes the verified extract along."""

import pytest
from pypdfium2 import PdfDocument

from petasama.alat.contoh.putaran import Pemain
from petasama.organisasi.example import SANDI
from petasama.pleno import actions as pleno
from petasama.pleno.models import RapatPleno
from tests.jejak.conftest import ALASAN, DUA, TIGA, penilai, usulan_dari
from tests.rounds import play_round
from tests.stories.acting import Cast
from tests.world import TAHUN, load_world

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PALING_BANYAK = 7


def changed_score() -> RapatPleno:
    """A member changes K2 of Dinas Kesehatan from 3 to 4; scoring closes."""
    rapat, pemain, member = play_round("PENILAIAN", DUA), Pemain(dunia=load_world(), tahun=TAHUN), penilai()
    with pemain.pada(1, 11, 10):
        pleno.nilai(rapat, usulan=usulan_dari("DINKES"), nilai=TIGA, by=member)
    with pemain.pada(1, 12, 10):
        pleno.nilai(rapat, usulan=usulan_dari("DINKES"), nilai={"K2": 4}, alasan={"K2": ALASAN}, by=member)
    with pemain.pada(1, 19, 16):
        for office in ("DINKES", "BPBD"):
            pleno.nilai(rapat, usulan=usulan_dari(office), nilai=TIGA, by=pemain.ketua)
        return pleno.tutup_penilaian(rapat, by=pemain.ketua)


class Clicks:
    """Counts what the person clicks; typing is free."""

    def __init__(self, page):
        self.page, self.count = page, 0

    def on(self, locator):
        self.count += 1
        locator.click()


@pytest.fixture
def cast(page, monkeypatch):
    """The round is played first; then it is 20 January 2027 for everybody."""
    changed_score()
    cast = Cast(page=page, patch=monkeypatch)
    cast.on(2027, 1, 20)
    return cast


def test_who_changed_the_score_from_what_to_what_in_seven_clicks(cast, page):
    auditor, number, click = load_world().post("inspektorat"), usulan_dari("DINKES").nomor, Clicks(page)

    page.goto("/masuk/")
    page.get_by_label("NIP atau alamat surel").fill(auditor.user.surel)
    page.get_by_label("Kata sandi").fill(SANDI)
    click.on(page.get_by_role("button", name="Masuk", exact=True))
    open_trail(page, click)
    page.get_by_label("Tentang").fill(number)
    click.on(page.get_by_label("Tindakan"))
    page.get_by_label("Tindakan").select_option(label="Mengubah nilai")
    click.on(page.locator("[data-uji=tampilkan]"))
    sentence = page.get_by_text(f"mengubah nilai K2 usulan {number} dari 3 menjadi 4 pada Selasa, 12 Januari 2027")
    sentence.wait_for()
    with page.expect_download() as download:
        click.on(page.locator("[data-uji=salinan-pdf]"))

    text = " ".join(" ".join(p.get_textpage().get_text_bounded() for p in PdfDocument(download.value.path())).split())
    assert penilai().user.nama in text and "dari 3 menjadi 4" in text and "Rantai utuh" in text
    assert click.count <= PALING_BANYAK


def open_trail(page, click):
    """By the menu; by its address as long as the menu has no entry for it, counted as a click all the same."""
    link = page.locator("a[href='/jejak/']:visible")
    if link.count():
        click.on(link.first)
    else:
        click.count += 1
        page.goto("/jejak/")


def test_every_page_of_the_trail_fits_a_phone_and_axe_finds_nothing(cast, page):
    cast.signs_in(load_world().post("inspektorat"))

    page.goto("/jejak/?objek=USL/2027")
    cast.looks("jejak")
    page.goto("/jejak/?tindakan=pleno.pesertarapat:ubah_nilai")
    page.locator("[data-uji=saring] details summary").click()
    page.locator("table a").first.click()
    page.locator("[data-uji=sidik] summary").click()
    cast.looks("jejak-catatan")
    page.goto("/jejak/periksa/")
    cast.looks("jejak-periksa")


def test_the_trail_is_searched_by_keyboard_alone(cast, page):
    cast.signs_in(load_world().post("inspektorat"))
    page.goto("/jejak/")

    page.get_by_label("Tentang").focus()
    page.keyboard.type("USL/2027/0001")
    page.keyboard.press("Enter")

    page.get_by_role("heading", name="catatan tentang USL/2027/0001").wait_for()
