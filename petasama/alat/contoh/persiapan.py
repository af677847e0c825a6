"""Plays the preparation of the example's open round: briefing, requests, own meetings, hours at the desk."""

import tomllib
from datetime import date, time
from pathlib import Path

from petasama.alat.contoh.putaran import TEMPAT, Pemain
from petasama.organisasi.models import Penugasan
from petasama.persiapan.actions import kehadiran, materi, meja, pertemuan, ppksd, temuan
from petasama.persiapan.actions import tkksd as susunan
from petasama.persiapan.actions.kehadiran import BarisHadir
from petasama.persiapan.actions.pertemuan import RincianPertemuan
from petasama.persiapan.actions.temuan import RincianTemuan
from petasama.persiapan.meja import Aturan
from petasama.persiapan.models import JenisPertemuan, Pertemuan, Putaran
from petasama.persiapan.models.kursi import DasarTkksd

TEMUAN = Path(__file__).parent / "temuan.toml"
TIDAK_HADIR = ("SETWAN", "BKBP", "DPK")
TIDAK_MEMBACA = ("SETWAN", "BKBP", "DPK", "DISHUB", "DISPERDAG")
ACARA = """Pembukaan oleh Ketua TKKSD
Mengapa pemetaan didahulukan sebelum penawaran
Delapan pertanyaan instrumen dan contohnya
Jadwal putaran dan tugas PPKSD
Tanya jawab"""
BACAAN = """Pemetaan mencatat apa yang dapat dikerjakan bersama, dengan siapa, dan apa untungnya bagi setiap pihak.
Setiap perangkat daerah menjawab delapan pertanyaan untuk setiap gagasan. Mulailah dari masalah atau potensi yang
sudah dibahas dalam rapat koordinasi, lalu sebutkan ukuran hasilnya dari indikator sasaran sendiri.
Calon mitra boleh belum ada. Usulan dikirim PPKSD kepada kepala perangkat daerah sebelum tenggat."""
NOTULEN = """Ketua TKKSD membuka acara. Sekretariat menjelaskan delapan pertanyaan dan jadwal putaran.
Peserta menanyakan usulan lintas perangkat daerah; dijawab bahwa satu perangkat daerah menjadi pengusul dan yang lain
disebut sebagai pihak."""


def mainkan_persiapan(pemain: Pemain, putaran: Putaran) -> None:
    """Play September to October of the year before the round, up to the plan of the desk."""
    _tkksd(pemain, putaran.tahun - 1)
    _sosialisasi(pemain, putaran)
    with pemain.pada(10, 1, 9, tahun=putaran.tahun - 1):
        ppksd.minta_ppksd(
            putaran,
            nomor_surat=f"100.2.1.6/31/TKKSD/{putaran.tahun - 1} (contoh)",
            tanggal_surat=date(putaran.tahun - 1, 10, 1),
            tenggat=date(putaran.tahun - 1, 10, 15),
            by=pemain.sekretariat,
        )
    for row in tomllib.loads(TEMUAN.read_text(encoding="utf-8"))["rapat"]:
        _rapat_koordinasi(pemain, putaran, row)
    with pemain.pada(10, 26, 10, tahun=putaran.tahun - 1):
        meja.susun_meja(
            putaran,
            aturan=Aturan(
                dari=date(putaran.tahun - 1, 11, 9),
                sampai=date(putaran.tahun - 1, 11, 13),
                buka=time(9),
                tutup=time(15),
                istirahat=(time(12), time(13)),
                istirahat_jumat=(time(11, 30), time(13, 30)),
                meja=2,
                menit=60,
            ),
            tempat="Ruang rapat Bagian Pemerintahan, Kandangan",
            by=pemain.sekretariat,
        )


def _tkksd(pemain: Pemain, tahun: int) -> None:
    """The team that serves is confirmed by a decree for the year of the round."""
    day = date(tahun, 9, 3)
    with pemain.pada(9, 3, 10, tahun=tahun):
        susunan.tetapkan_tkksd(
            pemain.dunia.daerah,
            surat=DasarTkksd(
                nomor=f"188.45/211/KUM/{tahun} (contoh)", tanggal=day, mulai=day, selesai=date(tahun + 1, 9, 2)
            ),
            kursi=susunan.isi_sekarang(pemain.dunia.daerah, on=day),
            by=pemain.sekretariat,
        )


def _sosialisasi(pemain: Pemain, putaran: Putaran) -> Pertemuan:
    tahun, by = putaran.tahun - 1, pemain.sekretariat
    rincian = RincianPertemuan(
        judul=f"Sosialisasi pemetaan {putaran}",
        acara=ACARA,
        mulai=pemain.saat(9, 15, 9, tahun=tahun),
        selesai=pemain.saat(9, 15, 12, tahun=tahun),
        tempat=TEMPAT,
    )
    with pemain.pada(9, 7, 10, tahun=tahun):
        meeting = pertemuan.rencanakan(
            putaran,
            jenis=JenisPertemuan.SOSIALISASI,
            rincian=rincian,
            diundang=list(pemain.dunia.perangkat.values()),
            by=by,
        )
        number = f"100.2.1.6/27/TKKSD/{tahun} (contoh)"
        pertemuan.undang(meeting, nomor=number, tanggal=date(tahun, 9, 7), by=by)
        reading = materi.bagikan_materi(meeting, judul="Cara menjawab delapan pertanyaan", isi=BACAAN, by=by)
    heads = {code: pemain.dunia.post(f"kepala:{code}") for code in pemain.dunia.perangkat}
    with pemain.pada(9, 15, 9, tahun=tahun):
        pertemuan.mulai(meeting, by=by)
        for code, head in heads.items():
            if code not in TIDAK_HADIR:
                kehadiran.hadir(meeting, by=head)
    with pemain.pada(9, 15, 12, tahun=tahun):
        pertemuan.selesaikan(
            meeting,
            notulen=NOTULEN,
            kesimpulan="Setiap perangkat daerah menunjuk dua PPKSD dan mengadakan rapat koordinasi pada bulan Oktober.",
            by=by,
        )
    with pemain.pada(9, 18, 10, tahun=tahun):
        for code, head in heads.items():
            if code not in TIDAK_MEMBACA:
                materi.baca_materi(reading, by=head)
    return meeting


def _rapat_koordinasi(pemain: Pemain, putaran: Putaran, row: dict) -> None:
    writer, tahun, day = pemain.ppksd(row["opd"]), putaran.tahun - 1, row["hari"]
    office = writer.perangkat_daerah
    rincian = RincianPertemuan(
        judul=f"Rapat koordinasi {office}",
        acara="Membahas potensi dan permasalahan yang dapat dikerjasamakan",
        mulai=pemain.saat(10, day, 9, tahun=tahun),
        selesai=pemain.saat(10, day, 11, tahun=tahun),
        tempat=f"Ruang rapat {office}",
    )
    with pemain.pada(10, day, 9, tahun=tahun):
        meeting = pertemuan.mulai_mencatat(putaran, rincian=rincian, by=writer)
        kehadiran.catat_hadir(meeting, baris=_hadir(pemain, writer, row["opd"]), by=writer)
        for item in row["temuan"]:
            temuan.catat_temuan(meeting, rincian=RincianTemuan(**item), by=writer)
    with pemain.pada(10, day, 11, tahun=tahun):
        pertemuan.selesaikan(meeting, notulen=row["notulen"], kesimpulan=row["kesimpulan"], by=writer)


def _hadir(pemain: Pemain, writer: Penugasan, code: str) -> list[BarisHadir]:
    head, office = pemain.dunia.post(f"kepala:{code}"), pemain.dunia.perangkat[code]
    return [
        BarisHadir(perangkat_daerah=office, nama=post.user.nama, jabatan=post.label, penugasan=post)
        for post in (head, writer)
    ]
