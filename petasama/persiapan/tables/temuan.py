"""The findings as columns, and counted by strategic issue."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from petasama.core.tables import Column, Table
from petasama.organisasi.isu_strategis import IsuStrategis
from petasama.organisasi.urusan import URUSAN_PER_KODE
from petasama.persiapan.models import JenisTemuan, Temuan

NADA_JENIS = {JenisTemuan.POTENSI: "green", JenisTemuan.PERMASALAHAN: "gold"}
TANPA_ISU = "Tanpa isu strategis"


def isu_text(temuan: Temuan) -> str:
    """The strategic issues of a finding in one line."""
    return "; ".join(IsuStrategis(code).label for code in temuan.isu_strategis)


def urusan_text(temuan: Temuan) -> str:
    """The affair with its code; empty when none is chosen."""
    return f"{temuan.urusan} {URUSAN_PER_KODE[temuan.urusan].nama}" if temuan.urusan in URUSAN_PER_KODE else ""


def temuan_table(*, link: Callable[[Temuan], str], satu_kantor: bool = False) -> Table:
    """Findings with their office and tags; where all are of one office, the page does not repeat it."""
    return Table(
        title="Temuan",
        empty="Tidak ada temuan yang cocok.",
        columns=(
            Column(key="judul", label="Temuan", value=lambda row: row.judul, link=link, head=True, width=50),
            Column(
                key="jenis",
                label="Jenis",
                value=lambda row: JenisTemuan(row.jenis).label,
                badge=lambda row: NADA_JENIS[JenisTemuan(row.jenis)],
            ),
            Column(
                key="opd",
                label="Perangkat daerah",
                value=lambda row: row.perangkat_daerah.nama,
                only_excel=satu_kantor,
                width=44,
            ),
            Column(key="isu", label="Isu strategis", value=isu_text, width=44),
            Column(key="urusan", label="Urusan", value=urusan_text, width=36),
            Column(key="uraian", label="Uraian", value=lambda row: row.uraian, only_excel=True, width=70),
            Column(key="harapan", label="Yang diharapkan", value=lambda row: row.harapan, only_excel=True, width=50),
            Column(key="mitra", label="Mitra terbayang", value=lambda row: row.mitra, only_excel=True, width=36),
            Column(key="tanggal", label="Tanggal rapat", value=lambda row: row.pertemuan.hari, only_excel=True),
        ),
    )


def matriks(rows: Iterable[Temuan]) -> list[dict[str, Any]]:
    """Count findings by issue and kind, as two bars for each issue that occurs; the longest bar is the full width.

    A finding with several issues counts in each.
    """
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        for label in [IsuStrategis(code).label for code in row.isu_strategis] or [TANPA_ISU]:
            counts.setdefault(label, Counter())[row.jenis] += 1
    longest = max((number for pair in counts.values() for number in pair.values()), default=1)
    order = [*(issue.label for issue in IsuStrategis), TANPA_ISU]
    return [
        {
            "isu": label,
            "batang": [
                {
                    "label": kind.label,
                    "persen": 100 * counts[label][kind] / longest,
                    "teks": str(counts[label][kind]),
                    "nada": NADA_JENIS[kind],
                }
                for kind in JenisTemuan
            ],
        }
        for label in order
        if label in counts
    ]
