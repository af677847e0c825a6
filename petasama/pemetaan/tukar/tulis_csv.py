"""The CSV file that goes out: one flat sheet, tables as lines inside their cell; no cell can become a formula."""

import csv
import io

from petasama.dokumen.buku.csv_bebas import bubuhi
from petasama.pemetaan.tukar.kepala import judul_tabel_sel
from petasama.pemetaan.tukar.lembar_usulan import IsiBerkas
from petasama.pemetaan.tukar.nilai import kata_of
from petasama.pemetaan.tukar.sel import tulis_tabel_sel
from petasama.pemetaan.tukar.skema import KUNCI, OPD, skema_of


def tulis_csv(isi: IsiBerkas) -> bytes:
    """Return the proposals as CSV for Indonesian Excel: semicolons, every cell quoted, UTF-8 with its mark."""
    skema = skema_of(isi.edisi)
    heads = [KUNCI, *([OPD] if isi.per_opd else []), *(column.judul for column in skema.kolom)]
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([*heads, *(judul_tabel_sel(table) for table in skema.tabel)])
    for row in isi.baris:
        cells = [row.nomor, *([row.opd] if isi.per_opd else [])]
        for column in skema.kolom:
            value = row.jawaban.get(column.pertanyaan.kode, {}).get(column.isian.kode)
            cells.append(kata_of(column.isian, value, isi.rujukan))
        for table in skema.tabel:
            rows = row.jawaban.get(table.pertanyaan.kode, {}).get(table.tabel.kode) or []
            cells.append(tulis_tabel_sel(table, rows, isi.rujukan))
        writer.writerow([bubuhi(cell) for cell in cells])
    return b"\xef\xbb\xbf" + buffer.getvalue().encode()
