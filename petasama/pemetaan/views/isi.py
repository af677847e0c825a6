"""A proposal's answers as pages show them: how far each question is, and what was answered."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from operator import attrgetter
from typing import Any

from petasama.core.wording import long_moment, plain_number, rupiah
from petasama.pemetaan import policies
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.instrumen.bentuk import Edisi, Isi, Isian, Kekurangan, Pertanyaan, Tabel
from petasama.pemetaan.instrumen.periksa import alasan_lewati, is_kosong, is_mulai, is_terisi, kekurangan, perhatian
from petasama.pemetaan.models import Jawaban, Usulan
from petasama.perencanaan.models import IndikatorSasaran
from petasama.wilayah.models import Wilayah

KEADAAN = {
    "BELUM": ("Belum diisi", 0, "grey"),
    "SEDANG": ("Sedang diisi", 1, "gold"),
    "SELESAI": ("Selesai", 3, "green"),
    "MASALAH": ("Ada masalah", 4, "red"),
}
"""State of an answer → its words, the tone of its tile, the tone of its badge."""
LEGENDA = [(tone, words) for words, tone, _ in KEADAAN.values()]
PENAMA_BARIS = ("nama", "uraian")
"""The column that names a row of an answer."""


class IsiUsulan:
    """The answers of one proposal with everything that is needed to show them; at most five queries.

    `ringkas` leaves out who saved them, for an answer that names nobody: then two queries do. Of a proposal that was
    sent every part counts as said to be done: sending says so.
    """

    def __init__(self, usulan: Usulan, *, ringkas: bool = False) -> None:
        self.edisi: Edisi = edisi_of(usulan.putaran)
        self.zona: str = usulan.daerah.zona_waktu
        rows = usulan.jawaban.all() if ringkas else usulan.jawaban.select_related("disimpan_oleh__user")
        self.jawaban: dict[str, Jawaban] = {row.kode: row for row in sorted(rows, key=attrgetter("kode"))}
        self.isi: dict[str, Isi] = {code: row.isi for code, row in self.jawaban.items()}
        self.pertanyaan = (*self.edisi.pertanyaan, self.edisi.klasifikasi)
        self.kurang = {q.kode: kekurangan(q, self.isi.get(q.kode, {}), self.isi) for q in self.pertanyaan}
        self.terkirim = usulan.status not in policies.DAPAT_DITULIS
        self.dikomentari = set(usulan.komentar.filter(ditutup_pada__isnull=True).values_list("kode", flat=True))
        self.keadaan = {question.kode: self._keadaan_of(question) for question in self.pertanyaan}

    @cached_property
    def nama(self) -> dict[str, str]:
        """The words of the regions and indicators that the answers name."""
        return nama_rujukan(self.isi.values())

    def _keadaan_of(self, question: Pertanyaan) -> str:
        """Say how far a part is: done means that the writer said so; then a gap, or an open remark, is a problem."""
        code, isi = question.kode, self.isi.get(question.kode, {})
        if code in self.dikomentari:
            return "MASALAH"
        saved, begun = self.jawaban.get(code), is_mulai(question, isi)
        if self.terkirim or (saved is not None and saved.selesai):
            return "MASALAH" if self.kurang[code] else "SELESAI"
        if begun:
            return "SEDANG"
        return "SELESAI" if alasan_lewati(question, self.isi) else "BELUM"

    @property
    def selesai(self) -> int:
        """How many parts are done."""
        return sum(1 for state in self.keadaan.values() if state == "SELESAI")

    def oleh(self, code: str) -> str:
        """Who saved an answer last, and when; "" before the first time."""
        saved = self.jawaban.get(code)
        return f"{saved.disimpan_oleh.user}, {long_moment(saved.updated_at, self.zona)}" if saved else ""

    def tugas(self, urls: Mapping[str, str]) -> list[dict[str, Any]]:
        """The list of tasks: each part with its state, who wrote last and when; `urls` lead to where it is written."""
        return [
            {"judul": sebutan(q, self.edisi), "keadaan": words, "nada": tone, "url": urls[q.kode], "kode": q.kode}
            | {"oleh": self.oleh(q.kode)}
            for q in self.pertanyaan
            for words, _, tone in [KEADAAN[self.keadaan[q.kode]]]
        ]

    def kurang_list(self) -> list[tuple[Pertanyaan, list[Kekurangan]]]:
        """The questions that lack something, with what they lack."""
        return [(question, self.kurang[question.kode]) for question in self.pertanyaan if self.kurang[question.kode]]

    def petak(self, urls: Mapping[str, str]) -> list[dict[str, Any]]:
        """The list of tasks in short: one tile for each part, leading to where `urls` says."""
        return [
            {"title": sebutan(q, self.edisi), "note": words, "tone": tone, "url": urls[q.kode]}
            for q in self.pertanyaan
            for words, tone, _ in [KEADAAN[self.keadaan[q.kode]]]
        ]

    def bacaan(
        self, urls: Mapping[str, str], *, versi: Mapping[str, str] | None = None
    ) -> dict[str, list[dict[str, Any]]]:
        """Every part for reading: {"kartu": answers, "kosong": parts without}.

        `urls` lead to where it is changed, `versi` to its earlier texts.
        """
        earlier = versi or {}
        cards = [
            self._kartu(question, urls.get(question.kode, "")) | {"versi_url": earlier.get(question.kode, "")}
            for question in self.pertanyaan
        ]
        return {
            "kartu": [card for card in cards if card["fakta"] or card["tabel"]],
            "kosong": [card for card in cards if not (card["fakta"] or card["tabel"])],
        }

    def _kartu(self, question: Pertanyaan, url: str) -> dict[str, Any]:
        words, _, tone = KEADAAN[self.keadaan[question.kode]]
        return {
            "kode": question.kode,
            "nomor": nomor(question, self.edisi),
            "judul": question.label,
            "keadaan": words,
            "nada": tone,
            "url": url,
            "disimpan": self.oleh(question.kode),
            "komentar": [],
            "komentari": "",
            **terbaca(question, self.isi.get(question.kode, {}), self.nama),
        }


def nomor(question: Pertanyaan, edisi: Edisi) -> str:
    """Pertanyaan 3 dari 8; Klasifikasi for the part behind the questions."""
    count = len(edisi.pertanyaan)
    return f"Pertanyaan {question.nomor} dari {count}" if question.nomor <= count else "Fakta hukum"


def sebutan(question: Pertanyaan, edisi: Edisi) -> str:
    """3. Mekanisme …; Klasifikasi for the part behind the questions."""
    return f"{question.nomor}. {question.label}" if question.nomor <= len(edisi.pertanyaan) else question.label


def terbaca(question: Pertanyaan, isi: Isi, nama: Mapping[str, str]) -> dict[str, Any]:
    """Return an answer for reading: {"fakta": [(label, text)], "tabel": [table for the component]}."""
    if not is_mulai(question, isi):
        return {"fakta": [], "tabel": []}
    fields = [field for field in question.isian if isinstance(field, Isian)]
    tables = [field for field in question.isian if isinstance(field, Tabel)]
    shown = [(field.label, nilai_text(field, isi.get(field.kode), nama)) for field in fields if _is_tampak(field, isi)]
    lists = [_tabel(table, isi[table.kode], nama) for table in tables if isi.get(table.kode)]
    return {"fakta": shown, "tabel": [{**made, "hidden_caption": not shown} for made in lists]}


def tampil_list(question: Pertanyaan, isi: Isi, nama: Mapping[str, str]) -> list[dict[str, str]]:
    """Return an answer as lines {"label", "teks"} for reading side by side; each row of a table is one line."""
    shown = terbaca(question, isi, nama)
    lines = [{"label": label, "teks": text} for label, text in shown["fakta"]]
    for table in shown["tabel"]:
        labels = [column["label"] for column in table["columns"]]
        for place, row in enumerate(table["rows"], start=1):
            words = [f"{label}: {text}" for label, text in zip(labels, row, strict=True) if text != "–"]
            lines.append({"label": f"{table['caption']} {place}", "teks": "\n".join(words)})
    return lines


def _is_tampak(field: Isian, isi: Isi) -> bool:
    """What is owed is shown also when it is missing; what may stay empty only when it is filled."""
    return field.wajib or is_terisi(field, isi.get(field.kode))


def _tabel(table: Tabel, rows: list[Isi], nama: Mapping[str, str]) -> dict[str, Any]:
    naming = next((column.kode for column in table.kolom if column.kode in PENAMA_BARIS), "")
    numeric = {"ANGKA", "RUPIAH", "TAHUN"}
    return {
        "caption": table.label,
        "empty": "–",
        "columns": [
            {"label": column.label, "numeric": column.bentuk in numeric, "head": column.kode == naming}
            for column in table.kolom
        ],
        "rows": [[nilai_text(column, row.get(column.kode), nama) for column in table.kolom] for row in rows],
    }


def perhatian_of(question: Pertanyaan, isi: Isi) -> list[dict[str, str]]:
    """Return the remarks on an answer as alerts; they keep nobody from sending."""
    labels = {field.kode: field.label for field in question.isian}
    return [
        {"text": f"{labels[remark.tempat.split('.')[1]]}:", "note": remark.kalimat}
        for remark in perhatian(question, isi)
    ]


def nilai_text(field: Isian, value: Any, nama: Mapping[str, str]) -> str:
    """Return one value as officials read it: codes as their words, numbers the Indonesian way."""
    if is_kosong(value) or (field.bentuk == "RUPIAH" and not value):
        return "–"
    if field.bentuk in {"YA_TIDAK", "CENTANG"}:
        return "Ya" if value else "Tidak"
    if field.bentuk == "RUPIAH":
        return rupiah(value)
    if field.bentuk == "ANGKA":
        return plain_number(value)
    labels = dict(field.pilihan)
    if field.bentuk == "BANYAK":
        return "; ".join(labels.get(code, code) for code in value)
    return labels.get(value) or nama.get(f"{field.kode}:{value}") or str(value)


def nama_rujukan(answers: Iterable[Isi]) -> dict[str, str]:
    """Return the words of the regions and indicators that answers name: "kode_wilayah:63.05" → its name."""
    rows = [row for isi in answers for row in isi.get("mitra") or []]
    codes = {row["kode_wilayah"] for row in rows if row.get("kode_wilayah")}
    picked = {isi["indikator"] for isi in answers if isi.get("indikator")}
    regions = Wilayah.objects.in_bulk(codes) if codes else {}
    measures = IndikatorSasaran.objects.in_bulk(picked) if picked else {}
    return {
        **{f"kode_wilayah:{code}": f"{code} {region.nama}" for code, region in regions.items()},
        **{f"indikator:{pk}": measure.ringkas for pk, measure in measures.items()},
    }
