"""What the mapping stage shows on pages; importing this package registers the panels."""

from petasama.pemetaan.panels import dokumen as _dokumen  # noqa: F401
from petasama.pemetaan.panels import gabung as _gabung  # noqa: F401
from petasama.pemetaan.panels import instrumen as _instrumen  # noqa: F401
from petasama.pemetaan.panels import lampiran as _lampiran  # noqa: F401
from petasama.pemetaan.panels import mutu as _mutu  # noqa: F401
from petasama.pemetaan.panels import telaah as _telaah  # noqa: F401
from petasama.pemetaan.panels import tuntas as _tuntas  # noqa: F401
from petasama.pemetaan.panels import usulan as _usulan  # noqa: F401
