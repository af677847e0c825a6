"""Refusals of attachments: each room says who may attach to its own things."""

from typing import Any

from petasama.core.errors import Denied
from petasama.lampiran.pemilik import pemilik_of
from petasama.organisasi.models import Penugasan


def check_boleh(thing: Any, *, by: Penugasan) -> None:
    """Refuse a thing that takes no attachments, and whoever may not write it now."""
    owner = pemilik_of(thing._meta.label_lower)
    if owner is None:
        raise Denied("Pada bagian ini tidak ada lampiran.")
    owner.check_tulis(thing, by)
