"""What the mapping stage shows on pages; importing this package registers the panels."""

from petasama.pemetaan.panels import usulan as _usulan  # noqa: F401
