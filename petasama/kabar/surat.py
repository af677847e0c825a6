"""Mails as people read them: subject with office and last day, plain text and simple HTML, one link, no pictures."""

from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from petasama.core.wording import long_date, short_date
from petasama.kabar.daftar import Butir, Daftar

PANJANG_PERIHAL = 200


@dataclass(frozen=True, kw_only=True)
class Surat:
    """Subject and body of a mail."""

    perihal: str
    teks: str
    html: str


def tautan(nama: str) -> str:
    """Return the full address of a page, built from the configured name and never from a request."""
    return f"{settings.ALAMAT}{reverse(nama)}"


def surat_daftar(daftar: Daftar, *, pembuka: str, pengirim: str = "") -> Surat:
    """Return the mail that shows a list, after an opening sentence; `pengirim` closes it instead of the product."""
    context = {
        "nama": daftar.user.nama,
        "pembuka": pembuka,
        "kelompok": daftar.per_kelompok(),
        "tautan": tautan("kabar:index"),
        "penutup": pengirim or f"Petasama {daftar.daerah.nama}",
    }
    teks = render_to_string("kabar/surat.txt", context)
    return Surat(perihal=perihal_of(daftar), teks=teks, html=render_to_string("kabar/surat.html", context))


def perihal_of(daftar: Daftar) -> str:
    """Return the subject: what waits, which office, until when; of several things how many and the nearest day."""
    first = daftar.butir[0]
    count = len(daftar.butir)
    what = first.duty.text.rstrip(".") if count == 1 else f"{count} hal perlu tindakan"
    due = min((item.duty.due for item in daftar.butir if item.duty.due), default=None)
    word = "tenggat" if count == 1 else "tenggat terdekat"
    parts = [what, perangkat_of(daftar.butir), f"{word} {short_date(due)}" if due else ""]
    return " – ".join(part for part in parts if part)[:PANJANG_PERIHAL]


def perangkat_of(butir: tuple[Butir, ...]) -> str:
    """Return the one office that items are about, or the government when they are about several."""
    names = {item.perangkat for item in butir}
    return names.pop() if len(names) == 1 else butir[0].post.daerah.nama


def pembuka_ringkasan(daftar: Daftar) -> str:
    """Return the opening sentence of the daily digest."""
    return f"Berikut hal yang menunggu Anda di Petasama pada {long_date(daftar.hari)}."


PEMBUKA_LANGSUNG = "Ada hal baru yang menunggu Anda di Petasama."
