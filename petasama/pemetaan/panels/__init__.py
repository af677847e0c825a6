"""What the mapping stage shows on pages; importing this package registers the panels."""

from petasama.pemetaan.panels import lampiran as _lampiran  # noqa: F401
from petasama.pemetaan.panels import usulan as _usulan  # noqa: F401
