"""Hands the stored values of a meeting to the pure modules: ranking, agreement, firmness, spread."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

from django.db.models import F, Max, Min

from petasama.core.wording import ZONES
from petasama.pleno.kesepakatan import kendall_w
from petasama.pleno.keterterimaan import keterterimaan
from petasama.pleno.models import ButirSidang, RapatPleno
from petasama.pleno.peringkat import Posisi, periksa_bobot, peringkat
from petasama.pleno.peringkat_json import DRAWS, SEED, skor_penilai

BATAS_BAHAS = 1.5
"""From a distance above this between the highest and the lowest value on one criterion, the plenary discusses."""
NilaiRapat = dict[str, dict[str, dict[str, int]]]
"""Assessor → proposal → criterion → value."""


def nilai_rapat(rapat: RapatPleno) -> NilaiRapat:
    """Return all values of the meeting; assessors by id, proposals by number."""
    values: NilaiRapat = defaultdict(lambda: defaultdict(dict))
    rows = rapat.penilaian.values_list("penilai_id", "usulan__nomor", "kriteria", "nilai")
    for assessor, proposal, criterion, value in rows:
        values[str(assessor)][proposal][criterion] = value
    return values


def hitung_peringkat(rapat: RapatPleno) -> list[Posisi]:
    """Return the ranking of the meeting's eligible proposals from its values and weights.

    Refuses with PeringkatDitolak what the pure ranking refuses.
    """
    proposals = rapat.putaran.usulan.filter(status="LAYAK").values_list("nomor", "diajukan_pada")
    zone = ZoneInfo(ZONES[rapat.daerah.zona_waktu])
    dates = {number: sent_at.astimezone(zone).date() for number, sent_at in proposals if sent_at}
    weights = {item.kriteria: item.bobot for item in rapat.bobot.order_by("kriteria")}
    return peringkat(nilai_rapat(rapat), weights, usulan=sorted(number for number, _ in proposals), tanggal=dates)


def kesepakatan(rapat: RapatPleno) -> float | None:
    """Return Kendall's W over the assessors of a closed scoring, 0 to 1; None where it says nothing."""
    weights = periksa_bobot({item.kriteria: item.bobot for item in rapat.bobot.all()})
    return kendall_w(skor_penilai(nilai_rapat(rapat), weights))


def ketahanan(butir_list: Iterable[ButirSidang], bobot: dict[str, Decimal]) -> dict[int, tuple[int, int]]:
    """Return, by id of the item, the places it takes in the middle 90 % of draws of other weights."""
    ranked = sorted(butir_list, key=lambda butir: butir.urutan_hitung)
    means = {
        str(butir.pk): {code: Fraction(mean) for code, mean in butir.rerata.items() if code in bobot}
        for butir in ranked
    }
    found = keterterimaan(means, periksa_bobot(bobot), draws=DRAWS, seed=SEED)
    return {int(key): row.rentang_90 for key, row in found.items()}


def sebaran(rapat: RapatPleno) -> dict[int, dict[str, int]]:
    """Return, by id of the proposal and criterion, how far the highest and the lowest value lie apart."""
    spread: dict[int, dict[str, int]] = defaultdict(dict)
    rows = rapat.penilaian.values("usulan_id", "kriteria").annotate(jarak=Max("nilai") - Min("nilai"))
    for row in rows.order_by("usulan_id", "kriteria").values_list("usulan_id", "kriteria", F("jarak")):
        spread[row[0]][row[1]] = row[2]
    return spread


def perlu_bahas(jarak: dict[str, int]) -> list[str]:
    """Return the criteria on which the values lie so far apart that the plenary discusses them."""
    return [code for code, distance in jarak.items() if distance > BATAS_BAHAS]
