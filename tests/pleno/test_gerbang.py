"""The six gates before scoring."""

from dataclasses import replace

import pytest

from petasama.pleno.gerbang import DAFTAR_GERBANG, FaktaGerbang, gerbang_tertutup

LOLOS = FaktaGerbang(
    dalam_kewenangan=True,
    terlarang=False,
    dinyatakan_layak=True,
    ada_indikator=True,
    disetujui_kepala_opd=True,
    jumlah_ppksd=2,
)


def tertutup(**ubahan) -> list[str]:
    return [gerbang.kode for gerbang in gerbang_tertutup(replace(LOLOS, **ubahan))]


def test_there_are_six_gates_each_with_a_sentence_and_a_basis():
    assert [gerbang.kode for gerbang in DAFTAR_GERBANG] == [f"GT-{nomor}" for nomor in range(1, 7)]
    assert all(gerbang.kalimat.endswith(".") and gerbang.dasar and gerbang.nama for gerbang in DAFTAR_GERBANG)


def test_a_complete_proposal_passes_all():
    assert tertutup() == []


@pytest.mark.parametrize(
    ("ubahan", "kode"),
    [
        ({"dalam_kewenangan": False}, "GT-1"),
        ({"terlarang": True}, "GT-2"),
        ({"dinyatakan_layak": False}, "GT-3"),
        ({"ada_indikator": False}, "GT-4"),
        ({"ada_indikator": False, "alasan_tanpa_indikator": "  "}, "GT-4"),
        ({"disetujui_kepala_opd": False}, "GT-5"),
        ({"jumlah_ppksd": 1}, "GT-6"),
    ],
)
def test_one_missing_thing_shuts_one_gate(ubahan, kode):
    assert tertutup(**ubahan) == [kode]


def test_a_reason_stands_in_for_the_indicator():
    assert tertutup(ada_indikator=False, alasan_tanpa_indikator="Indikator baru dalam perubahan Renstra.") == []


@pytest.mark.parametrize(("ubahan", "kode"), [
    ({"dalam_kewenangan": None}, "GT-1"),
    ({"terlarang": None}, "GT-2"),
    ({"dinyatakan_layak": None}, "GT-3"),
])  # fmt: skip
def test_what_nobody_has_checked_does_not_pass(ubahan, kode):
    assert tertutup(**ubahan) == [kode]


def test_all_shut_gates_are_named_in_order():
    assert tertutup(jumlah_ppksd=0, dalam_kewenangan=None, ada_indikator=False) == ["GT-1", "GT-4", "GT-6"]
