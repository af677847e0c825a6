"""Attachments: a file on a draft, which its own office alone may know."""

from django.db.models import Model

from petasama.alat.contoh.pemetaan import surat
from petasama.lampiran import actions as lampiran_acts
from petasama.pemetaan import actions as pemetaan
from tests.hak.places import Place, of_an_office
from tests.world import SAAT, TAHUN


@of_an_office
def lampiran(place: Place) -> Model:
    """An attachment whose name and remark carry the mark of its place."""
    with place.player.pada(11, 5, 9, tahun=TAHUN - 1):
        usulan = pemetaan.usulkan(
            place.putaran, perangkat_daerah=place.office, by=place.ppksd, sumber=place.text("sumber"), contoh=True
        )
        letter = surat(place.text("isi"), pada=SAAT)
        name = f"{place.text('lampiran')}.pdf"
        return lampiran_acts.lampirkan(usulan, nama=name, isi=letter, keterangan=place.text("kata"), by=place.ppksd)
