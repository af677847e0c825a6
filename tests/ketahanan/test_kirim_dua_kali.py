"""R12: the same form sent twice, at once, after a broken line, or later, has one effect and one answer."""

import sqlite3
import threading
import uuid

import pytest

from tests.ketahanan.server import Client

pytestmark = pytest.mark.lama
PAIRS = [pytest.param(20, id="20"), pytest.param(300, id="300", marks=pytest.mark.lambat)]


def proposals(folder):
    """How many proposals there are; read past the product."""
    base = sqlite3.connect(folder / "a.sqlite3")
    found = base.execute("SELECT count(*) FROM pemetaan_usulan").fetchone()[0]
    base.close()
    return found


@pytest.fixture
def tabs(server, installation):
    """Two tabs of the same person."""
    made = [Client(server.port, installation[1][0]["sesi"]) for _ in range(2)]
    for tab in made:
        tab.sign()
    yield made
    for tab in made:
        tab.close()


@pytest.mark.parametrize("pairs", PAIRS)
def test_of_two_equal_sendings_at_once_one_has_an_effect_and_both_hear_the_same(installation, tabs, pairs):
    before, putaran = proposals(installation[0]), installation[1][0]["putaran"]

    for _ in range(pairs):
        form, heard = {"putaran": putaran, "kunci_kirim": uuid.uuid4().hex}, []

        def send(tab, form=form, heard=heard):
            tab.send("/pemetaan/usulan/baru/", form)
            heard.append(tab.answer()[:2])

        both = [threading.Thread(target=send, args=[tab]) for tab in tabs]
        for thread in both:
            thread.start()
        for thread in both:
            thread.join(timeout=30)
        assert len(heard) == 2
        assert heard[0] == heard[1]
        assert heard[0][0] in (302, 303)

    print(f"R12: {pairs} pasang bersamaan, {pairs} akibat")
    assert proposals(installation[0]) == before + pairs


def test_a_sending_whose_answer_was_cut_off_is_heard_again_later_without_second_effect(server, installation, tabs):
    before, putaran = proposals(installation[0]), installation[1][0]["putaran"]
    form = {"putaran": putaran, "kunci_kirim": uuid.uuid4().hex}
    tabs[0].send("/pemetaan/usulan/baru/", form)
    for _ in range(100):
        if proposals(installation[0]) > before:
            break
        threading.Event().wait(0.05)
    tabs[0].close()

    tabs[1].send("/pemetaan/usulan/baru/", form)
    status, place, _ = tabs[1].answer()

    assert proposals(installation[0]) == before + 1
    assert status in (302, 303)
    assert place.startswith("/pemetaan/usulan/")
