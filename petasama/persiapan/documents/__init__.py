"""The papers of preparation; importing this package registers them."""

from petasama.persiapan.documents.daftar_hadir import DAFTAR_HADIR
from petasama.persiapan.documents.jadwal import JADWAL_PUTARAN
from petasama.persiapan.documents.keputusan_tkksd import KEPUTUSAN_TKKSD
from petasama.persiapan.documents.laporan_sosialisasi import LAPORAN_SOSIALISASI
from petasama.persiapan.documents.notulen import NOTULEN, NOTULEN_RAPAT
from petasama.persiapan.documents.penunjukan_ppksd import PENUNJUKAN_PPKSD
from petasama.persiapan.documents.permintaan_ppksd import PERMINTAAN_PPKSD
from petasama.persiapan.documents.rapor import RAPOR_LIMA_MASALAH
from petasama.persiapan.documents.undangan import UNDANGAN

__all__ = [
    "DAFTAR_HADIR",
    "JADWAL_PUTARAN",
    "KEPUTUSAN_TKKSD",
    "LAPORAN_SOSIALISASI",
    "NOTULEN",
    "NOTULEN_RAPAT",
    "PENUNJUKAN_PPKSD",
    "PERMINTAAN_PPKSD",
    "RAPOR_LIMA_MASALAH",
    "UNDANGAN",
]
