"""What other matters show beside a question: the quiet check, comments, similar proposals, examples."""

from collections.abc import Callable
from typing import Any

from petasama.organisasi.models import Penugasan
from petasama.pemetaan.instrumen.bentuk import Pertanyaan
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.views.isi import IsiUsulan

Tambahan = Callable[[Usulan, Pertanyaan, IsiUsulan, Penugasan], dict[str, Any]]
TAMBAHAN: list[Tambahan] = []
"""Functions (proposal, question, its answers, actor) → part of the context; a module of views appends its own."""
BAWAAN: dict[str, Any] = {
    "mutu": None,
    "komentar": [],
    "serupa": None,
    "contoh": None,
    "rute": None,
    "pembanding": None,
}
"""What the templates find when nobody has anything to show."""


def sisipan_of(usulan: Usulan, question: Pertanyaan, isi: IsiUsulan, by: Penugasan) -> dict[str, Any]:
    """Return what stands beside one question: `mutu`, `komentar`, `serupa`, `contoh`, and whatever else is brought."""
    found = dict(BAWAAN)
    for bring in TAMBAHAN:
        found |= bring(usulan, question, isi, by)
    return found
