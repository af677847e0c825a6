"""What the database knows about the rows of a file, loaded at once; and what the file itself adds."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q

from petasama.core import clock
from petasama.dokumen.buku.sel import terdekat
from petasama.organisasi.models import Pejabat, Penugasan, PerangkatDaerah, User
from petasama.organisasi.peran import Peran
from petasama.persiapan.impor.berkas import Baris
from petasama.persiapan.impor.lembar import AKUN, PERANGKAT, PPKSD, SEMUA_LEMBAR

PENERAP = {
    "PERANGKAT": frozenset({Peran.ADMIN_DAERAH}),
    "PEJABAT": frozenset({Peran.ADMIN_DAERAH, Peran.SEKRETARIAT_TKKSD}),
    "PPKSD": frozenset({Peran.ADMIN_DAERAH, Peran.SEKRETARIAT_TKKSD}),
    "AKUN": frozenset({Peran.ADMIN_DAERAH}),
}
"""Sheet → who may apply its rows: the same roles as the acts behind them ask for."""


@dataclass(kw_only=True)
class Orang:
    """A person of the file: known (`user`), or to be registered."""

    nama: str
    nip: str
    surel: str
    telepon: str
    user: User | None = None
    nomor: int = 0
    """The row that names the person first."""
    lembar: str = ""


@dataclass(kw_only=True)
class Dikenal:
    """Offices, people and posts of the actor's government, by what a row names them with."""

    by: Penugasan
    hari_ini: date
    perangkat: dict[str, PerangkatDaerah] = field(default_factory=dict)
    tambahan: dict[str, PerangkatDaerah] = field(default_factory=dict)
    """Code → office that the file adds, unsaved."""
    pengguna: dict[str, User] = field(default_factory=dict)
    """Address or NIP → who has it, in whatever government, of those that stand in the file."""
    sendiri: set[int] = field(default_factory=set)
    """Ids of those who are known in the own government."""
    ppksd: dict[int, Penugasan] = field(default_factory=dict)
    penugasan: dict[tuple[int, str, int | None], Penugasan] = field(default_factory=dict)
    pejabat: list[Pejabat] = field(default_factory=list)
    orang: dict[str, Orang] = field(default_factory=dict)
    """Address or NIP → person of the file."""
    terpakai: dict[Any, int] = field(default_factory=dict)
    """What a row of the file takes for itself → its number."""

    def cari_perangkat(self, row: Baris) -> PerangkatDaerah | None:
        """Return the office that a row names by its code; note a fault, with the nearest known code, for another.

        An office that the file adds is returned unsaved.
        """
        code = row.nilai.get("kode") or ""
        if not code:
            return None
        offices = self.tambahan | self.perangkat
        if code in offices:
            return offices[code]
        near = terdekat(code, {known: office.nama for known, office in offices.items()})
        hint = f"Mungkin maksudnya {near} ({offices[near].nama})." if near else ""
        row.tolak("kode", f"Kode {code} tidak dikenal.", hint or "Tambahkan pada lembar Perangkat Daerah lebih dahulu.")
        return None

    def ambil(self, row: Baris, kunci: str, *tanda: Any) -> bool:
        """Take something for one row; note a fault, and return False, when an earlier row has it."""
        key = (kunci, *tanda)
        if key in self.terpakai:
            where = f"baris {self.terpakai[key]}"
            row.tolak(kunci, f"Sama dengan {where} lembar ini.", "Hapus salah satu barisnya.")
            return False
        self.terpakai[key] = row.nomor
        return True


def muat(by: Penugasan, rows: Iterable[Baris]) -> Dikenal:
    """Load what the rows may refer to, in a fixed number of queries."""
    listed = list(rows)
    today = clock.today(by.daerah.zona_waktu)
    known = Dikenal(by=by, hari_ini=today)
    for office in PerangkatDaerah.objects.visible_to(by).exclude(selesai__lt=today).order_by("mulai"):
        known.perangkat.setdefault(office.kode.upper(), office)
    known.tambahan = _baru(listed, by=by)
    for user in User.objects.filter(_tersebut(listed)):
        known.pengguna |= {key: user for key in (user.surel, user.nip) if key}
    known.sendiri = set(User.objects.visible_to(by).values_list("pk", flat=True))
    posts = Penugasan.objects.visible_to(by).exclude(selesai__lt=today).select_related("user", "perangkat_daerah")
    for post in posts.exclude(diakhiri_pada__isnull=False, selesai__lte=today).order_by("-mulai", "-pk"):
        known.penugasan[post.user_id, post.peran, post.perangkat_daerah_id] = post
        if post.peran == Peran.PPKSD:
            known.ppksd[post.user_id] = post
    known.pejabat = list(Pejabat.objects.visible_to(by).select_related("daerah").order_by("mulai", "pk"))
    return known


def _baru(rows: Iterable[Baris], *, by: Penugasan) -> dict[str, PerangkatDaerah]:
    offices = [row.nilai for row in rows if row.lembar is PERANGKAT and row.nilai["kode"]]
    return {
        values["kode"]: PerangkatDaerah(
            daerah=by.daerah, kode=values["kode"], nama=values["nama"], mulai=values["mulai"] or date.min
        )
        for values in offices
    }


def _tersebut(rows: Iterable[Baris]) -> Q:
    people = [row.nilai for row in rows if row.lembar in (PPKSD, AKUN)]
    addresses = {values["surel"] for values in people if values.get("surel")}
    numbers = {values["nip"] for values in people if values.get("nip")}
    return Q(surel__in=addresses) | Q(nip__in=numbers)


def yang_boleh(kode: str) -> str:
    """Who may apply a sheet, in words."""
    sheet = next(item for item in SEMUA_LEMBAR if item.kode == kode)
    return f"Lembar {sheet.nama} diterapkan oleh {' atau '.join(sorted(peran.label for peran in PENERAP[kode]))}."
