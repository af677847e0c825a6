"""The limited child process that fills Word templates: reads one job from standard input, answers on standard output.

A template is a file a user uploaded, so it is treated as hostile. Three walls stand one behind the other: only the
few kinds of expression in `template_rules` are let through; the Jinja environment reaches into plain dictionaries
and nothing else; and the process itself has little memory, little processor time and cannot write files.

Job: one line of JSON (`task`, `size` of the template in bytes, `author`, `title`, `memory` in bytes, `seconds`),
then the template, then the values as JSON. Answer: `OK` or `NO`, a line feed, then the result or the reason.
"""

import io
import json
import sys
import zipfile
from datetime import UTC, datetime
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import TemplateError
from jinja2.runtime import LoopContext, Undefined
from jinja2.sandbox import SandboxedEnvironment

from petasama.dokumen.limited_child import limit
from petasama.dokumen.template_rules import LOOP_ATTRIBUTES, Refusal, check, names, unknown_name

MAX_OUTPUT = 50 * 1024 * 1024
FIXED_DATE = datetime(2000, 1, 1, tzinfo=UTC)
# The earliest time a zip entry can carry.
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_CONTENT_TYPES = "[Content_Types].xml"


class PlainEnvironment(SandboxedEnvironment):
    """A sandbox that looks up keys of dictionaries and the counters of a loop; no attribute of any other object."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`obj.name`: a key of a dictionary, or a counter of `loop`."""
        if isinstance(obj, LoopContext) and attribute in LOOP_ATTRIBUTES:
            return getattr(obj, attribute)
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """`obj[key]`: a key of a dictionary or a place in a list, undefined otherwise."""
        if isinstance(obj, Undefined):
            return obj[argument]
        try:
            return obj[argument] if isinstance(obj, dict | list) else self.undefined(obj=obj, name=argument)
        except (LookupError, TypeError):
            return self.undefined(obj=obj, name=argument)


class _Template(DocxTemplate):
    """docxtpl without its rendering of file properties and footnotes, which `check` would not see."""

    def render_properties(self, context: Any, jinja_env: Any = None) -> None:
        return None

    def render_footnotes(self, context: Any, jinja_env: Any = None) -> None:
        return None

    def sources(self) -> list[str]:
        """The texts with template code: body, headers, footers, as docxtpl would hand them to Jinja."""
        self.init_docx()
        found = [self.get_xml()]
        for uri in (self.HEADER_URI, self.FOOTER_URI):
            found += [self.get_part_xml(part) for _, part in self.get_headers_footers(uri)]
        return [self.patch_xml(source).replace("<w:p ", "\n<w:p ").replace("<w:p>", "\n<w:p>") for source in found]


def environment() -> SandboxedEnvironment:
    """The Jinja environment for templates: escaping, strict about unknown names, without any global function."""
    env = PlainEnvironment(autoescape=True, undefined=StrictUndefined, finalize=_shown)
    env.globals.clear()
    return env


def _shown(value: Any) -> Any:
    """Nothing for a missing value, where Python would write “None”."""
    return "" if value is None else value


def render(template: bytes, values: dict[str, Any], *, author: str, title: str) -> bytes:
    """The filled template; refuses code, unknown names, and results above 50 MB."""
    document, env = _Template(io.BytesIO(template)), environment()
    used: set[str] = set()
    for source in document.sources():
        used |= names(check(env, source))
    missing = sorted({name.split(".")[0] for name in used} - values.keys())
    if missing:
        raise Refusal(unknown_name(missing))
    document.render(values, env, autoescape=True)
    _fix_properties(document, author, title)
    output = io.BytesIO()
    document.save(output)
    return repack(output.getvalue())


def _fix_properties(document: _Template, author: str, title: str) -> None:
    """Author and dates that depend on nothing but the call."""
    properties = document.docx.core_properties
    properties.author = properties.last_modified_by = author
    properties.created = properties.modified = FIXED_DATE
    properties.last_printed = FIXED_DATE
    properties.revision = 1
    properties.title = title


def repack(docx: bytes) -> bytes:
    """The same file with sorted entries and fixed times, so that equal content gives equal bytes."""
    output = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(output, "w") as target:
        if sum(entry.file_size for entry in source.infolist()) > MAX_OUTPUT:
            raise MemoryError
        for name in sorted(set(source.namelist()), key=lambda item: (item != _CONTENT_TYPES, item)):
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o600 << 16
            target.writestr(entry, source.read(name), compresslevel=6)
    return output.getvalue()


def fields(template: bytes) -> bytes:
    """The names a template uses, as a JSON list."""
    document, env = _Template(io.BytesIO(template)), environment()
    used: set[str] = set()
    for source in document.sources():
        used |= names(check(env, source))
    return json.dumps(sorted(used)).encode()


def answer(job: dict[str, Any], template: bytes, values: bytes) -> bytes:
    """The result of one job; every refusal leaves as `Refusal` with a sentence."""
    try:
        if job["task"] == "fields":
            return fields(template)
        return render(template, json.loads(values), author=job["author"], title=job["title"])
    except UndefinedError as problem:
        raise Refusal(unknown_name(problem.message or "")) from problem
    except TemplateSyntaxError as problem:
        raise Refusal(f"Penulisan kode isian salah: {problem.message}.") from problem
    except (TemplateError, TypeError, ValueError) as problem:
        raise Refusal(f"Kode isian tidak dapat dihitung ({type(problem).__name__}).") from problem
    except (MemoryError, RecursionError, OverflowError) as problem:
        raise Refusal("Dokumen terlalu besar atau terlalu rumit untuk dibuat.") from problem
    except (KeyError, AttributeError, SyntaxError, zipfile.BadZipFile) as problem:
        raise Refusal("Berkas templat rusak atau bukan dokumen Word (.docx).") from problem


def main() -> None:
    """Reads the job, sets the limits, works, answers."""
    job = json.loads(sys.stdin.buffer.readline())
    limit(job["memory"], job["seconds"])
    template = sys.stdin.buffer.read(job["size"])
    try:
        result = b"OK\n" + answer(job, template, sys.stdin.buffer.read())
    except Refusal as refusal:
        result = b"NO\n" + str(refusal).encode()
    sys.stdout.buffer.write(result)


if __name__ == "__main__":
    main()
