"""Writes what a finished round hands over: two lists, two papers in two forms, and the summary."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from petasama.dokumen import archive
from petasama.dokumen.models import Dokumen
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.tables import USULAN_TABLE
from petasama.penetapan.models import Keputusan
from petasama.persiapan.models import Putaran
from petasama.pleno.models import BeritaAcara, ButirSidang, dalam_urutan_putusan
from petasama.pleno.tables import PERINGKAT_TABLE


def tulis_hasil(putaran: Putaran, folder: Path) -> list[Path]:
    """Write the seven files of a round into a folder and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    usulan = list(Usulan.objects.in_putaran(putaran).for_list())
    rows = ButirSidang.objects.filter(rapat__putaran=putaran).select_related("usulan__perangkat_daerah")
    butir = dalam_urutan_putusan(list(rows.order_by("urutan_hitung")))
    minutes = BeritaAcara.objects.select_related("dokumen").get(rapat__putaran=putaran)
    decree = Keputusan.objects.berlaku().select_related("dokumen").get(putaran=putaran)
    papers = [(paper.jenis, paper) for paper in (minutes.dokumen, decree.dokumen) if paper]
    files = {
        "usulan.xlsx": USULAN_TABLE.to_xlsx(usulan, made_at=minutes.created_at),
        "peringkat.xlsx": PERINGKAT_TABLE.to_xlsx(butir, made_at=minutes.created_at),
    }
    for name, paper in papers:
        for form in ("docx", "pdf"):
            files[f"{name}.{form}"] = archive.fetch(paper.sidik_berkas(form))
    summary = ringkasan(putaran, usulan, butir, [paper for _, paper in papers])
    files["ringkasan.json"] = json.dumps(summary, ensure_ascii=False, indent=2).encode()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in files]


def ringkasan(
    putaran: Putaran, usulan: list[Usulan], butir: list[ButirSidang], papers: list[Dokumen]
) -> dict[str, Any]:
    """Return the summary: the round, the counts per state, kind and office, the ranked list, the papers' hashes."""
    return {
        "putaran": {
            "daerah": putaran.daerah.nama,
            "tahun": putaran.tahun,
            "tahun_rencana": putaran.tahun_rencana,
            "status": putaran.status,
            "contoh": putaran.daerah.contoh,
        },
        "jumlah": {
            "usulan": len(usulan),
            "per_status": _counts(item.status for item in usulan),
            "per_jenis": _counts(item.jenis for item in usulan),
            "per_opd": _counts(item.perangkat_daerah.kode for item in usulan),
        },
        "peringkat": [_baris(place, item) for place, item in enumerate(butir, start=1)],
        "dokumen": [_surat(paper) for paper in papers],
    }


def _baris(place: int, item: ButirSidang) -> dict[str, Any]:
    return {
        "peringkat": place,
        "urutan_hitung": item.urutan_hitung,
        "usulan": item.usulan.nomor,
        "nama_kegiatan": item.usulan.judul,
        "opd": item.usulan.perangkat_daerah.kode,
        "jenis": item.usulan.jenis,
        "skor": float(item.skor),
        "kelas": item.kelas,
        "putusan": item.putusan,
    }


def _surat(paper: Dokumen) -> dict[str, str]:
    return {
        "jenis": paper.jenis,
        "nomor": paper.nomor,
        "tanggal": paper.tanggal.isoformat(),
        "sidik_isi": paper.sidik_isi,
        "sidik_docx": paper.sidik_docx,
        "sidik_pdf": paper.sidik_pdf,
    }


def _counts(values: Any) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))
