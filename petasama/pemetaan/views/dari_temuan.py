"""One click makes a proposal of a finding."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect

from petasama.organisasi.access import ActingRequest
from petasama.pemetaan import actions
from petasama.persiapan.models import Temuan


def usulkan(request: ActingRequest, pk: int) -> HttpResponse:
    """Begin a proposal from a finding of the own office and go to it."""
    rows = Temuan.objects.visible_to(request.penugasan).select_related(
        "perangkat_daerah", "pertemuan__putaran__daerah", "pertemuan__daerah"
    )
    temuan = get_object_or_404(rows, pk=pk)
    usulan = actions.usulkan_dari_temuan(temuan, by=request.penugasan, lagi=request.POST.get("lagi") == "ya")
    filled = usulan.jawaban.exclude(kode="KLASIFIKASI").count()
    messages.success(
        request,
        f"Usulan {usulan.nomor} dibuat dari temuan; {filled} dari 8 jawaban sudah berisi. Periksa dan lengkapi.",
    )
    return redirect("pemetaan:usulan", pk=usulan.pk)
