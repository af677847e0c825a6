"""Parts of the pages of a meeting: how it stands, which steps are open, who has come how far."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpRequest, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse

from petasama.core.errors import Refusal
from petasama.core.models import Trail
from petasama.core.policies import permits
from petasama.core.trail import told
from petasama.core.wording import ZONES, listed, long_moment, plain_number, short_date
from petasama.core.workflow import Step
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Kursi, Peran
from petasama.pemetaan.workflow import DISETUJUI_PLENO
from petasama.pleno import policies
from petasama.pleno.kriteria import DAFTAR_KRITERIA
from petasama.pleno.models import PesertaRapat, RapatPleno
from petasama.pleno.ringkasan import Kemajuan, kemajuan_list, peserta_list
from petasama.pleno.workflow import RAPAT_PLENO

TAHAP = (
    ("Persiapan", "RENCANA"),
    ("Penilaian", "PENILAIAN"),
    ("Peringkat", "PENILAIAN_DITUTUP"),
    ("Sidang", "SIDANG"),
    ("Tanda tangan", "DITANDATANGANI"),
)
"""The way of a meeting: the word of each step, and the status whose day it shows; signing runs since the closing."""
ALAMAT = {"tutup_sidang": "pleno:tutup-sidang", "tandatangani": "pleno:tandatangani"}
TEGUR = {
    "buka_penilaian": "Bobot dikunci, dan anggota mulai menilai tanpa melihat nilai anggota lain.",
    "tutup_penilaian": "Nilai dibekukan dan peringkat dihitung satu kali. Sesudah ini nilai tidak dapat diubah.",
    "buka_sidang": "Sidang dimulai dengan daftar hadir yang tercatat.",
    "tandatangani": "Dengan ini Anda menandatangani Berita Acara sebagaimana tercetak.",
}
PELAKU = {"tandatangani": "pimpinan rapat dan Sekretaris TKKSD"}
"""Who takes a step, where it is fewer than the roles of the table."""


def _check_dapat_ditutup(rapat: RapatPleno) -> None:
    policies.check_semua_diputus(rapat)
    policies.check_sah(rapat)


SYARAT: Mapping[str, Callable[[RapatPleno, Penugasan], object]] = {
    "buka_penilaian": lambda rapat, by: policies.check_siap_dinilai(rapat),
    "tutup_penilaian": lambda rapat, by: policies.check_dapat_diperingkat(rapat),
    "buka_sidang": lambda rapat, by: policies.check_kuorum(list(rapat.peserta.select_related("penugasan"))),
    "tutup_sidang": lambda rapat, by: _check_dapat_ditutup(rapat),
    "tandatangani": lambda rapat, by: policies.check_penanda_tangan(rapat, by=by),
}
"""What each step of the meeting asks beyond status and role; the acts ask the same."""
PENGELOLA = (Peran.SEKRETARIAT_TKKSD, Peran.KETUA_TKKSD)


def rapat_of(by: Penugasan, pk: int) -> RapatPleno:
    """Return a meeting that the actor sees, with what its pages name."""
    rows = RapatPleno.objects.visible_to(by).select_related("daerah", "putaran", "pimpinan__user")
    return get_object_or_404(rows, pk=pk)


def terkirim(request: HttpRequest) -> QueryDict | None:
    """Return what was sent, empty or not; None when the page is only read."""
    return request.POST if request.method == "POST" else None


@dataclass(kw_only=True)
class Keadaan:
    """How a meeting stands, read once for one page."""

    rapat: RapatPleno
    by: Penugasan

    @cached_property
    def peserta(self) -> list[PesertaRapat]:
        """The seats in the order of the decree."""
        return peserta_list(self.rapat)

    @cached_property
    def kemajuan(self) -> list[Kemajuan]:
        """How far each seat has come."""
        return kemajuan_list(self.rapat, self.peserta)

    @cached_property
    def putusan(self) -> list[str]:
        """The decision of each item, "" for an open one."""
        return list(self.rapat.butir.values_list("putusan", flat=True))

    @cached_property
    def jejak(self) -> list[Trail]:
        """The entries about the meeting, oldest first."""
        return list(Trail.objects.about(self.rapat).select_related("user"))

    @property
    def hadir(self) -> str:
        """8 dari 9 anggota hadir."""
        return f"{sum(1 for seat in self.peserta if seat.hadir)} dari {len(self.peserta)} anggota hadir"

    @property
    def kuorum(self) -> str:
        """Whether the quorum is reached, in a sentence."""
        reached = permits(policies.check_kuorum, self.peserta)
        return f"Kuorum {'tercapai' if reached else 'belum tercapai'}: {self.hadir}"

    @property
    def disetujui(self) -> str:
        """20 dari 29 usulan disetujui."""
        yes = sum(1 for outcome in self.putusan if outcome in DISETUJUI_PLENO)
        return f"{yes} dari {len(self.putusan)} usulan disetujui"

    @property
    def judul(self) -> str:
        """The heading of the meeting's page: how it stands."""
        return JUDUL[self.rapat.status](self)

    @property
    def kicker(self) -> str:
        """Of which round the meeting is, and when."""
        return (
            f"{self.rapat.putaran} · Rapat pleno TKKSD · {long_moment(self.rapat.mulai, self.rapat.daerah.zona_waktu)}"
        )


def _penilai_selesai(keadaan: Keadaan) -> str:
    done = sum(1 for row in keadaan.kemajuan if row.is_selesai)
    return f"Penilaian berjalan: {done} dari {len(keadaan.kemajuan)} penilai selesai"


def _siap_sidang(keadaan: Keadaan) -> str:
    noted = any(seat.hadir for seat in keadaan.peserta)
    return keadaan.kuorum if noted else f"Peringkat {len(keadaan.putusan)} usulan siap dibahas"


JUDUL: Mapping[str, Callable[[Keadaan], str]] = {
    "RENCANA": lambda keadaan: f"Rapat disiapkan: {len(keadaan.peserta)} anggota diundang",
    "PENILAIAN": _penilai_selesai,
    "PENILAIAN_DITUTUP": _siap_sidang,
    "SIDANG": lambda keadaan: keadaan.kuorum,
    "DITUTUP": lambda keadaan: f"Sidang ditutup: {keadaan.disetujui}",
    "DITANDATANGANI": lambda keadaan: f"Berita Acara ditandatangani: {keadaan.disetujui}",
}


def tahapan(keadaan: Keadaan) -> list[dict[str, str]]:
    """The way of the meeting as steps, each with the day it was reached."""
    statuses = list(RAPAT_PLENO.statuses)
    here = statuses.index(keadaan.rapat.status)
    zone = ZoneInfo(ZONES[keadaan.rapat.daerah.zona_waktu])
    reached = {entry.target: short_date(entry.at.astimezone(zone).date()) for entry in keadaan.jejak if entry.target}
    return [
        {
            "label": label,
            "note": reached.get(status, ""),
            "state": "done" if place < here else "now" if place == here else "next",
        }
        for place, (label, status) in enumerate(TAHAP)
    ]


def langkah(keadaan: Keadaan) -> dict[str, Any]:
    """The steps the actor may take now as buttons, and what stands in the way of the next one as alerts."""
    rapat, by = keadaan.rapat, keadaan.by
    next_steps = RAPAT_PLENO.steps_from(rapat.status)
    blocked = {step.act: halangan(rapat, step.act, by=by) for step in next_steps if _is_concerned(step, by)}
    mine = [step for step in RAPAT_PLENO.offered(rapat.status, by.role) if not blocked[step.act]]
    alerts = [{"text": sentence} for act, sentence in blocked.items() if sentence and act != "tandatangani"]
    return {"tombol": [_tombol(step, rapat) for step in mine], "peringatan": alerts or _menunggu(next_steps, by, mine)}


def halangan(rapat: RapatPleno, act: str, *, by: Penugasan) -> str:
    """Return the sentence with which this step would be refused now, or "" when nothing stands in its way."""
    try:
        SYARAT[act](rapat, by)
    except Refusal as error:
        return error.sentence
    return ""


def _is_concerned(step: Step, by: Penugasan) -> bool:
    """Who may take the step, and the secretariat that prepares it."""
    return by.role in step.by or by.role == Peran.SEKRETARIAT_TKKSD


def _tombol(step: Step, rapat: RapatPleno) -> dict[str, Any]:
    url = reverse(ALAMAT.get(step.act, "pleno:langkah"), args=[rapat.pk])
    return {"act": step.act, "label": step.label, "url": url, "confirm": TEGUR.get(step.act, ""), "link": step.form}


def _menunggu(steps: list[Step], by: Penugasan, mine: list[Step]) -> list[dict[str, str]]:
    """Whom the meeting waits for, for those who cannot take the step themselves."""
    if mine or by.role not in PENGELOLA:
        return []
    return [{"text": f"Menunggu: {step.label}.", "note": f"Oleh {_pelaku(step)}.", "tone": "blue"} for step in steps]


def _pelaku(step: Step) -> str:
    return PELAKU.get(step.act) or listed([Peran(role).label for role in sorted(step.by)])


def aksi_sidang(rapat: RapatPleno, by: Penugasan) -> list[dict[str, str]]:
    """What the chair does next in the session: decide the first open item, or close when none is left."""
    if not permits(policies.check_memutuskan, rapat, by=by):
        return []
    ahead = rapat.butir.filter(putusan="").order_by("urutan_hitung").first()
    if ahead:
        return [{"label": "Putuskan berikutnya", "url": reverse("pleno:putuskan", args=[ahead.pk])}]
    return [{"label": "Tutup sidang", "url": reverse("pleno:tutup-sidang", args=[rapat.pk])}]


def bobot_bars(rapat: RapatPleno) -> dict[str, Any]:
    """The weights as bars in per cent of the whole, with their total."""
    weights = {item.kriteria: item.bobot for item in rapat.bobot.order_by("kriteria")}
    bars = [
        {
            "label": f"{code} {DAFTAR_KRITERIA[code].nama}",
            "percent": float(weight),
            "text": f"{plain_number(weight)} %",
        }
        for code, weight in weights.items()
    ]
    return {"bobot": bars, "jumlah_bobot": plain_number(sum(weights.values()))}


def berita_acara(keadaan: Keadaan) -> dict[str, Any]:
    """The minutes with their files, and who has signed; None for a meeting without minutes."""
    rapat, zone = keadaan.rapat, keadaan.rapat.daerah.zona_waktu
    paper = getattr(rapat, "berita_acara", None)
    if paper is None:
        return {"berita_acara": None, "tanda_tangan": []}
    signed = {row.penugasan_id: long_moment(row.pada, zone) for row in rapat.tanda_tangan.all()}
    seats = [seat.penugasan for seat in keadaan.peserta]
    signing = [post for post in seats if post.pk == rapat.pimpinan_id or post.kursi == Kursi.SEKRETARIS]
    rows = [
        (f"{'Pimpinan rapat' if post.pk == rapat.pimpinan_id else 'Sekretaris'}: {post.user.nama}",
         signed.get(post.pk, "Belum ditandatangani"))
        for post in signing
    ]  # fmt: skip
    return {"berita_acara": paper, "tanda_tangan": rows}


def jejak(keadaan: Keadaan) -> list[dict[str, str]]:
    """The trail of the meeting in sentences."""
    return told(keadaan.rapat, zone=keadaan.rapat.daerah.zona_waktu, entries=keadaan.jejak)
