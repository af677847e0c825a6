"""Sheets of cells become proposals in the neutral shape; what cannot be read is noted at its cell. Pure."""

import re
from collections.abc import Sequence
from typing import Any

from petasama.dokumen.buku.buka import LEMBAR_CSV, ditolak
from petasama.dokumen.buku.sel import LembarMentah, SelSalah, check_bernilai, teks_of, teks_utuh
from petasama.pemetaan.instrumen.bentuk import Edisi
from petasama.pemetaan.instrumen.kiriman import Bacaan, Letak, UsulanKiriman, salah_at
from petasama.pemetaan.tukar.catatan import Catatan, catatan_list
from petasama.pemetaan.tukar.kepala import SEL_TABEL, Kepala, cari_kepala
from petasama.pemetaan.tukar.nilai import Rujukan
from petasama.pemetaan.tukar.sel import baca_latar_sel, baca_nilai, baca_tabel_sel
from petasama.pemetaan.tukar.skema import LEMBAR_PETUNJUK, LEMBAR_USULAN, Skema, polos, skema_of

NOMOR = re.compile(r"^[A-Z]{2,5}/\d{4}/\d+$")
"""What a number of a proposal looks like; anything else in that column joins the sheets of a new one."""
P1 = "P1.nama_kegiatan"


def baca_lembaran(sheets: Sequence[LembarMentah], edisi: Edisi, rujukan: Rujukan) -> Bacaan:
    """Return the proposals of a workbook or a CSV file; refuses a file in which no headings are found."""
    skema = skema_of(edisi)
    heads = [(sheet, cari_kepala(sheet, skema)) for sheet in sheets]
    found = [(sheet, head) for sheet, head in heads if head is not None]
    if not any(head.tabel is None for _, head in found):
        names = ", ".join(f"“{sheet.nama}”" for sheet in sheets[:5]) or "apa pun"
        raise ditolak(
            f"Judul kolom tidak ditemukan dalam 25 baris pertama lembar {names}. "
            "Perlu paling sedikit kolom “Nama kegiatan” dan satu kolom jawaban; lihat templat."
        )
    work = _Pekerjaan(skema, rujukan)
    for sheet, head in found:
        if head.tabel is None:
            work.baca_usulan(sheet, head)
    for sheet, head in found:
        if head.tabel is not None:
            work.baca_tabel(sheet, head)
    if not work.hasil.kiriman and not work.hasil.salah:
        raise ditolak(
            f"Berkas tidak memuat satu usulan pun. Isi lembar “{LEMBAR_USULAN}” mulai dari baris di bawah judul."
        )
    _ingatkan(work.hasil, heads)
    return work.hasil


def _ingatkan(hasil: Bacaan, heads: Sequence[tuple[LembarMentah, Kepala | None]]) -> None:
    for sheet, head in heads:
        if head is None and polos(sheet.nama) != polos(LEMBAR_PETUNJUK) and sheet.baris:
            hasil.catatan.append(f"Lembar “{sheet.nama}” tidak dibaca: tidak ada judul kolom yang dikenal.")
        for name in head.asing if head else ():
            hasil.catatan.append(f"Kolom “{name}” pada lembar “{sheet.nama}” tidak dibaca: judulnya tidak dikenal.")


class _Pekerjaan:
    """Collects proposals, faults and keys while the sheets are read."""

    def __init__(self, skema: Skema, rujukan: Rujukan) -> None:
        self.skema, self.rujukan = skema, rujukan
        self.hasil = Bacaan()
        self.kunci: dict[str, UsulanKiriman] = {}

    def tolak(self, letak: Letak, masalah: str, cara: str) -> None:
        """Note a fault."""
        self.hasil.salah.append(salah_at(letak, masalah, cara))

    def baca_usulan(self, sheet: LembarMentah, head: Kepala) -> None:
        """Read the sheet of proposals."""
        for record in catatan_list(sheet, head):
            if sheet.nama == LEMBAR_CSV and not self._is_selebar(record):
                continue
            self._satu_usulan(record)

    def _is_selebar(self, record: Catatan) -> bool:
        """A record of a CSV file has as many cells as its headings: else a separator or a quotation mark is lost."""
        cells = record.lembar.baris[record.baris - 1]
        wanted = len(record.lembar.baris[record.kepala.baris])
        if len(cells) == wanted or (len(cells) > wanted and all(cell[0] == "k" for cell in cells[wanted:])):
            return True
        self.tolak(
            Letak(lembar=record.lembar.nama, baris=record.baris, isi=teks_of(cells[0]) if cells else ""),
            f"Baris ini memuat {len(cells)} kolom, sedangkan judulnya {wanted}.",
            "Periksa pemisah dan tanda kutip pada baris ini; isi yang memuat pemisah ditulis di antara tanda kutip.",
        )
        return False

    def _satu_usulan(self, record: Catatan) -> None:
        key = teks_of(record.cari(""))
        number = key.upper().replace(" ", "")
        item = UsulanKiriman(nomor=number if NOMOR.match(number) else "")
        item.letak["", 0] = letak_of(record, "" if record.kepala.letak("") is not None else P1)
        if not item.nomor and record.cari(P1)[0] == "k":
            self.tolak(letak_of(record, P1), "Nama kegiatan kosong.", "Isi nama kegiatan, atau hapus seluruh barisnya.")
            return
        if polos(key) in self.kunci and not item.nomor and polos(key).startswith("baru"):
            self.tolak(letak_of(record, ""), f"“{key}” sudah dipakai baris lain.", "Beri nomor baru yang lain.")
        for place, meaning, cell in record.isian():
            self._satu_sel(item, record, place, meaning, cell)
        self.kunci[polos(key) or f"baris{record.lembar.nama}{record.baris}"] = item
        self.hasil.kiriman.append(item)

    def _satu_sel(self, item: UsulanKiriman, record: Catatan, place: int, meaning: Any, cell: Any) -> None:
        question, _, field = meaning.tempat.partition(".")
        answer = item.jawaban.setdefault(question, {})
        where = letak_of(record, meaning.tempat)
        item.letak[meaning.tempat, 0] = where
        try:
            check_bernilai(cell)
            if meaning.tabel is not None:
                answer.update(baca_tabel_sel(meaning, teks_utuh(cell), self.rujukan))
            elif meaning.kolom is None:
                answer.update(baca_latar_sel(teks_utuh(cell)))
            else:
                answer[field] = baca_nilai(meaning.kolom.isian, cell, self.rujukan)
        except SelSalah as fault:
            self.tolak(where, fault.masalah.masalah, fault.masalah.cara)

    def baca_tabel(self, sheet: LembarMentah, head: Kepala) -> None:
        """Read the rows of one table; every proposal of the file then has this table, if only an empty one."""
        table = head.tabel
        assert table is not None
        for item in self.hasil.kiriman:
            item.jawaban.setdefault(table.pertanyaan.kode, {}).setdefault(table.tabel.kode, [])
        above = ""
        for record in catatan_list(sheet, head):
            above = polos(teks_of(record.cari(""))) or above
            found = self.kunci.get(above)
            if found is None:
                self.tolak(
                    letak_of(record, ""),
                    f"Nomor ini tidak ada pada lembar “{LEMBAR_USULAN}”.",
                    f"Tulis nomor yang sama seperti pada lembar “{LEMBAR_USULAN}”.",
                )
                continue
            rows = found.jawaban[table.pertanyaan.kode][table.tabel.kode]
            rows.append(self._satu_baris(found, record, len(rows) + 1))
            found.letak.setdefault((table.tempat, 0), letak_of(record, ""))

    def _satu_baris(self, item: UsulanKiriman, record: Catatan, line: int) -> dict[str, Any]:
        row: dict[str, Any] = {}
        for _, meaning, cell in record.isian():
            where = letak_of(record, meaning.tempat)
            item.letak[meaning.tempat, line] = where
            assert meaning.kolom is not None
            try:
                row[meaning.kolom.isian.kode] = baca_nilai(meaning.kolom.isian, cell, self.rujukan)
            except SelSalah as fault:
                self.tolak(where, fault.masalah.masalah, fault.masalah.cara)
        return row


def letak_of(record: Catatan, tempat: str) -> Letak:
    """Return where a place of the instrument stands for one record; the row alone where it has no column."""
    place = record.kepala.letak(tempat)
    if place is None:
        return Letak(lembar=record.lembar.nama, baris=record.baris)
    heads = record.lembar.baris[record.kepala.baris]
    return Letak(
        lembar=record.lembar.nama,
        baris=record.baris,
        kolom=teks_of(heads[place]).partition(f"({SEL_TABEL}")[0][:60],
        nomor_kolom=place + 1,
        isi=teks_of(record.sel.get(place, ("k", "")))[:80],
    )
