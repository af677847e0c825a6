"""Makes a paper: values → .docx → .pdf, one hash in both footers; then puts it into the archive for good."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from petasama.core.acts import record
from petasama.core.errors import NotNow
from petasama.dokumen import archive
from petasama.dokumen.converter import Unsupported, convert
from petasama.dokumen.kinds import DocumentKind, version_of
from petasama.dokumen.models import Dokumen
from petasama.dokumen.rendering import TemplateRefused, render_docx
from petasama.organisasi.models import Penugasan

FONTS = Path(__file__).parent / "fonts"


@dataclass(frozen=True, kw_only=True)
class Cetakan:
    """A paper as made, not yet in the archive."""

    kind: DocumentKind
    values: dict[str, Any]
    template_version: str
    sidik_isi: str
    docx: bytes
    pdf: bytes


def cetak(kind: DocumentKind, subject: Any, *, at: datetime, author: str) -> Cetakan:
    """Make both files of a paper; refuses, naming it, what template or converter cannot print.

    Runs outside any transaction; the same subject and moment give the same bytes.
    """
    template = kind.template_bytes()
    version = version_of(template)
    values = kind.values_of(subject)
    digest = sidik_isi(values, version)
    try:
        docx = render_docx(template, {**values, "sidik": digest}, author=author, title=kind.title)
        pdf = convert(docx, fonts=FONTS, title=kind.title, timestamp=at, author=author)
    except (TemplateRefused, Unsupported) as error:
        raise NotNow(f"{kind.title} belum dapat dibuat. {error}") from error
    return Cetakan(kind=kind, values=values, template_version=version, sidik_isi=digest, docx=docx, pdf=pdf)


def sidik_isi(values: dict[str, Any], template_version: str) -> str:
    """Return the hash that the footer carries: SHA-256 over the canonical JSON of values and template version."""
    body = {"nilai": values, "templat": template_version}
    line = json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(line.encode()).hexdigest()


def arsipkan(cetakan: Cetakan, *, nomor: str, tanggal: date, by: Penugasan) -> Dokumen:
    """Put a paper into the archive, inside the caller's transaction. Refuses a number that the kind already has."""
    taken = Dokumen.objects.filter(daerah_id=by.tenant_id, jenis=cetakan.kind.code, nomor=nomor)
    if taken.exists():
        raise NotNow(f"Nomor {nomor} sudah dipakai {cetakan.kind.title} lain. Pakai nomor berikutnya.")
    paper = Dokumen.objects.create(
        daerah_id=by.tenant_id,
        jenis=cetakan.kind.code,
        nomor=nomor,
        tanggal=tanggal,
        judul=cetakan.kind.title,
        nilai=cetakan.values,
        versi_templat=cetakan.template_version,
        sidik_isi=cetakan.sidik_isi,
        sidik_docx=archive.store(cetakan.docx),
        sidik_pdf=archive.store(cetakan.pdf),
    )
    record(paper, "arsipkan", by=by, data={"sidik_isi": paper.sidik_isi})
    return paper
