"""Writing on a device that loses its connection, its tab, its power; played in a real Chromium with a cable to pull."""

import pytest
from playwright.sync_api import expect

from petasama.pemetaan import actions
from petasama.pemetaan.models import VersiJawaban
from tests.stories.menulis import PUKUL, at_browser, cable_to, crash, stored
from tests.world import ppksd_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TEXT = "Kebakaran lahan di perbatasan berulang tiap kemarau dan asapnya tidak mengenal batas kabupaten. " * 4


@pytest.fixture
def cable(live_server):
    """The wire between the browser and the server."""
    with cable_to(live_server) as made:
        yield made


@pytest.fixture
def writer(chromium, cable, putaran, monkeypatch):
    """A liaison officer at a phone, signed in, with an empty proposal."""
    post = ppksd_of("BPBD")
    usulan = actions.usulkan(putaran, perangkat_daerah=post.perangkat_daerah, by=post)
    made = at_browser(chromium, cable.url, post, usulan, monkeypatch, viewport={"width": 360, "height": 800})
    yield made.is_inside()
    made.page.context.close()
    assert made.faults == []


def test_a_pause_in_typing_saves_and_the_page_says_so_only_then(writer):
    writer.opens("P2")

    writer.types("permasalahan", "Asap lintas batas")

    assert writer.says() == ""
    writer.sees(f"^Tersimpan pukul {PUKUL}$")
    assert stored(writer.usulan).isi["permasalahan"] == "Asap lintas batas"
    writer.keeps_nothing()
    assert VersiJawaban.objects.get(usulan=writer.usulan).otomatis


def test_ctrl_s_saves_at_once_and_the_buttons_of_the_form_never_conflict_with_it(writer):
    writer.opens("P2")
    writer.types("permasalahan", "Asap")

    writer.page.keyboard.press("Control+s")
    writer.sees("^Tersimpan")
    writer.types("permasalahan", " lintas batas")
    writer.page.locator("[data-uji=simpan]").click()

    writer.page.wait_for_load_state()
    expect(writer.page.locator("main")).to_contain_text("Tersimpan pukul")
    assert stored(writer.usulan).isi["permasalahan"] == "Asap lintas batas"


def test_a_slow_answer_shows_that_it_is_being_saved(writer, cable):
    writer.opens("P2")
    writer.page.route("**/simpan/", lambda route: (writer.page.wait_for_timeout(1500), route.continue_()))

    writer.types("potensi", "Regu desa")

    writer.sees("^Menyimpan…$")
    writer.sees(f"^Tersimpan pukul {PUKUL}$")


def test_three_hundred_letters_written_offline_survive_a_reload_and_arrive(writer, cable):
    writer.opens("P2")
    writer.works_offline_now()

    cable.pull()
    writer.types("permasalahan", TEXT[:300])
    offline = (
        r"^Belum terkirim – tidak ada sambungan\. Tulisan aman di perangkat ini\. \(1 jawaban menunggu\) Unduh salinan$"
    )
    writer.sees(offline)
    with writer.page.expect_download() as waiting:
        writer.page.locator("[data-uji=unduh-salinan]").click()
    copy = waiting.value.path().read_text(encoding="utf-8")
    writer.page.reload()
    expect(writer.page.locator("[name=permasalahan]")).to_have_value(TEXT[:300].rstrip())
    writer.types("permasalahan", " dan seterusnya")
    cable.plug()
    writer.page.evaluate("dispatchEvent(new Event('online'))")

    writer.sees(rf"^Tersambung kembali\. 1 jawaban terkirim pukul {PUKUL}$")
    assert stored(writer.usulan).isi["permasalahan"].startswith(TEXT[:290])
    assert stored(writer.usulan).isi["permasalahan"].endswith("dan seterusnya")
    assert TEXT[:290] in copy
    writer.keeps_nothing()


def test_another_page_without_connection_says_what_became_of_the_text(writer, cable):
    writer.opens("P2")
    writer.works_offline_now()

    cable.pull()
    writer.page.goto("/kabar/")

    expect(writer.page.locator("h1")).to_have_text("Tidak ada sambungan")
    expect(writer.page.locator("main")).to_contain_text("tetap tersimpan di perangkat ini")
    cable.plug()


def test_a_crashed_tab_loses_at_most_two_seconds_of_typing(writer, cable):
    writer.opens("P2")
    writer.works_offline_now()
    cable.pull()
    writer.types("permasalahan", "Sebelum mati lampu")
    writer.page.wait_for_timeout(1000)

    crash(writer.page)
    cable.plug()
    writer.page = writer.page.context.new_page()
    writer.page.goto(f"{writer.base}/pemetaan/usulan/{writer.usulan.pk}/jawab/P2/")

    writer.sees(r"^Tersambung kembali\. 1 jawaban terkirim")
    expect(writer.page.locator("[name=permasalahan]")).to_have_value("Sebelum mati lampu")
    assert stored(writer.usulan).isi["permasalahan"] == "Sebelum mati lampu"


def test_signing_out_sends_first_and_offers_what_cannot_be_sent_as_a_file(writer, cable):
    writer.opens("P2")
    writer.works_offline_now()
    writer.types("permasalahan", "Terkirim saat keluar")
    writer.page.locator("button.leave").click()
    writer.page.wait_for_url("**/masuk/**")
    assert stored(writer.usulan).isi["permasalahan"] == "Terkirim saat keluar"
    assert writer.page.evaluate("caches.has('halaman')") is False

    writer.is_inside().opens("P2").works_offline_now()
    cable.pull()
    writer.types("potensi", "Belum terkirim")
    writer.page.locator("button.leave").click()

    dialog = writer.page.locator("[data-uji=sebelum-keluar]")
    expect(dialog).to_contain_text("1 jawaban belum terkirim")
    with writer.page.expect_download() as waiting:
        dialog.locator("[data-uji=unduh-salinan]").click()
    assert "Belum terkirim" in waiting.value.path().read_text(encoding="utf-8")
    cable.plug()


def test_rows_of_a_table_come_and_go_without_reload(writer):
    writer.opens("P3")
    page = writer.page
    before = page.locator("[data-baris]").count()

    page.locator("[data-uji=tambah-peran_pihak]").click()
    assert page.evaluate("document.activeElement.name") == f"peran_pihak-{before + 1}-pihak"
    page.keyboard.press("ArrowDown")
    writer.types(f"peran_pihak-{before + 1}-nama", "Kabupaten Tapin")
    page.locator("[data-baris='1'] [data-hapus-baris]").click()

    assert page.locator("[data-baris]").count() == before
    assert page.evaluate("document.activeElement.name") == "peran_pihak-1-pihak"
    assert page.locator(f"[name='peran_pihak-{before}-nama']").input_value() == "Kabupaten Tapin"
    writer.sees("^Tersimpan")
    assert [row["nama"] for row in stored(writer.usulan, "P3").isi["peran_pihak"]] == ["Kabupaten Tapin"]


def test_the_count_of_letters_appears_at_three_quarters_and_stops_nobody(writer):
    writer.opens("P2")
    control = writer.page.locator("[name=target]")

    control.fill("a" * 1499)
    assert writer.page.locator("[data-hitung]").count() == 0
    control.fill("a" * 1500)
    expect(writer.page.locator("[data-hitung]")).to_have_text("1.500 dari 2.000 huruf.")
    control.fill("a" * 2010)

    assert len(control.input_value()) == 2010
    expect(writer.page.locator("[data-hitung]")).to_contain_text("10 huruf terlalu panjang")
