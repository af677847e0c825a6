"""Meetings reached by acting: a briefing of some offices, an office's own meeting with findings."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from petasama.alat.contoh.putaran import Pemain
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.persiapan.actions import kehadiran, materi, temuan
from petasama.persiapan.actions import pertemuan as acts
from petasama.persiapan.models import JenisPertemuan, Pertemuan, Putaran, Temuan

WITA = ZoneInfo("Asia/Makassar")
HARI = date(2026, 11, 10)
"""The day on which tests live."""
MEETING_STATUSES = ("RENCANA", "BERLANGSUNG", "SELESAI")
"""The statuses in which the pages of meetings differ most."""
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"
NOMOR = "400.9/12/TKKSD/2026 (contoh)"


def at(hour: float, *, day: int = 10, month: int = 11) -> datetime:
    """A moment of 2026 in HSS."""
    return datetime(2026, month, day, int(hour), int(hour % 1 * 60), tzinfo=WITA)


def plan(**changes: object) -> acts.RincianPertemuan:
    """What is planned: today from ten to twelve."""
    first = {
        "judul": "Sosialisasi Pemetaan (contoh)",
        "acara": "1. Pembukaan\n2. Jadwal putaran\n3. Tanya jawab",
        "mulai": at(10),
        "selesai": at(12),
        "tempat": "Aula Sekretariat Daerah, Kandangan",
    }
    return acts.RincianPertemuan(**{**first, **changes})


def briefing(pemain: Pemain, putaran: Putaran, *codes: str, until: str = "DIUNDANG", **changes: object) -> Pertemuan:
    """A briefing of these offices (default: Kesehatan and Pendidikan) up to a status."""
    by, offices = pemain.sekretariat, [pemain.dunia.perangkat[code] for code in codes or ("DINKES", "DISDIK")]
    made = acts.rencanakan(putaran, jenis=JenisPertemuan.SOSIALISASI, rincian=plan(**changes), diundang=offices, by=by)
    if until != "RENCANA":
        acts.undang(made, nomor=NOMOR, tanggal=HARI, by=by)
    if until in {"BERLANGSUNG", "SELESAI"}:
        acts.mulai(made, by=by)
    if until == "SELESAI":
        come(made, offices[0], "Rina (contoh)", by=by)
        acts.selesaikan(made, notulen="Berjalan lancar.", kesimpulan="Jadwal disepakati.", by=by)
    return made


def come(made: Pertemuan, office: PerangkatDaerah, name: str, *, by: Penugasan) -> None:
    """Somebody is entered from the paper list."""
    row = kehadiran.BarisHadir(perangkat_daerah=office, nama=name, jabatan="Kepala Seksi (contoh)")
    kehadiran.catat_hadir(made, baris=[row], by=by)


def own_meeting(pemain: Pemain, putaran: Putaran, code: str = "DINKES", *, until: str = "BERLANGSUNG") -> Pertemuan:
    """An office's own meeting, written down by its first PPKSD, up to a status."""
    by = pemain.ppksd(code)
    rincian = plan(judul=f"Rapat Koordinasi {by.perangkat_daerah} (contoh)", mulai=at(7), selesai=at(8.5))
    if until == "RENCANA":
        return acts.rencanakan(putaran, jenis=JenisPertemuan.RAPAT_KOORDINASI, rincian=rincian, by=by)
    made = acts.mulai_mencatat(putaran, rincian=rincian, by=by)
    if until == "SELESAI":
        come(made, by.perangkat_daerah, "Rina (contoh)", by=by)
        acts.selesaikan(made, notulen="Membahas malaria di batas.", kesimpulan="Diusulkan.", by=by)
    return made


def finding(pemain: Pemain, made: Pertemuan, **changes: object) -> Temuan:
    """A problem with all that can be told about it."""
    told = {
        "jenis": "PERMASALAHAN",
        "judul": "Malaria di desa batas",
        "uraian": "Kasus berulang di tiga desa yang berbatasan dengan kabupaten tetangga.",
        "harapan": "Kasus turun separuh dalam dua tahun.",
        "mitra": "Kabupaten Tapin",
        "isu_strategis": ["IS-B", "IS-A"],
        "urusan": "1.02",
    }
    rincian = temuan.RincianTemuan(**{**told, **changes})
    return temuan.catat_temuan(made, rincian=rincian, by=pemain.ppksd(made.perangkat_daerah.kode))


def briefed(pemain: Pemain, putaran: Putaran, status: str) -> None:
    """A briefing with material and the own meeting of Kesehatan, both at a status, with a finding while it goes on."""
    told = briefing(pemain, putaran, until=status)
    materi.bagikan_materi(told, judul="Paparan", berkas=PDF, nama_berkas="paparan.pdf", by=pemain.sekretariat)
    made = own_meeting(pemain, putaran, until=status)
    if status == "BERLANGSUNG":
        come(made, made.kantor, "Rina (contoh)", by=pemain.ppksd("DINKES"))
        finding(pemain, made)
