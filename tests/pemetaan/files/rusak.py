"""Broken and mean files, made by seed from one sound workbook and one sound CSV file."""

import io
import random
import re
import zipfile

import xlsxwriter

NAMA = "xl/worksheets/sheet2.xml"


def parts_of(content):
    """The parts of a workbook by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts):
    """A workbook from its parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name, body)
    return buffer.getvalue()


def _flip(content, rng, times):
    body = bytearray(content)
    for _ in range(times):
        body[rng.randrange(len(body))] ^= 1 << rng.randrange(8)
    return bytes(body)


def _diganti(parts, old, new):
    body = re.sub(old, new, parts[NAMA], count=1, flags=re.DOTALL)
    return packed({**parts, NAMA: body})


def bombs(parts):
    """Files that would use up memory or time if they were opened as they stand."""
    yield "bom-nol", packed({**parts, "xl/media/a.bin": b"\0" * 30_000_000})
    yield "bom-besar", packed({**parts, NAMA: parts[NAMA] + b" " * 60_000_000})
    yield "bom-bagian", packed({**parts, **{f"xl/x{number}.xml": b"<x/>" for number in range(300)}})
    yield "bom-bersarang", packed({**parts, "xl/dalam.zip": packed(parts)})
    yield "bom-makro", packed({**parts, "xl/vbaProject.bin": b"x"})
    entity = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    yield "bom-entitas", packed({**parts, NAMA: entity + parts[NAMA].partition(b"?>")[2]})
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    yield "sel-jauh", packed({**parts, NAMA: parts[NAMA].replace(b"</sheetData>", far)})
    many = b"".join(b"<row><c><v>%d</v></c></row>" % number for number in range(900_000))
    yield "sejuta-baris", packed({**parts, NAMA: parts[NAMA].replace(b"</sheetData>", many + b"</sheetData>")})
    ref = b'<row r="99999999999"><c r="A99999999999"><v>1</v></c></row></sheetData>'
    yield "baris-luar-jangkauan", packed({**parts, NAMA: parts[NAMA].replace(b"</sheetData>", ref)})


def _salah_jenis():
    """Workbooks whose cells hold other kinds than they should: faults with a place."""
    heads = ["Nama kegiatan", "Jangka waktu (bulan)", "Kewenangan", "Dampaknya melintasi batas daerah"]
    for wrong in (
        ("tiga", "Kabupaten", "Ya"),
        ("36", "Planet", "Ya"),
        ("36", "Kabupaten", "mungkin"),
        ("NaN", "Kabupaten", "Ya"),
        ("inf", "Kabupaten", "Ya"),
        ("-5", "Kabupaten", "Ya"),
        ("1E+99", "Kabupaten", "Ya"),
        ("2027-01-01", "Kabupaten", "Ya"),
    ):
        buffer = io.BytesIO()
        with xlsxwriter.Workbook(buffer) as book:
            page = book.add_worksheet("Usulan")
            page.write_row(0, 0, heads)
            for place, text in enumerate(("Patroli sungai bersama", *wrong)):
                page.write_string(1, place, text)
        yield f"salah-jenis-{wrong}", buffer.getvalue()
    for formula in ("=1/0", "=NOW()", '=HYPERLINK("x")'):
        buffer = io.BytesIO()
        with xlsxwriter.Workbook(buffer) as book:
            page = book.add_worksheet("Usulan")
            page.write_row(0, 0, heads)
            page.write_row(1, 0, ["Patroli sungai bersama", "36", "Kabupaten", "Ya"])
            page.write_formula(1, 1, formula)
        yield f"rumus-{formula}", buffer.getvalue()


def buku_rusak(content):
    """140 workbooks: (name, content)."""
    rng, parts = random.Random(13), parts_of(content)
    names = [name for name in parts if name != "[Content_Types].xml"]
    made = [*bombs(parts), *_salah_jenis()]
    made += [(f"bit-{n}", _flip(content, rng, 1 + n % 3)) for n in range(40)]
    made += [(f"potong-{n}", content[: rng.randrange(1, len(content))]) for n in range(25)]
    made += [(f"hilang-{name}", packed({key: body for key, body in parts.items() if key != name})) for name in names]
    made += [(f"kosong-{name}", packed({**parts, name: b""})) for name in names]
    made += [
        ("kunci", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
        ("acak", rng.randbytes(4_000)),
        ("zip", b"PK"),
    ]
    cut = 0
    while len(made) < 140:
        name = names[cut % len(names)]
        made.append((f"cut-{cut}-{name}", packed({**parts, name: parts[name][: rng.randrange(len(parts[name]) or 1)]})))
        cut += 1
    return [(name, ".xlsx", body) for name, body in made[:140]]


def csv_rusak(content):
    """80 CSV files: (name, ending, content)."""
    rng, text = random.Random(17), content.decode("utf-8-sig")
    made = []
    quotes = [place for place, sign in enumerate(text) if sign == '"']
    for n in range(25):
        place = quotes[rng.randrange(20, len(quotes))]
        made.append((f"kutip-hilang-{n}", (text[:place] + text[place + 1 :]).encode()))
    for n in range(15):
        place = rng.randrange(len(text))
        made.append((f"nul-{n}", (text[:place] + "\0\x07"[n % 2] + text[place:]).encode()))
    for n in range(15):
        place = rng.randrange(100, len(text) - 100)
        made.append((f"pengodean-{n}", text[:place].encode() + "é".encode() + b"\xe9\xff" + text[place:].encode()))
    made += [(f"utf16-ganjil-{n}", text.encode("utf-16")[: -(2 * n + 1)]) for n in range(5)]
    made += [(f"potong-{n}", content[: rng.randrange(len(content) // 3, len(content) - 40)]) for n in range(12)]
    made += [(f"acak-{n}", rng.randbytes(3_000)) for n in range(4)]
    line = "Nama kegiatan;Lokasi\r\n"
    made.append(("terlalu-banyak-baris", (line + "Patroli sungai;x\r\n" * 6_000).encode()))
    made.append(("terlalu-banyak-kolom", (line + ";".join("x" * 200) + "\r\n").encode()))
    made.append(("sel-raksasa", (line + "Patroli;" + "x" * 90_000 + "\r\n").encode()))
    made.append(("excel-berakhiran-csv", b"PK\x03\x04" + b"x" * 500))
    return [(name, ".csv", body) for name, body in made]
