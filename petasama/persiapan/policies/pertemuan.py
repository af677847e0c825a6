"""Refusals about meetings: whose they are, when they begin, who is written down as present."""

from datetime import date, datetime, timedelta

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.wording import short_date
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH, Peran
from petasama.organisasi.policies import kurang
from petasama.persiapan.models import CaraHadir, JenisPertemuan, Pertemuan, Putaran

TAMU_PER_MENIT = 40
"""Entries by guests without an account that one meeting takes within a minute."""
TAMU_PER_PERANGKAT = 12
"""Guests without an account that one office may send to one meeting."""


def check_penyelenggara(jenis: str, perangkat_daerah: PerangkatDaerah | None, *, by: Penugasan) -> None:
    """A briefing is held by the secretariat; an office's own meeting by its liaison officers and its head."""
    if jenis == JenisPertemuan.SOSIALISASI:
        if by.role != Peran.SEKRETARIAT_TKKSD:
            raise Denied(f"Sosialisasi diselenggarakan oleh {Peran.SEKRETARIAT_TKKSD.label}.")
    elif by.role not in PERAN_PERANGKAT_DAERAH or perangkat_daerah is None or perangkat_daerah.pk not in by.unit_ids:
        office = perangkat_daerah or "perangkat daerah"
        raise Denied(f"Rapat koordinasi {office} dicatat oleh PPKSD atau kepala perangkat daerah itu.")


def check_milik(pertemuan: Pertemuan, *, by: Penugasan) -> None:
    """The same for a meeting that exists."""
    check_penyelenggara(pertemuan.jenis, pertemuan.perangkat_daerah, by=by)


def check_putaran_berjalan(putaran: Putaran) -> None:
    """A closed round takes no more meetings."""
    if putaran.status in Putaran.workflow.final:
        raise NotNow(f"{putaran} sudah ditutup; pertemuan baru dicatat dalam putaran berikutnya.")


def check_waktu(mulai: datetime, selesai: datetime) -> None:
    """A meeting ends after it began, on the same day or soon after."""
    if selesai <= mulai:
        raise kurang("selesai", "Selesai", "Pukul selesai harus sesudah pukul mulai. Betulkan salah satunya.")
    if selesai - mulai > timedelta(hours=16):
        raise kurang("selesai", "Selesai", "Satu pertemuan paling lama 16 jam. Catat hari berikutnya tersendiri.")


def check_diundang(diundang: int) -> None:
    """A briefing without an invited office is none."""
    if not diundang:
        raise kurang("diundang", "Perangkat daerah", "Pilih paling sedikit satu perangkat daerah yang diundang.")


def check_surat(pertemuan: Pertemuan, *, nomor: str, tanggal: date) -> None:
    """The letter has a number, and a day that is not after the meeting."""
    if not nomor.strip():
        raise kurang("nomor", "Nomor undangan", "Isi nomor surat undangan.")
    if tanggal > pertemuan.hari:
        raise kurang(
            "tanggal", "Tanggal undangan", f"Tanggal undangan melewati hari acara, {short_date(pertemuan.hari)}."
        )


def check_dapat_diubah(pertemuan: Pertemuan) -> None:
    """Day, place and agenda change until the meeting begins."""
    if Pertemuan.workflow.find("batalkan", pertemuan.status) is None:
        raise NotNow(f"Pertemuan ini berstatus “{pertemuan.label_status}”; rencananya tidak dapat diubah lagi.")


def check_dapat_dimulai(pertemuan: Pertemuan, *, on: date) -> None:
    """A meeting begins on its day or later; a briefing only after the offices were invited."""
    if pertemuan.jenis == JenisPertemuan.SOSIALISASI and not pertemuan.nomor_undangan:
        raise NotNow("Kirim undangan lebih dahulu; daftar hadir dibuka pada hari acara.")
    if on < pertemuan.hari:
        raise NotNow(
            f"Pertemuan ini dijadwalkan {short_date(pertemuan.hari)}. Daftar hadir dibuka pada hari itu; "
            "bila dimajukan, ubah dahulu waktunya."
        )


def check_berlangsung(pertemuan: Pertemuan) -> None:
    """Presence, minutes and findings are written while the meeting is open."""
    if Pertemuan.workflow.find("selesaikan", pertemuan.status) is None:
        raise NotNow(
            f"Daftar hadir dan catatan “{pertemuan}” hanya dapat diisi selama pertemuan berlangsung; "
            f"statusnya “{pertemuan.label_status}”."
        )


def check_dapat_selesai(pertemuan: Pertemuan, *, notulen: str) -> None:
    """Minutes need words, and at least one person who was there."""
    gaps = []
    if not notulen.strip():
        gaps.append({"field": "notulen", "label": "Notulen", "sentence": "Tulis notulen, paling sedikit satu kalimat."})
    if not pertemuan.kehadiran.exists():
        sentence = "Catat paling sedikit satu orang yang hadir sebelum pertemuan diselesaikan."
        gaps.append({"field": "hadir", "label": "Daftar hadir", "sentence": sentence})
    if gaps:
        raise Incomplete(gaps[0]["sentence"], missing=gaps)


def check_alasan_batal(alasan: str) -> str:
    """A cancelled meeting says why; returns the reason without blanks around it."""
    if not alasan.strip():
        raise kurang("alasan", "Alasan", "Tulis alasan pembatalan; yang diundang membacanya.")
    return alasan.strip()


def check_nama(nama: str) -> str:
    """Somebody present has a name that can be read; returns it with single blanks."""
    clean = " ".join(nama.split())
    if len(clean) < 3 or not any(sign.isalpha() for sign in clean):
        raise kurang("nama", "Nama", "Tulis nama lengkap.")
    return clean


def check_mewakili(pertemuan: Pertemuan, *, by: Penugasan) -> PerangkatDaerah:
    """Return the office for which an appointment is present: an invited one, or the one that holds the meeting.

    Refuses a post outside these offices.
    """
    own = by.unit_ids
    if pertemuan.perangkat_daerah_id in own and pertemuan.perangkat_daerah is not None:
        return pertemuan.perangkat_daerah
    rows = pertemuan.undangan.filter(perangkat_daerah__in=own).select_related("perangkat_daerah")
    found = sorted((row.perangkat_daerah for row in rows), key=lambda office: office.pk != by.perangkat_daerah_id)
    if not found:
        raise Denied(
            "Penugasan Anda tidak termasuk perangkat daerah yang diundang. Minta petugas daftar hadir mencatat Anda."
        )
    return found[0]


def check_laju_tamu(pertemuan: Pertemuan, perangkat_daerah: PerangkatDaerah, *, at: datetime) -> None:
    """Refuse a flood of entries by guests: too many within a minute, or too many for one office."""
    guests = pertemuan.kehadiran.filter(cara=CaraHadir.TAUTAN, penugasan__isnull=True)
    if guests.filter(pada__gt=at - timedelta(minutes=1)).count() >= TAMU_PER_MENIT:
        raise NotNow("Banyak orang mengisi daftar hadir pada saat yang sama. Tunggu satu menit, lalu kirim lagi.")
    if guests.filter(perangkat_daerah=perangkat_daerah).count() >= TAMU_PER_PERANGKAT:
        raise NotNow(
            f"Tamu dari {perangkat_daerah} sudah {TAMU_PER_PERANGKAT} orang. Minta petugas daftar hadir mencatat Anda."
        )


def check_masuk_daftar(pertemuan: Pertemuan, perangkat_daerah: PerangkatDaerah) -> None:
    """Guests come for an office that holds the meeting or was invited to it."""
    invited = pertemuan.undangan.filter(perangkat_daerah=perangkat_daerah).exists()
    if not invited and pertemuan.perangkat_daerah_id != perangkat_daerah.pk:
        raise kurang("perangkat_daerah", "Perangkat daerah", "Pilih perangkat daerah dari daftar undangan.")


def check_rapat_koordinasi(pertemuan: Pertemuan) -> None:
    """Findings belong to an office's own meeting."""
    if pertemuan.jenis != JenisPertemuan.RAPAT_KOORDINASI:
        raise NotNow("Temuan dicatat dalam rapat koordinasi perangkat daerah, bukan dalam sosialisasi.")


def check_tidak_batal(pertemuan: Pertemuan) -> None:
    """A cancelled meeting hands out nothing."""
    if pertemuan.status == "DIBATALKAN":
        raise NotNow("Pertemuan ini dibatalkan; materinya tidak dibagikan lagi.")


def check_ditanggapi(pertemuan: Pertemuan, *, by: Penugasan) -> None:
    """Reading is confirmed by the offices that were invited."""
    if by.role not in PERAN_PERANGKAT_DAERAH:
        raise Denied("Tanda baca diberikan oleh kepala perangkat daerah dan PPKSD yang diundang.")
    check_mewakili(pertemuan, by=by)
