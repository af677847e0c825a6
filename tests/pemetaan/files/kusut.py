"""Sixty honest but messy files: the same five proposals, each time written as somebody in an office might."""

import csv
import io
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import xlsxwriter

KEPALA = {
    "nama": "Nama kegiatan",
    "masalah": "Permasalahan",
    "target": "Target",
    "output": "Output",
    "dukungan": "Dukungan",
    "kewenangan": "Kewenangan",
    "lama": "Jangka waktu (bulan)",
    "lokasi": "Lokasi",
}
LIMA = [
    {
        "nama": f"{name} bersama",
        "masalah": f"Kejadian naik di {place}",
        "target": "Turun separuh",
        "output": f"{number} kali latihan gabungan",
        "dukungan": f"Pemerintah Daerah: anggaran Rp {number}.250.000,00 dari APBD",
        "kewenangan": "Kabupaten",
        "lama": "36",
        "lokasi": place,
    }
    for number, (name, place) in enumerate(
        [
            ("Patroli sungai", "Nagara"),
            ("Latihan pemadam", "Padang Batung"),
            ("Pendataan air", "Loksado"),
            ("Pos kesehatan", "Kandangan"),
            ("Sekolah tani", "Angkinang"),
        ],
        start=2,
    )
]


@dataclass(kw_only=True)
class Kusut:
    """One messy file: how many proposals it has, or at which (row, heading) it is to be refused."""

    nama: str
    akhiran: str
    isi: bytes
    salah: tuple[int, str] | None = None
    ubah: dict[str, Any] = field(default_factory=dict)
    """Place → value that all five have, where it is another than in LIMA."""


def baris(heads=KEPALA, rows=LIMA):
    """The headings and the rows as lists of texts."""
    return [list(heads.values()), *([row[key] for key in heads] for row in rows)]


def csv_of(rows, delimiter=";", encoding="utf-8", *, before="", end="\r\n", quoting=csv.QUOTE_MINIMAL):
    buffer = io.StringIO(newline="")
    csv.writer(buffer, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)
    return (before + buffer.getvalue()).encode(encoding)


def buku_of(rows, *, nama="Usulan", gabung=(), tersembunyi=False, kolom_angka=(), hari=()):
    """A workbook with one sheet; `gabung`: merged areas with their text; columns of numbers, cells of days."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        if tersembunyi:
            old = book.add_worksheet("Lama")
            old.write_row(0, 0, list(KEPALA.values()))
            old.write_row(1, 0, ["Kegiatan lama yang tersembunyi"] * 8)
            old.hide()
        page = book.add_worksheet(nama)
        if tersembunyi:
            page.activate()
            page.set_first_sheet()
        for number, row in enumerate(rows):
            for place, text in enumerate(row):
                if (number, place) in hari:
                    page.write_datetime(number, place, datetime(2027, 6, 2), day)
                elif place in kolom_angka and str(text).isdigit():
                    page.write_number(number, place, float(text))
                elif text != "":
                    page.write_string(number, place, str(text))
        for area, text in gabung:
            page.merge_range(*area, text)
    return buffer.getvalue()


def _diganti(**words):
    return [{**row, **words} for row in LIMA]


def _csv_list():
    for sign, name in ((";", "titik-koma"), (",", "koma"), ("\t", "tab")):
        for encoding in ("utf-8", "utf-8-sig", "cp1252", "utf-16"):
            yield Kusut(nama=f"{name}-{encoding}", akhiran=".csv", isi=csv_of(baris(), sign, encoding))
    yield Kusut(nama="sep-excel", akhiran=".csv", isi=csv_of(baris(), ";", before="sep=;\r\n"))
    yield Kusut(nama="akhir-lf", akhiran=".csv", isi=csv_of(baris(), ";", end="\n"))
    yield Kusut(nama="semua-kutip", akhiran=".csv", isi=csv_of(baris(), ",", quoting=csv.QUOTE_ALL))
    yield Kusut(nama="judul-di-atas", akhiran=".csv", isi=csv_of([["DAFTAR USULAN"] + [""] * 7, [""] * 8, *baris()]))
    long = _diganti(masalah="Kejadian “naik” tiap tahun – kata warga;\nbelum tertangani")
    yield Kusut(
        nama="tanda-cp1252",
        akhiran=".csv",
        isi=csv_of(baris(rows=long), ";", "cp1252"),
        ubah={"P2.permasalahan": long[0]["masalah"]},
    )


def _judul_list():
    for name, word in (("nama_kegiatan", "nama"), ("JUDUL KEGIATAN", "nama"), ("Nama  Kegiatan Kerja Sama ", "nama")):
        yield Kusut(nama=f"judul-{name}", akhiran=".xlsx", isi=buku_of(baris({**KEPALA, word: name})))
    for name in ("Keluaran (Output)", "KELUARAN", "output"):
        yield Kusut(nama=f"judul-{name}", akhiran=".xlsx", isi=buku_of(baris({**KEPALA, "output": name})))
    for name in ("dukungan", "Dukungan yang Dibutuhkan"):
        yield Kusut(nama=f"judul-{name}", akhiran=".xlsx", isi=buku_of(baris({**KEPALA, "dukungan": name})))
    turned = dict(reversed(KEPALA.items()))
    yield Kusut(nama="kolom-terbalik", akhiran=".xlsx", isi=buku_of(baris(turned)))
    for above in (1, 3, 8):
        rows = [["PEMERINTAH KABUPATEN"], *([[""]] * (above - 1)), *baris()]
        yield Kusut(nama=f"judul-{above}-baris-di-atas", akhiran=".xlsx", isi=buku_of(rows))
    rows = [[""] * 8, *baris()]
    area = ((0, 0, 0, 7), "Usulan kerja sama tahun 2027")
    yield Kusut(nama="judul-digabung", akhiran=".xlsx", isi=buku_of(rows, gabung=[area]))
    yield Kusut(nama="lembar-lain", akhiran=".xlsx", isi=buku_of(baris(), nama="Sheet1"))
    yield Kusut(nama="lembar-tersembunyi", akhiran=".xlsx", isi=buku_of(baris(), tersembunyi=True))
    marks = [list(KEPALA.values()), [f"({n})" for n in range(1, 9)], *baris()[1:]]
    yield Kusut(nama="baris-nomor-kolom", akhiran=".xlsx", isi=buku_of(marks))
    gaps = [item for row in baris() for item in (row, [""] * 8)]
    yield Kusut(nama="baris-kosong-di-antara", akhiran=".xlsx", isi=buku_of(gaps))
    numbered = [["No", *KEPALA.values()], *([str(n), *row] for n, row in enumerate(baris()[1:], start=1))]
    yield Kusut(nama="kolom-no", akhiran=".xlsx", isi=buku_of(numbered, kolom_angka=(0,)))
    yield Kusut(nama="contoh-dilewati", akhiran=".xlsx", isi=buku_of([baris()[0], ["contoh: x"] * 8, *baris()[1:]]))


def _isi_list():
    def one(name, key, text, place="", value=None, **words):
        ubah = {place: value} if place else {}
        rows = baris(rows=_diganti(**{key: text}))
        return Kusut(nama=name, akhiran=".xlsx", isi=buku_of(rows, **words), ubah=ubah)

    yield one("spasi-di-tepi", "lokasi", "  Nagara \u00a0", "KLASIFIKASI.lokasi", "Nagara")
    yield one("pilihan-huruf-besar", "kewenangan", "KABUPATEN ")
    yield one("pilihan-kode", "kewenangan", "kabupaten")
    yield one("pilihan-spasi-keras", "kewenangan", "Kabupaten\u00a0")
    yield one("lama-angka", "lama", "36", kolom_angka=(6,))
    yield one("lama-koma-nol", "lama", "36,00")
    yield one("lama-spasi", "lama", " 36\u00a0")
    yield one(
        "tanggal-dalam-teks", "lokasi", "x", "KLASIFIKASI.lokasi", "2 Juni 2027", hari={(n, 7) for n in range(1, 6)}
    )
    for name, text in (
        ("angka-di-awal", "1. 1 pos bersama\n2. 2 kali latihan gabungan"),
        ("huruf", "a) 1 pos bersama\nb) 2 kali latihan gabungan"),
        ("bulatan", "• 1 pos bersama\n• 2 kali latihan gabungan"),
        ("titik-koma", "1 pos bersama; 2 kali latihan gabungan"),
        ("satu-baris", "1. 1 pos bersama 2. 2 kali latihan gabungan"),
    ):
        rows = [("pos bersama", "pos", 1), ("latihan gabungan", "kali", 2)]
        yield one(f"daftar-{name}", "output", text, "P6.keluaran", rows)
    for text in ("Rp 1.250.000", "Rp1.250.000,00", "Rp. 1.250.000,-", "Rp 1,25 juta"):
        words = f"Pemerintah Daerah: anggaran {text} dari APBD"
        yield one(f"rupiah-{text}", "dukungan", words, "P8.dukungan.nilai", 1_250_000)
    merged = [[*row] for row in baris()]
    more = [["", "", "", "1 pos bersama", "", "", "", ""]]
    areas = [((1, 0, 2, 0), LIMA[0]["nama"]), ((1, 1, 2, 1), LIMA[0]["masalah"])]
    rows = [merged[0], ["", "", *merged[1][2:]], *more, *merged[2:]]
    yield Kusut(nama="nama-digabung-dua-baris", akhiran=".xlsx", isi=buku_of(rows, gabung=areas), ubah={"gabung": True})


def _salah_list():
    def one(name, key, text, heading):
        rows = [dict(row) for row in LIMA]
        rows[3][key] = text
        return Kusut(nama=name, akhiran=".xlsx", isi=buku_of(baris(rows=rows)), salah=(5, heading))

    yield one("salah-kewenangan", "kewenangan", "Kecamatan", "Kewenangan")
    yield one("salah-lama-ilmiah", "lama", "8,1E+10", "Jangka waktu (bulan)")
    yield one("salah-lama-kata", "lama", "tiga tahun", "Jangka waktu (bulan)")
    yield one("salah-lama-nol", "lama", "0", "Jangka waktu (bulan)")
    yield one("salah-tanpa-nama", "nama", "", "Nama kegiatan")
    yield one("salah-terlalu-panjang", "lokasi", "x" * 301, "Lokasi")


def semua():
    """All files."""
    return [*_csv_list(), *_judul_list(), *_isi_list(), *_salah_list()]
