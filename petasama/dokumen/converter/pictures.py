"""Inline pictures: PNG and JPEG with the size, cropping and alternative text the document gives them."""

from petasama.dokumen.converter.context import Context, refuse
from petasama.dokumen.converter.emit import points, quote
from petasama.dokumen.converter.errors import GRAPHICS, DamagedDocument, Unsupported
from petasama.dokumen.converter.package import Part
from petasama.dokumen.converter.xml import Element, child, q, short

EMU_PER_POINT = 12700
MAX_PIXELS = 50_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
# Start-of-frame markers of JPEG, which carry height and width.
_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def write_drawing(context: Context, part: Part, drawing: Element) -> str:
    """A `w:drawing` as Typst content; refuses floating ones and everything but a picture, by name."""
    for node in drawing:
        graphic = child(node, "a:graphic", "a:graphicData")
        uri = graphic.get("uri", "") if graphic is not None else ""
        kind = GRAPHICS.get(uri.rsplit("/", 1)[-1])
        if kind:
            raise Unsupported("kotak teks" if drawing.find(f".//{q('wps:txbx')}") is not None else kind)
        if short(node) != "wp:inline":
            raise refuse(node)
        picture = child(graphic, "pic:pic")
        if picture is None:
            raise Unsupported(f"gambar jenis “{uri}”")
        return _write_picture(context, part, node, picture)
    raise Unsupported("gambar kosong")


def _write_picture(context: Context, part: Part, inline: Element, picture: Element) -> str:
    blip = child(picture, "pic:blipFill", "a:blip")
    relation = part.relation(blip.get(q("r:embed")) if blip is not None else None)
    if relation is None or relation.external:
        raise Unsupported("gambar di luar berkas", hint="Sisipkan gambarnya ke dalam dokumen.")
    frame = child(picture, "pic:spPr", "a:xfrm")
    if frame is not None and int(frame.get("rot", "0")):
        raise Unsupported("gambar yang diputar")
    data = context.package.read(relation.target)
    path = context.emitter.picture(data, _kind(data))
    extent = child(inline, "wp:extent")
    width = _measure(extent, "cx") / EMU_PER_POINT
    height = _measure(extent, "cy") / EMU_PER_POINT
    name = child(inline, "wp:docPr")
    alt = (name.get("descr") or name.get("title") or "") if name is not None else ""
    return _image(path, width, height, alt, _crop(child(picture, "pic:blipFill", "a:srcRect")))


def _measure(element: Element | None, name: str) -> float:
    try:
        return float(element.get(name, "0")) if element is not None else 0.0
    except ValueError as problem:
        raise DamagedDocument("ukuran gambar bukan angka") from problem


def _crop(element: Element | None) -> tuple[float, float, float, float]:
    """Shares cut off at left, top, right and bottom (0 to 1)."""
    left, top, right, bottom = (_measure(element, side) / 100_000 for side in "ltrb")
    if min(left, top, right, bottom) < 0 or left + right >= 1 or top + bottom >= 1:
        raise Unsupported("pemotongan gambar yang tidak wajar")
    return left, top, right, bottom


def _image(path: str, width: float, height: float, alt: str, crop: tuple[float, float, float, float]) -> str:
    left, top, right, bottom = crop
    full_width, full_height = width / (1 - left - right), height / (1 - top - bottom)
    text = f", alt: {quote(alt)}" if alt else ""
    image = (
        f"image({quote(path)}, width: {points(full_width)}, height: {points(full_height)}, fit: " + f'"stretch"{text})'
    )
    if any(crop):
        image = f"move(dx: {points(-left * full_width)}, dy: {points(-top * full_height)}, {image})"
    clip = ", clip: true" if any(crop) else ""
    return f"#box(width: {points(width)}, height: {points(height)}{clip}, {image})"


def _kind(data: bytes) -> str:
    """`png` or `jpg` by content; refuses other kinds and pictures of more than 50 million dots."""
    if data.startswith(_PNG):
        width, height = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
        kind = "png"
    elif data.startswith(_JPEG):
        width, height = _jpeg_size(data)
        kind = "jpg"
    else:
        raise Unsupported("gambar selain PNG atau JPEG", hint="Simpan ulang gambarnya sebagai PNG atau JPEG.")
    if not 0 < width * height <= MAX_PIXELS:
        raise Unsupported("gambar yang rusak atau terlalu besar", hint="Paling besar 50 juta titik.")
    return kind


def _jpeg_size(data: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        if data[at + 1] in _FRAMES:
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return 0, 0
