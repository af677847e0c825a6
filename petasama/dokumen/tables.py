"""The archive as columns; screen and Excel read the same ones."""

import textwrap

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from petasama.core.tables import Column, Table
from petasama.dokumen.models import Dokumen


def dokumen_url(paper: Dokumen) -> str:
    """The address of a paper's page."""
    return reverse("dokumen:dokumen", args=[paper.pk])


DOKUMEN_TABLE = Table(
    title="Arsip dokumen",
    empty="Belum ada dokumen terbit yang dapat Anda baca.",
    columns=(
        Column(key="nomor", label="Nomor", value=lambda paper: paper.nomor, link=dokumen_url, head=True, width=34),
        Column(key="jenis", label="Jenis", value=lambda paper: paper.judul, width=34),
        Column(key="tanggal", label="Tanggal", value=lambda paper: paper.tanggal),
        Column(key="isi", label="Sidik isi", value=lambda paper: paper.sidik_isi, only_excel=True, width=66),
        Column(key="pdf", label="Sidik berkas PDF", value=lambda paper: paper.sidik_pdf, only_excel=True, width=66),
        Column(key="docx", label="Sidik berkas Word", value=lambda paper: paper.sidik_docx, only_excel=True, width=66),
    ),
)


def sidik_list(paper: Dokumen) -> list[tuple[str, SafeString]]:
    """The hashes that prove a paper, with places where a narrow screen may break them."""
    rows = (
        ("Sidik isi", paper.sidik_isi),
        ("Sidik berkas PDF", paper.sidik_pdf),
        ("Sidik berkas Word", paper.sidik_docx),
    )
    return [(label, _breakable(digest)) for label, digest in rows]


def _breakable(digest: str) -> SafeString:
    parts = format_html_join("", "{}<wbr>", ((part,) for part in textwrap.wrap(digest, 8)))
    return format_html('<span class="code">{}</span>', parts)
