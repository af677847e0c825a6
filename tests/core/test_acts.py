"""perform() and record(): the one gate through which a thing changes its status."""

import pytest
from django.db import IntegrityError

from petasama.core import clock
from petasama.core.acts import check_step, check_tenant, perform, record
from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.pemetaan.models import Usulan
from petasama.persiapan.models import Putaran
from tests.digests import nothing_changes
from tests.world import SAAT


def test_a_step_sets_status_version_and_moment_and_writes_one_entry(putaran, pemain):
    version, entries = putaran.version, Trail.objects.count()

    returned = perform(putaran, "mulai_penelaahan", by=pemain.sekretariat, note="Semua OPD sudah menjawab.")

    assert returned is putaran
    assert (putaran.status, putaran.version, putaran.updated_at) == ("PENELAAHAN", version + 1, SAAT)
    stored = Putaran.objects.get(pk=putaran.pk)
    assert (stored.status, stored.version, stored.updated_at) == ("PENELAAHAN", version + 1, SAAT)
    assert Trail.objects.count() == entries + 1


def test_the_entry_says_who_did_what_in_which_post_and_when(putaran, pemain):
    perform(putaran, "mulai_penelaahan", by=pemain.sekretariat, note="Semua OPD sudah menjawab.")

    entry = Trail.objects.about(putaran).last()
    assert (entry.user, entry.role, entry.post) == (pemain.sekretariat.user, "SEKRETARIAT_TKKSD", "Sekretariat TKKSD")
    assert (entry.act, entry.source, entry.target) == ("mulai_penelaahan", "PENGUSULAN", "PENELAAHAN")
    assert (entry.thing, entry.note, entry.at) == ("Putaran 2027", "Semua OPD sudah menjawab.", SAAT)
    assert entry.tenant_id == putaran.daerah_id


def test_further_fields_are_set_with_the_step(putaran, pemain):
    perform(putaran, "mulai_penelaahan", by=pemain.sekretariat, changes={"edisi": "2027"})

    assert putaran.edisi == "2027"
    assert Putaran.objects.get(pk=putaran.pk).edisi == "2027"


def test_an_act_that_does_not_fit_the_status_is_refused_with_both_names(putaran, pemain):
    with nothing_changes(), pytest.raises(NotNow) as refusal:
        perform(putaran, "tutup", by=pemain.sekretariat)

    assert refusal.value.sentence == "“Tutup putaran” tidak dapat dilakukan: Putaran ini berstatus “Pemetaan”."


def test_an_act_that_no_table_knows_is_refused_too(putaran, pemain):
    with nothing_changes(), pytest.raises(NotNow, match="“hapus” tidak dapat dilakukan"):
        perform(putaran, "hapus", by=pemain.sekretariat)


def test_a_role_that_may_not_is_told_who_may(putaran, pemain):
    with nothing_changes(), pytest.raises(Denied) as refusal:
        perform(putaran, "mulai_penelaahan", by=pemain.ketua)

    assert refusal.value.sentence == "“Mulai verifikasi” hanya dapat dilakukan oleh Sekretariat TKKSD."


def test_another_government_is_refused_before_anything_else(putaran, tapin):
    foreign = tapin.post("sekretariat")

    with nothing_changes():
        with pytest.raises(Denied, match="milik pemerintah daerah lain"):
            perform(putaran, "mulai_penelaahan", by=foreign)
        with pytest.raises(Denied, match="milik pemerintah daerah lain"):
            perform(putaran, "tidak_ada", by=foreign)
        with pytest.raises(Denied, match="milik pemerintah daerah lain"):
            check_tenant(putaran, by=foreign)


def test_asking_for_a_step_changes_nothing(putaran, pemain):
    with nothing_changes():
        step = check_step(putaran, "mulai_penelaahan", by=pemain.sekretariat)

    assert step.targets == ("PENELAAHAN",)


def test_of_two_writers_the_second_is_told_to_look_again(usulan_at, pemain, dunia):
    usulan = usulan_at("DIAJUKAN")
    seen_by_second = Usulan.objects.get(pk=usulan.pk)
    perform(usulan, "teruskan", by=dunia.post("kepala:DINKES"))

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        perform(seen_by_second, "tarik", by=pemain.ppksd("DINKES"))

    assert "baru saja diubah oleh orang lain. Muat ulang halaman" in refusal.value.sentence
    assert seen_by_second.status == "DIAJUKAN"


def test_a_second_writer_is_noticed_by_the_version_when_the_status_came_back(usulan_at, pemain, dunia):
    usulan = usulan_at("DIAJUKAN")
    seen_by_second = Usulan.objects.get(pk=usulan.pk)
    perform(usulan, "kembalikan", by=dunia.post("kepala:DINKES"))
    perform(usulan, "ajukan", by=pemain.ppksd("DINKES"))
    assert usulan.status == seen_by_second.status

    with nothing_changes(), pytest.raises(NotNow, match="baru saja diubah"):
        perform(seen_by_second, "teruskan", by=dunia.post("kepala:DINKES"))


def test_a_step_with_several_results_needs_one_that_the_table_names(usulan_at, dunia):
    usulan = usulan_at("LAYAK")
    ketua = dunia.post("kursi:KETUA")

    with nothing_changes():
        with pytest.raises(ValueError, match="tidak ada di tabel"):
            perform(usulan, "putuskan", by=ketua)
        with pytest.raises(ValueError, match="SELESAI"):
            perform(usulan, "putuskan", by=ketua, target="SELESAI")

    perform(usulan, "putuskan", by=ketua, target="DITUNDA")
    assert Trail.objects.about(usulan).last().target == "DITUNDA"


def test_a_change_that_fails_leaves_neither_status_nor_entry(putaran, pemain):
    with nothing_changes(), pytest.raises(IntegrityError, match="putaran_mendahului_rencana"):
        perform(putaran, "mulai_penelaahan", by=pemain.sekretariat, changes={"tahun_rencana": 1990})

    assert putaran.status == "PENGUSULAN"


def test_an_act_without_a_status_is_recorded_with_its_details(dunia, pemain):
    office = dunia.perangkat["DINKES"]

    entry = record(office, "periksa", by=pemain.sekretariat, data={"angka": 3, "daftar": ["a", "b"]})

    stored = Trail.objects.get(pk=entry.pk)
    assert (stored.kind, stored.thing_id, stored.thing) == ("organisasi.perangkatdaerah", office.pk, "Dinas Kesehatan")
    assert (stored.source, stored.target, stored.data) == ("", "", {"angka": 3, "daftar": ["a", "b"]})
    assert stored.at == clock.now()


def test_names_longer_than_the_trail_holds_are_cut(dunia, pemain):
    office = dunia.perangkat["DINKES"]
    office.nama = "Dinas " + "k" * 400
    by = pemain.sekretariat
    by.jabatan = "Sekretariat " + "t" * 400

    entry = record(office, "periksa", by=by)

    assert (len(entry.thing), len(entry.post)) == (250, 200)
