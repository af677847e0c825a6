"""Broken and mean files raise nothing, change nothing, and are refused quickly with a place or a clear sentence."""

import random
import time

import pytest

from petasama.core.errors import Incomplete
from petasama.dokumen.buku import buka
from petasama.pemetaan.tukar.berkas import PENANDA, baca_berkas
from petasama.pemetaan.tukar.tulis_buku import tulis_buku
from petasama.pemetaan.tukar.tulis_csv import tulis_csv
from tests.pemetaan.files.isian import EDISI, RUJUKAN, isi_of, salah_of, terbaca
from tests.pemetaan.files.rusak import buku_rusak, csv_rusak

JAWABAN = {
    "P1": {"nama_kegiatan": "Patroli sungai bersama"},
    "P2": {"permasalahan": "Banjir tiap tahun; perahu kurang", "potensi": "Sungai lebar", "target": "Nol korban"},
    "P6": {"keluaran": [{"uraian": "Pos bersama", "satuan": "pos", "volume": 1, "tahun": 2027}]},
    "KLASIFIKASI": {"kewenangan": "KABUPATEN", "lokasi": "Nagara", "jangka_waktu_bulan": 36},
}
ISI = isi_of([JAWABAN] * 5)
SEMUA = [*buku_rusak(tulis_buku(ISI)), *csv_rusak(tulis_csv(ISI))]
CONTOH = random.Random(5).sample(SEMUA, 40)


def nasib(suffix, content, sound):
    """What becomes of a file: ditolak (a sentence), bertempat (faults with rows), utuh (as the sound one), or worse."""
    try:
        bacaan = baca_berkas(f"usulan{suffix}", content, edisi=EDISI, rujukan=RUJUKAN)
    except Incomplete as refusal:
        return "ditolak" if refusal.sentence.endswith(".") else "tanpa-kalimat"
    faults = salah_of(bacaan)
    if faults:
        return "bertempat" if all(fault.baris for fault in faults) else "tanpa-tempat"
    return "utuh" if terbaca(bacaan) == sound else "salah-baca"


def periksa(files):
    fates, slowest = {}, 0.0
    sound = terbaca(baca_berkas("a.xlsx", tulis_buku(ISI), edisi=EDISI, rujukan=RUJUKAN))
    for name, suffix, content in files:
        begin = time.perf_counter()
        fates.setdefault(nasib(suffix, content, sound), []).append(name)
        slowest = max(slowest, time.perf_counter() - begin)
    counts = {fate: len(names) for fate, names in fates.items()}
    print(f"rusak: {len(files)} berkas, {counts}, terlama {slowest:.1f} s")
    return fates, slowest


def test_a_sample_of_broken_files_is_refused_with_a_place_or_a_sentence():
    fates, slowest = periksa(CONTOH)

    assert set(fates) <= {"ditolak", "bertempat", "utuh"}, fates
    assert slowest < 5


@pytest.mark.lambat
def test_all_broken_files_are_refused_with_a_place_or_a_sentence():
    fates, slowest = periksa(SEMUA)

    assert len(SEMUA) == 220
    assert set(fates) <= {"ditolak", "bertempat", "utuh"}, fates
    assert slowest < 5
    assert buka.BATAS.memory == 300 * 1024**2


def test_every_kind_of_file_that_is_read_can_be_handed_back_marked():
    for suffix, content in ((".xlsx", tulis_buku(ISI)), (".csv", tulis_csv(ISI))):
        marked, kind = PENANDA[suffix](content, [], EDISI)

        assert (marked[:2], kind) == (b"PK", "xlsx")
