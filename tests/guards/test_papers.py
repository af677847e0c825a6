"""Each kind of paper has its Word file, and the two speak of the same fields."""

from collections.abc import Iterable, Iterator

from docxtpl import DocxTemplate

from petasama.dokumen.kinds import KINDS, DocumentKind
from tests.guards.sources import PRODUCT, twice
from tests.guards.violations import registries


def faults_of_kinds(kinds: Iterable[DocumentKind]) -> Iterator[str]:
    """Kinds whose Word file and declared fields are not the same set, or that nobody may read."""
    for kind in kinds:
        yield from twice(f"{kind.code}.{field.key}" for field in kind.fields)
        placeholders = DocxTemplate(kind.template).get_undeclared_template_variables()
        yield from (f"{kind.code}.{key}: only in one of the two" for key in sorted(placeholders ^ set(kind.expected())))
        if not kind.readers:
            yield f"{kind.code}: nobody may read it"


def test_every_paper_names_its_fields():
    assert list(faults_of_kinds(KINDS)) == []


def test_every_word_file_belongs_to_a_kind():
    assert {kind.template.resolve() for kind in KINDS} == set(PRODUCT.glob("*/documents/*.docx"))


def test_each_fault_is_noticed(tmp_path):
    assert list(faults_of_kinds([registries.kind(tmp_path)])) == registries.KIND_FAULTS
