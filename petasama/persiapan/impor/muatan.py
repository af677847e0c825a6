"""Carries the cells of an uploaded file from the preview to the next step, sealed: nothing is kept on the server."""

import json
from typing import Any

from django.core import signing

from petasama.core.errors import Incomplete, NotNow
from petasama.organisasi.models import Penugasan
from petasama.persiapan.impor.berkas import Lembaran

GARAM = "petasama.impor"
PALING_LAMA = 2 * 3600
"""Seconds for which a preview may be confirmed."""
PALING_BANYAK = 1_500_000
"""Signs of all cells together: many times 5,000 ordinary rows, and a form that a phone can still send."""


def bungkus(isi: Lembaran, *, by: Penugasan) -> str:
    """Seal the cells for this appointment. Refuses a file with more text than a form carries."""
    body = json.dumps(isi, ensure_ascii=False, separators=(",", ":"))
    if len(body) > PALING_BANYAK:
        sentence = "Isi berkas terlalu banyak untuk sekali unggah. Bagi menjadi beberapa berkas."
        raise Incomplete(sentence, missing=[{"field": "berkas", "label": "Berkas", "sentence": sentence}])
    return signing.dumps({"isi": body, "oleh": by.pk, "daerah": by.tenant_id}, salt=GARAM, compress=True)


def buka_muatan(segel: str, *, by: Penugasan) -> Lembaran:
    """Open what `bungkus` sealed. Refuses what is not ours, not this appointment's, or older than two hours."""
    try:
        held: dict[str, Any] = signing.loads(segel, salt=GARAM, max_age=PALING_LAMA)
    except signing.BadSignature as problem:
        raise NotNow("Tinjauan ini sudah tidak berlaku. Unggah berkasnya sekali lagi.") from problem
    if (held["oleh"], held["daerah"]) != (by.pk, by.tenant_id):
        raise NotNow("Tinjauan ini milik penugasan lain. Unggah berkasnya sekali lagi.")
    found = json.loads(held["isi"])
    return {kode: [[(kind, value) for kind, value in row] for row in rows] for kode, rows in found.items()}
