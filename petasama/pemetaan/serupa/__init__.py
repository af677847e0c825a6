"""Similar proposals, without a database: words and stems, what a proposal is found by, how near two of them are."""

from petasama.pemetaan.serupa.ciri import Ciri, Naskah, ciri_of
from petasama.pemetaan.serupa.kata import kata_list
from petasama.pemetaan.serupa.kunci import Kunci, kunci_dekat, kunci_longgar
from petasama.pemetaan.serupa.nilai import AMBANG_GUGUS, AMBANG_SERUPA, Bobot, Kemiripan, bandingkan

__all__ = [
    "AMBANG_GUGUS",
    "AMBANG_SERUPA",
    "Bobot",
    "Ciri",
    "Kemiripan",
    "Kunci",
    "Naskah",
    "bandingkan",
    "ciri_of",
    "kata_list",
    "kunci_dekat",
    "kunci_longgar",
]
