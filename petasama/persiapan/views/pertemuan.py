"""What the pages of all meetings share: loading, facts, buttons, papers."""

from typing import Any
from zoneinfo import ZoneInfo

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse

from petasama.core import clock
from petasama.core.policies import objection, permits
from petasama.core.trail import told
from petasama.core.wording import ZONES, short_date
from petasama.dokumen.actions import Cetakan
from petasama.dokumen.downloads import attachment, file_name
from petasama.dokumen.models import Dokumen
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PEMBACA_TKKSD
from petasama.persiapan.models import JenisPertemuan, Pertemuan, Putaran, pilih_putaran
from petasama.persiapan.policies import pertemuan as policies
from petasama.persiapan.tables.pertemuan import waktu_text

BENTUK = {"pdf": "PDF", "docx": "Word"}
"""Forms of a paper, as addresses and as buttons name them."""
AWALAN = {JenisPertemuan.SOSIALISASI: "sosialisasi", JenisPertemuan.RAPAT_KOORDINASI: "rapat"}
"""How the addresses of a kind of meeting begin."""
TANYA = {
    JenisPertemuan.SOSIALISASI: "Daftar hadir dibuka dengan alamat rahasia baru, yang ditampilkan sebagai kode QR.",
    JenisPertemuan.RAPAT_KOORDINASI: "Setelah dimulai, daftar hadir, temuan, dan notulen dapat diisi.",
}


def terkirim(request: ActingRequest) -> QueryDict | None:
    """What was posted; None while a form is only shown."""
    return request.POST if request.method == "POST" else None


def pertemuan_or_404(request: ActingRequest, pk: int, jenis: str) -> Pertemuan:
    """Return a meeting of this kind; whoever does not see it finds nothing."""
    rows = Pertemuan.objects.visible_to(request.penugasan).filter(jenis=jenis).for_page()
    return get_object_or_404(rows, pk=pk)


def zona(pertemuan: Pertemuan) -> ZoneInfo:
    """The zone in which a meeting's hours are told."""
    return ZoneInfo(ZONES[pertemuan.daerah.zona_waktu])


def alamat(pertemuan: Pertemuan, what: str = "") -> str:
    """The address of a meeting's page, or of one of its parts."""
    kind = AWALAN[JenisPertemuan(pertemuan.jenis)]
    page = {"sosialisasi": "sosialisasi-acara", "rapat": "rapat"}[kind]
    return reverse(f"persiapan:{kind}-{what}" if what else f"persiapan:{page}", args=[pertemuan.pk])


def putaran_of(request: ActingRequest) -> tuple[list[Putaran], Putaran | None]:
    """Return all rounds and the one asked for (?putaran=YEAR), the newest when none is named."""
    rows = Putaran.objects.visible_to(request.penugasan).newest_first().select_related("daerah")
    rounds = list(rows.prefetch_related("jadwal"))
    return rounds, pilih_putaran(rounds, request.GET.get("putaran", ""))


def pilihan_of(rounds: list[Putaran], chosen: Putaran | None) -> list[dict[str, Any]]:
    """The rounds as chips; none when there is only one."""
    chips = [{"label": str(row), "url": f"?putaran={row.tahun}", "current": row == chosen} for row in rounds]
    return chips if len(chips) > 1 else []


def langkah_of(pertemuan: Pertemuan, *, by: Penugasan) -> dict[str, Any]:
    """Return the buttons for whoever holds the meeting, and why it cannot begin yet."""
    if not permits(policies.check_milik, pertemuan, by=by):
        return {"langkah": [], "menunggu": ""}
    offered = [step.act for step in Pertemuan.workflow.offered(pertemuan.status, by.role)]
    day = clock.today(pertemuan.daerah.zona_waktu)
    waits = objection(policies.check_dapat_dimulai, pertemuan, on=day) if "mulai" in offered else ""
    buttons = [_tombol(pertemuan, act) for act in offered if act != "mulai" or not waits]
    if "batalkan" in offered:
        change = {
            "act": "ubah",
            "label": "Ubah rencana",
            "url": alamat(pertemuan, "ubah"),
            "tone": "quiet",
            "link": True,
        }
        buttons.insert(-1, change)
    return {"langkah": buttons, "menunggu": waits}


def _tombol(pertemuan: Pertemuan, act: str) -> dict[str, Any]:
    briefing = pertemuan.jenis == JenisPertemuan.SOSIALISASI
    rows: dict[str, dict[str, Any]] = {
        "undang": {"label": "Kirim undangan", "what": "undang", "link": True},
        "mulai": {"label": "Mulai", "what": "mulai", "confirm": TANYA[JenisPertemuan(pertemuan.jenis)]},
        "selesaikan": {
            "label": "Tulis notulen dan selesaikan" if briefing else "Catat hadir, temuan, dan notulen",
            "what": "selesai" if briefing else "catat",
            "link": True,
        },
        "batalkan": {"label": "Batalkan", "what": "batalkan", "link": True, "tone": "bad"},
    }
    row = rows[act]
    return {"act": act, **row, "url": alamat(pertemuan, str(row["what"]))}


def fakta_of(pertemuan: Pertemuan) -> list[tuple[str, str]]:
    """When, where, for which round."""
    rows = [("Waktu", waktu_text(pertemuan)), ("Tempat", pertemuan.tempat), ("Putaran", str(pertemuan.putaran))]
    if pertemuan.nomor_undangan and pertemuan.tanggal_undangan:
        letter = f"Nomor {pertemuan.nomor_undangan}, {short_date(pertemuan.tanggal_undangan)}"
        rows.append(("Surat undangan", letter))
    return rows


def jejak_of(pertemuan: Pertemuan, *, by: Penugasan) -> list[dict[str, str]] | None:
    """The trail, for readers of the team and for whoever holds the meeting."""
    reader = by.peran in PEMBACA_TKKSD or permits(policies.check_milik, pertemuan, by=by)
    return told(pertemuan, zone=pertemuan.daerah.zona_waktu) if reader else None


def kertas_of(pertemuan: Pertemuan, kind: str, nomor: str) -> Dokumen | None:
    """The paper of a meeting in the archive."""
    return Dokumen.objects.filter(daerah_id=pertemuan.daerah_id, jenis=kind, nomor=nomor).first()


def unduhan(paper: Cetakan, bentuk: str, *parts: str) -> HttpResponse:
    """Hand out a paper that is not in the archive; a form that no paper has is not found."""
    if bentuk not in BENTUK:
        raise Http404
    return attachment({"pdf": paper.pdf, "docx": paper.docx}[bentuk], name=file_name(*parts, suffix=bentuk))
