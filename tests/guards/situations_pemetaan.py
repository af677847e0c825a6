"""The moments of mapping: what is worked on, returned, asked to merge, refused, merged, nothing proposed, reported."""

from collections.abc import Callable, Iterator
from typing import Any

from petasama.alat.contoh.pemetaan import mainkan_pemetaan
from petasama.alat.contoh.putaran import Pemain
from petasama.pemetaan import actions as pemetaan
from petasama.pemetaan import policies
from petasama.pemetaan.documents.naskah_laporan import NomorLaporan
from petasama.persiapan import actions as persiapan
from petasama.persiapan.models import Putaran
from tests.world import SAAT

REFUSED = {"hasil": "TIDAK_LAYAK", "kode_tl": "TL-01", "alasan": "Hanya antarunit.", "alihkan_ke": "SOP bersama"}
NUMBERS = NomorLaporan(
    nomor="100/1/TKKSD/2026 (contoh)", nomor_gubernur="100/2/2026 (contoh)", nomor_menteri="100/3/2026 (contoh)"
)


def situations_of_mapping(
    pemain: Pemain, putaran: Putaran, usulan_at: Callable[..., Any]
) -> Iterator[Callable[[], object]]:
    """Yield functions that act until the moment is there; the office whose people walk is Dinas Kesehatan."""
    ppksd, kepala = pemain.ppksd("DINKES"), pemain.dunia.post("kepala:DINKES")

    def worked_on() -> None:
        draft = usulan_at("DRAF")
        for kode, isi in policies.jawaban_of(draft).items():
            texts = {name: f"{value} sekali lagi" for name, value in isi.items() if name in ("lokasi", "nama_kegiatan")}
            pemetaan.simpan_jawaban(draft, kode=kode, isi={**isi, **texts}, by=ppksd)
        usulan_at("DITERUSKAN", "bpbd_karhutla")
        mainkan_pemetaan(pemain, putaran)

    def remarked() -> None:
        usulan, _twin = usulan_at("DITERUSKAN"), usulan_at("DITERUSKAN")
        asked = [
            pemetaan.komentari(usulan, kode=kode, teks="Dari mana?", by=pemain.sekretariat) for kode in ("P2", "P3")
        ]
        pemetaan.balas_komentar(asked[0], teks="Dari laporan puskesmas.", by=ppksd)
        pemetaan.komentari(usulan, kode="P2", teks="Sebut tahunnya.", by=kepala)

    def returned() -> None:
        notes = {"P3": "Sebut pembagian tugasnya.", "P6": "Sebut volumenya."}
        pemetaan.kembalikan(usulan_at("DIAJUKAN"), catatan=notes, by=kepala)

    def asked_to_merge() -> Any:
        drafts = usulan_at("DRAF", "bpbd_karhutla"), usulan_at("DRAF")
        return pemetaan.ajak_gabung(*drafts, alasan="Satu kegiatan.", by=pemain.ppksd("BPBD"))

    def merged() -> None:
        pemetaan.terima_ajakan(asked_to_merge(), by=ppksd)

    def refused() -> None:
        pemain.telaah(usulan_at("DITERUSKAN"), REFUSED, hari=3)

    def replied() -> None:
        usulan = usulan_at("DITERUSKAN")
        pemain.telaah(usulan, REFUSED, hari=3)
        pemetaan.tanggapi_telaah(usulan, tanggapan="Mitranya kabupaten lain.", by=ppksd)

    def nothing_proposed() -> None:
        office = pemain.dunia.perangkat["DINKES"]
        pemetaan.nyatakan_nihil(putaran, perangkat_daerah=office, alasan="Belum ada kegiatan baru.", by=ppksd)

    def reviewed() -> None:
        usulan_at("LAYAK")
        pemain.telaah(usulan_at("DITERUSKAN", "bpbd_karhutla"), REFUSED, hari=3)
        persiapan.majukan(putaran, act="mulai_penelaahan", by=pemain.sekretariat)

    def reported() -> None:
        reviewed()
        pemetaan.terbitkan_laporan(putaran, nomor=NUMBERS, tanggal=SAAT.date(), by=pemain.sekretariat)

    yield from (worked_on, remarked, returned, asked_to_merge, merged)
    yield from (refused, replied, nothing_proposed, reviewed, reported)
