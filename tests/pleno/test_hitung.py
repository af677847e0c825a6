"""What the stored values of a meeting make: ranking, agreement, firmness, spread."""

from decimal import Decimal

import pytest

from petasama.pemetaan.models import Usulan
from petasama.pleno import actions, hitung
from petasama.pleno.kriteria import DAFTAR_KRITERIA
from tests.pleno.conftest import usulan_of

SERI = ("dinkes_malaria", "bpbd_karhutla", "bappelitbangda_ulm")


@pytest.fixture
def rapat(rapat_pada):
    return rapat_pada("PENILAIAN")


def order(rapat) -> list[str]:
    offices = dict(rapat.putaran.usulan.values_list("nomor", "perangkat_daerah__kode"))
    return [offices[place.usulan] for place in hitung.hitung_peringkat(rapat)]


def send_at(rapat, kode, moment) -> None:
    Usulan.objects.filter(pk=usulan_of(rapat, kode).pk).update(diajukan_pada=moment)


def test_a_tie_goes_to_the_proposal_sent_on_the_earlier_day(rapat, menilai, pemain):
    for kode in SERI:
        menilai(rapat, kode, "kursi:KETUA", 3)
    send_at(rapat, "dinkes_malaria", pemain.saat(11, 9, 9, tahun=2026))
    send_at(rapat, "bpbd_karhutla", pemain.saat(11, 8, 9, tahun=2026))
    send_at(rapat, "bappelitbangda_ulm", pemain.saat(11, 7, 9, tahun=2026))

    assert order(rapat) == ["BAPPELITBANGDA", "BPBD", "DINKES"]


def test_the_day_of_a_tie_is_the_day_in_the_zone_of_the_government(rapat, menilai, pemain):
    for kode in SERI:
        menilai(rapat, kode, "kursi:KETUA", 3)
    # 07.30 WITA is still the evening before in UTC.
    send_at(rapat, "dinkes_malaria", pemain.saat(11, 6, 7.5, tahun=2026))
    send_at(rapat, "bpbd_karhutla", pemain.saat(11, 5, 14, tahun=2026))
    send_at(rapat, "bappelitbangda_ulm", pemain.saat(11, 7, 9, tahun=2026))

    assert order(rapat) == ["BPBD", "DINKES", "BAPPELITBANGDA"]


def test_a_proposal_without_a_date_comes_last_in_a_tie(rapat, menilai, pemain):
    for kode in SERI:
        menilai(rapat, kode, "kursi:KETUA", 3)
    Usulan.objects.filter(pk=usulan_of(rapat, "dinkes_malaria").pk).update(diajukan_pada=None, diteruskan_pada=None)

    assert order(rapat)[-1] == "DINKES"


def test_only_those_who_scored_count_in_the_mean(rapat, menilai, dunia):
    for kode in SERI:
        menilai(rapat, kode, "kursi:KETUA", 3)
    menilai(rapat, "dinkes_malaria", "kursi:ANGGOTA_1", 5)
    actions.abstain(
        rapat, usulan=usulan_of(rapat, "bpbd_karhutla"), alasan="Keluarga.", by=dunia.post("kursi:ANGGOTA_1")
    )

    scores = {place.usulan: (place.skor, place.jumlah_penilai) for place in hitung.hitung_peringkat(rapat)}

    assert scores[usulan_of(rapat, "dinkes_malaria").nomor] == (80, 2)
    assert scores[usulan_of(rapat, "bpbd_karhutla").nomor] == (60, 1)


@pytest.mark.parametrize(("kedua", "w"), [((5, 3, 1), 1.0), ((1, 3, 5), 0.0)])
def test_agreement_is_one_for_the_same_order_and_nothing_for_the_opposite(kedua, w, rapat, menilai):
    for kode, first, second in zip(SERI, (5, 3, 1), kedua, strict=True):
        menilai(rapat, kode, "kursi:KETUA", first)
        menilai(rapat, kode, "kursi:ANGGOTA_1", second)

    assert hitung.kesepakatan(rapat) == w


def test_one_assessor_alone_agrees_with_nobody(rapat, menilai):
    menilai(rapat, "dinkes_malaria", "kursi:KETUA", 5)

    assert hitung.kesepakatan(rapat) is None


def test_a_proposal_better_on_every_criterion_keeps_its_place_under_other_weights(rapat_pada):
    rapat = rapat_pada("PENILAIAN_DITUTUP", dinkes_malaria=5, bpbd_karhutla=4, bappelitbangda_ulm=2)
    weights = {code: Decimal(item.bobot) for code, item in DAFTAR_KRITERIA.items()}

    ranges = hitung.ketahanan(rapat.butir.all(), weights)

    assert [ranges[item.pk] for item in rapat.butir.order_by("urutan_hitung")] == [(1, 1), (2, 2), (3, 3)]


def test_spread_is_the_distance_between_the_highest_and_the_lowest_value(rapat, menilai):
    menilai(rapat, "dinkes_malaria", "kursi:KETUA", 5)
    menilai(rapat, "dinkes_malaria", "kursi:ANGGOTA_1", 3)
    menilai(rapat, "bpbd_karhutla", "kursi:KETUA", 4)

    spread = hitung.sebaran(rapat)

    assert spread[usulan_of(rapat, "dinkes_malaria").pk] == dict.fromkeys(DAFTAR_KRITERIA, 2)
    assert spread[usulan_of(rapat, "bpbd_karhutla").pk] == dict.fromkeys(DAFTAR_KRITERIA, 0)


def test_a_spread_above_one_and_a_half_asks_for_discussion():
    assert hitung.perlu_bahas({"K1": 0, "K2": 1, "K3": 2, "K4": 4}) == ["K3", "K4"]
