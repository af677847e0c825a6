"""Writes what the code already knows as pages: the workflows, who may call which address, the fields of the papers."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings

from petasama.alat.description import workflows
from petasama.core.rights import right_of
from petasama.core.workflow import Step, Workflow
from petasama.dokumen.kinds import KINDS, DocumentKind
from petasama.organisasi.checks import addresses
from petasama.organisasi.peran import Peran

HEAD = "# {title}\n\nMade by `petasama generate_docs` from the code; never edited by hand."


def pages() -> dict[str, str]:
    """Return every page by its file name."""
    return {
        "workflows.md": workflows_page(workflows()),
        "access.md": access_page(addresses()),
        "merge_fields.md": merge_fields_page(KINDS),
        "handles.md": handles_page(Path(settings.ROOT) / "petasama"),
    }


def workflows_page(found: dict[str, Workflow]) -> str:
    """Return a diagram and a table for each workflow."""
    parts = [HEAD.format(title="Workflows")]
    for name, workflow in sorted(found.items()):
        parts += [f"\n## {name}\n", _diagram(workflow), _steps_table(workflow)]
    return "\n".join([*parts, ""])


def _diagram(workflow: Workflow) -> str:
    lines = ["```mermaid", "stateDiagram-v2", f"  [*] --> {workflow.initial}"]
    for step in workflow.steps:
        lines += [f"  {source} --> {target}: {step.act}" for source, target in _arrows(step, workflow)]
    lines += [f"  {status} --> [*]" for status in workflow.statuses if status in workflow.final]
    return "\n".join([*lines, "```"])


def _arrows(step: Step, workflow: Workflow) -> Iterator[tuple[str, str]]:
    for source in workflow.statuses:
        if source in step.sources:
            yield from ((source, target) for target in step.targets)


def _steps_table(workflow: Workflow) -> str:
    rows = [
        (
            f"`{step.act}`",
            step.label,
            _codes(status for status in workflow.statuses if status in step.sources),
            _codes(step.targets),
            _codes(_in_order(step.by)),
        )
        for step in workflow.steps
    ]
    labels = [(f"`{code}`", label, "ya" if code in workflow.final else "") for code, label in workflow.statuses.items()]
    return "\n".join(
        [
            *_table(("Status", "Sebutan", "Akhir"), labels),
            *_table(("Tindakan", "Tombol", "Dari", "Menjadi", "Oleh"), rows),
        ]
    )


def access_page(found: Iterable[tuple[str, str, Any]]) -> str:
    """Return the table of addresses, and for each the row of rights that governs it with its cells."""
    rows = []
    for path, name, _ in sorted(found, key=lambda address: address[:2]):
        row = right_of(name)
        roles = ", ".join(f"`{role}` {text}" for role, text in row.grants.items()) if row else "–"
        rows.append((f"`{path}`", f"`{name}`", f"`{row.code}`" if row else "–", roles))
    return "\n".join(
        [HEAD.format(title="Who may call which address"), *_table(("Alamat", "Nama", "Hak", "Peran"), rows), ""]
    )


def merge_fields_page(kinds: Iterable[DocumentKind]) -> str:
    """Return the fields of each kind of paper, as whoever edits a .docx needs them."""
    parts = [HEAD.format(title="Merge fields of the papers")]
    for kind in sorted(kinds, key=lambda kind: kind.code):
        rows = [(f"`{field.key}`", field.label, _codes(field.columns)) for field in kind.fields]
        readers = _codes(_in_order(kind.readers))
        parts += [f"\n## {kind.title} (`{kind.code}`)\n", f"Dapat dibaca oleh: {readers}."]
        parts += [f"Templat: `{kind.template.name}`.", *_table(("Isian", "Arti", "Kolom"), rows)]
    return "\n".join([*parts, ""])


def handles_page(package: Path) -> str:
    """Return the handles (data-uji) that stories and scripts may hold on to, by template; {…} stands for a code."""
    rows = []
    for path in sorted(package.rglob("templates/**/*.html")):
        found = re.findall(r'data-uji="([^"]+)"', path.read_text(encoding="utf-8"))
        names = sorted({re.sub(r"{{.*?}}", "{…}", name) for name in found})
        if names:
            rows.append((f"`{path.relative_to(package.parent)}`", _codes(names)))
    return "\n".join([HEAD.format(title="Handles for stories"), *_table(("Templat", "Pegangan"), rows), ""])


def _in_order(roles: Iterable[str]) -> list[str]:
    given = set(roles)
    return [role.value for role in Peran if role in given]


def _codes(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words) or "–"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    lines = [head, tuple("---" for _ in head), *rows]
    return ["", *("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)]
