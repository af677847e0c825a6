"""Closing blind scoring: tutup_penilaian, and the ranking it freezes."""

from decimal import ROUND_DOWN, Decimal
from fractions import Fraction

import pytest

from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.pleno import actions
from petasama.pleno.models import ButirSidang, Penilaian, RapatPleno
from tests.pleno.conftest import butir_of, play_on, shared, usulan_of
from tests.rounds import nothing_changes
from tests.world import load_world

BOBOT = {"K1": 25, "K2": 20, "K3": 15, "K4": 15, "K5": 10, "K6": 10, "K7": 5}
NILAI = {
    "dinkes_malaria": {
        "kursi:KETUA": (4, 4, 5, 4, 3, 3, 4),
        "kursi:ANGGOTA_1": (5, 4, 5, 3, 3, 3, 4),
        "kursi:ANGGOTA_2": (4, 3, 5, 4, 4, 2, 4),
    },
    "bpbd_karhutla": {
        "kursi:KETUA": (5, 5, 5, 4, 4, 4, 4),
        "kursi:ANGGOTA_2": (5, 4, 5, 4, 4, 4, 3),
    },
    "bappelitbangda_ulm": {
        "kursi:KETUA": (3, 2, 1, 2, 2, 2, 3),
        "kursi:ANGGOTA_1": (3, 1, 1, 3, 2, 1, 3),
        "kursi:ANGGOTA_2": (2, 2, 1, 2, 1, 2, 3),
    },
}
"""Values on K1 to K7 by proposal and seat; ANGGOTA_1 does not score the second."""


def score_all() -> None:
    rapat, posts = play_on("PENILAIAN"), load_world().posts
    for kode, lembar in NILAI.items():
        for kursi, angka in lembar.items():
            values = dict(zip(BOBOT, angka, strict=True))
            actions.nilai(rapat, usulan=usulan_of(rapat, kode), nilai=values, by=posts[kursi])


scored = shared(score_all)


@pytest.fixture
def rapat_dinilai(scored, putaran):
    return RapatPleno.objects.get(putaran=putaran)


def mean(kode: str, kriteria: str) -> Fraction:
    column = list(BOBOT).index(kriteria)
    given = [angka[column] for angka in NILAI[kode].values()]
    return Fraction(sum(given), len(given))


def score(kode: str) -> Fraction:
    return sum(weight * mean(kode, kriteria) for kriteria, weight in BOBOT.items()) / 5


def test_the_chair_closes_scoring(rapat_dinilai, pemain):
    actions.tutup_penilaian(rapat_dinilai, by=pemain.ketua)

    assert rapat_dinilai.status == "PENILAIAN_DITUTUP"
    entry = Trail.objects.about(rapat_dinilai).last()
    assert (entry.act, entry.source, entry.target) == ("tutup_penilaian", "PENILAIAN", "PENILAIAN_DITUTUP")


def test_the_agenda_is_the_ranking_worked_out_by_hand(rapat_dinilai, pemain):
    actions.tutup_penilaian(rapat_dinilai, by=pemain.ketua)

    # Second proposal: 25×5 + 20×4,5 + 15×5 + 15×4 + 10×4 + 10×4 + 5×3,5 = 447,5; ÷ 5 = 89,50.
    # First: (25×13 + 20×11 + 15×15 + 15×11 + 10×10 + 10×8 + 5×12) ÷ 3 = 391,67; ÷ 5 = 78,33 (cut off).
    # Third: (25×8 + 20×5 + 15×3 + 15×7 + 10×5 + 10×5 + 5×9) ÷ 3 = 198,33; ÷ 5 = 39,66 (cut off).
    agenda = ButirSidang.objects.filter(rapat=rapat_dinilai).order_by("urutan_hitung")
    assert [(row.urutan_hitung, row.usulan.perangkat_daerah.kode, row.skor, row.kelas) for row in agenda] == [
        (1, "BPBD", Decimal("89.50"), "PRIORITAS_1"),
        (2, "DINKES", Decimal("78.33"), "PRIORITAS_2"),
        (3, "BAPPELITBANGDA", Decimal("39.66"), "DI_BAWAH_AMBANG"),
    ]


def test_scores_and_means_equal_an_independent_computation_with_fractions(rapat_dinilai, pemain):
    actions.tutup_penilaian(rapat_dinilai, by=pemain.ketua)

    ranked = sorted(NILAI, key=score, reverse=True)
    assert [butir_of(rapat_dinilai, kode).urutan_hitung for kode in ranked] == [1, 2, 3]
    for kode in ranked:
        butir = butir_of(rapat_dinilai, kode)
        exact = Decimal(score(kode).numerator) / Decimal(score(kode).denominator)
        assert butir.skor == exact.quantize(Decimal("0.01"), rounding=ROUND_DOWN)
        assert butir.rerata == {kriteria: f"{float(mean(kode, kriteria)):.4f}" for kriteria in BOBOT}


def test_an_item_starts_undecided_and_marks_what_the_law_makes_mandatory(rapat_dinilai, pemain):
    actions.tutup_penilaian(rapat_dinilai, by=pemain.ketua)

    wajib, biasa = butir_of(rapat_dinilai, "dinkes_malaria"), butir_of(rapat_dinilai, "bappelitbangda_ulm")
    assert (wajib.mandat, biasa.mandat) == (True, False)
    assert (wajib.putusan, wajib.urutan, wajib.alasan, wajib.diputus_pada) == ("", None, "", None)


def test_a_value_changed_in_the_table_afterwards_does_not_move_the_frozen_ranking(rapat_dinilai, pemain):
    actions.tutup_penilaian(rapat_dinilai, by=pemain.ketua)

    Penilaian.objects.filter(usulan=usulan_of(rapat_dinilai, "bpbd_karhutla")).update(nilai=1)

    assert butir_of(rapat_dinilai, "bpbd_karhutla").skor == Decimal("89.50")


def test_the_secretariat_does_not_close_it(rapat_dinilai, pemain):
    with nothing_changes(), pytest.raises(Denied, match="hanya dapat dilakukan oleh Ketua TKKSD"):
        actions.tutup_penilaian(rapat_dinilai, by=pemain.sekretariat)


def test_it_closes_once(rapat_dinilai, pemain):
    actions.tutup_penilaian(rapat_dinilai, by=pemain.ketua)

    with nothing_changes(), pytest.raises(NotNow, match="berstatus “Penilaian ditutup”"):
        actions.tutup_penilaian(rapat_dinilai, by=pemain.ketua)


def test_two_chairs_clicking_at_once_close_it_once(rapat_dinilai, pemain):
    second_tab = type(rapat_dinilai).objects.get(pk=rapat_dinilai.pk)
    actions.tutup_penilaian(rapat_dinilai, by=pemain.ketua)

    with nothing_changes(), pytest.raises(NotNow, match="baru saja diubah oleh orang lain"):
        actions.tutup_penilaian(second_tab, by=pemain.ketua)

    assert second_tab.status == "PENILAIAN"
