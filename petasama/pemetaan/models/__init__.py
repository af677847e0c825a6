"""Proposals, their answers and what belongs to them."""

from petasama.pemetaan.models.gabung import AjakanGabung
from petasama.pemetaan.models.instrumen import PertanyaanPutaran
from petasama.pemetaan.models.jawaban import CalonMitra, Jawaban, VersiJawaban
from petasama.pemetaan.models.laporan import LaporanPemetaan
from petasama.pemetaan.models.milik import MilikUsulanQuerySet
from petasama.pemetaan.models.nihil import PernyataanNihil
from petasama.pemetaan.models.serupa import CiriUsulan, KunciUsulan
from petasama.pemetaan.models.telaah import Komentar, Penelaahan
from petasama.pemetaan.models.tuntas import UjiTuntas
from petasama.pemetaan.models.usulan import Usulan, UsulanQuerySet

__all__ = [
    "AjakanGabung",
    "CalonMitra",
    "CiriUsulan",
    "Jawaban",
    "Komentar",
    "KunciUsulan",
    "LaporanPemetaan",
    "MilikUsulanQuerySet",
    "Penelaahan",
    "PernyataanNihil",
    "PertanyaanPutaran",
    "UjiTuntas",
    "Usulan",
    "UsulanQuerySet",
    "VersiJawaban",
]
