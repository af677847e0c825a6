"""Scoring a proposal: nilai."""

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.organisasi.models import Penugasan
from petasama.pleno import actions
from petasama.pleno.models import Penilaian, RapatPleno
from tests.pleno.conftest import BELUM_DITERUSKAN, usulan_of
from tests.rounds import nothing_changes

NILAI = {"K1": 5, "K2": 4, "K3": 3, "K4": 2, "K5": 1, "K6": 3, "K7": 4}


def stored(rapat, kursi) -> dict[str, int]:
    return dict(Penilaian.objects.filter(rapat=rapat, penilai=kursi).values_list("kriteria", "nilai"))


def test_values_and_reasons_are_kept_one_row_a_criterion(rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN")
    usulan, anggota = usulan_of(rapat, "dinkes_malaria"), dunia.post("kursi:ANGGOTA_1")

    actions.nilai(rapat, usulan=usulan, nilai=NILAI, alasan={"K5": "Mitra belum bersurat."}, by=anggota)

    assert stored(rapat, anggota) == NILAI
    assert Penilaian.objects.get(penilai=anggota, kriteria="K5").alasan == "Mitra belum bersurat."
    assert Penilaian.objects.get(penilai=anggota, kriteria="K1").alasan == ""
    entry = Trail.objects.about(rapat.peserta.get(penugasan=anggota)).get()
    assert (entry.act, entry.role, entry.source, entry.target) == ("nilai", "ANGGOTA_TKKSD", "", "")
    assert entry.data == {"usulan": usulan.nomor, "nilai": NILAI, "alasan": {"K5": "Mitra belum bersurat."}}
    assert entry.thing == f"{anggota} dalam Rapat pleno Putaran 2027"


def test_a_changed_value_keeps_its_one_row(rapat_pada, dunia, pemain):
    rapat = rapat_pada("PENILAIAN")
    usulan, anggota = usulan_of(rapat, "dinkes_malaria"), dunia.post("kursi:ANGGOTA_1")
    actions.nilai(rapat, usulan=usulan, nilai=NILAI, by=anggota)
    first = Penilaian.objects.get(penilai=anggota, kriteria="K1")

    with pemain.pada(1, 9, 10):
        actions.nilai(rapat, usulan=usulan, nilai={"K1": 2}, alasan={"K1": "Setelah dibaca ulang."}, by=anggota)

    changed = Penilaian.objects.get(penilai=anggota, kriteria="K1")
    assert (changed.pk, changed.nilai, changed.alasan) == (first.pk, 2, "Setelah dibaca ulang.")
    assert (changed.created_at, changed.updated_at) == (first.created_at, pemain.saat(1, 9, 10))
    assert stored(rapat, anggota) == NILAI | {"K1": 2}


def test_the_chair_scores_too(rapat_pada, pemain):
    rapat = rapat_pada("PENILAIAN")

    actions.nilai(rapat, usulan=usulan_of(rapat, "dinkes_malaria"), nilai=NILAI, by=pemain.ketua)

    assert stored(rapat, pemain.ketua) == NILAI


def test_scoring_after_all_takes_an_abstention_back(rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN")
    usulan, anggota = usulan_of(rapat, "dinkes_malaria"), dunia.post("kursi:ANGGOTA_1")
    actions.abstain(rapat, usulan=usulan, alasan="Belum membaca naskahnya.", by=anggota)

    actions.nilai(rapat, usulan=usulan, nilai=NILAI, by=anggota)

    assert not rapat.abstain.filter(penilai=anggota).exists()
    assert stored(rapat, anggota) == NILAI


@pytest.mark.parametrize("status", ["RENCANA", "PENILAIAN_DITUTUP", "SIDANG"])
def test_outside_scoring_no_value_is_taken(status, rapat_pada, dunia):
    rapat = rapat_pada(status)

    with nothing_changes(), pytest.raises(NotNow, match="tidak sedang dibuka; nilai tidak dapat diubah"):
        actions.nilai(rapat, usulan=usulan_of(rapat, "dinkes_malaria"), nilai=NILAI, by=dunia.post("kursi:ANGGOTA_1"))


def test_a_page_read_while_scoring_was_open_gives_no_late_value(rapat_pada, menilai, pemain):
    rapat = rapat_pada("PENILAIAN")
    read_before = RapatPleno.objects.get(pk=rapat.pk)
    rapat_pada("PENILAIAN_DITUTUP")

    with nothing_changes(), pytest.raises(NotNow, match="tidak sedang dibuka"):
        menilai(read_before, "dinkes_malaria", "kursi:ANGGOTA_1", 1)


@pytest.mark.parametrize("peran", ["sekretariat", "bupati", "hukum", "inspektorat", "kepala:DISDIK"])
def test_who_has_no_seat_does_not_score_least_of_all_the_secretariat(peran, rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN")

    with nothing_changes(), pytest.raises(Denied, match="yang menjadi peserta rapat ini"):
        actions.nilai(rapat, usulan=usulan_of(rapat, "dinkes_malaria"), nilai=NILAI, by=dunia.post(peran))


def test_a_member_appointed_after_the_invitation_has_no_seat_in_this_meeting(rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN")
    late = dunia.post("kursi:ANGGOTA_1")
    late.pk = None
    late.save()

    with nothing_changes(), pytest.raises(Denied, match="yang menjadi peserta rapat ini"):
        actions.nilai(rapat, usulan=usulan_of(rapat, "dinkes_malaria"), nilai=NILAI, by=late)


def test_a_seat_that_lost_the_role_of_a_member_does_not_score(rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN")
    Penugasan.objects.filter(pk=dunia.post("kursi:ANGGOTA_1").pk).update(peran="PERENCANA")
    planner = Penugasan.objects.get(pk=dunia.post("kursi:ANGGOTA_1").pk)

    with nothing_changes(), pytest.raises(Denied, match="Ketua dan Anggota TKKSD"):
        actions.nilai(rapat, usulan=usulan_of(rapat, "dinkes_malaria"), nilai=NILAI, by=planner)


def test_a_member_does_not_score_the_proposal_of_the_own_office(rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN")
    usulan = usulan_of(rapat, "bappelitbangda_ulm")

    with nothing_changes(), pytest.raises(Denied) as refusal:
        actions.nilai(rapat, usulan=usulan, nilai=NILAI, by=dunia.post("kursi:WAKIL_KETUA_2"))

    assert refusal.value.sentence == (
        f"Usulan {usulan.nomor} berasal dari Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah. "
        "Anggota dari perangkat daerah pengusul tidak menilai usulan itu."
    )


@pytest.mark.parametrize(
    ("nilai", "kode"),
    [({"K1": 0}, "K1"), ({"K2": 6}, "K2"), ({"K3": 3.5}, "K3"), ({"K4": "4"}, "K4"), ({"K1": 3, "K9": 3}, "K9")],
)
def test_only_whole_values_from_1_to_5_on_known_criteria_are_taken(nilai, kode, rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN")
    usulan = usulan_of(rapat, "dinkes_malaria")

    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.nilai(rapat, usulan=usulan, nilai=nilai, by=dunia.post("kursi:ANGGOTA_1"))

    assert refusal.value.sentence == f"Nilai {kode} harus bilangan bulat 1 sampai 5."
    assert [gap["field"] for gap in refusal.value.missing] == [kode]


def test_only_eligible_proposals_of_this_round_are_scored(rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN")
    waiting = usulan_of(rapat, BELUM_DITERUSKAN)

    with nothing_changes(), pytest.raises(NotNow, match="tidak termasuk yang dinilai dalam Rapat pleno Putaran 2027"):
        actions.nilai(rapat, usulan=waiting, nilai=NILAI, by=dunia.post("kursi:ANGGOTA_1"))


def test_a_proposal_of_another_government_is_not_scored(rapat_pada, dunia, tapin):
    rapat = rapat_pada("PENILAIAN")
    foreign = tapin.daerah.usulan_set.first()

    with nothing_changes(), pytest.raises(NotNow, match="tidak termasuk yang dinilai"):
        actions.nilai(rapat, usulan=foreign, nilai=NILAI, by=dunia.post("kursi:ANGGOTA_1"))


def test_a_member_of_another_government_is_refused(rapat_pada, tapin):
    rapat = rapat_pada("PENILAIAN")

    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.nilai(rapat, usulan=usulan_of(rapat, "dinkes_malaria"), nilai=NILAI, by=tapin.post("kursi:KETUA"))
