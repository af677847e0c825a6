"""People at their browsers, for the screens of the preparation stage."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from petasama.alat.contoh.orang import Dunia
from petasama.organisasi.models import Penugasan


@pytest.fixture
def sekretariat(dunia: Dunia, browser_of: Callable[[Penugasan], Client]) -> Client:
    """The secretariat's browser."""
    return browser_of(dunia.post("sekretariat"))


@pytest.fixture
def kepala_kesra(dunia: Dunia, browser_of: Callable[[Penugasan], Client]) -> Client:
    """The browser of the head of the one office with a single liaison officer."""
    return browser_of(dunia.post("kepala:BAGKESRA"))


@pytest.fixture
def surat_ppksd() -> dict[str, Any]:
    """A letter of appointment as it is typed, but for the person."""
    return {"nomor_surat": "800/02-PPKSD/BAGKESRA/2026 (contoh)", "tanggal_surat": "2026-11-09"}
