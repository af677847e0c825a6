"""What the page of a round shows: its sentence, its steps, its calendar as a picture, its buttons."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse

from petasama.core.policies import permits
from petasama.core.wording import MONTHS, short_date
from petasama.organisasi.models import Penugasan, User
from petasama.organisasi.peran import Peran
from petasama.persiapan import kalender, policies
from petasama.persiapan.forms import EDISI_BAKU
from petasama.persiapan.models import JadwalLangkah, Putaran
from petasama.persiapan.tables import NADA_KEADAAN, BarisPpksd, keadaan_langkah, surat_text

CALON_PALING_BANYAK = 300
"""People in the list to choose from: at the longest name and address about 120 KB."""
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


def gambar_of(steps: Iterable[JadwalLangkah], *, on: date) -> dict[str, Any]:
    """The calendar as lines over months: places and lengths in per cent of the width, as SVG writes numbers."""
    rows = list(steps)
    months = kalender.bulan_list(min(step.mulai for step in rows), max(step.selesai for step in rows))
    lines = [_garis(step, months, on=on) for step in rows]
    today = kalender.letak(on, bulan=months)
    return {
        "bulan": [
            {"nama": MONTHS[day.month - 1][:3], "x": f"{kalender.letak(day, bulan=months):.2f}"} for day in months
        ],
        "rentang": f"{MONTHS[months[0].month - 1]} {months[0].year} – {MONTHS[months[-1].month - 1]} {months[-1].year}",
        "garis": lines,
        "hari_ini": f"{today:.2f}" if 0 < today < 100 else "",
    }


def _garis(step: JadwalLangkah, months: list[date], *, on: date) -> dict[str, str]:
    begin, end = (kalender.letak(day, bulan=months) for day in (step.mulai, kalender.sehari_sesudah(step.selesai)))
    state = keadaan_langkah(step, on=on)
    return {
        "nama": step.nama,
        "hari": kalender.rentang_text(step.mulai, step.selesai),
        "keadaan": state.lower(),
        "nada": NADA_KEADAAN[state],
        "x": f"{begin:.2f}",
        "panjang": f"{end - begin:.2f}",
    }


def bentrok_of(steps: Iterable[JadwalLangkah], *, kode: str = "") -> list[str]:
    """Say which steps begin before an earlier one has ended; with `kode` only those that concern this step."""
    rows = {step.kode: step for step in steps}
    pairs = kalender.tumpang_tindih((step.kode, step.mulai, step.selesai) for step in rows.values())
    return [
        f"{rows[earlier].nama} berakhir {short_date(rows[earlier].selesai)}, sedangkan {rows[later].nama} mulai "
        f"{short_date(rows[later].mulai)}. Geser juga langkah itu bila perlu."
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


def pembukaan_of(rounds: list[Putaran], *, by: Penugasan, on: date) -> list[dict[str, Any]]:
    """The button that opens the round after the newest, for whoever may open it."""
    if not permits(policies.check_pembuka, by.daerah, by=by):
        return []
    year = rounds[0].tahun + 1 if rounds else on.year + 1
    return [
        {
            "act": "buka",
            "label": f"Buka putaran {year}",
            "url": reverse("persiapan:buka"),
            "tone": "quiet" if rounds else "",
            "confirm": f"Putaran {year} dimulai dari tahap Persiapan dengan jadwal baku untuk RKPD {year + 1}.",
            "fields": [
                {"name": "tahun", "label": "Tahun", "kind": "hidden", "value": str(year)},
                {"name": "edisi", "label": "Edisi instrumen", "kind": "hidden", "value": EDISI_BAKU},
            ],
        }
    ]


def calon_of(by: Penugasan, *, on: date) -> list[User]:
    """The government's people who hold no post as liaison officer, by name; so many that the page stays small."""
    serving = Penugasan.objects.filter(peran=Peran.PPKSD).exclude(selesai__lt=on)
    people = User.objects.visible_to(by).filter(is_active=True).exclude(pk__in=serving.values("user_id"))
    return list(people.only("nama", "surel").order_by("nama", "pk")[:CALON_PALING_BANYAK])


def sendiri_of(papan: list[BarisPpksd], *, by: Penugasan) -> dict[str, Any] | None:
    """The actor's own office: its liaison officers, what is missing, whether the actor appoints them."""
    row = next((row for row in papan if row.perangkat_daerah.pk == by.perangkat_daerah_id), None)
    if row is None:
        return None
    return {
        "nama": row.perangkat_daerah.nama,
        "baris": [(post.user.nama, surat_text(post)) for post in row.ppksd],
        "keadaan": row.keadaan,
        "nada": "red" if row.kurang else "green",
        "menunjuk": permits(policies.check_kepala, row.perangkat_daerah, by=by),
    }
