"""The things of merging: an open request between two proposals of one office."""

from petasama.pemetaan import actions
from petasama.pemetaan.models import AjakanGabung
from tests.hak.places import Place, of_an_office
from tests.world import TAHUN


@of_an_office
def ajakan_gabung(place: Place) -> AjakanGabung:
    """Asked and answered by the same office, so that it is known to no other one."""
    made = []
    with place.player.pada(11, 5, 9, tahun=TAHUN - 1):
        for name in ("asal", "tujuan"):
            usulan = actions.usulkan(place.putaran, perangkat_daerah=place.office, by=place.ppksd, contoh=True)
            actions.simpan_jawaban(usulan, kode="P1", isi={"nama_kegiatan": place.text(name)}, by=place.ppksd)
            made.append(usulan)
        return actions.ajak_gabung(*made, alasan=place.text("alasan"), by=place.ppksd)
