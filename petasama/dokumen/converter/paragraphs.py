"""Paragraphs as calls of the prelude's `p` (with text) and `gap` (without)."""

from dataclasses import dataclass, replace

from petasama.dokumen.converter.context import Context
from petasama.dokumen.converter.emit import empty_height, points, pt, quote
from petasama.dokumen.converter.errors import Unsupported
from petasama.dokumen.converter.looks import Look, boxes, joined, spacing, stops
from petasama.dokumen.converter.properties import Props, merge
from petasama.dokumen.converter.room import fits, height
from petasama.dokumen.converter.runs import Piece, RunReader
from petasama.dokumen.converter.xml import Element

MAX_HEADING = 6
PAGE_BREAK = "#pagebreak()\n"


@dataclass(frozen=True)
class Place:
    """Where a paragraph stands: its neighbours, whether first in its page or cell, and whether pages can break here.

    `width` and `height` are the room around it in twips: of a line, and of a page.
    """

    previous: Look | None = None
    following: Look | None = None
    first: bool = False
    last_in_cell: bool = False
    paged: bool = True
    width: float = 0.0
    height: float = 0.0


def write_paragraph(context: Context, reader: RunReader, element: Element, look: Look, place: Place) -> str:
    """One `w:p` as Typst; several calls where a page break cuts it."""
    reader.room = place.width - max(look.twips("left"), 0) - max(look.twips("right"), 0) if place.width else 0.0
    pieces = _label(context, look) + reader.read(element, look.run, look.paragraph)
    if not fits(height(element, reader.room, look.run["size"]), place.height):
        look = replace(look, paragraph={**look.paragraph, "keep_lines": False})
    before, after = spacing(look, place.previous, place.following)
    before = 0.0 if joined(place.previous, look) else before
    broken = bool(look.paragraph.get("page_break")) and place.paged
    lead = "#pagebreak(weak: true)\n" if broken else ""
    parts = _split(pieces, "page")
    if len(parts) > 1 and not place.paged:
        raise Unsupported("pemisah halaman di dalam tabel, kepala, atau kaki halaman")
    calls = []
    for index, part in enumerate(parts):
        first, last = index == 0, index == len(parts) - 1
        if len(parts) > 1 and not part:
            calls.append("")
            continue
        at_top = (first and (place.first or broken)) or not first
        gaps = (before if first else 0.0, after if last else 0.0)
        strong_after = last and place.last_in_cell
        calls.append(_call(context, look, part, place, gaps=gaps, strong=(at_top, strong_after)))
    return lead + PAGE_BREAK.join(calls)


def _call(
    context: Context,
    look: Look,
    pieces: list[Piece],
    place: Place,
    *,
    gaps: tuple[float, float],
    strong: tuple[bool, bool],
) -> str:
    """One block; space at the edge of a page or cell must be strong, or Typst would drop it."""
    before, after = gaps
    inner = 0.0
    if place.following is not None and joined(look, place.following):
        inner, after = max(after, place.following.twips("before")), 0.0
    top = f"#v({pt(before)})\n" if strong[0] and before else ""
    bottom = f"#v({pt(after)})\n" if strong[1] and after else ""
    arguments = [
        f"above: {pt(before)}" if before and not strong[0] else "",
        f"below: {pt(after)}" if after and not strong[1] else "",
        "sticky: true" if look.paragraph.get("keep_next") and place.paged else "",
        boxes(look, place.previous, place.following, inner),
    ]
    if not pieces:
        size = points(empty_height(look.mark, look.paragraph))
        indents = [f"{side}: {pt(look.twips(side))}" for side in ("left", "right") if look.twips(side)]
        return f"{top}#gap({', '.join(filter(None, [size, *arguments, *indents]))})\n{bottom}"
    arguments += _shape(look)
    return f"{top}#p({', '.join(filter(None, arguments))})[{_body(context, look, pieces)}]\n{bottom}"


def _shape(look: Look) -> list[str]:
    left, right, first = look.twips("left"), look.twips("right"), look.twips("first")
    align = look.paragraph.get("align", "left")
    return [
        f"left: {pt(left + min(first, 0))}" if left + min(first, 0) else "",
        f"right: {pt(right)}" if right else "",
        f"first: {pt(first)}" if first > 0 else "",
        f"hang: {pt(-first)}" if first < 0 else "",
        f"to: {align}" if align in ("center", "right") else "",
        "full: true" if align == "justify" else "",
        "whole: true" if look.paragraph.get("keep_lines") else "",
    ]


def _label(context: Context, look: Look) -> list[Piece]:
    """The mark of a list paragraph and what follows it."""
    if look.level is None:
        return []
    text = context.numbering.label(look.num_id, look.level_index)
    props: Props = merge({**look.mark, "underline": False}, look.level.run)
    pieces = [Piece("text", context.emitter.text("#" + quote(text), props, look.paragraph))] if text else []
    if look.level.suffix == "tab":
        pieces.append(Piece("tab"))
    elif look.level.suffix == "space":
        pieces.append(Piece("text", context.emitter.text('#" "', props, look.paragraph)))
    return pieces


def _split(pieces: list[Piece], kind: str) -> list[list[Piece]]:
    parts: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.kind == kind:
            parts.append([])
        else:
            parts[-1].append(piece)
    return parts


def _body(context: Context, look: Look, pieces: list[Piece]) -> str:
    lines = []
    for index, line in enumerate(_split(pieces, "break")):
        start = look.twips("left") + (look.twips("first") if index == 0 else 0.0)
        lines.append(_line(context, look, line, start))
    body = "#linebreak()".join(lines)
    outline = look.paragraph.get("outline")
    if outline is not None and outline < MAX_HEADING:
        return f"#heading(level: {outline + 1})[{body}]"
    return body


def _line(context: Context, look: Look, pieces: list[Piece], start: float) -> str:
    """One line between breaks; with tabs its parts are placed by `tabs`, empty it keeps the height of a line."""
    if not pieces:
        return f"#box(width: 0pt, height: {points(empty_height(look.mark, look.paragraph))})"
    parts = ["".join(piece.body for piece in part) for part in _split(pieces, "tab")]
    if len(parts) == 1:
        return parts[0]
    step = pt(context.settings.default_tab)
    return f"#tabs({pt(start)}, {stops(look, context.emitter)}, {step}, ({', '.join(f'[{part}]' for part in parts)},))"
