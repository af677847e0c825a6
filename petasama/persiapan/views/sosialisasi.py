"""The briefings: list, plan, letter, page, minutes."""

from collections import Counter
from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.policies import permits
from petasama.core.wording import long_date
from petasama.dokumen.downloads import attachment, file_name
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PEMBACA_TKKSD
from petasama.persiapan.actions import pertemuan as acts
from petasama.persiapan.forms.pertemuan import ACARA_SOSIALISASI, RencanaForm, UndangForm, isi_awal
from petasama.persiapan.models import JenisPertemuan, Pertemuan, PertemuanQuerySet, Putaran
from petasama.persiapan.policies import pertemuan as policies
from petasama.persiapan.tables.pertemuan import (
    BELUM_BACA_TABLE,
    NADA_PERTEMUAN,
    belum_baca_list,
    hadir_table,
    pertemuan_table,
)
from petasama.persiapan.views import pertemuan as shared
from petasama.persiapan.views.bagian import bagian_of
from petasama.persiapan.views.materi import materi_of

JENIS = JenisPertemuan.SOSIALISASI
NAMA_BAKU = "Sosialisasi Pemetaan Potensi Kerja Sama Daerah"


def index(request: ActingRequest) -> HttpResponse:
    """List the briefings of a round, those to which the own office was invited for an office."""
    by = request.penugasan
    rounds, putaran = shared.putaran_of(request)
    rows = list(_daftar(putaran, by=by)) if putaran else []
    plans = putaran is not None and permits(policies.check_penyelenggara, JENIS, None, by=by)
    context = {
        "bagian": bagian_of("persiapan:sosialisasi", by=by),
        "pilihan": shared.pilihan_of(rounds, putaran),
        "putaran": putaran,
        "judul": _judul_daftar(rows),
        "daftar": pertemuan_table(title="Sosialisasi", link=shared.alamat).shown(rows, caption="Menurut harinya"),
        "ada": bool(rows),
        "pembaca": by.peran in PEMBACA_TKKSD,
        "aksi": [{"label": "Rencanakan sosialisasi", "url": _baru_url(putaran)}] if plans and putaran else [],
    }
    return render(request, "persiapan/pertemuan/sosialisasi.html", context)


def _baru_url(putaran: Putaran) -> str:
    return f"{reverse('persiapan:sosialisasi-baru')}?putaran={putaran.tahun}"


def _daftar(putaran: Putaran, *, by: Penugasan) -> PertemuanQuerySet:
    rows = Pertemuan.objects.visible_to(by).sosialisasi().in_putaran(putaran).for_page()
    return rows.annotate(banyak_hadir=Count("kehadiran"))


def _judul_daftar(rows: list[Pertemuan]) -> str:
    counts = Counter(row.label_status.lower() for row in rows)
    if not rows:
        return "Belum ada sosialisasi"
    return f"{len(rows)} sosialisasi: {', '.join(f'{number} {label}' for label, number in counts.items())}"


def sosialisasi_xlsx(request: ActingRequest) -> HttpResponse:
    """The briefings of a round as a workbook."""
    _, putaran = shared.putaran_of(request)
    rows = list(_daftar(putaran, by=request.penugasan)) if putaran else []
    content = pertemuan_table(title="Sosialisasi", link=shared.alamat).to_xlsx(rows, made_at=clock.now())
    return attachment(content, name=file_name("Sosialisasi", str(putaran or ""), suffix="xlsx"))


def baru(request: ActingRequest) -> HttpResponse:
    """Plan a briefing; all responding offices are invited unless some are unticked."""
    by, today = request.penugasan, clock.today(request.penugasan.daerah.zona_waktu)
    _, putaran = shared.putaran_of(request)
    putaran = get_object_or_404(Putaran.objects.visible_to(by), pk=putaran.pk if putaran else 0)
    offices = list(PerangkatDaerah.objects.visible_to(by).responding(today))
    first = {"judul": NAMA_BAKU, "acara": ACARA_SOSIALISASI, "diundang": [office.pk for office in offices]}
    form = RencanaForm(shared.terkirim(request), zona=by.daerah.zona_waktu, kantor=offices, initial=first)

    def plan() -> Pertemuan:
        invited = form.diundang_list() or []
        return acts.rencanakan(putaran, jenis=JENIS, rincian=form.rincian(), diundang=invited, by=by)

    if form.lakukan(plan):
        made: Pertemuan = form.hasil
        messages.success(request, f"“{made}” direncanakan {long_date(made.hari)}. Periksa, lalu kirim undangannya.")
        return redirect(shared.alamat(made))
    return _form(request, form, judul="Rencanakan sosialisasi", kembali=reverse("persiapan:sosialisasi"))


def _form(request: ActingRequest, form: Any, *, judul: str, kembali: str) -> HttpResponse:
    context = {"form": form, "errors": form.errors, "judul": judul, "kembali": kembali, "nanti": False}
    return render(request, "persiapan/pertemuan/rencana.html", context, status=form.kode)


def ubah(request: ActingRequest, pk: int, jenis: str) -> HttpResponse:
    """Change the plan of a meeting; before the letter also who is invited."""
    by, found = request.penugasan, shared.pertemuan_or_404(request, pk, jenis)
    policies.check_milik(found, by=by)
    policies.check_dapat_diubah(found)
    offices: list[PerangkatDaerah] = []
    if found.jenis == JENIS and not found.nomor_undangan:
        offices = list(PerangkatDaerah.objects.visible_to(by).responding(clock.today(found.daerah.zona_waktu)))
    form = RencanaForm(shared.terkirim(request), zona=found.daerah.zona_waktu, kantor=offices, initial=isi_awal(found))
    if form.lakukan(lambda: acts.ubah_rencana(found, rincian=form.rincian(), diundang=form.diundang_list(), by=by)):
        messages.success(request, f"Rencana “{found}” disimpan.")
        return redirect(shared.alamat(found))
    return _form(request, form, judul=f"Ubah rencana: {found}", kembali=shared.alamat(found))


def undang(request: ActingRequest, pk: int) -> HttpResponse:
    """Send the invitation."""
    by, found = request.penugasan, shared.pertemuan_or_404(request, pk, JENIS)
    policies.check_milik(found, by=by)
    today = clock.today(found.daerah.zona_waktu)
    form = UndangForm(shared.terkirim(request), initial={"tanggal": today})
    if form.lakukan(lambda: acts.undang(found, by=by, **form.cleaned_data)):
        messages.success(request, f"Undangan nomor {found.nomor_undangan} dikirim dan tersimpan di arsip dokumen.")
        return redirect(shared.alamat(found))
    context = {
        "form": form,
        "errors": form.errors,
        "pertemuan": found,
        "banyak": found.undangan.count(),
        "kembali": shared.alamat(found),
        "konsep": [
            (label, reverse("persiapan:sosialisasi-undangan", args=[pk, name])) for name, label in shared.BENTUK.items()
        ],
    }
    return render(request, "persiapan/pertemuan/undang.html", context, status=form.kode)


def undangan(request: ActingRequest, pk: int, bentuk: str) -> HttpResponse:
    """The draft of the letter as PDF or Word; nothing is stored."""
    found = shared.pertemuan_or_404(request, pk, JENIS)
    paper = acts.cetak_undangan(found)
    return shared.unduhan(paper, bentuk, "Konsep undangan", found.judul)


def acara(request: ActingRequest, pk: int) -> HttpResponse:
    """One briefing: where it stands, what may be done, material, who came, minutes."""
    by, found = request.penugasan, shared.pertemuan_or_404(request, pk, JENIS)
    reader = by.peran in PEMBACA_TKKSD
    context = {
        "pertemuan": found,
        "nada": NADA_PERTEMUAN[found.status],
        "fakta": shared.fakta_of(found),
        "pemilik": permits(policies.check_milik, found, by=by),
        "berlangsung": permits(policies.check_berlangsung, found),
        "materi": materi_of(found, by=by),
        "kertas": _kertas(found),
        "jejak": shared.jejak_of(found, by=by),
        **_kehadiran(found, by=by),
        "belum_baca": BELUM_BACA_TABLE.shown(belum_baca_list(found)) if reader and found.materi.exists() else None,
        **shared.langkah_of(found, by=by),
    }
    return render(request, "persiapan/pertemuan/acara.html", context)


def _kehadiran(found: Pertemuan, *, by: Penugasan) -> dict[str, Any]:
    """Readers see everybody; an office sees its own people."""
    reader = by.peran in PEMBACA_TKKSD
    rows = found.kehadiran.select_related("perangkat_daerah")
    shown = list(rows if reader else rows.filter(perangkat_daerah__in=by.unit_ids))
    invited = found.undangan.count()
    offices = len({row.perangkat_daerah_id for row in shown})
    everyone = f"{offices} dari {invited} perangkat daerah hadir, {len(shown)} orang"
    own = f"{len(shown)} orang dari perangkat daerah Anda hadir" if shown else "Belum ada yang hadir dari tempat Anda"
    title = everyone if reader else own
    return {
        "judul_hadir": title,
        "hadir": hadir_table(found.daerah.zona_waktu).shown(shown, caption=title),
        "banyak_diundang": invited,
        "pembaca": reader,
    }


def _kertas(found: Pertemuan) -> list[tuple[str, str]]:
    """The papers in the archive: words and address."""
    papers = [
        ("Surat undangan", shared.kertas_of(found, "undangan_sosialisasi", found.nomor_undangan)),
        ("Notulen", shared.kertas_of(found, "notulen_sosialisasi", found.nomor_notulen)),
    ]
    return [(label, reverse("dokumen:dokumen", args=[paper.pk])) for label, paper in papers if paper is not None]
