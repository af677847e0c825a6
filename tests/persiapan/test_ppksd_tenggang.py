"""Fewer than two liaison officers: grace of 14 days after the second one ended, and the secretariat's exception."""

from datetime import date

import pytest

from petasama.core import clock
from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.organisasi.actions import akhiri, gabungkan
from petasama.organisasi.models import Penugasan
from petasama.persiapan import actions
from petasama.persiapan.models import PengecualianPpksd
from petasama.persiapan.papan import baris_of, papan_ppksd
from petasama.persiapan.policies import check_ppksd_cukup
from tests.digests import nothing_changes
from tests.world import SAAT

IZIN = {"alasan": " Menunggu pelantikan pejabat baru. ", "sampai": date(2026, 12, 1)}


def test_an_office_may_go_on_for_14_days_after_its_second_officer_was_ended(dunia, pemain):
    akhiri(pemain.ppksd("DINKES"), alasan="Mutasi", by=dunia.post("kepala:DINKES"))  # on 10 November 2026
    office = dunia.perangkat["DINKES"]

    for day in (date(2026, 11, 10), date(2026, 11, 11), date(2026, 11, 24)):
        check_ppksd_cukup(office, on=day)
    with pytest.raises(NotNow, match="Dinas Kesehatan baru mempunyai 1 PPKSD yang berlaku, paling sedikit 2"):
        check_ppksd_cukup(office, on=date(2026, 11, 25))


def test_an_appointment_that_runs_out_gives_the_same_14_days(dunia, pemain):
    Penugasan.objects.filter(pk=pemain.ppksd("DINKES").pk).update(selesai=date(2026, 11, 10))
    office = dunia.perangkat["DINKES"]

    assert baris_of(office, on=date(2026, 11, 10)).keadaan == "Lengkap"
    assert baris_of(office, on=date(2026, 11, 11)).keadaan == "Masa tenggang sampai 24 November 2026"
    assert baris_of(office, on=date(2026, 11, 25)).keadaan == "Kurang 1"


def test_an_office_that_never_had_two_has_no_grace(dunia, pemain):
    only = pemain.ppksd("BAGKESRA")
    Penugasan.objects.filter(pk=only.pk).update(selesai=date(2026, 11, 9))
    office = dunia.perangkat["BAGKESRA"]

    assert baris_of(office, on=date(2026, 11, 10)).tenggang is None
    with pytest.raises(NotNow, match="baru mempunyai 0 PPKSD"):
        check_ppksd_cukup(office, on=date(2026, 11, 10))


def test_grace_counts_from_the_day_the_second_ended_not_from_the_last(dunia):
    office = dunia.perangkat["DINKES"]
    first, second = Penugasan.objects.filter(peran="PPKSD", perangkat_daerah=office).order_by("pk")
    Penugasan.objects.filter(pk=first.pk).update(selesai=date(2026, 11, 1))
    Penugasan.objects.filter(pk=second.pk).update(selesai=date(2026, 11, 9))

    row = baris_of(office, on=date(2026, 11, 10))

    assert (len(row.ppksd), row.tenggang) == (0, date(2026, 11, 15))


def test_in_grace_the_office_is_still_flagged(dunia, pemain):
    akhiri(pemain.ppksd("DINKES"), alasan="Mutasi", by=dunia.post("kepala:DINKES"))

    rows = {row.perangkat_daerah.kode: row for row in papan_ppksd(dunia.post("sekretariat"), on=date(2026, 11, 10))}

    assert (rows["DINKES"].tanda, rows["DINKES"].nada, rows["DINKES"].dapat_berjalan) == ("PIC_KURANG", "gold", True)
    assert (rows["BAGKESRA"].tanda, rows["BAGKESRA"].dapat_berjalan) == ("PIC_KURANG", False)
    assert rows["DISHUB"].tanda == ""


def test_an_office_that_was_merged_stands_as_its_successor(dunia):
    old, heir = dunia.perangkat["BAGKESRA"], dunia.perangkat["DINKES"]
    gabungkan([old], menjadi=heir, tanggal=date(2026, 11, 5), dasar="Perda 1/2026 (contoh)", by=dunia.post("admin"))
    old.refresh_from_db()

    check_ppksd_cukup(old, on=date(2026, 11, 10))


def test_the_secretariat_lets_an_office_go_on_for_a_stated_reason(dunia, putaran):
    office = dunia.perangkat["BAGKESRA"]

    given = actions.izinkan_ppksd_kurang(office, putaran=putaran, **IZIN, by=dunia.post("sekretariat"))

    check_ppksd_cukup(office, on=date(2026, 12, 1))
    with pytest.raises(NotNow):
        check_ppksd_cukup(office, on=date(2026, 12, 2))
    assert baris_of(office, on=date(2026, 11, 10)).keadaan == "Dikecualikan sampai 1 Desember 2026"
    entry = Trail.objects.about(given).get()
    assert (entry.note, entry.data["perangkat"]) == ("Menunggu pelantikan pejabat baru.", office.nama)


def test_a_second_exception_takes_the_place_of_the_first(dunia, putaran):
    office, by = dunia.perangkat["BAGKESRA"], dunia.post("sekretariat")
    actions.izinkan_ppksd_kurang(office, putaran=putaran, **IZIN, by=by)

    actions.izinkan_ppksd_kurang(office, putaran=putaran, **IZIN | {"sampai": date(2026, 11, 20)}, by=by)

    assert PengecualianPpksd.objects.get().sampai == date(2026, 11, 20)


def test_an_exception_ends_with_its_round(dunia, putaran):
    office, by = dunia.perangkat["BAGKESRA"], dunia.post("sekretariat")
    actions.izinkan_ppksd_kurang(office, putaran=putaran, **IZIN, by=by)
    for act in ("mulai_penelaahan", "mulai_pleno", "mulai_penetapan", "mulai_integrasi", "tutup"):
        actions.majukan(putaran, act=act, by=by)

    with pytest.raises(NotNow):
        check_ppksd_cukup(office, on=SAAT.date())
    with nothing_changes(), pytest.raises(NotNow, match="Putaran 2027 sudah ditutup"):
        actions.izinkan_ppksd_kurang(office, putaran=putaran, **IZIN, by=by)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"alasan": "  "}, "alasan"),
        ({"sampai": date(2026, 11, 9)}, "sampai"),
        ({"sampai": date(2027, 2, 9)}, "sampai"),
    ],
)
def test_an_exception_without_reason_or_without_measure_is_refused(dunia, putaran, change, field):
    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.izinkan_ppksd_kurang(
            dunia.perangkat["BAGKESRA"], putaran=putaran, **IZIN | change, by=dunia.post("sekretariat")
        )

    assert refusal.value.missing[0]["field"] == field


def test_the_longest_exception_is_90_days(dunia, putaran):
    given = actions.izinkan_ppksd_kurang(
        dunia.perangkat["BAGKESRA"],
        putaran=putaran,
        **IZIN | {"sampai": date(2027, 2, 8)},
        by=dunia.post("sekretariat"),
    )

    assert (given.sampai - SAAT.date()).days == 90


def test_a_complete_office_needs_no_exception(dunia, putaran):
    with nothing_changes(), pytest.raises(NotNow, match="sudah lengkap PPKSD"):
        actions.izinkan_ppksd_kurang(dunia.perangkat["DINKES"], putaran=putaran, **IZIN, by=dunia.post("sekretariat"))


@pytest.mark.parametrize("who", ["kepala:BAGKESRA", "kursi:KETUA", "bupati", "admin"])
def test_nobody_else_makes_exceptions(dunia, putaran, who):
    with nothing_changes(), pytest.raises(Denied, match="dicatat oleh Sekretariat TKKSD"):
        actions.izinkan_ppksd_kurang(dunia.perangkat["BAGKESRA"], putaran=putaran, **IZIN, by=dunia.post(who))


def test_an_office_of_another_government_gets_no_exception_here(dunia, putaran, tapin):
    foreign = next(iter(tapin.perangkat.values()))

    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.izinkan_ppksd_kurang(foreign, putaran=putaran, **IZIN, by=dunia.post("sekretariat"))


def test_in_grace_a_proposal_can_still_be_sent(dunia, pemain, usulan_at):
    usulan = usulan_at("DRAF")
    second = Penugasan.objects.filter(peran="PPKSD", perangkat_daerah=dunia.perangkat["DINKES"]).order_by("-pk")[0]
    akhiri(second, alasan="Mutasi", by=dunia.post("kepala:DINKES"))

    with clock.fixed_at(pemain.saat(11, 20, tahun=2026)):
        pemain.ajukan(usulan, hari=20)

    usulan.refresh_from_db()
    assert usulan.status == "DIAJUKAN"
