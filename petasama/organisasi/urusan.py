"""The 32 concurrent affairs (UU 23/2014 Pasal 12) and the supporting and territorial functions, as plain facts.

Codes follow Permendagri 90/2019. A supporting function is not an object of cooperation by itself, but practice
signs papers in these fields, so it may be chosen with a stated reason (`perlu_alasan`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class KelompokUrusan(StrEnum):
    """The group an affair belongs to; the first three are those of UU 23/2014 Pasal 12 ayat (1), (2), (3)."""

    WAJIB_PELAYANAN_DASAR = "WAJIB_PELAYANAN_DASAR"
    WAJIB_BUKAN_PELAYANAN_DASAR = "WAJIB_BUKAN_PELAYANAN_DASAR"
    PILIHAN = "PILIHAN"
    UNSUR_PENDUKUNG = "UNSUR_PENDUKUNG"
    UNSUR_PENUNJANG = "UNSUR_PENUNJANG"
    UNSUR_PENGAWASAN = "UNSUR_PENGAWASAN"
    UNSUR_KEWILAYAHAN = "UNSUR_KEWILAYAHAN"
    UNSUR_PEMERINTAHAN_UMUM = "UNSUR_PEMERINTAHAN_UMUM"


LABEL_KELOMPOK: Mapping[KelompokUrusan, str] = {
    KelompokUrusan.WAJIB_PELAYANAN_DASAR: "Urusan wajib yang berkaitan dengan pelayanan dasar",
    KelompokUrusan.WAJIB_BUKAN_PELAYANAN_DASAR: "Urusan wajib yang tidak berkaitan dengan pelayanan dasar",
    KelompokUrusan.PILIHAN: "Urusan pilihan",
    KelompokUrusan.UNSUR_PENDUKUNG: "Unsur pendukung urusan pemerintahan",
    KelompokUrusan.UNSUR_PENUNJANG: "Unsur penunjang urusan pemerintahan",
    KelompokUrusan.UNSUR_PENGAWASAN: "Unsur pengawasan urusan pemerintahan",
    KelompokUrusan.UNSUR_KEWILAYAHAN: "Unsur kewilayahan",
    KelompokUrusan.UNSUR_PEMERINTAHAN_UMUM: "Unsur pemerintahan umum",
}

KELOMPOK_KONKUREN = frozenset(
    {
        KelompokUrusan.WAJIB_PELAYANAN_DASAR,
        KelompokUrusan.WAJIB_BUKAN_PELAYANAN_DASAR,
        KelompokUrusan.PILIHAN,
    }
)


@dataclass(frozen=True)
class BarisUrusan:
    """One affair or function: code (`1.02`), name, group, and a note on the limits of a regency's power."""

    kode: str
    nama: str
    kelompok: KelompokUrusan
    catatan: str = ""

    @property
    def boleh_objek_ksd(self) -> bool:
        """An affair may be the object of cooperation by itself; a supporting function may not."""
        return self.kelompok in KELOMPOK_KONKUREN

    @property
    def perlu_alasan(self) -> bool:
        """Choosing a supporting function needs a stated reason."""
        return not self.boleh_objek_ksd


_DASAR = KelompokUrusan.WAJIB_PELAYANAN_DASAR
_WAJIB = KelompokUrusan.WAJIB_BUKAN_PELAYANAN_DASAR
_PILIHAN = KelompokUrusan.PILIHAN
_PENDUKUNG = KelompokUrusan.UNSUR_PENDUKUNG
_PENUNJANG = KelompokUrusan.UNSUR_PENUNJANG

DAFTAR_URUSAN = (
    BarisUrusan("1.01", "Pendidikan", _DASAR, "Kabupaten/kota: SD, SMP, PAUD, dan pendidikan nonformal."),
    BarisUrusan("1.02", "Kesehatan", _DASAR),
    BarisUrusan("1.03", "Pekerjaan Umum dan Penataan Ruang", _DASAR),
    BarisUrusan("1.04", "Perumahan Rakyat dan Kawasan Permukiman", _DASAR),
    BarisUrusan(
        "1.05",
        "Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat",
        _DASAR,
        "Termasuk penanggulangan bencana dan pemadam kebakaran.",
    ),
    BarisUrusan("1.06", "Sosial", _DASAR),
    BarisUrusan("2.07", "Tenaga Kerja", _WAJIB),
    BarisUrusan("2.08", "Pemberdayaan Perempuan dan Pelindungan Anak", _WAJIB),
    BarisUrusan("2.09", "Pangan", _WAJIB),
    BarisUrusan("2.10", "Pertanahan", _WAJIB),
    BarisUrusan("2.11", "Lingkungan Hidup", _WAJIB),
    BarisUrusan("2.12", "Administrasi Kependudukan dan Pencatatan Sipil", _WAJIB),
    BarisUrusan("2.13", "Pemberdayaan Masyarakat dan Desa", _WAJIB),
    BarisUrusan("2.14", "Pengendalian Penduduk dan Keluarga Berencana", _WAJIB),
    BarisUrusan("2.15", "Perhubungan", _WAJIB),
    BarisUrusan("2.16", "Komunikasi dan Informatika", _WAJIB),
    BarisUrusan("2.17", "Koperasi, Usaha Kecil, dan Menengah", _WAJIB),
    BarisUrusan("2.18", "Penanaman Modal", _WAJIB),
    BarisUrusan("2.19", "Kepemudaan dan Olah Raga", _WAJIB),
    BarisUrusan("2.20", "Statistik", _WAJIB),
    BarisUrusan("2.21", "Persandian", _WAJIB),
    BarisUrusan("2.22", "Kebudayaan", _WAJIB),
    BarisUrusan("2.23", "Perpustakaan", _WAJIB),
    BarisUrusan("2.24", "Kearsipan", _WAJIB),
    BarisUrusan(
        "3.25",
        "Kelautan dan Perikanan",
        _PILIHAN,
        "Laut merupakan kewenangan provinsi; kabupaten/kota: perairan darat, pembudidayaan ikan, dan nelayan kecil.",
    ),
    BarisUrusan("3.26", "Pariwisata", _PILIHAN),
    BarisUrusan("3.27", "Pertanian", _PILIHAN),
    BarisUrusan(
        "3.28",
        "Kehutanan",
        _PILIHAN,
        "Dibagi antara pusat dan provinsi; kabupaten/kota hanya mengelola taman hutan raya di wilayahnya.",
    ),
    BarisUrusan(
        "3.29",
        "Energi dan Sumber Daya Mineral",
        _PILIHAN,
        "Dibagi antara pusat dan provinsi; kabupaten/kota hanya pemanfaatan langsung panas bumi di wilayahnya.",
    ),
    BarisUrusan("3.30", "Perdagangan", _PILIHAN),
    BarisUrusan("3.31", "Perindustrian", _PILIHAN),
    BarisUrusan("3.32", "Transmigrasi", _PILIHAN),
    BarisUrusan("4.01", "Sekretariat Daerah", _PENDUKUNG),
    BarisUrusan("4.02", "Sekretariat DPRD", _PENDUKUNG),
    BarisUrusan("5.01", "Perencanaan", _PENUNJANG),
    BarisUrusan("5.02", "Keuangan", _PENUNJANG),
    BarisUrusan("5.03", "Kepegawaian", _PENUNJANG),
    BarisUrusan("5.04", "Pendidikan dan Pelatihan", _PENUNJANG),
    BarisUrusan("5.05", "Penelitian dan Pengembangan", _PENUNJANG),
    BarisUrusan("5.06", "Pengelolaan Perbatasan", _PENUNJANG),
    BarisUrusan("6.01", "Inspektorat Daerah", KelompokUrusan.UNSUR_PENGAWASAN),
    BarisUrusan("7.01", "Kecamatan", KelompokUrusan.UNSUR_KEWILAYAHAN),
    BarisUrusan("8.01", "Kesatuan Bangsa dan Politik", KelompokUrusan.UNSUR_PEMERINTAHAN_UMUM),
)

URUSAN_PER_KODE: Mapping[str, BarisUrusan] = {baris.kode: baris for baris in DAFTAR_URUSAN}
