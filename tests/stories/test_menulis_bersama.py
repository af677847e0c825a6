"""Several people and several browsers at one answer: two officers, two devices, a session that ends, a stranger."""

import re

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from petasama.organisasi.example import SANDI
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import actions
from petasama.pemetaan.models import VersiJawaban
from tests.stories.menulis import PUKUL, at_browser, stored
from tests.world import ppksd_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def usulan(db, putaran):
    """An empty proposal of BPBD."""
    post = ppksd_of("BPBD")
    return actions.usulkan(putaran, perangkat_daerah=post.perangkat_daerah, by=post)


@pytest.fixture
def people(usulan):
    """The two liaison officers of the office."""
    rows = Penugasan.objects.filter(peran="PPKSD", perangkat_daerah=usulan.perangkat_daerah_id)
    return list(rows.select_related("user", "perangkat_daerah", "daerah").order_by("pk")[:2])


@pytest.fixture
def at(chromium, live_server, usulan, monkeypatch):
    """at(post): a browser of their own in which this person is signed in."""
    opened = []

    def open_for(post):
        opened.append(at_browser(chromium, live_server.url, post, usulan, monkeypatch))
        return opened[-1].is_inside()

    yield open_for
    for writer in opened:
        writer.page.context.close()
        assert writer.faults == []


def test_a_draft_goes_on_at_another_device(at, people, usulan):
    phone = at(people[0]).opens("P2")
    phone.types("permasalahan", "Ditulis di ponsel")
    phone.sees("^Tersimpan")

    desk = at(people[0]).opens("P2")

    expect(desk.page.locator("[name=permasalahan]")).to_have_value("Ditulis di ponsel")
    desk.types("permasalahan", ", lanjut di kantor")
    desk.sees(f"^Tersimpan pukul {PUKUL}$")
    assert stored(usulan).isi["permasalahan"] == "Ditulis di ponsel, lanjut di kantor"


def in_conflict(at, people):
    """Two officers open the same answer; the second saves, then the first one writes."""
    one, two = at(people[0]).opens("P2"), at(people[1]).opens("P2")
    two.types("permasalahan", "Versi kedua")
    two.sees("^Tersimpan")
    one.types("permasalahan", "Versi pertama")
    one.sees(f"^{re.escape(people[1].user.nama)} menyimpan versi lain pukul {PUKUL}")
    return one, two


def test_a_conflict_shows_both_texts_and_overwrites_nobody(at, people, usulan):
    one, _ = in_conflict(at, people)

    one.page.get_by_role("button", name="Bandingkan").click()

    shown = one.page.locator("[data-bentrok]")
    expect(shown).to_contain_text("Versi pertama")
    expect(shown).to_contain_text("Versi kedua")
    assert one.page.evaluate("document.activeElement.hasAttribute('data-bentrok')")
    assert stored(usulan).isi["permasalahan"] == "Versi kedua"


def test_ones_own_text_can_be_chosen_and_the_other_stays_among_the_versions(at, people, usulan):
    one, _ = in_conflict(at, people)

    one.page.get_by_role("button", name="Pakai tulisan saya").click()

    one.sees(f"^Tersimpan pukul {PUKUL}$")
    assert stored(usulan).isi["permasalahan"] == "Versi pertama"
    texts = VersiJawaban.objects.filter(usulan=usulan).order_by("nomor").values_list("isi__permasalahan", flat=True)
    assert list(texts) == ["Versi kedua", "Versi pertama"]


def test_the_other_text_can_be_chosen_and_ones_own_stays_among_the_versions(at, people, usulan):
    one, _ = in_conflict(at, people)

    one.page.get_by_role("button", name=f"Pakai versi {people[1].user.nama}").click()

    expect(one.page.locator("[name=permasalahan]")).to_have_value("Versi kedua")
    one.sees(f"^Tersimpan pukul {PUKUL}$")
    texts = VersiJawaban.objects.filter(usulan=usulan).order_by("nomor").values_list("isi__permasalahan", flat=True)
    assert list(texts) == ["Versi kedua", "Versi pertama", "Versi kedua"]
    one.keeps_nothing()


def test_a_session_that_ends_while_typing_asks_to_come_back_in_and_goes_on_where_it_was(at, people, usulan):
    writer = at(people[0]).opens("P2")
    Session.objects.all().delete()

    writer.types("permasalahan", "Tetap di layar")
    dialog = writer.page.locator("[data-uji=masuk-kembali]")
    expect(dialog).to_contain_text("Masuk kembali untuk menyimpan.")
    with writer.page.context.expect_page() as opening:
        dialog.get_by_role("link", name="Masuk kembali").click()
    door = opening.value
    door.get_by_label("NIP atau alamat surel").fill(people[0].user.surel)
    door.get_by_label("Kata sandi").fill(SANDI)
    door.get_by_role("button", name="Masuk", exact=True).click()
    door.wait_for_url("**/")
    door.close()

    writer.sees(rf"^Tersambung kembali\. 1 jawaban terkirim pukul {PUKUL}$")
    expect(dialog).to_have_count(0)
    expect(writer.page.locator("[name=permasalahan]")).to_have_value("Tetap di layar")
    assert stored(usulan).isi["permasalahan"] == "Tetap di layar"


def test_what_one_person_wrote_is_neither_sent_nor_shown_when_another_signs_in(at, people, usulan):
    writer = at(people[0]).opens("P2")
    Session.objects.all().delete()
    writer.types("permasalahan", "Rahasia penulis pertama")
    expect(writer.page.locator("[data-uji=masuk-kembali]")).to_be_visible()

    other = writer.page.context.new_page()
    other.goto("/masuk/")
    other.get_by_label("NIP atau alamat surel").fill(people[1].user.surel)
    other.get_by_label("Kata sandi").fill(SANDI)
    other.get_by_role("button", name="Masuk", exact=True).click()
    other.wait_for_url("**/")
    other.goto(f"/pemetaan/usulan/{usulan.pk}/jawab/P2/")

    writer.sees(r"^Di peramban ini sekarang masuk orang lain\. Tulisan Anda tidak dikirim")
    assert other.locator("[name=permasalahan]").input_value() == ""
    assert "Rahasia" not in other.locator("body").inner_text()
    assert len(writer.kept()) == 1
    assert stored(usulan) is None


def test_a_fault_of_the_server_is_tried_again_and_named_after_three_times(at, people, usulan):
    writer = at(people[0]).opens("P2")
    page = writer.page
    page.clock.install()
    page.route("**/simpan/", lambda route: route.fulfill(status=500, body="galat"))

    writer.types("permasalahan", "Tetap dicoba")
    page.clock.run_for(2000)
    writer.sees(r"^Belum tersimpan\. Kami coba lagi dalam 10 detik\.$")
    for _ in range(2):
        page.clock.run_for(11_000)
        page.wait_for_timeout(300)
    writer.sees(r"Hubungi admin daerah Anda\. Kode rujukan: 500-")
    page.unroute("**/simpan/")
    page.clock.run_for(11_000)

    writer.sees(f"^Tersimpan pukul {PUKUL}$")
    assert stored(usulan).isi["permasalahan"] == "Tetap dicoba"
    assert page.locator("[data-keadaan] button").count() == 0
