"""Rows of the table of rights of the mapping stage; importing this package registers them."""

from petasama.pemetaan.rights import dokumen as _dokumen  # noqa: F401
from petasama.pemetaan.rights import gabung as _gabung  # noqa: F401
from petasama.pemetaan.rights import hasil as _hasil  # noqa: F401
from petasama.pemetaan.rights import impor as _impor  # noqa: F401
from petasama.pemetaan.rights import instrumen as _instrumen  # noqa: F401
from petasama.pemetaan.rights import menulis as _menulis  # noqa: F401
from petasama.pemetaan.rights import telaah as _telaah  # noqa: F401
from petasama.pemetaan.rights import usulan as _usulan  # noqa: F401
