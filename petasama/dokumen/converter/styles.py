"""Styles: document defaults, then the chain of a style and its ancestors; each chain is worked out once."""

from dataclasses import dataclass, field

from petasama.dokumen.converter.package import Package
from petasama.dokumen.converter.properties import Props, merge, paragraph_props, run_props
from petasama.dokumen.converter.xml import Element, attr, child, is_on, number, q

WORD_DEFAULT_FONT = "Times New Roman"
WORD_DEFAULT_SIZE = 10.0


@dataclass(frozen=True)
class Layer:
    """Paragraph and run properties that belong together."""

    paragraph: Props = field(default_factory=dict)
    run: Props = field(default_factory=dict)


class Styles:
    """Answers what a style means; `table` asks for the chain of a table style as XML, oldest ancestor first."""

    def __init__(self, package: Package) -> None:
        self.fonts = _theme_fonts(package.optional("theme"))
        root = package.optional("styles")
        self._styles: dict[str, Element] = {}
        self._default_of: dict[str, str] = {}
        self._layers: dict[str, Layer] = {}
        self.defaults = self._read_defaults(root)
        self._index(root)

    def _read_defaults(self, root: Element | None) -> Layer:
        base: Props = {"font": WORD_DEFAULT_FONT, "size": WORD_DEFAULT_SIZE}
        defaults = child(root, "w:docDefaults")
        run = run_props(child(defaults, "w:rPrDefault", "w:rPr"), self.fonts)
        return Layer(paragraph_props(child(defaults, "w:pPrDefault", "w:pPr")), {**base, **run})

    def _index(self, root: Element | None) -> None:
        for style in root.iterfind(q("w:style")) if root is not None else ():
            identity, kind = attr(style, "w:styleId") or "", attr(style, "w:type") or "paragraph"
            self._styles[identity] = style
            if attr(style, "w:default") in ("1", "true", "on"):
                self._default_of.setdefault(kind, identity)

    def chain(self, identity: str | None) -> list[Element]:
        """A style and its ancestors, oldest first; a loop in the file ends where it closes."""
        found: list[Element] = []
        seen: set[str] = set()
        while identity and identity in self._styles and identity not in seen:
            seen.add(identity)
            found.append(self._styles[identity])
            identity = attr(child(found[-1], "w:basedOn"))
        return found[::-1]

    def layer(self, identity: str | None) -> Layer:
        """What a style and its ancestors say, without the document defaults."""
        key = identity or ""
        if key not in self._layers:
            chain = self.chain(identity)
            paragraphs = [paragraph_props(child(style, "w:pPr")) for style in chain]
            runs = [run_props(child(style, "w:rPr"), self.fonts) for style in chain]
            self._layers[key] = Layer(merge(*paragraphs), merge(*runs))
        return self._layers[key]

    def default(self, kind: str) -> str | None:
        """The id of the default style of a kind (`paragraph`, `table`)."""
        return self._default_of.get(kind)

    def known(self, identity: str | None) -> bool:
        return identity in self._styles


def _theme_fonts(root: Element | None) -> dict[str, str]:
    found: dict[str, str] = {}
    for prefix, tag in (("minor", "a:minorFont"), ("major", "a:majorFont")):
        latin = child(root, "a:themeElements", "a:fontScheme", tag, "a:latin")
        typeface = latin.get("typeface") if latin is not None else None
        if typeface:
            found.update({f"{prefix}{suffix}": typeface for suffix in ("HAnsi", "Ascii")})
    return found


@dataclass(frozen=True)
class Settings:
    """What the settings part says that matters for layout; lengths in twips."""

    default_tab: float = 720.0
    even_and_odd: bool = False
    compatibility: int = 12

    @classmethod
    def read(cls, package: Package) -> "Settings":
        root = package.optional("settings")
        if root is None:
            return cls()
        compat = child(root, "w:compat")
        settings = compat.iterfind(q("w:compatSetting")) if compat is not None else ()
        modes = [number(node) for node in settings if attr(node, "w:name") == "compatibilityMode"]
        return cls(
            default_tab=number(child(root, "w:defaultTabStop")) or 720.0,
            even_and_odd=bool(is_on(child(root, "w:evenAndOddHeaders"))),
            compatibility=int((modes or [None])[-1] or 12),
        )
