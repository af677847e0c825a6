"""The moments of a round at which the pages show something else, each reached by acting."""

from collections.abc import Callable, Iterator
from typing import Any

from petasama.alat.contoh.persiapan import mainkan_persiapan
from petasama.alat.contoh.putaran import Pemain, mainkan_penetapan
from petasama.penetapan import actions as penetapan
from petasama.persiapan import actions as persiapan
from petasama.persiapan.actions import tkksd
from petasama.persiapan.documents.naskah_ppksd import Ditunjuk
from petasama.persiapan.models import Putaran
from tests.persiapan.meetings import MEETING_STATUSES, briefed
from tests.world import SAAT, naskah

Reach = Callable[..., Any]


def situations(pemain: Pemain, putaran: Putaran, usulan_at: Reach, rapat_at: Reach) -> Iterator[Callable[[], object]]:
    """Yield functions that act until the moment is there; each starts from the open round."""
    yield from (lambda status=status: usulan_at(status) for status in ("DRAF", "DIAJUKAN", "DITERUSKAN", "LAYAK"))

    yield from (lambda status=status: briefed(pemain, putaran, status) for status in MEETING_STATUSES)

    def prepared() -> None:
        mainkan_persiapan(pemain, putaran)
        daerah, by = putaran.daerah, pemain.sekretariat
        persiapan.simpan_konsep_tkksd(daerah, kursi=tkksd.isi_sekarang(daerah, on=SAAT.date()), mengubah=None, by=by)
        office = pemain.dunia.perangkat["DINKES"]
        person = Ditunjuk(nama="Orang Contoh", nip="198501012010011099", surel="orang.contoh@hss.example")
        persiapan.terbitkan_penunjukan(
            office,
            orang=[person],
            nomor_surat="800/7/2026 (contoh)",
            tanggal_surat=SAAT.date(),
            by=pemain.dunia.post("kepala:DINKES"),
        )

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

    yield prepared
    yield before_the_meeting
    meetings = ("RENCANA", "PENILAIAN", "PENILAIAN_DITUTUP", "SIDANG", "DITUTUP")
    yield from (lambda status=status: rapat_at(status) for status in meetings)
    yield decided
    yield harmonised
    yield lambda: mainkan_penetapan(pemain, putaran, rapat_at("DITANDATANGANI"))
