"""The steps of a round through the year: majukan, and the days in which proposals are taken."""

from datetime import date

import pytest

from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.core.trail import told
from petasama.organisasi.peran import Peran
from petasama.persiapan import actions
from petasama.persiapan.models import Putaran
from petasama.persiapan.policies import check_masa_pengusulan, check_masa_perbaikan
from petasama.persiapan.workflow import PUTARAN, status_list
from tests.digests import nothing_changes

TAHUN_BERJALAN = (
    ("buka_pengusulan", "PENGUSULAN"),
    ("mulai_penelaahan", "PENELAAHAN"),
    ("mulai_pleno", "PLENO"),
    ("mulai_penetapan", "PENETAPAN"),
    ("mulai_integrasi", "INTEGRASI"),
    ("tutup", "DITUTUP"),
)


@pytest.fixture
def putaran_baru(dunia):
    """Round 2028, just opened."""
    return actions.buka(dunia.daerah, tahun=2028, edisi="2026", by=dunia.post("sekretariat"))


def test_a_round_goes_through_its_seven_statuses_and_ends(putaran_baru, pemain):
    reached = [actions.majukan(putaran_baru, act=act, by=pemain.sekretariat).status for act, _ in TAHUN_BERJALAN]

    assert reached == [status for _, status in TAHUN_BERJALAN]
    assert PUTARAN.steps_from("DITUTUP") == []
    trail = Trail.objects.about(putaran_baru)
    assert [entry.act for entry in trail] == ["buka", *(act for act, _ in TAHUN_BERJALAN)]


def test_each_step_is_told_in_the_trail(putaran_baru, pemain):
    for act, _ in TAHUN_BERJALAN:
        actions.majukan(putaran_baru, act=act, by=pemain.sekretariat)

    told_rows = [row["sentence"].partition("(Sekretariat TKKSD) ")[2] for row in told(putaran_baru, zone="WITA")]

    assert told_rows[::-1] == [
        "membuka putaran.",
        "membuka pengusulan.",
        "memulai verifikasi.",
        "memulai penilaian dan pleno.",
        "memulai penetapan.",
        "memulai tindak lanjut.",
        "menutup putaran.",
    ]


@pytest.mark.parametrize("act", [act for act, _ in TAHUN_BERJALAN[1:]])
def test_no_step_is_skipped(putaran_baru, pemain, act):
    with nothing_changes(), pytest.raises(NotNow, match="Putaran ini berstatus “Persiapan”"):
        actions.majukan(putaran_baru, act=act, by=pemain.sekretariat)


@pytest.mark.parametrize("peran", [peran for peran in Peran if peran != Peran.SEKRETARIAT_TKKSD])
def test_nobody_but_the_secretariat_takes_a_step(peran):
    assert [step for status in PUTARAN.statuses for step in PUTARAN.offered(status, peran)] == []


def test_a_head_of_office_is_told_so(putaran_baru, dunia):
    with nothing_changes(), pytest.raises(Denied, match="“Buka pengusulan” hanya dapat dilakukan oleh Sekretariat"):
        actions.majukan(putaran_baru, act="buka_pengusulan", by=dunia.post("kepala:DINKES"))


def test_the_second_of_two_secretaries_is_told_to_look_again(putaran_baru, pemain):
    seen_by_second = Putaran.objects.get(pk=putaran_baru.pk)
    actions.majukan(putaran_baru, act="buka_pengusulan", by=pemain.sekretariat)

    with nothing_changes(), pytest.raises(NotNow, match="Putaran 2028 baru saja diubah oleh orang lain"):
        actions.majukan(seen_by_second, act="buka_pengusulan", by=pemain.sekretariat)


def test_statuses_are_choices_with_their_labels():
    assert status_list()[0] == ("PERSIAPAN", "Persiapan")
    assert len(status_list()) == 7


@pytest.mark.parametrize("day", [date(2026, 11, 1), date(2026, 11, 30)])
def test_proposals_are_taken_from_the_first_to_the_last_day(putaran, day):
    check_masa_pengusulan(putaran, on=day)


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (date(2026, 10, 31), "Pengusulan Putaran 2027 baru dibuka 1 November 2026."),
        (date(2026, 12, 1), "Pengusulan Putaran 2027 sudah ditutup pada 30 November 2026."),
    ],
)
def test_before_and_after_the_day_is_named(putaran, day, sentence):
    with pytest.raises(NotNow) as refusal:
        check_masa_pengusulan(putaran, on=day)

    assert refusal.value.sentence == sentence


def test_a_round_in_another_stage_says_which_and_whom_to_ask(putaran, pemain):
    actions.majukan(putaran, act="mulai_penelaahan", by=pemain.sekretariat)

    with pytest.raises(NotNow) as refusal:
        check_masa_pengusulan(putaran, on=date(2026, 11, 20))

    assert refusal.value.sentence == (
        "Putaran 2027 tidak sedang menerima usulan: tahapnya “Verifikasi”. "
        "Hubungi Sekretariat TKKSD bila usulan harus menyusul."
    )


def test_a_returned_proposal_has_until_the_end_of_the_review(putaran, pemain):
    check_masa_perbaikan(putaran, on=date(2026, 11, 30))
    with pytest.raises(NotNow):
        check_masa_perbaikan(putaran, on=date(2026, 12, 1))

    actions.majukan(putaran, act="mulai_penelaahan", by=pemain.sekretariat)

    check_masa_perbaikan(putaran, on=date(2026, 12, 31))
    with pytest.raises(NotNow, match="tahapnya “Verifikasi”"):
        check_masa_perbaikan(putaran, on=date(2027, 1, 1))
