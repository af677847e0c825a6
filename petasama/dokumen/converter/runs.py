"""Text of a paragraph: runs, fields, links, pictures, tabs and breaks as a flat list of pieces."""

import re
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

from petasama.dokumen.converter.context import Context, children, refuse
from petasama.dokumen.converter.emit import points, quote
from petasama.dokumen.converter.errors import NAMES, Unsupported
from petasama.dokumen.converter.package import Part
from petasama.dokumen.converter.pictures import write_drawing
from petasama.dokumen.converter.properties import Props, merge, run_props
from petasama.dokumen.converter.xml import Element, attr, child, q, short

SMALL_CAPS = 0.8
# No letter of our fonts is wider on average than this share of its size, not even bold capitals.
WIDEST = 0.8
# After these signs a line may end anyway.
_BREAKABLE = re.compile(r"(?<=[ /–—-])")
PAGE_FORMATS = {
    "decimal": "1",
    "lowerRoman": "i",
    "upperRoman": "I",
    "lowerLetter": "a",
    "upperLetter": "A",
    "numberInDash": "- 1 -",
}
# Fields whose last result, kept in the file, is the text to show.
_CACHED = {"HYPERLINK", "REF", "PAGEREF", "TOC", "SEQ", "TITLE", "AUTHOR", "DOCPROPERTY", "STYLEREF", "NOTEREF"}
# Signs of the symbol fonts, by their private place, and shapes our fonts lack: the nearest sign our fonts have.
_SIGNS = {
    0xF0B7: "•",
    0xF0A7: "▪",
    0xF0A8: "□",
    0xF06F: "□",
    0xF0FC: "√",
    0xF02D: "–",
    0xF0E0: "→",
    0xF0D8: "›",
    0xF0B0: "°",
    0xF0B1: "±",
    0xF0A3: "≤",
    0xF0B3: "≥",
    ord("✓"): "√",
    ord("✔"): "√",
    ord("☐"): "□",
    ord("➢"): "›",
    ord("❖"): "•",
}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_IGNORED = {"w:rPr", "w:softHyphen", "w:annotationRef", "w:continuationSeparator", "w:separator", "w:pPr"}
_TEXT = {"w:noBreakHyphen": "-", "w:dayShort": "", "w:cr": "\n"}


@dataclass(frozen=True)
class Piece:
    """A bit of a line: ready Typst content, or a tab, a line break, a page break."""

    kind: Literal["text", "tab", "break", "page"]
    body: str = ""


@dataclass
class _Field:
    """A field being read: its instruction so far, whether the result has begun, whether to keep that result."""

    instruction: str = ""
    in_result: bool = False
    hidden: bool = False


@dataclass
class RunReader:
    """Reads the text of one story (body, header or footer); fields may run over several paragraphs.

    `room` is the width in twips that a line of the paragraph being read has.
    """

    context: Context
    part: Part
    page_format: str = "1"
    room: float = 0.0
    _fields: list[_Field] = field(default_factory=list)

    def read(self, paragraph: Element, base: Props, paragraph_props: Props) -> list[Piece]:
        """All pieces of a paragraph; `base` are the run properties its style gives."""
        pieces: list[Piece] = []
        for node in children(paragraph):
            pieces += self._inline(node, base, paragraph_props)
        return pieces

    def _inline(self, node: Element, base: Props, paragraph: Props) -> list[Piece]:
        name = short(node)
        if name == "w:r":
            return self._run(node, base, paragraph)
        if name == "w:hyperlink":
            return self._link(node, base, paragraph)
        if name == "w:fldSimple":
            return self._simple_field(node, base, paragraph)
        if name == "w:pPr":
            return []
        raise refuse(node)

    def _link(self, node: Element, base: Props, paragraph: Props) -> list[Piece]:
        relation = self.part.relation(node.get(q("r:id")))
        pieces = [piece for inner in children(node) for piece in self._inline(inner, base, paragraph)]
        if relation is None or not relation.target.startswith(("https://", "http://", "mailto:")):
            return pieces
        return [
            Piece("text", f"#link({quote(relation.target)})[{piece.body}]") if piece.kind == "text" else piece
            for piece in pieces
        ]

    def _simple_field(self, node: Element, base: Props, paragraph: Props) -> list[Piece]:
        shown = self._field_text(attr(node, "w:instr") or "")
        if shown is None:
            return [piece for inner in children(node) for piece in self._inline(inner, base, paragraph)]
        run = node.find(q("w:r"))
        return [self._text_piece(shown, self._run_props(run, base), paragraph)]

    def _run_props(self, run: Element | None, base: Props) -> Props:
        direct = run_props(child(run, "w:rPr"), self.context.styles.fonts)
        return merge(base, self.context.styles.layer(direct.get("run_style")).run, direct)

    def _run(self, run: Element, base: Props, paragraph: Props) -> list[Piece]:
        props = self._run_props(run, base)
        pieces: list[Piece] = []
        for node in children(run):
            if short(node) in ("w:fldChar", "w:instrText", "w:delInstrText"):
                pieces += self._field_step(node, props, paragraph)
            elif self._is_hidden(props):
                continue
            else:
                pieces += self._content(node, props, paragraph)
        return pieces

    def _is_hidden(self, props: Props) -> bool:
        return bool(props.get("hidden")) or any(item.hidden or not item.in_result for item in self._fields)

    def _content(self, node: Element, props: Props, paragraph: Props) -> list[Piece]:
        name = short(node)
        if name == "w:t":
            return self._text(_kept(node), props, paragraph)
        if name in ("w:tab", "w:ptab"):
            return [Piece("tab")]
        if name == "w:br":
            return self._break(node)
        if name in _TEXT:
            return [Piece("break")] if name == "w:cr" else self._text(_TEXT[name], props, paragraph)
        if name == "w:sym":
            return self._text(_symbol(node), props, paragraph)
        if name == "w:drawing":
            return [self._text_piece(write_drawing(self.context, self.part, node), props, paragraph)]
        if name == "mc:AlternateContent":
            return [self._alternate(node)]
        if name == "w:pict" and node.find(f".//{q('v:textbox')}") is not None:
            raise Unsupported(NAMES["v:textbox"])
        if name in _IGNORED:
            return []
        raise refuse(node)

    def _alternate(self, node: Element) -> Piece:
        """Only drawings Word itself wraps for old programs; the shape inside gets its own name."""
        drawing = node.find(f".//{q('w:drawing')}")
        if drawing is None:
            raise Unsupported("isi dengan bentuk pengganti (AlternateContent)")
        return Piece("text", write_drawing(self.context, self.part, drawing))

    def _break(self, node: Element) -> list[Piece]:
        kind = attr(node, "w:type") or "textWrapping"
        if kind == "column":
            raise Unsupported("pemisah kolom")
        return [Piece("page" if kind == "page" else "break")]

    def _text(self, text: str, props: Props, paragraph: Props) -> list[Piece]:
        text = text.replace("\t", " ").replace("\n", " ").replace("\r", " ").translate(_SIGNS)
        if not text:
            return []
        if props.get("caps"):
            text = text.upper()
        if not props.get("small_caps"):
            return [self._text_piece(self._words(text, props["size"]), props, paragraph)]
        small = {**props, "size": props["size"] * SMALL_CAPS}
        return [
            self._text_piece("#" + quote("".join(signs).upper()), small if lower else props, paragraph)
            for lower, signs in groupby(text, str.islower)
        ]

    def _words(self, text: str, size: float) -> str:
        """Text as Typst; a word that may be wider than the line is measured there and cut as Word would cut it."""
        room = self.room / 20
        longest = room / (size * WIDEST)
        if not room or max(map(len, _BREAKABLE.split(text))) <= longest:
            return "#" + quote(text)
        words = (
            f"#long({quote(word)}, {points(room)})" if len(word) > longest else "#" + quote(word)
            for word in _BREAKABLE.split(text)
        )
        return "".join(words)

    def _text_piece(self, body: str, props: Props, paragraph: Props) -> Piece:
        return Piece("text", self.context.emitter.text(body, props, paragraph))

    def _field_step(self, node: Element, props: Props, paragraph: Props) -> list[Piece]:
        if short(node) != "w:fldChar":
            if self._fields:
                self._fields[-1].instruction += node.text or ""
            return []
        kind = attr(node, "w:fldCharType")
        if kind == "begin":
            if child(node, "w:ffData") is not None:
                raise Unsupported("bidang formulir lama")
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            return self._start_result(props, paragraph)
        elif kind == "end" and self._fields:
            pieces = [] if self._fields[-1].in_result else self._start_result(props, paragraph)
            self._fields.pop()
            return pieces
        return []

    def _start_result(self, props: Props, paragraph: Props) -> list[Piece]:
        current = self._fields[-1]
        outer_hidden = any(item.hidden or not item.in_result for item in self._fields[:-1])
        current.in_result = True
        shown = self._field_text(current.instruction)
        current.hidden = shown is not None
        if shown is None or outer_hidden or props.get("hidden"):
            return []
        return [self._text_piece(shown, props, paragraph)]

    def _field_text(self, instruction: str) -> str | None:
        """The Typst code of a page field; None when the kept result is to be shown; refuses other fields."""
        words = instruction.split()
        name = words[0].upper() if words else ""
        if name == "PAGE":
            return f"#page-number({quote(self.page_format)})"
        if name in ("NUMPAGES", "SECTIONPAGES"):
            if name == "SECTIONPAGES":
                raise Unsupported("bidang SECTIONPAGES", hint="Pakai NUMPAGES.")
            return "#page-total()"
        if name not in _CACHED:
            raise Unsupported(f"bidang {name or 'kosong'}", hint="Ganti dengan teks biasa.")
        return None


def _kept(node: Element) -> str:
    """The text of a `w:t`; without `xml:space="preserve"` Word drops the spaces at its ends."""
    text = node.text or ""
    return text if node.get(_SPACE) == "preserve" else text.strip(" \t\r\n")


def _symbol(node: Element) -> str:
    code = attr(node, "w:char") or ""
    sign = _SIGNS.get(int(code, 16)) if re.fullmatch("[0-9A-Fa-f]{4}", code) else None
    if sign is None:
        raise Unsupported(f"simbol {attr(node, 'w:font')} {code}", hint="Ganti dengan aksara biasa.")
    return sign
