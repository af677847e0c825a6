"""What the calendar means for the draft RKPD: the critical line in sentences, and warnings with a way out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from petasama.core.wording import listed, short_date
from petasama.organisasi.libur import hari_libur
from petasama.organisasi.models import Daerah
from petasama.persiapan import kalender
from petasama.persiapan.kalender.geser import Libur
from petasama.persiapan.models import Putaran

SEMPIT = 10
"""Fewer working days of room than this are said in gold."""
PENDEK = 5
"""A step shorter than so many working days is worth a look."""
SESUDAH_KEPUTUSAN = ("INTEGRASI", "DITUTUP")


@dataclass(frozen=True, kw_only=True)
class Keadaan:
    """A calendar on a day: as planned, as it will go, and the critical line of either."""

    jadwal: Sequence[kalender.Hari]
    tahun_rencana: int
    libur: Libur
    rencana: kalender.Jalur
    perkiraan: kalender.Jalur

    @property
    def terlambat(self) -> int:
        """By how many working days the decree will come later than planned."""
        return kalender.jarak_kerja(self.rencana.penetapan, self.perkiraan.penetapan, self.libur)


def keadaan_of(
    jadwal: Sequence[kalender.Hari], *, batas: date, tahun_rencana: int, tahap: str, on: date, libur: Libur
) -> Keadaan:
    """Look at a calendar on a day; `tahap` is the status of its round, empty before it is opened."""
    coming = kalender.ramalan(jadwal, tahap=tahap, on=on, libur=libur)
    return Keadaan(
        jadwal=jadwal,
        tahun_rencana=tahun_rencana,
        libur=libur,
        rencana=kalender.jalur_kritis(jadwal, batas=batas, libur=libur),
        perkiraan=kalender.jalur_kritis(coming, batas=batas, libur=libur),
    )


def keadaan_putaran(putaran: Putaran, *, on: date, libur: Libur) -> Keadaan | None:
    """Look at a round on a day; None once its decree is behind it."""
    if putaran.status in SESUDAH_KEPUTUSAN:
        return None
    return keadaan_of(
        putaran.hari_list(),
        batas=putaran.batas_rkpd,
        tahun_rencana=putaran.tahun_rencana,
        tahap=putaran.status,
        on=on,
        libur=libur,
    )


def libur_of(daerah: Daerah, jadwal: Sequence[kalender.Hari], *, on: date, batas: date) -> Libur:
    """Return the closed days that a calendar touches, with a year's room for delay. One query."""
    days = [day for _, mulai, selesai in jadwal for day in (mulai, selesai)] + [batas]
    first, last = min(days), max(days)
    room = timedelta(days=366)
    return hari_libur(daerah, dari=max(min(first, on), first - room), sampai=min(max(last, on), last + room) + room)


def kalimat_of(keadaan: Keadaan) -> dict[str, str]:
    """Say when the decree will come and how much room that leaves, as one alert; a late one names the other way."""
    line, year = keadaan.perkiraan, keadaan.tahun_rencana
    begin = f"Keputusan diperkirakan {short_date(line.penetapan)}"
    edge = f"batas rancangan RKPD {year} ({short_date(line.batas)})"
    if line.longgar < 0:
        return {
            "text": f"{begin}, {-line.longgar} hari kerja sesudah {edge}.",
            "note": f"Artinya hasil pemetaan tidak masuk rancangan RKPD {year}. Jalan lainnya: Perubahan RKPD {year} "
            f"pada pertengahan {year}, atau RKPD {year + 1}.",
            "tone": "red",
        }
    if line.longgar == 0:
        return {"text": f"{begin}, tepat pada {edge}.", "tone": "gold"}
    room = f"tinggal {line.longgar} hari kerja" if line.longgar < SEMPIT else f"{line.longgar} hari kerja"
    return {"text": f"{begin}, {room} sebelum {edge}.", "tone": "gold" if line.longgar < SEMPIT else "green"}


def kalimat_jalur(keadaan: Keadaan) -> str:
    """Name the steps that decide the day of the decree, in the order of the year."""
    names = [kalender.langkah_of(kode).pendek for kode in kalender.PENENTU if kode in keadaan.rencana.kritis]
    return f"Jalur kritis: {' → '.join(names)}. Satu hari mundur pada salah satunya memundurkan Keputusan satu hari."


def perhatian_putaran(keadaan: Keadaan, putaran: Putaran) -> list[dict[str, str]]:
    """Warn about a running round: the line of the decree when it is late or narrow, and by how much it has slipped."""
    found = []
    if keadaan.terlambat > 0:
        before, after = (short_date(line.penetapan) for line in (keadaan.rencana, keadaan.perkiraan))
        found.append(
            {
                "text": f"{putaran.label_status} lewat {keadaan.terlambat} hari kerja dari jadwal.",
                "note": f"Bila lama langkah berikutnya tetap, Keputusan mundur dari {before} menjadi {after}.",
            }
        )
    if keadaan.perkiraan.longgar < SEMPIT:
        found.append(kalimat_of(keadaan))
    return found


def perhatian_baru(keadaan: Keadaan, *, on: date) -> list[dict[str, str]]:
    """Warn about a calendar that is not opened yet and begins in the past."""
    past = [kalender.langkah_of(kode).pendek for kode, _, selesai in keadaan.jadwal if selesai < on]
    if not past:
        return []
    weeks = kalender.minggu_susulan(keadaan.jadwal, on=on)
    return [
        {
            "text": f"Hari terakhir {listed(past)} sudah lewat.",
            "note": f"Geser seluruh jadwal {weeks} minggu, atau padatkan supaya Keputusan masih mendahului batas RKPD.",
            "tone": "red",
        }
    ]


def perhatian_tanggal(keadaan: Keadaan, *, on: date) -> list[dict[str, str]]:
    """Warn about ends on closed days that are still to come, and about steps too short; one alert for each sort."""
    found = []
    closed = tutup_of(keadaan, on=on)
    if closed:
        names = f"{len(closed)} tanggal jatuh pada hari libur."
        note = f"{'; '.join(closed)}. Tekan “Hindari hari libur” untuk memindahkannya."
        found.append({"text": names, "note": note})
    short = [
        kalender.langkah_of(kode).pendek
        for kode, mulai, selesai in keadaan.jadwal
        if kalender.jarak_kerja(kalender.sehari_sebelum(mulai), selesai, keadaan.libur) < PENDEK
    ]
    if short:
        found.append({"text": f"Kurang dari {PENDEK} hari kerja: {listed(short)}."})
    return found


def tutup_of(keadaan: Keadaan, *, on: date) -> list[str]:
    """Name the ends of steps that fall on closed days from a day on."""
    return [
        f"{kalender.langkah_of(kode).pendek} {word} {short_date(day)} ({why})"
        for kode, mulai, selesai in keadaan.jadwal
        for word, day in (("mulai", mulai), ("selesai", selesai))
        if day >= on and (why := kalender.alasan_tutup(day, keadaan.libur))
    ]


def penjelasan_of(moved: Sequence[kalender.LangkahBergeser]) -> dict[str, list[str]]:
    """Return why each step was moved, by its code; steps that stayed are not in it."""
    return {step.kode: list(step.alasan) for step in moved if step.alasan}


def baris_rencana(form: Any, jadwal: Sequence[kalender.Hari], moved: dict[str, list[str]]) -> dict[str, Any]:
    """Return the table of the planner: step, two controls, what was moved."""
    return {
        "caption": "Jadwal seluruh langkah",
        "hidden_caption": True,
        "empty": "",
        "columns": [
            {"label": "Langkah", "head": True},
            {"label": "Mulai"},
            {"label": "Selesai"},
            {"label": "Digeser karena libur"},
        ],
        "rows": [
            [
                kalender.nama_langkah(kode),
                form.isian(kode, "mulai"),
                form.isian(kode, "selesai"),
                "; ".join(moved.get(kode, [])),
            ]
            for kode, _, _ in jadwal
        ],
    }
