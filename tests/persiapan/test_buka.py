"""Opening a round: buka."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.core.trail import told
from petasama.persiapan import actions
from petasama.persiapan.models import JadwalLangkah, Putaran
from tests.digests import nothing_changes


def test_the_secretariat_opens_a_round_with_the_default_calendar(dunia):
    putaran = actions.buka(dunia.daerah, tahun=2028, edisi="2026", by=dunia.post("sekretariat"))

    assert (putaran.status, putaran.tahun_rencana, putaran.edisi) == ("PERSIAPAN", 2029, "2026")
    assert (putaran.langkah("PENGUSULAN").mulai, putaran.langkah("PENGUSULAN").selesai) == (
        date(2027, 11, 1),
        date(2027, 11, 30),
    )
    assert putaran.jadwal.count() == 11
    assert str(putaran) == "Putaran 2028"
    assert putaran.label_status == "Persiapan"


def test_opening_leaves_a_trail(dunia):
    putaran = actions.buka(dunia.daerah, tahun=2028, edisi="2026", by=dunia.post("sekretariat"))

    entry = Trail.objects.about(putaran).get()
    assert (entry.act, entry.source, entry.target, entry.role) == ("buka", "", "PERSIAPAN", "SEKRETARIAT_TKKSD")
    assert told(putaran, zone="WITA")[0]["sentence"].endswith("(Sekretariat TKKSD) membuka putaran.")


@pytest.mark.parametrize("who", ["kursi:KETUA", "kepala:BAGPEM", "bupati", "hukum", "inspektorat"])
def test_nobody_else_opens_a_round(dunia, who):
    with nothing_changes(), pytest.raises(Denied, match=r"^Putaran dibuka oleh Sekretariat TKKSD\.$"):
        actions.buka(dunia.daerah, tahun=2028, edisi="2026", by=dunia.post(who))


def test_the_secretariat_of_another_government_does_not_open_ours(dunia, tapin):
    with nothing_changes(), pytest.raises(Denied):
        actions.buka(dunia.daerah, tahun=2028, edisi="2026", by=tapin.post("sekretariat"))


def test_a_second_round_of_the_same_year_is_refused(dunia):
    with nothing_changes(), pytest.raises(NotNow, match=r"Putaran 2027 sudah ada\. Buka putaran itu") as refusal:
        actions.buka(dunia.daerah, tahun=2027, edisi="2026", by=dunia.post("sekretariat"))

    assert refusal.value.status == 409


def test_the_same_year_in_another_government_is_no_obstacle(tapin):
    assert actions.buka(tapin.daerah, tahun=2028, edisi="2026", by=tapin.post("sekretariat")).pk


def test_the_newest_round_comes_first(dunia):
    actions.buka(dunia.daerah, tahun=2028, edisi="2026", by=dunia.post("sekretariat"))

    assert [row.tahun for row in Putaran.objects.visible_to(dunia.post("sekretariat")).newest_first()] == [2028, 2027]


@pytest.mark.parametrize(
    "change",
    [
        lambda putaran: Putaran.objects.filter(pk=putaran.pk).update(tahun_rencana=putaran.tahun),
        lambda putaran: JadwalLangkah.objects.filter(putaran=putaran, kode="PLENO").update(mulai=date(2030, 1, 1)),
        lambda putaran: JadwalLangkah.objects.filter(putaran=putaran, kode="PLENO").update(kode="RENJA"),
        lambda putaran: Putaran.objects.create(daerah=putaran.daerah, tahun=2027, tahun_rencana=2028, edisi="2026"),
    ],
)
def test_the_database_refuses_what_no_calendar_can_be(putaran, change):
    with pytest.raises(IntegrityError), transaction.atomic():
        change(putaran)


def test_a_step_runs_on_its_first_and_last_day(putaran):
    step = putaran.langkah("PENGUSULAN")

    running = [step.is_running(date(2026, *day)) for day in ((10, 31), (11, 1), (11, 30), (12, 1))]

    assert running == [False, True, True, False]
    assert str(step) == "Pengisian instrumen dan pengusulan 2027"
