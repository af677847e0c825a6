"""Properties of runs and paragraphs as plain dictionaries; what is not said is not in the dictionary.

Later layers win: `{**style, **direct}`. Lengths are twips (1/20 pt), font sizes points.
"""

from dataclasses import dataclass
from typing import Any

from petasama.dokumen.converter.errors import NAMES, Unsupported
from petasama.dokumen.converter.xml import Element, attr, child, is_on, number, q, short

Props = dict[str, Any]

_SWITCHES = {
    "w:b": "bold",
    "w:i": "italic",
    "w:strike": "strike",
    "w:dstrike": "strike",
    "w:caps": "caps",
    "w:smallCaps": "small_caps",
    "w:vanish": "hidden",
}
_PARAGRAPH_SWITCHES = {
    "w:keepNext": "keep_next",
    "w:keepLines": "keep_lines",
    "w:pageBreakBefore": "page_break",
    "w:contextualSpacing": "contextual",
}
_ALIGN = {
    "left": "left",
    "start": "left",
    "right": "right",
    "end": "right",
    "center": "center",
    "both": "justify",
    "distribute": "justify",
    "lowKashida": "justify",
    "mediumKashida": "justify",
    "highKashida": "justify",
    "thaiDistribute": "justify",
}
_HIGHLIGHT = {
    "yellow": "FFFF00",
    "green": "00FF00",
    "cyan": "00FFFF",
    "magenta": "FF00FF",
    "blue": "0000FF",
    "red": "FF0000",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "C0C0C0",
    "black": "000000",
    "white": "FFFFFF",
}
AUTO_SPACING = 280.0


@dataclass(frozen=True)
class Border:
    """One line: Word's style word (`none` = no line), thickness and distance to the text in points, colour in hex."""

    style: str
    width: float = 0.5
    space: float = 0.0
    color: str = "000000"

    @property
    def visible(self) -> bool:
        return self.style not in ("none", "nil")


def refuse_changes(element: Element) -> None:
    """Refuses recorded changes of format (`…Change`) and positioned frames inside a property list."""
    for node in element:
        name = short(node)
        if name.endswith("Change") or name in ("w:ins", "w:del", "w:framePr", "w:tblpPr"):
            raise Unsupported(NAMES.get(name, f"unsur {name}"))


def color_of(element: Element | None, name: str = "w:val") -> str | None:
    """A colour as six hex digits; None for automatic, missing or malformed."""
    text = (attr(element, name) or "").upper()
    return text if len(text) == 6 and all(sign in "0123456789ABCDEF" for sign in text) else None


def fill_of(element: Element | None) -> str | None:
    """The background a `w:shd` asks for: the pattern's colour when solid, otherwise the fill."""
    if element is None:
        return None
    return color_of(element, "w:color") if attr(element) == "solid" else color_of(element, "w:fill")


def read_border(element: Element) -> Border:
    """One border line; sizes in the file are eighths of a point."""
    return Border(
        attr(element) or "none",
        max((number(element, "w:sz") or 4.0) / 8, 0.25),
        number(element, "w:space") or 0.0,
        color_of(element, "w:color") or "000000",
    )


def read_borders(element: Element | None) -> dict[str, Border]:
    """All border lines of a border list, by side (`start`/`end` read as left/right)."""
    if element is None:
        return {}
    sides = {"start": "left", "end": "right"}
    found = {}
    for node in element:
        name = short(node).split(":")[1]
        found[sides.get(name, name)] = read_border(node)
    return found


def run_props(element: Element | None, fonts: dict[str, str]) -> Props:
    """What a `w:rPr` says; `fonts` maps theme names (`minorHAnsi`) to typefaces."""
    if element is None:
        return {}
    refuse_changes(element)
    found: Props = {}
    for tag, key in _SWITCHES.items():
        switch = is_on(element.find(q(tag)))
        if switch is not None:
            found[key] = switch
    found.update(_font(child(element, "w:rFonts"), fonts))
    size = number(child(element, "w:sz"))
    if size:
        found["size"] = size / 2
    underline = attr(child(element, "w:u"))
    if underline:
        found["underline"] = underline != "none"
    found.update(_ink(element))
    return found


def _font(element: Element | None, fonts: dict[str, str]) -> Props:
    theme = attr(element, "w:asciiTheme") or attr(element, "w:hAnsiTheme")
    name = fonts.get(theme or "") or attr(element, "w:ascii") or attr(element, "w:hAnsi")
    return {"font": name} if name else {}


def _ink(element: Element) -> Props:
    found: Props = {}
    color = child(element, "w:color")
    if color is not None:
        found["color"] = color_of(color)
    shift = attr(child(element, "w:vertAlign"))
    if shift:
        found["shift"] = {"superscript": "super", "subscript": "sub"}.get(shift)
    shade = child(element, "w:shd")
    if shade is not None:
        found["fill"] = fill_of(shade)
    marker = attr(child(element, "w:highlight"))
    if marker:
        found["fill"] = _HIGHLIGHT.get(marker)
    tracking = number(child(element, "w:spacing"))
    if tracking is not None:
        found["tracking"] = tracking / 20
    style = attr(child(element, "w:rStyle"))
    if style:
        found["run_style"] = style
    return found


def paragraph_props(element: Element | None) -> Props:
    """What a `w:pPr` says about the paragraph itself (not about its text)."""
    if element is None:
        return {}
    refuse_changes(element)
    found: Props = {}
    for tag, key in _PARAGRAPH_SWITCHES.items():
        switch = is_on(element.find(q(tag)))
        if switch is not None:
            found[key] = switch
    align = attr(child(element, "w:jc"))
    if align:
        found["align"] = _ALIGN.get(align, "left")
    found.update(_indent(child(element, "w:ind")))
    found.update(_spacing(child(element, "w:spacing")))
    found.update(_boxes(element))
    found.update(_list(child(element, "w:numPr")))
    style = attr(child(element, "w:pStyle"))
    if style:
        found["style"] = style
    level = number(child(element, "w:outlineLvl"))
    if level is not None:
        found["outline"] = int(level)
    return found


def _indent(element: Element | None) -> Props:
    pairs = {"left": ("w:left", "w:start"), "right": ("w:right", "w:end")}
    found: Props = {}
    for key, names in pairs.items():
        for value in (number(element, name) for name in names):
            found.update({} if value is None else {key: value})
    first, hanging = number(element, "w:firstLine"), number(element, "w:hanging")
    if first is not None:
        found["first"] = first
    if hanging is not None:
        found["first"] = -hanging
    return found


def _spacing(element: Element | None) -> Props:
    found: Props = {}
    for key in ("before", "after"):
        value = number(element, f"w:{key}")
        if (attr(element, f"w:{key}Autospacing") or "0") in ("1", "true", "on"):
            value = AUTO_SPACING
        if value is not None:
            found[key] = value
    line = number(element, "w:line")
    if line is not None:
        found["line"] = line
        found["rule"] = attr(element, "w:lineRule") or "auto"
    return found


def _boxes(element: Element) -> Props:
    found: Props = {}
    borders = read_borders(child(element, "w:pBdr"))
    if borders:
        found["borders"] = borders
    shade = child(element, "w:shd")
    if shade is not None:
        found["fill"] = fill_of(shade)
    tabs = child(element, "w:tabs")
    if tabs is not None:
        found["tabs"] = {
            number(tab, "w:pos") or 0.0: (attr(tab) or "left", attr(tab, "w:leader") or "none") for tab in tabs
        }
    return found


def _list(element: Element | None) -> Props:
    if element is None:
        return {}
    found: Props = {}
    identity, level = number(child(element, "w:numId")), number(child(element, "w:ilvl"))
    if identity is not None:
        found["num_id"] = int(identity)
    if level is not None:
        found["level"] = int(level)
    return found


def merge(*layers: Props) -> Props:
    """Later layers over earlier ones; borders and tab stops merge line by line, `clear` removes a stop."""
    result: Props = {}
    for layer in layers:
        borders = {**result.get("borders", {}), **layer.get("borders", {})}
        tabs = {**result.get("tabs", {}), **layer.get("tabs", {})}
        result = {**result, **layer}
        if borders:
            result["borders"] = borders
        if tabs:
            result["tabs"] = {at: stop for at, stop in tabs.items() if stop[0] != "clear"}
    return result
