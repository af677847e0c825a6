"""What the page of a round shows: its sentence, its steps, its calendar as a picture, its buttons."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse

from petasama.core.policies import permits
from petasama.core.wording import MONTHS, long_moment, short_date
from petasama.organisasi.models import Penugasan
from petasama.persiapan import kalender, policies
from petasama.persiapan.forms import EDISI_BAKU
from petasama.persiapan.models import JadwalLangkah, Perpanjangan, Putaran

JUDUL = {
    "PERSIAPAN": "{putaran} disiapkan sampai {sampai}",
    "PENGUSULAN": "Pemetaan {putaran} berjalan sampai {sampai}",
    "PENELAAHAN": "Verifikasi {putaran} berjalan sampai {sampai}",
    "PLENO": "Penilaian dan pleno {putaran} berjalan sampai {sampai}",
    "PENETAPAN": "Penetapan {putaran} berjalan sampai {sampai}",
    "INTEGRASI": "Tindak lanjut {putaran}: hasilnya dimasukkan ke RKPD {rencana}",
    "DITUTUP": "{putaran} selesai; hasilnya masuk RKPD {rencana}",
}
TANYA = {
    "buka_pengusulan": "PPKSD mulai dapat mengisi instrumen dan mengirim usulan.",
    "mulai_penelaahan": "Usulan baru tidak diterima lagi; yang dikembalikan masih dapat diperbaiki selama verifikasi.",
    "mulai_pleno": "Verifikasi berakhir; rapat pleno dapat disiapkan dan diundang.",
    "mulai_penetapan": "Lakukan setelah Berita Acara ditandatangani; konsep Keputusan dapat disusun.",
    "mulai_integrasi": "Lakukan setelah Keputusan ditetapkan; kegiatan dalam lampiran dimasukkan ke rencana.",
    "tutup": "Jadwal putaran terkunci dan putaran tidak dapat dibuka kembali.",
}
KABAR = {
    "buka_pengusulan": "Pengusulan {putaran} dibuka.",
    "mulai_penelaahan": "{putaran} memasuki verifikasi; usulan baru tidak diterima lagi.",
    "mulai_pleno": "{putaran} memasuki tahap penilaian dan pleno.",
    "mulai_penetapan": "{putaran} memasuki tahap penetapan.",
    "mulai_integrasi": "{putaran} memasuki tindak lanjut.",
    "tutup": "{putaran} ditutup.",
}


def judul_of(putaran: Putaran, *, on: date) -> str:
    """The sentence on top: how the round stands, or by how many days it is behind its calendar."""
    last = max((putaran.langkah(kode).selesai for kode in kalender.LANGKAH_PER_TAHAP[putaran.status]), default=on)
    if last < on:
        return f"{putaran.label_status} {putaran} melewati jadwal {(on - last).days} hari"
    words = {"putaran": putaran, "rencana": putaran.tahun_rencana, "sampai": short_date(last)}
    return JUDUL[putaran.status].format(**words)


def tahap_of(putaran: Putaran) -> list[dict[str, str]]:
    """The seven statuses of the round in a row, each with its months."""
    statuses = Putaran.workflow.statuses
    now = list(statuses).index(putaran.status) + (putaran.status in Putaran.workflow.final)
    states = ["done"] * now + ["now"] + ["next"] * len(statuses)
    return [
        {"label": label, "note": _bulan(putaran, kode), "state": states[place]}
        for place, (kode, label) in enumerate(statuses.items())
    ]


def _bulan(putaran: Putaran, tahap: str) -> str:
    steps = [putaran.langkah(kode) for kode in kalender.LANGKAH_PER_TAHAP[tahap]]
    if not steps:
        return f"masuk RKPD {putaran.tahun_rencana}"
    first, last = min(step.mulai for step in steps), max(step.selesai for step in steps)
    names = dict.fromkeys(MONTHS[day.month - 1][:3] for day in (first, last))
    return f"{'–'.join(names)} {last.year}"


def bentrok_of(jadwal: Iterable[kalender.Hari], *, kode: str = "") -> list[str]:
    """Say which steps begin before an earlier one has ended; with `kode` only those that concern this step."""
    days = {code: (mulai, selesai) for code, mulai, selesai in jadwal}
    pairs = kalender.tumpang_tindih((code, *span) for code, span in days.items())
    return [
        f"{kalender.nama_langkah(earlier)} berakhir {short_date(days[earlier][1])}, sedangkan "
        f"{kalender.nama_langkah(later)} mulai {short_date(days[later][0])}. Geser juga langkah itu bila perlu."
        for earlier, later in pairs
        if kode in ("", earlier, later)
    ]


def berjalan_of(steps: Iterable[JadwalLangkah], *, on: date) -> list[dict[str, str]]:
    """What runs today, with the days left."""
    return [
        {"text": f"{step.nama}.", "due": f"Sampai {short_date(step.selesai)}, {(step.selesai - on).days} hari lagi"}
        for step in steps
        if step.is_running(on)
    ]


def langkah_of(putaran: Putaran, *, by: Penugasan) -> list[dict[str, Any]]:
    """The round's next step as a button, for whoever may take it."""
    return [
        {
            "act": step.act,
            "label": step.label,
            "url": reverse("persiapan:langkah", args=[putaran.pk]),
            "confirm": f"{TANYA[step.act]} Langkah ini tidak dapat dibatalkan.",
        }
        for step in Putaran.workflow.offered(putaran.status, by.role)
    ]


def tahun_berikut(terakhir: int, *, on: date) -> int:
    """Return the year of the next round: the one after the newest, or the next year when there is none (0)."""
    return terakhir + 1 if terakhir else on.year + 1


def pembukaan_of(rounds: list[Putaran], *, by: Penugasan, on: date) -> list[dict[str, Any]]:
    """The ways to open the round after the newest, for whoever may open it: the planner, and at once by default."""
    if not permits(policies.check_pembuka, by.daerah, by=by):
        return []
    year = tahun_berikut(rounds[0].tahun if rounds else 0, on=on)
    return [
        {
            "act": "rencana",
            "label": f"Rencanakan putaran {year}",
            "url": f"{reverse('persiapan:rencana')}?tahun={year}",
            "link": True,
        },
        {
            "act": "buka",
            "label": f"Buka putaran {year}",
            "url": reverse("persiapan:buka"),
            "tone": "quiet",
            "confirm": f"Putaran {year} dimulai dari tahap Persiapan dengan jadwal baku untuk RKPD {year + 1}.",
            "fields": [
                {"name": "tahun", "label": "Tahun", "kind": "hidden", "value": str(year)},
                {"name": "edisi", "label": "Edisi instrumen", "kind": "hidden", "value": EDISI_BAKU},
            ],
        },
    ]


def perpanjangan_of(rows: Iterable[Perpanjangan], putaran: Putaran, *, by: Penugasan) -> list[dict[str, Any]]:
    """The offices with more time, each with the button that takes it back for whoever may."""
    may = permits(policies.check_sekretariat, putaran, by=by)
    return [
        {
            "nama": row.perangkat_daerah.nama,
            "sampai": short_date(row.sampai),
            "alasan": row.alasan,
            "tombol": [_cabut(row)] if may else [],
        }
        for row in rows
    ]


def _cabut(row: Perpanjangan) -> dict[str, Any]:
    return {
        "act": f"cabut{row.pk}",
        "label": "Cabut perpanjangan",
        "url": reverse("persiapan:perpanjangan-cabut", args=[row.pk]),
        "tone": "bad",
        "confirm": f"Tenggat {row.perangkat_daerah} kembali seperti perangkat daerah lain.",
        "fields": [{"name": "alasan", "label": "Alasan"}],
    }


def pengumuman_of(putaran: Putaran, *, by: Penugasan) -> dict[str, Any]:
    """When the calendar was announced, what changed since, and the button for whoever announces.

    That it was not announced yet is told only to whoever announces.
    """
    told_at, may = putaran.jadwal_diumumkan_pada, permits(policies.check_pengatur_jadwal, putaran, by=by)
    changed = [step for step in putaran.jadwal.all() if told_at and step.updated_at > told_at]
    text = "Jadwal belum diumumkan kepada perangkat daerah." if may else ""
    if told_at:
        text = f"Diumumkan {long_moment(told_at, by.daerah.zona_waktu)}."
    if changed:
        text = f"{text} {len(changed)} langkah berubah sesudahnya."
    button = {
        "act": "umumkan",
        "label": "Umumkan perubahan jadwal" if changed else "Umumkan ulang jadwal" if told_at else "Umumkan jadwal",
        "url": reverse("persiapan:umumkan", args=[putaran.pk]),
        "tone": "quiet" if told_at and not changed else "",
        "confirm": "Setiap Kepala Perangkat Daerah dan PPKSD menerima surel berisi jadwal dan janji mejanya.",
    }
    return {"text": text, "nada": "green" if told_at and not changed else "gold", "tombol": [button] if may else []}
