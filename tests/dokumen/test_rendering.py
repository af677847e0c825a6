"""Filling templates: values appear as given, loops make rows, the same input gives the same bytes."""

import io
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from petasama.dokumen.converter import convert
from petasama.dokumen.rendering import TemplateRefused, render_docx, template_fields
from tests.dokumen.files.samples import FONTS, MOMENT, Pdf, bytes_of, changed, document, picture, table, to_pdf

USULAN = [{"judul": "Rujukan kesehatan", "opd": "Dinas Kesehatan"}, {"judul": "A & B <C>", "opd": "BPBD"}]


def template(*paragraphs: str) -> bytes:
    word = document()
    for text in paragraphs:
        word.add_paragraph(text)
    return bytes_of(word)


def looped(columns: list[tuple[str, str]]):
    """A table with a header and a loop over `usulan`."""
    word = document()
    blank = [""] * (len(columns) - 1)
    rows = [
        [head for head, _ in columns],
        ["{%tr for u in usulan %}", *blank],
        [code for _, code in columns],
        ["{%tr endfor %}", *blank],
    ]
    table(word, rows, [Mm(150 / len(columns))] * len(columns))
    return word


def paragraphs(docx: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(io.BytesIO(docx)).paragraphs]


def rows(docx: bytes) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in Document(io.BytesIO(docx)).tables[0].rows]


@pytest.mark.parametrize(
    "text", ["A & B <C>", "<uji> & lolos", "\"kutip\" & 'apostrof'", "</w:t></w:r>", "&lt;w:p/&gt;"]
)
def test_a_value_with_signs_of_xml_appears_literally_in_both_files(text: str):
    docx = render_docx(template("Nama: {{ nama }}."), {"nama": text})

    assert paragraphs(docx) == [f"Nama: {text}."]
    assert to_pdf(docx).text(0).strip() == f"Nama: {text}."


@pytest.mark.parametrize("text", ["{{ rahasia }}", "{% for x in y %}", "{# catatan #}", "#panic()"])
def test_code_inside_a_value_stays_text(text: str):
    docx = render_docx(template("{{ nama }}"), {"nama": text, "rahasia": "bocor"})

    assert paragraphs(docx) == [text]


def test_loops_make_one_row_for_each_proposal():
    word = looped([("No", "{{ loop.index }}"), ("Judul", "{{ u.judul }}"), ("OPD", "{{ u.opd }}")])

    docx = render_docx(bytes_of(word), {"usulan": USULAN})

    assert rows(docx) == [
        ["No", "Judul", "OPD"],
        ["1", "Rujukan kesehatan", "Dinas Kesehatan"],
        ["2", "A & B <C>", "BPBD"],
    ]


def test_a_column_added_to_the_template_appears_in_both_files():
    word = looped([("No", "{{ loop.index }}"), ("Judul", "{{ u.judul }}")])
    column = word.tables[0].add_column(Mm(40))
    column.cells[0].text, column.cells[2].text = "Perangkat Daerah", "{{ u.opd }}"

    docx = render_docx(bytes_of(word), {"usulan": USULAN})

    pdf = to_pdf(docx)
    assert rows(docx)[1] == ["1", "Rujukan kesehatan", "Dinas Kesehatan"]
    assert pdf.box(0, "Perangkat Daerah")[0] > pdf.box(0, "Judul")[2]
    assert "BPBD" in pdf.text(0)


def test_conditions_choose_paragraphs():
    source = template("{%p if sementara %}", "KONSEP", "{%p else %}", "SAH", "{%p endif %}")

    assert paragraphs(render_docx(source, {"sementara": True})) == ["KONSEP"]
    assert paragraphs(render_docx(source, {"sementara": False})) == ["SAH"]


def test_header_and_footer_are_filled_too():
    word = document()
    word.sections[0].footer.paragraphs[0].text = "Sidik {{ sidik }}"
    word.add_paragraph("isi")

    docx = render_docx(bytes_of(word), {"sidik": "3f9a"})

    assert "Sidik 3f9a" in to_pdf(docx).text(0)


def test_a_field_split_over_runs_is_still_one_field():
    word = document()
    paragraph = word.add_paragraph("Nomor {{ no")
    paragraph.add_run("mor }}").bold = True

    assert paragraphs(render_docx(bytes_of(word), {"nomor": "7"})) == ["Nomor 7"]


def test_a_line_feed_becomes_a_line_break_and_nothing_becomes_nothing():
    docx = render_docx(template("[{{ alamat }}] [{{ kosong }}]"), {"alamat": "satu\r\ndua", "kosong": None})

    assert paragraphs(docx) == ["[satu\ndua] []"]


def test_signs_a_word_file_cannot_hold_are_dropped():
    docx = render_docx(template("{{ teks }}"), {"teks": "a\x00b\x07c\x0cd\ud800e\ufffef"})

    assert paragraphs(docx) == ["abc\ndef"]


def test_a_key_named_like_a_method_is_only_a_key():
    docx = render_docx(template("{{ b.items }} {{ b.keys }}"), {"b": {"items": "lima", "keys": "kunci"}})

    assert paragraphs(docx) == ["lima kunci"]


def test_numbers_and_allowed_filters():
    docx = render_docx(
        template("{{ n }} {{ nama|upper }} {{ daftar|join(', ') }} {{ daftar|length }}"),
        {"n": 3, "nama": "kandangan", "daftar": ["a", "b"]},
    )

    assert paragraphs(docx) == ["3 KANDANGAN a, b 2"]


def test_the_same_input_gives_the_same_bytes_in_both_files():
    word = looped([("No", "{{ loop.index }}"), ("Judul", "{{ u.judul }}")])
    word.add_paragraph().add_run().add_picture(picture(), width=Mm(10))
    source = bytes_of(word)

    first, second = (render_docx(source, {"usulan": USULAN}, author="Kabupaten Contoh") for _ in range(2))

    assert first == second
    assert convert(first, fonts=FONTS, title="x", timestamp=MOMENT) == convert(
        second, fonts=FONTS, title="x", timestamp=MOMENT
    )


def test_the_order_and_times_of_the_template_archive_do_not_matter():
    source = template("{{ nama }}")
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as new:
        for name in reversed(old.namelist()):
            new.writestr(zipfile.ZipInfo(name, (2026, 11, 24, 9, 0, 0)), old.read(name))

    assert render_docx(source, {"nama": "x"}) == render_docx(stream.getvalue(), {"nama": "x"})


def test_properties_name_the_institution_and_no_person():
    word = document()
    word.core_properties.author = word.core_properties.last_modified_by = "Pengetik"
    word.add_paragraph("isi")

    found = Document(io.BytesIO(render_docx(bytes_of(word), {}, author="Kabupaten Contoh", title="Berita Acara")))

    properties = found.core_properties
    assert (properties.author, properties.last_modified_by) == ("Kabupaten Contoh", "Kabupaten Contoh")
    assert properties.title == "Berita Acara"
    assert properties.created == properties.modified
    assert properties.created.year == 2000


def test_the_result_opens_as_a_word_file_with_its_parts_in_place():
    docx = render_docx(template("{{ nama }}"), {"nama": "x"})

    names = zipfile.ZipFile(io.BytesIO(docx)).namelist()
    assert names[0] == "[Content_Types].xml"
    assert names[1:] == sorted(names[1:])
    assert Document(io.BytesIO(docx)).element.body.find(qn("w:sectPr")) is not None


def test_fields_of_a_template_are_listed_with_those_of_rows():
    word = looped([("Judul", "{{ u.judul }}"), ("OPD", "{{ u['opd'] }}")])
    word.add_paragraph("{{ nomor }} {{ rapat.tanggal }} {{ loopback|default('') }}")
    word.add_paragraph("{% for k in daftar %}{{ k }}{% if k == batas %}!{% endif %}{% endfor %}")
    word.sections[0].header.paragraphs[0].text = "{{ sidik }}"

    found = template_fields(bytes_of(word))

    assert {name for name in found if "." not in name} == {
        "usulan", "nomor", "rapat", "loopback", "daftar", "batas", "sidik",
    }  # fmt: skip
    assert {name for name in found if "." in name} == {"usulan.judul", "usulan.opd", "rapat.tanggal"}


@pytest.mark.parametrize(
    "value",
    [date(2026, 11, 24), Decimal("1.5"), ("a", "b"), {"a"}, b"x", object(), {1: "a"}, type("Teks", (str,), {})("a")],
)
def test_values_that_are_not_plain_data_are_refused_by_their_path(value: object):
    with pytest.raises(TemplateRefused, match=r"nilai\.rapat\[0\]\.isi"):
        render_docx(template("{{ rapat }}"), {"rapat": [{"isi": value}]})


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_numbers_without_a_value_are_refused(value: float):
    with pytest.raises(TemplateRefused, match="bukan angka yang sah"):
        render_docx(template("{{ n }}"), {"n": value})


def test_an_endlessly_long_text_is_refused():
    with pytest.raises(TemplateRefused, match="terlalu panjang"):
        render_docx(template("{{ n }}"), {"n": "a" * 200_001})


def test_unknown_names_are_listed_all_at_once():
    with pytest.raises(TemplateRefused) as refusal:
        render_docx(template("{{ nomer }} {{ nomor }}", "{% if false %}{{ tanggl }}{% endif %}"), {"nomor": "1"})

    assert "“nomer”, “tanggl”" in str(refusal.value)


def test_an_unknown_key_of_a_row_is_named():
    with pytest.raises(TemplateRefused, match="“jdul”"):
        render_docx(bytes_of(looped([("Judul", "{{ u.jdul }}")])), {"usulan": USULAN})


@pytest.mark.parametrize("text", ["{{ nomor }", "{% if nomor %}", "{{ nomor | }}", "{% unknown %}"])
def test_broken_code_is_refused_with_the_words_around_it(text: str):
    with pytest.raises(TemplateRefused, match="Penulisan kode isian salah di dekat"):
        render_docx(template(f"Menimbang {text}"), {"nomor": "1"})


@pytest.mark.parametrize("data", [b"", b"bukan zip", b"PK\x03\x04rusak"])
def test_what_is_no_word_file_is_refused(data: bytes):
    with pytest.raises(TemplateRefused, match="tidak dapat dibaca"):
        render_docx(data, {})


def test_a_damaged_body_is_refused():
    source = changed(template("isi"), "word/document.xml", lambda data: data[:200])

    with pytest.raises(TemplateRefused, match="rusak"):
        render_docx(source, {})


def test_the_filled_file_becomes_a_pdf_on_f4():
    docx = render_docx(template("Nomor {{ nomor }}"), {"nomor": "100.3.3.2/1"})

    pdf = Pdf(convert(docx, fonts=FONTS, title="Keputusan", timestamp=MOMENT))

    assert pdf.size(0) == (609.4, 935.4)
