"""The result of a round's mapping: pictures first, the figures behind them, each number leads to its list."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from petasama.core import clock
from petasama.core.tables import Table, workbook
from petasama.core.wording import plain_number
from petasama.dokumen.actions import cetak
from petasama.dokumen.downloads import attachment, file_name
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PEMBACA_TKKSD
from petasama.organisasi.urusan import LABEL_KELOMPOK
from petasama.pemetaan import tables
from petasama.pemetaan.documents.hasil_pemetaan import HASIL_PEMETAAN
from petasama.pemetaan.documents.naskah_laporan import NaskahLaporan
from petasama.pemetaan.hasil import BarisKantor, BarisUsulan, HasilPemetaan, Hitungan, KelompokJenis, hasil_of
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.views.bagian import bagian_of
from petasama.pemetaan.views.laporan import laporan_of
from petasama.persiapan.models import Putaran, pilih_putaran

BARIS_LAYAK = 25
"""So many eligible proposals stand on the page; the list holds all."""
LEGENDA = [(3, "semua layak"), (2, "sebagian dialihkan"), (1, "belum semua ditelaah"), (4, "belum mengusulkan")]


def hasil(request: ActingRequest) -> HttpResponse:
    """Show the result of the newest round (or ?putaran=); offices see all figures, and the rows of their own."""
    by = request.penugasan
    rounds = list(_putaran(by).newest_first())
    putaran = pilih_putaran(rounds, request.GET.get("putaran", ""))
    context: dict[str, Any] = {
        "bagian": bagian_of("pemetaan:hasil", by=by, putaran=putaran),
        "pilihan": [
            {"label": str(item), "url": f"?putaran={item.tahun}", "current": item == putaran} for item in rounds
        ],
        "putaran": putaran,
        "judul": "Hasil pemetaan",
    }
    if putaran is not None:
        context |= _isi(hasil_of(putaran), by=by)
    return render(request, "pemetaan/hasil.html", context)


def hasil_berkas(request: ActingRequest, tahun: int, bentuk: str) -> HttpResponse:
    """Hand out the same result as PDF, Word or Excel."""
    putaran = get_object_or_404(_putaran(request.penugasan), tahun=tahun)
    found, now = hasil_of(putaran), clock.now()
    if bentuk == "xlsx":
        content = workbook(_lembar(found), title="Hasil pemetaan", made_at=now)
    elif bentuk in ("pdf", "docx"):
        naskah = NaskahLaporan(hasil=found, saat=now)
        paper = cetak(HASIL_PEMETAAN, naskah, at=now, author=naskah.penerbit)
        content = paper.pdf if bentuk == "pdf" else paper.docx
    else:
        raise Http404
    return attachment(content, name=file_name("Hasil pemetaan", str(putaran), suffix=bentuk))


def _putaran(by: Penugasan) -> Any:
    return Putaran.objects.visible_to(by).select_related("daerah__wilayah__induk").prefetch_related("jadwal")


def _isi(found: HasilPemetaan, *, by: Penugasan) -> dict[str, Any]:
    link = Tautan(found, by=by)
    return {
        "semua": link.semua,
        "judul": judul_of(found),
        "angka": _angka(found, link),
        "jenis": _jenis(found, link),
        "urusan": _urusan(found, link),
        "isu": [_batang(row, link, "isu", found.per_isu()) for row in found.per_isu()],
        "kantor": [_ubin(row, link) for row in found.per_kantor()],
        "legenda": LEGENDA,
        "alasan": [
            (f"{reason.kode} · {count} usulan", link.teks(reason.alasan, hasil="TIDAK_LAYAK", tl=reason.kode))
            for reason, count in found.per_alasan()
        ],
        "tabel": _tabel(found, link),
        "digabung": found.digabung,
        **_daftar(found, link, by=by),
        **laporan_of(found, by=by),
    }


def _daftar(found: HasilPemetaan, link: "Tautan", *, by: Penugasan) -> dict[str, Any]:
    """The proposals themselves: redirected ones, and the first eligible ones; an office sees its own."""
    seen = Usulan.objects.visible_to(by).filter(putaran=found.putaran)
    own = None if link.semua else set(seen.values_list("pk", flat=True))
    eligible = _milik(found.layak, own)
    return {
        "dialihkan": tables.DIALIHKAN_TABLE.shown(_milik(found.dialihkan, own)),
        "layak": tables.LAYAK_TABLE.shown(eligible[:BARIS_LAYAK]),
        "jumlah_layak": len(eligible),
        "tampil_layak": min(len(eligible), BARIS_LAYAK),
        "url_layak": link.url(hasil="LAYAK"),
    }


def judul_of(found: HasilPemetaan) -> str:
    """Say how the mapping came out."""
    if not found.baris:
        return "Belum ada usulan yang diteruskan"
    moved = f", {len(found.dialihkan)} dialihkan" if found.dialihkan else ""
    waiting = f", {len(found.belum)} belum ditelaah" if found.belum else ""
    return f"{len(found.layak)} dari {len(found.baris)} usulan layak{moved}{waiting}"


class Tautan:
    """The addresses of the lists behind the numbers; none for offices, whose lists hold their own rows only."""

    def __init__(self, found: HasilPemetaan, *, by: Penugasan) -> None:
        self.tahun, self.semua = found.putaran.tahun, by.peran in PEMBACA_TKKSD

    def url(self, **asked: str) -> str:
        """The list with these filters."""
        return f"{reverse('pemetaan:index')}?{urlencode({'putaran': self.tahun, **asked})}" if self.semua else ""

    def teks(self, words: Any, **asked: str) -> SafeString | str:
        """The words as a link to that list; as they are where nothing would stand in it."""
        url = self.url(**asked) if words not in (0, "0") else ""
        return format_html('<a href="{}">{}</a>', url, words) if url else str(words)


def _milik(rows: list[BarisUsulan], own: set[int] | None) -> list[BarisUsulan]:
    return rows if own is None else [row for row in rows if row.usulan.pk in own]


def _angka(found: HasilPemetaan, link: Tautan) -> list[dict[str, Any]]:
    shown = [
        ("Perangkat daerah pengusul", found.kantor_mengusulkan, f"dari {len(found.kantor)}", ""),
        ("Usulan masuk", len(found.baris), "", link.url(hasil="MASUK")),
        ("Layak", len(found.layak), "", link.url(hasil="LAYAK")),
        ("Dialihkan", len(found.dialihkan), "", link.url(hasil="TIDAK_LAYAK")),
    ]
    if found.belum:
        shown.append(("Belum ditelaah", len(found.belum), "", link.url(hasil="BELUM")))
    return [
        {"label": label, "value": plain_number(value), "note": note, "url": url} for label, value, note, url in shown
    ]


def _jenis(found: HasilPemetaan, link: Tautan) -> list[dict[str, Any]]:
    return [
        {
            "label": link.teks(_nama(group), hasil="LAYAK", jenis=group.kode),
            "persen": 100 * count / len(found.layak) if found.layak else 0,
            "teks": f"{count} usulan · {found.bagian(count)} %",
            "nada": group.nada,
        }
        for group, count in found.per_jenis()
    ]


def _nama(group: KelompokJenis) -> str:
    """The kind by its short name and in full, said once."""
    return group.nama if group.nama.startswith(group.label) else f"{group.label}: {group.nama}"


def _urusan(found: HasilPemetaan, link: Tautan) -> list[dict[str, Any]]:
    """Affairs with proposals in their groups, and how many of each group have none."""
    rows = found.per_urusan()
    figures = [row for _, row in rows]
    groups = []
    for group, label in LABEL_KELOMPOK.items():
        inside = [row for urusan, row in rows if urusan.kelompok == group]
        filled = [_batang(row, link, "urusan", figures) for row in inside if row.masuk]
        if inside:
            groups.append({"nama": label, "batang": filled, "kosong": len(inside) - len(filled)})
    return groups


def _batang(row: Hitungan, link: Tautan, name: str, rows: Iterable[Hitungan]) -> dict[str, Any]:
    longest = max((item.masuk for item in rows), default=0)
    return {
        "label": link.teks(row.label, hasil="MASUK", **{name: row.kode}) if row.masuk else row.label,
        "persen": 100 * row.layak / longest if longest else 0,
        "teks": f"{row.layak} layak dari {row.masuk}" if row.masuk else "belum ada",
        "nada": "green",
    }


def _ubin(row: BarisKantor, link: Tautan) -> dict[str, Any]:
    tone = 4 if not row.masuk else 1 if row.belum else 2 if row.tidak else 3
    note = f"{row.layak} layak dari {row.masuk}" if row.masuk else row.keterangan
    url = link.url(hasil="MASUK", opd=row.kode) if row.masuk else ""
    return {"title": row.label, "note": note, "tone": 0 if row.keterangan == "Nihil" else tone, "url": url}


def _tabel(found: HasilPemetaan, link: Tautan) -> dict[str, Any]:
    """The figures behind the pictures; each number leads to its list."""
    urusan = [row for _, row in found.per_urusan()]
    kinds = _angka_jenis(found)
    return {
        "jenis": tables.HASIL_JENIS_TABLE.shown(kinds, caption="Usulan layak menurut jenis"),
        "urusan": _tertaut(tables.HASIL_URUSAN_TABLE, urusan, link, "urusan"),
        "isu": _tertaut(tables.HASIL_ISU_TABLE, found.per_isu(), link, "isu") | {"wide": True},
        "kantor": _tertaut(tables.HASIL_OPD_TABLE, found.per_kantor(), link, "opd"),
    }


def _tertaut(table: Table, rows: Iterable[Hitungan], link: Tautan, name: str) -> dict[str, Any]:
    things = list(rows)
    shown = table.shown(things)
    for cells, row in zip(shown["rows"], things, strict=True):
        asked = (("MASUK", row.masuk), ("LAYAK", row.layak), ("TIDAK_LAYAK", row.tidak), ("BELUM", row.belum))
        for place, (finding, count) in enumerate(asked, start=2):
            cells[place] = link.teks(count, hasil=finding, **{name: row.kode})
    return shown


def _angka_jenis(found: HasilPemetaan) -> list[dict[str, Any]]:
    return [
        {"jenis": group.nama, "jumlah": count, "bagian": round(100 * count / len(found.layak), 1) if found.layak else 0}
        for group, count in found.per_jenis()
    ]


def _lembar(found: HasilPemetaan) -> list[tuple[Table, Iterable[Any]]]:
    """The sheets of the workbook."""
    return [
        (tables.HASIL_JENIS_TABLE, _angka_jenis(found)),
        (tables.HASIL_URUSAN_TABLE, [row for _, row in found.per_urusan()]),
        (tables.HASIL_ISU_TABLE, found.per_isu()),
        (tables.HASIL_OPD_TABLE, found.per_kantor()),
        (tables.LAYAK_TABLE, found.layak),
        (tables.DIALIHKAN_TABLE, found.dialihkan),
    ]
