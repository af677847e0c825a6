"""Making a paper: same subject and moment, same bytes; one hash in both footers; names as they are written."""

import hashlib
import json
from collections.abc import Iterator
from copy import deepcopy
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from docx import Document

from petasama.core.errors import NotNow
from petasama.dokumen import archive
from petasama.dokumen.actions import cetak, sidik_isi
from petasama.dokumen.kinds import DocumentKind
from petasama.dokumen.models import Dokumen
from petasama.penetapan.documents import KEPUTUSAN_KEPALA_DAERAH
from petasama.penetapan.documents.naskah import Naskah as NaskahKeputusan
from petasama.penetapan.models import Keputusan
from petasama.pleno.documents import BERITA_ACARA
from petasama.pleno.documents.naskah import Naskah as NaskahBeritaAcara
from petasama.pleno.models import RapatPleno
from tests.rounds import issued_decree, signed_round, undone
from tests.world import naskah

NAMA = "Pasar “A & B <C>” {{ 7*7 }}"
KIND = {"berita_acara": BERITA_ACARA, "keputusan": KEPUTUSAN_KEPALA_DAERAH}


@pytest.fixture(scope="module")
def printed(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A round with one proposal of an awkward name, played until its minutes and its decree are in the archive."""
    jawaban = deepcopy(naskah("dinkes_malaria").isi["jawaban"])
    jawaban["P1"]["nama_kegiatan"] = NAMA

    def build() -> None:
        signed_round(("dinkes_malaria",), {"dinkes_malaria": {"jawaban": jawaban}})
        issued_decree()

    with undone(django_db_blocker, build):
        yield


@pytest.fixture(params=list(KIND))
def paper(request: pytest.FixtureRequest, printed: None, db: None) -> Dokumen:
    """Each of the two papers from the archive."""
    return Dokumen.objects.get(jenis=request.param)


def docx_text(content: bytes) -> str:
    body = Document(BytesIO(content)).element.body
    return "".join(node.text or "" for node in body.iter() if node.tag.endswith("}t"))


def pdf_pages(content: bytes) -> list[str]:
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content)]
    return ["".join(page.split()) for page in pages]


def test_a_name_with_signs_of_markup_stands_literally_in_the_word_file(paper):
    assert NAMA in docx_text(archive.fetch(paper.sidik_docx))


def test_a_name_with_signs_of_markup_stands_literally_in_the_pdf(paper):
    assert "".join(NAMA.split()) in "".join(pdf_pages(archive.fetch(paper.sidik_pdf)))


def test_the_hash_is_the_sha256_of_the_canonical_json_of_values_and_template(paper):
    template = hashlib.sha256(KIND[paper.jenis].template.read_bytes()).hexdigest()
    line = json.dumps(
        {"nilai": paper.nilai, "templat": template}, sort_keys=True, ensure_ascii=False, separators=(",", ":")
    )

    assert paper.versi_templat == template
    assert paper.sidik_isi == hashlib.sha256(line.encode()).hexdigest()


def test_the_footer_of_every_section_of_the_word_file_carries_the_hash(paper):
    sections = Document(BytesIO(archive.fetch(paper.sidik_docx))).sections

    assert all(f"SHA-256 {paper.sidik_isi}" in "".join(p.text for p in part.footer.paragraphs) for part in sections)


def test_the_foot_of_every_page_of_the_pdf_carries_the_hash(paper):
    pages = pdf_pages(archive.fetch(paper.sidik_pdf))

    assert pages
    assert all(f"SHA-256{paper.sidik_isi}" in page for page in pages)


def test_stored_files_lie_under_their_own_hash(paper):
    for form in ("docx", "pdf"):
        assert hashlib.sha256(archive.fetch(paper.sidik_berkas(form))).hexdigest() == paper.sidik_berkas(form)


def test_the_author_of_the_files_is_the_institution(paper):
    author = {"berita_acara": "TKKSD Kabupaten Hulu Sungai Selatan", "keputusan": "Bupati Hulu Sungai Selatan"}

    assert Document(BytesIO(archive.fetch(paper.sidik_docx))).core_properties.author == author[paper.jenis]
    metadata = pypdfium2.PdfDocument(archive.fetch(paper.sidik_pdf)).get_metadata_dict()
    assert metadata["Author"] == author[paper.jenis]


def test_the_minutes_printed_again_at_the_same_moment_are_the_same_bytes(printed, putaran):
    rapat = RapatPleno.objects.get(putaran=putaran)
    archived = rapat.berita_acara.dokumen
    subject = NaskahBeritaAcara(rapat=rapat, nomor=archived.nomor)

    again = cetak(BERITA_ACARA, subject, at=rapat.selesai, author=subject.penerbit)

    assert again.sidik_isi == archived.sidik_isi
    assert hashlib.sha256(again.docx).hexdigest() == archived.sidik_docx
    assert hashlib.sha256(again.pdf).hexdigest() == archived.sidik_pdf


def test_the_decree_printed_again_at_the_same_moment_is_the_same_bytes(printed, putaran, pemain):
    decree = Keputusan.objects.get(putaran=putaran)
    subject = NaskahKeputusan(
        keputusan=decree, nomor=decree.nomor, tanggal=decree.tanggal, penanda_tangan=decree.penanda_tangan
    )

    again = cetak(KEPUTUSAN_KEPALA_DAERAH, subject, at=pemain.saat(2, 10), author=subject.penerbit)

    assert again.sidik_isi == decree.dokumen.sidik_isi
    assert hashlib.sha256(again.docx).hexdigest() == decree.dokumen.sidik_docx
    assert hashlib.sha256(again.pdf).hexdigest() == decree.dokumen.sidik_pdf


def test_one_other_word_in_the_values_is_another_hash(printed, putaran):
    rapat = RapatPleno.objects.get(putaran=putaran)
    archived = rapat.berita_acara.dokumen

    changed = BERITA_ACARA.values_of(NaskahBeritaAcara(rapat=rapat, nomor="BA/2/2027 (contoh)"))

    assert {key for key, value in archived.nilai.items() if value != changed[key]} == {"nomor"}
    assert sidik_isi(changed, archived.versi_templat) != archived.sidik_isi


def test_a_template_that_is_no_word_file_is_refused_with_a_sentence(tmp_path, pemain):
    template = tmp_path / "surat.docx"
    template.write_bytes(b"bukan berkas Word")
    kind = DocumentKind(code="surat", title="Surat", template=template, fields=(), readers=frozenset())

    with pytest.raises(NotNow, match=r"Surat belum dapat dibuat\. "):
        cetak(kind, None, at=pemain.saat(2, 10), author="TKKSD")
