"""Every text of one answer that was ever saved; any two side by side; an earlier one brought back."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from petasama.core.policies import permits
from petasama.core.wording import clock, listed, long_moment
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import actions, policies
from petasama.pemetaan.actions.jawaban import DUDUK
from petasama.pemetaan.instrumen.beda import BERUBAH, HAPUS, SAMA, TAMBAH, BedaIsian, beda_jawaban
from petasama.pemetaan.instrumen.bentuk import Isi
from petasama.pemetaan.models import Usulan, VersiJawaban
from petasama.pemetaan.views.isi import nama_rujukan, nilai_text
from petasama.pemetaan.views.muat import pertanyaan_or_404, usulan_or_404

KEADAAN_BARIS = {
    SAMA: ("Baris tetap", "grey"),
    HAPUS: ("− Baris dihapus", "red"),
    TAMBAH: ("+ Baris ditambah", "green"),
    BERUBAH: ("Baris berubah", "gold"),
}


def versi(request: ActingRequest, pk: int, kode: str) -> HttpResponse:
    """List the versions of an answer, newest first; the savings of one sitting are folded under its last one."""
    usulan, by = usulan_or_404(request, pk), request.penugasan
    question = pertanyaan_or_404(usulan, kode)
    rows = list(_versi_of(usulan, kode, by))
    zone = usulan.daerah.zona_waktu
    shown = [_tampil(row, before, zone) for row, before in zip(rows, [*rows[1:], None], strict=False)]
    context = {
        "usulan": usulan,
        "pertanyaan": question,
        "duduk_list": [{**shown[group[0]], "lipat": [shown[place] for place in group[1:]]} for group in _duduk(rows)],
        "judul": f"{len(rows)} versi tersimpan" if rows else "Belum ada versi tersimpan",
        **_pilihan(shown),
        "beda_url": reverse("pemetaan:beda", args=[pk, kode]),
        "bisa_pakai": bisa_tulis(usulan, by),
        "kembali": _asal(usulan, kode, by),
    }
    return render(request, "pemetaan/versi.html", context)


def _pilihan(shown: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the two lists from which versions are chosen; first stand the newest and the one before it."""
    choices = [(str(row["nomor"]), row["sebutan"]) for row in shown]
    first = [choices[min(place, len(choices) - 1)][0] if choices else "" for place in (1, 0)]
    pair = zip("ab", ("Versi yang lama", "Versi yang baru"), first, strict=True)
    made = {
        f"pilih_{name}": {"name": name, "label": label, "kind": "select", "choices": choices, "value": value}
        for name, label, value in pair
    }
    return {"pilihan": choices, **made}


def beda(request: ActingRequest, pk: int, kode: str) -> HttpResponse:
    """Show what differs between two versions (`a` and `b` in the address), the older one first."""
    usulan, by = usulan_or_404(request, pk), request.penugasan
    question = pertanyaan_or_404(usulan, kode)
    old, new = _dua(request, list(_versi_of(usulan, kode, by)))
    zone = usulan.daerah.zona_waktu
    parts = beda_jawaban(question, old.isi, new.isi, teks=_penulis_teks(old.isi, new.isi))
    context = {
        "usulan": usulan,
        "pertanyaan": question,
        "judul": _judul_beda(parts),
        "lama": old,
        "baru": new,
        "rujukan": [(f"Versi {row.nomor}", f"{row.oleh.user}, {long_moment(row.pada, zone)}") for row in (old, new)],
        "beda_list": [_tampil_beda(part) for part in parts],
        "bisa_pakai": bisa_tulis(usulan, by),
    }
    return render(request, "pemetaan/beda.html", context)


def _judul_beda(parts: list[BedaIsian]) -> str:
    changed = [part.label for part in parts if part.is_berubah]
    return f"{len(changed)} isian berbeda: {listed(changed)}" if changed else "Kata-katanya sama"


def _tampil_beda(part: BedaIsian) -> dict[str, Any]:
    rows = [
        {"sebutan": words, "nada": tone, "kolom": row.kolom, "tetap": row.keadaan == SAMA, "nama": row.nama}
        for row in part.baris
        for words, tone in [KEADAAN_BARIS[row.keadaan]]
    ]
    return {"label": part.label, "potongan": part.potongan, "baris": rows}


def versi_pakai(request: ActingRequest, pk: int, kode: str, nomor: int) -> HttpResponse:
    """Bring an earlier text back as the newest version."""
    usulan = usulan_or_404(request, pk)
    question = pertanyaan_or_404(usulan, kode)
    saved = actions.kembalikan_versi(usulan, kode=kode, nomor=nomor, by=request.penugasan)
    time = clock(saved.updated_at, usulan.daerah.zona_waktu)
    words = f"“{question.label}” kembali ke versi {nomor}. Tersimpan pukul {time} sebagai versi {saved.version}."
    messages.success(request, words)
    return redirect("pemetaan:versi", pk=pk, kode=kode)


def bisa_tulis(usulan: Usulan, by: Penugasan) -> bool:
    """Whether this person may change the answers now."""
    return permits(policies.check_penulis, usulan, by=by) and permits(policies.check_dapat_ditulis, usulan)


def _versi_of(usulan: Usulan, kode: str, by: Penugasan) -> Any:
    rows = VersiJawaban.objects.visible_to(by).filter(usulan=usulan, kode=kode)
    return rows.select_related("oleh__user").order_by("-nomor")


def _duduk(rows: list[VersiJawaban]) -> list[list[int]]:
    """Group the places of rows (newest first) by sitting: one person, saved while typing, short pauses."""
    groups: list[list[int]] = [[0]] if rows else []
    for place, (newer, older) in enumerate(pairwise(rows), start=1):
        if older.otomatis and older.oleh_id == newer.oleh_id and newer.pada - older.pada < DUDUK:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _tampil(row: VersiJawaban, before: VersiJawaban | None, zone: str) -> dict[str, Any]:
    moment = long_moment(row.pada, zone)
    signs = panjang_of(row.isi)
    return {
        "nomor": row.nomor,
        "sebelum": before.nomor if before else 0,
        "oleh": str(row.oleh.user),
        "pada": moment,
        "cara": "tersimpan sendiri saat mengetik" if row.otomatis else "disimpan dengan tombol",
        "tanda": f"{signs} tanda",
        "selisih": f"{signs - panjang_of(before.isi):+d}".replace("-", "−") if before else "",
        "sebutan": f"Versi {row.nomor}, {row.oleh.user}, {moment}",
    }


def panjang_of(isi: Isi) -> int:
    """Return how many signs an answer has, those in the rows of its tables included."""
    return sum(len(text) for text in _semua_teks(isi.values()))


def _semua_teks(values: Iterable[Any]) -> Iterable[str]:
    for value in values:
        if isinstance(value, dict):
            yield from _semua_teks(value.values())
        elif isinstance(value, list):
            yield from _semua_teks(value)
        elif value is not None and not isinstance(value, bool):
            yield str(value)


def _dua(request: HttpRequest, rows: list[VersiJawaban]) -> tuple[VersiJawaban, VersiJawaban]:
    """Find the two versions that the address names, older first.

    When it names none: the newest and the one before it, or the only one twice.
    """
    known = {str(row.nomor): row for row in rows}
    newest = [str(row.nomor) for row in (*rows[:1], *rows[:2][-1:])]
    wanted = [request.GET.get(name) or default for name, default in zip("ba", newest or ["", ""], strict=True)]
    if not all(name in known for name in wanted):
        raise Http404
    old, new = sorted((known[name] for name in wanted), key=lambda row: row.nomor)
    return old, new


def _penulis_teks(*answers: Isi) -> Any:
    names = nama_rujukan(answers)

    def teks(field: Any, value: Any) -> str:
        words = nilai_text(field, value, names)
        return "" if words == "–" else words

    return teks


def _asal(usulan: Usulan, kode: str, by: Penugasan) -> str:
    """Where the page of versions leads back to: the question for who writes, else the proposal."""
    if bisa_tulis(usulan, by):
        return reverse("pemetaan:jawab", args=[usulan.pk, kode])
    return f"{reverse('pemetaan:usulan', args=[usulan.pk])}#{kode}"
