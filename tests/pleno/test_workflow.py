"""The steps of a plenary meeting, as the contract of states and roles tells them."""

import pytest

from petasama.core.acts import check_step
from petasama.core.errors import NotNow
from petasama.pleno.workflow import RAPAT_PLENO, status_list

JALAN = [
    ("buka_penilaian", "RENCANA", "PENILAIAN"),
    ("tutup_penilaian", "PENILAIAN", "PENILAIAN_DITUTUP"),
    ("buka_sidang", "PENILAIAN_DITUTUP", "SIDANG"),
    ("tutup_sidang", "SIDANG", "DITUTUP"),
    ("tandatangani", "DITUTUP", "DITANDATANGANI"),
]


def test_a_meeting_goes_one_way_from_plan_to_signed_minutes():
    assert [(row.act, *row.sources, *row.targets) for row in RAPAT_PLENO.steps] == JALAN
    assert RAPAT_PLENO.initial == "RENCANA"
    assert RAPAT_PLENO.final == {"DITANDATANGANI"}


def test_the_chair_takes_every_step_and_members_may_only_sign():
    allowed = {row.act: set(row.by) for row in RAPAT_PLENO.steps}

    assert allowed.pop("tandatangani") == {"KETUA_TKKSD", "ANGGOTA_TKKSD"}
    assert set(map(frozenset, allowed.values())) == {frozenset({"KETUA_TKKSD"})}


def test_every_status_has_its_label():
    assert dict(status_list()) == {
        "RENCANA": "Rencana",
        "PENILAIAN": "Penilaian berjalan",
        "PENILAIAN_DITUTUP": "Penilaian ditutup",
        "SIDANG": "Sidang berlangsung",
        "DITUTUP": "Sidang ditutup",
        "DITANDATANGANI": "Berita Acara ditandatangani",
    }


@pytest.mark.parametrize("act", [act for act, *_ in JALAN[1:]])
def test_a_step_ahead_of_its_turn_is_refused(act, rapat_pada, pemain):
    rapat = rapat_pada("RENCANA")

    with pytest.raises(NotNow, match="berstatus “Rencana”"):
        check_step(rapat, act, by=pemain.ketua)
