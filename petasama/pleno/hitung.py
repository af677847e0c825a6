"""Hands the stored values of a meeting to the pure ranking."""

from collections import defaultdict

from petasama.pleno.models import RapatPleno
from petasama.pleno.peringkat import Posisi, peringkat


def hitung_peringkat(rapat: RapatPleno) -> list[Posisi]:
    """Return the ranking of the meeting's eligible proposals from its values and weights.

    Refuses with PeringkatDitolak what the pure ranking refuses.
    """
    values: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    rows = rapat.penilaian.values_list("penilai_id", "usulan__nomor", "kriteria", "nilai")
    for assessor, proposal, criterion, value in rows:
        values[str(assessor)][proposal][criterion] = value
    proposals = rapat.putaran.usulan.filter(status="LAYAK").values_list("nomor", "diajukan_pada")
    dates = {number: sent_at.date() for number, sent_at in proposals if sent_at}
    weights = {item.kriteria: item.bobot for item in rapat.bobot.all()}
    return peringkat(values, weights, usulan=sorted(number for number, _ in proposals), tanggal=dates)
