"""The weights of the criteria: atur_bobot."""

from decimal import Decimal

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.pleno import actions
from petasama.pleno.models import RapatPleno
from tests.rounds import nothing_changes

SERATUS = {"K1": "30", "K2": "20", "K3": "12.5", "K4": "12.5", "K5": "10", "K6": "10", "K7": "5"}


def bobot(**ubahan: str) -> dict[str, Decimal]:
    return {kode: Decimal(angka) for kode, angka in (SERATUS | ubahan).items()}


def stored(rapat: RapatPleno) -> dict[str, Decimal]:
    return {row.kriteria: row.bobot for row in rapat.bobot.all()}


def test_weights_that_total_a_hundred_are_kept_with_their_decimals(rapat_pada, pemain):
    rapat = rapat_pada("RENCANA")

    actions.atur_bobot(rapat, bobot=bobot(), by=pemain.sekretariat)

    assert stored(rapat) == bobot()
    entry = Trail.objects.about(rapat).last()
    defaults = {"K1": "25", "K2": "20", "K3": "15", "K4": "15", "K5": "10", "K6": "10", "K7": "5"}
    assert (entry.act, entry.role) == ("atur_bobot", "SEKRETARIAT_TKKSD")
    assert entry.data == {"semula": defaults, "menjadi": SERATUS}


@pytest.mark.parametrize(
    ("ubahan", "kalimat"),
    [
        ({"K1": "29"}, "Jumlah bobot harus 100, sedangkan bobot yang diberikan berjumlah 99."),
        ({"K1": "30.01"}, "Jumlah bobot harus 100, sedangkan bobot yang diberikan berjumlah 100,01."),
        ({"K1": "105", "K2": "-55"}, "Bobot tidak boleh negatif."),
    ],
)
def test_other_totals_are_refused_and_leave_everything_as_it_was(ubahan, kalimat, rapat_pada, pemain):
    rapat = rapat_pada("RENCANA")

    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.atur_bobot(rapat, bobot=bobot(**ubahan), by=pemain.sekretariat)

    assert refusal.value.sentence == kalimat
    assert refusal.value.missing == ({"field": "bobot", "label": "Bobot", "sentence": kalimat},)


def test_a_missing_criterion_is_refused(rapat_pada, pemain):
    rapat = rapat_pada("RENCANA")
    tanpa_k7 = bobot(K1="35")
    del tanpa_k7["K7"]

    with nothing_changes(), pytest.raises(Incomplete, match="Isi bobot untuk K1, K2, K3, K4, K5, K6, dan K7"):
        actions.atur_bobot(rapat, bobot=tanpa_k7, by=pemain.sekretariat)


def test_an_unknown_criterion_is_refused(rapat_pada, pemain):
    rapat = rapat_pada("RENCANA")

    with nothing_changes(), pytest.raises(Incomplete, match="tidak kurang dan tidak lebih"):
        actions.atur_bobot(rapat, bobot=bobot(K8="0"), by=pemain.sekretariat)


def test_only_the_secretariat_sets_them(rapat_pada, pemain):
    rapat = rapat_pada("RENCANA")

    with nothing_changes(), pytest.raises(Denied, match="Sekretariat TKKSD"):
        actions.atur_bobot(rapat, bobot=bobot(), by=pemain.ketua)


def test_the_secretariat_of_another_government_is_refused(rapat_pada, tapin):
    rapat = rapat_pada("RENCANA")

    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.atur_bobot(rapat, bobot=bobot(), by=tapin.post("sekretariat"))


def test_once_scoring_is_open_they_are_locked(rapat_pada, pemain):
    rapat = rapat_pada("PENILAIAN")

    with nothing_changes(), pytest.raises(NotNow, match="bobot dan peserta tidak dapat diubah lagi"):
        actions.atur_bobot(rapat, bobot=bobot(), by=pemain.sekretariat)


def test_a_page_read_before_scoring_opened_cannot_change_them_after(rapat_pada, pemain):
    rapat = rapat_pada("RENCANA")
    seen_before = RapatPleno.objects.get(pk=rapat.pk)
    actions.buka_penilaian(rapat, by=pemain.ketua)

    with nothing_changes(), pytest.raises(NotNow, match="Penilaian sudah dibuka"):
        actions.atur_bobot(seen_before, bobot=bobot(), by=pemain.sekretariat)
