"""How a paragraph looks once defaults, table style, list level, its style and its own wishes are laid together."""

from dataclasses import dataclass

from petasama.dokumen.converter.context import Context
from petasama.dokumen.converter.emit import Emitter, points, pt, quote, stroke
from petasama.dokumen.converter.numbering import Level
from petasama.dokumen.converter.properties import Border, Props, merge, paragraph_props, run_props
from petasama.dokumen.converter.styles import Layer
from petasama.dokumen.converter.xml import Element, child

THIN_LINE = 0.75
_DOUBLE = ("double", "triple", "thinThick", "thickThin")


@dataclass(frozen=True)
class Look:
    """Resolved properties of one paragraph: of itself, of its text, of its mark, and its list level if it has one."""

    paragraph: Props
    run: Props
    mark: Props
    style: str | None = None
    num_id: int = 0
    level_index: int = 0
    level: Level | None = None

    def twips(self, key: str) -> float:
        return float(self.paragraph.get(key, 0.0))


def resolve(context: Context, element: Element, table: Layer) -> Look:
    """The look of a `w:p`; indents of a list level yield to its own, and to those of the style that made the list."""
    styles = context.styles
    own = child(element, "w:pPr")
    direct = paragraph_props(own)
    style_id = direct["style"] if styles.known(direct.get("style")) else styles.default("paragraph")
    style = styles.layer(style_id)
    num_id: int = direct["num_id"] if "num_id" in direct else style.paragraph.get("num_id", 0)
    said = direct.get("level", style.paragraph.get("level"))
    level_index = context.numbering.level_of_style(num_id, style_id) if said is None else int(said)
    level = context.numbering.level(num_id, level_index)
    from_level = level.paragraph if level else {}
    order = (style.paragraph, from_level) if "num_id" in direct else (from_level, style.paragraph)
    run = merge(styles.defaults.run, table.run, style.run)
    mark = merge(run, run_props(child(own, "w:rPr"), styles.fonts))
    paragraph = merge(styles.defaults.paragraph, table.paragraph, *order, direct)
    return Look(paragraph, run, mark, style_id, num_id, level_index, level)


def spacing(look: Look, previous: Look | None, following: Look | None) -> tuple[float, float]:
    """Space before and after in twips; none between paragraphs of one style that ask for it (contextual spacing)."""
    before, after = look.twips("before"), look.twips("after")
    if look.paragraph.get("contextual"):
        before = 0.0 if previous and previous.style == look.style else before
        after = 0.0 if following and following.style == look.style else after
    return before, after


def joined(one: Look | None, other: Look | None) -> bool:
    """Whether two neighbours stand in one frame: the same borders and indents."""
    if one is None or other is None or not one.paragraph.get("borders"):
        return False
    return all(one.paragraph.get(key) == other.paragraph.get(key) for key in ("borders", "left", "right", "first"))


def boxes(look: Look, previous: Look | None, following: Look | None, inner_space: float) -> str:
    """The frame arguments of a paragraph, empty if it has none.

    Neighbours with the same frame share one; the space between them (`inner_space`, twips) then lies inside it.
    """
    borders: dict[str, Border] = dict(look.paragraph.get("borders", {}))
    fill = look.paragraph.get("fill")
    if joined(previous, look):
        borders["top"] = borders.get("between", Border("none"))
    if joined(look, following):
        borders["bottom"] = Border("none")
    sides = {
        side: line for side, line in borders.items() if side in ("top", "bottom", "left", "right") and line.visible
    }
    parts = []
    if sides:
        layers = [_layer(sides, inner=True, space=inner_space)]
        if any(_is_double(line) for line in sides.values()):
            layers.append(_layer({side: line for side, line in sides.items() if _is_double(line)}, inner=False))
        parts.append(f"boxes: ({', '.join(layers)},)")
        outset = ", ".join(f"{side}: {points(sides[side].space)}" for side in ("left", "right") if side in sides)
        if outset:
            parts.append(f"outset: ({outset})")
    if fill:
        parts.append(f'fill: rgb("{fill}")')
    return ", ".join(parts)


def _is_double(line: Border) -> bool:
    return line.style.startswith(_DOUBLE)


def _layer(sides: dict[str, Border], *, inner: bool, space: float = 0.0) -> str:
    """One set of lines; a double line is two sets, the outer one a line's width away from the inner."""
    strokes, insets = [], []
    for side, line in sides.items():
        width = _line_width(line, inner=inner)
        strokes.append(f"{side}: {stroke(Border('single', width, color=line.color) if _is_double(line) else line)}")
        if side in ("top", "bottom"):
            insets.append(f"{side}: {points(line.space + width / 2 if inner else THIN_LINE + width)}")
    if space and "bottom" not in sides:
        insets.append(f"bottom: {pt(space)}")
    return f"(stroke: ({', '.join(strokes)}), inset: ({', '.join(insets) or ':'}))"


def _line_width(line: Border, *, inner: bool) -> float:
    """Thickness of one of the two lines; `thinThick` has its thick line towards the text."""
    if line.style.startswith("thinThick"):
        return line.width * 0.6 if inner else THIN_LINE
    if line.style.startswith("thickThin"):
        return THIN_LINE if inner else line.width * 0.6
    return line.width


def stops(look: Look, emitter: Emitter) -> str:
    """The tab stops of a paragraph as a Typst list, the hanging indent counting as one."""
    found = dict(look.paragraph.get("tabs", {}))
    if look.twips("first") < 0:
        found.setdefault(look.twips("left"), ("left", "none"))
    kinds = {"right": "right", "end": "right", "decimal": "right", "center": "center"}
    leaders = {"dot": ".", "middleDot": "·", "hyphen": "-", "underscore": "_", "heavy": "_"}
    fills = {
        leader: "[" + emitter.text("#" + quote(sign), look.run, look.paragraph) + "]"
        for leader, sign in leaders.items()
        if any(stop[1] == leader for stop in found.values())
    }
    rows = [
        f'(at: {pt(at)}, kind: "{kinds.get(kind, "left")}", fill: {fills.get(leader, "none")})'
        for at, (kind, leader) in sorted(found.items())
        if kind != "bar"
    ]
    return f"({', '.join(rows)},)" if rows else "()"
