"""The limited child process that opens a Word file: reads its paragraphs and tables, or marks faulty cells in it.

Job: {"tugas": "baca"} → JSON {"blok": …, "catatan": …}; {"tugas": "tandai", "sel": [[table, row, cell, note], …]} → the
file again. A file that cannot be read is a refusal with a sentence.
"""

import io
import json
import sys
import zipfile
from typing import Any

from docx import Document
from docx.text.paragraph import Paragraph
from lxml import etree

from petasama.dokumen.buku.batas import NESTED, PACKED, PARTS, RATIO, RATIO_FLOOR, ROWS, UNPACKED, BerkasDitolak
from petasama.dokumen.limited_child import limit
from petasama.pemetaan.tukar.word_teks import Pembaca, Penomoran, W, baris_of, blok_of, local, sel_of

UTAMA = "word/document.xml"
ULANG = "Simpan ulang sebagai “Word Document (.docx)”, lalu unggah kembali."
RUSAK = f"Berkas Word rusak sehingga tidak dapat dibaca. {ULANG}"
HURUF, SEL = 20_000, 20_000
"""Most letters of one cell, most cells of one file."""
TANDA_WARNA, PENULIS = "FFE3B8", "Petasama"


def open_word(content: bytes) -> zipfile.ZipFile:
    """Return the archive behind a Word file; refuse what is none, what swells, nests, is locked or carries macros."""
    if len(content) > PACKED:
        raise BerkasDitolak("Berkas lebih besar dari 10 MB. Hapus gambarnya, lalu unggah kembali.")
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise BerkasDitolak(f"Berkas dikunci kata sandi atau memakai format lama (.doc). {ULANG}")
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as problem:
        raise BerkasDitolak(f"Berkas ini bukan dokumen Word (.docx). {ULANG}") from problem
    entries = archive.infolist()
    total, names = sum(entry.file_size for entry in entries), [entry.filename for entry in entries]
    if len(entries) > PARTS or total > UNPACKED:
        raise BerkasDitolak("Isi berkas terlalu besar. Salin jawabannya ke formulir kosong, lalu unggah kembali.")
    if any(_is_swollen(entry.file_size, entry.compress_size) for entry in entries) or _is_swollen(total, len(content)):
        raise BerkasDitolak("Pemampatan berkas tidak wajar, sehingga berkas tidak dibuka. Gunakan formulir kosong.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise BerkasDitolak(f"Berkas dikunci kata sandi. {ULANG}")
    if any(NESTED.search(name) for name in names) or any(name.lower().endswith("vbaproject.bin") for name in names):
        raise BerkasDitolak("Berkas memuat makro atau berkas lain di dalamnya. Gunakan formulir kosong.")
    if UTAMA not in names:
        raise BerkasDitolak(f"Berkas ini bukan dokumen Word (.docx). {ULANG}")
    if archive.testzip() is not None:
        raise BerkasDitolak(RUSAK)
    return archive


def _is_swollen(size: int, packed: int) -> bool:
    return size > RATIO_FLOOR and size > RATIO * max(packed, 1)


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
    archive = open_word(content)
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
    archive = open_word(content)
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


def main() -> None:
    """Read the job, set the limits, work, answer; a fault of the file is a refusal with a sentence."""
    job = json.loads(sys.stdin.buffer.readline())
    limit(job["memory"], job["seconds"])
    content = sys.stdin.buffer.read()
    try:
        result = b"OK\n" + (tandai(content, job["sel"]) if job["tugas"] == "tandai" else baca(content))
    except BerkasDitolak as refusal:
        result = b"NO\n" + str(refusal).encode()
    except MemoryError:
        raise
    except Exception:
        result = b"NO\n" + RUSAK.encode()
    sys.stdout.buffer.write(result)


if __name__ == "__main__":
    main()
