"""A proposal that two offices own after a merger: neither scores it, and papers name both."""

import pytest

from petasama.core.errors import Denied
from petasama.pleno import actions
from petasama.pleno.models import Abstain
from tests.pleno.conftest import usulan_of


@pytest.fixture
def bersama(rapat_pada, dunia):
    """Dinas Kesehatan's proposal, owned together with the office of the second deputy chair."""
    rapat = rapat_pada("RENCANA")
    usulan = usulan_of(rapat, "dinkes_malaria")
    usulan.pemilik_bersama.add(dunia.post("kursi:WAKIL_KETUA_2").perangkat_daerah)
    return rapat, usulan


def test_members_from_every_owning_office_abstain(bersama, dunia, pemain):
    rapat, usulan = bersama

    actions.buka_penilaian(rapat, by=pemain.ketua)

    assert Abstain.objects.filter(usulan=usulan, penilai=dunia.post("kursi:WAKIL_KETUA_2")).exists()


def test_a_member_from_an_office_that_joined_does_not_score_it(bersama, dunia, pemain):
    rapat, usulan = bersama
    actions.buka_penilaian(rapat, by=pemain.ketua)

    with pytest.raises(Denied, match="Dinas Kesehatan dan Badan Perencanaan Pembangunan"):
        actions.nilai(rapat, usulan=usulan, nilai={"K1": 4}, by=dunia.post("kursi:WAKIL_KETUA_2"))


def test_papers_name_both_offices_the_one_that_made_it_first(bersama):
    _, usulan = bersama

    assert usulan.nama_pengusul == (
        "Dinas Kesehatan dan Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah"
    )
