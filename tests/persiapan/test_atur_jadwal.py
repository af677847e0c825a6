"""Moving a step of the calendar: atur_jadwal."""

from datetime import date

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.core.trail import told
from petasama.persiapan import actions
from petasama.persiapan.models import JadwalLangkah
from tests.digests import nothing_changes
from tests.world import SAAT

BARU = {"kode": "PENGUSULAN", "mulai": date(2026, 11, 5), "selesai": date(2026, 12, 12)}


def test_the_secretariat_moves_a_step(putaran, pemain):
    actions.atur_jadwal(putaran, **BARU, by=pemain.sekretariat)

    step = JadwalLangkah.objects.get(putaran=putaran, kode="PENGUSULAN")
    assert (step.mulai, step.selesai, step.updated_at) == (date(2026, 11, 5), date(2026, 12, 12), SAAT)


def test_the_trail_keeps_the_days_before_and_after(putaran, pemain):
    actions.atur_jadwal(putaran, **BARU, by=pemain.sekretariat)

    entry = Trail.objects.about(putaran).last()
    assert (entry.act, entry.data["dari"], entry.data["menjadi"]) == (
        "atur_jadwal",
        ["2026-11-01", "2026-11-30"],
        ["2026-11-05", "2026-12-12"],
    )
    assert told(putaran, zone="WITA")[0]["sentence"].endswith(
        "“Pengisian instrumen dan pengusulan” dari 1–30 November 2026 menjadi 5 November – 12 Desember 2026."
    )


def test_a_step_may_last_one_day(putaran, pemain):
    day = date(2026, 11, 20)

    step = actions.atur_jadwal(putaran, kode="PLENO", mulai=day, selesai=day, by=pemain.sekretariat)

    assert step.is_running(day)


def test_an_end_before_the_start_is_refused_at_its_field(putaran, pemain):
    with nothing_changes(), pytest.raises(Incomplete, match=r"mendahului tanggal mulai\. Betulkan") as refusal:
        actions.atur_jadwal(
            putaran, kode="PLENO", mulai=date(2027, 1, 9), selesai=date(2027, 1, 8), by=pemain.sekretariat
        )

    assert [gap["field"] for gap in refusal.value.missing] == ["selesai"]


@pytest.mark.parametrize("who", ["kursi:KETUA", "kepala:DINKES", "bupati"])
def test_nobody_else_moves_the_calendar(putaran, dunia, who):
    with nothing_changes(), pytest.raises(Denied, match=r"^Jadwal diatur oleh Sekretariat TKKSD\.$"):
        actions.atur_jadwal(putaran, **BARU, by=dunia.post(who))


def test_another_governments_secretariat_does_not_move_ours(putaran, tapin):
    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.atur_jadwal(putaran, **BARU, by=tapin.post("sekretariat"))


def test_the_calendar_of_a_closed_round_stays_as_it_was(putaran, pemain):
    for act in ("mulai_penelaahan", "mulai_pleno", "mulai_penetapan", "mulai_integrasi", "tutup"):
        actions.majukan(putaran, act=act, by=pemain.sekretariat)

    with nothing_changes(), pytest.raises(NotNow, match="Putaran 2027 sudah ditutup; jadwalnya tidak dapat diubah"):
        actions.atur_jadwal(putaran, **BARU, by=pemain.sekretariat)
