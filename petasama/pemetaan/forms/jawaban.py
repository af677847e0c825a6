"""One question of the instrument as a form, built from the edition that the round has pinned."""

import re
from typing import Any

from django.http import QueryDict

from petasama.core.errors import Incomplete, NotNow
from petasama.core.wording import plain_number
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import actions
from petasama.pemetaan.forms.rujukan import ISIAN_WILAYAH, Rujukan
from petasama.pemetaan.forms.tampilan import (
    BARIS_CADANGAN,
    bagian_isian,
    bagian_tabel,
    judul_baris,
    nama_kontrol,
    tujuan,
)
from petasama.pemetaan.instrumen.baca import BARIS_PALING_BANYAK, baca_jawaban
from petasama.pemetaan.instrumen.bentuk import Isi, Isian, Kekurangan, Pertanyaan, Tabel
from petasama.pemetaan.models import Jawaban, Usulan
from petasama.pemetaan.policies import BedaVersi

SUDAH = {"ya": True, "nanti": False}
"""“Sudah selesai bagian ini?” → whether the part is marked as done."""
Mentah = dict[str, Any]
"""What stands in the controls, by field: text, list of ticked codes, or list of rows."""


def build_form(pertanyaan: Pertanyaan, *, usulan: Usulan, isi: Isi, data: QueryDict | None = None) -> "FormJawaban":
    """Build the form of one question of a proposal, filled with what is saved, or with what was typed (`data`)."""
    rujukan = Rujukan(pertanyaan, usulan)
    if data is None:
        return FormJawaban(
            pertanyaan, rujukan, {f.kode: _tertulis(f, isi.get(f.kode), rujukan) for f in pertanyaan.isian}
        )
    form = FormJawaban(pertanyaan, rujukan, {field.kode: _diketik(field, data) for field in pertanyaan.isian})
    form.tambah, form.selesai = data.get("tambah", ""), data.get("selesai", "")
    form.pakai_mereka = data.get("pakai") == "mereka"
    return form


class FormJawaban:
    """Shows what is saved or typed, reads it with the reader of the instrument, saves it through the act.

    A refusal that the writer can mend becomes a fault of the form, so that no text is lost: `faults` for the summary,
    `status` for the answer (422 for what cannot be read, 409 when the proposal or the answer has changed meanwhile).
    """

    def __init__(self, pertanyaan: Pertanyaan, rujukan: Rujukan, mentah: Mentah) -> None:
        self.pertanyaan, self.rujukan, self.mentah = pertanyaan, rujukan, mentah
        self.cadangan = BARIS_CADANGAN
        self.tambah = ""
        """The table that is to get one more row; such a form is shown again, not saved."""
        self.selesai = ""
        """What the writer says of the part: “ya”, “nanti”, or nothing."""
        self.pakai_mereka = False
        """After a conflict the other's text is to stand; the one in the form is kept as a version."""
        self.beda: Jawaban | None = None
        """What somebody else has saved meanwhile, when that is in the way."""
        self.status = 200
        self.faults: list[dict[str, str]] = []
        self.galat: dict[str, str] = {}

    def simpan(self, usulan: Usulan, *, versi: int, by: Penugasan, otomatis: bool = False) -> Jawaban | None:
        """Save through the act, and mark the part when the writer says so; None when something is in the way.

        Lets Denied through.
        """
        kode = self.pertanyaan.kode
        isi, problems = self._dengan_kode()
        problems += baca_jawaban(self.pertanyaan, isi)[1]
        if problems:
            self._tolak(problems)
            return None
        try:
            if self.pakai_mereka:
                return actions.pakai_versi_lain(usulan, kode=kode, isi=isi, by=by, versi=versi)
            saved = actions.simpan_jawaban(usulan, kode=kode, isi=isi, by=by, versi=versi, otomatis=otomatis)
            if self.selesai in SUDAH:
                actions.tandai_selesai(usulan, kode=kode, selesai=SUDAH[self.selesai], by=by)
            return saved
        except Incomplete as refusal:
            self._tolak(
                [
                    Kekurangan(tempat=gap["field"], kalimat=gap["sentence"], baris=int(gap.get("line", 0)))
                    for gap in refusal.missing
                ]
            )
        except NotNow as refusal:
            self.faults, self.status = [{"sentence": refusal.sentence}], refusal.status
            self.beda = refusal.answer if isinstance(refusal, BedaVersi) else None
        return None

    def _tolak(self, problems: list[Kekurangan]) -> None:
        self.status = 422
        self.galat = {nama_kontrol(gap): gap.kalimat for gap in problems}
        self.faults = kekurangan_list(self.pertanyaan, problems)

    def _dengan_kode(self) -> tuple[Mentah, list[Kekurangan]]:
        """Return what was typed with codes in place of the names of regions, and the names that fit none."""
        isi, problems = dict(self.mentah), list[Kekurangan]()
        for table in [field for field in self.pertanyaan.isian if isinstance(field, Tabel) and _is_berwilayah(field)]:
            rows = [{**row, ISIAN_WILAYAH: self.rujukan.kode_of(row[ISIAN_WILAYAH])} for row in isi[table.kode]]
            for line, (row, typed) in enumerate(zip(rows, isi[table.kode], strict=True), start=1):
                if row[ISIAN_WILAYAH] is None:
                    problems.append(_wilayah_asing(self.pertanyaan, table, typed[ISIAN_WILAYAH], line))
            isi[table.kode] = rows
        return isi, problems

    def terbaca(self) -> Isi:
        """Return what was typed as it would be saved; what cannot be understood is left out."""
        return baca_jawaban(self.pertanyaan, self._dengan_kode()[0])[0]

    def kontrol(self) -> dict[str, Any]:
        """Return what stands in the controls by their names: a text, or the list of ticked codes."""
        found: dict[str, Any] = {}
        for field in self.pertanyaan.isian:
            if isinstance(field, Isian):
                found[field.kode] = self.mentah[field.kode]
                continue
            for line, row in enumerate(self.mentah[field.kode], start=1):
                found |= {f"{field.kode}-{line}-{name}": value for name, value in row.items()}
        return found

    def bagian(self) -> list[dict[str, Any]]:
        """Return the fields in their order, as the page shows them: {"tabel", "isian", "lipat"}."""
        return [
            bagian_tabel(self, field) if isinstance(field, Tabel) else bagian_isian(self, field)
            for field in self.pertanyaan.isian
        ]


def kekurangan_list(pertanyaan: Pertanyaan, gaps: list[Kekurangan]) -> list[dict[str, str]]:
    """Return gaps as {sentence, label, id}: the words, the row they are about, the control to go to."""
    found = []
    for gap in gaps:
        field = next((field for field in pertanyaan.isian if field.kode == gap.tempat.split(".")[1]), None)
        row = judul_baris(field, gap.baris) if isinstance(field, Tabel) and gap.baris else ""
        found.append({"sentence": gap.kalimat, "label": row, "id": tujuan(pertanyaan, gap)})
    return found


def _is_berwilayah(table: Tabel) -> bool:
    return any(column.kode == ISIAN_WILAYAH for column in table.kolom)


def _wilayah_asing(pertanyaan: Pertanyaan, table: Tabel, typed: str, line: int) -> Kekurangan:
    return Kekurangan(
        tempat=f"{pertanyaan.kode}.{table.kode}.{ISIAN_WILAYAH}",
        kalimat=f"“{typed[:40]}” belum menunjuk satu daerah. Tulis nama lengkapnya, misalnya Kabupaten Tapin.",
        baris=line,
    )


def _diketik(field: Isian | Tabel, data: QueryDict) -> Any:
    """Return what was typed for one field; a row that was ticked for removal is left out."""
    if isinstance(field, Isian):
        return data.getlist(field.kode) if field.bentuk == "BANYAK" else data.get(field.kode, "")
    pattern = re.compile(rf"{re.escape(field.kode)}-(\d{{1,3}})-")
    lines = [int(found[1]) for found in map(pattern.match, data) if found]
    return [
        {column.kode: data.get(f"{field.kode}-{line}-{column.kode}", "") for column in field.kolom}
        for line in range(1, min(max(lines, default=0), BARIS_PALING_BANYAK + 1) + 1)
        if f"{field.kode}-{line}-hapus" not in data
    ]


def _tertulis(field: Isian | Tabel, value: Any, rujukan: Rujukan) -> Any:
    """Return a saved value as it is typed: 85000000 → 85.000.000; 63.05 → 63.05 Kabupaten Tapin."""
    if isinstance(field, Tabel):
        return [
            {column.kode: _tertulis(column, row.get(column.kode), rujukan) for column in field.kolom}
            for row in value or []
        ]
    if field.bentuk == "BANYAK":
        return list(value or [])
    if field.bentuk == "YA_TIDAK":
        return {True: "ya", False: "tidak"}.get(value, "")
    if value is None or value is False:
        return ""
    if field.bentuk in {"ANGKA", "RUPIAH"}:
        return plain_number(value)
    if field.kode == ISIAN_WILAYAH and value in rujukan.wilayah:
        return f"{value} {rujukan.wilayah[value]}"
    return value
