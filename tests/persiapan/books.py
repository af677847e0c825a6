"""Workbooks as offices send them, written cell by cell, and mean ones."""

import io
import zipfile
from datetime import date

import xlsxwriter

from petasama.persiapan.impor.lembar import AKUN, PEJABAT, PERANGKAT, PPKSD

SHEETS = {"perangkat": PERANGKAT, "pejabat": PEJABAT, "ppksd": PPKSD, "akun": AKUN}
KANTOR = {
    "kode": "DISPARPORA",
    "nama": "Dinas Pariwisata",
    "sebutan_kepala": "Kepala Dinas Pariwisata",
    "mulai": date(2026, 1, 2),
}
PEJABAT_BARU = {
    "jabatan": "Sekretaris Daerah",
    "nama": "Contoh Sekretaris Baru",
    "nip": "197505052000011005",
    "pangkat": "Pembina Utama Madya",
    "mulai": "2 November 2026",
}
PENGHUBUNG = {
    "kode": "BAGKESRA",
    "nama": "Contoh Penghubung Baru",
    "nip": "198801012012011001",
    "surel": "penghubung.baru@hss.example",
    "telepon": "0812-3456-7890",
    "nomor_surat": "800/77-PPKSD/BAGKESRA/2026 (contoh)",
    "tanggal_surat": date(2026, 11, 9),
}
PERENCANA = {
    "nama": "Contoh Perencana Baru",
    "nip": "198901012012011002",
    "surel": "perencana.baru@hss.example",
    "peran": "Perencana",
    "kode": "BAPPELITBANGDA",
    "jabatan": "Perencana Ahli Muda",
    "nomor_surat": "821/55/BKPSDM/2026 (contoh)",
    "tanggal_surat": "02/11/2026",
    "mulai": "2026-11-03",
}


def book(**sheets):
    """A workbook: sheet name → rows, each a dict of column key → cell as it would be typed; days as Excel days."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"strings_to_formulas": True}) as made:
        day = made.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in sheets.items():
            sheet = SHEETS[name]
            page = made.add_worksheet(sheet.nama)
            for place, column in enumerate(sheet.kolom):
                page.write_string(0, place, column.judul)
                for number, row in enumerate(rows, start=1):
                    write(page, number, place, row.get(column.kunci), day)
    return buffer.getvalue()


def write(page, number, place, value, day):
    """One cell, by the kind of the value: a text that begins with = becomes a formula."""
    if isinstance(value, date):
        page.write_datetime(number, place, value, day)
    elif isinstance(value, str) and value.startswith("="):
        page.write_formula(number, place, value, value=1)
    elif isinstance(value, bool):
        page.write_boolean(number, place, value)
    elif isinstance(value, int | float):
        page.write_number(number, place, value)
    elif value is not None:
        page.write_string(number, place, value)


def drawn(draw):
    """A workbook that `draw(book)` fills by hand."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as made:
        draw(made)
    return buffer.getvalue()


def repacked(content, **parts):
    """The same archive with parts replaced, added, or (None) left out; / in a name is written __."""
    changed = {name.replace("__", "/"): value for name, value in parts.items()}
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name not in changed:
                target.writestr(name, source.read(name))
        for name, value in changed.items():
            if value is not None:
                target.writestr(name, value)
    return buffer.getvalue()
