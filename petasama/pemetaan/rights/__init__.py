"""Rows of the table of rights of the mapping stage; importing this package registers them."""

from petasama.pemetaan.rights import usulan as _usulan  # noqa: F401
