"""The report on a round's mapping: its state on the result page, its papers, issuing it and noting its handing over."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.policies import objection
from petasama.core.tables import workbook
from petasama.core.wording import short_date
from petasama.dokumen import archive
from petasama.dokumen.downloads import attachment, file_name
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PEMBACA_TKKSD, Peran
from petasama.pemetaan.actions import laporan as actions
from petasama.pemetaan.documents.matriks_urusan import lembar
from petasama.pemetaan.forms.laporan import FormPenyerahan, FormTerbitkan
from petasama.pemetaan.hasil import HasilPemetaan, hasil_of
from petasama.pemetaan.models import LaporanPemetaan
from petasama.pemetaan.policies import laporan as policies
from petasama.pemetaan.tables import MATRIKS_TABLE
from petasama.persiapan.models import Putaran

SEBUTAN = {
    "laporan": "Laporan Hasil Pemetaan",
    "gubernur": "Surat kepada Gubernur",
    "menteri": "Surat kepada Menteri Dalam Negeri",
}


def laporan_of(found: HasilPemetaan, *, by: Penugasan) -> dict[str, Any]:
    """Return what the result page says about the report: whether it was issued and handed over, papers, next step."""
    report = _laporan(found.putaran).first()
    tahun = found.putaran.tahun
    papers = [
        {"nama": words, "bentuk": [(form, _alamat(tahun, code, form)) for form in _bentuk(code)]}
        for code, words in SEBUTAN.items()
    ]
    return {
        "laporan": _keadaan(report),
        "naskah": papers if by.peran in PEMBACA_TKKSD and found.baris else [],
        "konsep": report is None,
        **_langkah(found, report, by=by),
    }


def _keadaan(report: LaporanPemetaan | None) -> dict[str, str]:
    if report is None:
        return {"nada": "gold", "judul": "Belum dilaporkan", "teks": "Laporan Hasil Pemetaan belum diterbitkan."}
    issued = f"Laporan Nomor {report.dokumen.nomor} terbit {short_date(report.tanggal)}"
    if report.diserahkan_pada is None:
        return {"nada": "blue", "judul": "Terbit, belum diserahkan", "teks": f"{issued}."}
    handed = f"diserahkan {short_date(report.diserahkan_pada)} kepada {report.penerima}"
    return {"nada": "green", "judul": "Sudah dilaporkan", "teks": f"{issued}, {handed}."}


def _langkah(found: HasilPemetaan, report: LaporanPemetaan | None, *, by: Penugasan) -> dict[str, Any]:
    if by.peran != Peran.SEKRETARIAT_TKKSD:
        return {"langkah_laporan": [], "halangan_laporan": ""}
    name, act, label = ("terbitkan-laporan", "terbitkan-laporan", "Terbitkan laporan")
    blocked = objection(policies.check_hasil_lengkap, found) if report is None else ""
    if report is not None:
        name, act = "serahkan-laporan", "serahkan-laporan"
        label = "Betulkan catatan penyerahan" if report.diserahkan_pada else "Catat penyerahan"
    url = reverse(f"pemetaan:{name}", args=[found.putaran.tahun])
    button = {"act": act, "label": label, "url": url, "link": True}
    return {"langkah_laporan": [] if blocked else [button], "halangan_laporan": blocked}


def laporan_berkas(request: ActingRequest, tahun: int, naskah: str, bentuk: str) -> HttpResponse:
    """Hand out one of the three papers: as archived, before that as a draft; the matrix also as a workbook."""
    putaran = _putaran_or_404(request, tahun)
    if naskah not in SEBUTAN or bentuk not in _bentuk(naskah):
        raise Http404
    name = file_name(SEBUTAN[naskah], str(putaran), suffix=bentuk)
    now, report = clock.now(), _laporan(putaran).first()
    if bentuk == "xlsx":
        rows = lembar(hasil_of(putaran))
        return attachment(workbook([(MATRIKS_TABLE, rows)], title=SEBUTAN[naskah], made_at=now), name=name)
    if report is not None:
        paper = {"laporan": report.dokumen, "gubernur": report.surat_gubernur, "menteri": report.surat_menteri}[naskah]
        return attachment(archive.fetch(paper.sidik_berkas(bentuk)), name=name)
    draft = actions.cetak_konsep_laporan(putaran, naskah=naskah, at=now)
    return attachment(draft.pdf if bentuk == "pdf" else draft.docx, name=f"Konsep-{name}")


def terbitkan_laporan(request: ActingRequest, tahun: int) -> HttpResponse:
    """Issue the report and its two cover letters with their numbers."""
    putaran, by = _putaran_or_404(request, tahun), request.penugasan
    policies.check_pelapor(by=by)
    policies.check_belum_dilaporkan(putaran)
    form = FormTerbitkan(request.POST or None, initial={"tanggal": clock.today(putaran.daerah.zona_waktu)})
    if request.method == "POST" and form.terbitkan(putaran, by=by):
        messages.success(request, f"Laporan {putaran} terbit dengan Nomor {form.done.dokumen.nomor}.")
        return redirect(_hasil_url(putaran))
    return _form(request, putaran, form, ("Terbitkan Laporan Hasil Pemetaan", "Terbitkan", "terbitkan-laporan"))


def serahkan_laporan(request: ActingRequest, tahun: int) -> HttpResponse:
    """Note when and to whom the report was handed over."""
    putaran, by = _putaran_or_404(request, tahun), request.penugasan
    policies.check_pelapor(by=by)
    report = get_object_or_404(_laporan(putaran))
    start = {"pada": report.diserahkan_pada or clock.today(putaran.daerah.zona_waktu), "penerima": report.penerima}
    form = FormPenyerahan(request.POST or None, initial=start)
    if request.method == "POST" and form.performs(actions.catat_penyerahan, report, by=by):
        messages.success(request, f"Penyerahan laporan {putaran} kepada {report.penerima} tercatat.")
        return redirect(_hasil_url(putaran))
    return _form(request, putaran, form, ("Catat penyerahan laporan", "Simpan", "serahkan-laporan"))


def _form(request: ActingRequest, putaran: Putaran, form: Any, words: tuple[str, str, str]) -> HttpResponse:
    title, button, handle = words
    context = {
        "putaran": putaran,
        "form": form,
        "errors": form.errors,
        "judul": title,
        "tombol": button,
        "gagang": handle,
        "kembali": _hasil_url(putaran),
    }
    return render(request, "pemetaan/hasil_laporan.html", context, status=form.status if form.errors else 200)


def _putaran_or_404(request: ActingRequest, tahun: int) -> Putaran:
    rows = Putaran.objects.visible_to(request.penugasan).select_related("daerah__wilayah__induk")
    return get_object_or_404(rows.prefetch_related("jadwal"), tahun=tahun)


def _laporan(putaran: Putaran) -> Any:
    rows = LaporanPemetaan.objects.filter(putaran=putaran)
    return rows.select_related("daerah", "dokumen", "surat_gubernur", "surat_menteri")


def _bentuk(naskah: str) -> tuple[str, ...]:
    return ("pdf", "docx", "xlsx") if naskah == "laporan" else ("pdf", "docx")


def _alamat(tahun: int, naskah: str, bentuk: str) -> str:
    return reverse("pemetaan:laporan-berkas", args=[tahun, naskah, bentuk])


def _hasil_url(putaran: Putaran) -> str:
    return f"{reverse('pemetaan:hasil')}?putaran={putaran.tahun}"
