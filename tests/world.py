"""The world that tests start from: HSS with its offices, people and an open round; built once, rolled back after each.

Situations are reached by acting: usulan_at("DITERUSKAN") plays the real acts.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from petasama.alat.contoh import data
from petasama.alat.contoh.daerah_kedua import bangun_daerah_kedua
from petasama.alat.contoh.naskah_usulan import NaskahUsulan, semua
from petasama.alat.contoh.orang import Dunia, bangun_hss
from petasama.alat.contoh.putaran import Pemain
from petasama.core import clock
from petasama.organisasi.models import Daerah, Penugasan, PerangkatDaerah
from petasama.organisasi.peran import Peran
from petasama.pemetaan.models import Usulan
from petasama.persiapan import actions as persiapan
from petasama.persiapan.models import Putaran
from petasama.pleno import actions as pleno
from petasama.pleno.models import RapatPleno
from petasama.wilayah.muat import muat_wilayah

TAHUN = 2027
SAAT = datetime(2026, 11, 10, 9, 0, tzinfo=ZoneInfo("Asia/Makassar"))
URUTAN = ("DRAF", "DIAJUKAN", "DITERUSKAN", "LAYAK")


def build_world() -> None:
    """Build regions, HSS with liaison officers and an open round, and the second government."""
    muat_wilayah()
    world = bangun_hss()
    player = Pemain(dunia=world, tahun=TAHUN)
    putaran = player.buka()
    player.tunjuk_ppksd()
    with player.pada(11, 2, 8, tahun=TAHUN - 1):
        persiapan.majukan(putaran, act="buka_pengusulan", by=player.sekretariat)
    bangun_daerah_kedua()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Put the world into the test database once; tests with the db fixture see it and are rolled back."""
    with django_db_blocker.unblock():
        build_world()


@pytest.fixture(autouse=True)
def at_a_fixed_moment() -> Iterator[None]:
    """Tests live on Tuesday 10 November 2026, 09.00 WITA, in the days of proposals of round 2027."""
    with clock.fixed_at(SAAT):
        yield


def load_world(kode_wilayah: str = data.KODE_HSS) -> Dunia:
    """Return the people of a government as the scripts of the example name them, fresh from the database."""
    daerah = Daerah.objects.select_related("wilayah").get(wilayah_id=kode_wilayah)
    rows = Penugasan.objects.filter(daerah=daerah).exclude(peran=Peran.PPKSD)
    posts = {_key(post): post for post in rows.select_related("user", "perangkat_daerah", "daerah").order_by("pk")}
    offices = {office.kode: office for office in PerangkatDaerah.objects.filter(daerah=daerah).order_by("urutan")}
    return Dunia(daerah=daerah, perangkat=offices, posts=posts, calon_ppksd={code: [] for code in offices})


def _key(post: Penugasan) -> str:
    if post.peran == Peran.KEPALA_OPD and post.perangkat_daerah:
        return f"kepala:{post.perangkat_daerah.kode}"
    if post.kursi:
        return next((f"kursi:{key}" for key, *_, title in data.TKKSD if title == post.jabatan), f"kursi:{post.kursi}")
    names = {title: account for account, _, _, title in data.LAINNYA}
    return names.get(post.jabatan, post.jabatan)


@pytest.fixture
def dunia(db: None) -> Dunia:
    """Kabupaten Hulu Sungai Selatan: dunia.post("sekretariat"), ("kepala:DINKES"), ("kursi:KETUA"), ("hukum") …"""
    return load_world()


@pytest.fixture
def tapin(db: None) -> Dunia:
    """The second government, whose rows nobody of HSS may ever see."""
    return load_world("63.05")


@pytest.fixture
def pemain(dunia: Dunia) -> Pemain:
    """The player of round 2027; pemain.ppksd("DINKES") is the first liaison officer of an office."""
    return Pemain(dunia=dunia, tahun=TAHUN)


@pytest.fixture
def putaran(dunia: Dunia) -> Putaran:
    """Round 2027, open for proposals."""
    return Putaran.objects.get(daerah=dunia.daerah, tahun=TAHUN)


def naskah(kode: str) -> NaskahUsulan:
    """Return an example proposal by its slug."""
    return next(item for item in semua() if item.kode == kode)


@pytest.fixture
def usulan_at(pemain: Pemain, putaran: Putaran) -> Callable[..., Usulan]:
    """usulan_at("DITERUSKAN", "dinkes_malaria") writes that example and acts until it has the status."""

    def reach(status: str, kode: str = "dinkes_malaria") -> Usulan:
        text = naskah(kode)
        usulan = pemain.usulkan(putaran, text, hari=4)
        steps = (
            lambda: pemain.ajukan(usulan, hari=5),
            lambda: pemain.teruskan(usulan, hari=6),
            lambda: pemain.telaah(usulan, text.isi.get("telaah", {"hasil": "LAYAK", "alasan": "Sesuai."}), hari=3),
        )
        for place, step in enumerate(steps, start=1):
            if URUTAN.index(status) >= place:
                step()
        return usulan

    return reach


@pytest.fixture
def rapat_at(pemain: Pemain, putaran: Putaran, usulan_at: Callable[..., Usulan]) -> Callable[..., RapatPleno]:
    """rapat_at("PENILAIAN", ["dinkes_malaria", …]) plays the round until the meeting has the status."""

    def reach(status: str, kode_list: tuple[str, ...] = ("dinkes_malaria", "bpbd_karhutla")) -> RapatPleno:
        pairs = [(usulan_at("LAYAK", kode), naskah(kode)) for kode in kode_list]
        with pemain.pada(12, 1, 8, tahun=TAHUN - 1):
            persiapan.majukan(putaran, act="mulai_penelaahan", by=pemain.sekretariat)
        return play_meeting(pemain, putaran, pairs, until=status)

    return reach


def play_meeting(
    pemain: Pemain, putaran: Putaran, pairs: list[tuple[Usulan, NaskahUsulan]], *, until: str
) -> RapatPleno:
    """Play the meeting step by step and stop at a status."""
    with pemain.pada(1, 5, 8):
        persiapan.majukan(putaran, act="mulai_pleno", by=pemain.sekretariat)
        rapat = pleno.siapkan_rapat(
            putaran,
            nomor_undangan="100.2.1.6/12/TKKSD/2027 (contoh)",
            tanggal_undangan=pemain.saat(1, 5).date(),
            mulai=pemain.saat(1, 21, 9),
            tempat="Aula Sekretariat Daerah, Kandangan",
            by=pemain.sekretariat,
        )

    def hadirkan() -> None:
        pleno.catat_kehadiran(rapat, hadir=list(rapat.peserta.values_list("pk", flat=True)), by=pemain.sekretariat)
        pleno.buka_sidang(rapat, by=pemain.ketua)

    def tutup() -> None:
        pemain.putuskan(rapat, {usulan.pk: text for usulan, text in pairs})
        pleno.tutup_sidang(rapat, nomor="BA/1/2027 (contoh)", selesai=pemain.saat(1, 21, 12), by=pemain.ketua)

    def tandatangani() -> None:
        pleno.tandatangani(rapat, by=pemain.dunia.post("kursi:SEKRETARIS"))
        pleno.tandatangani(rapat, by=pemain.ketua)

    def tutup_penilaian() -> None:
        pemain.nilai(rapat, pairs)
        pleno.tutup_penilaian(rapat, by=pemain.ketua)

    steps = (
        ("PENILAIAN", 7, lambda: pleno.buka_penilaian(rapat, by=pemain.ketua)),
        ("PENILAIAN_DITUTUP", 19, tutup_penilaian),
        ("SIDANG", 21, hadirkan),
        ("DITUTUP", 21, tutup),
        ("DITANDATANGANI", 22, tandatangani),
    )
    for status, day, step in steps:
        if rapat.status == until:
            break
        with pemain.pada(1, day, 9):
            step()
        assert rapat.status == status
    return rapat


def ppksd_of(kode: str) -> Penugasan:
    """Return the first liaison officer of an office of HSS."""
    rows = Penugasan.objects.filter(daerah__wilayah_id=data.KODE_HSS, peran=Peran.PPKSD, perangkat_daerah__kode=kode)
    return rows.select_related("user", "perangkat_daerah", "daerah").order_by("pk")[0]
