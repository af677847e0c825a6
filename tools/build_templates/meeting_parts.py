"""What the papers about meetings share: letterhead, labelled lines, a lined list, a signature."""

from collections.abc import Sequence

from docx.document import Document
from docx.shared import Mm, Pt

from tools.build_templates.sheet import PORTRAIT_MM, gap, say, separate, tag, underline_letterhead
from tools.build_templates.tables import add_loop, add_row, add_table

TEXT, NUMBER = "Isi Tabel", "Angka Tabel"
Columns = Sequence[tuple[str, str, float, str]]
"""Header, key, width in millimetres, style."""


def add_letterhead(document: Document, holder: str) -> None:
    """The government over the institution, with the double line."""
    say(document, "{{ pemerintah }}", "Tengah Tebal").runs[0].font.size = Pt(13)
    line = say(document, holder, "Tengah Tebal")
    line.runs[0].font.size = Pt(14)
    underline_letterhead(line)


def add_facts(document: Document, rows: Sequence[tuple[str, str]], *, label_mm: float = 32) -> None:
    """Lines of label, colon and text."""
    table = add_table(document, [label_mm, 5, PORTRAIT_MM - label_mm - 5], lined=False)
    for label, text in rows:
        add_row(table, [label, ":", text], "Uraian")
    separate(document).paragraph_format.space_after = Pt(6)


def add_list(document: Document, columns: Columns, field: str, *, height_mm: float = 0) -> None:
    """A lined table over the rows of a field; its head repeats on every page."""
    headers, keys, widths, styles = (list(part) for part in zip(*columns, strict=True))
    table = add_table(document, widths, lined=True)
    add_row(table, headers, "Kepala Tabel", header=True)
    texts = [f"{{{{ baris.{key} }}}}" if key else "" for key in keys]
    row = add_loop(table, f"baris in {field}", texts, styles)
    if height_mm:
        row.height = Mm(height_mm)


def add_bullets(document: Document, field: str, *, head: str) -> None:
    """A heading with numbered lines of a field; both are gone when the field is empty."""
    tag(document, f"{{%p if {field} %}}")
    say(document, head, "Bagian")
    tag(document, f"{{%p for butir in {field} %}}")
    say(document, "{{ loop.index }}.\t{{ butir }}", "Butir")
    tag(document, "{%p endfor %}")
    tag(document, "{%p endif %}")


def signature(who: str, *, above: Sequence[str] = (), post: str = "") -> str:
    """The text of a signature block: lines above, post, name, rank and NIP of a field."""
    lines = (
        *above,
        post or f"{{{{ {who}.jabatan }}}},",
        f"{{{{ {who}.nama }}}}",
        f"{{{{ {who}.pangkat }}}}",
        f"{{% if {who}.nip %}}NIP {{{{ {who}.nip }}}}{{% endif %}}",
    )
    return "\n".join(lines)


def add_signatures(document: Document, left: str, right: str) -> None:
    """Two blocks side by side in one row, which no page break enters; each has the same number of lines."""
    separate(document).paragraph_format.keep_with_next = True
    table = add_table(document, [PORTRAIT_MM * 0.47, PORTRAIT_MM * 0.53], lined=False)
    for cell in add_row(table, [left, right], "Tanda Tangan").cells:
        gap(cell.paragraphs[0], Pt(12))
        if len(cell.paragraphs) > 3:
            gap(cell.paragraphs[-3], Mm(20))
            cell.paragraphs[-3].runs[0].bold = True
        cell.paragraphs[-1].paragraph_format.keep_with_next = False
