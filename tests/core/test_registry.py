"""Registries, panels, codes, permissions and refusals: the small parts that rooms are put together with."""

import sys
from dataclasses import dataclass

import pytest

from petasama.core import panels
from petasama.core.codes import LabelledCode
from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.panels import Panel
from petasama.core.policies import permits
from petasama.core.registry import Registry, autodiscover
from petasama.organisasi.models import PerangkatDaerah
from petasama.persiapan.models import Putaran


@dataclass(frozen=True)
class Member:
    code: str
    label: str = ""


def registry(*members):
    made = Registry("Anggota", code=lambda member: member.code)
    for member in members:
        made.add(member)
    return made


def test_members_come_back_in_the_order_they_registered():
    found = registry(Member("b"), Member("a"))

    assert found.codes() == ["b", "a"]
    assert list(found) == [Member("b"), Member("a")]
    assert len(found) == 2
    assert found.get("a") == Member("a")


def test_the_same_member_may_register_twice_but_not_two_with_one_code():
    found = registry(Member("a"))

    found.add(Member("a"))
    assert len(found) == 1
    with pytest.raises(ValueError, match="kode “a” sudah dipakai"):
        found.add(Member("a", label="lain"))


def test_an_unknown_code_is_answered_with_what_exists():
    with pytest.raises(KeyError, match=r"“c” tidak ada. Yang ada: a, b"):
        registry(Member("a"), Member("b")).get("c")
    with pytest.raises(KeyError, match="Yang ada: kosong"):
        registry().get("c")


def test_waking_the_rooms_imports_the_named_module_where_there_is_one():
    autodiscover("kalender", "tidak_ada_di_mana_pun")

    assert "petasama.persiapan.kalender" in sys.modules


@pytest.fixture
def builders():
    kept = {model: list(found) for model, found in panels._builders.items()}
    yield
    panels._builders.clear()
    panels._builders.update(kept)


def test_panels_are_shown_in_their_order_and_only_to_whom_they_are_for(builders):
    @panels.for_model(PerangkatDaerah)
    def late(thing, actor):
        return Panel(title=f"Untuk {actor}", order=900)

    @panels.for_model(PerangkatDaerah)
    def early(thing, actor):
        return Panel(title=thing.nama, rows=(("Kode", thing.kode),), order=1)

    @panels.for_model(PerangkatDaerah)
    def hidden(thing, actor):
        return None

    shown = panels.panels_of(PerangkatDaerah(kode="DINKES", nama="Dinas Kesehatan"), "auditor")

    titles = [panel.title for panel in shown]
    assert titles == ["Dinas Kesehatan", "Untuk auditor"]
    assert shown[0].rows == (("Kode", "DINKES"),)


def test_a_panel_that_registers_twice_is_shown_once(builders):
    def once(thing, actor):
        return Panel(title="Sekali", order=-5)

    panels.for_model(Putaran)(once)
    panels.for_model(Putaran)(once)

    assert [builder for builder in panels._builders[Putaran] if builder is once] == [once]


class Warna(LabelledCode):
    MERAH = "MERAH", "Merah"
    POLOS = "POLOS"


def test_a_code_is_stored_and_its_label_shown():
    assert Warna.MERAH == "MERAH"
    assert Warna("MERAH").label == "Merah"
    assert Warna.POLOS.label == ""
    assert Warna.pairs() == [("MERAH", "Merah"), ("POLOS", "")]


def test_yes_or_no_follows_from_the_check_itself():
    def check_age(age, *, least):
        if age < least:
            raise Denied("Terlalu muda.")

    assert permits(check_age, 18, least=17)
    assert not permits(check_age, 16, least=17)


def test_a_fault_that_is_no_refusal_is_not_taken_for_a_no():
    def check_broken():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        permits(check_broken)


def test_each_refusal_carries_its_sentence_and_its_answer_code():
    gap = {"field": "alasan", "label": "Alasan", "sentence": "Tulis alasan."}
    refusal = Incomplete("Belum lengkap.", missing=[gap])

    assert (refusal.sentence, refusal.missing, refusal.status) == ("Belum lengkap.", (gap,), 422)
    assert (Denied("Bukan Anda.").status, NotNow("Belum saatnya.").status) == (403, 409)
    assert str(NotNow("Belum saatnya.")) == "Belum saatnya."
