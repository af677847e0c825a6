"""The chain of one government as a whole: its head in words, its check, its export to one file."""

import json
import re
from collections.abc import Iterator
from datetime import datetime

from petasama.core.chain import Head, Verdict, canonical, check_chain, head_of, moment_text, stored_rows
from petasama.core.errors import Incomplete
from petasama.core.wording import long_moment
from petasama.organisasi.models import Daerah

BENTUK = 1
"""The form of the export; the stand-alone checker knows it by this number."""
_KEPALA = re.compile(r"([1-9]\d{0,17})\s*:\s*([0-9a-fA-F]{64})")


def periksa_rantai(daerah: Daerah, *, luar: Head | None = None) -> Verdict:
    """Check the government's chain, and that it holds the head kept outside when one is given."""
    return check_chain(stored_rows(daerah.pk), outside=luar)


def baca_kepala(teks: str) -> Head:
    """Read NOMOR:SIDIK as it stands on paper, in the mail or on the page. Refuses anything else."""
    found = _KEPALA.fullmatch("".join(teks.split()))
    if found is None:
        sentence = "Tulis kepala sebagai NOMOR:SIDIK; sidik terdiri atas 64 angka heksadesimal (0–9, a–f)."
        raise Incomplete(sentence, missing=[{"field": "kepala", "label": "Kepala", "sentence": sentence}])
    return Head(number=int(found[1]), digest=found[2].lower())


def kepala_text(kepala: Head | None) -> str:
    """Return NOMOR:SIDIK; empty for a chain without entries."""
    return f"{kepala.number}:{kepala.digest}" if kepala else ""


def saat_text(kepala: Head | None, *, zona: str) -> str:
    """Return when the head was written."""
    return long_moment(kepala.at, zona) if kepala and kepala.at else "–"


def baris_ekspor(daerah: Daerah, *, at: datetime) -> Iterator[str]:
    """Yield the lines of the export: first what the file is and its head, then every entry in order.

    Each entry is its canonical line with its digest, in the form that verifikasi_jejak.py describes; entries written
    while the file is made are left for the next one.
    """
    head = head_of(daerah.pk)
    kepala = {"nomor": head.number, "sidik": head.digest, "pada": moment_text(head.at)} if head and head.at else None
    first = {
        "petasama_jejak": BENTUK,
        "daerah": f"{daerah.wilayah_id} {daerah.nama}",
        "dibuat": moment_text(at),
        "banyak": head.number if head else 0,
        "kepala": kepala,
    }
    yield json.dumps(first, ensure_ascii=False) + "\n"
    for row in stored_rows(daerah.pk, until=head.number if head else 0):
        yield canonical(row) + "\n"
