"""Liaison officers: the board of all offices, the own office, its letters; asking, appointing, ending, exceptions."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.wording import listed, long_date, short_date
from petasama.dokumen import archive
from petasama.dokumen.downloads import attachment, file_name
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.actions import akhiri
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH, Peran
from petasama.persiapan import actions, policies
from petasama.persiapan.actions.ppksd import belum_diminta
from petasama.persiapan.forms import PengecualianForm, PermintaanForm, TunjukForm
from petasama.persiapan.models import Putaran, SuratPenunjukan
from petasama.persiapan.papan import baris_of, papan_ppksd
from petasama.persiapan.tables import PPKSD_TABLE
from petasama.persiapan.views import tampil_ppksd as tampil
from petasama.persiapan.views.bagian import bagian_of

BAGIAN_INI = "persiapan:ppksd"
BENTUK = ("pdf", "docx")


def ppksd(request: ActingRequest) -> HttpResponse:
    """Show which offices have their two liaison officers, who is missing, and the own office with its letters."""
    by, putaran = request.penugasan, _putaran(request)
    today = clock.today(by.daerah.zona_waktu)
    papan = papan_ppksd(by, on=today)
    own = tampil.sendiri_of(papan, by=by) if by.peran in PERAN_PERANGKAT_DAERAH else None
    context = {
        "bagian": bagian_of(BAGIAN_INI, by=by),
        "judul": tampil.judul_of(papan),
        "tanggal": f"{long_date(today)} · {by.daerah.zona_waktu}",
        "angka": tampil.angka_of(papan),
        "petak": tampil.petak_of(papan),
        "arti": tampil.ARTI_PETAK,
        "kekurangan": tampil.kurang_of(papan, putaran=putaran, by=by),
        "papan": PPKSD_TABLE.shown(papan, caption="PPKSD yang berlaku hari ini"),
        "sendiri": own,
        "orang": tampil.orang_of(own, on=today) if own else [],
        "surat": tampil.surat_of(by) if own else [],
        "permintaan": tampil.permintaan_of(putaran),
        "meminta": by.peran == Peran.SEKRETARIAT_TKKSD and putaran is not None,
    }
    return render(request, "persiapan/ppksd.html", context)


def _putaran(request: ActingRequest) -> Putaran | None:
    rounds = Putaran.objects.visible_to(request.penugasan).exclude(status="DITUTUP")
    return rounds.newest_first().select_related("daerah").first()


def ppksd_xlsx(request: ActingRequest) -> HttpResponse:
    """The liaison officers of all offices as a workbook."""
    by = request.penugasan
    rows = papan_ppksd(by, on=clock.today(by.daerah.zona_waktu))
    content = PPKSD_TABLE.to_xlsx(rows, made_at=clock.now())
    return attachment(content, name=file_name("PPKSD", by.daerah.nama, suffix="xlsx"))


def surat_ppksd(request: ActingRequest, pk: int, bentuk: str) -> HttpResponse:
    """Hand out an appointment letter as it was archived."""
    rows = SuratPenunjukan.objects.visible_to(request.penugasan).select_related("dokumen")
    letter = get_object_or_404(rows, pk=pk)
    if bentuk not in BENTUK:
        raise Http404
    content = archive.fetch(letter.dokumen.sidik_berkas(bentuk))
    return attachment(content, name=file_name("Penunjukan PPKSD", letter.nomor, suffix=bentuk))


def tunjuk(request: ActingRequest) -> HttpResponse:
    """Appoint liaison officers of the own office by one letter, which is made and archived."""
    by = request.penugasan
    today = clock.today(by.daerah.zona_waktu)
    office = get_object_or_404(PerangkatDaerah.objects.visible_to(by), pk=by.perangkat_daerah_id)
    serving = baris_of(office, on=today).ppksd
    typed = request.POST if request.method == "POST" else None
    form = TunjukForm(typed, by=by, perangkat_daerah=office, hari_ini=today, berlaku=len(serving))
    if form.performs(actions.terbitkan_penunjukan, office, by=by):
        names = listed([person.tercetak()[0] for person in form.cleaned_data["orang"]])
        day = short_date(form.done.tanggal)
        messages.success(
            request, f"{names} ditunjuk menjadi PPKSD {office} mulai {day}. Suratnya dapat diunduh di halaman ini."
        )
        fresh = [person.nama for person in form.cleaned_data["orang"] if person.user is None]
        if fresh:
            messages.info(request, f"Undangan akun dikirim kepada {listed(fresh)}; tautannya berlaku satu jam.")
        return redirect(BAGIAN_INI)
    own = tampil.sendiri_of(papan_ppksd(by, on=today), by=by)
    context: dict[str, Any] = {"form": form, "errors": form.errors, "sendiri": own, "nama": office.nama}
    context |= {"calon": tampil.calon_of(by, on=today), "bagian": bagian_of(BAGIAN_INI, by=by)}
    return render(request, "persiapan/tunjuk.html", context, status=form.status if form.errors else 200)


def akhiri_ppksd(request: ActingRequest, pk: int) -> HttpResponse:
    """End the post of a liaison officer of the own office."""
    by = request.penugasan
    posts = Penugasan.objects.visible_to(by).filter(peran=Peran.PPKSD, perangkat_daerah__in=by.unit_ids)
    post = get_object_or_404(posts.select_related("user", "perangkat_daerah", "daerah"), pk=pk)
    akhiri(post, alasan=request.POST.get("alasan", ""), by=by)
    messages.success(request, f"Penugasan {post.user.nama} sebagai PPKSD berakhir.")
    row = baris_of(post.perangkat_daerah, on=clock.today(by.daerah.zona_waktu))  # type: ignore[arg-type]
    if row.kurang:
        messages.warning(
            request, f"{post.perangkat_daerah}: {row.keadaan[:1].lower()}{row.keadaan[1:]}. Tunjuk gantinya."
        )
    return redirect(BAGIAN_INI)


def minta_ppksd(request: ActingRequest) -> HttpResponse:
    """Ask all heads of office for two liaison officers by one letter."""
    by, putaran = request.penugasan, _putaran(request)
    if putaran is None:
        messages.error(request, "Belum ada putaran yang berjalan. Buka putaran lebih dahulu.")
        return redirect("persiapan:index")
    today = clock.today(by.daerah.zona_waktu)
    step = putaran.langkah("PENUNJUKAN")
    first = {"tanggal_surat": today, "tenggat": max(step.selesai, today)}
    typed = request.POST if request.method == "POST" else None
    form = PermintaanForm(typed, initial=first, daerah_id=by.daerah_id, hari_ini=today)
    if form.performs(actions.minta_ppksd, putaran, by=by):
        made, until = form.done, short_date(form.cleaned_data["tenggat"])
        text = f"{len(made)} kepala perangkat daerah diminta menunjuk PPKSD sampai {until}; suratnya siap diunduh."
        messages.success(request, text if made else "Semua perangkat daerah sudah diminta; tidak ada surat baru.")
        return redirect(BAGIAN_INI)
    context = {"form": form, "errors": form.errors, "putaran": putaran, "bagian": bagian_of(BAGIAN_INI, by=by)}
    context |= {"tujuan": belum_diminta(putaran, on=today), "permintaan": tampil.permintaan_of(putaran)}
    return render(request, "persiapan/minta.html", context, status=form.status if form.errors else 200)


def kecuali_ppksd(request: ActingRequest, pk: int) -> HttpResponse:
    """Let an office go on with fewer than two liaison officers, for a stated reason."""
    by, putaran = request.penugasan, _putaran(request)
    today = clock.today(by.daerah.zona_waktu)
    office = get_object_or_404(PerangkatDaerah.objects.visible_to(by).responding(today), pk=pk)
    if putaran is None:
        raise Http404
    row = baris_of(office, on=today)
    held = row.pengecualian
    typed = request.POST if request.method == "POST" else None
    first = {"sampai": held.sampai, "alasan": held.alasan} if held else {}
    form = PengecualianForm(typed, initial=first, hari_ini=today)
    if form.performs(actions.izinkan_ppksd_kurang, office, putaran=putaran, by=by):
        messages.success(request, f"{office} dikecualikan sampai {short_date(form.done.sampai)}.")
        return redirect(f"{reverse(BAGIAN_INI)}#kekurangan")
    policies.check_peminta(putaran, by=by)
    context = {"form": form, "errors": form.errors, "baris": row, "bagian": bagian_of(BAGIAN_INI, by=by)}
    return render(request, "persiapan/kecuali.html", context, status=form.status if form.errors else 200)
