"""The rows of preparation: round and calendar, meetings and who came, findings, appointments and requests."""

from petasama.persiapan.models.jadwal import JanjiMeja, JanjiMejaQuerySet, Perpanjangan, PerpanjanganQuerySet
from petasama.persiapan.models.penunjukan import (
    PermintaanPpksd,
    PermintaanPpksdQuerySet,
    SusunanTkksd,
    SusunanTkksdQuerySet,
)
from petasama.persiapan.models.pertemuan import (
    CaraHadir,
    JenisPertemuan,
    Kehadiran,
    Materi,
    MilikPertemuanQuerySet,
    Pertemuan,
    PertemuanQuerySet,
    TandaBaca,
    TandaBacaQuerySet,
    Undangan,
)
from petasama.persiapan.models.putaran import (
    JadwalLangkah,
    JadwalLangkahQuerySet,
    Putaran,
    PutaranQuerySet,
    pilih_putaran,
)
from petasama.persiapan.models.temuan import JenisTemuan, Temuan, TemuanQuerySet

__all__ = [
    "CaraHadir",
    "JadwalLangkah",
    "JadwalLangkahQuerySet",
    "JanjiMeja",
    "JanjiMejaQuerySet",
    "JenisPertemuan",
    "JenisTemuan",
    "Kehadiran",
    "Materi",
    "MilikPertemuanQuerySet",
    "PermintaanPpksd",
    "PermintaanPpksdQuerySet",
    "Perpanjangan",
    "PerpanjanganQuerySet",
    "Pertemuan",
    "PertemuanQuerySet",
    "Putaran",
    "PutaranQuerySet",
    "SusunanTkksd",
    "SusunanTkksdQuerySet",
    "TandaBaca",
    "TandaBacaQuerySet",
    "Temuan",
    "TemuanQuerySet",
    "Undangan",
    "pilih_putaran",
]
