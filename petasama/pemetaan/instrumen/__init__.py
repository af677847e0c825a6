"""The editions of the instrument; a round pins one, so an old year can be reopened as it was."""

from petasama.pemetaan.instrumen.bentuk import Edisi
from petasama.pemetaan.instrumen.edisi_2026 import EDISI_2026

EDISI: dict[str, Edisi] = {EDISI_2026.kode: EDISI_2026}


def ambil(kode: str) -> Edisi:
    """Return an edition by its code; the error lists what exists."""
    if kode not in EDISI:
        raise KeyError(f"Edisi instrumen “{kode}” tidak ada. Yang ada: {', '.join(EDISI)}")
    return EDISI[kode]
