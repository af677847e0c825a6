"""Offices, office holders and appointments: who is in force on a day, and what the database itself refuses."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from petasama.organisasi.models import Daerah, Pejabat, Penugasan, PerangkatDaerah, kursi_list, peran_list
from petasama.organisasi.peran import PEMBACA_TKKSD, PENILAI, Peran, Sebagai

HARI = date(2026, 11, 10)


def test_a_government_has_a_long_and_a_short_name():
    assert Daerah(nama="Kabupaten Hulu Sungai Selatan").nama_pendek == "Hulu Sungai Selatan"
    assert Daerah(nama="Kota Banjarbaru").nama_pendek == "Banjarbaru"


def test_about_thirty_offices_of_hss_answer_in_their_order(dunia):
    offices = list(PerangkatDaerah.objects.visible_to(dunia.post("sekretariat")).responding(HARI))

    assert len(offices) == 32
    assert [office.kode for office in offices[:3]] == ["DISDIK", "DINKES", "RSUDHHB"]
    assert not [office.nama for office in offices if "Kecamatan" in office.nama or "Puskesmas" in office.nama]


def test_an_office_that_is_closed_or_does_not_answer_is_left_out(dunia):
    PerangkatDaerah.objects.filter(pk=dunia.perangkat["DISDIK"].pk).update(selesai=date(2026, 11, 9))
    PerangkatDaerah.objects.filter(pk=dunia.perangkat["DINKES"].pk).update(responden=False)
    PerangkatDaerah.objects.filter(pk=dunia.perangkat["PUTR"].pk).update(mulai=date(2026, 11, 11))

    codes = {office.kode for office in PerangkatDaerah.objects.responding(HARI).filter(daerah=dunia.daerah)}

    assert codes == set(dunia.perangkat) - {"DISDIK", "DINKES", "PUTR"}


def test_an_acting_holder_goes_before_the_one_in_full(dunia):
    jabatan, full = "Bupati Hulu Sungai Selatan", Pejabat.objects.get(jabatan="Bupati Hulu Sungai Selatan")
    acting = Pejabat.objects.create(
        daerah=dunia.daerah, jabatan=jabatan, nama="Pengganti (contoh)", sebagai=Sebagai.PLH,
        mulai=HARI, selesai=date(2026, 11, 12),
    )  # fmt: skip

    assert Pejabat.objects.holding(jabatan, HARI) == acting
    assert Pejabat.objects.holding(jabatan, date(2026, 11, 13)) == full
    assert Pejabat.objects.holding(jabatan, date(2024, 12, 31)) is None
    assert str(acting) == "Pengganti (contoh), Bupati Hulu Sungai Selatan"


def test_the_seats_of_the_team_come_in_the_order_of_the_decree(dunia):
    seats = list(Penugasan.objects.visible_to(dunia.post("sekretariat")).kursi_tkksd(HARI))

    assert [seat.kursi for seat in seats[:4]] == ["KETUA", "WAKIL_KETUA_1", "WAKIL_KETUA_2", "SEKRETARIS"]
    assert len(seats) == 9
    assert {seat.peran for seat in seats} <= PENILAI


def test_each_office_but_one_has_two_liaison_officers(dunia):
    counts = Penugasan.objects.filter(daerah=dunia.daerah).ppksd_per_perangkat(HARI)

    single = [code for code, office in dunia.perangkat.items() if counts[office.pk] != 2]
    assert single == ["BAGKESRA"]
    assert counts[dunia.perangkat["BAGKESRA"].pk] == 1


def test_a_liaison_officer_is_one_only_between_the_days_of_the_letter(dunia):
    rows = Penugasan.objects.filter(perangkat_daerah=dunia.perangkat["DINKES"])

    assert rows.ppksd(date(2026, 10, 5)).count() == 0
    assert rows.ppksd(date(2026, 10, 6)).count() == 2


def test_the_secretariats_staff_reads_but_never_scores():
    assert Peran.SEKRETARIAT_TKKSD in PEMBACA_TKKSD
    assert Peran.SEKRETARIAT_TKKSD not in PENILAI


def test_choices_of_fields_are_the_codes_with_their_labels():
    assert peran_list()[0] == ("PPKSD", "Pejabat Penghubung Kerja Sama Daerah (PPKSD)")
    assert kursi_list()[-1] == ("ANGGOTA", "Anggota")


@pytest.mark.parametrize(
    "change",
    [
        lambda dunia: PerangkatDaerah.objects.filter(kode="DINKES").update(selesai=date(2020, 1, 1)),
        lambda dunia: Penugasan.objects.filter(jabatan="Sekretariat TKKSD").update(selesai=date(2020, 1, 1)),
        lambda dunia: PerangkatDaerah.objects.filter(kode="DINKES", daerah=dunia.daerah).update(kode="DISDIK"),
        lambda dunia: dunia.post("bupati").user.__class__.objects.update(surel="sama@hss.example"),
    ],
)
def test_the_database_refuses_an_end_before_the_start_and_doubled_codes(dunia, change):
    with pytest.raises(IntegrityError), transaction.atomic():
        change(dunia)


def test_names_stand_for_rows(dunia):
    assert str(dunia.daerah) == "Kabupaten Hulu Sungai Selatan"
    assert str(dunia.perangkat["DINKES"]) == "Dinas Kesehatan"
    assert str(dunia.post("bupati").user).endswith("(contoh)")
