"""Signing the minutes: tandatangani."""

import pytest

from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.pleno import actions
from petasama.pleno.models import RapatPleno, TandaTangan
from tests.rounds import PEMBACA, nothing_changes


@pytest.fixture
def sekretaris(dunia):
    return dunia.post("kursi:SEKRETARIS")


def test_one_signature_is_noted_and_the_meeting_waits_for_the_other(rapat_ditutup, sekretaris, pemain):
    with pemain.pada(1, 25, 9):
        actions.tandatangani(rapat_ditutup, by=sekretaris)

    assert rapat_ditutup.status == "DITUTUP"
    row = TandaTangan.objects.get(rapat=rapat_ditutup)
    assert (row.penugasan, row.pada) == (sekretaris, pemain.saat(1, 25, 9))
    entry = Trail.objects.about(rapat_ditutup).last()
    assert (entry.act, entry.source, entry.target) == ("bubuhkan_tanda_tangan", "", "")


@pytest.mark.parametrize("urutan", [("kursi:SEKRETARIS", "kursi:KETUA"), ("kursi:KETUA", "kursi:SEKRETARIS")])
def test_both_signatures_in_either_order_finish_it(urutan, rapat_ditutup, dunia):
    for key in urutan:
        actions.tandatangani(rapat_ditutup, by=dunia.post(key))

    assert RapatPleno.objects.get(pk=rapat_ditutup.pk).status == "DITANDATANGANI"
    entry = Trail.objects.about(rapat_ditutup).last()
    assert (entry.act, entry.source, entry.target) == ("tandatangani", "DITUTUP", "DITANDATANGANI")


@pytest.mark.parametrize("key", ["kursi:SEKRETARIS", "kursi:KETUA"])
def test_nobody_signs_twice(key, rapat_ditutup, dunia):
    actions.tandatangani(rapat_ditutup, by=dunia.post(key))

    with nothing_changes(), pytest.raises(NotNow, match="Anda sudah menandatangani Berita Acara ini"):
        actions.tandatangani(rapat_ditutup, by=dunia.post(key))

    assert rapat_ditutup.status == "DITUTUP"


@pytest.mark.parametrize("key", ["kursi:WAKIL_KETUA_1", "kursi:ANGGOTA_1"])
def test_other_members_do_not_sign(key, rapat_ditutup, dunia):
    with nothing_changes(), pytest.raises(Denied, match="oleh pimpinan rapat dan Sekretaris TKKSD"):
        actions.tandatangani(rapat_ditutup, by=dunia.post(key))


@pytest.mark.parametrize("key", ["sekretariat", "bupati", "hukum", "inspektorat"])
def test_who_is_no_member_does_not_sign(key, rapat_ditutup, dunia):
    with nothing_changes(), pytest.raises(Denied, match="hanya dapat dilakukan oleh Anggota TKKSD dan Ketua TKKSD"):
        actions.tandatangani(rapat_ditutup, by=dunia.post(key))


def test_the_chair_of_another_government_does_not_sign(rapat_ditutup, tapin):
    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.tandatangani(rapat_ditutup, by=tapin.post("kursi:KETUA"))


def test_two_secretaries_are_not_the_chair_and_the_secretary(rapat_ditutup, dunia):
    acting = dunia.post("kursi:SEKRETARIS")
    actions.tandatangani(rapat_ditutup, by=acting)
    acting.pk = None
    acting.sebagai = "PLH"
    acting.save()

    actions.tandatangani(rapat_ditutup, by=acting)

    assert rapat_ditutup.status == "DITUTUP"


def test_the_deputy_who_chaired_signs_in_place_of_the_chair(rapat_ditutup, sekretaris, dunia, pemain):
    deputy = dunia.post("kursi:WAKIL_KETUA_1")
    RapatPleno.objects.filter(pk=rapat_ditutup.pk).update(pimpinan=deputy)
    rapat = RapatPleno.objects.get(pk=rapat_ditutup.pk)

    with nothing_changes(), pytest.raises(Denied, match="oleh pimpinan rapat dan Sekretaris"):
        actions.tandatangani(rapat, by=pemain.ketua)
    actions.tandatangani(rapat, by=deputy)
    actions.tandatangani(rapat, by=sekretaris)

    assert rapat.status == "DITANDATANGANI"


def test_signed_minutes_take_no_further_signature(rapat_ditutup, sekretaris, pemain):
    actions.tandatangani(rapat_ditutup, by=sekretaris)
    actions.tandatangani(rapat_ditutup, by=pemain.ketua)

    with nothing_changes(), pytest.raises(NotNow, match="berstatus “Berita Acara ditandatangani”"):
        actions.tandatangani(rapat_ditutup, by=pemain.ketua)


def test_readers_of_the_team_see_who_has_signed(rapat_ditutup, sekretaris, semua_peran, tapin):
    actions.tandatangani(rapat_ditutup, by=sekretaris)

    assert {peran for peran, post in semua_peran.items() if TandaTangan.objects.visible_to(post).exists()} == PEMBACA
    assert not TandaTangan.objects.visible_to(tapin.post("kursi:KETUA")).exists()
