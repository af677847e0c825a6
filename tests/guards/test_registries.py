"""Criteria and questions: one code each, complete, and no file unknown to its registry."""

from collections.abc import Iterable, Iterator

from petasama.pemetaan.instrumen import EDISI
from petasama.pemetaan.instrumen.bentuk import Edisi
from petasama.pleno.kriteria import DAFTAR_KRITERIA, Kriteria
from tests.guards.sources import PRODUCT, twice
from tests.guards.violations import registries


def faults_of_criteria(criteria: Iterable[Kriteria]) -> Iterator[str]:
    """Criteria without an anchor for each value, without a basis, or whose worked example does not come out."""
    members = list(criteria)
    yield from twice(member.kode for member in members)
    for member in members:
        if sorted(member.jangkar) != [1, 2, 3, 4, 5] or not all(member.jangkar.values()):
            yield f"{member.kode}: an anchor is missing"
        if not member.dasar or member.nilai(member.contoh.fakta) != member.contoh.nilai:
            yield f"{member.kode}: no basis, or the worked example does not come out"
    if sum(member.bobot for member in members) != 100:
        yield "weights do not total 100"


def faults_of_edition(edition: Edisi) -> Iterator[str]:
    """Questions without guidance or example, and codes or names that stand twice."""
    questions = [*edition.pertanyaan, edition.klasifikasi]
    yield from twice([question.kode for question in questions] + [question.nama for question in questions])
    for question in questions:
        yield from twice(f"{question.kode}.{field.kode}" for field in question.isian)
        example = question.contoh or question is edition.klasifikasi
        if not all((question.label, question.panduan, example, question.isian)):
            yield f"{question.kode}: label, guidance, example or fields are missing"


def test_registries_are_complete():
    assert list(faults_of_criteria(DAFTAR_KRITERIA.values())) == []
    assert [fault for edition in EDISI.values() for fault in faults_of_edition(edition)] == []


def test_every_file_is_in_its_registry():
    assert len(DAFTAR_KRITERIA) == len(list(PRODUCT.glob("pleno/kriteria/k*.py")))
    assert {f"edisi_{code}" for code in EDISI} == {path.stem for path in PRODUCT.glob("pemetaan/instrumen/edisi_*.py")}


def test_each_fault_is_noticed():
    assert list(faults_of_criteria(registries.criteria())) == registries.CRITERIA_FAULTS
    assert list(faults_of_edition(registries.edition())) == registries.EDITION_FAULTS
