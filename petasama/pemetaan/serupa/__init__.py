"""Similar proposals, without a database: words and stems, what a proposal is found by, how near two of them are."""

from petasama.pemetaan.serupa.ciri import (
    DEKAT,
    ISU,
    KATA,
    MAKNA,
    MITRA,
    TEMPAT,
    URUSAN,
    WILAYAH,
    Ciri,
    Naskah,
    ciri_of,
    jenis,
)
from petasama.pemetaan.serupa.kata import kata_list
from petasama.pemetaan.serupa.kunci import kunci_of
from petasama.pemetaan.serupa.nilai import AMBANG_GUGUS, AMBANG_SERUPA, Bobot, nilai_of, sebab_of

__all__ = [
    "AMBANG_GUGUS",
    "AMBANG_SERUPA",
    "DEKAT",
    "ISU",
    "KATA",
    "MAKNA",
    "MITRA",
    "TEMPAT",
    "URUSAN",
    "WILAYAH",
    "Bobot",
    "Ciri",
    "Naskah",
    "ciri_of",
    "jenis",
    "kata_list",
    "kunci_of",
    "nilai_of",
    "sebab_of",
]
