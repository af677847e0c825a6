"""How the fields of a question stand on the page: kind of control, rows of tables, what is folded."""

from typing import Any, Protocol

from petasama.core.wording import plain_number
from petasama.pemetaan.forms.rujukan import ISIAN_WILAYAH, Rujukan
from petasama.pemetaan.instrumen.baca import BARIS_PALING_BANYAK
from petasama.pemetaan.instrumen.bentuk import Isian, Kekurangan, Pertanyaan, Tabel

BARIS_CADANGAN = 3
BARIS_TERBUKA = 2
"""So many rows of a table stand open, even when they are empty, and every filled one; other empty ones are folded."""
RADIO_PALING_BANYAK = 4
CENTANG_DILIPAT = 12
"""From this many boxes to tick on, they are folded."""
PENDEK = 120
"""Texts up to this many characters stand side by side on wide screens."""
DAFTAR_WILAYAH = "daftar-wilayah"
BENTUK = {
    "TEKS": "text",
    "PANJANG": "textarea",
    "ANGKA": "number",
    "RUPIAH": "number",
    "TAHUN": "number",
    "PILIHAN": "select",
    "BANYAK": "checks",
    "YA_TIDAK": "radio",
    "CENTANG": "tick",
    "INDIKATOR": "select",
}
KOSONG = ("", "Pilih …")
YA_TIDAK = (("ya", "Ya"), ("tidak", "Tidak"))


class Sumber(Protocol):
    """What is shown: the texts in the controls, their faults, the choices, the table that gets one more row.

    `cadangan`: so many empty rows stand behind the filled ones.
    """

    pertanyaan: Pertanyaan
    mentah: dict[str, Any]
    galat: dict[str, str]
    rujukan: Rujukan
    tambah: str
    cadangan: int


def nama_kontrol(gap: Kekurangan) -> str:
    """Return the name of the control that a gap is about: P6.keluaran.volume, row 2 → keluaran-2-volume."""
    _, field, *column = gap.tempat.split(".")
    return f"{field}-{gap.baris}-{column[0]}" if column and gap.baris else field


def tujuan(pertanyaan: Pertanyaan, gap: Kekurangan) -> str:
    """Return the id of the place on the page that a gap is about."""
    name = nama_kontrol(gap)
    field = next((field for field in pertanyaan.isian if field.kode == name), None)
    if isinstance(field, Tabel):
        return f"{pertanyaan.kode}-{field.kode}"
    grouped = field is not None and (field.bentuk == "BANYAK" or _is_radio(field))
    control = id_kontrol(pertanyaan, name)
    return f"{control}_0" if grouped else control


def id_kontrol(pertanyaan: Pertanyaan, name: str) -> str:
    """Return the id of a control; the code of the question keeps it apart from others on a page with all of them."""
    return f"id_{pertanyaan.kode}-{name}"


def judul_baris(table: Tabel, line: int) -> str:
    """Return the heading of a row: Calon mitra ke-2."""
    return f"{table.sebutan_baris[:1].upper()}{table.sebutan_baris[1:]} ke-{line}"


def bagian_isian(form: Sumber, field: Isian) -> dict[str, Any]:
    """Return one field: {"isian": what the component takes, "lipat": the line it is folded under, or ""}."""
    control = _kontrol(form, field, field.kode, form.mentah[field.kode])
    if field.bentuk == "PILIHAN" and _is_radio(field):
        control |= {"kind": "radio", "choices": field.pilihan}
    rincian = tabel_indikator(form.rujukan) if field.bentuk == "INDIKATOR" else None
    return {"tabel": None, "isian": control, "lipat": _lipat(form, field), "rincian": rincian}


def tabel_indikator(rujukan: Rujukan) -> dict[str, Any] | None:
    """Return baseline and target of the office's indicators as a table, so that the writer need not look them up."""
    if not rujukan.ukuran:
        return None
    rows = [
        [
            row.nama,
            f"{plain_number(row.nilai_awal)} {row.satuan} ({row.tahun_awal})",
            f"{plain_number(row.nilai_target)} {row.satuan} ({row.tahun_target})",
        ]
        for row in rujukan.ukuran
    ]
    columns = [{"label": "Indikator", "head": True}, {"label": "Nilai awal"}, {"label": "Target"}]
    return {"caption": "Nilai awal dan target indikator", "columns": columns, "rows": rows, "hidden_caption": True}


def _is_radio(field: Isian) -> bool:
    few = field.bentuk == "PILIHAN" and field.wajib and len(field.pilihan) <= RADIO_PALING_BANYAK
    return few or field.bentuk == "YA_TIDAK"


def _lipat(form: Sumber, field: Isian) -> str:
    if field.bentuk != "BANYAK" or len(field.pilihan) < CENTANG_DILIPAT:
        return ""
    chosen = [label for code, label in field.pilihan if code in form.mentah[field.kode]]
    return f"{field.label}: {', '.join(chosen) or 'belum dipilih'}"


def bagian_tabel(form: Sumber, table: Tabel) -> dict[str, Any]:
    """Return one table: its rows, some of them spare (one more when the writer asked for it)."""
    rows: list[dict[str, Any]] = form.mentah[table.kode]
    filled = max((line for line, row in enumerate(rows, start=1) if any(row.values())), default=0)
    added = form.tambah == table.kode
    count = min(max(len(rows) + added, filled + form.cadangan), BARIS_PALING_BANYAK)
    last_open = count if added else max(filled, BARIS_TERBUKA)
    shown = [*rows, *({} for _ in range(count))][:count]
    key = f"{form.pertanyaan.kode}-{table.kode}"
    made = {
        "kode": table.kode,
        "id": key,
        "label": table.label,
        "sebutan": table.sebutan_baris,
        "galat": form.galat.get(table.kode, ""),
        "paling_banyak": str(BARIS_PALING_BANYAK),
        "penuh": count == BARIS_PALING_BANYAK,
        "akhir": f"{key}-{count + 1}",
        "baris": [
            _baris(form, table, line, row) | {"terbuka": line <= last_open} for line, row in enumerate(shown, start=1)
        ],
    }
    return {"tabel": made, "isian": None, "lipat": "", "rincian": None}


def _baris(form: Sumber, table: Tabel, line: int, row: dict[str, Any]) -> dict[str, Any]:
    """Return one row of a table; short fields that follow each other stand side by side (`kelompok`)."""
    groups: list[list[dict[str, Any]]] = []
    beside = False
    for column in table.kolom:
        control = _kontrol(form, column, f"{table.kode}-{line}-{column.kode}", row.get(column.kode, ""))
        short = column.bentuk in {"ANGKA", "RUPIAH", "TAHUN", "PILIHAN"} or (
            column.bentuk == "TEKS" and column.maks <= PENDEK
        )
        if short and beside:
            groups[-1].append(control)
        else:
            groups.append([control])
        beside = short
    key = f"{table.kode}-{line}"
    name = f"{key}-hapus"
    remove = {"name": name, "id": id_kontrol(form.pertanyaan, name), "label": "Hapus baris ini", "kind": "tick"}
    return {
        "judul": judul_baris(table, line),
        "nomor": line,
        "id": f"{form.pertanyaan.kode}-{key}",
        "hapus": remove if any(row.values()) else None,
        "kelompok": groups,
    }


def _kontrol(form: Sumber, field: Isian, name: str, value: Any) -> dict[str, Any]:
    made: dict[str, Any] = {
        "name": name,
        "id": id_kontrol(form.pertanyaan, name),
        "label": field.label,
        "kind": BENTUK[field.bentuk],
        "value": value,
        "hint": field.bantuan,
        "error": form.galat.get(name, ""),
        "short": field.bentuk in {"ANGKA", "RUPIAH", "TAHUN"},
        "optional": not (field.wajib or field.bersyarat or field.bentuk == "CENTANG"),
        "choices": (KOSONG, *field.pilihan) if field.bentuk == "PILIHAN" else field.pilihan,
    }
    if field.kode == ISIAN_WILAYAH:
        made["hint"] = "Ketik nama daerahnya, lalu pilih dari daftar."
        made["attrs"] = {"list": DAFTAR_WILAYAH, "autocomplete": "off"}
    elif field.bentuk == "YA_TIDAK":
        made["choices"] = YA_TIDAK
    elif field.bentuk == "INDIKATOR":
        made["choices"] = (KOSONG, *form.rujukan.indikator.items())
    elif field.bentuk == "PANJANG":
        made["hint"] = f"{field.bantuan} Paling panjang {plain_number(field.maks)} huruf.".strip()
        made["attrs"] = {"data-maks": field.maks}
    return made
