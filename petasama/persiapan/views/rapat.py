"""The offices' own meetings: board and list, plan, page, notes, minutes."""

from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.panels import panels_of
from petasama.core.policies import permits
from petasama.core.wording import long_date, short_date
from petasama.dokumen import archive
from petasama.dokumen.downloads import attachment, file_name
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PEMBACA_TKKSD
from petasama.persiapan.actions import pertemuan as acts
from petasama.persiapan.actions.temuan import catat_rapat
from petasama.persiapan.documents.notulen import NOTULEN_RAPAT
from petasama.persiapan.forms.pertemuan import ACARA_RAPAT, RencanaForm
from petasama.persiapan.forms.temuan import CatatRapatForm
from petasama.persiapan.models import JenisPertemuan, Pertemuan, Putaran
from petasama.persiapan.policies import pertemuan as policies
from petasama.persiapan.policies.kesiapan import BarisRapat, papan_rapat
from petasama.persiapan.tables.pertemuan import (
    LEGENDA_RAPAT,
    NADA_PERTEMUAN,
    PAPAN_RAPAT_TABLE,
    hadir_table,
    pertemuan_table,
    petak_rapat,
)
from petasama.persiapan.tables.temuan import temuan_table
from petasama.persiapan.views import pertemuan as shared
from petasama.persiapan.views.bagian import bagian_of

JENIS = JenisPertemuan.RAPAT_KOORDINASI
KABAR = {
    "temuan": "Temuan “{judul}” dicatat. Tambahkan yang berikutnya di bawah.",
    "simpan": "Tersimpan pukul {pukul}.",
    "selesai": "Notulen “{rapat}” tersimpan di arsip dokumen.",
}


def index(request: ActingRequest) -> HttpResponse:
    """The board of all offices for readers of the team, the own office's meetings for an office."""
    by = request.penugasan
    rounds, putaran = shared.putaran_of(request)
    context = {
        "bagian": bagian_of("persiapan:rapat-koordinasi", by=by),
        "pilihan": shared.pilihan_of(rounds, putaran),
        "putaran": putaran,
        **(
            _isi(putaran, by=by)
            if putaran
            else {"judul": "Belum ada putaran", "papan": None, "daftar": None, "aksi": []}
        ),
    }
    return render(request, "persiapan/pertemuan/rapat_daftar.html", context)


def _isi(putaran: Putaran, *, by: Penugasan) -> dict[str, Any]:
    meetings = Pertemuan.objects.visible_to(by).rapat_koordinasi().in_putaran(putaran).for_page()
    table = pertemuan_table(title="Rapat koordinasi", link=shared.alamat)
    if by.peran in PEMBACA_TKKSD:
        return {**_papan(putaran), "daftar": None, "aksi": []}
    rows = list(meetings.annotate(banyak_hadir=Count("kehadiran", distinct=True)))
    done = sum(row.status == "SELESAI" for row in rows)
    step = putaran.langkah("RAPAT_KOORDINASI")
    title = f"{done} rapat koordinasi sudah dicatat" if done else "Rapat koordinasi belum dicatat"
    writes = permits(policies.check_penyelenggara, JENIS, by.perangkat_daerah, by=by)
    url = f"{reverse('persiapan:rapat-baru')}?putaran={putaran.tahun}"
    return {
        "judul": title,
        "catatan": f"Paling sedikit satu rapat dicatat sampai {short_date(step.selesai)}.",
        "papan": None,
        "daftar": table.shown(rows, caption="Rapat perangkat daerah Anda"),
        "aksi": [{"label": "Rencanakan atau catat rapat", "url": url}] if writes else [],
    }


def _papan(putaran: Putaran) -> dict[str, Any]:
    today = clock.today(putaran.daerah.zona_waktu)
    rows = papan_rapat(putaran, on=today)
    late = putaran.langkah("RAPAT_KOORDINASI").selesai < today
    done = sum(row.sudah for row in rows)
    return {
        "judul": f"{done} dari {len(rows)} perangkat daerah sudah mencatat rapat koordinasi",
        "catatan": f"Menurut jadwal sampai {short_date(putaran.langkah('RAPAT_KOORDINASI').selesai)}.",
        "papan": [petak_rapat(row, url=_rapat_url(row), lewat=late) for row in rows],
        "legenda": LEGENDA_RAPAT,
        "tabel": PAPAN_RAPAT_TABLE.shown(rows, caption="Rapat koordinasi setiap perangkat daerah"),
    }


def _rapat_url(row: BarisRapat) -> str:
    return shared.alamat(row.pertemuan) if row.pertemuan else ""


def papan_xlsx(request: ActingRequest) -> HttpResponse:
    """The board as a workbook."""
    _, putaran = shared.putaran_of(request)
    today = clock.today(request.penugasan.daerah.zona_waktu)
    content = PAPAN_RAPAT_TABLE.to_xlsx(papan_rapat(putaran, on=today) if putaran else [], made_at=clock.now())
    return attachment(content, name=file_name("Rapat koordinasi", str(putaran or ""), suffix="xlsx"))


def baru(request: ActingRequest) -> HttpResponse:
    """Plan a meeting of the own office, or begin to write down one that is going on or has been."""
    by = request.penugasan
    _, putaran = shared.putaran_of(request)
    putaran = get_object_or_404(Putaran.objects.visible_to(by), pk=putaran.pk if putaran else 0)
    first = {
        "judul": f"Rapat Koordinasi {by.perangkat_daerah}",
        "acara": ACARA_RAPAT,
        "tanggal": clock.today(by.daerah.zona_waktu),
        "tempat": f"Ruang rapat {by.perangkat_daerah}",
    }
    form = RencanaForm(shared.terkirim(request), zona=by.daerah.zona_waktu, initial=first)
    now = request.POST.get("act") == "catat"
    if form.lakukan(lambda: _rencanakan(putaran, form, now=now, by=by)):
        made: Pertemuan = form.hasil
        told = "dibuka; catat hasilnya di bawah" if now else f"direncanakan {long_date(made.hari)}"
        messages.success(request, f"“{made}” {told}.")
        return redirect(shared.alamat(made, "catat" if now else ""))
    context = {"form": form, "errors": form.errors, "judul": "Rencanakan atau catat rapat koordinasi"}
    context |= {"kembali": reverse("persiapan:rapat-koordinasi"), "nanti": True}
    return render(request, "persiapan/pertemuan/rencana.html", context, status=form.kode)


def _rencanakan(putaran: Putaran, form: RencanaForm, *, now: bool, by: Penugasan) -> Pertemuan:
    if now:
        return acts.mulai_mencatat(putaran, rincian=form.rincian(), by=by)
    return acts.rencanakan(putaran, jenis=JENIS, rincian=form.rincian(), by=by)


def rapat(request: ActingRequest, pk: int) -> HttpResponse:
    """One meeting of an office: where it stands, who came, what it found, minutes."""
    by, found = request.penugasan, shared.pertemuan_or_404(request, pk, JENIS)
    people = list(found.kehadiran.select_related("perangkat_daerah"))
    findings = list(found.temuan.select_related("perangkat_daerah", "pertemuan__daerah"))
    paper = shared.kertas_of(found, NOTULEN_RAPAT.code, found.nomor_notulen)
    context = {
        "pertemuan": found,
        "nada": NADA_PERTEMUAN[found.status],
        "fakta": shared.fakta_of(found),
        "pemilik": permits(policies.check_milik, found, by=by),
        "berlangsung": permits(policies.check_berlangsung, found),
        "hadir": hadir_table(found.daerah.zona_waktu, satu_kantor=True).shown(
            people, caption=f"{len(people)} orang hadir"
        ),
        "temuan": temuan_table(link=_temuan_url, satu_kantor=True).shown(findings, caption=f"{len(findings)} temuan"),
        "kertas": _notulen_url(pk) if paper else [],
        "panel_list": panels_of(found, by),
        "jejak": shared.jejak_of(found, by=by),
        **shared.langkah_of(found, by=by),
    }
    return render(request, "persiapan/pertemuan/rapat.html", context)


def _notulen_url(pk: int) -> list[tuple[str, str]]:
    return [(label, reverse("persiapan:rapat-notulen", args=[pk, name])) for name, label in shared.BENTUK.items()]


def _temuan_url(temuan: Any) -> str:
    return reverse("persiapan:temuan", args=[temuan.pk])


def catat(request: ActingRequest, pk: int) -> HttpResponse:
    """Everything about a meeting on one page, saved together: presence, minutes, and one finding after the other."""
    by, found = request.penugasan, shared.pertemuan_or_404(request, pk, JENIS)
    policies.check_milik(found, by=by)
    policies.check_berlangsung(found)
    people = list(found.kehadiran.all())
    form = CatatRapatForm(
        shared.terkirim(request), kantor=found.kantor, tercatat=people,
        initial={"notulen": found.notulen, "kesimpulan": found.kesimpulan},
    )  # fmt: skip
    act = request.POST.get("act", "")
    if form.lakukan(lambda: catat_rapat(found, catatan=form.catatan(), by=by)):
        return _tercatat(request, found, form, act=act)
    context = {"form": form, "errors": form.errors, "pertemuan": found, "kembali": shared.alamat(found)}
    context |= {"orang": people, "temuan": _temuan_list(found), "layar": shared.alamat(found, "layar")}
    return render(request, "persiapan/pertemuan/catat_rapat.html", context, status=form.kode)


def _tercatat(request: ActingRequest, found: Pertemuan, form: CatatRapatForm, *, act: str) -> HttpResponse:
    """What follows when the notes are saved: the next finding, or the minutes."""
    if act == "selesai":
        acts.selesaikan(found, notulen=found.notulen, kesimpulan=found.kesimpulan, by=request.penugasan)
    moment = f"{clock.now().astimezone(shared.zona(found)):%H.%M} {found.daerah.zona_waktu}"
    words = {"judul": form.cleaned_data["judul"], "pukul": moment, "rapat": found}
    messages.success(request, KABAR.get(act, KABAR["simpan"]).format(**words))
    return redirect(shared.alamat(found) if act == "selesai" else f"{request.path}#temuan")


def _temuan_list(found: Pertemuan) -> list[dict[str, str]]:
    return [
        {
            "judul": row.judul,
            "jenis": row.get_jenis_display(),
            "ubah": reverse("persiapan:temuan-ubah", args=[row.pk]),
        }
        for row in found.temuan.all()
    ]


def notulen(request: ActingRequest, pk: int, bentuk: str) -> HttpResponse:
    """The minutes from the archive, byte for byte, for whoever sees the meeting."""
    found = shared.pertemuan_or_404(request, pk, JENIS)
    paper = shared.kertas_of(found, NOTULEN_RAPAT.code, found.nomor_notulen)
    if paper is None or bentuk not in shared.BENTUK:
        raise Http404
    return attachment(archive.fetch(paper.sidik_berkas(bentuk)), name=file_name("Notulen", paper.nomor, suffix=bentuk))
