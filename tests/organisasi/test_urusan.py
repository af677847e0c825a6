"""The affairs of government, as UU 23/2014 Pasal 12 counts them."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from petasama.organisasi.urusan import DAFTAR_URUSAN, LABEL_KELOMPOK, URUSAN_PER_KODE, KelompokUrusan


def test_the_law_names_six_eighteen_and_eight_affairs():
    jumlah = Counter(baris.kelompok for baris in DAFTAR_URUSAN if baris.boleh_objek_ksd)

    assert jumlah == {
        KelompokUrusan.WAJIB_PELAYANAN_DASAR: 6,
        KelompokUrusan.WAJIB_BUKAN_PELAYANAN_DASAR: 18,
        KelompokUrusan.PILIHAN: 8,
    }


def test_the_concurrent_affairs_are_numbered_through_from_1_to_32():
    konkuren = [baris.kode for baris in DAFTAR_URUSAN if baris.boleh_objek_ksd]

    assert [int(kode.split(".")[1]) for kode in konkuren] == list(range(1, 33))


def test_the_eleven_supporting_functions_may_be_chosen_only_with_a_reason():
    penunjang = [baris.kode for baris in DAFTAR_URUSAN if not baris.boleh_objek_ksd]

    assert penunjang == [
        "4.01", "4.02", "5.01", "5.02", "5.03", "5.04", "5.05", "5.06", "6.01", "7.01", "8.01",
    ]  # fmt: skip
    assert all(URUSAN_PER_KODE[kode].perlu_alasan for kode in penunjang)
    assert not URUSAN_PER_KODE["1.02"].perlu_alasan


@pytest.mark.parametrize(
    ("kode", "nama"),
    [("1.05", "Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat"), ("2.09", "Pangan"), ("3.26", "Pariwisata")],
)
def test_an_affair_is_found_by_its_code(kode, nama):
    assert URUSAN_PER_KODE[kode].nama == nama


def test_codes_are_unique_and_every_group_has_a_label():
    assert len(URUSAN_PER_KODE) == len(DAFTAR_URUSAN) == 43
    assert set(LABEL_KELOMPOK) == set(KelompokUrusan)


def test_the_codes_are_those_of_the_national_nomenclature():
    berkas = Path(__file__).parents[3] / "shared" / "data" / "nomenklatur_kabkota.csv"
    if not berkas.exists():
        pytest.skip("../shared/data/nomenklatur_kabkota.csv is not here")
    baris = csv.DictReader(berkas.read_text(encoding="utf-8").splitlines())
    bidang = {satu["kode"] for satu in baris if satu["kode"].count(".") == 1}

    assert bidang
    assert bidang <= set(URUSAN_PER_KODE)
