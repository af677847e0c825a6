"""The things of merging: open requests, within one office and between two."""

from petasama.pemetaan import actions
from petasama.pemetaan.models import AjakanGabung, Usulan
from tests.hak.places import OWN, RIVAL, Place, of_an_office
from tests.world import TAHUN


@of_an_office
def ajakan_gabung(place: Place) -> AjakanGabung:
    """Asked and answered by the same office, so that it is known to no other one."""
    return _asked(_titled(place, "asal"), _titled(place, "tujuan"), place, reason=place.secret("alasan"))


@of_an_office
def ajakan_masuk(place: Place) -> AjakanGabung | None:
    """Asked by the neighbour: of its draft the title is told, and the reason, which is written for the asked office."""
    if place.kode != OWN or RIVAL not in place.player.dunia.perangkat:
        return None
    rival = neighbour(place)
    return _asked(_titled(rival, "judul"), _titled(place, "judul"), rival, reason="Satu kegiatan.")


@of_an_office
def ajakan_keluar(place: Place) -> AjakanGabung | None:
    """The neighbour is asked."""
    if place.kode != OWN or RIVAL not in place.player.dunia.perangkat:
        return None
    return _asked(_titled(place, "judul"), _titled(neighbour(place), "judul"), place, reason=place.secret("alasan"))


def neighbour(place: Place) -> Place:
    """The other office of the same government."""
    mark = place.mark.replace(OWN, RIVAL)
    return Place(player=place.player, putaran=place.putaran, kode=RIVAL, mark=mark)


def _titled(place: Place, name: str) -> Usulan:
    with place.player.pada(11, 5, 9, tahun=TAHUN - 1):
        usulan = actions.usulkan(place.putaran, perangkat_daerah=place.office, by=place.ppksd, contoh=True)
        actions.simpan_jawaban(usulan, kode="P1", isi={"nama_kegiatan": place.secret(name)}, by=place.ppksd)
        words = {"permasalahan": place.secret("masalah"), "potensi": "", "target": ""}
        actions.simpan_jawaban(usulan, kode="P2", isi=words, by=place.ppksd)
    return usulan


def _asked(usulan: Usulan, ke: Usulan, place: Place, *, reason: str) -> AjakanGabung:
    with place.player.pada(11, 5, 10, tahun=TAHUN - 1):
        return actions.ajak_gabung(usulan, ke, alasan=reason, by=place.ppksd)
