"""One proposal: how it stands, what was answered, what was decided, what may be done; and the check before sending."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from petasama.core import clock
from petasama.core.panels import panels_of
from petasama.core.policies import objection, permits
from petasama.core.rights import right_of
from petasama.core.wording import listed, long_moment
from petasama.organisasi.access import ActingRequest, check_row
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import kelayakan, policies
from petasama.pemetaan.forms.jawaban import kekurangan_list
from petasama.pemetaan.jenis import NAMA_PANJANG, JenisKerjaSama, SubJenis
from petasama.pemetaan.models import Penelaahan, Usulan
from petasama.pemetaan.tables import NADA_JENIS, NADA_STATUS
from petasama.pemetaan.views.isi import IsiUsulan, perhatian_of, sebutan
from petasama.pemetaan.views.komentar import catatan_belum_dijawab, catatan_list, dengan_komentar
from petasama.pemetaan.views.langkah import tombol_list
from petasama.pemetaan.views.muat import usulan_or_404
from petasama.pemetaan.views.riwayat import riwayat_of

RIWAYAT_TERLIHAT = 5
KABAR = {
    "DRAF": "Masih draf. PPKSD melengkapi jawaban, lalu mengirimnya ke {kepala}.",
    "DIAJUKAN": "Menunggu persetujuan {kepala}.",
    "DIKEMBALIKAN": "Menunggu perbaikan oleh PPKSD {opd}.",
    "DITARIK": "Ditarik oleh {opd}.",
    "DITERUSKAN": "Menunggu telaah kelayakan oleh Sekretariat TKKSD.",
    "LAYAK": "Layak. Menunggu penilaian dan putusan rapat pleno.",
    "TIDAK_LAYAK": "Tidak layak. Alasan dan pengalihannya tertulis di bawah.",
    "DISETUJUI": "Disetujui rapat pleno. Menunggu penetapan dengan Keputusan.",
    "DISETUJUI_DENGAN_CATATAN": "Disetujui rapat pleno dengan catatan. Menunggu penetapan dengan Keputusan.",
    "DITETAPKAN": "Sudah ditetapkan dengan Keputusan.",
}
"""What a proposal in this status waits for; other statuses speak for themselves."""
SESUDAH_DIKIRIM = (
    "Usulan dikirim ke {kepala} untuk disetujui dan diteruskan. Anda masih dapat membacanya; "
    "jawaban baru dapat diubah lagi bila usulan dikembalikan."
)


def usulan(request: ActingRequest, pk: int) -> HttpResponse:
    """Show one proposal: state, kind with its legal ground, tasks, answers, review, what may be done, history."""
    thing, by = usulan_or_404(request, pk), request.penugasan
    isi = IsiUsulan(thing)
    ubah = ubah_urls(thing, isi, by=by)
    tulis, buttons = tulis_of(thing, isi, ubah), tombol_list(thing, by=by)
    context = {
        "usulan": thing,
        "opd": thing.perangkat_daerah.nama_kini(hari_ini(thing)),
        "judul": thing.judul or "Usulan tanpa nama",
        "kabar": kabar_of(thing),
        "nada": NADA_STATUS.get(thing.status, "grey"),
        "jenis": jenis_of(thing),
        "telaah": telaah_of(getattr(thing, "penelaahan", None), isi.zona),
        "tugas": isi.tugas(ubah or {q.kode: f"#{q.kode}" for q in isi.pertanyaan}),
        "tulis": tulis,
        "kemajuan": kemajuan_of(isi),
        "catatan_list": catatan_list(thing, isi, ubah, by=by),
        **dengan_komentar(isi.bacaan(ubah, versi=versi_urls(thing, isi, by=by)), thing, isi, by=by),
        "langkah": buttons,
        "berikut": berikut_of(buttons, tulis),
        "panel_list": panels_of(thing, by),
        **riwayat_terbagi(thing, zona=isi.zona),
    }
    return render(request, "pemetaan/usulan.html", context)


def riwayat_terbagi(thing: Usulan, *, zona: str) -> dict[str, Any]:
    """Return the newest lines of the history, and the earlier ones that are folded."""
    history = riwayat_of(thing, zona=zona)
    return {"riwayat": history[:RIWAYAT_TERLIHAT], "riwayat_lama": history[RIWAYAT_TERLIHAT:]}


def ubah_urls(thing: Usulan, isi: IsiUsulan, *, by: Penugasan) -> dict[str, str]:
    """Return where each part is changed; nothing for those who may not, and while the proposal is under way."""
    if not (permits(policies.check_penulis, thing, by=by) and permits(policies.check_dapat_ditulis, thing)):
        return {}
    return {q.kode: reverse("pemetaan:jawab", args=[thing.pk, q.kode]) for q in isi.pertanyaan}


def kemajuan_of(isi: IsiUsulan) -> dict[str, Any]:
    """Return how much of the instrument is done, in percent and in words."""
    whole = len(isi.pertanyaan)
    return {"persen": 100 * isi.selesai / whole, "teks": f"{isi.selesai} dari {whole}"}


def tulis_of(thing: Usulan, isi: IsiUsulan, urls: dict[str, str]) -> dict[str, str] | None:
    """Return where writing goes on: the first part that is not done, all parts, the check; None for who only reads."""
    if not urls:
        return None
    open_parts = [q for q in isi.pertanyaan if isi.keadaan[q.kode] != "SELESAI"]
    begun = bool(isi.jawaban)
    check = reverse("pemetaan:periksa", args=[thing.pk])
    return {
        "lanjut": urls[open_parts[0].kode] if open_parts else check,
        "label": ("Lanjutkan menulis" if begun else "Mulai menulis") if open_parts else "Periksa, lalu kirim",
        "semua": reverse("pemetaan:semua", args=[thing.pk]),
        "periksa": check if open_parts else "",
    }


def berikut_of(langkah: list[dict[str, Any]], tulis: dict[str, str] | None) -> list[dict[str, Any]]:
    """Return the buttons on top with the one sensible next step first: while parts are open, to go on writing."""
    if not (tulis and tulis["periksa"]):
        return langkah
    onward = {"act": "tulis", "label": tulis["label"], "url": tulis["lanjut"], "link": True}
    return [onward, *({**row, "tone": row["tone"] or "quiet"} for row in langkah)]


def versi_urls(thing: Usulan, isi: IsiUsulan, *, by: Penugasan) -> dict[str, str]:
    """Return where the earlier texts of each answer stand, for those who may read them."""
    if not permits(check_row, right_of("pemetaan:versi"), by, method="GET"):
        return {}
    return {code: reverse("pemetaan:versi", args=[thing.pk, code]) for code in isi.jawaban}


def kabar_of(thing: Usulan) -> str:
    """Say in one sentence what the proposal waits for."""
    office = thing.perangkat_daerah
    words = KABAR.get(thing.status, f"{thing.label_status}.")
    return words.format(kepala=sebutan_kepala(thing), opd=office.nama_kini(hari_ini(thing)))


def sebutan_kepala(thing: Usulan) -> str:
    """Name who heads the office that answers for the proposal today; after a split, each of the heads."""
    return " atau ".join(office.sebutan_kepala for office in thing.perangkat_daerah.pemangku(hari_ini(thing)))


def hari_ini(thing: Usulan) -> date:
    """Return the day where the proposal belongs."""
    return clock.today(thing.daerah.zona_waktu)


def jenis_of(thing: Usulan) -> dict[str, Any]:
    """Return the kind with the sentence and the articles that decide it."""
    ground = thing.jenis_dasar
    code = JenisKerjaSama(thing.jenis) if thing.jenis else JenisKerjaSama.BELUM_DITENTUKAN
    waiting = "Ditentukan dari golongan calon mitra (pertanyaan 4) dan fakta pada bagian Klasifikasi."
    return {
        "label": code.label,
        "nada": NADA_JENIS.get(code, "grey"),
        "nama": NAMA_PANJANG[code],
        "sub": SubJenis(thing.sub_jenis).label if thing.sub_jenis else "",
        "alasan": ground.get("alasan") or waiting,
        "pasal": ground.get("pasal", []),
        "alih": kelayakan.PER_KODE.get(ground.get("kode_tl", "")),
        "per_mitra": [
            {"label": JenisKerjaSama(row["jenis"]).label, "alasan": row["alasan"], "pasal": row["pasal"]}
            for row in ground.get("per_mitra", [])
        ],
    }


def telaah_of(found: Penelaahan | None, zone: str) -> dict[str, Any] | None:
    """Return the secretariat's finding; one that is not eligible with its reason and where it goes instead."""
    if found is None:
        return None
    reason = kelayakan.PER_KODE.get(found.kode_tl)
    facts = []
    if reason:
        redirect = found.alihkan_ke or reason.alihkan_ke
        facts = [(reason.kode, reason.alasan), ("Dialihkan ke", redirect), ("Dasar", "; ".join(reason.dasar_hukum))]
    return {
        "judul": "Tidak layak" if reason else "Layak",
        "alasan": found.alasan,
        "fakta": facts,
        "oleh": f"{found.oleh.user}, {found.oleh.label}",
        "pada": long_moment(found.created_at, zone),
    }


def periksa(request: ActingRequest, pk: int) -> HttpResponse:
    """Everything on one page before sending: what is missing on top, “Ubah” beside each, what happens next."""
    thing, by = usulan_or_404(request, pk), request.penugasan
    policies.check_penulis(thing, by=by)
    policies.check_dapat_ditulis(thing)
    isi = IsiUsulan(thing)
    ubah = ubah_urls(thing, isi, by=by)
    gaps = [alert for question, _ in isi.kurang_list() for alert in [kurang_of(isi, question.kode, ubah)]]
    blocked = objection(policies.check_masa_kirim, thing, on=clock.today(isi.zona))
    button = kirim_of(thing, isi, by=by)
    context = {
        "usulan": thing,
        "judul": f"{len(gaps)} bagian belum lengkap" if gaps else "Jawaban lengkap, periksa sekali lagi",
        "kelanjutan": SESUDAH_DIKIRIM.format(kepala=sebutan_kepala(thing)),
        "kurang": gaps,
        "belum": belum_list(isi, ubah),
        "perhatian": perhatian_list(thing, isi),
        "jenis": jenis_of(thing),
        "halangan": [{"text": "Belum dapat dikirim.", "note": blocked, "tone": "red"}] if blocked else [],
        **dengan_komentar(isi.bacaan(ubah), thing, isi, by=by),
        "kirim": [] if gaps or blocked else [button],
    }
    return render(request, "pemetaan/periksa.html", context)


def kirim_of(thing: Usulan, isi: IsiUsulan, *, by: Penugasan) -> dict[str, str]:
    """Return the button that sends; while notes of return stand as they were it asks once."""
    left = catatan_belum_dijawab(thing, isi, by=by)
    ask = f"Catatan pada {listed(left)} belum dibalas dan jawabannya belum diubah. Tetap kirim?" if left else ""
    return {
        "act": "ajukan",
        "label": f"Kirim ke {sebutan_kepala(thing)}",
        "url": reverse("pemetaan:langkah", args=[thing.pk, "ajukan"]),
        "confirm": ask,
    }


def perhatian_list(thing: Usulan, isi: IsiUsulan) -> list[dict[str, str]]:
    """Return what the writer should know before sending, though it is no gap: another regime, an unusual number."""
    remarks = [alert for q in isi.pertanyaan for alert in perhatian_of(q, isi.isi.get(q.kode, {}))]
    reason = kelayakan.PER_KODE.get(thing.jenis_dasar.get("kode_tl", ""))
    if reason is None:
        return remarks
    warning = f"{reason.alasan} Usulan seperti ini tidak dapat dinyatakan layak; periksa lagi faktanya."
    return [{"text": f"{reason.kode}:", "note": warning, "tone": "red"}, *remarks]


def belum_list(isi: IsiUsulan, urls: dict[str, str]) -> list[dict[str, str]]:
    """Return the parts without a gap that are not marked as done, or have an open remark; sending stays possible."""
    words = {
        "MASALAH": "masih ada komentar yang terbuka.",
        "SEDANG": "belum ditandai selesai.",
        "BELUM": "boleh dikosongkan, belum ditandai selesai.",
    }
    return [
        {
            "text": f"{sebutan(q, isi.edisi)}:",
            "note": words[isi.keadaan[q.kode]],
            "url": urls[q.kode],
            "link": "Buka",
            "tone": "blue",
        }
        for q in isi.pertanyaan
        if not isi.kurang[q.kode] and isi.keadaan[q.kode] in words
    ]


def kurang_of(isi: IsiUsulan, kode: str, urls: dict[str, str]) -> dict[str, str]:
    """Return what one part lacks as an alert that leads to the first place to fill."""
    question = isi.edisi.cari(kode)
    rows = kekurangan_list(question, isi.kurang[kode])
    note = " ".join(row["sentence"] for row in rows)
    return {
        "text": f"{sebutan(question, isi.edisi)}:",
        "note": note,
        "url": f"{urls[kode]}#{rows[0]['id']}",
        "link": "Isi",
    }
