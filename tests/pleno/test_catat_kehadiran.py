"""Who is present: catat_kehadiran."""

import pytest

from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.pleno import actions
from petasama.pleno.models import PesertaRapat
from tests.rounds import nothing_changes


def seats(rapat, *kursi: str) -> list[int]:
    return list(rapat.peserta.filter(penugasan__kursi__in=kursi).values_list("pk", flat=True))


def present(rapat) -> set[str]:
    return set(rapat.peserta.filter(hadir=True).values_list("penugasan__kursi", flat=True))


def test_the_secretariat_notes_who_is_present(rapat_pada, pemain):
    rapat = rapat_pada("PENILAIAN_DITUTUP")

    actions.catat_kehadiran(rapat, hadir=seats(rapat, "KETUA", "SEKRETARIS"), by=pemain.sekretariat)

    assert present(rapat) == {"KETUA", "SEKRETARIS"}
    entry = Trail.objects.about(rapat).last()
    assert (entry.act, entry.role, entry.data["hadir"]) == ("catat_kehadiran", "SEKRETARIAT_TKKSD", 2)


def test_a_second_list_replaces_the_first(rapat_pada, pemain):
    rapat = rapat_pada("PENILAIAN_DITUTUP")
    actions.catat_kehadiran(rapat, hadir=seats(rapat, "KETUA", "SEKRETARIS"), by=pemain.sekretariat)

    actions.catat_kehadiran(rapat, hadir=seats(rapat, "KETUA", "WAKIL_KETUA_1"), by=pemain.ketua)

    assert present(rapat) == {"KETUA", "WAKIL_KETUA_1"}


def test_a_late_comer_is_added_while_the_session_runs(rapat_pada, pemain):
    rapat = rapat_pada("SIDANG")

    actions.catat_kehadiran(rapat, hadir=seats(rapat, "KETUA"), by=pemain.sekretariat)

    assert present(rapat) == {"KETUA"}


def test_seats_of_other_meetings_are_left_alone(rapat_pada, pemain):
    rapat = rapat_pada("PENILAIAN_DITUTUP")
    unknown = 1 + max(PesertaRapat.objects.values_list("pk", flat=True))

    actions.catat_kehadiran(rapat, hadir=[*seats(rapat, "KETUA"), unknown], by=pemain.sekretariat)

    assert Trail.objects.about(rapat).last().data["hadir"] == 1


@pytest.mark.parametrize("kursi", ["kursi:ANGGOTA_1", "inspektorat", "bupati"])
def test_others_do_not_note_it(kursi, rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN_DITUTUP")

    with nothing_changes(), pytest.raises(Denied, match="dicatat oleh Sekretariat TKKSD"):
        actions.catat_kehadiran(rapat, hadir=seats(rapat, "KETUA"), by=dunia.post(kursi))


@pytest.mark.parametrize("status", ["RENCANA", "PENILAIAN"])
def test_before_scoring_has_closed_there_is_nobody_to_note(status, rapat_pada, pemain):
    rapat = rapat_pada(status)

    with nothing_changes(), pytest.raises(NotNow, match="setelah penilaian ditutup dan sebelum sidang ditutup"):
        actions.catat_kehadiran(rapat, hadir=seats(rapat, "KETUA"), by=pemain.sekretariat)


def test_the_secretariat_of_another_government_is_refused(rapat_pada, tapin):
    rapat = rapat_pada("PENILAIAN_DITUTUP")

    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.catat_kehadiran(rapat, hadir=seats(rapat, "KETUA"), by=tapin.post("sekretariat"))
