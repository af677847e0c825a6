"""The limited child process that opens a Word file: reads its paragraphs and tables, or marks faulty cells in it.

Job: {"tugas": "baca"} → JSON {"blok": …, "catatan": …}; {"tugas": "tandai", "sel": [[table, row, cell, note], …]} → the
file again. A file that cannot be read is a refusal with a sentence.
"""

import io
import json
import zipfile
from typing import Any

from docx import Document
from docx.text.paragraph import Paragraph
from lxml import etree

from petasama.dokumen.buku.batas import ROWS, Arsip, BerkasDitolak, open_archive
from petasama.dokumen.limited_child import answer
from petasama.pemetaan.tukar.word_teks import Pembaca, Penomoran, W, baris_of, blok_of, local, sel_of

UTAMA = "word/document.xml"
ULANG = "Simpan ulang sebagai “Word Document (.docx)”, lalu unggah kembali."
RUSAK = f"Berkas Word rusak sehingga tidak dapat dibaca. {ULANG}"
HURUF, SEL = 20_000, 20_000
"""Most letters of one cell, most cells of one file."""
TANDA_WARNA, PENULIS = "FFE3B8", "Petasama"


FORMULIR = Arsip(
    nama="dokumen Word (.docx)",
    lama=".doc",
    utama=UTAMA,
    ulang=ULANG,
    gemuk="Hapus gambarnya",
    penuh="Salin jawabannya ke formulir kosong",
    kosong="formulir kosong",
    rusak=RUSAK,
    bagian_rusak=RUSAK,
)


def bagian(archive: zipfile.ZipFile, name: str) -> Any:
    """The root of a part, or None when the file has none; refuses document types, so that entities cannot grow."""
    if name not in archive.namelist():
        return None
    content = archive.read(name)
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise BerkasDitolak(f"Berkas memuat definisi yang tidak dikenal Word. {ULANG}")
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))


def baca(content: bytes) -> bytes:
    """Return the paragraphs and tables of the body in their order, with the place marks in them."""
    archive = open_archive(content, FORMULIR)
    root = bagian(archive, UTAMA)
    numbers = Penomoran.of(bagian(archive, "word/numbering.xml"), bagian(archive, "word/styles.xml"))
    reader = Pembaca(penomoran=numbers)
    body = root.find(f"{W}body")
    if body is None:
        raise BerkasDitolak(RUSAK)
    blocks: list[Any] = []
    count = table = 0
    for node in blok_of(body):
        if local(node) == "p":
            blocks.append(["p", reader.paragraf(node)[:HURUF], reader.ambil_tanda()])
            continue
        rows = [[_sel(reader, cell) for cell in sel_of(row)] for row in baris_of(node)]
        count += sum(len(row) for row in rows)
        if len(rows) > ROWS or count > SEL:
            raise BerkasDitolak("Tabel dalam berkas terlalu besar. Salin jawabannya ke formulir kosong.")
        blocks.append(["t", table, rows])
        table += 1
    return json.dumps({"blok": blocks, "catatan": reader.catatan}, ensure_ascii=False).encode("utf-8", "replace")


def _sel(reader: Pembaca, cell: Any) -> list[Any]:
    """Text, place marks, columns taken, and whether the cell goes on from the one above."""
    text = reader.isi(cell)
    if len(text) > HURUF:
        raise BerkasDitolak(f"Ada sel yang berisi lebih dari {HURUF} huruf. Ringkas isinya, lalu unggah kembali.")
    span, merge = cell.find(f"{W}tcPr/{W}gridSpan"), cell.find(f"{W}tcPr/{W}vMerge")
    wide = int(span.get(f"{W}val") or 1) if span is not None else 1
    below = merge is not None and (merge.get(f"{W}val") or "continue") == "continue"
    return [text, reader.ambil_tanda(), max(1, min(wide, 63)), below]


def tandai(content: bytes, cells: list[list[Any]]) -> bytes:
    """Return the same file with these cells shaded, each with a Word comment that says what is wrong."""
    archive = open_archive(content, FORMULIR)
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")):
            bagian(archive, name)
    document = Document(io.BytesIO(content))
    tables = [node for node in blok_of(document.element.body) if local(node) == "tbl"]
    for table, row, place, note in cells:
        cell = list(sel_of(list(baris_of(tables[table]))[row]))[place]
        shade = etree.SubElement(cell.get_or_add_tcPr(), f"{W}shd")
        shade.set(f"{W}val", "clear")
        shade.set(f"{W}fill", TANDA_WARNA)
        node = next(cell.iter(f"{W}p"))
        document.add_comment(Paragraph(node, document._body).add_run(""), text=note, author=PENULIS, initials="P")
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def work(job: dict[str, Any], content: bytes) -> bytes:
    """Do the one of the two tasks that the job names."""
    return tandai(content, job["sel"]) if job["tugas"] == "tandai" else baca(content)


if __name__ == "__main__":
    answer(work, refusal=BerkasDitolak, broken=RUSAK)
