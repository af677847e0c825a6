"""Not scoring a proposal: abstain."""

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.pleno import actions
from petasama.pleno.models import Abstain, Penilaian
from tests.pleno.conftest import usulan_of
from tests.rounds import nothing_changes

ALASAN = "Saudara saya menjadi pemasok kegiatan ini."


def test_an_abstention_is_kept_with_its_reason(rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN")
    usulan, anggota = usulan_of(rapat, "dinkes_malaria"), dunia.post("kursi:ANGGOTA_1")

    actions.abstain(rapat, usulan=usulan, alasan=f"  {ALASAN} ", by=anggota)

    row = Abstain.objects.get(perangkat_daerah_sendiri=False)
    assert (row.usulan, row.penilai, row.alasan, row.perangkat_daerah_sendiri) == (usulan, anggota, ALASAN, False)
    entry = Trail.objects.about(rapat.peserta.get(penugasan=anggota)).get()
    assert (entry.act, entry.note, entry.data) == ("abstain", ALASAN, {"usulan": usulan.nomor})


def test_values_given_before_are_taken_back(rapat_pada, dunia, menilai):
    rapat = rapat_pada("PENILAIAN")
    menilai(rapat, "dinkes_malaria", "kursi:ANGGOTA_1", 4)
    menilai(rapat, "dinkes_malaria", "kursi:ANGGOTA_2", 3)
    menilai(rapat, "bpbd_karhutla", "kursi:ANGGOTA_1", 5)

    actions.abstain(rapat, usulan=usulan_of(rapat, "dinkes_malaria"), alasan=ALASAN, by=dunia.post("kursi:ANGGOTA_1"))

    left = Penilaian.objects.filter(rapat=rapat).values_list("penilai__urutan", "usulan__perangkat_daerah__kode")
    assert set(left) == {(6, "DINKES"), (5, "BPBD")}


def test_abstaining_twice_keeps_one_row(rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN")
    usulan, anggota = usulan_of(rapat, "dinkes_malaria"), dunia.post("kursi:ANGGOTA_1")
    actions.abstain(rapat, usulan=usulan, alasan=ALASAN, by=anggota)

    actions.abstain(rapat, usulan=usulan, alasan="Sekali lagi.", by=anggota)

    assert Abstain.objects.get(perangkat_daerah_sendiri=False).alasan == ALASAN


def test_the_abstention_of_the_own_office_stays_what_it_is(rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN")

    actions.abstain(
        rapat, usulan=usulan_of(rapat, "bappelitbangda_ulm"), alasan=ALASAN, by=dunia.post("kursi:WAKIL_KETUA_2")
    )

    row = Abstain.objects.get(rapat=rapat)
    assert row.perangkat_daerah_sendiri
    assert row.alasan.startswith("Berasal dari perangkat daerah pengusul, Badan Perencanaan")


def test_it_needs_a_reason(rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN")

    with nothing_changes(), pytest.raises(Incomplete, match="Tulis alasan abstain"):
        actions.abstain(rapat, usulan=usulan_of(rapat, "dinkes_malaria"), alasan="  ", by=dunia.post("kursi:ANGGOTA_1"))


def test_the_secretariat_has_nothing_to_abstain_from(rapat_pada, pemain):
    rapat = rapat_pada("PENILAIAN")

    with nothing_changes(), pytest.raises(Denied, match="yang menjadi peserta rapat ini"):
        actions.abstain(rapat, usulan=usulan_of(rapat, "dinkes_malaria"), alasan=ALASAN, by=pemain.sekretariat)


@pytest.mark.parametrize("status", ["RENCANA", "PENILAIAN_DITUTUP"])
def test_outside_scoring_it_is_refused(status, rapat_pada, dunia):
    rapat = rapat_pada(status)

    with nothing_changes(), pytest.raises(NotNow, match="tidak sedang dibuka"):
        actions.abstain(
            rapat, usulan=usulan_of(rapat, "dinkes_malaria"), alasan=ALASAN, by=dunia.post("kursi:ANGGOTA_1")
        )


def test_a_proposal_outside_the_meeting_is_refused(rapat_pada, dunia, tapin):
    rapat = rapat_pada("PENILAIAN")
    foreign = tapin.daerah.usulan_set.first()

    with nothing_changes(), pytest.raises(NotNow, match="tidak termasuk yang dinilai"):
        actions.abstain(rapat, usulan=foreign, alasan=ALASAN, by=dunia.post("kursi:ANGGOTA_1"))


def test_a_member_of_another_government_is_refused(rapat_pada, tapin):
    rapat = rapat_pada("PENILAIAN")

    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.abstain(rapat, usulan=usulan_of(rapat, "dinkes_malaria"), alasan=ALASAN, by=tapin.post("kursi:KETUA"))
