"""Who keeps people, posts and offices, and what is typed about them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from petasama.alat.contoh.orang import Dunia
from petasama.organisasi import actions
from petasama.organisasi.models import Penugasan, User

HARI_INI = date(2026, 11, 10)


@pytest.fixture
def admin(dunia: Dunia) -> Penugasan:
    """The admin of HSS."""
    return dunia.post("admin")


@pytest.fixture
def admin_browser(admin: Penugasan, browser_of: Callable[[Penugasan], Client]) -> Client:
    """The admin's browser."""
    return browser_of(admin)


@pytest.fixture
def pegawai(dunia: Dunia, admin: Penugasan) -> User:
    """Somebody registered by the admin, without a post."""
    data = {"nama": "Rahmad Fauzi (contoh)", "surel": "rahmad.fauzi@hss.example", "nip": "198805052011011007"}
    return actions.buat_pengguna(dunia.daerah, **data, telepon="081250001234", by=admin)


@pytest.fixture
def isi_penugasan(dunia: Dunia) -> dict[str, Any]:
    """An appointment as planner of the planning agency, as an act takes it."""
    return {
        "peran": "PERENCANA",
        "perangkat_daerah": dunia.perangkat["BAPPELITBANGDA"],
        "jabatan": "Perencana Ahli Muda",
        "sebagai": "DEFINITIF",
        "nomor_surat": "800/12/BAPPELITBANGDA/2026",
        "tanggal_surat": date(2026, 11, 9),
        "mulai": HARI_INI,
        "selesai": None,
    }
