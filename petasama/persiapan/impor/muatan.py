"""Carries the cells of an uploaded file from the preview to the next step, sealed: nothing is kept on the server."""

import json

from petasama.dokumen.buku import segel
from petasama.dokumen.buku.buka import ditolak
from petasama.organisasi.models import Penugasan
from petasama.persiapan.impor.berkas import Lembaran

GARAM = "petasama.impor"
PALING_LAMA = segel.PALING_LAMA
"""Seconds for which a preview may be confirmed."""
PALING_BANYAK = 1_500_000
"""Signs of all cells together: many times 5,000 ordinary rows, and a form that a phone can still send."""


def bungkus(isi: Lembaran, *, by: Penugasan) -> str:
    """Seal the cells for this appointment. Refuses a file with more text than a form carries."""
    body = json.dumps(isi, ensure_ascii=False, separators=(",", ":"))
    if len(body) > PALING_BANYAK:
        raise ditolak("Isi berkas terlalu banyak untuk sekali unggah. Bagi menjadi beberapa berkas.")
    return segel.bungkus(body, by=by, garam=GARAM)


def buka_muatan(segelan: str, *, by: Penugasan) -> Lembaran:
    """Open what `bungkus` sealed. Refuses what is not ours, not this appointment's, or older than two hours."""
    found = json.loads(segel.buka_segel(segelan, by=by, garam=GARAM, paling_lama=PALING_LAMA))
    return {kode: [[(kind, value) for kind, value in row] for row in rows] for kode, rows in found.items()}
