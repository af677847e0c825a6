"""The answers of one example proposal of Banjar, from one line of its data file; wording and figures are invented."""

from dataclasses import dataclass
from typing import Any

from petasama.pemetaan.kelas_mitra import KelasMitra, Objek

KELAS = {
    "s": KelasMitra.PUSAT,
    "b": KelasMitra.BADAN_HUKUM_PUBLIK,
    "u": KelasMitra.BADAN_USAHA,
    "o": KelasMitra.ORMAS,
    "p": KelasMitra.PERGURUAN_TINGGI_SWASTA,
    "d": KelasMitra.DAERAH,
    "w": KelasMitra.DAERAH,
    "i": KelasMitra.UNIT_SENDIRI,
    "a": KelasMitra.BADAN_USAHA,
    "k": KelasMitra.PUSAT,
}
TIDAK_LAYAK = {
    "i": ("TL-01", "Kedua pihak adalah perangkat daerah Kabupaten Banjar; cukup dengan nota dinas atau SOP bersama."),
    "a": ("TL-02", "Yang dibutuhkan barang atau jasa dari penyedia, sehingga ditempuh melalui pengadaan."),
    "k": ("TL-03", "Kegiatannya sudah berjalan secara swakelola dan dokumennya masih berlaku."),
}
KEGIATAN = {
    "s": "Dinas menyiapkan peserta, data, dan tempat; mitra mengirim tenaga ahli sesuai kewenangannya.",
    "d": "Kedua daerah membagi tugas menurut wilayahnya dan bertemu setiap tiga bulan untuk menilai hasilnya.",
    "u": "Dinas menyiapkan lokasi dan penerima manfaat; mitra menyediakan sarana dan tenaga.",
}


@dataclass(frozen=True, kw_only=True)
class Baris:
    """One line of the data file."""

    golongan: str
    judul: str
    mitra: str
    kode_wilayah: str
    isu: str
    opd: str
    urusan: str
    tahun: int

    @property
    def lintas(self) -> bool:
        """Whether the effect crosses the border, so that cooperation with a neighbour is mandatory."""
        return self.golongan == "w"


def baris_dari(teks: str, *, opd: str, urusan: str, tahun: int) -> Baris:
    """Read “golongan | kegiatan | mitra[:kode wilayah] | isu”."""
    golongan, judul, partner, isu = teks.split("|")
    mitra, _, kode = partner.partition(":")
    return Baris(
        golongan=golongan, judul=judul, mitra=mitra, kode_wilayah=kode, isu=isu, opd=opd, urusan=urusan, tahun=tahun
    )


def telaah_of(baris: Baris) -> tuple[str, str]:
    """Return reason code ("" = eligible) and the words of the secretariat."""
    reason = "Objeknya urusan kewenangan daerah, mitranya jelas, dan keluarannya terukur."
    return TIDAK_LAYAK.get(baris.golongan, ("", reason))


def jawaban_of(baris: Baris) -> dict[str, dict[str, Any]]:
    """The eight answers and the classification, complete enough to be sent."""
    return {
        "P1": {"nama_kegiatan": baris.judul},
        "P2": _latar_belakang(baris),
        "P3": _mekanisme(baris),
        "P4": {"belum_ada": False, "mitra": [_mitra(baris)]},
        "P5": {"alasan": f"{baris.mitra} mempunyai kewenangan, tenaga, dan sarana yang tidak dimiliki {baris.opd}."},
        "P6": {"keluaran": [_keluaran(baris)]},
        "P7": {
            "indikator": None,
            "uraian": f"Layanan yang menjadi tujuan {_kecil(baris.judul)} menjangkau lebih banyak warga.",
            "alasan_tanpa_indikator": "Data contoh tidak memuat indikator sasaran perangkat daerah.",
        },
        "P8": {"dukungan": _dukungan(baris)},
        "KLASIFIKASI": _klasifikasi(baris),
    }


def _latar_belakang(baris: Baris) -> dict[str, str]:
    return {
        "permasalahan": f"Tenaga dan sarana sendiri untuk {_kecil(baris.judul)} masih terbatas.",
        "potensi": f"{baris.mitra} sudah mengenal persoalannya dan mempunyai tenaga di Kabupaten Banjar.",
        "target": f"Berjalan di sepuluh kecamatan pada akhir tahun {baris.tahun}.",
    }


def _mekanisme(baris: Baris) -> dict[str, Any]:
    story = KEGIATAN.get(baris.golongan) or KEGIATAN["d" if baris.golongan == "w" else "u"]
    return {
        "uraian": story,
        "peran_pihak": [
            {
                "pihak": "PEMDA",
                "nama": baris.opd,
                "peran": "Penyelenggara",
                "tugas": "Menyiapkan data, peserta, dan anggaran pendamping.",
                "manfaat": "Layanan lebih luas dengan biaya yang sama.",
            },
            {
                "pihak": "MITRA",
                "nama": baris.mitra,
                "peran": "Pelaksana bersama",
                "tugas": "Menyediakan tenaga dan sarana sesuai kesepakatan.",
                "manfaat": "Tugasnya lebih cepat sampai kepada warga.",
            },
        ],
    }


def _mitra(baris: Baris) -> dict[str, str]:
    return {"nama": baris.mitra, "kelas": KELAS[baris.golongan].value, "kode_wilayah": baris.kode_wilayah}


def _keluaran(baris: Baris) -> dict[str, Any]:
    return {"uraian": f"Laporan {_kecil(baris.judul)}", "satuan": "dokumen", "volume": 2, "tahun": baris.tahun}


def _dukungan(baris: Baris) -> list[dict[str, Any]]:
    return [
        {
            "pihak": "PEMDA",
            "jenis": "ANGGARAN",
            "uraian": "Biaya pendamping kegiatan",
            "nilai": 40_000_000 + 500_000 * len(baris.judul),
            "sumber_dana": "APBD",
            "tahun": baris.tahun,
        },
        {"pihak": "MITRA", "jenis": "SDM", "uraian": "Tenaga pelaksana", "nilai": None},
    ]


def _klasifikasi(baris: Baris) -> dict[str, Any]:
    return {
        "bidang_urusan": [baris.urusan],
        "kewenangan": "KABUPATEN",
        "isu_strategis": [baris.isu],
        "prakarsa": "DAERAH",
        "objek": (Objek.PENGADAAN if baris.golongan == "a" else Objek.KERJA_SAMA).value,
        "eksternalitas_lintas_daerah": baris.lintas,
        "lebih_efisien_bersama": baris.lintas or baris.golongan == "d",
        "tercantum_dalam_perencanaan": ["RPJMD", "RENSTRA"],
        "membebani_masyarakat_daerah": False,
        "teranggarkan": "SEBAGIAN",
        "menggunakan_bmd": False,
        "memungut_biaya_publik": False,
        "lokasi": "Kabupaten Banjar",
        "jangka_waktu_bulan": 36,
    }


def _kecil(teks: str) -> str:
    return f"{teks[:1].lower()}{teks[1:]}"
