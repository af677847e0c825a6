"""The things of preparation: meetings in each status, what they hand out, letters, appointments at the desk."""

from datetime import timedelta
from typing import Any

from petasama.dokumen import archive
from petasama.organisasi.models import HariLibur
from petasama.persiapan.documents.notulen import NOTULEN_RAPAT
from petasama.persiapan.models import (
    JanjiMeja,
    Kehadiran,
    Materi,
    PengecualianPpksd,
    PermintaanPpksd,
    Perpanjangan,
    Pertemuan,
    SuratPenunjukan,
    SusunanTkksd,
    Temuan,
    Undangan,
)
from tests.hak.places import HSS, OWN, Place, of_a_government, of_an_office, paper, saved
from tests.world import SAAT


def meeting(place: Place, jenis: str, status: str, **fields: Any) -> Pertemuan:
    """A meeting of the office, or a briefing to which this office alone is invited."""
    own = jenis == "RAPAT_KOORDINASI"
    made = saved(
        Pertemuan,
        daerah=place.daerah,
        putaran=place.putaran,
        jenis=jenis,
        perangkat_daerah=place.office if own else None,
        judul=place.text("pertemuan"),
        acara=place.text("acara"),
        mulai=SAAT - timedelta(hours=1),
        selesai=SAAT + timedelta(hours=2),
        tempat=place.text("tempat"),
        status=status,
        **fields,
    )
    if not own:
        saved(Undangan, pertemuan=made, perangkat_daerah=place.office, dikirim_pada=SAAT)
    return made


def held(place: Place, jenis: str) -> Pertemuan:
    """A finished meeting with minutes and somebody who came."""
    words = {"notulen": place.text("notulen"), "kesimpulan": place.text("kesimpulan")}
    made = meeting(place, jenis, "SELESAI", **words)
    saved(
        Kehadiran, pertemuan=made, perangkat_daerah=place.office, nama=place.text("hadirin"), cara="DAFTAR", pada=SAAT
    )
    return made


def secret(place: Place, jenis: str) -> str:
    """A secret key of 43 signs, without a mark: whoever knows the address may read what it opens."""
    return f"{jenis[:4]}{place.kode}{place.daerah.pk}".lower().ljust(43, "x")


INVITED = {"nomor_undangan": "100/1 (contoh)", "tanggal_undangan": SAAT.date()}


@of_an_office
def rapat_koordinasi(place: Place) -> Pertemuan:
    return meeting(place, "RAPAT_KOORDINASI", "RENCANA")


@of_an_office
def rapat_berlangsung(place: Place) -> Pertemuan:
    return meeting(place, "RAPAT_KOORDINASI", "BERLANGSUNG", kunci_hadir=secret(place, "RAPA"))


@of_an_office
def rapat_selesai(place: Place) -> Pertemuan:
    made = held(place, "RAPAT_KOORDINASI")
    paper(place, NOTULEN_RAPAT.code, nomor=made.nomor_notulen)
    return made


@of_an_office
def sosialisasi(place: Place) -> Pertemuan:
    return meeting(place, "SOSIALISASI", "DIUNDANG", **INVITED)


@of_an_office
def sosialisasi_rencana(place: Place) -> Pertemuan:
    return meeting(place, "SOSIALISASI", "RENCANA")


@of_an_office
def sosialisasi_berlangsung(place: Place) -> Pertemuan:
    return meeting(place, "SOSIALISASI", "BERLANGSUNG", kunci_hadir=secret(place, "SOSI"), **INVITED)


@of_an_office
def sosialisasi_selesai(place: Place) -> Pertemuan:
    return held(place, "SOSIALISASI")


@of_an_office
def kunci_hadir(place: Place) -> str | None:
    """The secret address of a list of attendance: whoever knows it reads it, so the other government has none here."""
    return secret(place, "SOSI") if place.mark == f"{HSS}-{OWN}" else None


@of_an_office
def materi(place: Place) -> Materi:
    digest = archive.store(f"berkas {place.text('materi')}".encode())
    return saved(
        Materi,
        pertemuan=Pertemuan.objects.filter(undangan__perangkat_daerah=place.office).latest("pk"),
        judul=place.text("materi"),
        isi=place.text("isi"),
        sidik_berkas=digest,
        nama_berkas="materi.pdf",
    )


@of_an_office
def temuan(place: Place) -> Temuan:
    running = Pertemuan.objects.filter(perangkat_daerah=place.office, status="BERLANGSUNG").latest("pk")
    return saved(
        Temuan,
        pertemuan=running,
        perangkat_daerah=place.office,
        jenis="PERMASALAHAN",
        judul=place.text("temuan"),
        uraian=place.text("uraian"),
    )


@of_an_office
def perpanjangan(place: Place) -> Perpanjangan:
    return saved(
        Perpanjangan,
        putaran=place.putaran,
        perangkat_daerah=place.office,
        sampai=SAAT.date() + timedelta(days=30),
        alasan=place.text("alasan"),
        oleh=place.player.sekretariat,
    )


@of_an_office
def janji_meja(place: Place) -> JanjiMeja:
    hour = {"DINKES": 1, "DISHUB": 2}[place.kode]
    return saved(
        JanjiMeja,
        putaran=place.putaran,
        perangkat_daerah=place.office,
        mulai=SAAT + timedelta(days=1, hours=hour),
        selesai=SAAT + timedelta(days=1, hours=hour + 1),
        tempat=place.text("meja"),
    )


@of_an_office
def permintaan(place: Place) -> PermintaanPpksd:
    return saved(
        PermintaanPpksd,
        putaran=place.putaran,
        perangkat_daerah=place.office,
        nomor_surat="100/2 (contoh)",
        tanggal_surat=SAAT.date(),
        tenggat=SAAT.date() + timedelta(days=14),
    )


@of_an_office
def pengecualian(place: Place) -> PengecualianPpksd:
    return saved(
        PengecualianPpksd,
        putaran=place.putaran,
        perangkat_daerah=place.office,
        sampai=SAAT.date() + timedelta(days=14),
        alasan=place.text("alasan"),
        oleh=place.player.sekretariat,
    )


@of_an_office
def surat_ppksd(place: Place) -> SuratPenunjukan:
    made = saved(
        SuratPenunjukan,
        perangkat_daerah=place.office,
        nomor=place.text("surat"),
        tanggal=SAAT.date(),
        dokumen=paper(place, "penunjukan_ppksd"),
    )
    made.penugasan.add(place.ppksd)
    return made


@of_a_government
def susunan_tkksd(place: Place) -> SusunanTkksd:
    return saved(SusunanTkksd, daerah=place.daerah, nomor=place.text("tkksd"), tanggal=SAAT.date(), mulai=SAAT.date())


@of_a_government
def hari_libur(place: Place) -> HariLibur:
    return saved(HariLibur, daerah=place.daerah, tanggal=SAAT.date() + timedelta(days=40), nama=place.text("libur"))
