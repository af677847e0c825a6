"""Filling Word templates safely: plain values in, the same bytes out for the same input, refusals in Indonesian."""

import json
import math
from typing import Any

from petasama.dokumen.converter.errors import DamagedDocument
from petasama.dokumen.converter.package import open_archive
from petasama.dokumen.converter.xml import Element, parse
from petasama.dokumen.limited import ORDINARY, Limits, Refused, TooLarge, TooLong, run_limited

MAX_TEXT = 200_000
MAX_VALUES = 10 * 1024 * 1024
MAX_DEPTH = 8
_CHILD = "petasama.dokumen.render_child"
_TOO_LONG = "Pembuatan dokumen terlalu lama dan dihentikan. Periksa pengulangan di templat."
_TOO_LARGE = "Dokumen terlalu besar atau terlalu rumit untuk dibuat."
# Control signs that XML cannot hold, and those docxtpl would turn into new paragraphs or pages.
_DROPPED = {code: None for code in range(32) if code not in (9, 10)} | {0xFFFE: None, 0xFFFF: None}


class TemplateRefused(Exception):
    """A template or its values cannot be used; the text is a full Indonesian sentence that names the cause."""


def render_docx(
    template: bytes, values: dict[str, Any], *, author: str = "", title: str = "", limits: Limits = ORDINARY
) -> bytes:
    """The template filled with values, as .docx.

    `values` holds text, numbers, booleans, None (written as nothing), lists and dictionaries of these; anything else
    is refused. A line feed in a text becomes a line break, a tab a tab. `author` and `title` go into the file's
    properties, whose dates are fixed: the same input gives the same bytes.
    """
    _check_template(template)
    plain = json.dumps(_plain(values, "nilai", 0), ensure_ascii=False).encode()
    if len(plain) > MAX_VALUES:
        raise TemplateRefused("Isi dokumen terlalu besar (lebih dari 10 MB).")
    return _run("render", template, plain, {"author": _clean(author), "title": _clean(title)}, limits)


def template_fields(template: bytes, *, limits: Limits = ORDINARY) -> set[str]:
    """The names a template uses: top-level ones (`nomor`), and with a dot the keys of dictionaries (`rapat.tanggal`)
    and of the rows of a loop (`usulan.judul` for `{% for u in usulan %}{{ u.judul }}`).

    Refuses, like `render_docx`, files that are no Word template and templates with code that is not allowed.
    """
    _check_template(template)
    return set(json.loads(_run("fields", template, b"", {"author": "", "title": ""}, limits)))


def _run(task: str, template: bytes, values: bytes, properties: dict[str, str], limits: Limits) -> bytes:
    job = {"task": task, "size": len(template), **properties}
    try:
        return run_limited(_CHILD, job, template + values, limits=limits)
    except Refused as refusal:
        raise TemplateRefused(str(refusal)) from refusal
    except TooLong as problem:
        raise TemplateRefused(_TOO_LONG) from problem
    except TooLarge as problem:
        raise TemplateRefused(_TOO_LARGE) from problem


def _plain(value: Any, path: str, depth: int) -> Any:
    """The same value with cleaned texts; refuses everything that is no plain data, by the path to it."""
    if depth > MAX_DEPTH:
        raise TemplateRefused(f"Isian “{path}” bertingkat terlalu dalam.")
    if value is None or isinstance(value, bool):
        return value
    if type(value) in (int, float):
        if not math.isfinite(value):
            raise TemplateRefused(f"Isian “{path}” bukan angka yang sah.")
        return value
    if type(value) is str:
        if len(value) > MAX_TEXT:
            raise TemplateRefused(f"Isian “{path}” terlalu panjang (lebih dari {MAX_TEXT} aksara).")
        return _clean(value)
    if type(value) is list:
        return [_plain(item, f"{path}[{index}]", depth + 1) for index, item in enumerate(value)]
    if type(value) is dict and all(type(key) is str for key in value):
        return {key: _plain(item, f"{path}.{key}", depth + 1) for key, item in value.items()}
    raise TemplateRefused(f"Isian “{path}” bukan teks, angka, daftar, atau kamus biasa.")


def _clean(text: str) -> str:
    """Without signs a Word file cannot hold; other line ends become line feeds."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    return text.translate(_DROPPED).encode("utf-8", "ignore").decode()


def _check_template(template: bytes) -> None:
    """Refuses swollen archives, macros, embedded objects and parts fetched from elsewhere, before anything is read."""
    try:
        archive = open_archive(template)
        for name in archive.namelist():
            if name.lower().endswith("vbaproject.bin"):
                raise TemplateRefused("Templat memuat makro. Simpan sebagai .docx tanpa makro.")
            if "/embeddings/" in name or "/activeX/" in name:
                raise TemplateRefused("Templat memuat objek tertanam. Hapus objeknya dari templat.")
            if name.endswith(".rels"):
                _check_relations(parse(archive.read(name), name))
    except DamagedDocument as problem:
        raise TemplateRefused(str(problem)) from problem


def _check_relations(root: Element) -> None:
    """Only links may point outside the file; a remote template or picture would be fetched by whoever opens it."""
    for node in root:
        kind = node.get("Type", "").rsplit("/", 1)[-1]
        if node.get("TargetMode") == "External" and kind != "hyperlink":
            raise TemplateRefused(f"Templat mengambil bagian dari luar berkas ({kind}). Tanamkan bagian itu di berkas.")
