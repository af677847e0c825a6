"""Preparing the meeting: siapkan_rapat."""

from datetime import UTC, date, datetime

import pytest

from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.organisasi.models import Penugasan
from petasama.pleno import actions
from petasama.pleno.models import RapatPleno
from tests.pleno.conftest import UNDANGAN
from tests.rounds import nothing_changes

BOBOT_BAKU = {"K1": 25, "K2": 20, "K3": 15, "K4": 15, "K5": 10, "K6": 10, "K7": 5}
"""The default weights of the instrument."""


def siapkan(putaran, pemain, *, mulai=None, by=None):
    moment = mulai or pemain.saat(1, 21, 9)
    day = date(2027, 1, 5)
    return actions.siapkan_rapat(putaran, tanggal_undangan=day, mulai=moment, by=by or pemain.sekretariat, **UNDANGAN)


def test_all_seats_are_invited_and_the_weights_start_at_their_defaults(putaran_pleno, pemain):
    rapat = siapkan(putaran_pleno, pemain)

    assert rapat.status == "RENCANA"
    assert (rapat.nomor_undangan, rapat.tempat) == tuple(UNDANGAN.values())
    seats = rapat.peserta.order_by("penugasan__urutan").values_list("penugasan__kursi", "hadir")
    assert list(seats) == [
        ("KETUA", False), ("WAKIL_KETUA_1", False), ("WAKIL_KETUA_2", False), ("SEKRETARIS", False),
        *[("ANGGOTA", False)] * 5,
    ]  # fmt: skip
    assert {row.kriteria: row.bobot for row in rapat.bobot.all()} == BOBOT_BAKU


def test_the_trail_tells_who_prepared_it(putaran_pleno, pemain):
    rapat = siapkan(putaran_pleno, pemain)

    entry = Trail.objects.about(rapat).get()
    assert (entry.act, entry.source, entry.target, entry.role) == ("siapkan_rapat", "", "RENCANA", "SEKRETARIAT_TKKSD")


def test_a_seat_that_ended_before_the_meeting_is_not_invited(putaran_pleno, pemain, dunia):
    gone = dunia.post("kursi:ANGGOTA_5")
    Penugasan.objects.filter(pk=gone.pk).update(selesai=date(2027, 1, 20))

    rapat = siapkan(putaran_pleno, pemain)

    assert rapat.peserta.count() == 8
    assert not rapat.peserta.filter(penugasan=gone).exists()


def test_the_day_of_the_meeting_is_the_day_in_its_own_zone(putaran_pleno, pemain, dunia):
    Penugasan.objects.filter(pk=dunia.post("kursi:ANGGOTA_5").pk).update(mulai=date(2027, 1, 21))

    rapat = siapkan(putaran_pleno, pemain, mulai=datetime(2027, 1, 20, 23, 30, tzinfo=UTC))

    assert rapat.peserta.filter(penugasan=dunia.post("kursi:ANGGOTA_5")).exists(), "07.30 WITA on 21 January"


def test_only_the_secretariat_prepares_it(putaran_pleno, pemain):
    with nothing_changes(), pytest.raises(Denied, match="disiapkan oleh Sekretariat TKKSD"):
        siapkan(putaran_pleno, pemain, by=pemain.ketua)


def test_the_secretariat_of_another_government_is_refused(putaran_pleno, pemain, tapin):
    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        siapkan(putaran_pleno, pemain, by=tapin.post("sekretariat"))


def test_a_round_outside_its_plenary_stage_is_refused(putaran, pemain):
    with nothing_changes(), pytest.raises(NotNow, match="belum memasuki tahap penilaian dan pleno"):
        siapkan(putaran, pemain)


def test_a_second_meeting_of_the_round_is_refused(putaran_pleno, pemain):
    siapkan(putaran_pleno, pemain)

    with nothing_changes(), pytest.raises(NotNow, match="Rapat pleno Putaran 2027 sudah disiapkan"):
        siapkan(putaran_pleno, pemain)

    assert RapatPleno.objects.count() == 1
