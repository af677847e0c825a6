"""The sheets of the file and their columns: template, reader and error list read the same ones."""

from dataclasses import dataclass, field
from typing import Literal

Jenis = Literal["teks", "kode", "nip", "surel", "telepon", "tanggal", "ya_tidak", "pilihan"]
TANDA_CONTOH = "contoh:"
"""A row whose first cell begins so is an example and is passed over."""
SEBAGAI = {"Definitif": "DEFINITIF", "Plt.": "PLT", "Plh.": "PLH"}
PERAN = {
    "Kepala Perangkat Daerah": "KEPALA_OPD",
    "Sekretariat TKKSD": "SEKRETARIAT_TKKSD",
    "Kepala Daerah dan pimpinan": "BUPATI",
    "Bagian Hukum": "BAGIAN_HUKUM",
    "Perencana": "PERENCANA",
    "Inspektorat": "INSPEKTORAT",
    "Pemantau provinsi dan kementerian": "PEMANTAU",
    "Admin daerah": "ADMIN_DAERAH",
}
"""Roles that an appointment by letter gives; liaison officers have a sheet of their own, seats come by decree."""


@dataclass(frozen=True, kw_only=True)
class Kolom:
    """One column: its heading, what its cells hold, and what the note on its heading says."""

    kunci: str
    judul: str
    jenis: Jenis = "teks"
    wajib: bool = True
    panjang: int = 160
    """Longest text, in characters."""
    pilihan: dict[str, str] = field(default_factory=dict)
    """Words of the drop-down → code."""
    catatan: str = ""
    contoh: str = ""
    lebar: int = 24


@dataclass(frozen=True, kw_only=True)
class Lembar:
    """One sheet of the file."""

    kode: str
    nama: str
    isi: str
    """What one row of it is, in words."""
    kolom: tuple[Kolom, ...]

    def cari(self, kunci: str) -> Kolom:
        """Return a column by its key."""
        return next(column for column in self.kolom if column.kunci == kunci)


def _kode(contoh: str, *, wajib: bool = True) -> Kolom:
    note = "Kode singkat seperti pada lembar Perangkat Daerah."
    return Kolom(
        kunci="kode", judul="Kode perangkat daerah", jenis="kode", wajib=wajib, panjang=20, catatan=note, contoh=contoh
    )


def _orang(nama: str, surel: str) -> tuple[Kolom, ...]:
    nip = "Delapan belas angka, format kolom Teks agar angka terakhirnya tidak hilang. Kosong bagi yang tidak ber-NIP."
    return (
        Kolom(kunci="nama", judul="Nama", panjang=120, contoh=nama, lebar=32),
        Kolom(kunci="nip", judul="NIP", jenis="nip", wajib=False, catatan=nip, contoh="198501012010011001"),
        Kolom(kunci="surel", judul="Surel", jenis="surel", panjang=254, contoh=surel, lebar=34),
        Kolom(
            kunci="telepon",
            judul="Telepon",
            jenis="telepon",
            wajib=False,
            catatan="Nomor WhatsApp; boleh diawali 08 atau +62.",
            contoh="0812-0000-0000",
        ),
    )


def _surat(contoh: str) -> tuple[Kolom, ...]:
    return (
        Kolom(kunci="nomor_surat", judul="Nomor surat", panjang=80, contoh=contoh, lebar=30),
        Kolom(kunci="tanggal_surat", judul="Tanggal surat", jenis="tanggal", contoh="2 Juni 2026"),
    )


SEBAGAI_KOLOM = Kolom(
    kunci="sebagai",
    judul="Sebagai",
    jenis="pilihan",
    wajib=False,
    pilihan=SEBAGAI,
    catatan="Kosong berarti definitif.",
    contoh="Definitif",
)
MULAI = Kolom(kunci="mulai", judul="Berlaku mulai", jenis="tanggal", contoh="2 Juni 2026")
SELESAI = Kolom(
    kunci="selesai",
    judul="Berlaku sampai",
    jenis="tanggal",
    wajib=False,
    catatan="Wajib bagi Plh. dan bagi yang tidak ber-NIP; selain itu boleh kosong.",
)
PERANGKAT = Lembar(
    kode="PERANGKAT",
    nama="Perangkat Daerah",
    isi="perangkat daerah",
    kolom=(
        Kolom(kunci="kode", judul="Kode", jenis="kode", panjang=20, catatan="Singkatan, unik.", contoh="DINKES"),
        Kolom(kunci="nama", judul="Nama", contoh="Dinas Kesehatan", lebar=48),
        Kolom(kunci="sebutan_kepala", judul="Sebutan kepala", contoh="Kepala Dinas Kesehatan", lebar=48),
        Kolom(
            kunci="responden",
            judul="Menjawab dalam putaran",
            jenis="ya_tidak",
            wajib=False,
            pilihan={"Ya": "YA", "Tidak": "TIDAK"},
            catatan="Kosong berarti Ya. Kecamatan dan kelurahan biasanya Tidak.",
            contoh="Ya",
        ),
        Kolom(kunci="mulai", judul="Berlaku mulai", jenis="tanggal", contoh="4 Januari 2021"),
    ),
)
PEJABAT = Lembar(
    kode="PEJABAT",
    nama="Pejabat",
    isi="pejabat penanda tangan",
    kolom=(
        Kolom(kunci="jabatan", judul="Jabatan", panjang=120, contoh="Sekretaris Daerah", lebar=40),
        Kolom(kunci="nama", judul="Nama", panjang=120, contoh="Contoh Nama, S.IP., M.Si.", lebar=36),
        Kolom(kunci="nip", judul="NIP", jenis="nip", wajib=False, contoh="197001011995011001"),
        Kolom(kunci="pangkat", judul="Pangkat", wajib=False, panjang=60, contoh="Pembina Utama Muda"),
        SEBAGAI_KOLOM,
        MULAI,
        SELESAI,
    ),
)
PPKSD = Lembar(
    kode="PPKSD",
    nama="PPKSD",
    isi="PPKSD",
    kolom=(
        _kode("DINKES"),
        *_orang("Contoh Nama Penghubung", "penghubung@contoh.example"),
        *_surat("800/01-PPKSD/2026"),
        SELESAI,
    ),
)
AKUN = Lembar(
    kode="AKUN",
    nama="Akun",
    isi="akun dengan penugasannya",
    kolom=(
        *_orang("Contoh Nama Pejabat", "pejabat@contoh.example"),
        Kolom(kunci="peran", judul="Peran", jenis="pilihan", pilihan=PERAN, contoh="Kepala Perangkat Daerah", lebar=34),
        _kode("DINKES", wajib=False),
        Kolom(kunci="jabatan", judul="Jabatan", contoh="Kepala Dinas Kesehatan", lebar=40),
        SEBAGAI_KOLOM,
        *_surat("821/12/BKPSDM/2026"),
        MULAI,
        SELESAI,
    ),
)
SEMUA_LEMBAR = (PERANGKAT, PEJABAT, PPKSD, AKUN)
