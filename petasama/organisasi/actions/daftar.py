"""Acts about the registers that papers and rounds read: office holders who sign, and what is said of an office."""

from datetime import date, timedelta
from typing import TypedDict, Unpack

from django.db import transaction

from petasama.core import clock
from petasama.core.acts import check_tenant, record
from petasama.core.errors import Denied
from petasama.core.wording import short_date
from petasama.organisasi import policies
from petasama.organisasi.models import Daerah, Pejabat, Penugasan, PerangkatDaerah
from petasama.organisasi.peran import Peran, Sebagai

PENCATAT_PEJABAT = frozenset({Peran.ADMIN_DAERAH, Peran.SEKRETARIAT_TKKSD})
KOLOM_PEJABAT = {"nip": "NIP", "pangkat": "pangkat", "selesai": "tanggal akhir"}
KOLOM_PERANGKAT = {"sebutan_kepala": "sebutan kepala", "responden": "keikutsertaan dalam putaran"}


class IsiPejabat(TypedDict):
    """An office holder as given: post, name, number, rank, how it is held, first and last day (both included)."""

    jabatan: str
    nama: str
    nip: str
    pangkat: str
    sebagai: str
    mulai: date
    selesai: date | None


def catat_pejabat(daerah: Daerah, *, by: Penugasan, **isi: Unpack[IsiPejabat]) -> Pejabat:
    """Note who holds a post from a day on. One in full ends, on the day before, whoever held it in full until then.

    Refuses others than admin and secretariat, an empty post or name, an end before the start, a stand-in (Plh.)
    without end, and a post that somebody holds in full from the same day or later.
    """
    check_pencatat_pejabat(daerah, by=by)
    for name in ("jabatan", "nama"):
        if not str(isi[name]).strip():
            raise policies.kurang(name, name.capitalize(), f"Isi {name} pejabat.")
    check_masa_pejabat(sebagai=isi["sebagai"], mulai=isi["mulai"], selesai=isi["selesai"])
    with transaction.atomic():
        if isi["sebagai"] == Sebagai.DEFINITIF:
            until = sehari_sebelum(isi["mulai"])
            for before in pendahulu_of(daerah, jabatan=isi["jabatan"], mulai=isi["mulai"]):
                ubah_pejabat(before, nip=before.nip, pangkat=before.pangkat, selesai=until, by=by)
        made = Pejabat.objects.create(daerah=daerah, **isi)
        record(made, "catat_pejabat", by=by, data={"mulai": short_date(made.mulai)})
    return made


def ubah_pejabat(pejabat: Pejabat, *, nip: str, pangkat: str, selesai: date | None, by: Penugasan) -> Pejabat:
    """Correct number, rank and last day of an office holder; each changed value leaves an entry in the trail."""
    check_tenant(pejabat, by=by)
    check_pencatat_pejabat(pejabat.daerah, by=by)
    check_masa_pejabat(sebagai=pejabat.sebagai, mulai=pejabat.mulai, selesai=selesai)
    with transaction.atomic():
        _ubah(pejabat, {"nip": nip, "pangkat": pangkat, "selesai": selesai}, KOLOM_PEJABAT, by=by)
    return pejabat


def ubah_perangkat(
    perangkat_daerah: PerangkatDaerah, *, sebutan_kepala: str, responden: bool, by: Penugasan
) -> PerangkatDaerah:
    """Correct how an office's head is called and whether it answers in rounds; its name changes by `ganti_nama`."""
    check_tenant(perangkat_daerah, by=by)
    policies.check_admin(perangkat_daerah.daerah, by=by)
    if not sebutan_kepala.strip():
        raise policies.kurang("sebutan_kepala", "Sebutan kepala", "Isi sebutan kepala perangkat daerah.")
    values = {"sebutan_kepala": sebutan_kepala.strip(), "responden": responden}
    with transaction.atomic():
        _ubah(perangkat_daerah, values, KOLOM_PERANGKAT, by=by)
    return perangkat_daerah


def check_pencatat_pejabat(daerah: Daerah, *, by: Penugasan) -> None:
    """Office holders are noted by admin and secretariat of the own government."""
    if daerah.pk != by.tenant_id:
        raise Denied("Data ini milik pemerintah daerah lain.")
    if by.role not in PENCATAT_PEJABAT:
        raise Denied(f"Pejabat dicatat oleh {Peran.ADMIN_DAERAH.label} atau {Peran.SEKRETARIAT_TKKSD.label}.")


def check_masa_pejabat(*, sebagai: str, mulai: date, selesai: date | None) -> None:
    """Refuse an end before the start, and a stand-in (Plh.) without end."""
    if selesai is not None and selesai < mulai:
        raise policies.kurang("selesai", "Berlaku sampai", "Tanggal akhir mendahului tanggal mulai.")
    if selesai is None and sebagai == Sebagai.PLH:
        raise policies.kurang("selesai", "Berlaku sampai", "Isi tanggal akhir: pelaksana harian selalu sementara.")


def pendahulu_of(daerah: Daerah, *, jabatan: str, mulai: date) -> list[Pejabat]:
    """Return whoever holds a post in full up to this day or beyond; refuse when one of them began on it or later."""
    held = Pejabat.objects.filter(daerah=daerah, jabatan=jabatan, sebagai=Sebagai.DEFINITIF).exclude(selesai__lt=mulai)
    found = list(held.select_related("daerah").order_by("mulai", "pk"))
    for other in found:
        if other.mulai >= mulai:
            sentence = f"{other.nama} tercatat sebagai {jabatan} mulai {short_date(other.mulai)}. Periksa tanggalnya."
            raise policies.kurang("mulai", "Berlaku mulai", sentence)
    return found


def sehari_sebelum(day: date) -> date:
    """The day before."""
    return day - timedelta(days=1)


def _ubah(thing: Pejabat | PerangkatDaerah, values: dict[str, object], words: dict[str, str], *, by: Penugasan) -> None:
    changed = {name: value for name, value in values.items() if getattr(thing, name) != value}
    for name, value in changed.items():
        before = getattr(thing, name)
        setattr(thing, name, value)
        data = {"kolom": words[name], "semula": _kata(name, before), "menjadi": _kata(name, value)}
        record(thing, "ubah_isi", by=by, data=data)
    if changed:
        thing.updated_at = clock.now()
        thing.save(update_fields=[*changed, "updated_at"])


def _kata(name: str, value: object) -> str:
    """A value as the trail keeps it; a number of a person by its last four signs only (UU 27/2022)."""
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, bool):
        return "ikut" if value else "tidak ikut"
    text = str(value or "kosong")
    return f"…{text[-4:]}" if name == "nip" and value else text
