"""Longer situations that several tests share: a round played once for a module, each test rolled back to it.

Making a paper takes a second or more, so tests that only need signed minutes or an issued decree to start from do not
print their own.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection, transaction

from petasama.alat.contoh.naskah_usulan import NaskahUsulan
from petasama.alat.contoh.orang import Dunia
from petasama.alat.contoh.putaran import Pemain
from petasama.core import clock
from petasama.organisasi.models import Pejabat, Penugasan
from petasama.organisasi.peran import Peran
from petasama.pemetaan.models import Usulan
from petasama.penetapan import actions as penetapan
from petasama.penetapan.models import Keputusan
from petasama.persiapan import actions as persiapan
from petasama.persiapan.models import Putaran
from petasama.pleno.models import RapatPleno
from tests.world import SAAT, TAHUN, load_world, naskah, play_meeting

KODE = ("dinkes_malaria", "bpbd_karhutla", "disnakerkop_bpjs_naker")
DITUNDA = "diskan_benih_papuyu"
DIPINDAH = {
    "dinkes_malaria": {"putusan": {"hasil": "DISETUJUI", "urutan": 1, "catatan": "Musim penularan mulai Maret."}},
    "bpbd_karhutla": {"putusan": {"hasil": "DISETUJUI", "urutan": 2, "catatan": "Menyusul usulan malaria."}},
}
"""Decisions of the plenary that turn the computed order of two proposals round."""


SUMBER_JABATAN = {
    Peran.KEPALA_OPD: "kepala:DINKES",
    Peran.SEKRETARIAT_TKKSD: "sekretariat",
    Peran.KETUA_TKKSD: "kursi:KETUA",
    Peran.ANGGOTA_TKKSD: "kursi:ANGGOTA_1",
    Peran.BUPATI: "bupati",
    Peran.BAGIAN_HUKUM: "hukum",
    Peran.INSPEKTORAT: "inspektorat",
}
PEMBACA = {
    "SEKRETARIAT_TKKSD", "KETUA_TKKSD", "ANGGOTA_TKKSD", "BUPATI", "BAGIAN_HUKUM", "PERENCANA", "INSPEKTORAT",
}  # fmt: skip
"""The readers of the coordination team, by the rights table: they see meetings, minutes and drafts of decrees."""


@pytest.fixture
def semua_peran(dunia: Dunia, pemain: Pemain) -> dict[str, Penugasan]:
    """One post in HSS for every role there is; those without one in the example world are appointed."""
    posts = {peran: dunia.post(key) for peran, key in SUMBER_JABATAN.items()} | {Peran.PPKSD: pemain.ppksd("DINKES")}
    like = dunia.post("bupati")
    for peran in set(Peran) - set(posts):
        posts[peran] = Penugasan.objects.create(
            daerah=dunia.daerah, user=like.user, peran=peran, jabatan=peran.label, nomor_surat=like.nomor_surat,
            tanggal_surat=like.tanggal_surat, mulai=like.mulai,
        )  # fmt: skip
    return {peran.value: posts[peran] for peran in Peran}


@contextmanager
def undone(blocker: Any, build: Callable[[], Any]) -> Iterator[Any]:
    """Build a situation for several tests in one transaction, hand over what was built, and roll it back after them."""
    with blocker.unblock():
        block = transaction.atomic()
        block.__enter__()
        try:
            with clock.fixed_at(SAAT):
                built = build()
        except BaseException:
            transaction.set_rollback(True)
            block.__exit__(None, None, None)
            raise
    yield built
    with blocker.unblock():
        transaction.set_rollback(True)
        block.__exit__(None, None, None)


def play_round(
    until: str, kode_list: tuple[str, ...] = KODE, ubahan: Mapping[str, Mapping[str, Any]] | None = None
) -> RapatPleno:
    """Play round 2027 of HSS with these proposals until its meeting has the status; `ubahan` rewrites parts of them."""
    pemain = Pemain(dunia=load_world(), tahun=TAHUN)
    putaran = Putaran.objects.get(daerah=pemain.dunia.daerah, tahun=TAHUN)
    texts = [NaskahUsulan(isi={**naskah(kode).isi, **(ubahan or {}).get(kode, {})}) for kode in kode_list]
    pairs = [(eligible(pemain, putaran, text), text) for text in texts]
    with pemain.pada(12, 4, 8, tahun=TAHUN - 1):
        persiapan.majukan(putaran, act="mulai_penelaahan", by=pemain.sekretariat)
    return play_meeting(pemain, putaran, pairs, until=until)


def eligible(pemain: Pemain, putaran: Putaran, text: NaskahUsulan) -> Usulan:
    """Play one proposal from its draft to LAYAK."""
    usulan = pemain.usulkan(putaran, text, hari=4)
    pemain.ajukan(usulan, hari=5)
    pemain.teruskan(usulan, hari=6)
    pemain.telaah(usulan, {"hasil": "LAYAK", "alasan": "Sesuai dengan kewenangan daerah."}, hari=3)
    return usulan


def signed_round(
    kode_list: tuple[str, ...] = (*KODE, DITUNDA), ubahan: Mapping[str, Mapping[str, Any]] = DIPINDAH
) -> None:
    """Signed minutes, the round in its stage of fixing: three proposals approved, two of them moved, one postponed."""
    rapat = play_round("DITANDATANGANI", kode_list, ubahan)
    pemain = Pemain(dunia=load_world(), tahun=TAHUN)
    with pemain.pada(1, 27):
        persiapan.majukan(rapat.putaran, act="mulai_penetapan", by=pemain.sekretariat)


def issued_decree() -> None:
    """On from signed_round: the decree of the round, dated 10 February 2027."""
    pemain = Pemain(dunia=load_world(), tahun=TAHUN)
    with pemain.pada(1, 28):
        keputusan = penetapan.susun(Putaran.objects.get(daerah=pemain.dunia.daerah, tahun=TAHUN), by=pemain.sekretariat)
    issue(pemain, keputusan, nomor="100.3.3.2/45/KUM/2027", tanggal=(2, 10))


def issue(pemain: Pemain, keputusan: Keputusan, *, nomor: str, tanggal: tuple[int, int]) -> Keputusan:
    """Take a drafted decree through the legal office and record its fixing on a (month, day) of the round's year."""
    hukum = pemain.dunia.post("hukum")
    with pemain.pada(*tanggal):
        penetapan.ajukan(keputusan, by=pemain.sekretariat)
        penetapan.harmonisasi(keputusan, by=hukum)
        return penetapan.tetapkan(
            keputusan, nomor=nomor, tanggal=pemain.saat(*tanggal).date(), penanda_tangan=bupati(pemain), by=hukum
        )


def bupati(pemain: Pemain) -> Pejabat:
    """The head of the region in the register of office holders."""
    return Pejabat.objects.get(daerah=pemain.dunia.daerah, jabatan="Bupati Hulu Sungai Selatan")


def all_rows() -> dict[str, list[Any]]:
    """Every row of every table, to show that a refused act left nothing behind."""
    with connection.cursor() as cursor:
        rows = {}
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}" ORDER BY 1')
            rows[table] = cursor.fetchall()
    return rows


@contextmanager
def nothing_changes() -> Iterator[None]:
    """Fail when the block leaves any table other than it was."""
    before = all_rows()
    yield
    assert all_rows() == before
