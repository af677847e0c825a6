"""Hours at the desk as acts: the plan for all offices, moving one, swapping two."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.trail import told
from petasama.kabar.models import Surel
from petasama.persiapan import actions
from petasama.persiapan.meja import Aturan
from petasama.persiapan.models import JanjiMeja
from tests.digests import nothing_changes

WITA = ZoneInfo("Asia/Makassar")
ATURAN = Aturan(
    dari=date(2026, 11, 16),
    sampai=date(2026, 11, 20),
    buka=time(9),
    tutup=time(15),
    istirahat=(time(12), time(13)),
    istirahat_jumat=(time(11, 30), time(13, 30)),
    meja=2,
    menit=60,
)
"""Ten offices a day from Monday 16 November; 32 offices are done on Thursday."""


@pytest.fixture
def janji(putaran, pemain):
    """The plan of all 32 offices; janji["DINKES"] is one of them."""
    made = actions.susun_meja(putaran, aturan=ATURAN, tempat="Ruang rapat (contoh)", by=pemain.sekretariat)
    return {item.perangkat_daerah.kode: item for item in made}


def saat(day, hour, minute=0):
    return datetime(2026, 11, day, hour, minute, tzinfo=WITA)


def test_every_responding_office_gets_one_hour_in_its_order(janji, putaran):
    rows = JanjiMeja.objects.filter(putaran=putaran).order_by("mulai", "meja").select_related("perangkat_daerah")

    assert len(janji) == 32
    assert [row.perangkat_daerah.urutan for row in rows] == sorted(row.perangkat_daerah.urutan for row in rows)
    assert (rows[0].mulai, rows[0].selesai, rows[0].meja) == (saat(16, 9), saat(16, 10), 1)
    assert rows[31].mulai.astimezone(WITA).date() == date(2026, 11, 19)
    assert told(putaran, zone="WITA")[0]["sentence"].endswith("menyusun 32 janji meja, 16–19 November 2026.")


def test_a_new_plan_replaces_the_one_before(janji, putaran, pemain):
    later = replace(ATURAN, dari=date(2026, 11, 23), sampai=date(2026, 11, 27))

    actions.susun_meja(putaran, aturan=later, tempat="Aula (contoh)", by=pemain.sekretariat)

    rows = JanjiMeja.objects.filter(putaran=putaran)
    assert rows.count() == 32
    assert min(row.mulai for row in rows) == saat(23, 9)


def test_once_the_first_office_has_come_the_plan_stays(janji, putaran, pemain):
    later = replace(ATURAN, dari=date(2026, 11, 23), sampai=date(2026, 11, 27))
    refused = pytest.raises(NotNow, match="Meja sudah dimulai dengan Dinas Pendidikan dan Kebudayaan")

    with pemain.pada(11, 16, 9.5, tahun=2026), nothing_changes(), refused:
        actions.susun_meja(putaran, aturan=later, tempat="Aula (contoh)", by=pemain.sekretariat)


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        ({"sampai": date(2026, 11, 18)}, "sampai", "Waktunya kurang untuk 2 dari 32 perangkat daerah"),
        ({"dari": date(2026, 11, 10)}, "dari", "Meja paling cepat dibuka besok"),
    ],
)
def test_too_few_hours_or_a_day_too_soon_is_refused_at_its_field(putaran, pemain, change, field, sentence):
    with nothing_changes(), pytest.raises(Incomplete, match=sentence) as refusal:
        actions.susun_meja(putaran, aturan=replace(ATURAN, **change), tempat="Aula", by=pemain.sekretariat)

    assert [gap["field"] for gap in refusal.value.missing] == [field]


def test_one_office_is_moved_and_its_people_are_told(janji, putaran, pemain):
    actions.pindahkan_janji(janji["DINKES"], mulai=saat(19, 13), nomor_meja=1, by=pemain.sekretariat)

    row = JanjiMeja.objects.get(pk=janji["DINKES"].pk)
    assert (row.mulai, row.selesai, row.meja) == (saat(19, 13), saat(19, 14), 1)
    assert told(putaran, zone="WITA")[0]["sentence"].endswith(
        "memindahkan janji meja Dinas Kesehatan dari Senin, 16 November 2026 pukul 09.00 WITA, meja 2 menjadi "
        "Kamis, 19 November 2026 pukul 13.00 WITA, meja 1."
    )
    mail = Surel.objects.get(kepada=pemain.ppksd("DINKES").user.surel, kunci__startswith=f"meja:{row.pk}:")
    assert mail.perihal == "Janji meja Dinas Kesehatan berubah"


@pytest.mark.parametrize(
    ("mulai", "sentence"),
    [
        (saat(16, 9, 30), "Meja 1 pada waktu itu dipakai Dinas Pendidikan dan Kebudayaan"),
        (saat(21, 9), "Sabtu, 21 November 2026 bukan hari kerja"),
        (saat(9, 9), "Waktu itu sudah lewat"),
    ],
)
def test_a_taken_hour_a_closed_day_and_the_past_are_refused(janji, pemain, mulai, sentence):
    with nothing_changes(), pytest.raises(Incomplete, match=sentence):
        actions.pindahkan_janji(janji["DINKES"], mulai=mulai, nomor_meja=1, by=pemain.sekretariat)


def test_two_offices_swap_their_hours(janji, putaran, pemain):
    first, second = janji["DISDIK"], janji["BAGKESRA"]
    hours = {item.perangkat_daerah_id: (item.mulai, item.selesai, item.meja) for item in (first, second)}

    actions.tukar_janji(first, dengan=second, by=pemain.sekretariat)

    rows = {row.pk: row for row in JanjiMeja.objects.filter(pk__in=(first.pk, second.pk))}
    after = [(rows[item.pk].mulai, rows[item.pk].selesai, rows[item.pk].meja) for item in (second, first)]
    assert after == [hours[first.perangkat_daerah_id], hours[second.perangkat_daerah_id]]
    assert "menukar janji meja Dinas Pendidikan dan Kebudayaan dengan" in told(putaran, zone="WITA")[0]["sentence"]


def test_an_hour_that_has_begun_is_neither_moved_nor_swapped(janji, pemain):
    with pemain.pada(11, 16, 9.5, tahun=2026), nothing_changes():
        with pytest.raises(NotNow, match="sudah berlangsung"):
            actions.pindahkan_janji(janji["DISDIK"], mulai=saat(20, 9), nomor_meja=1, by=pemain.sekretariat)
        with pytest.raises(NotNow, match="sudah berlangsung"):
            actions.tukar_janji(janji["BAGKESRA"], dengan=janji["DISDIK"], by=pemain.sekretariat)


def test_an_office_does_not_swap_with_itself(janji, pemain):
    with nothing_changes(), pytest.raises(Incomplete, match="Pilih janji perangkat daerah lain"):
        actions.tukar_janji(janji["DISDIK"], dengan=janji["DISDIK"], by=pemain.sekretariat)


@pytest.mark.parametrize("who", ["kepala:DINKES", "kursi:KETUA", "inspektorat"])
def test_nobody_else_plans_moves_or_swaps(janji, putaran, dunia, who):
    by = dunia.post(who)

    with nothing_changes():
        with pytest.raises(Denied):
            actions.susun_meja(putaran, aturan=ATURAN, tempat="Aula", by=by)
        with pytest.raises(Denied):
            actions.pindahkan_janji(janji["DINKES"], mulai=saat(20, 9), nomor_meja=1, by=by)
        with pytest.raises(Denied):
            actions.tukar_janji(janji["DINKES"], dengan=janji["DISDIK"], by=by)


def test_the_announcement_names_each_offices_own_hour(janji, putaran, pemain):
    actions.umumkan_jadwal(putaran, by=pemain.sekretariat)

    mail = Surel.objects.get(kepada=pemain.ppksd("DINKES").user.surel, kunci__startswith="jadwal:")
    own = "Janji meja Dinas Kesehatan: Senin, 16 November 2026 pukul 09.00 WITA, meja 2, Ruang rapat (contoh)."
    assert own in mail.teks
    assert "Janji meja Dinas Pendidikan" not in mail.teks
