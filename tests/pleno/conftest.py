"""Situations of the plenary that its tests share."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from petasama.alat.contoh.orang import Dunia
from petasama.alat.contoh.putaran import Pemain
from petasama.organisasi.models import Penugasan
from petasama.pemetaan.models import Usulan
from petasama.persiapan import actions as persiapan
from petasama.persiapan.models import Putaran
from petasama.pleno import actions
from petasama.pleno.kriteria import DAFTAR_KRITERIA
from petasama.pleno.models import ButirSidang, RapatPleno
from tests.rounds import play_round, undone
from tests.rounds import semua_peran as semua_peran
from tests.world import TAHUN, load_world, naskah

DINILAI = ("dinkes_malaria", "bpbd_karhutla", "bappelitbangda_ulm")
BELUM_DITERUSKAN = "disdik_anak_tidak_sekolah"
UNDANGAN = {
    "nomor_undangan": "100.2.1.6/12/TKKSD/2027 (contoh)",
    "tempat": "Aula Sekretariat Daerah, Kandangan",
}


@pytest.fixture
def putaran_pleno(putaran: Putaran, pemain: Pemain) -> Putaran:
    """Round 2027 in its plenary stage, without any proposal."""
    with pemain.pada(1, 5, 8):
        persiapan.majukan(putaran, act="mulai_penelaahan", by=pemain.sekretariat)
        return persiapan.majukan(putaran, act="mulai_pleno", by=pemain.sekretariat)


@pytest.fixture
def menilai(dunia: Dunia) -> Callable[..., None]:
    """menilai(rapat, "dinkes_malaria", "kursi:KETUA", 4) gives that value on every criterion."""
    return lambda rapat, kode, kursi, nilai: give(rapat, kode, dunia.post(kursi), nilai)


@pytest.fixture(scope="module")
def prepared_meeting(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A planned meeting on three eligible proposals, beside one that its office has not forwarded. Once a module."""

    def build() -> None:
        pemain = Pemain(dunia=load_world(), tahun=TAHUN)
        putaran = Putaran.objects.get(daerah=pemain.dunia.daerah, tahun=TAHUN)
        pemain.ajukan(pemain.usulkan(putaran, naskah(BELUM_DITERUSKAN), hari=4), hari=5)
        play_round("RENCANA", DINILAI)

    with undone(django_db_blocker, build):
        yield


def play_on(status: str, **nilai: int) -> RapatPleno:
    """Play the planned meeting on until it has the status; the chair alone scores, 3 where nothing is told."""
    pemain = Pemain(dunia=load_world(), tahun=TAHUN)
    rapat = RapatPleno.objects.get(daerah=pemain.dunia.daerah, putaran__tahun=TAHUN)

    def score_and_close() -> None:
        for kode in DINILAI:
            give(rapat, kode, pemain.ketua, nilai.get(kode, 3))
        actions.tutup_penilaian(rapat, by=pemain.ketua)

    def gather_and_open() -> None:
        everybody = list(rapat.peserta.values_list("pk", flat=True))
        actions.catat_kehadiran(rapat, hadir=everybody, by=pemain.sekretariat)
        actions.buka_sidang(rapat, by=pemain.ketua)

    steps = {
        "RENCANA": lambda: actions.buka_penilaian(rapat, by=pemain.ketua),
        "PENILAIAN": score_and_close,
        "PENILAIAN_DITUTUP": gather_and_open,
    }
    while rapat.status != status:
        steps[rapat.status]()
    return rapat


def give(rapat: RapatPleno, kode: str, by: Penugasan, nilai: int) -> None:
    """Give one value on every criterion."""
    actions.nilai(rapat, usulan=usulan_of(rapat, kode), nilai=dict.fromkeys(DAFTAR_KRITERIA, nilai), by=by)


@pytest.fixture
def rapat_pada(prepared_meeting: None, db: None) -> Callable[..., RapatPleno]:
    """rapat_pada("SIDANG", dinkes_malaria=2) plays the planned meeting on, as play_on says."""
    return play_on


def shared(build: Callable[[], Any]) -> Any:
    """A fixture that plays the planned meeting on once for a module of tests which all start from there."""

    @pytest.fixture(scope="module")
    def situation(prepared_meeting: None, django_db_blocker: Any) -> Iterator[None]:
        with undone(django_db_blocker, build):
            yield

    return situation


@pytest.fixture(scope="module")
def closed_meeting(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A meeting whose session is closed: its minutes are printed, nobody has signed. Played once for a module."""
    with undone(django_db_blocker, lambda: play_round("DITUTUP")):
        yield


@pytest.fixture
def rapat_ditutup(closed_meeting: None, putaran: Putaran) -> RapatPleno:
    """The meeting of `closed_meeting`, fresh from the database."""
    return RapatPleno.objects.get(putaran=putaran)


def usulan_of(rapat: RapatPleno, kode: str) -> Usulan:
    """The proposal of an example file in the meeting's round."""
    return rapat.putaran.usulan.get(perangkat_daerah__kode=kode.split("_")[0].upper())


def butir_of(rapat: RapatPleno, kode: str) -> ButirSidang:
    """The item of an example file on the meeting's agenda."""
    return rapat.butir.get(usulan=usulan_of(rapat, kode))
