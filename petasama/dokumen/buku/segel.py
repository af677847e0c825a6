"""Carries what was uploaded from a preview to the next step, sealed: nothing is kept on the server."""

from typing import Any

from django.core import signing

from petasama.core.errors import NotNow
from petasama.organisasi.models import Penugasan

PALING_LAMA = 2 * 3600
"""Seconds for which a preview may be confirmed."""


def bungkus(isi: Any, *, by: Penugasan, garam: str) -> str:
    """Seal something for this appointment."""
    return signing.dumps({"isi": isi, "oleh": by.pk, "daerah": by.tenant_id}, salt=garam, compress=True)


def buka_segel(segel: str, *, by: Penugasan, garam: str, paling_lama: int = PALING_LAMA) -> Any:
    """Open what `bungkus` sealed. Refuses what is not ours, not this appointment's, or too old."""
    try:
        held: dict[str, Any] = signing.loads(segel, salt=garam, max_age=paling_lama)
    except signing.BadSignature as problem:
        raise NotNow("Tinjauan ini sudah tidak berlaku. Unggah berkasnya sekali lagi.") from problem
    if (held["oleh"], held["daerah"]) != (by.pk, by.tenant_id):
        raise NotNow("Tinjauan ini milik penugasan lain. Unggah berkasnya sekali lagi.")
    return held["isi"]
