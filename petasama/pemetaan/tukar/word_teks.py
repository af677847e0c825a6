"""What a paragraph, cell or table of a Word file says: tracked changes as accepted, list numbers as text, no pictures.

Runs in the limited child process; knows no framework.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KOTAK_TEKS = "Kotak teks tidak dibaca. Pindahkan tulisannya ke kolom jawaban."
GAMBAR = "Gambar tidak dibaca. Lampirkan gambar pada usulan di Petasama."
_OPENED = {"ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "customXml", "bdo", "dir", "rt", "rubyBase", "ruby"}
_DRAWN = {"AlternateContent", "drawing", "pict", "object"}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_SYMBOLS = {
    "F0FE": "☒", "F0FD": "☒", "F052": "☑", "F053": "☒", "F0FC": "✓", "F0A8": "☐", "F06F": "☐", "F0A3": "☐", "F0B7": "•",
}  # fmt: skip
_LEVEL = re.compile(r"%(\d)")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def local(node: Any) -> str:
    """The tag without its namespace; "" for comments and instructions."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


@dataclass(kw_only=True)
class Penomoran:
    """The automatic numbers of lists: (list, level) → form and words; counts as Word counts."""

    taraf: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    gaya: dict[str, tuple[str, str]] = field(default_factory=dict)
    hitung: Counter[tuple[str, str]] = field(default_factory=Counter)

    @classmethod
    def of(cls, numbering: Any, styles: Any) -> "Penomoran":
        """Read the parts of a file that say how lists are numbered; either may be missing."""
        found = cls()
        abstract = {}
        for node in numbering.iter(f"{W}abstractNum") if numbering is not None else ():
            abstract[node.get(f"{W}abstractNumId")] = node
        for node in numbering.iter(f"{W}num") if numbering is not None else ():
            link = node.find(f"{W}abstractNumId")
            base = abstract.get(link.get(f"{W}val")) if link is not None else None
            for level in base.iter(f"{W}lvl") if base is not None else ():
                key = (node.get(f"{W}numId") or "", level.get(f"{W}ilvl") or "0")
                found.taraf[key] = (_value(level, "numFmt"), _value(level, "lvlText"))
        for style in styles.iter(f"{W}style") if styles is not None else ():
            number = _number_of(style)
            if number:
                found.gaya[style.get(f"{W}styleId") or ""] = number
        return found

    def awalan(self, props: Any) -> str:
        """What Word prints before a paragraph of a list: "2. ", "a) " or "- "; "" outside lists."""
        if props is None:
            return ""
        style = props.find(f"{W}pStyle")
        key = _number_of(props) or self.gaya.get(style.get(f"{W}val") if style is not None else "")
        if not key or key[0] == "0" or key not in self.taraf:
            return ""
        form, words = self.taraf[key]
        self.hitung[key] += 1
        for other in [other for other in self.hitung if other[0] == key[0] and other[1] > key[1]]:
            del self.hitung[other]
        if form in {"bullet", "none"}:
            return "- " if form == "bullet" else ""
        return f"{_LEVEL.sub(lambda match: self._angka(key[0], str(int(match[1]) - 1)), words)} "

    def _angka(self, number: str, level: str) -> str:
        value = max(self.hitung[number, level], 1)
        form = self.taraf.get((number, level), ("decimal", ""))[0]
        if form.endswith("Letter"):
            letter = chr(ord("a") + (value - 1) % 26)
            return letter.upper() if form.startswith("upper") else letter
        return _roman(value, upper=form.startswith("upper")) if form.endswith("Roman") else str(value)


def _value(node: Any, name: str) -> str:
    child = node.find(f"{W}{name}")
    return (child.get(f"{W}val") or "") if child is not None else ""


def _number_of(node: Any) -> tuple[str, str] | None:
    found = next(node.iter(f"{W}numPr"), None)
    number = _value(found, "numId") if found is not None else ""
    return (number, _value(found, "ilvl") or "0") if number else None


def _roman(value: int, *, upper: bool) -> str:
    text, rest = "", min(value, 400)
    for size, sign in _ROMAN:
        text += sign * (rest // size)
        rest %= size
    return text.upper() if upper else text


@dataclass(kw_only=True)
class Pembaca:
    """Reads the texts of one file; collects place marks of the last read part, and remarks."""

    penomoran: Penomoran
    catatan: list[str] = field(default_factory=list)
    tanda: list[str] = field(default_factory=list)

    def isi(self, container: Any) -> str:
        """The text of a cell: paragraphs as lines, nested tables as lines of their rows."""
        pieces: list[tuple[str, str]] = []
        joined = False
        for block in blok_of(container):
            if local(block) == "tbl":
                pieces += [("", "\t".join(self.isi(cell) for cell in sel_of(row))) for row in baris_of(block)]
                continue
            props = block.find(f"{W}pPr")
            text = self.paragraf(block)
            if joined and pieces:
                pieces[-1] = (pieces[-1][0], pieces[-1][1] + text)
            else:
                pieces.append((self.penomoran.awalan(props), text))
            joined = props is not None and props.find(f"{W}rPr/{W}del") is not None
        only = len(pieces) == 1
        return "\n".join(text if only else f"{number}{text}" for number, text in pieces)

    def paragraf(self, node: Any) -> str:
        """The text of a paragraph: what was struck out while changes were tracked is left out, what was added stays."""
        return "".join(self._potongan(node))

    def _potongan(self, node: Any) -> Iterator[str]:
        for child in node:
            name = local(child)
            if name == "r":
                if child.find(f"{W}rPr/{W}vanish") is None:
                    yield from self._runs(child)
            elif name in _OPENED:
                yield from self._potongan(child)
            elif name == "sdt":
                yield from self._kontrol(child)
            elif name == "bookmarkStart":
                self.tanda.append(child.get(f"{W}name") or "")
            elif name in {"oMath", "oMathPara"}:
                yield "".join(part.text or "" for part in child.iter() if local(part) == "t")

    def _kontrol(self, node: Any) -> Iterator[str]:
        """The content of a control, unless it only shows what it waits for."""
        body = node.find(f"{W}sdtContent")
        if body is not None and node.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
            yield from self._potongan(body)

    def _runs(self, run: Any) -> Iterator[str]:
        for child in run:
            name = local(child)
            if name == "t":
                yield child.text or ""
            elif name == "sym":
                code = (child.get(f"{W}char") or "").upper()
                yield _SYMBOLS.get(code, "")
            elif name in _DRAWN:
                self._catat(KOTAK_TEKS if any(local(part) == "txbxContent" for part in child.iter()) else GAMBAR)
            elif name == "br" and child.get(f"{W}type") in {"page", "column"}:
                continue
            else:
                yield _SIGNS.get(name, "")

    def _catat(self, sentence: str) -> None:
        if sentence not in self.catatan:
            self.catatan.append(sentence)

    def ambil_tanda(self) -> list[str]:
        """Return the place marks read since the last call."""
        found, self.tanda = self.tanda, []
        return found


def blok_of(container: Any) -> Iterator[Any]:
    """The paragraphs and tables of a part in their order, those inside controls included."""
    for node in container:
        name = local(node)
        if name in {"p", "tbl"}:
            yield node
        elif name == "sdt":
            body = node.find(f"{W}sdtContent")
            if body is not None and node.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
                yield from blok_of(body)
        elif name in {"customXml", "ins", "moveTo", "sdtContent"}:
            yield from blok_of(node)


def baris_of(table: Any) -> Iterator[Any]:
    """The rows of a table, without those that were struck out while changes were tracked."""
    for row in _inner(table, "tr"):
        if row.find(f"{W}trPr/{W}del") is None:
            yield row


def sel_of(row: Any) -> Iterator[Any]:
    """The cells of a row."""
    yield from _inner(row, "tc")


def _inner(node: Any, wanted: str) -> Iterator[Any]:
    for child in node:
        name = local(child)
        if name == wanted:
            yield child
        elif name in {"sdt", "sdtContent", "customXml", "ins"}:
            yield from _inner(child, wanted)
