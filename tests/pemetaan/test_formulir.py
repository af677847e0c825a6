"""The printed form of the instrument: what it shows, blank and filled, and who may download it."""

import io
from collections.abc import Callable
from dataclasses import replace

import docx
import pypdfium2
import pytest
from django.test import Client

from petasama.alat.contoh.orang import Dunia
from petasama.core import clock
from petasama.organisasi.models import Penugasan
from petasama.pemetaan.documents.formulir import formulir_docx, formulir_pdf, naskah_of
from petasama.pemetaan.models import PertanyaanPutaran, Usulan
from tests.pemetaan.word_acak import CONTOH, EDISI_UJI, naskah, semua

Tahap = Callable[..., Usulan]


def pages(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [" ".join(document[n].get_textpage().get_text_range().split()) for n in range(len(document))]


def rows_of(content: bytes, heading: str) -> list[list[str]]:
    document = docx.Document(io.BytesIO(content))
    table = next(t for t in document.tables if any(c.text.strip(" \u00a0*") == heading for c in t.rows[0].cells))
    return [[cell.text for cell in row.cells] for row in table.rows[1:]]


def test_the_blank_form_asks_every_question_in_its_order_and_the_classification_on_a_page_of_its_own():
    found = pages(formulir_pdf(naskah(None)))

    text = " ".join(found)
    places = [text.index(f"{question.nomor}. {question.label}") for question in semua(EDISI_UJI)]
    assert places == sorted(places)
    first_words = next(page for page in found if "12. Klasifikasi" in page).split("Dicetak", 1)[1]
    assert "11. Catatan lain" not in first_words


def test_each_table_of_the_blank_form_has_three_empty_rows():
    content = formulir_docx(naskah(None))

    for heading in ("Nama pihak", "Nama mitra", "Pilihan lain", "Satuan", "Nilai rupiah"):
        rows = rows_of(content, heading)
        assert [row[0] for row in rows] == ["1", "2", "3"]
        assert not any(text for row in rows for text in row[1:] if text != "…")


def test_the_filled_form_shows_the_answers_and_ticks():
    text = " ".join(pages(formulir_pdf(naskah(CONTOH))))

    assert "Penanganan kebakaran lahan di perbatasan" in text
    assert "■ 2.11 Lingkungan Hidup" in text
    assert "latihan gabungan kali 2 2028" in text
    assert "USL/2027/0007 · Dicetak Selasa, 24 November 2026 pukul 09.00 WITA" in text


@pytest.mark.parametrize(("paper", "points"), [("F4", (609, 935)), ("A4", (595, 842))])
def test_the_form_is_printed_on_f4_or_a4(paper: str, points: tuple[int, int]):
    document = pypdfium2.PdfDocument(formulir_pdf(naskah(CONTOH), kertas=paper))

    assert tuple(map(round, document[0].get_size())) == points


def test_no_page_of_the_form_is_empty_and_no_page_begins_or_ends_with_a_lonely_heading():
    for shown in (naskah(None), naskah(CONTOH)):
        for page in pages(formulir_pdf(shown)):
            body = page.split("WITA", 1)[1].rsplit("Instrumen Pemetaan", 1)[0].strip()
            assert len(body) > 40
            assert not any(body.endswith(question.label) for question in semua(EDISI_UJI))


def test_the_same_form_gives_the_same_bytes():
    assert formulir_docx(naskah(CONTOH)) == formulir_docx(naskah(CONTOH))


def test_signs_of_xml_in_an_answer_stay_signs():
    content = formulir_docx(naskah({"P1": {"nama_kegiatan": "<w:p> & “{{ 7*7 }}”"}}))

    assert rows_of_first(content) == "<w:p> & “{{ 7*7 }}”"


def rows_of_first(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    return next(r.cells[1].text for t in document.tables for r in t.rows if r.cells[0].text == "Nama kegiatan")


@pytest.mark.django_db
def test_konsep_stands_on_the_form_until_the_head_has_forwarded_it(usulan_at: Tahap):
    for stage, expected in (("DRAF", True), ("DIAJUKAN", True), ("DITERUSKAN", False)):
        thing = usulan_at(stage)

        shown = naskah_of(thing, putaran=thing.putaran, kantor=thing.perangkat_daerah, pada=clock.now())

        assert ("KONSEP" in shown.kepala()[0]) is expected


@pytest.mark.django_db
def test_an_extra_question_and_other_words_of_the_round_appear_by_themselves(usulan_at: Tahap):
    thing = usulan_at("DRAF")
    row = {"daerah": thing.daerah, "putaran": thing.putaran}
    PertanyaanPutaran.objects.create(**row, kode="P1", label="Judul Kerja Sama")
    PertanyaanPutaran.objects.create(
        **row, kode="T1", tambahan=True, label="Kesiapan", judul="Siapkah?", bentuk="YA_TIDAK"
    )

    shown = naskah_of(None, putaran=thing.putaran, kantor=thing.perangkat_daerah, pada=clock.now())

    text = " ".join(pages(formulir_pdf(shown)))
    assert "1. Judul Kerja Sama" in text
    assert "9. Kesiapan" in text
    assert "10. Klasifikasi" in text


def test_a_sign_that_papers_cannot_show_is_named_when_the_pdf_is_made():
    shown = replace(naskah(CONTOH), jawaban={"P1": {"nama_kegiatan": "Kegiatan 漢"}})

    with pytest.raises(Exception, match="漢"):
        formulir_pdf(shown)


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["formulir.docx", "formulir.pdf"])
def test_readers_download_the_form_and_strangers_find_nothing(
    name: str, usulan_at: Tahap, dunia: Dunia, browser_of: Callable[[Penugasan], Client]
):
    thing = usulan_at("DRAF")
    url = f"/pemetaan/usulan/{thing.pk}/{name}"
    office = thing.perangkat_daerah.kode

    own = browser_of(dunia.post(f"kepala:{office}")).get(url)
    other = browser_of(dunia.post("kepala:DISDIK" if office != "DISDIK" else "kepala:DINKES")).get(url)
    team = browser_of(dunia.post("sekretariat")).get(url)

    assert own.status_code == 200
    assert own.content[:2] in {b"PK", b"%P"}
    assert (other.status_code, team.status_code) == (404, 404)


@pytest.mark.django_db
def test_the_page_of_a_proposal_offers_the_form_in_word_and_pdf(
    usulan_at: Tahap, dunia: Dunia, browser_of: Callable[[Penugasan], Client]
):
    thing = usulan_at("DITERUSKAN")

    page = browser_of(dunia.post("sekretariat")).get(f"/pemetaan/usulan/{thing.pk}/").content.decode()

    assert f"/pemetaan/usulan/{thing.pk}/formulir.docx" in page
    assert "/pemetaan/formulir/2027.pdf" in page


@pytest.mark.django_db
def test_the_blank_form_names_the_office_of_whoever_downloads_it(kepala: Client, sekretariat: Client):
    own = kepala.get("/pemetaan/formulir/2027.pdf?kertas=A4")
    team = sekretariat.get("/pemetaan/formulir/2027.docx")

    assert "Dinas Kesehatan" in pages(own.content)[0]
    assert team.status_code == 200
    assert kepala.get("/pemetaan/formulir/1999.pdf").status_code == 404
