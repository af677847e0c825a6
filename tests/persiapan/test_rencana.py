"""Opening a round with given days, changing the whole calendar, the last day for the draft RKPD, the announcement."""

from datetime import date

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.core.trail import told
from petasama.kabar.models import Surel
from petasama.persiapan import actions, kalender
from petasama.persiapan.models import Putaran
from tests.digests import nothing_changes
from tests.persiapan.test_kalender_geser import BERGESER
from tests.world import SAAT

JADWAL = [(kode, *days) for kode, days in BERGESER.items()]


def diubah(**days):
    """The calendar of round 2027 with the days of some steps changed."""
    return [(kode, *days.get(kode, (mulai, selesai))) for kode, mulai, selesai in JADWAL]


def test_a_round_is_opened_with_the_days_that_were_planned(dunia):
    typed = kalender.geser_minggu(kalender.jadwal_baku(2029), -1)

    putaran = actions.buka(
        dunia.daerah,
        tahun=2028,
        edisi="2026",
        by=dunia.post("sekretariat"),
        jadwal=typed,
        rancangan_rkpd=date(2028, 4, 7),
    )

    assert putaran.hari_list() == typed
    assert putaran.batas_rkpd == date(2028, 4, 7)


def test_without_a_day_of_its_own_the_draft_closes_at_the_end_of_march(putaran):
    assert putaran.batas_rkpd == date(2027, 3, 31)


def test_a_calendar_that_lacks_a_step_opens_nothing(dunia):
    with nothing_changes(), pytest.raises(Incomplete, match="setiap langkah satu kali"):
        actions.buka(dunia.daerah, tahun=2028, edisi="2026", by=dunia.post("sekretariat"), jadwal=JADWAL[1:])


def test_a_step_that_ends_before_it_begins_is_named_at_its_field(dunia):
    wrong = diubah(PLENO=(date(2027, 1, 20), date(2027, 1, 19)))

    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.buka(dunia.daerah, tahun=2028, edisi="2026", by=dunia.post("sekretariat"), jadwal=wrong)

    assert [gap["field"] for gap in refusal.value.missing] == ["PLENO_selesai"]


def test_only_steps_that_differ_are_moved_and_told(putaran, pemain):
    before = Trail.objects.about(putaran).count()
    days = [(kode, mulai, selesai) for kode, mulai, selesai in putaran.hari_list() if kode != "PLENO"]
    days += [("PLENO", date(2027, 1, 11), date(2027, 1, 29))]

    moved = actions.atur_rencana(putaran, jadwal=days, batas=date(2027, 3, 31), by=pemain.sekretariat)

    assert [step.kode for step in moved] == ["PLENO"]
    assert Trail.objects.about(putaran).count() == before + 1
    assert Putaran.objects.get(pk=putaran.pk).langkah("PLENO").mulai == date(2027, 1, 11)


def test_the_last_day_for_the_draft_is_moved_and_told_with_both_days(putaran, pemain):
    actions.atur_batas_rkpd(putaran, batas=date(2027, 3, 19), by=pemain.sekretariat)

    assert Putaran.objects.get(pk=putaran.pk).batas_rkpd == date(2027, 3, 19)
    assert told(putaran, zone="WITA")[0]["sentence"].endswith(
        "mengatur batas rancangan RKPD dari 31 Maret 2027 menjadi 19 Maret 2027."
    )


def test_the_same_last_day_again_changes_nothing(putaran, pemain):
    with nothing_changes():
        actions.atur_batas_rkpd(putaran, batas=date(2027, 3, 31), by=pemain.sekretariat)


@pytest.mark.parametrize("who", ["kursi:KETUA", "kepala:DINKES", "bupati"])
def test_nobody_else_changes_the_plan_or_announces_it(putaran, dunia, who):
    by = dunia.post(who)

    with nothing_changes():
        with pytest.raises(Denied):
            actions.atur_rencana(putaran, jadwal=JADWAL, batas=date(2027, 3, 31), by=by)
        with pytest.raises(Denied):
            actions.atur_batas_rkpd(putaran, batas=date(2027, 3, 1), by=by)
        with pytest.raises(Denied):
            actions.umumkan_jadwal(putaran, by=by)


def test_another_government_is_refused(putaran, tapin):
    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.umumkan_jadwal(putaran, by=tapin.post("sekretariat"))


def test_the_announcement_is_kept_and_mailed_to_every_head_and_liaison_officer(putaran, pemain, dunia):
    actions.umumkan_jadwal(putaran, by=pemain.sekretariat)

    assert Putaran.objects.get(pk=putaran.pk).jadwal_diumumkan_pada == SAAT
    mails = Surel.objects.filter(daerah=dunia.daerah, kunci__startswith=f"jadwal:{putaran.pk}:")
    head, officer = dunia.post("kepala:DINKES").user, pemain.ppksd("DINKES").user
    assert {head.surel, officer.surel} <= set(mails.values_list("kepada", flat=True))
    text = mails.get(kepada=officer.surel)
    assert text.perihal == "Jadwal Putaran 2027: usulan Dinas Kesehatan paling lambat 30 November 2026"
    assert (
        "Pengisian instrumen dan pengusulan: Minggu, 1 November 2026 sampai dengan Senin, 30 November 2026" in text.teks
    )
    assert told(putaran, zone="WITA")[0]["sentence"].endswith("mengumumkan jadwal kepada 32 perangkat daerah.")


def test_a_closed_round_is_neither_planned_nor_announced(putaran, pemain):
    for act in ("mulai_penelaahan", "mulai_pleno", "mulai_penetapan", "mulai_integrasi", "tutup"):
        actions.majukan(putaran, act=act, by=pemain.sekretariat)

    with nothing_changes():
        with pytest.raises(NotNow, match="sudah ditutup"):
            actions.atur_rencana(putaran, jadwal=JADWAL, batas=date(2027, 3, 31), by=pemain.sekretariat)
        with pytest.raises(NotNow, match="sudah ditutup"):
            actions.umumkan_jadwal(putaran, by=pemain.sekretariat)


def test_days_far_from_the_plan_year_are_refused(putaran, pemain):
    with nothing_changes(), pytest.raises(Incomplete, match="di luar 2025 sampai 2029"):
        actions.atur_jadwal(
            putaran, kode="PLENO", mulai=date(2027, 1, 4), selesai=date(2072, 1, 29), by=pemain.sekretariat
        )
