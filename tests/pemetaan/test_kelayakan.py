"""The thirteen reasons of not being eligible."""

import pytest

from petasama.pemetaan.kelayakan import DAFTAR_TIDAK_LAYAK, KodeTidakDikenal, alasan_tidak_layak, pilihan_tidak_layak


def test_there_are_thirteen_reasons_in_order():
    assert [baris.kode for baris in DAFTAR_TIDAK_LAYAK] == [f"TL-{nomor:02}" for nomor in range(1, 14)]


@pytest.mark.parametrize("baris", DAFTAR_TIDAK_LAYAK, ids=lambda baris: baris.kode)
def test_a_reason_is_a_sentence_with_a_way_on_and_a_basis(baris):
    assert baris.alasan[0].isupper()
    assert baris.alasan.endswith(".")
    assert baris.alihkan_ke
    assert baris.dasar_hukum


@pytest.mark.parametrize(
    ("kode", "potongan"),
    [
        ("TL-01", "SOP"),
        ("TL-02", "pengadaan"),
        ("TL-03", "dokumen yang sudah ada"),
        ("TL-05", "KPBU"),
        ("TL-09", "ditolak"),
        ("TL-10", "kerja sama desa"),
        ("TL-13", "digabungkan"),
    ],
)
def test_a_reason_is_found_by_its_code_with_the_regime_it_leads_to(kode, potongan):
    assert potongan in alasan_tidak_layak(kode).alihkan_ke


def test_an_unknown_code_is_refused_with_the_list_of_codes():
    with pytest.raises(KodeTidakDikenal, match=r"TL-14 tidak dikenal.*TL-01.*TL-13"):
        alasan_tidak_layak("TL-14")


def test_a_form_offers_code_and_sentence():
    assert pilihan_tidak_layak()[0] == (
        "TL-01",
        "TL-01 Kegiatan berlangsung antarunit kerja dalam satu pemerintah daerah.",
    )
