"""A template is a stranger's file: no code in it runs, nothing it asks for is fetched, and it ends in time."""

import io
import time
import zipfile
from pathlib import Path

import pytest
from jinja2.exceptions import SecurityError, UndefinedError

from petasama.dokumen.limited import Limits, child_environment
from petasama.dokumen.render_child import answer, environment
from petasama.dokumen.rendering import TemplateRefused, render_docx, template_fields
from petasama.dokumen.template_rules import Refusal
from tests.dokumen.files.samples import bytes_of, document

pytestmark = pytest.mark.lama

ATTACKS = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ nama.__class__ }}",
    "{{ nama['__class__'] }}",
    "{{ nama|attr('__class__') }}",
    "{{ cycler.__init__.__globals__.os.popen('MARK').read() }}",
    "{{ lipsum.__globals__['os'].popen('MARK').read() }}",
    "{{ self.__init__.__globals__ }}",
    "{{ joiner.__init__ }}",
    "{{ namespace() }}",
    "{{ dict(a=1) }}",
    "{{ nama.format('x') }}",
    "{{ nama.upper() }}",
    "{{ '%s' % nama }}",
    "{{ nama|safe }}",
    "{{ nama|map('upper')|list }}",
    "{{ baris|sort }}",
    "{{ nama * 999999999 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ baris[nama] }}",
    "{{ baris[0:9] }}",
    "{% for i in range(999999999) %}x{% endfor %}",
    "{% for i in baris recursive %}{{ loop(baris) }}{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% call(x) nama() %}{% endcall %}",
    "{% set x = nama %}{{ x }}",
    "{% import 'os' as os %}",
    "{% from 'os' import path %}",
    "{% include '/etc/passwd' %}",
    "{% extends 'x' %}",
    "{% block b %}{% endblock %}",
    "{% filter upper %}x{% endfilter %}",
    "{% with a = nama %}{{ a }}{% endwith %}",
    "{% autoescape false %}{{ nama }}{% endautoescape %}",
]
NOT_ALLOWED = r"(Kode isian tidak diizinkan|Nama isian tidak dikenal)"


def template(*paragraphs: str) -> bytes:
    word = document()
    for text in paragraphs:
        word.add_paragraph(text)
    return bytes_of(word)


@pytest.mark.parametrize("attack", ATTACKS)
def test_code_is_refused_inside_the_child(attack: str):
    job = {"task": "render", "author": "", "title": ""}

    with pytest.raises(Refusal, match=NOT_ALLOWED):
        answer(job, template(attack), b'{"nama": "x", "baris": [1]}')


@pytest.mark.parametrize("attack", [attack for attack in ATTACKS if "MARK" in attack])
def test_a_command_in_a_template_leaves_no_trace(attack: str, tmp_path: Path):
    mark = tmp_path / "jejak"
    source = template(attack.replace("MARK", f"touch {mark}"))

    with pytest.raises(TemplateRefused, match=NOT_ALLOWED):
        render_docx(source, {"nama": "x", "baris": [1]})

    assert not mark.exists()


def test_code_is_refused_already_when_the_fields_are_read():
    with pytest.raises(TemplateRefused, match="pemanggilan fungsi"):
        template_fields(template("{{ cycler('a') }}"))


def test_code_in_a_header_is_refused():
    word = document()
    word.sections[0].header.paragraphs[0].text = "{{ nama.__class__ }}"
    word.add_paragraph("isi")

    with pytest.raises(TemplateRefused, match="__class__"):
        render_docx(bytes_of(word), {"nama": "x"})


def test_code_in_the_file_properties_is_never_read():
    word = document()
    word.core_properties.title = "{{ cycler.__init__.__globals__ }}"
    word.core_properties.comments = "{% for i in range(9) %}x{% endfor %}"
    word.add_paragraph("isi")

    docx = render_docx(bytes_of(word), {})

    assert b"{% for i in range(9) %}x" in zipfile.ZipFile(io.BytesIO(docx)).read("docProps/core.xml")


@pytest.mark.parametrize(
    "attack",
    [
        "{{ nama.__class__ }}",
        "{{ nama['__class__'] }}",
        "{{ nama.upper }}",
        "{{ baris.append }}",
        "{{ kamus.items }}",
        "{{ range(9) }}",
        "{{ cycler }}",
        "{% for x in baris %}{{ loop.__class__ }}{% endfor %}",
    ],
)
def test_the_second_wall_holds_without_the_first(attack: str):
    code = environment().from_string(attack)

    with pytest.raises((SecurityError, UndefinedError)):
        code.render(nama="x", baris=[1], kamus={"a": 1})


def test_loops_without_end_are_stopped_by_the_processor_limit():
    loops = "".join(f"{{% for a{level} in baris %}}" for level in range(8))
    source = template(loops + "x" + "{% endfor %}" * 8)
    started = time.monotonic()

    with pytest.raises(TemplateRefused, match="terlalu lama"):
        render_docx(source, {"baris": list(range(200))}, limits=Limits(cpu=1))

    assert time.monotonic() - started < 15


def test_a_document_that_swells_is_stopped_by_the_memory_limit():
    source = template(
        "{% for a in baris %}{% for b in baris %}{% for c in baris %}{{ teks }}{% endfor %}{% endfor %}{% endfor %}"
    )
    values = {"baris": list(range(300)), "teks": "z" * 100_000}

    with pytest.raises(TemplateRefused, match="terlalu besar"):
        render_docx(source, values, limits=Limits(memory=400 * 1024**2))


def test_a_child_that_hangs_is_stopped_by_the_clock():
    with pytest.raises(TemplateRefused, match="terlalu lama"):
        render_docx(template("isi"), {}, limits=Limits(clock=0.01))


def packed(source: bytes, extra: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in extra:
                new.writestr(name, old.read(name))
        for name, data in extra.items():
            new.writestr(name, data)
    return stream.getvalue()


FORBIDDEN = {
    "makro": ({"word/vbaProject.bin": b"x"}, "makro"),
    "objek": ({"word/embeddings/oleObject1.bin": b"x"}, "objek tertanam"),
    "bom": ({"word/media/bom.bin": b"\0" * 3_000_000}, "pemampatannya tidak wajar"),
    "banyak": ({f"isi/{index}": b"" for index in range(2001)}, "terlalu banyak bagian"),
}


@pytest.mark.parametrize("case", FORBIDDEN)
def test_a_file_with_something_hidden_in_it_is_refused(case: str):
    extra, cause = FORBIDDEN[case]

    with pytest.raises(TemplateRefused, match=cause):
        render_docx(packed(template("isi"), extra), {})


@pytest.mark.parametrize("kind", ["attachedTemplate", "image", "oleObject"])
def test_a_template_that_fetches_from_outside_is_refused(kind: str):
    word = document()
    word.add_paragraph("isi")
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    word.part.relate_to("https://jahat.example/x", f"{base}/{kind}", is_external=True)

    with pytest.raises(TemplateRefused, match="dari luar berkas"):
        render_docx(bytes_of(word), {})


def test_a_value_cannot_bring_in_elements():
    docx = render_docx(template("{{ nama }}"), {"nama": '</w:t><w:br w:type="page"/><w:t>'})

    body = zipfile.ZipFile(io.BytesIO(docx)).read("word/document.xml")
    assert b"<w:br" not in body


def test_a_raw_run_field_cannot_bring_in_elements_either():
    word = document()
    word.add_paragraph("{{r nama }}")

    docx = render_docx(bytes_of(word), {"nama": "<w:br/>"})

    body = zipfile.ZipFile(io.BytesIO(docx)).read("word/document.xml")
    assert b"<w:br/>" not in body


def test_the_child_sees_no_secret_of_the_parent(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://rahasia")
    monkeypatch.setenv("SECRET_KEY", "rahasia")

    environment_of_child = child_environment()

    assert "rahasia" not in "".join(environment_of_child.values())
