"""Writing Typst: every text as a quoted string, lengths in points, and named text styles used again.

Text of users reaches Typst only through `quote`, so no character of theirs can become code.
"""

from dataclasses import dataclass, field

from petasama.dokumen.converter.properties import Border, Props

SERIF = "TeX Gyre Bonum"
SANS = "Arimo"
_SERIF_WORDS = (
    "bookman",
    "times",
    "cambria",
    "georgia",
    "garamond",
    "palatino",
    "serif",
    "roman",
    "century schoolbook",
    "book antiqua",
    "bonum",
    "constantia",
    "tinos",
)
# (above, below) the base line in em: together the height of a line of single spacing, which in Word is ascent,
# descent and line gap of the font.
# Arimo (as Arial): hhea 1854, -434 and gap 67 of 2048, together 1.149; LibreOffice sets the same pitch.
# Bonum: its hhea (1.069 + 0.268) makes room for stacked accents and would open the lines; its OS/2 typographic
# values give 0.772 + 0.228 + gap 0.200 = 1.200, shared here in the proportion of hhea.
LINE = {SANS: (0.938, 0.212), SERIF: (0.960, 0.240)}
SUPER_SCALE = 0.65
LINE_UNIT = 240.0


def quote(text: str) -> str:
    """A Typst string literal: backslash and quote escaped, control signs dropped."""
    clean = "".join(sign for sign in text if sign >= " " and sign != "\x7f")
    return '"' + clean.replace("\\", "\\\\").replace('"', '\\"') + '"'


def pt(twips: float) -> str:
    """Twips (1/20 pt) as a Typst length."""
    return points(twips / 20)


def points(value: float) -> str:
    """Points as a Typst length, rounded to a thousandth."""
    return f"{round(value, 3):g}pt"


def family(name: str) -> str:
    """The committed typeface that stands in for a font named in the document."""
    lowered = name.lower()
    if "sans" in lowered:
        return SANS
    return SERIF if any(word in lowered for word in _SERIF_WORDS) else SANS


def _families(name: str) -> str:
    """The stand-in for a font, then the other typeface for the signs it lacks."""
    first = family(name)
    return f"({quote(first)}, {quote(SANS if first == SERIF else SERIF)})"


def line_height(props: Props, paragraph: Props) -> tuple[str, str]:
    """The edges above and below the base line for text of a run in a paragraph with this line spacing.

    `auto` multiplies the height of a single line, `exact` fixes it, `atLeast` only raises it.
    """
    above, below = LINE[family(props["font"])]
    rule, line = paragraph.get("rule", "auto"), paragraph.get("line", LINE_UNIT)
    if rule == "auto":
        extra = (above + below) * (line / LINE_UNIT - 1)
        return f"{round(above, 4):g}em", f"{round(-below - extra, 4):g}em"
    natural = (above + below) * props["size"]
    if rule == "atLeast" and natural * 20 >= line:
        return f"{above:g}em", f"{-below:g}em"
    share = above / (above + below)
    return pt(line * share), pt(-line * (1 - share))


def empty_height(props: Props, paragraph: Props) -> float:
    """The height in points of a paragraph without text."""
    above, below = LINE[family(props["font"])]
    natural = (above + below) * props["size"]
    rule, line = paragraph.get("rule", "auto"), paragraph.get("line", LINE_UNIT)
    if rule == "auto":
        return natural * line / LINE_UNIT
    return line / 20 if rule == "exact" else max(natural, line / 20)


def stroke(border: Border | None) -> str:
    """A border as a Typst stroke; `none` when nothing is drawn. Thick and double kinds become one line."""
    if border is None or not border.visible:
        return "none"
    dash = {"dotted": "dotted", "dashed": "dashed", "dashSmallGap": "dashed", "dotDash": "dash-dotted"}.get(
        border.style
    )
    look = f', dash: "{dash}"' if dash else ""
    return f'(thickness: {points(border.width)}, paint: rgb("{border.color}"){look})'


@dataclass
class Emitter:
    """Collects the named text styles of one document and its pictures (path → bytes)."""

    styles: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, bytes] = field(default_factory=dict)

    def style(self, props: Props, paragraph: Props) -> str:
        """The name of the text function for these run properties, defined once."""
        top, bottom = line_height(props, paragraph)
        size = props["size"] * (SUPER_SCALE if props.get("shift") else 1)
        parts = [
            f"font: {_families(props['font'])}",
            f"size: {points(size)}",
            f"top-edge: {top}",
            f"bottom-edge: {bottom}",
        ]
        # Said even when plain: inside a heading Typst would otherwise make text bold.
        parts.append(f"weight: {700 if props.get('bold') else 400}")
        parts.append(f'style: "{"italic" if props.get("italic") else "normal"}"')
        if props.get("color"):
            parts.append(f'fill: rgb("{props["color"]}")')
        if props.get("tracking"):
            parts.append(f"tracking: {points(props['tracking'])}")
        if props.get("shift"):
            parts.append(f"baseline: {'-0.5em' if props['shift'] == 'super' else '0.2em'}")
        definition = ", ".join(parts)
        return self.styles.setdefault(definition, f"t{len(self.styles) + 1}")

    def text(self, body: str, props: Props, paragraph: Props) -> str:
        """A piece of ready Typst content in the look of a run."""
        wrapped = f"#{self.style(props, paragraph)}[{body}]"
        for key, function in (("underline", "underline"), ("strike", "strike")):
            if props.get(key):
                wrapped = f"#{function}[{wrapped}]"
        if props.get("fill"):
            wrapped = f'#highlight(fill: rgb("{props["fill"]}"), extent: 0pt)[{wrapped}]'
        return wrapped

    def picture(self, data: bytes, kind: str) -> str:
        """Keeps a picture once and gives the path Typst finds it under."""
        for path, known in self.pictures.items():
            if known == data:
                return path
        path = f"/gambar{len(self.pictures) + 1}.{kind}"
        self.pictures[path] = data
        return path

    def definitions(self) -> str:
        """The text functions used, one a line."""
        return "".join(f"#let {name} = text.with({definition})\n" for definition, name in self.styles.items())
