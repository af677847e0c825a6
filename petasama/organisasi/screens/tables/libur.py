"""The closed days of a year."""

from django.urls import reverse

from petasama.core.tables import Column, Table
from petasama.core.wording import DAYS
from petasama.organisasi.libur import HariTutup
from petasama.organisasi.models import JenisHari

NADA = {JenisHari.LIBUR: "red", JenisHari.CUTI_BERSAMA: "gold", JenisHari.HARI_KERJA: "green"}


def sumber_text(day: HariTutup) -> str:
    """Where a day comes from: the government's own note with its ground, the joint decree, or a computation."""
    if day.catatan is not None:
        return f"Catatan daerah: {day.catatan.dasar}" if day.catatan.dasar else "Catatan daerah"
    return "Perkiraan" if day.is_perkiraan else "Kalender nasional"


def catat_url(day: HariTutup) -> str:
    """The page on which a day is changed."""
    return f"{reverse('pengurus:hari-libur-catat')}?tanggal={day.tanggal.isoformat()}"


def libur_table(*, dapat_diubah: bool) -> Table:
    """The days of a year; those who keep them are led from the name to the form."""
    return Table(
        title="Hari libur",
        columns=(
            Column(
                key="nama",
                label="Nama",
                value=lambda day: day.nama,
                link=catat_url if dapat_diubah else None,
                head=True,
                width=50,
            ),
            Column(key="hari", label="Hari", value=lambda day: DAYS[day.tanggal.weekday()], width=10),
            Column(key="tanggal", label="Tanggal", value=lambda day: day.tanggal, width=20),
            Column(
                key="jenis",
                label="Jenis",
                value=lambda day: JenisHari(day.jenis).label,
                badge=lambda day: NADA[JenisHari(day.jenis)],
            ),
            Column(key="sumber", label="Sumber", value=sumber_text, width=44),
        ),
    )
