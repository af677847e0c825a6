"""Honest but messy files are read right; what cannot be read is refused at its cell."""

import random

import pytest

from petasama.pemetaan.instrumen.baca import baca_jawaban
from petasama.pemetaan.tukar.berkas import baca_berkas
from tests.pemetaan.files.isian import EDISI, RUJUKAN, salah_of
from tests.pemetaan.files.kusut import LIMA, semua

SEMUA = semua()
CONTOH = random.Random(7).sample(SEMUA, 40)


def is_benar(kusut, bacaan):
    """Whether a file was read as its writer meant it."""
    faults = salah_of(bacaan)
    if kusut.salah:
        return [(fault.baris, fault.kolom) for fault in faults] == [kusut.salah]
    if faults or len(bacaan.kiriman) != len(LIMA):
        return False
    return all(_is_sama(kusut, wanted, row) for wanted, row in zip(LIMA, bacaan.kiriman, strict=True))


def _is_sama(kusut, wanted, row):
    clean = {kode: baca_jawaban(EDISI.cari(kode), isi)[0] for kode, isi in row.jawaban.items()}
    outputs = [(item["uraian"], item["satuan"], item["volume"]) for item in clean["P6"]["keluaran"]]
    found = {
        "P1": clean["P1"]["nama_kegiatan"],
        "P2.permasalahan": clean["P2"]["permasalahan"],
        "P2.target": clean["P2"]["target"],
        "P6.keluaran": outputs[:1] if kusut.ubah.get("gabung") else outputs,
        "P8.dukungan.nilai": clean["P8"]["dukungan"][0]["nilai"],
        "pihak": clean["P8"]["dukungan"][0]["pihak"],
        "kewenangan": clean["KLASIFIKASI"]["kewenangan"],
        "lama": clean["KLASIFIKASI"]["jangka_waktu_bulan"],
        "KLASIFIKASI.lokasi": clean["KLASIFIKASI"]["lokasi"],
    }
    number = int(wanted["output"].partition(" ")[0])
    expected = {
        "P1": wanted["nama"],
        "P2.permasalahan": wanted["masalah"],
        "P2.target": wanted["target"],
        "P6.keluaran": [("latihan gabungan", "kali", number)],
        "P8.dukungan.nilai": number * 1_000_000 + 250_000,
        "pihak": "PEMDA",
        "kewenangan": "KABUPATEN",
        "lama": 36,
        "KLASIFIKASI.lokasi": wanted["lokasi"],
    }
    return found == {**expected, **{key: value for key, value in kusut.ubah.items() if key in expected}}


def dibaca(files):
    wrong = []
    for kusut in files:
        bacaan = baca_berkas(f"usulan{kusut.akhiran}", kusut.isi, edisi=EDISI, rujukan=RUJUKAN)
        if not is_benar(kusut, bacaan):
            wrong.append(kusut.nama)
    print(f"kusut: {len(files) - len(wrong)} dari {len(files)} benar; lain: {wrong}")
    return wrong


def test_a_sample_of_messy_files_is_read_right_or_refused_at_the_right_cell():
    wrong = dibaca(CONTOH)

    assert wrong == []


@pytest.mark.lambat
def test_all_messy_files_are_read_right_or_refused_at_the_right_cell():
    wrong = dibaca(SEMUA)

    assert len(SEMUA) >= 60
    assert wrong == []
