"""A proposal's answers as pages show them: how far each question is, and what was answered."""

from collections.abc import Iterable, Mapping
from typing import Any

from petasama.core.wording import long_moment, plain_number, rupiah
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.instrumen.bentuk import Edisi, Isi, Isian, Kekurangan, Pertanyaan, Tabel
from petasama.pemetaan.instrumen.periksa import is_kosong, is_mulai, is_terisi, kekurangan, perhatian
from petasama.pemetaan.models import Jawaban, Usulan
from petasama.perencanaan.models import IndikatorSasaran
from petasama.wilayah.models import Wilayah

KEADAAN = {
    "BELUM": ("Belum diisi", 0, "grey"),
    "SEDANG": ("Sedang diisi", 1, "gold"),
    "LENGKAP": ("Lengkap", 3, "green"),
}
"""State of an answer → its words, the tone of its tile, the tone of its badge."""
LEGENDA = [(tone, words) for words, tone, _ in KEADAAN.values()]
PENAMA_BARIS = ("nama", "uraian")
"""The column that names a row of an answer."""


class IsiUsulan:
    """The answers of one proposal with everything that is needed to show them; at most three queries."""

    def __init__(self, usulan: Usulan) -> None:
        self.edisi: Edisi = edisi_of(usulan.putaran)
        self.zona: str = usulan.daerah.zona_waktu
        rows = usulan.jawaban.select_related("disimpan_oleh__user").order_by("kode")
        self.jawaban: dict[str, Jawaban] = {row.kode: row for row in rows}
        self.isi: dict[str, Isi] = {code: row.isi for code, row in self.jawaban.items()}
        self.nama = nama_rujukan(self.isi.values())
        self.pertanyaan = (*self.edisi.pertanyaan, self.edisi.klasifikasi)
        self.kurang = {q.kode: kekurangan(q, self.isi.get(q.kode, {}), self.isi) for q in self.pertanyaan}
        self.keadaan = self._keadaan()

    def _keadaan(self) -> dict[str, str]:
        """Say of each question how far it is; one that may stay empty is complete once the one before it is."""
        found: dict[str, str] = {}
        before = "BELUM"
        for question in self.pertanyaan:
            begun = is_mulai(question, self.isi.get(question.kode, {}))
            if not self.kurang[question.kode] and (begun or before == "LENGKAP"):
                before = "LENGKAP"
            else:
                before = "SEDANG" if begun else "BELUM"
            found[question.kode] = before
        return found

    @property
    def lengkap(self) -> int:
        """How many parts are complete."""
        return sum(1 for state in self.keadaan.values() if state == "LENGKAP")

    def kurang_list(self) -> list[tuple[Pertanyaan, list[Kekurangan]]]:
        """The questions that lack something, with what they lack."""
        return [(question, self.kurang[question.kode]) for question in self.pertanyaan if self.kurang[question.kode]]

    def petak(self, urls: Mapping[str, str]) -> list[dict[str, Any]]:
        """The list of tasks: one tile for each part, leading to where `urls` says."""
        return [
            {"title": sebutan(q, self.edisi), "note": words, "tone": tone, "url": urls[q.kode]}
            for q in self.pertanyaan
            for words, tone, _ in [KEADAAN[self.keadaan[q.kode]]]
        ]

    def bacaan(self, urls: Mapping[str, str]) -> dict[str, list[dict[str, Any]]]:
        """Every part for reading: {"kartu": answers, "kosong": parts without}; `urls` lead to where it is changed."""
        cards = [self._kartu(question, urls.get(question.kode, "")) for question in self.pertanyaan]
        return {
            "kartu": [card for card in cards if card["fakta"] or card["tabel"]],
            "kosong": [card for card in cards if not (card["fakta"] or card["tabel"])],
        }

    def _kartu(self, question: Pertanyaan, url: str) -> dict[str, Any]:
        saved = self.jawaban.get(question.kode)
        words, _, tone = KEADAAN[self.keadaan[question.kode]]
        return {
            "kode": question.kode,
            "nomor": nomor(question, self.edisi),
            "judul": question.label,
            "keadaan": words,
            "nada": tone,
            "url": url,
            "disimpan": f"{saved.disimpan_oleh.user}, {long_moment(saved.updated_at, self.zona)}" if saved else "",
            **terbaca(question, saved.isi if saved else {}, self.nama),
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
