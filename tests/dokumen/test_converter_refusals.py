"""What the converter does not handle is refused by a name that an office clerk knows, never left out in silence."""

import io
import zipfile

import pytest
from docx.enum.section import WD_SECTION
from docx.shared import Mm

from petasama.dokumen.converter import DamagedDocument, Unsupported, convert, to_typst
from tests.dokumen.files.samples import FONTS, MOMENT, bytes_of, changed, document, field, page, picture, table, xml

SPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
TEXT_BOX = "<wps:wsp><wps:txbx><w:txbxContent/></wps:txbx></wps:wsp>"


def drawing(place: str, uri: str, inner: str = "") -> str:
    graphic = f'<a:graphic><a:graphicData uri="{uri}">{inner}</a:graphicData></a:graphic>'
    return f"<w:r {SPACES}><w:drawing><wp:{place}>{graphic}</wp:{place}></w:drawing></w:r>"


IN_PARAGRAPH = {
    "kotak teks (Word baru)": (
        f"<w:r {SPACES}><mc:AlternateContent><mc:Choice>"
        + drawing("anchor", SHAPE, TEXT_BOX).split(">", 1)[1].removesuffix("</w:r>")
        + "</mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>",
        "kotak teks",
    ),
    "kotak teks (Word lama)": (f"<w:r {SPACES}><w:pict><v:shape><v:textbox/></v:shape></w:pict></w:r>", "kotak teks"),
    "bentuk lama": (f"<w:r {SPACES}><w:pict><v:shape/></w:pict></w:r>", "bentuk gambar lama"),
    "bentuk": (drawing("inline", SHAPE), "bentuk"),
    "gambar mengambang": (drawing("anchor", f"{DRAWING}/picture"), "mengambang"),
    "SmartArt": (drawing("inline", f"{DRAWING}/diagram"), "SmartArt"),
    "grafik": (drawing("inline", f"{DRAWING}/chart"), "grafik"),
    "catatan kaki": ('<w:r><w:footnoteReference w:id="2"/></w:r>', "catatan kaki"),
    "catatan akhir": ('<w:r><w:endnoteReference w:id="2"/></w:r>', "catatan akhir"),
    "persamaan": (f"<m:oMath {SPACES}/>", "persamaan matematika"),
    "sisipan terlacak": ("<w:ins><w:r><w:t>baru</w:t></w:r></w:ins>", "perubahan terlacak"),
    "hapusan terlacak": ("<w:del><w:r><w:delText>lama</w:delText></w:r></w:del>", "perubahan terlacak"),
    "pindahan terlacak": ("<w:moveTo><w:r><w:t>pindah</w:t></w:r></w:moveTo>", "perubahan terlacak"),
    "format terlacak": ("<w:r><w:rPr><w:rPrChange/></w:rPr><w:t>x</w:t></w:r>", "perubahan terlacak"),
    "objek": ("<w:r><w:object/></w:r>", "objek tertanam"),
    "komentar": ('<w:r><w:commentReference w:id="0"/></w:r>', "komentar"),
    "kotak centang": (
        f"<w:sdt {SPACES}><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent/></w:sdt>",
        "kotak centang",
    ),
    "ruby": ("<w:r><w:ruby/></w:r>", "ruby"),
    "pemisah kolom": ('<w:r><w:br w:type="column"/></w:r>', "pemisah kolom"),
    "simbol asing": ('<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>', "simbol Wingdings F04A"),
    "unsur asing": ("<w:dir/>", "w:dir"),
}


@pytest.mark.parametrize("case", IN_PARAGRAPH)
def test_an_element_in_a_paragraph_is_refused_by_name(case: str):
    source, name = IN_PARAGRAPH[case]
    word = document()
    word.add_paragraph("isi ")._p.append(xml(source))

    with pytest.raises(Unsupported) as refusal:
        to_typst(bytes_of(word))

    assert name in refusal.value.element
    assert str(refusal.value).startswith("Dokumen memuat ")


IN_PROPERTIES = {
    "bingkai": ('<w:framePr w:w="2000"/>', "bingkai teks"),
    "format paragraf terlacak": ("<w:pPrChange/>", "perubahan terlacak"),
}


@pytest.mark.parametrize("case", IN_PROPERTIES)
def test_a_paragraph_property_is_refused_by_name(case: str):
    source, name = IN_PROPERTIES[case]
    word = document()
    word.add_paragraph("isi")._p.get_or_add_pPr().append(xml(source))

    with pytest.raises(Unsupported, match=name):
        to_typst(bytes_of(word))


IN_SECTION = {
    "kolom ganda": ('<w:cols w:num="2"/>', "kolom ganda"),
    "garis tepi": ("<w:pgBorders/>", "garis tepi halaman"),
    "nomor baris": ('<w:lnNumType w:countBy="1"/>', "nomor baris"),
    "perataan tegak": ('<w:vAlign w:val="center"/>', "perataan tegak"),
    "nomor dalam kata": ('<w:pgNumType w:fmt="cardinalText"/>', "cardinalText"),
}


@pytest.mark.parametrize("case", IN_SECTION)
def test_a_section_property_is_refused_by_name(case: str):
    source, name = IN_SECTION[case]
    word = document()
    word.add_paragraph("isi")
    properties = word.sections[0]._sectPr
    for old in properties.xpath("w:cols"):
        properties.remove(old)
    properties.append(xml(source))

    with pytest.raises(Unsupported, match=name):
        to_typst(bytes_of(word))


def test_margins_that_change_in_the_middle_of_a_page_are_refused():
    word = document()
    word.add_paragraph("awal")
    page(word.add_section(WD_SECTION.CONTINUOUS))
    word.sections[1].left_margin = Mm(50)
    word.add_paragraph("lanjutan")

    with pytest.raises(Unsupported, match="di tengah halaman"):
        to_typst(bytes_of(word))


IN_TABLE = {
    "tabel mengambang": ("w:tblPr", '<w:tblpPr w:tblpX="10"/>', "tabel mengambang"),
    "teks tegak": ("w:tcPr", '<w:textDirection w:val="btLr"/>', "teks tegak"),
    "gabungan lama": ("w:tcPr", '<w:hMerge w:val="restart"/>', "gabungan cara lama"),
    "sel terlacak": ("w:tcPr", "<w:tcPrChange/>", "perubahan terlacak"),
}


@pytest.mark.parametrize("case", IN_TABLE)
def test_a_table_property_is_refused_by_name(case: str):
    place, source, name = IN_TABLE[case]
    word = document()
    made = table(word, [["isi"]], [Mm(40)])
    made._tbl.xpath(f".//{place}")[0].append(xml(source))

    with pytest.raises(Unsupported, match=name):
        to_typst(bytes_of(word))


def test_a_page_break_inside_a_table_is_refused():
    word = document()
    made = table(word, [["isi"]], [Mm(40)])
    made.cell(0, 0).paragraphs[0]._p.append(xml('<w:r><w:br w:type="page"/></w:r>'))

    with pytest.raises(Unsupported, match="pemisah halaman"):
        to_typst(bytes_of(word))


@pytest.mark.parametrize("code", ["DATE", "MERGEFIELD nama", "INCLUDETEXT rahasia.docx", "DDEAUTO cmd", "SECTIONPAGES"])
def test_a_field_that_would_change_or_fetch_is_refused(code: str):
    word = document()
    field(word.add_paragraph(), code)

    with pytest.raises(Unsupported, match=f"bidang {code.split()[0]}"):
        to_typst(bytes_of(word))


def test_numbers_in_words_are_refused():
    word = document()
    numbering = word.part.numbering_part.element
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="cardinalText"/><w:lvlText w:val="%1"/></w:lvl>'
    numbering.insert(0, xml(f'<w:abstractNum w:abstractNumId="90">{level}</w:abstractNum>'))
    numbering.append(xml('<w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    word.add_paragraph("isi")._p.get_or_add_pPr().append(xml('<w:numPr><w:numId w:val="90"/></w:numPr>'))

    with pytest.raises(Unsupported, match="cardinalText"):
        to_typst(bytes_of(word))


def test_a_picture_other_than_png_or_jpeg_is_refused():
    word = document()
    word.add_paragraph().add_run().add_picture(picture(kind="GIF"))

    with pytest.raises(Unsupported, match="selain PNG atau JPEG"):
        to_typst(bytes_of(word))


def test_a_picture_of_too_many_dots_is_refused_before_it_is_unpacked():
    word = document()
    word.add_paragraph().add_run().add_picture(picture())
    huge = (60_000).to_bytes(4, "big")

    data = changed(bytes_of(word), "word/media/image1.png", lambda png: png[:16] + huge + huge + png[24:])

    with pytest.raises(Unsupported, match="terlalu besar"):
        to_typst(data)


def test_a_picture_with_broken_content_is_refused():
    word = document()
    word.add_paragraph().add_run().add_picture(picture())
    data = changed(bytes_of(word), "word/media/image1.png", lambda png: png[:40])

    with pytest.raises(Unsupported, match="gambar yang rusak"):
        convert(data, fonts=FONTS, title="x", timestamp=MOMENT)


def test_a_sign_no_typeface_can_show_is_named():
    word = document()
    word.add_paragraph("kerja sama 😀 中")

    with pytest.raises(Unsupported, match=r"aksara “😀”, “中”"):
        convert(bytes_of(word), fonts=FONTS, title="x", timestamp=MOMENT)


def archive(entries: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in entries.items():
            target.writestr(name, data)
    return stream.getvalue()


DAMAGED = {
    "bukan zip": (b"bukan zip", "bukan berkas .docx"),
    "tanpa isi": (archive({"a.txt": b"x"}), "word/document.xml tidak ada"),
    "terlalu banyak bagian": (archive({f"{index}": b"" for index in range(2001)}), "terlalu banyak bagian"),
    "terlalu mampat": (archive({"word/document.xml": b"\0" * 2_000_000}), "pemampatannya tidak wajar"),
    "XML rusak": (archive({"word/document.xml": b"<w:document"}), "rusak"),
}


@pytest.mark.parametrize("case", DAMAGED)
def test_a_damaged_or_swollen_file_is_refused(case: str):
    data, cause = DAMAGED[case]

    with pytest.raises(DamagedDocument, match=cause):
        to_typst(data)


def test_an_archive_of_more_than_fifty_megabytes_is_refused_unread():
    data = bytearray(bytes_of(document()))
    place = data.index(b"PK\x01\x02") + 24
    data[place : place + 4] = (60 * 1024 * 1024).to_bytes(4, "little")

    with pytest.raises(DamagedDocument, match="terlalu besar"):
        to_typst(bytes(data))


def test_entities_are_refused():
    bomb = b'<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document/>'

    with pytest.raises(DamagedDocument, match=r"DTD|rusak"):
        to_typst(changed(bytes_of(document()), "word/document.xml", lambda _: bomb))


def test_the_strict_dialect_is_refused_with_advice():
    def strict(data: bytes) -> bytes:
        return data.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )

    with pytest.raises(DamagedDocument, match="simpan ulang"):
        to_typst(changed(bytes_of(document()), "word/document.xml", strict))
