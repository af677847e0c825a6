"""Short names for the XML of Word files, and the safe way to read it."""

from typing import Any, TypeAlias

from lxml import etree

from petasama.dokumen.converter.errors import DamagedDocument

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
_PREFIXES = {uri: prefix for prefix, uri in NAMESPACES.items()}
_OFF = {"0", "false", "off", "none"}
STRICT = "http://purl.oclc.org/ooxml/"

# lxml ships no types; the alias says what is meant.
Element: TypeAlias = Any


def parse(data: bytes, name: str) -> Element:
    """The root of an XML part; refuses broken XML and any document type, so that entities cannot grow."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as problem:
        raise DamagedDocument(f"bagian {name} rusak") from problem
    if root.getroottree().docinfo.doctype:
        raise DamagedDocument(f"bagian {name} memuat definisi dokumen (DTD)")
    if STRICT in (root.tag if isinstance(root.tag, str) else ""):
        raise DamagedDocument("disimpan sebagai “Strict Open XML”; simpan ulang sebagai “Word Document (.docx)”")
    return root


def q(name: str) -> str:
    """`w:p` as the tag lxml knows."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def short(element: Element) -> str:
    """The tag of an element as `w:p`; an unknown namespace shows as `?`."""
    name = etree.QName(element)
    return f"{_PREFIXES.get(name.namespace or '', '?')}:{name.localname}"


def child(element: Element | None, *names: str) -> Element | None:
    """The element reached by following child names, or None as soon as one is missing."""
    for name in names:
        if element is None:
            return None
        element = element.find(q(name))
    return element


def attr(element: Element | None, name: str = "w:val") -> str | None:
    """An attribute's text, or None if the element or the attribute is missing."""
    return None if element is None else element.get(q(name))


def number(element: Element | None, name: str = "w:val") -> float | None:
    """An attribute as a number (twips unless the caller knows better); measures such as `12pt` become twips."""
    text = attr(element, name)
    if text is None:
        return None
    units = {"pt": 20.0, "in": 1440.0, "cm": 1440 / 2.54, "mm": 144 / 2.54, "pc": 240.0, "pi": 240.0}
    factor = units.get(text[-2:], 1.0)
    try:
        return float(text[:-2] if text[-2:] in units else text) * factor
    except ValueError as problem:
        raise DamagedDocument(f"ukuran “{text[:40]}” bukan angka") from problem


def is_on(element: Element | None) -> bool | None:
    """A switch such as `<w:b/>`: None if it is not said, otherwise on or off."""
    if element is None:
        return None
    return (attr(element) or "on").lower() not in _OFF
