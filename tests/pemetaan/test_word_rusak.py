"""Broken and hostile Word files: each is refused with a sentence or read, quickly, never with a fault of ours."""

import io
import random
import resource
import time
import zipfile
from collections.abc import Iterator

import pytest

from petasama.core.errors import Refusal
from petasama.pemetaan.tukar.word import baca_word
from tests.pemetaan.word_acak import CONTOH, EDISI_UJI, RUJUKAN, berkas

MAIN = "word/document.xml"


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return output.getvalue()


def with_body(good: bytes, body: bytes) -> bytes:
    text = parts_of(good)[MAIN]
    start = text.index(b"<w:body>") + len(b"<w:body>")
    return packed({**parts_of(good), MAIN: text[:start] + body + text[start:]})


def named(good: bytes) -> Iterator[tuple[str, bytes]]:
    """Hostile files, each with what it is."""
    parts = parts_of(good)
    text = parts[MAIN]
    head = text.index(b"<w:document")
    entity = b'<!DOCTYPE d [<!ENTITY a "' + b"A" * 9000 + b'">]>'
    yield "bom zip", packed({**parts, "word/media/a.bin": b"\0" * 60 * 1024**2})
    yield "rasio", packed({**parts, "word/media/a.bin": b"\0" * 20 * 1024**2})
    yield "300 bagian", packed({**parts, **{f"word/x{n}.xml": b"<a/>" for n in range(300)}})
    yield "arsip di dalam", packed({**parts, "word/embeddings/a.zip": good})
    yield "makro", packed({**parts, "word/vbaProject.bin": b"x"})
    yield "entitas", packed({**parts, MAIN: text[:head] + entity + text[head:]})
    yield "entitas di gaya", packed({**parts, "word/styles.xml": entity + b"<a/>"})
    yield "tanpa badan", packed({**parts, MAIN: b"<a/>"})
    yield "tanpa bagian utama", packed({name: body for name, body in parts.items() if name != MAIN})
    yield "bagian utama kosong", packed({**parts, MAIN: b""})
    yield "bukan zip", b"bukan berkas Word" * 50
    yield "kosong", b"PK"
    yield "doc lama", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
    yield "buku kerja", packed({"[Content_Types].xml": b"<a/>", "xl/workbook.xml": b"<a/>"})
    deep = b"<w:sdt><w:sdtContent>" * 3000
    yield "sarang dalam", with_body(good, deep + b"</w:sdtContent></w:sdt>" * 3000)
    row = b"<w:tr><w:tc><w:p/></w:tc></w:tr>"
    yield "baris tak terhingga", with_body(good, b"<w:tbl>" + row * 30_000 + b"</w:tbl>")
    span = b'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="abc"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    yield "lebar bukan angka", with_body(good, span)
    yield "sel tanpa akhir", with_body(good, b"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>" + b"x" * 900_000)


def mutated(good: bytes, seed: int) -> tuple[str, bytes]:
    """One file broken by chance: flipped, cut, a part removed, emptied or cut."""
    chance = random.Random(seed)
    way = chance.choice(("balik", "potong", "hapus", "kosongkan", "gunting", "acak"))
    parts = parts_of(good)
    name = chance.choice(sorted(parts))
    if way == "balik":
        data = bytearray(good)
        for _ in range(chance.randint(1, 30)):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        return way, bytes(data)
    if way == "potong":
        return way, good[: chance.randrange(10, len(good))]
    if way == "hapus":
        return way, packed({key: body for key, body in parts.items() if key != name})
    if way == "acak":
        text = bytearray(parts[MAIN])
        for _ in range(20):
            text[chance.randrange(len(text))] = chance.randrange(256)
        return way, packed({**parts, MAIN: bytes(text)})
    cut = 0 if way == "kosongkan" else chance.randrange(1, len(parts[name]))
    return way, packed({**parts, name: parts[name][:cut]})


def outcome(content: bytes) -> str:
    """Read a file; the sentence of its refusal, or “terbaca”."""
    begin = time.monotonic()
    try:
        baca_word(content, EDISI_UJI, RUJUKAN)
        said = "terbaca"
    except Refusal as refusal:
        said = refusal.sentence
    assert time.monotonic() - begin <= 5, "longer than five seconds"
    return said


GOOD = berkas(CONTOH)
HOSTILE = dict(named(GOOD))


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_word_file_is_refused_with_a_sentence(name: str):
    said = outcome(HOSTILE[name])

    assert said != "terbaca" or name == "sarang dalam"
    assert said.endswith(".") or said == "terbaca"


@pytest.mark.parametrize("seed", range(12))
def test_a_file_broken_by_chance_is_refused_or_read(seed: int):
    way, content = mutated(GOOD, seed)

    said = outcome(content)

    assert said == "terbaca" or said.endswith("."), way


@pytest.mark.lambat
def test_eighty_broken_files_make_no_fault_and_stay_small():
    said = [outcome(mutated(GOOD, 1000 + seed)[1]) for seed in range(80 - len(HOSTILE))]
    said += [outcome(content) for content in HOSTILE.values()]

    peak, own = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_CHILDREN, resource.RUSAGE_SELF))
    refused = [one for one in said if one != "terbaca"]
    print(f"{len(said)} berkas: {len(refused)} ditolak, {len(said) - len(refused)} terbaca; puncak anak {peak:.0f} MB")
    assert len(said) == 80
    assert len(refused) >= 40
    assert peak <= max(300, own)  # what a child is said to have needed begins with the peak of its parent
