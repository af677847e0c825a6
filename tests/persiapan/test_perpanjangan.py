"""More time for one office: given with a reason, obeyed by the rules of proposals, taken back."""

from datetime import date

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.trail import told
from petasama.kabar.models import Surel
from petasama.pemetaan import actions as pemetaan
from petasama.persiapan import actions
from petasama.persiapan.models import Perpanjangan
from petasama.persiapan.policies import batas_pengusulan, check_masa_pengusulan, check_masa_perbaikan
from tests.digests import nothing_changes

SAMPAI, ALASAN = date(2026, 12, 11), "Kantor pindah gedung."


@pytest.fixture
def beri(putaran, pemain, dunia):
    """beri(sampai=…, kode=…) gives an office more time."""

    def give(sampai=SAMPAI, kode="DINKES", alasan=ALASAN, by=None):
        return actions.perpanjang(
            putaran,
            perangkat_daerah=dunia.perangkat[kode],
            sampai=sampai,
            alasan=alasan,
            by=by or pemain.sekretariat,
        )

    return give


def test_the_office_may_propose_longer_and_the_others_may_not(beri, putaran, dunia):
    beri()

    dinkes, disdik = dunia.perangkat["DINKES"], dunia.perangkat["DISDIK"]
    check_masa_pengusulan(putaran, on=SAMPAI, perangkat_daerah=dinkes)
    for office in (disdik, None):
        with pytest.raises(NotNow, match="sudah ditutup pada 30 November 2026"):
            check_masa_pengusulan(putaran, on=date(2026, 12, 1), perangkat_daerah=office)
    assert (batas_pengusulan(putaran, dinkes), batas_pengusulan(putaran, disdik)) == (SAMPAI, date(2026, 11, 30))


def test_the_day_after_is_refused_with_the_offices_own_end(beri, putaran, dunia):
    beri()

    with pytest.raises(NotNow) as refusal:
        check_masa_pengusulan(putaran, on=date(2026, 12, 12), perangkat_daerah=dunia.perangkat["DINKES"])

    assert refusal.value.sentence == "Pengusulan Putaran 2027 bagi Dinas Kesehatan sudah ditutup pada 11 Desember 2026."


def test_the_round_may_go_on_to_the_review_meanwhile(beri, putaran, pemain, dunia):
    beri()
    with pemain.pada(12, 1, tahun=2026):
        actions.majukan(putaran, act="mulai_penelaahan", by=pemain.sekretariat)

    with pemain.pada(12, 3, tahun=2026):
        made = pemetaan.usulkan(putaran, perangkat_daerah=dunia.perangkat["DINKES"], by=pemain.ppksd("DINKES"))
        with pytest.raises(NotNow, match="tahapnya “Verifikasi”"):
            pemetaan.usulkan(putaran, perangkat_daerah=dunia.perangkat["DISDIK"], by=pemain.ppksd("DISDIK"))

    assert made.status == "DRAF"
    check_masa_perbaikan(putaran, on=date(2026, 12, 31), perangkat_daerah=dunia.perangkat["DISDIK"])


def test_an_office_that_took_over_another_uses_its_time(beri, putaran, dunia):
    old, new = dunia.perangkat["DINKES"], dunia.perangkat["DISDIK"]
    beri()

    old.penerus.add(new)

    assert batas_pengusulan(putaran, new) == SAMPAI
    assert batas_pengusulan(putaran, dunia.perangkat["BPBD"]) == date(2026, 11, 30)


def test_the_trail_tells_whom_from_when_to_when_and_why(beri, putaran):
    beri()

    entry = told(putaran, zone="WITA")[0]
    words = "memperpanjang pengusulan Dinas Kesehatan dari 30 November 2026 menjadi 11 Desember 2026."
    assert entry["sentence"].endswith(words)
    assert entry["note"] == ALASAN


def test_the_offices_people_are_told_by_mail(beri, dunia, pemain):
    beri()

    mails = Surel.objects.filter(kunci__startswith="perpanjangan:")
    assert set(mails.values_list("perihal", flat=True)) == {
        "Pengusulan Dinas Kesehatan diperpanjang sampai 11 Desember 2026"
    }
    assert {dunia.post("kepala:DINKES").user.surel, pemain.ppksd("DINKES").user.surel} <= set(
        mails.values_list("kepada", flat=True)
    )


def test_a_second_extension_changes_the_first(beri, putaran):
    beri()
    beri(sampai=date(2026, 12, 18), alasan="Banjir.")

    row = Perpanjangan.objects.get(putaran=putaran)
    assert (row.sampai, row.alasan) == (date(2026, 12, 18), "Banjir.")
    assert "dari 11 Desember 2026 menjadi 18 Desember 2026" in told(putaran, zone="WITA")[0]["sentence"]


@pytest.mark.parametrize(
    ("sampai", "sentence"),
    [
        (date(2026, 11, 30), "Pengusulan bagi semua berakhir 30 November 2026."),
        (date(2027, 1, 1), "Penelaahan berakhir 31 Desember 2026;"),
    ],
)
def test_a_day_within_the_general_time_or_after_the_review_is_refused(beri, sampai, sentence):
    with nothing_changes(), pytest.raises(Incomplete, match=sentence) as refusal:
        beri(sampai=sampai)

    assert refusal.value.missing[0]["field"] == "sampai"


def test_a_day_that_has_passed_is_refused(beri, pemain):
    with pemain.pada(12, 14, tahun=2026), nothing_changes(), pytest.raises(Incomplete, match="sudah lewat"):
        beri(sampai=SAMPAI)


def test_a_reason_is_needed(beri):
    with nothing_changes(), pytest.raises(Incomplete, match="Tulis alasannya"):
        beri(alasan="  ")


@pytest.mark.parametrize("who", ["kepala:DINKES", "kursi:KETUA", "bupati"])
def test_nobody_else_gives_or_takes_time(beri, dunia, who):
    row = beri()

    with nothing_changes():
        with pytest.raises(Denied, match=r"diatur oleh Sekretariat TKKSD"):
            beri(sampai=date(2026, 12, 18), by=dunia.post(who))
        with pytest.raises(Denied, match=r"diatur oleh Sekretariat TKKSD"):
            actions.cabut_perpanjangan(row, alasan="Tidak perlu.", by=dunia.post(who))


def test_an_office_of_another_government_is_refused(putaran, pemain, tapin):
    office = next(iter(tapin.perangkat.values()))

    with nothing_changes(), pytest.raises(Denied, match="tidak menjawab dalam Putaran 2027"):
        actions.perpanjang(putaran, perangkat_daerah=office, sampai=SAMPAI, alasan=ALASAN, by=pemain.sekretariat)


def test_once_the_plenary_has_begun_there_is_no_more_time_to_give(beri, putaran, pemain):
    for act in ("mulai_penelaahan", "mulai_pleno"):
        actions.majukan(putaran, act=act, by=pemain.sekretariat)

    with nothing_changes(), pytest.raises(NotNow, match="sudah memasuki tahap “Penilaian dan pleno”"):
        beri()


def test_taken_back_the_general_end_holds_again_and_the_trail_keeps_both(beri, putaran, dunia, pemain):
    row = beri()

    actions.cabut_perpanjangan(row, alasan="Usulan sudah lengkap.", by=pemain.sekretariat)

    assert not Perpanjangan.objects.filter(putaran=putaran).exists()
    assert batas_pengusulan(putaran, dunia.perangkat["DINKES"]) == date(2026, 11, 30)
    last, before = told(putaran, zone="WITA")[:2]
    assert last["sentence"].endswith("mencabut perpanjangan pengusulan Dinas Kesehatan sampai 11 Desember 2026.")
    assert last["note"] == "Usulan sudah lengkap."
    assert "memperpanjang pengusulan" in before["sentence"]
