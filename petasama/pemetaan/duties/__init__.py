"""What waits in mapping; importing this package registers the collectors."""

from petasama.pemetaan.duties import gabung as _gabung  # noqa: F401
from petasama.pemetaan.duties import telaah as _telaah  # noqa: F401
from petasama.pemetaan.duties import usulan as _usulan  # noqa: F401
