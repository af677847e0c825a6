"""The coordination team: its composition, its decrees, and the draft of the next one."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from petasama.core import clock
from petasama.core.wording import long_date, short_date
from petasama.dokumen.downloads import attachment, file_name
from petasama.organisasi.access import ActingRequest
from petasama.persiapan import actions, policies
from petasama.persiapan.actions.tkksd import isi_konsep, isi_sekarang
from petasama.persiapan.forms import KursiForm, TetapkanForm
from petasama.persiapan.models import DIISI, IsiKursi, KonsepTkksd, SusunanTkksd
from petasama.persiapan.tables.tkksd import SUSUNAN_TABLE, riwayat_shown, susunan_list
from petasama.persiapan.views import tampil_tkksd as tampil
from petasama.persiapan.views.bagian import bagian_of

BAGIAN_INI = "persiapan:tkksd"
BENTUK = ("pdf", "docx")


def tkksd(request: ActingRequest) -> HttpResponse:
    """Show who sits in the team today, by which decree and until when, and the decrees before."""
    by = request.penugasan
    today = clock.today(by.daerah.zona_waktu)
    rows = susunan_list(by.daerah, on=today)
    decrees = list(SusunanTkksd.objects.visible_to(by).select_related("perubahan_dari"))
    current = next((row for row in decrees if row.mulai <= today <= (row.selesai or today)), None)
    draft = KonsepTkksd.objects.visible_to(by).first() if by.peran in tampil.PEMBACA_KONSEP else None
    isi = isi_sekarang(by.daerah, on=today)
    context = {
        "bagian": bagian_of(BAGIAN_INI, by=by),
        "judul": tampil.judul_of(current, kursi=len(isi), on=today),
        "tanggal": f"{long_date(today)} · {by.daerah.zona_waktu}",
        "perhatian": tampil.perhatian_of(current, isi, on=today),
        "susunan": SUSUNAN_TABLE.shown(rows, caption=str(current) if current else "Menurut surat penugasan"),
        "bersuara": sum(1 for item in isi if item.kode_kursi),
        "riwayat": riwayat_shown(decrees, on=today),
        "langkah": tampil.langkah_of(decrees[0] if decrees else None, draft, by=by),
        "konsep": draft,
    }
    return render(request, "persiapan/tkksd.html", context)


def tkksd_xlsx(request: ActingRequest) -> HttpResponse:
    """The composition in force as a workbook."""
    by = request.penugasan
    rows = susunan_list(by.daerah, on=clock.today(by.daerah.zona_waktu))
    content = SUSUNAN_TABLE.to_xlsx(rows, made_at=clock.now())
    return attachment(content, name=file_name("TKKSD", by.daerah.nama, suffix="xlsx"))


def konsep_tkksd(request: ActingRequest) -> HttpResponse:
    """Show the draft seat by seat; a POST begins one from the composition in force (baru = new term, ubah = change)."""
    by = request.penugasan
    today = clock.today(by.daerah.zona_waktu)
    if request.method == "POST":
        decree = SusunanTkksd.objects.visible_to(by).first() if request.POST.get("act") == "ubah" else None
        actions.simpan_konsep_tkksd(by.daerah, kursi=isi_sekarang(by.daerah, on=today), mengubah=decree, by=by)
        return redirect("persiapan:konsep-tkksd")
    draft = KonsepTkksd.objects.visible_to(by).select_related("perubahan_dari", "daerah").first()
    if draft is None:
        return redirect(BAGIAN_INI)
    isi, posts = isi_konsep(draft), list(policies.kursi_tim(by.daerah, on=today))
    context = {
        "bagian": bagian_of(BAGIAN_INI, by=by),
        "masa": tampil.masa_of(draft.perubahan_dari),
        "kursi": tampil.konsep_of(isi, posts),
        "kurang": [{"text": sentence, "tone": "red"} for sentence in policies.kekurangan_kursi(isi)],
        "keluar": tampil.keluar_of(isi, posts),
    }
    return render(request, "persiapan/konsep_tkksd.html", context)


def _konsep(request: ActingRequest) -> KonsepTkksd:
    rows = KonsepTkksd.objects.visible_to(request.penugasan).select_related("perubahan_dari", "daerah__wilayah__induk")
    return get_object_or_404(rows)


def _simpan(request: ActingRequest, draft: KonsepTkksd, isi: list[IsiKursi]) -> None:
    ordered = sorted(isi, key=lambda item: DIISI.index(item.kursi))
    actions.simpan_konsep_tkksd(draft.daerah, kursi=ordered, mengubah=draft.perubahan_dari, by=request.penugasan)


def kursi_tkksd(request: ActingRequest, urut: int = 0) -> HttpResponse:
    """Fill a seat of the draft anew, or add one (urut 0)."""
    by, draft = request.penugasan, _konsep(request)
    today, isi = clock.today(by.daerah.zona_waktu), isi_konsep(draft)
    if urut > len(isi):
        raise Http404
    old = isi[urut - 1] if urut else None
    first = {"kursi": "ANGGOTA"}
    if old:
        first = {"kursi": old.kursi.value, "pengguna": old.user.surel, "jabatan": old.jabatan, "sebagai": old.sebagai}
        first["perangkat_daerah"] = old.perangkat_daerah  # type: ignore[assignment]
    typed = request.POST if request.method == "POST" else None
    form = KursiForm(typed, initial=first, by=by, hari_ini=today)
    if form.is_valid():
        new = form.isi()
        _simpan(request, draft, [new if item is old else item for item in isi] + ([] if old else [new]))
        messages.success(request, f"{new.user.nama} tercantum sebagai {new.kursi.label} dalam konsep.")
        return redirect("persiapan:konsep-tkksd")
    context: dict[str, Any] = {"form": form, "errors": form.errors, "lama": old}
    context["calon"] = tampil.calon_of(by, on=today)
    context["bagian"] = bagian_of(BAGIAN_INI, by=by)
    return render(request, "persiapan/kursi_tkksd.html", context, status=422 if form.errors else 200)


def keluarkan_tkksd(request: ActingRequest, urut: int) -> HttpResponse:
    """Take a seat out of the draft."""
    draft = _konsep(request)
    isi = isi_konsep(draft)
    if not 1 <= urut <= len(isi):
        raise Http404
    _simpan(request, draft, [item for place, item in enumerate(isi, start=1) if place != urut])
    messages.success(request, f"{isi[urut - 1].user.nama} dikeluarkan dari konsep.")
    return redirect("persiapan:konsep-tkksd")


def hapus_tkksd(request: ActingRequest) -> HttpResponse:
    """Throw the draft away; the composition in force stays as it is."""
    actions.hapus_konsep_tkksd(_konsep(request), by=request.penugasan)
    messages.success(request, "Konsep susunan dihapus. Susunan yang berlaku tidak berubah.")
    return redirect(BAGIAN_INI)


def berkas_tkksd(request: ActingRequest, bentuk: str) -> HttpResponse:
    """Print the draft, marked KONSEP, as PDF or Word; nothing is stored."""
    draft = _konsep(request)
    if bentuk not in BENTUK:
        raise Http404
    paper = actions.cetak_konsep_tkksd(draft, at=clock.now())
    content = {"pdf": paper.pdf, "docx": paper.docx}[bentuk]
    return attachment(content, name=file_name("Konsep Keputusan TKKSD", draft.daerah.nama, suffix=bentuk))


def catat_tkksd(request: ActingRequest) -> HttpResponse:
    """Record the decree that the draft became; the seats begin and end with it."""
    by, draft = request.penugasan, _konsep(request)
    today = clock.today(by.daerah.zona_waktu)
    policies.check_kursi(isi_konsep(draft))
    typed = request.POST if request.method == "POST" else None
    first = {"tanggal": today, "mulai": today}
    form = TetapkanForm(typed, initial=first, hari_ini=today, tetap=draft.perubahan_dari is not None)
    if form.performs(actions.tetapkan_konsep_tkksd, draft, by=by):
        made = form.done
        messages.success(request, f"{made} dicatat. Susunannya berlaku mulai {short_date(made.mulai)}.")
        return redirect(BAGIAN_INI)
    context = {"form": form, "errors": form.errors, "masa": tampil.masa_of(draft.perubahan_dari)}
    context["bagian"] = bagian_of(BAGIAN_INI, by=by)
    return render(request, "persiapan/catat_tkksd.html", context, status=form.status if form.errors else 200)
