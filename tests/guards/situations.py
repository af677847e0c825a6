"""The moments of a round at which the pages show something else, each reached by acting."""

from collections.abc import Callable, Iterator
from typing import Any

from petasama.alat.contoh.putaran import Pemain, mainkan_penetapan
from petasama.penetapan import actions as penetapan
from petasama.persiapan import actions as persiapan
from petasama.persiapan.models import Putaran
from tests.persiapan.meetings import MEETING_STATUSES, briefed
from tests.world import naskah

Reach = Callable[..., Any]


def situations(pemain: Pemain, putaran: Putaran, usulan_at: Reach, rapat_at: Reach) -> Iterator[Callable[[], object]]:
    """Yield functions that act until the moment is there; each starts from the open round."""
    yield from (lambda status=status: usulan_at(status) for status in ("DRAF", "DIAJUKAN", "DITERUSKAN", "LAYAK"))

    yield from (lambda status=status: briefed(pemain, putaran, status) for status in MEETING_STATUSES)

    def before_the_meeting() -> None:
        usulan_at("LAYAK")
        for act in ("mulai_penelaahan", "mulai_pleno"):
            persiapan.majukan(putaran, act=act, by=pemain.sekretariat)

    def decided() -> Any:
        rapat = rapat_at("SIDANG")
        text = {usulan.pk: naskah("dinkes_malaria") for usulan in putaran.usulan.filter(status="LAYAK")}
        pemain.putuskan(rapat, text)
        return rapat

    def harmonised() -> None:
        rapat_at("DITANDATANGANI")
        persiapan.majukan(putaran, act="mulai_penetapan", by=pemain.sekretariat)
        keputusan = penetapan.susun(putaran, by=pemain.sekretariat)
        penetapan.ajukan(keputusan, by=pemain.sekretariat)
        penetapan.harmonisasi(keputusan, by=pemain.dunia.post("hukum"))

    yield before_the_meeting
    meetings = ("RENCANA", "PENILAIAN", "PENILAIAN_DITUTUP", "SIDANG", "DITUTUP")
    yield from (lambda status=status: rapat_at(status) for status in meetings)
    yield decided
    yield harmonised
    yield lambda: mainkan_penetapan(pemain, putaran, rapat_at("DITANDATANGANI"))
