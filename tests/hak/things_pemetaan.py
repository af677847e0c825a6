"""The things of mapping: what is still prepared, sent, returned, reviewed, joint; remarks, “nihil”, questions, files.

What is still prepared carries secret words (Place.secret), and what a head of office says to the own writers, too.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from petasama.alat.contoh.pemetaan import PERTANYAAN
from petasama.core.acts import record
from petasama.pemetaan import actions as pemetaan
from petasama.pemetaan.models import (
    Komentar,
    LaporanPemetaan,
    Penelaahan,
    PernyataanNihil,
    PertanyaanPutaran,
    UjiTuntas,
    Usulan,
)
from petasama.pemetaan.tukar import muatan
from petasama.pemetaan.uji_tuntas import periksa_list
from tests.hak.places import RIVAL, Place, of_a_government, of_an_office, paper, saved
from tests.hak.things_gabung import neighbour
from tests.world import SAAT, TAHUN

Words = Callable[[str], str]
Kinds = dict[str, dict[str, Any]]
FILE = "nama_kegiatan;latar_belakang\r\n{};Masalah: banjir. Target: nol korban.\r\n"


def written(place: Place, words: Words, **answers: dict[str, Any]) -> Usulan:
    """A proposal whose title was written twice, with further answers; `words` makes its texts."""
    with place.player.pada(11, 5, 9, tahun=TAHUN - 1):
        by = place.ppksd
        usulan = pemetaan.usulkan(
            place.putaran, perangkat_daerah=place.office, by=by, sumber=words("sumber"), contoh=True
        )
        for title in ("lama", "judul"):
            pemetaan.simpan_jawaban(usulan, kode="P1", isi={"nama_kegiatan": words(title)}, by=by)
        for kode, isi in answers.items():
            pemetaan.simpan_jawaban(usulan, kode=kode, isi=isi, by=by)
    return usulan


@of_an_office
def konsep_usulan(place: Place) -> Usulan:
    """A draft with a partner that was looked into: its own office alone may know it."""
    text = place.secret
    partner = {"nama": text("mitra"), "kelas": "BADAN_USAHA", "kode_wilayah": ""}
    usulan = written(
        place,
        text,
        P2={"permasalahan": text("masalah"), "potensi": text("potensi"), "target": text("target")},
        P4={"belum_ada": False, "mitra": [partner]},
    )
    notes = {row.kode: {"hasil": row.baik, "catatan": text("bukti")} for row in periksa_list("BADAN_USAHA")}
    days = {"diperiksa_pada": SAAT.date(), "berlaku_sampai": SAAT.date() + timedelta(days=300)}
    saved(UjiTuntas, usulan=usulan, mitra=text("mitra"), kelas="BADAN_USAHA", jawaban=notes, oleh=place.ppksd, **days)
    return usulan


@of_an_office
def usulan_diajukan(place: Place) -> Usulan:
    """Sent to the head, not yet forwarded: still known to its own office alone."""
    return written(place, place.secret, P2={"permasalahan": place.secret("masalah"), "potensi": "", "target": ""})


@of_an_office
def usulan_dikembalikan(place: Place) -> Usulan:
    """Returned by the secretariat with a note: prepared again, and no longer the team's to read."""
    return written(place, place.secret)


@of_an_office
def catatan_kembali(place: Place) -> Komentar:
    """The note on one answer with which a proposal was returned."""
    usulan = Usulan.objects.filter(perangkat_daerah=place.office, daerah=place.daerah).latest("pk")
    words = {"kode": "P1", "versi": 1, "teks": place.secret("catatan"), "oleh": place.player.sekretariat}
    return saved(Komentar, usulan=usulan, pengembalian=True, **words)


@of_an_office
def usulan_diteruskan(place: Place) -> Usulan:
    return written(place, place.text)


@of_an_office
def usulan_dibahas(place: Place) -> Usulan:
    """Forwarded, with the remarks that follow."""
    return written(place, place.text)


@of_an_office
def komentar(place: Place) -> Komentar:
    """An open remark of the secretariat."""
    return _remark(place, teks=place.text("komentar"), oleh=place.player.sekretariat)


@of_an_office
def komentar_dibalas(place: Place) -> Komentar:
    """A remark of the secretariat to which the office replied."""
    reply = {"balasan": place.text("balasan"), "balasan_oleh": place.ppksd, "balasan_pada": SAAT}
    return _remark(place, teks=place.text("komentar"), oleh=place.player.sekretariat, **reply)


@of_an_office
def komentar_kepala(place: Place) -> Komentar:
    """What a head says to the own writers stays in the office, also when the proposal was forwarded."""
    head = place.player.dunia.post(f"kepala:{place.kode}")
    return _remark(place, teks=place.secret("komentar"), oleh=head, balasan=place.secret("balasan"))


def _remark(place: Place, **fields: Any) -> Komentar:
    usulan = Usulan.objects.filter(perangkat_daerah=place.office, daerah=place.daerah).latest("pk")
    return saved(Komentar, usulan=usulan, kode="P1", versi=1, **fields)


@of_an_office
def usulan_tidak_layak(place: Place) -> Usulan:
    return written(place, place.text)


@of_an_office
def usulan_ditanggapi(place: Place) -> Usulan:
    """Not eligible, and the office has replied."""
    return written(place, place.text)


@of_an_office
def usulan_digabung(place: Place) -> Usulan:
    """One that the secretariat merged into the next."""
    return written(place, place.text)


@of_an_office
def usulan_gabungan(place: Place) -> Usulan:
    """One into which the secretariat merged another of the same office."""
    return written(place, place.text)


@of_an_office
def usulan_bersama(place: Place) -> Usulan | None:
    """A draft of another office that this one owns jointly; its words are those of both."""
    if not place.is_first or RIVAL not in place.player.dunia.perangkat:
        return None
    usulan = written(neighbour(place), lambda name: f"Usulan bersama {name}")
    usulan.pemilik_bersama.add(place.office)
    return usulan


@of_an_office
def nihil(place: Place) -> PernyataanNihil:
    """A statement that the head approved, so that readers of the team know it too."""
    return saved(
        PernyataanNihil,
        daerah=place.daerah,
        putaran=place.putaran,
        perangkat_daerah=place.office,
        alasan=place.text("nihil"),
        oleh=place.ppksd,
        status="DISETUJUI",
        disetujui_pada=SAAT,
    )


@of_a_government
def pertanyaan(place: Place) -> PertanyaanPutaran:
    """One more question of the round, T1."""
    words = {**PERTANYAAN, "label": place.text("label"), "panduan": place.text("panduan")}
    fields = {"kode": "T1", "tambahan": True, "bentuk": "PANJANG", **words}
    return saved(PertanyaanPutaran, daerah=place.daerah, putaran=place.putaran, **fields)


@of_a_government
def segel_impor(place: Place) -> Callable[..., str] | None:
    """An uploaded file as the form carries it from the preview to the import, sealed for whoever asks."""
    if not place.mark.startswith("63.06"):
        return None
    content = FILE.format(place.secret("impor")).encode()
    file = muatan.unggahan("usulan.csv", content, place.putaran)
    return lambda post: muatan.bungkus(file, by=post or place.ppksd)


def finish(kinds: Kinds, places: dict[str, Place], *, proposing: bool) -> None:
    """Bring what was written to where it stands, after the meeting has taken what was eligible by then."""
    for relation, place in places.items():
        mine = {name: made[relation] for name, made in kinds.items() if relation in made}
        put(mine["usulan_diajukan"], "DIAJUKAN", place)
        put(mine["usulan_dikembalikan"], "DIKEMBALIKAN", place)
        for name in ("usulan_diteruskan", "usulan_dibahas", "usulan_digabung", "usulan_gabungan"):
            put(mine[name], "DITERUSKAN", place)
        merged = mine["usulan_digabung"], mine["usulan_gabungan"]
        pemetaan.gabungkan(*merged, alasan=place.text("alasan"), by=place.player.sekretariat)
        _refused(mine["usulan_tidak_layak"], place)
        reply = {"tanggapan": place.text("tanggapan"), "tanggapan_oleh": place.ppksd, "tanggapan_pada": SAAT}
        _refused(mine["usulan_ditanggapi"], place, **reply)
        put(Usulan.objects.get(pk=mine["lampiran_diteruskan"].objek_id), "DITERUSKAN", place)
        _stated(mine["nihil"], place, proposing=proposing)
        if place.is_first and not proposing:
            _reported(place)
    if proposing:
        kinds["nihil_diajukan"] = kinds.pop("nihil")


def put(usulan: Usulan, status: str, place: Place) -> Usulan:
    """Give a proposal a status by hand, where the way there needs eight full answers."""
    forwarded = None if status in {"DIAJUKAN", "DIKEMBALIKAN"} else SAAT
    note = place.text("catatan") if forwarded else place.secret("catatan")
    returned = note if status == "DIKEMBALIKAN" else ""
    Usulan.objects.filter(pk=usulan.pk).update(
        status=status, diajukan_pada=SAAT, diteruskan_pada=forwarded, catatan_kembali=returned
    )
    record(usulan, "ajukan", by=place.ppksd, move=("DRAF", "DIAJUKAN"), note=note)
    usulan.refresh_from_db()
    return usulan


def _refused(usulan: Usulan, place: Place, **fields: Any) -> None:
    put(usulan, "TIDAK_LAYAK", place)
    saved(
        Penelaahan,
        usulan=usulan,
        hasil="TIDAK_LAYAK",
        kode_tl="TL-01",
        alasan=place.text("telaah"),
        alihkan_ke=place.text("alihan"),
        oleh=place.player.sekretariat,
        **fields,
    )


def _stated(nihil: PernyataanNihil, place: Place, *, proposing: bool) -> None:
    """Let the statement stand beside proposals (each one made it void): while proposing it waits for the head."""
    changes: dict[str, Any] = {"status": "DISETUJUI"}
    if proposing:
        changes = {"status": "DIAJUKAN", "alasan": place.secret("nihil"), "disetujui_pada": None}
    PernyataanNihil.objects.filter(pk=nihil.pk).update(**changes)


def _reported(place: Place) -> None:
    """The report on the round, issued and handed over."""
    papers = {
        field: paper(place, jenis, nomor=place.text(jenis))
        for field, jenis in (
            ("dokumen", "laporan_hasil"),
            ("surat_gubernur", "surat_gubernur"),
            ("surat_menteri", "surat_menteri"),
        )
    }
    saved(
        LaporanPemetaan,
        daerah=place.daerah,
        putaran=place.putaran,
        diterbitkan_oleh=place.player.sekretariat,
        tanggal=SAAT.date(),
        diserahkan_pada=SAAT.date(),
        penerima=place.text("penerima"),
        dicatat_oleh=place.player.sekretariat,
        **papers,
    )
