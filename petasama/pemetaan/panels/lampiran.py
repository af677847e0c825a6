"""On a proposal: its attachments."""

from django.urls import reverse

from petasama.core.panels import Panel, for_model
from petasama.lampiran.kartu import TEMPLAT, kartu_of
from petasama.lampiran.pemilik import dapat_dilampiri
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import policies
from petasama.pemetaan.models import Usulan


def check_lampiran(usulan: Usulan, by: Penugasan) -> None:
    """Whoever writes the answers attaches files, and at the same time."""
    policies.check_penulis(usulan, by=by)
    policies.check_dapat_ditulis(usulan)


def halaman(usulan: Usulan) -> str:
    """The page on which the attachments of a proposal stand."""
    return reverse("pemetaan:usulan", args=[usulan.pk])


dapat_dilampiri(Usulan, check_tulis=check_lampiran, kembali=halaman)


@for_model(Usulan)
def lampiran_usulan(usulan: Usulan, by: Penugasan) -> Panel:
    """The files that belong to a proposal, for whoever reads it."""
    return Panel(title="Lampiran", template=TEMPLAT, context=kartu_of(usulan, by=by), order=60)
