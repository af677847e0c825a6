"""What all writers of one document share, and the walk through transparent wrappers."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from petasama.dokumen.converter.emit import Emitter
from petasama.dokumen.converter.errors import NAMES, Unsupported
from petasama.dokumen.converter.numbering import Numbering
from petasama.dokumen.converter.package import Package
from petasama.dokumen.converter.styles import Settings, Styles
from petasama.dokumen.converter.xml import Element, child, short

_CONTROLS = ("w14:checkbox", "w15:repeatingSection", "w:docPartObj", "w:docPartList", "w:bibliography", "w:picture")
_WRAPPERS = {"w:smartTag", "w:customXml"}
_SILENT = {
    "w:bookmarkStart",
    "w:bookmarkEnd",
    "w:proofErr",
    "w:permStart",
    "w:permEnd",
    "w:smartTagPr",
    "w:customXmlPr",
    "w:lastRenderedPageBreak",
}


@dataclass
class Context:
    """One document on its way to Typst."""

    package: Package
    styles: Styles
    numbering: Numbering
    settings: Settings
    emitter: Emitter = field(default_factory=Emitter)

    @classmethod
    def open(cls, data: bytes) -> "Context":
        """Reads what is common to all pages; refuses damaged files."""
        package = Package(data)
        styles = Styles(package)
        return cls(package, styles, Numbering(package, styles.fonts), Settings.read(package))


def refuse(element: Element) -> Unsupported:
    """The refusal that names this element."""
    name = short(element)
    return Unsupported(NAMES.get(name, f"unsur “{name}”"))


def children(element: Element) -> Iterator[Element]:
    """The children that count: bookmarks left out, content controls and smart tags opened, the rest as it is."""
    for node in element:
        name = short(node)
        if name in _SILENT:
            continue
        if name == "w:sdt":
            _check_control(node)
            inner = child(node, "w:sdtContent")
            yield from children(inner) if inner is not None else ()
        elif name in _WRAPPERS:
            yield from children(node)
        else:
            yield node


def _check_control(element: Element) -> None:
    """Lets a content control through when it only wraps text; refuses the kinds that draw something of their own."""
    props = child(element, "w:sdtPr")
    for node in props if props is not None else ():
        name = short(node)
        if name in _CONTROLS:
            raise Unsupported(NAMES.get(name, f"kontrol konten “{name}”"))
