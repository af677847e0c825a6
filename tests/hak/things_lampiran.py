"""Attachments: a file on a draft, which its own office alone may know, and one on a forwarded proposal."""

from functools import cache

from petasama.alat.contoh.pemetaan import surat
from petasama.lampiran import actions as lampiran_acts
from petasama.lampiran.models import Lampiran
from petasama.pemetaan.models import Usulan
from tests.hak.places import Place, of_an_office
from tests.hak.things_pemetaan import Words, written
from tests.world import SAAT, TAHUN


@of_an_office
def lampiran(place: Place) -> Lampiran:
    """An attachment of a draft, secret in its name, its remark and its content."""
    return _attached(written(place, place.secret), place, place.secret)


@of_an_office
def lampiran_diteruskan(place: Place) -> Lampiran:
    """An attachment of a proposal that is forwarded later (see `finish`)."""
    return _attached(written(place, place.text), place, place.text)


def _attached(usulan: Usulan, place: Place, words: Words) -> Lampiran:
    name, remark = f"{words('lampiran')}.pdf", words("kata")
    with place.player.pada(11, 5, 9, tahun=TAHUN - 1):
        return lampiran_acts.lampirkan(usulan, nama=name, isi=_letter(words("isi")), keterangan=remark, by=place.ppksd)


@cache
def _letter(text: str) -> bytes:
    return surat(text, pada=SAAT)
