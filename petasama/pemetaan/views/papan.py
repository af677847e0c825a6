"""The board of all offices of a round, on screen and as a workbook."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from petasama.core import clock
from petasama.core.downloads import attachment
from petasama.core.tables import Column, Table
from petasama.core.templatetags.parts import badge
from petasama.core.wording import long_date, long_moment, short_date
from petasama.organisasi.access import ActingRequest
from petasama.organisasi.peran import Peran
from petasama.pemetaan.papan import BERJALAN, DIAM, KEADAAN, KELOMPOK, SUDAH, BarisPapan, papan_of
from petasama.pemetaan.views.bagian import bagian_of
from petasama.persiapan.models import Putaran, pilih_putaran

NIHIL = {"DIAJUKAN": "Nihil, menunggu kepala", "DISETUJUI": "Nihil"}
AWAL_XLSX = (
    Column(key="kode", label="Kode", value=lambda row: row.perangkat.kode),
    Column(key="perangkat", label="Perangkat daerah", value=lambda row: row.perangkat.nama, width=44),
    Column(key="keadaan", label="Keadaan", value=lambda row: KEADAAN[row.keadaan][0], width=22),
)
AKHIR_XLSX = (
    Column(key="nihil", label="Nihil", value=lambda row: NIHIL.get(row.nihil, ""), width=24),
    Column(key="menunggu", label="Menunggu", value=lambda row: row.menunggu, width=26),
    Column(key="sejak", label="Sejak", value=lambda row: row.sejak),
    Column(key="hari", label="Hari kerja", value=lambda row: row.hari, numeric=True),
    Column(key="diingatkan", label="Terakhir diingatkan", value=lambda row: row.diingatkan),
)
SARINGAN = {"diam": DIAM, "berjalan": BERJALAN, "sudah": SUDAH}


def papan(request: ActingRequest) -> HttpResponse:
    """Show how far every office is: a picture, then a line for each, the silent first."""
    by = request.penugasan
    putaran, rounds = _putaran(request)
    today, chosen = clock.today(by.daerah.zona_waktu), request.GET.get("saring", "")
    rows = papan_of(putaran, on=today) if putaran else []
    counts = Counter(row.keadaan for row in rows)
    shown = [row for row in rows if row.keadaan == SARINGAN.get(chosen, row.keadaan)]
    year = putaran.tahun if putaran else ""
    context = {
        "judul": f"{counts[SUDAH]} dari {len(rows)} perangkat daerah sudah menjawab",
        "tanggal": f"{long_date(today)} · {by.daerah.zona_waktu}",
        "bagian": bagian_of("pemetaan:papan", by=by, putaran=putaran),
        "putaran": putaran,
        "putaran_list": [{"label": str(p), "url": f"?putaran={p.tahun}", "current": p == putaran} for p in rounds],
        "batang": batang_of(counts, len(rows)),
        "saringan": saringan_of(counts, chosen, year, len(rows)),
        "tabel": _tabel(request).shown(shown) | {"hidden_caption": True},
        "unduh": f"{reverse('pemetaan:papan-xlsx')}?putaran={year}",
        "papan_kabar": reverse("kabar:belum-selesai") if by.role == Peran.SEKRETARIAT_TKKSD else "",
    }
    return render(request, "pemetaan/papan.html", context)


def papan_xlsx(request: ActingRequest) -> HttpResponse:
    """Hand out the whole board as a workbook."""
    putaran, _ = _putaran(request)
    zone = request.penugasan.daerah.zona_waktu
    rows = papan_of(putaran, on=clock.today(zone)) if putaran else []
    content = _xlsx(zone).to_xlsx(rows, made_at=clock.now())
    return attachment(content, name=f"papan-pengusulan-{putaran.tahun if putaran else 'kosong'}.xlsx")


def _putaran(request: ActingRequest) -> tuple[Putaran | None, tuple[Putaran, ...]]:
    rounds = tuple(Putaran.objects.visible_to(request.penugasan).newest_first())
    return pilih_putaran(rounds, request.GET.get("putaran", "")), rounds


def batang_of(counts: Counter[str], total: int) -> list[dict[str, Any]]:
    """Return the picture: offices done, on the way, silent."""
    return [
        {"nama": words, "persen": 100 * counts[code] / total if total else 0, "teks": str(counts[code]), "nada": tone}
        for code, (words, tone) in KEADAAN.items()
    ]


def saringan_of(counts: Counter[str], chosen: str, year: int | str, total: int) -> list[dict[str, Any]]:
    """Return the filters with their counts."""
    chips = [{"label": "Semua", "url": f"?putaran={year}", "current": chosen not in SARINGAN, "count": str(total)}]
    return chips + [
        {
            "label": KEADAAN[code][0],
            "url": f"?putaran={year}&saring={key}",
            "current": key == chosen,
            "count": str(counts[code]),
        }
        for key, code in SARINGAN.items()
    ]


def _tabel(request: ActingRequest) -> Table:
    """The board on the screen; the secretariat also sees the buttons that remind."""
    act = (Column(key="tindakan", label="Ingatkan", value=lambda row: _tombol(request, row)),)
    return Table(
        title="Papan pengusulan",
        empty="Tidak ada perangkat daerah di sini.",
        columns=(
            Column(key="perangkat", label="Perangkat daerah", value=_perangkat, head=True),
            Column(key="keadaan", label="Keadaan", value=_keadaan),
            Column(key="menunggu", label="Paling lama menunggu", value=_menunggu),
            *(act if request.penugasan.role == Peran.SEKRETARIAT_TKKSD else ()),
        ),
    )


def _perangkat(row: BarisPapan) -> str:
    parts = [f"{row.jumlah[code]} {words}" for code, words in KELOMPOK.items() if row.jumlah[code]]
    parts += [NIHIL[row.nihil]] if row.nihil else []
    return format_html("{}<br><small>{}</small>", row.perangkat.nama, " · ".join(parts) or "Belum ada usulan")


def _keadaan(row: BarisPapan) -> str:
    last = f"Terakhir {short_date(row.terakhir.date())}" if row.terakhir else "Belum ada kegiatan"
    return format_html("{}<br><small>{}</small>", badge(*KEADAAN[row.keadaan]), last)


def _menunggu(row: BarisPapan) -> str:
    if row.sejak is None:
        return "–"
    return format_html("{}<br><small>{} hari kerja, sejak {}</small>", row.menunggu, row.hari, short_date(row.sejak))


def _tombol(request: ActingRequest, row: BarisPapan) -> str:
    """Remind by mail or WhatsApp with what the notices room has; nothing where the office owes nothing."""
    if not row.dapat_diingatkan:
        return ""
    note = f"Diingatkan {short_date(row.diingatkan)}" if row.diingatkan else "Belum diingatkan"
    forms = (
        (reverse(f"kabar:{name}", args=[row.perangkat.pk]), get_token(request), f"{name}-{row.perangkat.kode}", label)
        for name, label in (("ingatkan", "Surel"), ("pesan", "WhatsApp"))
    )
    buttons = format_html_join(
        "",
        '<form method="post" action="{}"><input type="hidden" name="csrfmiddlewaretoken" value="{}">'
        '<button class="btn quiet" data-uji="{}">{}</button></form>',
        forms,
    )
    return format_html('<div class="actions">{}</div><small>{}</small>', buttons, note)


def _xlsx(zone: str) -> Table:
    """The board as a workbook: a column for each state, days as days."""
    counted = [
        Column(key=code.lower(), label=words.capitalize(), value=_banyak(code), numeric=True)
        for code, words in KELOMPOK.items()
    ]
    last = Column(key="terakhir", label="Kegiatan terakhir", value=lambda row: _saat(row, zone), width=36)
    columns = (*AWAL_XLSX, *counted, *AKHIR_XLSX, last)
    return Table(title="Papan pengusulan", empty="Tidak ada perangkat daerah.", columns=columns)


def _banyak(code: str) -> Callable[[BarisPapan], int]:
    return lambda row: row.jumlah[code]


def _saat(row: BarisPapan, zone: str) -> str:
    return long_moment(row.terakhir, zone) if row.terakhir else ""
