"""Similar proposals: beside the text being written, on a page of its own, and as clusters of a round."""

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
from petasama.pemetaan.serupa import Kemiripan, ciri_of
from petasama.pemetaan.serupa.ciri import Ciri
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
IKATAN = {"W": "mitra yang sama", "M": "nama mitra yang mirip", "T": "tempat yang sama", "I": "isu strategis yang sama"}


def serupa(request: ActingRequest, pk: int) -> HttpResponse:
    """Look for proposals like this one, with the text that is typed in `q`; `potongan` returns the list alone."""
    thing, by = usulan_or_404(request, pk), request.penugasan
    policies.check_penulis(thing, by=by)
    naskah, typed = kembar.naskah_of(thing), request.GET.get("q", "").strip()[:PANJANG]
    part = DICARI.get(request.GET.get("kode", ""))
    if typed and part:
        naskah = replace(naskah, judul=typed) if part == "judul" else replace(naskah, isi=typed)
    mine = ciri_of(naskah)
    rows = [baris_of(row, calon, mine, thing, by=by) for row, calon in kembar.cari_usulan(naskah, thing)]
    template = "pemetaan/bagian/serupa_daftar.html" if "potongan" in request.GET else "pemetaan/serupa.html"
    return render(request, template, {"usulan": thing, "daftar": rows, "potongan": "potongan" in request.GET})


def baris_of(row: Usulan, calon: kembar.Calon, mine: Ciri, usulan: Usulan, *, by: Penugasan) -> dict[str, Any]:
    """Return one line. Of what another office still prepares: title, office and whom to ask, reasons from its title."""
    own = not row.pemilik_ids.isdisjoint(by.unit_ids)
    closed = not own and row.diteruskan_pada is None
    mergeable = row.putaran_id == usulan.putaran_id and {row.status, usulan.status} <= set(policies.DAPAT_DITULIS)
    known = set(calon.ciri.judul) if closed else None
    return {
        "judul": row.judul,
        "opd": row.perangkat_daerah.nama,
        "nomor": "" if closed else f"{row.nomor} · Putaran {row.putaran.tahun}",
        "status": "" if closed else row.label_status,
        "nada": NADA_STATUS.get(row.status, "grey"),
        "url": usulan_url(row) if own else "",
        "alasan": alasan_of(calon.mirip, mine, known=known),
        "gabung": reverse("pemetaan:ajak-gabung", args=[usulan.pk, row.pk]) if mergeable else "",
    }


def alasan_of(mirip: Kemiripan, mine: Ciri, *, known: set[str] | None = None) -> str:
    """Return in words why two proposals are near; `known` leaves only these stems and no ties."""
    ties = [] if known is not None else mirip.ikat
    affairs = [tie[2:] for tie in ties if tie.startswith("U:")]
    parts = [f"urusan {URUSAN_PER_KODE[code].nama}" for code in affairs[:1] if code in URUSAN_PER_KODE]
    kinds = {tie[0] for tie in ties}
    parts += [words for kind, words in IKATAN.items() if kind in kinds and not (kind == "M" and "W" in kinds)]
    stems = [stem for stem in mirip.kata if known is None or stem in known]
    words = list(dict.fromkeys(mine.tampak.get(stem, "") for stem in stems))
    shown = ", ".join(f"“{word}”" for word in words[:KATA_TERLIHAT] if word)
    return "; ".join([*parts, *([f"kata yang sama: {shown}"] if shown else [])]) or "bidang yang berdekatan"


def gugus(request: ActingRequest, pk: int) -> HttpResponse:
    """The clusters among what a round has received: what to compare, why, and where to merge."""
    by = request.penugasan
    putaran = get_object_or_404(Putaran.objects.filter(daerah_id=by.tenant_id), pk=pk)
    shown = Usulan.objects.visible_to(by).in_putaran(putaran).exclude(status__in=kembar.BERAKHIR)
    rows = {row.pk: row for row in shown.select_related("perangkat_daerah")}
    groups = [_gugus(found, rows) for found in kembar.gugus_of(putaran, rows.keys())]
    return render(request, "pemetaan/gugus.html", {"putaran": putaran, "gugus_list": groups, "banyak": len(rows)})


def _gugus(found: kembar.Gugus, rows: dict[int, Usulan]) -> dict[str, Any]:
    pairs = [_pasang(rows[one], rows[other], near) for one, other, near in found.dekat]
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


def _pasang(one: Usulan, other: Usulan, near: Kemiripan) -> dict[str, str]:
    both = {one.status, other.status} <= set(policies.DAPAT_DIGABUNG_SEKRETARIAT)
    return {
        "kalimat": f"{one.nomor} dan {other.nomor}",
        "alasan": alasan_of(near, Ciri(tampak={stem: stem for stem in near.kata if not stem.startswith("~")})),
        "gabung": reverse("pemetaan:gabungkan", args=[other.pk, one.pk]) if both else "",
    }


def _sisipan(usulan: Usulan, question: Pertanyaan, isi: IsiUsulan, by: Penugasan) -> dict[str, Any]:
    """Beside the title and the background: where the script looks, and the way there without script."""
    if question.kode not in DICARI:
        return {}
    url = reverse("pemetaan:serupa", args=[usulan.pk])
    return {"serupa": {"alamat": f"{url}?potongan=ya&kode={question.kode}", "halaman": url}}


TAMBAHAN.append(_sisipan)
