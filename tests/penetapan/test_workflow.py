"""The steps of a decree, as the contract of states and roles tells them."""

from petasama.penetapan.workflow import KALIMAT_JEJAK, KEPUTUSAN, status_list


def test_a_decree_is_drafted_reviewed_fixed_and_ends_by_another_one():
    steps = [(row.act, *row.sources, *row.targets, *row.by) for row in KEPUTUSAN.steps]

    assert steps == [
        ("ajukan", "KONSEP", "DIAJUKAN", "SEKRETARIAT_TKKSD"),
        ("harmonisasi", "DIAJUKAN", "DIHARMONISASI", "BAGIAN_HUKUM"),
        ("tetapkan", "DIHARMONISASI", "DITETAPKAN", "BAGIAN_HUKUM"),
        ("ubah", "DITETAPKAN", "DIUBAH", "BAGIAN_HUKUM"),
        ("cabut", "DITETAPKAN", "DICABUT", "BAGIAN_HUKUM"),
    ]
    assert KEPUTUSAN.initial == "KONSEP"
    assert KEPUTUSAN.final == {"DIUBAH", "DICABUT"}


def test_every_status_has_its_label():
    assert dict(status_list()) == {
        "KONSEP": "Konsep",
        "DIAJUKAN": "Diajukan ke Bagian Hukum",
        "DIHARMONISASI": "Diharmonisasi",
        "DITETAPKAN": "Ditetapkan",
        "DIUBAH": "Diubah",
        "DICABUT": "Dicabut",
    }


def test_every_act_can_be_told():
    assert set(KEPUTUSAN.acts()) | {"susun"} == set(KALIMAT_JEJAK)
