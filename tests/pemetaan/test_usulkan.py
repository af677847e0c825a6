"""Beginning a proposal: usulkan."""

import pytest

from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.pemetaan import actions
from petasama.pemetaan.models import Usulan
from tests.digests import nothing_changes


def begin(putaran, dunia, by, kode="DINKES"):
    return actions.usulkan(putaran, perangkat_daerah=dunia.perangkat[kode], by=by)


def test_a_draft_gets_its_number_and_a_trail(putaran, dunia, pemain):
    usulan = begin(putaran, dunia, pemain.ppksd("DINKES"))

    stored = Usulan.objects.get(pk=usulan.pk)
    assert (stored.status, stored.nomor, stored.judul, stored.jenis) == ("DRAF", "USL/2027/0001", "", "")
    assert (stored.putaran, stored.perangkat_daerah, stored.contoh) == (putaran, dunia.perangkat["DINKES"], False)
    assert str(stored) == "USL/2027/0001 Usulan tanpa nama"
    entry = Trail.objects.about(usulan).get()
    assert (entry.act, entry.source, entry.target, entry.role) == ("usulkan", "", "DRAF", "PPKSD")


def test_numbers_go_on_over_all_offices_of_the_round(putaran, dunia, pemain):
    numbers = [begin(putaran, dunia, pemain.ppksd(kode), kode).nomor for kode in ("DINKES", "DISHUB", "DINKES")]

    assert numbers == ["USL/2027/0001", "USL/2027/0002", "USL/2027/0003"]


def test_a_new_proposal_shows_that_its_kind_and_partner_are_open(putaran, dunia, pemain):
    usulan = begin(putaran, dunia, pemain.ppksd("DINKES"))

    assert (usulan.label_status, usulan.label_jenis) == ("Draf", "Belum ditentukan")
    assert usulan.nama_mitra == "Belum ada calon mitra"


@pytest.mark.parametrize("who", ["kepala:DINKES", "sekretariat", "kursi:KETUA", "bupati"])
def test_only_a_liaison_officer_begins_one(putaran, dunia, who):
    with nothing_changes(), pytest.raises(Denied, match=r"^Usulan Dinas Kesehatan dibuat oleh PPKSD"):
        begin(putaran, dunia, dunia.post(who))


def test_a_liaison_officer_begins_none_for_another_office(putaran, dunia, pemain):
    with nothing_changes(), pytest.raises(Denied, match="Dinas Kesehatan"):
        begin(putaran, dunia, pemain.ppksd("DISHUB"))


def test_a_liaison_officer_of_another_government_begins_none_here(putaran, dunia, tapin):
    foreign = Usulan.objects.filter(daerah=tapin.daerah).earliest("pk").jawaban.earliest("pk").disimpan_oleh

    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        begin(putaran, dunia, foreign)


def test_after_the_last_day_no_proposal_begins(putaran, dunia, pemain):
    refused = pytest.raises(NotNow, match="sudah ditutup pada 30 November 2026")

    with pemain.pada(12, 1, tahun=2026), nothing_changes(), refused:
        begin(putaran, dunia, pemain.ppksd("DINKES"))


def test_until_the_last_minute_of_the_last_day_one_does(putaran, dunia, pemain):
    with pemain.pada(11, 30, 23.98, tahun=2026):
        assert begin(putaran, dunia, pemain.ppksd("DINKES")).pk
