"""Situations of fixing that many tests start from, each played once for a module; conftest makes them known."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from petasama.alat.contoh.orang import Dunia
from petasama.alat.contoh.putaran import Pemain
from petasama.organisasi.models import Pejabat, Penugasan
from petasama.pemetaan.models import Usulan
from petasama.penetapan import actions
from petasama.penetapan.models import Keputusan
from petasama.persiapan.models import Putaran
from tests.rounds import bupati, issued_decree, signed_round, undone


@pytest.fixture(scope="module")
def signed(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Signed minutes, and the round in its stage of fixing. Once a module; a module with `issued` has no `signed`."""
    with undone(django_db_blocker, signed_round):
        yield


@pytest.fixture(scope="module")
def issued(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The round's decree, fixed on 10 February 2027. Once a module."""

    def build() -> None:
        signed_round()
        issued_decree()

    with undone(django_db_blocker, build):
        yield


@pytest.fixture
def perancang(dunia: Dunia) -> Penugasan:
    """The legal office's post."""
    return dunia.post("hukum")


@pytest.fixture
def penanda_tangan(pemain: Pemain) -> Pejabat:
    """The head of the region in the register of office holders."""
    return bupati(pemain)


@pytest.fixture
def konsep(signed: None, putaran: Putaran, pemain: Pemain) -> Keputusan:
    """A drafted decree."""
    return actions.susun(putaran, by=pemain.sekretariat)


@pytest.fixture
def harmonis(konsep: Keputusan, pemain: Pemain, perancang: Penugasan) -> Keputusan:
    """A decree that the legal office has reviewed."""
    actions.ajukan(konsep, by=pemain.sekretariat)
    return actions.harmonisasi(konsep, by=perancang)


@pytest.fixture
def keputusan(issued: None, putaran: Putaran) -> Keputusan:
    """The decree in force, fresh from the database."""
    return Keputusan.objects.get(putaran=putaran, sifat="PENETAPAN")


@pytest.fixture
def usulan_dari(putaran: Putaran) -> Callable[[str], Usulan]:
    """usulan_dari("DINKES") is that office's proposal of the round."""
    return lambda kode: putaran.usulan.get(perangkat_daerah__kode=kode)


def annex(keputusan: Keputusan) -> list[tuple[int, str]]:
    """The lines of a decree as (place, office)."""
    return list(keputusan.butir.values_list("urutan", "usulan__perangkat_daerah__kode"))
