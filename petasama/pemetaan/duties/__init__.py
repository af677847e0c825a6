"""What waits in mapping; importing this package registers the collectors."""

from petasama.pemetaan.duties import usulan as _usulan  # noqa: F401
