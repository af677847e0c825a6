"""The acts on a proposal: buttons that are offered, acts without words, acts with a form."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from petasama.core import clock
from petasama.core.acts import check_step
from petasama.core.policies import permits
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import actions, kelayakan, kembar, policies
from petasama.pemetaan.forms.tindakan import (
    CATATAN,
    FormKembalikan,
    FormTanggapan,
    FormTidakLayak,
    FormTindakan,
)
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.views.isi import IsiUsulan
from petasama.pemetaan.views.muat import usulan_or_404


@dataclass(frozen=True, kw_only=True)
class Acara:
    """How one act stands on the pages. `kalimat` is told afterwards and may use {nomor}, {opd} and {kepala}."""

    act: Callable[..., object]
    kalimat: str
    tombol: str
    nada: str = ""
    form: type[FormTindakan] | None = None
    pengantar: str = ""
    tanya: str = ""
    """What is asked once before an act without a form is done."""
    check: Callable[..., None] = policies.check_penulis
    """What else must hold before the button is offered."""
    langkah: bool = True
    """False for an act that changes no status: `check` alone says who may and when."""


def _check_layak(usulan: Usulan, *, by: Penugasan) -> None:
    policies.check_jenis_layak(usulan)


def _check_selalu(usulan: Usulan, *, by: Penugasan) -> None:
    """Nothing but status and role."""


ACARA = {
    "ajukan": Acara(
        act=actions.ajukan,
        tombol="Periksa lalu kirim",
        kalimat="Usulan {nomor} dikirim ke {kepala}.",
    ),
    "teruskan": Acara(
        act=actions.teruskan,
        tombol="Setujui dan teruskan",
        kalimat="Usulan {nomor} diteruskan ke Sekretariat TKKSD.",
        tanya="Sesudah ini usulan berpindah ke Sekretariat TKKSD untuk ditelaah. Teruskan?",
        check=policies.check_kepala,
    ),
    "nyatakan_layak": Acara(
        act=actions.nyatakan_layak,
        tombol="Nyatakan layak",
        kalimat="Usulan {nomor} dinyatakan layak dan dapat dinilai dalam pleno.",
        pengantar="Usulan yang layak dinilai oleh TKKSD dan diputuskan dalam rapat pleno.",
        form=FormTindakan,
        check=_check_layak,
    ),
    "kembalikan": Acara(
        act=actions.kembalikan,
        tombol="Kembalikan untuk diperbaiki",
        kalimat="Usulan {nomor} dikembalikan kepada PPKSD {opd} untuk diperbaiki.",
        pengantar=(
            "Buka bagian yang perlu diperbaiki dan tulis apa yang kurang; PPKSD membacanya tepat pada pertanyaan itu, "
            "lalu mengirim usulan kembali melalui kepala perangkat daerah."
        ),
        nada="quiet",
        form=FormKembalikan,
        check=policies.check_kepala,
    ),
    "nyatakan_tidak_layak": Acara(
        act=actions.nyatakan_tidak_layak,
        tombol="Nyatakan tidak layak",
        kalimat="Usulan {nomor} dinyatakan tidak layak; alasan dan pengalihannya tersimpan.",
        pengantar="Usulan tetap tersimpan dengan alasannya, dan perangkat daerah dapat menanggapi sampai rapat pleno.",
        nada="bad",
        form=FormTidakLayak,
        check=_check_selalu,
    ),
    "tanggapi": Acara(
        act=actions.tanggapi_telaah,
        tombol="Tanggapi telaah",
        kalimat="Tanggapan atas telaah {nomor} disampaikan kepada Sekretariat TKKSD.",
        pengantar="Tanggapan dibaca dan dijawab Sekretariat TKKSD, dan dapat diubah sampai dijawab.",
        form=FormTanggapan,
        check=policies.check_penanggap,
        langkah=False,
    ),
    "ubah_telaah": Acara(
        act=actions.ubah_telaah,
        tombol="Terima tanggapan",
        kalimat="Tanggapan diterima; usulan {nomor} dinyatakan layak. Telaah semula tetap tersimpan.",
        pengantar="Usulan menjadi layak dan dinilai dalam pleno. Telaah semula tetap terbaca.",
        form=FormTindakan,
        check=policies.check_terima_tanggapan,
    ),
    "jawab_tanggapan": Acara(
        act=actions.jawab_tanggapan,
        tombol="Pertahankan telaah",
        kalimat="Tanggapan atas {nomor} dijawab; telaah dipertahankan.",
        pengantar="Usulan tetap tidak layak. Tulis mengapa tanggapan tidak mengubah telaah.",
        nada="quiet",
        form=FormTindakan,
        check=policies.check_penjawab,
        langkah=False,
    ),
    "tarik": Acara(
        act=actions.tarik,
        tombol="Tarik usulan",
        kalimat="Usulan {nomor} ditarik.",
        pengantar="Usulan yang ditarik tetap tersimpan, tetapi tidak dapat dihidupkan lagi.",
        nada="bad",
        form=FormTindakan,
    ),
}
TERDEKAT = 3
"""Similar proposals that the form of “not eligible” offers."""
MENUNGGU = frozenset(ACARA) - {"tarik", "ubah_telaah", "tanggapi", "jawab_tanggapan"}
"""Acts that a status alone waits for; withdrawing and replying are rights, not duties."""


def tombol_list(usulan: Usulan, *, by: Penugasan) -> list[dict[str, Any]]:
    """Return the buttons of the acts that this person may do now, the wanted one first."""
    offered = {step.act for step in Usulan.workflow.offered(usulan.status, by.role)}
    return [
        {
            "act": code,
            "label": acara.tombol,
            "url": _alamat(code, usulan),
            "tone": acara.nada,
            "confirm": acara.tanya,
            "link": _is_link(code),
        }
        for code, acara in ACARA.items()
        if (code in offered or not acara.langkah) and permits(acara.check, usulan, by=by)
    ]


def _is_link(code: str) -> bool:
    return code == "ajukan" or ACARA[code].form is not None


def _alamat(code: str, usulan: Usulan) -> str:
    """Sending goes by way of “Periksa jawaban”; an act with a form has a page of its own."""
    if code == "ajukan":
        return reverse("pemetaan:periksa", args=[usulan.pk])
    if ACARA[code].form:
        return reverse(f"pemetaan:{code.replace('_', '-')}", args=[usulan.pk])
    return reverse("pemetaan:langkah", args=[usulan.pk, code])


def langkah(request: ActingRequest, pk: int, act: str) -> HttpResponse:
    """Do an act that needs no words: send, or approve and forward."""
    acara = ACARA.get(act)
    if acara is None or acara.form is not None:
        raise Http404
    usulan = usulan_or_404(request, pk)
    acara.act(usulan, by=request.penugasan)
    return _selesai(request, usulan, acara)


def kembalikan(request: ActingRequest, pk: int) -> HttpResponse:
    """Return the proposal with what has to be mended."""
    return _dengan_form(request, pk, "kembalikan")


def tarik(request: ActingRequest, pk: int) -> HttpResponse:
    """Withdraw the own office's proposal."""
    return _dengan_form(request, pk, "tarik")


def nyatakan_layak(request: ActingRequest, pk: int) -> HttpResponse:
    """Find the proposal eligible."""
    return _dengan_form(request, pk, "nyatakan_layak")


def nyatakan_tidak_layak(request: ActingRequest, pk: int) -> HttpResponse:
    """Find the proposal not eligible, with one of thirteen reasons and where it goes instead."""
    return _dengan_form(request, pk, "nyatakan_tidak_layak")


def tanggapi(request: ActingRequest, pk: int) -> HttpResponse:
    """The office replies to a finding of “not eligible”."""
    return _dengan_form(request, pk, "tanggapi")


def ubah_telaah(request: ActingRequest, pk: int) -> HttpResponse:
    """The secretariat accepts the reply."""
    return _dengan_form(request, pk, "ubah_telaah")


def jawab_tanggapan(request: ActingRequest, pk: int) -> HttpResponse:
    """The secretariat keeps its finding."""
    return _dengan_form(request, pk, "jawab_tanggapan")


def _dengan_form(request: ActingRequest, pk: int, code: str) -> HttpResponse:
    """Show the form of an act; when it is sent, do the act or show the form again with the text kept."""
    acara, usulan, by = ACARA[code], usulan_or_404(request, pk), request.penugasan
    assert acara.form is not None
    if request.method == "POST":
        form = acara.form(request.POST, usulan=usulan)
        if form.lakukan(acara.act, by=by):
            return _selesai(request, usulan, acara)
        return render(request, "pemetaan/tindakan.html", _tindakan(usulan, code, form, by=by), status=form.status)
    if acara.langkah:
        check_step(usulan, code, by=by)
    acara.check(usulan, by=by)
    form = acara.form(initial=_awal(usulan), usulan=usulan)
    return render(request, "pemetaan/tindakan.html", _tindakan(usulan, code, form, by=by))


def _awal(usulan: Usulan) -> dict[str, str]:
    """What stands in the form at first: the reason that the kind table names, and the reply that was written."""
    found = getattr(usulan, "penelaahan", None)
    return {"kode_tl": usulan.jenis_dasar.get("kode_tl", ""), "tanggapan": found.tanggapan if found else ""}


def _serupa(usulan: Usulan, *, by: Penugasan) -> list[Usulan]:
    """The nearest proposals that this person reads, the nearest first: what TL-13 may point to."""
    near = [row for row, _ in kembar.cari_usulan(kembar.naskah_of(usulan), usulan, most=TERDEKAT)]
    read = set(Usulan.objects.visible_to(by).filter(pk__in=[row.pk for row in near]).values_list("pk", flat=True))
    return [row for row in near if row.pk in read]


def _tindakan(usulan: Usulan, code: str, form: FormTindakan, *, by: Penugasan) -> dict[str, Any]:
    acara = ACARA[code]
    listed = kelayakan.DAFTAR_TIDAK_LAYAK if "kode_tl" in form.fields else ()
    return {
        "usulan": usulan,
        "kicker": f"{usulan.nomor} · {usulan.perangkat_daerah.nama}",
        "kode": code,
        "acara": acara,
        "form": form,
        "lipatan": _lipatan(usulan, form),
        "isian_list": [form[name] for name in form.fields if not name.startswith(CATATAN)],
        "errors": form.errors,
        "serupa": _serupa(usulan, by=by) if listed else [],
        "daftar_tl": _daftar_tl([[f"{row.kode} {row.alasan}", row.alihkan_ke] for row in listed]),
    }


def _lipatan(usulan: Usulan, form: FormTindakan) -> list[dict[str, Any]]:
    """The boxes of the parts, each folded under its answer, so that a phone shows nine lines at first."""
    boxes = [name for name in form.fields if name.startswith(CATATAN)]
    if not boxes:
        return []
    isi = IsiUsulan(usulan)
    cards = {row["kode"]: row for rows in isi.bacaan({}).values() for row in rows}
    return [
        {**cards[name.removeprefix(CATATAN)], "isian": form[name], "terbuka": bool(form[name].value())}
        for name in boxes
    ]


def _daftar_tl(rows: list[list[str]]) -> dict[str, Any]:
    columns = [{"label": "Alasan baku"}, {"label": "Tujuan baku"}]
    return {"caption": "Tiga belas alasan baku dan tujuannya", "columns": columns, "rows": rows, "empty": ""}


def _selesai(request: ActingRequest, usulan: Usulan, acara: Acara) -> HttpResponse:
    offices = usulan.perangkat_daerah.pemangku(clock.today(usulan.daerah.zona_waktu))
    heads = " atau ".join(office.sebutan_kepala for office in offices)
    words = acara.kalimat.format(nomor=usulan.nomor, opd=usulan.perangkat_daerah.nama, kepala=heads)
    messages.success(request, words)
    return redirect("pemetaan:usulan", pk=usulan.pk)
