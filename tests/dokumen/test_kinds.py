"""A kind of paper: from a subject to values, and what its template is expected to ask for."""

import hashlib

import pytest

from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField, version_of
from petasama.organisasi.peran import Peran


@pytest.fixture
def kind(tmp_path) -> DocumentKind:
    template = tmp_path / "surat.docx"
    template.write_bytes(b"isi templat")
    return DocumentKind(
        code="surat",
        title="Surat Undangan",
        template=template,
        fields=(
            MergeField(key="nomor", label="Nomor", value=lambda surat: surat["nomor"]),
            MergeField(
                key="tamu",
                label="Tamu",
                value=lambda surat: [{"no": str(place), "nama": name} for place, name in surat["tamu"]],
                columns=("no", "nama"),
            ),
        ),
        readers=frozenset({Peran.BUPATI}),
    )


def test_values_are_read_from_the_subject_field_by_field(kind):
    surat = {"nomor": "12", "tamu": [(1, "Camat Loksado"), (2, "Camat Kandangan")], "rahasia": "tidak ikut"}

    assert kind.values_of(surat) == {
        "nomor": "12",
        "tamu": [{"no": "1", "nama": "Camat Loksado"}, {"no": "2", "nama": "Camat Kandangan"}],
    }


def test_a_template_may_ask_for_the_fields_their_columns_and_the_hash(kind):
    assert kind.expected() == {"nomor": (), "tamu": ("no", "nama"), "sidik": ()}


def test_the_version_of_a_template_is_the_hash_of_its_bytes(kind):
    assert kind.template_bytes() == b"isi templat"
    assert version_of(kind.template_bytes()) == hashlib.sha256(b"isi templat").hexdigest()


def test_an_edited_template_is_a_new_version_at_once(kind):
    before = version_of(kind.template_bytes())

    kind.template.write_bytes(b"isi templat, disunting")

    assert version_of(kind.template_bytes()) != before


def test_the_papers_of_the_round_are_registered_and_have_their_template():
    assert {"berita_acara", "keputusan"} <= set(KINDS.codes())
    assert all(kind.template_bytes().startswith(b"PK") for kind in KINDS)
