"""Situations of the trail: a meeting that scores, in which one member changed one value; and its chain as rows."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from petasama.alat.contoh.putaran import Pemain
from petasama.core.chain import stored_rows
from petasama.core.models import Trail
from petasama.organisasi.models import Penugasan
from petasama.pemetaan.models import Usulan
from petasama.pleno import actions as pleno
from petasama.pleno.kriteria import DAFTAR_KRITERIA
from petasama.pleno.models import RapatPleno
from tests.rounds import play_round, undone
from tests.world import TAHUN, load_world

DUA = ("dinkes_malaria", "bpbd_karhutla")
TIGA = dict.fromkeys(DAFTAR_KRITERIA, 3)
ALASAN = "Surat dukungan provinsi sudah terbit."
Row = dict[str, Any]


def usulan_dari(kode: str) -> Usulan:
    """The proposal of an office in round 2027."""
    return Usulan.objects.get(perangkat_daerah__kode=kode, putaran__tahun=TAHUN, daerah__wilayah_id="63.06")


def penilai() -> Penugasan:
    """The member who changes a value."""
    return load_world().post("kursi:ANGGOTA_1")


@pytest.fixture(scope="module")
def scored(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Scoring is open; a member gave 3 on every criterion and then 4 on K2 of Dinas Kesehatan. Once a module."""

    def build() -> None:
        rapat = play_round("PENILAIAN", DUA)
        pemain, member = Pemain(dunia=load_world(), tahun=TAHUN), penilai()
        with pemain.pada(1, 11, 10):
            pleno.nilai(rapat, usulan=usulan_dari("DINKES"), nilai=TIGA, by=member)
        with pemain.pada(1, 12, 10):
            pleno.nilai(rapat, usulan=usulan_dari("DINKES"), nilai={"K2": 4}, alasan={"K2": ALASAN}, by=member)

    with undone(django_db_blocker, build):
        yield


@pytest.fixture
def rapat(scored: None, db: None) -> RapatPleno:
    """The meeting that scores."""
    return RapatPleno.objects.get(putaran__tahun=TAHUN, daerah__wilayah_id="63.06")


@pytest.fixture
def tutup(rapat: RapatPleno, pemain: Pemain) -> Callable[[], RapatPleno]:
    """tutup() lets the chair score both proposals and closes scoring."""

    def close() -> RapatPleno:
        with pemain.pada(1, 19, 16):
            for office in ("DINKES", "BPBD"):
                pleno.nilai(rapat, usulan=usulan_dari(office), nilai=TIGA, by=pemain.ketua)
            return pleno.tutup_penilaian(rapat, by=pemain.ketua)

    return close


@pytest.fixture
def ubahan(rapat: RapatPleno) -> Trail:
    """The entry of the changed value."""
    return Trail.objects.get(act="ubah_nilai")


@pytest.fixture
def rantai(rapat: RapatPleno) -> list[Row]:
    """The government's chain as the check reads it."""
    return list(stored_rows(rapat.daerah_id))
