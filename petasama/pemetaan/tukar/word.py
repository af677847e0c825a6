"""A form filled in Word becomes the neutral shape of proposals; faulty cells are marked in the same file."""

import json
from collections.abc import Sequence
from typing import Any

from petasama.dokumen.buku.buka import ditolak, jalankan
from petasama.pemetaan.instrumen.bentuk import Edisi, Isian, Pertanyaan, Tabel
from petasama.pemetaan.instrumen.kiriman import Bacaan, Letak, Salah, UsulanKiriman, salah_at
from petasama.pemetaan.tukar.butir import BELUM_ADA, baca_bebas, baca_latar
from petasama.pemetaan.tukar.nilai import NilaiSalah, Rujukan
from petasama.pemetaan.tukar.word_kotak import is_tertulis, jawaban_of
from petasama.pemetaan.tukar.word_letak import Penemu, Sel, Temuan, Uraian

ANAK = "petasama.pemetaan.tukar.word_anak"
BUKAN_FORMULIR = (
    "Berkas Word ini tidak memuat isian formulir instrumen. Unduh formulir kosong dari Petasama, isi, lalu unggah."
)
MASIH_KOSONG = "Formulir ini belum diisi. Isi paling sedikit nama kegiatannya, lalu unggah kembali."
SELURUHNYA = "Formulir"


def baca_word(content: bytes, edisi: Edisi, rujukan: Rujukan) -> Bacaan:
    """Return the proposal that a form holds; refuses a file that is no form, or an empty one."""
    blocks = json.loads(jalankan(ANAK, {"tugas": "baca"}, content))
    finder = _cari(blocks["blok"], edisi)
    if not finder.temuan and not finder.uraian:
        raise ditolak(BUKAN_FORMULIR)
    reading = Bacaan(catatan=blocks["catatan"])
    sent = UsulanKiriman(nomor=finder.nomor, letak={("", 0): Letak(lembar=SELURUHNYA)})
    _isi_tunggal(finder, sent, reading, rujukan)
    _isi_tabel(finder, sent, reading, rujukan)
    _isi_uraian(finder, sent, rujukan)
    if not reading.salah and not any(value for answer in sent.jawaban.values() for value in answer.values()):
        raise ditolak(MASIH_KOSONG)
    reading.kiriman.append(sent)
    return reading


def tandai_word(content: bytes, salah: Sequence[Salah], edisi: Edisi) -> bytes:
    """Return the same file; each faulty cell is shaded and carries a comment with problem and cure."""
    finder = _cari(json.loads(jalankan(ANAK, {"tugas": "baca"}, content))["blok"], edisi)
    places: dict[tuple[str, int, str], Sel] = {}
    for found in finder.temuan:
        spot = _letak(found)
        places.setdefault((spot.lembar, spot.baris, spot.kolom), found.sel)
        places.setdefault((spot.lembar, spot.baris, ""), found.sel)
        places.setdefault((spot.lembar, 0, ""), found.sel)
    for text in finder.uraian:
        places.setdefault((_letak_uraian(text).lembar, 0, ""), text.sel)
    cells = []
    for fault in salah:
        keys = ((fault.lembar, fault.baris, fault.kolom), (fault.lembar, fault.baris, ""), (fault.lembar, 0, ""))
        cell = next((places[key] for key in keys if key in places), None)
        if cell is not None:
            cells.append([*cell, f"{fault.masalah} {fault.cara}"])
    return jalankan(ANAK, {"tugas": "tandai", "sel": cells}, content)


def _cari(blocks: list[Any], edisi: Edisi) -> Penemu:
    finder = Penemu(edisi=edisi)
    finder.telusuri(blocks)
    return finder


def _letak(found: Temuan) -> Letak:
    if found.tabel is None:
        sheet = f"Pertanyaan {found.pertanyaan.nomor}. {found.pertanyaan.label}"
        return Letak(lembar=sheet, kolom=found.isian.label, isi=found.teks)
    return Letak(
        lembar=f"Tabel {found.tabel.label}",
        baris=found.baris,
        kolom=found.isian.label,
        nomor_kolom=found.sel[2] + 1,
        isi=found.teks,
    )


def _letak_uraian(found: Uraian) -> Letak:
    return Letak(lembar=f"Pertanyaan {found.pertanyaan.nomor}. {found.pertanyaan.label}", isi=found.teks)


def _nilai(isian: Isian, found: Temuan, reading: Bacaan, rujukan: Rujukan) -> Any:
    try:
        return jawaban_of(isian, found.teks, rujukan)
    except NilaiSalah as fault:
        reading.salah.append(salah_at(_letak(found), fault.masalah, fault.cara))
        return ""


def _isi_tunggal(finder: Penemu, sent: UsulanKiriman, reading: Bacaan, rujukan: Rujukan) -> None:
    """Take the fields that stand alone."""
    for found in finder.temuan:
        if found.tabel is None:
            code = found.pertanyaan.kode
            sent.jawaban.setdefault(code, {})[found.isian.kode] = _nilai(found.isian, found, reading, rujukan)
            sent.letak[f"{code}.{found.isian.kode}", 0] = _letak(found)


def _isi_tabel(finder: Penemu, sent: UsulanKiriman, reading: Bacaan, rujukan: Rujukan) -> None:
    """Take the tables whole; rows in which nothing is written are left out."""
    rows: dict[tuple[str, str], dict[int, list[Temuan]]] = {key: {} for key in sorted(finder.tabel)}
    for found in finder.temuan:
        if found.tabel is not None:
            lines = rows[found.pertanyaan.kode, found.tabel.kode]
            lines.setdefault(found.baris, []).append(found)
    for (code, table), lines in rows.items():
        taken = [
            cells for _, cells in sorted(lines.items()) if any(is_tertulis(cell.isian, cell.teks) for cell in cells)
        ]
        place = f"{code}.{table}"
        sent.jawaban.setdefault(code, {})[table] = [
            {cell.isian.kode: _nilai(cell.isian, cell, reading, rujukan) for cell in cells} for cells in taken
        ]
        for number, cells in enumerate(taken, start=1):
            for cell in cells:
                sent.letak[f"{place}.{cell.isian.kode}", number] = _letak(cell)
            sent.letak.setdefault((place, number), _letak(cells[0]))
        sent.letak[place, 0] = Letak(lembar=f"Tabel {_label(finder, code, table)}")


def _label(finder: Penemu, code: str, table: str) -> str:
    return next(item.label for item in finder.edisi.cari(code).isian if item.kode == table)


def _isi_uraian(finder: Penemu, sent: UsulanKiriman, rujukan: Rujukan) -> None:
    """Take tables and questions that were retyped as free text, unless their own fields stand in the file, too."""
    for found in finder.uraian:
        code, text = found.pertanyaan.kode, found.teks.strip()
        parts = (
            {found.tabel.kode: baca_bebas(found.tabel, text, rujukan)}
            if found.tabel
            else _bebas(found.pertanyaan, text, rujukan)
        )
        answer = sent.jawaban.setdefault(code, {})
        for name, value in parts.items():
            if name not in answer:
                answer[name] = value
                sent.letak[f"{code}.{name}", 0] = _letak_uraian(found)


def _bebas(question: Pertanyaan, text: str, rujukan: Rujukan) -> dict[str, Any]:
    """What a whole question answered as one text says: its parts, its table, or its first long text."""
    names = {item.kode for item in question.isian}
    if names >= {"permasalahan", "potensi", "target"}:
        return baca_latar(text)
    fields = [item for item in question.isian if isinstance(item, Isian)]
    box = next((item for item in fields if item.bentuk == "CENTANG"), None)
    table = next((item for item in question.isian if isinstance(item, Tabel)), None)
    if box is not None and table is not None:
        nobody = bool(BELUM_ADA.match(text))
        return {box.kode: nobody, table.kode: [] if nobody else baca_bebas(table, text, rujukan)}
    long = next((item for item in fields if item.bentuk == "PANJANG"), None)
    return {long.kode: text} if long is not None else {}
