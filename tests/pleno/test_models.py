"""What the tables of the plenary refuse by themselves, and what their rows say of themselves."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from petasama.pleno.models import (
    Abstain,
    BobotKriteria,
    ButirSidang,
    Penilaian,
    PesertaRapat,
    RapatPleno,
    TandaTangan,
    dalam_urutan_putusan,
)
from tests.pleno.conftest import butir_of, usulan_of


@pytest.fixture
def nilai_baru(rapat_pada, dunia):
    """nilai_baru(nilai=6) is a score row straight into the table, 3 on K1 if nothing else is said."""
    rapat = rapat_pada("PENILAIAN")
    usulan, post = usulan_of(rapat, "dinkes_malaria"), dunia.post("kursi:ANGGOTA_1")

    def write(**ubahan) -> Penilaian:
        row = {"rapat": rapat, "usulan": usulan, "penilai": post, "kriteria": "K1", "nilai": 3} | ubahan
        with transaction.atomic():
            return Penilaian.objects.create(**row)

    return write


@pytest.mark.parametrize("nilai", [0, 6])
def test_the_table_holds_no_value_outside_1_to_5(nilai, nilai_baru):
    with pytest.raises(IntegrityError, match="penilaian_1_sampai_5"):
        nilai_baru(nilai=nilai)


def test_the_table_holds_one_value_per_assessor_proposal_and_criterion(nilai_baru, dunia):
    nilai_baru()
    nilai_baru(kriteria="K2")
    nilai_baru(penilai=dunia.post("kursi:ANGGOTA_2"))

    with pytest.raises(IntegrityError):
        nilai_baru(nilai=5)


def test_the_table_holds_one_abstention_per_assessor_and_proposal(rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN")
    row = {"rapat": rapat, "usulan": usulan_of(rapat, "dinkes_malaria"), "penilai": dunia.post("kursi:ANGGOTA_1")}
    Abstain.objects.create(**row, alasan="Satu.")

    with pytest.raises(IntegrityError), transaction.atomic():
        Abstain.objects.create(**row, alasan="Dua.")


@pytest.mark.parametrize("bobot", ["-0.01", "100.01"])
def test_a_weight_lies_between_0_and_100(bobot, rapat_pada):
    rapat = rapat_pada("RENCANA")

    with pytest.raises(IntegrityError, match="bobot_0_sampai_100"), transaction.atomic():
        BobotKriteria.objects.filter(rapat=rapat, kriteria="K1").update(bobot=Decimal(bobot))


def test_a_round_has_one_meeting(rapat_pada):
    rapat = rapat_pada("RENCANA")
    rapat.pk = None

    with pytest.raises(IntegrityError), transaction.atomic():
        rapat.save()


@pytest.mark.parametrize("model", [PesertaRapat, BobotKriteria])
def test_a_seat_and_a_criterion_stand_once_in_a_meeting(model, rapat_pada):
    row = model.objects.filter(rapat=rapat_pada("RENCANA")).first()
    row.pk = None

    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_nobody_signs_twice_even_past_the_act(rapat_pada, pemain):
    row = {"rapat": rapat_pada("SIDANG"), "penugasan": pemain.ketua, "pada": pemain.saat(1, 22)}
    TandaTangan.objects.create(**row)

    with pytest.raises(IntegrityError), transaction.atomic():
        TandaTangan.objects.create(**row)


@pytest.mark.parametrize("fields", [{"putusan": "DISETUJUI"}, {"diputus_pada": "2027-01-21T02:00Z"}])
def test_a_decision_and_its_moment_come_together(fields, rapat_pada):
    butir = butir_of(rapat_pada("SIDANG"), "dinkes_malaria")

    with pytest.raises(IntegrityError, match="butir_putusan_dan_waktunya"), transaction.atomic():
        ButirSidang.objects.filter(pk=butir.pk).update(**fields)


def test_a_place_on_the_agenda_is_taken_once(rapat_pada):
    butir = butir_of(rapat_pada("SIDANG", dinkes_malaria=5), "dinkes_malaria")

    with pytest.raises(IntegrityError), transaction.atomic():
        ButirSidang.objects.filter(pk=butir.pk).update(urutan_hitung=2)


def test_a_meeting_with_rows_is_not_deleted(rapat_pada):
    rapat = rapat_pada("RENCANA")

    with pytest.raises(ProtectedError):
        RapatPleno.objects.filter(pk=rapat.pk).delete()


@pytest.mark.parametrize(
    ("status", "tertutup"), [("RENCANA", True), ("PENILAIAN", True), ("PENILAIAN_DITUTUP", False), ("SIDANG", False)]
)
def test_scores_are_blind_until_scoring_has_closed(status, tertutup, rapat_pada):
    assert rapat_pada(status).is_tertutup is tertutup


def test_rows_name_themselves_for_the_trail(rapat_pada, menilai, dunia):
    rapat = rapat_pada("PENILAIAN")
    menilai(rapat, "dinkes_malaria", "kursi:KETUA", 4)
    usulan, post = usulan_of(rapat, "dinkes_malaria"), dunia.post("kursi:KETUA")

    assert (str(rapat), rapat.label_status) == ("Rapat pleno Putaran 2027", "Penilaian berjalan")
    assert str(rapat.peserta.get(penugasan=post)) == f"{post} dalam Rapat pleno Putaran 2027"
    assert str(rapat.bobot.get(kriteria="K1")) == "K1 25.00"
    assert str(rapat.penilaian.get(kriteria="K3")) == f"{usulan.pk} K3 4"
    ulm = usulan_of(rapat, "bappelitbangda_ulm")
    assert str(rapat.abstain.get()) == f"{ulm.pk} abstain"
    assert str(ButirSidang(usulan=usulan, urutan_hitung=2)) == f"2. {usulan}"
    signature = TandaTangan(penugasan=post, pada=date(2027, 1, 22))
    assert str(signature) == f"{post.pk} 2027-01-22"


@pytest.mark.parametrize(
    ("putusan", "disetujui"),
    [("", False), ("DISETUJUI", True), ("DISETUJUI_DENGAN_CATATAN", True), ("DITUNDA", False), ("DIGABUNG", False)],
)
def test_an_item_is_approved_with_or_without_a_note(putusan, disetujui):
    assert ButirSidang(putusan=putusan).is_disetujui is disetujui


@pytest.mark.parametrize(("urutan", "menyimpang"), [(None, False), (2, False), (1, True)])
def test_an_item_leaves_its_place_only_when_the_plenary_moves_it(urutan, menyimpang):
    assert ButirSidang(urutan_hitung=2, urutan=urutan).is_menyimpang is menyimpang


def test_a_lifted_item_stands_before_and_a_lowered_one_behind_the_item_computed_there():
    first, second, third, fourth = (ButirSidang(urutan_hitung=place) for place in (1, 2, 3, 4))
    fourth.urutan = 1
    second.urutan = 3

    assert dalam_urutan_putusan([second, fourth, third, first]) == [fourth, first, third, second]
