"""Similar proposals: beside the text being written, on a page of its own, and as clusters of a round."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.organisasi.urusan import URUSAN_PER_KODE
from petasama.pemetaan import kembar, policies
from petasama.pemetaan.instrumen.bentuk import Pertanyaan
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.serupa import ISU, KATA, MAKNA, MITRA, TEMPAT, URUSAN, WILAYAH, ciri_of, jenis
from petasama.pemetaan.tables import NADA_STATUS, usulan_url
from petasama.pemetaan.views.isi import IsiUsulan
from petasama.pemetaan.views.muat import usulan_or_404
from petasama.pemetaan.views.sisipan import TAMBAHAN
from petasama.persiapan.models import Putaran

DICARI = {"P1": "judul", "P2": "isi"}
"""The questions beside which similar proposals are looked for, and the part of the text that is typed there."""
PANJANG = 1000
"""Signs of the typed text that are looked for at most."""
KATA_TERLIHAT = 4
IKATAN = {WILAYAH: "mitra yang sama", MITRA: "nama mitra yang mirip", TEMPAT: "tempat yang sama"}
IKATAN |= {ISU: "isu strategis yang sama"}


def serupa(request: ActingRequest, pk: int) -> HttpResponse:
    """Look for proposals like this one; a posted text `q` takes the place of the saved one, `potongan` the list alone.

    Nothing is written. The text is posted so that no draft stands in an address, which logs keep.
    """
    thing, by = usulan_or_404(request, pk), request.penugasan
    policies.check_penulis(thing, by=by)
    naskah, typed = kembar.naskah_of(thing), request.POST.get("q", "").strip()[:PANJANG]
    part = DICARI.get(request.POST.get("kode", ""), "isi")
    if typed:
        naskah = replace(naskah, judul=typed) if part == "judul" else replace(naskah, isi=typed)
    shown = ciri_of(naskah).tampak
    rows = [baris_of(row, calon, shown, thing, by=by) for row, calon in kembar.cari_usulan(naskah, thing)]
    alone = "potongan" in request.POST
    template = "pemetaan/bagian/serupa_daftar.html" if alone else "pemetaan/serupa.html"
    return render(request, template, {"usulan": thing, "daftar": rows, "potongan": alone, "dicari": typed})


def baris_of(
    row: Usulan, calon: kembar.Calon, shown: dict[int, str], usulan: Usulan, *, by: Penugasan
) -> dict[str, Any]:
    """Return one line. Of what another office still prepares: title, office and whom to ask, reasons from its title."""
    own = not row.pemilik_ids.isdisjoint(by.unit_ids)
    closed = not own and row.diteruskan_pada is None
    mergeable = row.putaran_id == usulan.putaran_id and {row.status, usulan.status} <= set(policies.DAPAT_DITULIS)
    reasons = calon.sebab if not closed else [feature for feature in calon.sebab if feature in calon.ciri.judul]
    return {
        "judul": row.judul,
        "opd": row.perangkat_daerah.nama,
        "nomor": "" if closed else f"{row.nomor} · Putaran {row.putaran.tahun}",
        "status": "" if closed else row.label_status,
        "nada": NADA_STATUS.get(row.status, "grey"),
        "url": usulan_url(row) if own else "",
        "alasan": alasan_of(reasons, shown),
        "gabung": reverse("pemetaan:ajak-gabung", args=[usulan.pk, row.pk]) if mergeable else "",
    }


def alasan_of(sebab: Sequence[int], shown: Mapping[int, str]) -> str:
    """Return in words why two proposals are near: the features they share, as one of them wrote them."""
    kinds = {jenis(feature) for feature in sebab}
    affairs = [shown.get(feature, "") for feature in sebab if jenis(feature) == URUSAN]
    parts = [f"urusan {URUSAN_PER_KODE[code].nama}" for code in affairs[:1] if code in URUSAN_PER_KODE]
    parts += [words for kind, words in IKATAN.items() if kind in kinds and not (kind == MITRA and WILAYAH in kinds)]
    words = list(dict.fromkeys(shown.get(feature, "") for feature in sebab if jenis(feature) in (KATA, MAKNA)))
    quoted = ", ".join(f"“{word}”" for word in words[:KATA_TERLIHAT] if word)
    return "; ".join([*parts, *([f"kata atau arti yang sama: {quoted}"] if quoted else [])]) or "bidang yang berdekatan"


def gugus(request: ActingRequest, pk: int) -> HttpResponse:
    """The clusters among what a round has received: what to compare, why, and where to merge."""
    by = request.penugasan
    putaran = get_object_or_404(Putaran.objects.filter(daerah_id=by.tenant_id), pk=pk)
    shown = Usulan.objects.visible_to(by).in_putaran(putaran).exclude(status__in=kembar.BERAKHIR)
    rows = {row.pk: row for row in shown.select_related("perangkat_daerah")}
    groups = [_gugus(found, rows) for found in kembar.gugus_of(putaran, rows.keys())]
    return render(request, "pemetaan/gugus.html", {"putaran": putaran, "gugus_list": groups, "banyak": len(rows)})


def _gugus(found: kembar.Gugus, rows: dict[int, Usulan]) -> dict[str, Any]:
    pairs = [_pasang(rows[near.satu], rows[near.lain], near, found.tampak) for near in found.dekat]
    members = [_anggota(rows[pk]) for pk in found.anggota]
    return {"judul": f"{len(members)} usulan yang berdekatan", "anggota": members, "pasang": pairs}


def _anggota(row: Usulan) -> dict[str, str]:
    return {
        "nomor": row.nomor,
        "judul": row.judul,
        "opd": row.perangkat_daerah.nama,
        "url": usulan_url(row),
        "status": row.label_status,
        "nada": NADA_STATUS.get(row.status, "grey"),
    }


def _pasang(one: Usulan, other: Usulan, near: kembar.Dekat, shown: Mapping[int, str]) -> dict[str, str]:
    both = {one.status, other.status} <= set(policies.DAPAT_DIGABUNG_SEKRETARIAT)
    return {
        "kalimat": f"{one.nomor} dan {other.nomor}",
        "alasan": alasan_of(near.sebab, shown),
        "gabung": reverse("pemetaan:gabungkan", args=[other.pk, one.pk]) if both else "",
    }


def _sisipan(usulan: Usulan, question: Pertanyaan, isi: IsiUsulan, by: Penugasan) -> dict[str, Any]:
    """Beside the title and the background: where the script looks, and the way there without script."""
    if question.kode not in DICARI:
        return {}
    return {"serupa": {"alamat": reverse("pemetaan:serupa", args=[usulan.pk]), "kode": question.kode}}


TAMBAHAN.append(_sisipan)
