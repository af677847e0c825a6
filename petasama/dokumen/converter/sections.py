"""Sections: page size, margins, headers and footers, page numbers, and how a section starts."""

from dataclasses import dataclass, field

from petasama.dokumen.converter.context import Context
from petasama.dokumen.converter.emit import pt
from petasama.dokumen.converter.errors import DamagedDocument, Unsupported
from petasama.dokumen.converter.flow import Flow, blocks
from petasama.dokumen.converter.package import DOCUMENT, Part, load_part
from petasama.dokumen.converter.properties import refuse_changes
from petasama.dokumen.converter.runs import PAGE_FORMATS, RunReader
from petasama.dokumen.converter.xml import Element, attr, child, is_on, number, q, short

A4 = (11906.0, 16838.0)
F4 = (12189.0, 18709.0)
# Word stores 215 mm x 330 mm as whole twips; these are the millimetres such numbers stand for.
_EXACT_F4 = ("215mm", "330mm")
INCH = 1440.0
_MAX_SIDE = 31680.0
_REFUSED = {"w:pgBorders": "garis tepi halaman", "w:lnNumType": "nomor baris"}


@dataclass(frozen=True)
class Geometry:
    """Page size and margins in twips."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header: float
    footer: float

    @property
    def text_width(self) -> float:
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        return self.height - self.top - self.bottom

    @property
    def size(self) -> str:
        """Width and height for Typst; exactly 215 mm by 330 mm when the file means F4."""
        for sides, names in ((F4, _EXACT_F4), (F4[::-1], _EXACT_F4[::-1])):
            if abs(self.width - sides[0]) <= 1 and abs(self.height - sides[1]) <= 1:
                return f"({', '.join(names)})"
        return f"({pt(self.width)}, {pt(self.height)})"


@dataclass
class Section:
    """One section: its elements and how its pages look."""

    elements: list[Element]
    props: Element
    geometry: Geometry
    start: str
    page_format: str = "1"
    first_number: int | None = None
    own_first: bool = False
    headers: dict[str, str] = field(default_factory=dict)
    footers: dict[str, str] = field(default_factory=dict)


def read_sections(context: Context, body: Element) -> list[Section]:
    """The sections of a document; headers and footers not named carry over from the section before."""
    found: list[Section] = []
    elements: list[Element] = []
    for element in blocks(body):
        elements.append(element)
        props = child(element, "w:pPr", "w:sectPr")
        if props is not None:
            found.append(_read_section(context, elements, props, found[-1] if found else None))
            elements = []
    last = child(body, "w:sectPr")
    if last is None:
        raise DamagedDocument("tata halaman terakhir tidak ada")
    found.append(_read_section(context, elements, last, found[-1] if found else None))
    return _joined(found)


def _joined(sections: list[Section]) -> list[Section]:
    """Continuous sections with the same pages become one."""
    result: list[Section] = []
    for section in sections:
        previous = result[-1] if result else None
        if section.start == "continuous" and previous is not None:
            same_page = (section.geometry.width, section.geometry.height) == (
                previous.geometry.width,
                previous.geometry.height,
            )
            if section.geometry == previous.geometry:
                previous.elements += section.elements
                continue
            if same_page:
                raise Unsupported("batas halaman yang berganti di tengah halaman", hint="Mulai bagian di halaman baru.")
        result.append(section)
    return result


def _read_section(context: Context, elements: list[Element], props: Element, previous: Section | None) -> Section:
    refuse_changes(props)
    for node in props:
        if short(node) in _REFUSED:
            raise Unsupported(_REFUSED[short(node)])
    columns = child(props, "w:cols")
    if (number(columns, "w:num") or 1) > 1:
        raise Unsupported("kolom ganda")
    if (attr(child(props, "w:vAlign")) or "top") != "top":
        raise Unsupported("perataan tegak halaman")
    numbers = child(props, "w:pgNumType")
    form = attr(numbers, "w:fmt") or "decimal"
    if form not in PAGE_FORMATS:
        raise Unsupported(f"format nomor halaman “{form}”")
    first = number(numbers, "w:start")
    section = Section(
        elements=_trimmed(elements),
        props=props,
        geometry=_geometry(props),
        start=attr(child(props, "w:type")) or "nextPage",
        page_format=PAGE_FORMATS[form],
        first_number=None if first is None else int(first),
        own_first=bool(is_on(child(props, "w:titlePg"))),
    )
    for kind, tag in (("headers", "w:headerReference"), ("footers", "w:footerReference")):
        references = dict(getattr(previous, kind)) if previous else {}
        references.update(
            {attr(node, "w:type") or "default": _target(context, node) for node in props.iterfind(q(tag))}
        )
        setattr(section, kind, references)
    return section


def _target(context: Context, reference: Element) -> str:
    relation = context.package.relations(DOCUMENT).get(reference.get(q("r:id"), ""))
    if relation is None or relation.external:
        raise DamagedDocument("kepala atau kaki halaman tidak ditemukan")
    return relation.target


def _trimmed(elements: list[Element]) -> list[Element]:
    """Without a last paragraph that holds nothing: it only carries the section's properties."""
    if len(elements) > 1 and short(elements[-1]) == "w:p" and all(short(node) == "w:pPr" for node in elements[-1]):
        return elements[:-1]
    return elements


def _geometry(props: Element) -> Geometry:
    size, margins = child(props, "w:pgSz"), child(props, "w:pgMar")
    width, height = number(size, "w:w") or A4[0], number(size, "w:h") or A4[1]

    def margin(name: str, fallback: float) -> float:
        value = number(margins, f"w:{name}")
        return fallback if value is None else abs(value)

    left = margin("left", INCH) + margin("gutter", 0.0)
    geometry = Geometry(
        width,
        height,
        margin("top", INCH),
        margin("bottom", INCH),
        left,
        margin("right", INCH),
        margin("header", INCH / 2),
        margin("footer", INCH / 2),
    )
    if not 0 < max(width, height) <= _MAX_SIDE or left + geometry.right >= width:
        raise DamagedDocument("ukuran atau batas halaman tidak masuk akal")
    return geometry


def write_section(context: Context, section: Section, index: int) -> str:
    """One section as Typst."""
    page, mark = section.geometry, f"<bagian{index}>"
    main = Part(context.package.root(DOCUMENT), context.package.relations(DOCUMENT))
    reader = RunReader(context, main, section.page_format)
    body = Flow(context, reader, width=page.text_width, height=page.text_height).write(section.elements, top=True)
    arguments = [
        f"size: {page.size}",
        f"margin: (top: {pt(page.top)}, bottom: {pt(page.bottom)}, left: {pt(page.left)}, right: {pt(page.right)})",
        f"top: {pt(page.header)}, bottom: {pt(page.footer)}",
        f"header: {_stories(context, section, section.headers)}",
        f"footer: {_stories(context, section, section.footers)}",
        f"mark: {mark}",
    ]
    count = f"#counter(page).update({section.first_number})" if section.first_number is not None else ""
    before = {"oddPage": '#pagebreak(weak: true, to: "odd")\n', "evenPage": '#pagebreak(weak: true, to: "even")\n'}
    lead = before.get(section.start, "#pagebreak(weak: true)\n") if index else ""
    return f"{lead}#section({', '.join(arguments)})[#metadata(none){mark}{count}\n{body}]\n"


def _stories(context: Context, section: Section, references: dict[str, str]) -> str:
    """The header or footer texts in use: always the usual one, the first and even ones only when switched on."""
    wanted = ["default"]
    wanted += ["first"] if section.own_first else []
    wanted += ["even"] if context.settings.even_and_odd else []
    written = []
    for kind in wanted:
        path = references.get(kind)
        content = _story(context, section, path) if path else ""
        if content or kind != "default":
            written.append(f"{kind}: [{content}]")
    return f"({', '.join(written)})" if written else "(:)"


def _story(context: Context, section: Section, path: str) -> str:
    part = load_part(context.package, path)
    elements = _trimmed(blocks(part.root))
    if len(elements) == 1 and short(elements[0]) == "w:p" and all(short(node) == "w:pPr" for node in elements[0]):
        return ""
    reader = RunReader(context, part, section.page_format)
    return Flow(context, reader, paged=False, width=section.geometry.text_width).write(elements, top=True)
