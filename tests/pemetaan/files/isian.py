"""Answers as people may give them, generated from the fields of an edition."""

from hypothesis import strategies as st

from petasama.pemetaan import instrumen
from petasama.pemetaan.instrumen.baca import baca_jawaban
from petasama.pemetaan.instrumen.bentuk import Tabel
from petasama.pemetaan.instrumen.kiriman import letak_of, salah_at
from petasama.pemetaan.instrumen.tambahan import Suntingan, terapkan
from petasama.pemetaan.tukar.lembar_usulan import BarisUsulan, IsiBerkas
from petasama.pemetaan.tukar.nilai import Rujukan

WILAYAH = {"63": "Provinsi Kalimantan Selatan", "63.05": "Kabupaten Tapin", "63.06": "Kabupaten Hulu Sungai Selatan"}
INDIKATOR = {
    4: "Angka kematian ibu (120 → 90 per 100.000, 2025 → 2029)",
    7: "Angka kematian ibu (120 → 90 per 100.000, 2025 → 2029)",
    9: "Cakupan layanan air minum (61,5 → 80 persen, 2025 → 2029)",
}
RUJUKAN = Rujukan(wilayah=WILAYAH, indikator=INDIKATOR)
TAMBAHAN = (
    Suntingan(kode="T1", tambahan=True, judul="Apa inovasinya?", label="Inovasi", bentuk="PANJANG"),
    Suntingan(
        kode="T2", tambahan=True, judul="Tingkat kesiapan", bentuk="PILIHAN", pilihan=("Siap", "P1", "Siap; nanti")
    ),
    Suntingan(
        kode="T3",
        tambahan=True,
        judul="Kelompok sasaran",
        bentuk="BANYAK",
        pilihan=("Ibu", "Anak; balita", "a) Lansia"),
    ),
    Suntingan(kode="T4", tambahan=True, judul="Sudah ada anggaran?", bentuk="YA_TIDAK"),
)
EDISI = terapkan(instrumen.ambil("2026"), TAMBAHAN)
EDISI_LAIN = terapkan(
    instrumen.ambil("2026"),
    (Suntingan(kode="P6", label="Produk"), Suntingan(kode="T1", tambahan=True, judul="Biaya?", bentuk="RUPIAH")),
)
PAYLOAD = (
    '=HYPERLINK("http://x")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "'=1",
    "''=1",
    "_x000D_",
    "=cmd|' /C calc'!A0",
    "a | b",
    "\\n",
    "#N/A",
)
_tanda = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), include_characters="\n\t")
_tulisan = st.one_of(
    st.text(_tanda, max_size=60), st.sampled_from(PAYLOAD), st.just("Kader terlatih; 1) air\n2) tanah")
)


def _nilai(field):
    if field.kode == "kode_wilayah":
        return st.sampled_from(["", *WILAYAH])
    return {
        "TEKS": _tulisan,
        "PANJANG": _tulisan,
        "ANGKA": st.integers(1, 600) if field.bulat else st.one_of(st.integers(0, 10**14), st.floats(0, 10**9)),
        "RUPIAH": st.one_of(st.none(), st.integers(0, 10**15 - 1), st.floats(0, 10**12)),
        "TAHUN": st.integers(1990, 2100),
        "PILIHAN": st.sampled_from(["", *(code for code, _ in field.pilihan)]),
        "BANYAK": st.lists(st.sampled_from([code for code, _ in field.pilihan] or [""]), unique=True, max_size=4),
        "INDIKATOR": st.sampled_from([None, *INDIKATOR]),
        "YA_TIDAK": st.sampled_from(["ya", "tidak", ""]),
        "CENTANG": st.booleans(),
    }[field.bentuk]


def _pertanyaan(question):
    parts = {
        field.kode: st.lists(st.fixed_dictionaries({col.kode: _nilai(col) for col in field.kolom}), max_size=3)
        if isinstance(field, Tabel)
        else _nilai(field)
        for field in question.isian
    }
    return st.fixed_dictionaries(parts).map(lambda raw: baca_jawaban(question, raw)[0])


def jawaban(edisi=EDISI):
    """Clean answers to all questions, as they would be saved."""
    questions = (*edisi.pertanyaan, edisi.klasifikasi)
    return st.fixed_dictionaries({question.kode: _pertanyaan(question) for question in questions})


def isi_of(answers, *, edisi=EDISI, per_opd=False):
    """What a file is written from, with numbers USL/2027/0001 …"""
    rows = [
        BarisUsulan(nomor=f"USL/2027/{number:04}", opd="Dinas Contoh", jawaban=row)
        for number, row in enumerate(answers, start=1)
    ]
    return IsiBerkas(judul="Usulan contoh", edisi=edisi, rujukan=RUJUKAN, baris=rows, per_opd=per_opd)


def terbaca(bacaan, edisi=EDISI):
    """The answers of a file as they would be saved, by number; every fault fails."""
    assert bacaan.salah == []
    found = {}
    for row in bacaan.kiriman:
        found[row.nomor] = {}
        for question in (*edisi.pertanyaan, edisi.klasifikasi):
            clean, problems = baca_jawaban(question, row.jawaban.get(question.kode, {}))
            assert problems == []
            found[row.nomor][question.kode] = clean
    return found


def salah_of(bacaan, edisi=EDISI):
    """The faults of a reading together with those of the instrument's reader, as the act finds them."""
    faults = list(bacaan.salah)
    for row in bacaan.kiriman:
        for kode, isi in row.jawaban.items():
            for gap in baca_jawaban(edisi.cari(kode), isi)[1]:
                faults.append(salah_at(letak_of(row, gap.tempat, gap.baris), gap.kalimat, "Betulkan."))
    return faults
