"""People at their browsers, for the screens of the mapping stage."""

from collections.abc import Callable

import pytest
from django.test import Client

from petasama.alat.contoh.orang import Dunia
from petasama.alat.contoh.putaran import Pemain
from petasama.organisasi.models import Penugasan


@pytest.fixture
def penulis(pemain: Pemain, browser_of: Callable[[Penugasan], Client]) -> Client:
    """The browser of the liaison officer of Dinas Kesehatan."""
    return browser_of(pemain.ppksd("DINKES"))


@pytest.fixture
def kepala(dunia: Dunia, browser_of: Callable[[Penugasan], Client]) -> Client:
    """The browser of the head of Dinas Kesehatan."""
    return browser_of(dunia.post("kepala:DINKES"))


@pytest.fixture
def sekretariat(dunia: Dunia, browser_of: Callable[[Penugasan], Client]) -> Client:
    """The secretariat's browser."""
    return browser_of(dunia.post("sekretariat"))
