"""A paper is a kind with named merge fields and an editable .docx; stages register theirs in `documents`."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from petasama.core.registry import Registry
from petasama.organisasi.peran import Peran


@dataclass(frozen=True)
class MergeField:
    """One field of a paper: its key in the .docx, its label for officials, and how it is read from the subject.

    A field with `columns` holds rows; each row is a dict with these keys.
    """

    key: str
    label: str
    value: Callable[[Any], Any]
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DocumentKind:
    """A kind of paper: code, title, the .docx beside it, the fields and the roles that may read it."""

    code: str
    title: str
    template: Path
    fields: tuple[MergeField, ...]
    readers: frozenset[Peran]

    def values_of(self, subject: Any) -> dict[str, Any]:
        """Return every merge value as text or rows of text; the template gets nothing else."""
        return {field.key: field.value(subject) for field in self.fields}

    def template_bytes(self) -> bytes:
        """Return the .docx in force."""
        return self.template.read_bytes()

    def expected(self) -> Mapping[str, tuple[str, ...]]:
        """Return field key → columns, as the guard compares them with the .docx."""
        return {field.key: field.columns for field in self.fields} | {"sidik": ()}


KINDS: Registry[DocumentKind] = Registry("jenis dokumen", code=lambda kind: kind.code)


def version_of(template: bytes) -> str:
    """Return the version of a template: the SHA-256 of its bytes."""
    return hashlib.sha256(template).hexdigest()
