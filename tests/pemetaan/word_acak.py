"""Answers by chance for every field of an instrument, and forms made of them, without a database."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from petasama.organisasi.models import Daerah
from petasama.pemetaan.documents.formulir import NaskahFormulir, formulir_docx
from petasama.pemetaan.documents.formulir_teks import RujukanFormulir
from petasama.pemetaan.instrumen import EDISI
from petasama.pemetaan.instrumen.baca import baca_jawaban
from petasama.pemetaan.instrumen.bentuk import Edisi, Isian, Pertanyaan, Tabel
from petasama.pemetaan.instrumen.tambahan import Suntingan, terapkan
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.tukar.nilai import Rujukan
from petasama.persiapan.models import Putaran

PADA = datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo("Asia/Makassar"))
INDIKATOR = {3: "Angka kebakaran tertangani (60 → 80 persen, 2025 → 2030)", 8: "Indeks pelayanan (70 → 75 indeks)"}
WILAYAH = {"63.05": "Kabupaten Tapin", "63.08": "Kabupaten Hulu Sungai Utara", "62": "Provinsi Kalimantan Tengah"}
RUJUKAN = Rujukan(indikator=INDIKATOR, wilayah=WILAYAH)
TAMBAHAN = (
    Suntingan(kode="T1", tambahan=True, label="Kesiapan data", judul="Apakah datanya siap?", bentuk="YA_TIDAK"),
    Suntingan(
        kode="T2", tambahan=True, label="Kelompok sasaran", judul="Siapa?", bentuk="BANYAK", pilihan=("A", "B b")
    ),
    Suntingan(kode="T3", tambahan=True, label="Catatan lain", judul="Catatan?", bentuk="PANJANG"),
)
EDISI_UJI = terapkan(EDISI["2026"], TAMBAHAN)
SIGNS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from("\n\n\t  ")
TEXTS = st.one_of(
    st.just(""), st.text(SIGNS, max_size=60), st.sampled_from(["“kutip”", "a\u00a0b", "1. satu\n2. dua", "…"])
)


def semua(edisi: Edisi) -> tuple[Pertanyaan, ...]:
    return (*edisi.pertanyaan, edisi.klasifikasi)


def _nilai(field: Isian) -> st.SearchStrategy[Any]:
    codes = [code for code, _ in field.pilihan]
    if field.kode == "kode_wilayah":
        return st.sampled_from(["", *WILAYAH])
    return {
        "ANGKA": st.none() | st.integers(1, 600),
        "RUPIAH": st.none() | st.integers(0, 10**12) | st.decimals(0, 10**9, places=2).map(float),
        "TAHUN": st.none() | st.integers(1990, 2100),
        "PILIHAN": st.sampled_from(["", *codes]),
        "BANYAK": st.lists(st.sampled_from(codes or [""]), unique=True, max_size=5),
        "YA_TIDAK": st.sampled_from([None, True, False]),
        "CENTANG": st.booleans(),
        "INDIKATOR": st.sampled_from([None, *INDIKATOR]),
    }.get(field.bentuk, TEXTS.map(lambda text: text[: field.maks]))


def _isian(item: Isian | Tabel) -> st.SearchStrategy[Any]:
    if isinstance(item, Isian):
        return _nilai(item)
    return st.lists(st.fixed_dictionaries({column.kode: _nilai(column) for column in item.kolom}), max_size=4)


def jawaban_acak(edisi: Edisi) -> st.SearchStrategy[dict[str, dict[str, Any]]]:
    """Answers to every question as the instrument keeps them: already read once."""

    def kept(raw: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
        return {q.kode: baca_jawaban(q, raw[q.kode])[0] for q in semua(edisi)}

    return st.fixed_dictionaries(
        {q.kode: st.fixed_dictionaries({item.kode: _isian(item) for item in q.isian}) for q in semua(edisi)}
    ).map(kept)


def naskah(jawaban: dict[str, dict[str, Any]] | None, edisi: Edisi = EDISI_UJI) -> NaskahFormulir:
    """The form with these answers; blank without any."""
    putaran = Putaran(tahun=2027, daerah=Daerah(nama="Kabupaten Uji", zona_waktu="WITA"))
    usulan = None if jawaban is None else Usulan(nomor="USL/2027/0007", putaran=putaran)
    return NaskahFormulir(
        putaran=putaran,
        kantor=None,
        edisi=edisi,
        rujukan=RujukanFormulir(indikator=INDIKATOR, wilayah=WILAYAH),
        pada=PADA,
        usulan=usulan,
        jawaban=jawaban or {},
    )


def berkas(jawaban: dict[str, dict[str, Any]] | None, edisi: Edisi = EDISI_UJI) -> bytes:
    return formulir_docx(naskah(jawaban, edisi))


CONTOH: dict[str, dict[str, Any]] = {
    "P1": {"nama_kegiatan": "Penanganan kebakaran lahan di perbatasan"},
    "P2": {"permasalahan": "Api melintasi batas.\nTidak ada satuan bersama.", "potensi": "", "target": "Cepat tanggap"},
    "P3": {
        "uraian": "Pos bersama dijaga bergiliran.",
        "peran_pihak": [
            {"pihak": "PEMDA", "nama": "BPBD", "peran": "Pos", "tugas": "Menjaga pos", "manfaat": "Cepat"},
            {
                "pihak": "MITRA",
                "nama": "Pemkab Tapin",
                "peran": "Armada",
                "tugas": "Mengirim armada",
                "manfaat": "Hemat",
            },
        ],
    },
    "P4": {"belum_ada": False, "mitra": [{"nama": "Pemkab Tapin", "kelas": "DAERAH", "kode_wilayah": "63.05"}]},
    "P6": {"keluaran": [{"uraian": "latihan gabungan", "satuan": "kali", "volume": 2, "tahun": 2028}]},
    "KLASIFIKASI": {"bidang_urusan": ["2.11", "1.05"], "kewenangan": "KABUPATEN", "menggunakan_bmd": False},
}
"""A proposal that is partly answered."""
