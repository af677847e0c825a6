"""What stands beside the question while somebody writes: the quiet check, similar proposals, the state of saving."""

import pytest
from playwright.sync_api import expect

from petasama.pemetaan import actions
from tests.stories.menulis import PUKUL, at_browser, stored
from tests.world import ppksd_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
JUDUL = "Patroli bersama pencegahan kebakaran lahan gambut"


@pytest.fixture
def usulan(db, putaran):
    """An empty proposal of BPBD."""
    post = ppksd_of("BPBD")
    return actions.usulkan(putaran, perangkat_daerah=post.perangkat_daerah, by=post)


@pytest.fixture
def other(db, putaran):
    """A proposal of the health office with nearly the same title."""
    post = ppksd_of("DINKES")
    made = actions.usulkan(putaran, perangkat_daerah=post.perangkat_daerah, by=post)
    actions.simpan_jawaban(made, kode="P1", isi={"nama_kegiatan": f"{JUDUL} di perbatasan"}, by=post)
    return made


@pytest.fixture
def writer(chromium, live_server, usulan, monkeypatch):
    """A liaison officer at a phone, in front of the first question."""
    size = {"viewport": {"width": 360, "height": 800}, "has_touch": True}
    made = at_browser(chromium, live_server.url, ppksd_of("BPBD"), usulan, monkeypatch, **size)
    yield made.is_inside()
    made.page.context.close()
    assert made.faults == []


def test_the_quiet_check_is_drawn_anew_after_each_saving(writer, usulan):
    writer.opens("P2")
    check = writer.page.locator("[data-mutu=P2]")
    expect(check).to_be_hidden()

    writer.types("permasalahan", "Kebakaran lahan terjadi berulang setiap tahun di perbatasan.")
    writer.sees(f"^Tersimpan pukul {PUKUL}$")
    expect(check.locator(".badge", has_text="masalah belum terukur")).to_be_visible()
    writer.types("permasalahan", " Pada 2025 tercatat 48 kejadian dan 120 hektare terbakar.")

    expect(check.locator(".badge.tone-green", has_text="masalah")).to_be_visible(timeout=10_000)
    assert "48 kejadian" in stored(usulan).isi["permasalahan"]


def test_similar_proposals_appear_while_the_title_is_typed(writer, other):
    writer.opens("P1")
    found = writer.page.locator("[data-uji=daftar-serupa]")
    expect(found).to_have_count(0)

    writer.types("nama_kegiatan", JUDUL)

    expect(found).to_contain_text("di perbatasan")
    expect(found).to_contain_text("Dinas Kesehatan")
    writer.sees(f"^Tersimpan pukul {PUKUL}$")


def test_the_state_of_saving_is_seen_wherever_one_writes(writer):
    writer.opens("P3")

    writer.types("uraian", "Kedua pihak berpatroli bergantian.")
    writer.sees(f"^Tersimpan pukul {PUKUL}$")

    field, line = writer.page.locator("[name=uraian]"), writer.page.locator("[data-keadaan]")
    expect(field).to_be_in_viewport()
    expect(line).to_be_in_viewport(ratio=1)
    assert line.evaluate(
        """item => { const box = item.getBoundingClientRect();
            return document.elementFromPoint(box.x + 9, box.y + box.height / 2) === item; }"""
    )
