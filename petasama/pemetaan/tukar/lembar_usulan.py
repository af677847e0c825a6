"""What files that go out hold: proposals with their answers, and what they refer to."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from petasama.organisasi.models import PerangkatDaerah
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.instrumen.bentuk import Edisi
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.tukar.nilai import Rujukan
from petasama.pemetaan.tukar.rujukan import indikator_of, rujukan_of
from petasama.persiapan.models import Putaran


@dataclass(frozen=True, kw_only=True)
class BarisUsulan:
    """One proposal as a file has it: number, office, answers by question code."""

    nomor: str
    opd: str
    jawaban: dict[str, dict[str, Any]]


@dataclass(kw_only=True)
class IsiBerkas:
    """All that a file is written from. `per_opd`: with the column of offices, for a whole round."""

    judul: str
    edisi: Edisi
    rujukan: Rujukan
    baris: list[BarisUsulan] = field(default_factory=list)
    per_opd: bool = False
    putaran: Putaran | None = None
    perangkat_daerah: PerangkatDaerah | None = None
    usulan: list[Usulan] = field(default_factory=list)
    """The same proposals as rows, for papers."""


def isi_berkas(putaran: Putaran, usulan: Iterable[Usulan], *, perangkat_daerah: PerangkatDaerah | None) -> IsiBerkas:
    """Load proposals for a file; a fixed number of queries. `perangkat_daerah`: None for a whole round."""
    things = list(usulan)
    rujukan = rujukan_of(perangkat_daerah)
    if perangkat_daerah is None:
        rujukan = Rujukan(wilayah=rujukan.wilayah, indikator=indikator_of({row.perangkat_daerah_id for row in things}))
    return IsiBerkas(
        judul=f"Usulan {perangkat_daerah or 'semua perangkat daerah'}, {putaran}",
        edisi=edisi_of(putaran),
        rujukan=rujukan,
        baris=[
            BarisUsulan(
                nomor=row.nomor,
                opd=row.perangkat_daerah.nama,
                jawaban={answer.kode: answer.isi for answer in row.jawaban.all()},
            )
            for row in things
        ],
        per_opd=perangkat_daerah is None,
        putaran=putaran,
        perangkat_daerah=perangkat_daerah,
        usulan=things,
    )
