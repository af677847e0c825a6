"""Finds the row of headings of a sheet and what its columns mean. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from petasama.dokumen.buku.sel import LembarMentah, teks_of
from petasama.pemetaan.tukar import sebutan
from petasama.pemetaan.tukar.skema import KUNCI, OPD, Kolom, LembarTabel, Skema, polos

DICARI = 25
"""Rows in which the headings are looked for; above them stand titles and advice."""
SEL_TABEL = " | "
"""Between the columns of a table that stands in one cell, in its heading and in its lines."""


@dataclass(frozen=True, kw_only=True)
class Makna:
    """What a column means: a field, a table in one cell, a whole question in one cell, or the number.

    `urutan`: the columns of a table whose lines stand in the cell in this order; empty when the text is free.
    """

    tempat: str
    kolom: Kolom | None = None
    tabel: LembarTabel | None = None
    urutan: tuple[str, ...] = ()


@dataclass(kw_only=True)
class Kepala:
    """The headings of one sheet: the row (from 0), meaning by column (from 0), and what nobody knows."""

    baris: int
    makna: dict[int, Makna]
    asing: list[str] = field(default_factory=list)
    tabel: LembarTabel | None = None
    """The table whose rows the sheet holds; None for the sheet of proposals."""

    def letak(self, tempat: str) -> int | None:
        """The column of a place of the instrument; None when there is none."""
        return next((place for place, meaning in self.makna.items() if meaning.tempat == tempat), None)


def makna_usulan(skema: Skema) -> dict[str, Makna]:
    """Return every heading that the sheet of proposals may have, plain, with its meaning; own words come first."""
    found = {polos(KUNCI): Makna(tempat="")}
    for column in skema.kolom:
        meaning = Makna(tempat=column.tempat, kolom=column)
        for words in (column.judul, column.tempat, f"{column.pertanyaan.kode} {column.isian.label}"):
            found.setdefault(polos(words), meaning)
    for sheet in skema.tabel:
        found.setdefault(polos(sheet.tempat), Makna(tempat=sheet.tempat, tabel=sheet))
    for places in (_kolom_list(skema), _tabel_list(skema)):
        for place, meaning in places.items():
            for words in sebutan.JUDUL.get(place, ()):
                found.setdefault(polos(words), meaning)
    for words in sebutan.JUDUL[""]:
        found.setdefault(polos(words), Makna(tempat=""))
    for question in skema.edisi.pertanyaan:
        meaning = _utama(skema, question.kode)
        for words in (
            question.nama,
            question.label,
            question.judul,
            f"{question.nomor}. {question.label}",
            question.kode,
        ):
            found.setdefault(polos(words), meaning)
    for column in skema.kolom:
        found.setdefault(polos(column.isian.label), Makna(tempat=column.tempat, kolom=column))
    return found


def _kolom_list(skema: Skema) -> dict[str, Makna]:
    places = {column.tempat: Makna(tempat=column.tempat, kolom=column) for column in skema.kolom}
    return {"P2": Makna(tempat="P2"), **places} if "P2.permasalahan" in places else places


def _tabel_list(skema: Skema) -> dict[str, Makna]:
    return {sheet.tempat: Makna(tempat=sheet.tempat, tabel=sheet) for sheet in skema.tabel}


def _utama(skema: Skema, kode: str) -> Makna:
    """What one cell for a whole question means: its longest text, else its table, else its first field."""
    if kode == "P2":
        return _kolom_list(skema).get("P2", Makna(tempat=kode))
    columns = [column for column in skema.kolom if column.pertanyaan.kode == kode]
    long = next((column for column in columns if column.isian.bentuk in {"PANJANG", "TEKS"}), None)
    tables = [sheet for sheet in skema.tabel if sheet.pertanyaan.kode == kode]
    if long is None and tables:
        return Makna(tempat=tables[0].tempat, tabel=tables[0])
    chosen = long or columns[0]
    return Makna(tempat=chosen.tempat, kolom=chosen)


def cari_kepala(sheet: LembarMentah, skema: Skema) -> Kepala | None:
    """Return the headings of a sheet; None when it holds neither proposals nor rows of a table."""
    named = next((table for table in skema.tabel if polos(table.nama) == polos(sheet.nama)), None)
    if named is not None:
        return _terbaik(sheet, _makna_tabel(named), table=named)
    found = _terbaik(sheet, makna_usulan(skema), skema=skema)
    if found is None or len(found.makna) < 2 or (found.letak("P1.nama_kegiatan") is None and found.letak("") is None):
        return None
    return found


def _makna_tabel(table: LembarTabel) -> dict[str, Makna]:
    found = {polos(words): Makna(tempat="") for words in (KUNCI, *sebutan.JUDUL[""])}
    for column in table.kolom:
        for words in (column.judul, column.isian.kode):
            found[polos(words)] = Makna(tempat=column.tempat, kolom=column)
    if any(column.isian.kode == "kode_wilayah" for column in table.kolom):
        region = next(column for column in table.kolom if column.isian.kode == "kode_wilayah")
        found |= {polos(words): Makna(tempat=region.tempat, kolom=region) for words in ("wilayah", "kode wilayah")}
    return found


def _terbaik(
    sheet: LembarMentah, known: Mapping[str, Makna], *, table: LembarTabel | None = None, skema: Skema | None = None
) -> Kepala | None:
    """Return the row among the first that has most known headings."""
    best: Kepala | None = None
    for number, row in enumerate(sheet.baris[:DICARI]):
        heads = Kepala(baris=number, makna={}, tabel=table)
        taken: set[str] = set()
        for place, cell in enumerate(row):
            words = teks_of(cell)
            meaning = known.get(polos(words)) or (_tabel_sel(words, skema) if skema else None)
            if meaning is not None and meaning.tempat not in taken:
                heads.makna[place] = meaning
                taken.add(meaning.tempat)
            elif words and polos(words) != polos(OPD):
                heads.asing.append(words[:60])
        if heads.makna and (best is None or len(heads.makna) > len(best.makna)):
            best = heads
    return best


def _tabel_sel(words: str, skema: Skema) -> Makna | None:
    """Understand “Keluaran (Uraian | Satuan | Volume | Tahun)”: a table whose lines stand in one cell."""
    name, opened, rest = words.partition("(")
    sheet = next((table for table in skema.tabel if polos(table.nama) == polos(name)), None)
    if sheet is None:
        return None
    labels = {polos(column.judul): column.isian.kode for column in sheet.kolom}
    order = tuple(labels.get(polos(part), "") for part in rest.rstrip(") ").split(SEL_TABEL)) if opened else ()
    return Makna(tempat=sheet.tempat, tabel=sheet, urutan=order if any(order) else ())


def judul_tabel_sel(sheet: LembarTabel) -> str:
    """Return the heading of a table whose lines stand in one cell."""
    return f"{sheet.nama} ({SEL_TABEL.join(column.judul.replace('|', '/') for column in sheet.kolom)})"
