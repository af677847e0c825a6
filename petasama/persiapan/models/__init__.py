"""The rows of preparation: round and calendar, meetings and who came, findings, appointments and requests."""

from petasama.persiapan.models.jadwal import JanjiMeja, Perpanjangan, PerpanjanganQuerySet
from petasama.persiapan.models.kursi import (
    DIISI,
    TUNGGAL,
    DasarTkksd,
    IsiKursi,
    KursiTim,
    isi_of,
    kursi_of,
)
from petasama.persiapan.models.milik import MilikPerangkatQuerySet
from petasama.persiapan.models.penunjukan import (
    KonsepTkksd,
    PengecualianPpksd,
    PermintaanPpksd,
    SuratPenunjukan,
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
from petasama.persiapan.models.temuan import JenisTemuan, Temuan

__all__ = [
    "DIISI",
    "TUNGGAL",
    "CaraHadir",
    "DasarTkksd",
    "IsiKursi",
    "JadwalLangkah",
    "JadwalLangkahQuerySet",
    "JanjiMeja",
    "JenisPertemuan",
    "JenisTemuan",
    "Kehadiran",
    "KonsepTkksd",
    "KursiTim",
    "Materi",
    "MilikPerangkatQuerySet",
    "MilikPertemuanQuerySet",
    "PengecualianPpksd",
    "PermintaanPpksd",
    "Perpanjangan",
    "PerpanjanganQuerySet",
    "Pertemuan",
    "PertemuanQuerySet",
    "Putaran",
    "PutaranQuerySet",
    "SuratPenunjukan",
    "SusunanTkksd",
    "SusunanTkksdQuerySet",
    "TandaBaca",
    "TandaBacaQuerySet",
    "Temuan",
    "Undangan",
    "isi_of",
    "kursi_of",
    "pilih_putaran",
]
