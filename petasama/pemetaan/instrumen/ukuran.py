"""The measures of a good answer, each a question to the answers, in the terms of the mapping booklet.

A measure answers True (a strength), a sentence (what is weak and what to do), or None (nothing to say yet).
"""

from collections.abc import Callable, Mapping
from typing import Any

from petasama.pemetaan.instrumen import kata
from petasama.pemetaan.instrumen.bentuk import Isi

Jawaban = Mapping[str, Isi]
Uji = Callable[[Jawaban], bool | str | None]

SEDIKIT_KATA = 4
URAIAN_CUKUP = 12
"""Fewer words than this tell a reader too little to judge by."""
SAMA = 0.75
"""From this overlap on, output and outcome are the same text."""
BULAN_LAZIM = 60


def _teks(semua: Jawaban, kode: str, *fields: str) -> str:
    """The texts of some fields of one answer, one after the other."""
    return " ".join(str(semua.get(kode, {}).get(name) or "") for name in fields).strip()


def _baris(semua: Jawaban, kode: str, table: str) -> list[Mapping[str, Any]]:
    return list(semua.get(kode, {}).get(table) or [])


def _banyak(text: Any) -> int:
    return len(kata.kata_list(str(text or "")))


def _sebut(row: Mapping[str, Any], line: int) -> str:
    return str(row.get("nama") or "").strip() or f"pihak ke-{line}"


def nama_kegiatan(semua: Jawaban) -> bool | str | None:
    """Question 1 begins with what is done, and says to what."""
    name = _teks(semua, "P1", "nama_kegiatan")
    if not name:
        return None
    if not kata.is_kegiatan(name):
        return (
            "Nama belum menunjukkan aktivitas. Awali dengan yang dikerjakan, misalnya “Pelatihan …” atau "
            "“Pengelolaan …”, bukan dengan nama naskah atau bendanya."
        )
    if _banyak(name) < SEDIKIT_KATA:
        return "Nama masih terlalu umum. Tambahkan objek dan tempatnya, agar pembaca tahu apa yang dijalankan bersama."
    return True


def masalah_berangka(semua: Jawaban) -> bool | str | None:
    """The problem of question 2 is told with a figure, in enough words."""
    text = _teks(semua, "P2", "permasalahan")
    if not _teks(semua, "P2", "permasalahan", "potensi", "target"):
        return None
    if not text:
        return "Permasalahan belum ditulis. Kerja sama lahir dari kesamaan isu, kebutuhan, atau permasalahan; sebutkan."
    if not kata.is_berangka(text):
        return "Seberapa besar masalahnya? Sertakan satu angka: jumlah kejadian, orang, luas, biaya, atau persentase."
    if _banyak(text) < URAIAN_CUKUP:
        return "Permasalahan masih satu kalimat pendek. Sebut siapa yang terkena, di mana, dan mengapa belum teratasi."
    return True


def potensi(semua: Jawaban) -> bool | str | None:
    """Question 2 tells what there is to build on."""
    if not _teks(semua, "P2", "permasalahan", "potensi", "target"):
        return None
    if _banyak(_teks(semua, "P2", "potensi")) < SEDIKIT_KATA * 2:
        return "Potensi belum tampak. Sebut apa yang sudah dimiliki: orang, sarana, lahan, data, atau anggaran."
    return True


def target_berangka(semua: Jawaban) -> bool | str | None:
    """The target is a number with a time: in question 2, or by question 7."""
    text, own = _teks(semua, "P2", "target"), semua.get("P7", {})
    if not text and not _teks(semua, "P2", "permasalahan", "potensi"):
        return None
    by_figures = own.get("target") is not None and own.get("tahun_target") is not None
    if not text and not by_figures:
        return "Target belum ditulis. Sebut keadaan yang ingin dicapai, dengan angka dan tahunnya."
    if by_figures or (kata.is_berangka(text) and kata.WAKTU.search(text)):
        return True
    if kata.is_berangka(text):
        return "Target belum bertahun. Tulis kapan angka itu harus tercapai."
    return "Target belum berangka. Tulis berapa yang ingin dicapai dan tahun berapa, agar dapat diukur kelak."


def dua_pihak(semua: Jawaban) -> bool | str | None:
    """First element: at least two parties, each by name."""
    rows = _baris(semua, "P3", "peran_pihak")
    if not rows and not _teks(semua, "P3", "uraian"):
        return None
    sides = {row.get("pihak") for row in rows if str(row.get("nama") or "").strip()}
    if {"PEMDA", "MITRA"} <= sides:
        return True
    return "Unsur pertama kerja sama: sedikitnya dua pihak. Sebut Pemerintah Daerah dan mitra, masing-masing bernama."


def interaksi(semua: Jawaban) -> bool | str | None:
    """Second element: the parties act upon each other, both of them with a task."""
    rows, text = _baris(semua, "P3", "peran_pihak"), _teks(semua, "P3", "uraian")
    if not rows and not text:
        return None
    working = {row.get("pihak") for row in rows if _banyak(row.get("tugas")) >= SEDIKIT_KATA - 1}
    if not {"PEMDA", "MITRA"} <= working:
        return "Unsur kedua: interaksi. Tulis tugas kedua pihak; kini hanya satu pihak yang tampak bekerja."
    if _banyak(text) < URAIAN_CUKUP or not kata.INTERAKSI.search(text):
        return (
            "Unsur kedua: interaksi. Ceritakan apa yang berpindah di antara para pihak (orang, barang, data, rujukan, "
            "biaya) dan kapan mereka bertemu."
        )
    return True


def tujuan_bersama(semua: Jawaban) -> bool | str | None:
    """Third element: a goal that both parties have, seen from a target and from what each gains."""
    rows = _baris(semua, "P3", "peran_pihak")
    if not rows and not _teks(semua, "P3", "uraian"):
        return None
    goal = (
        _banyak(_teks(semua, "P2", "target")) >= SEDIKIT_KATA or _banyak(_teks(semua, "P7", "uraian")) >= SEDIKIT_KATA
    )
    gaining = {row.get("pihak") for row in rows if _banyak(row.get("manfaat")) >= 2}
    if goal and {"PEMDA", "MITRA"} <= gaining:
        return True
    if not goal:
        return "Unsur ketiga: tujuan bersama. Tulis keadaan yang sama-sama dikejar, pada target (2) atau hasil (7)."
    return "Unsur ketiga: tujuan bersama. Tujuan baru menguntungkan satu pihak; tulis apa yang dikejar mitra."


def manfaat_semua(semua: Jawaban) -> bool | str | None:
    """Every party gains something of its own (saling menguntungkan)."""
    rows = _baris(semua, "P3", "peran_pihak")
    if not rows:
        return None
    bare = [_sebut(row, line) for line, row in enumerate(rows, start=1) if _banyak(row.get("manfaat")) < 3]
    if bare:
        return f"Saling menguntungkan: manfaat bagi {' dan '.join(bare[:3])} belum jelas. Tulis keuntungan nyatanya."
    texts = [str(row["manfaat"]).strip().lower() for row in rows]
    if len(set(texts)) < len(texts):
        return "Manfaat dua pihak ditulis sama. Tulis keuntungan masing-masing, sebab kepentingannya tidak persis sama."
    if any(kata.kemiripan(row["manfaat"], row.get("tugas") or "") > SAMA for row in rows):
        return "Manfaat mengulang tugas. Manfaat ialah yang diterima suatu pihak, bukan yang dikerjakannya."
    return True


def peran_tiap_pihak(semua: Jawaban) -> bool | str | None:
    """Every party has a role and a task of its own, and every candidate of question 4 stands in the table."""
    rows = _baris(semua, "P3", "peran_pihak")
    if not rows:
        return None
    bare = [_sebut(row, line) for line, row in enumerate(rows, start=1) if _banyak(row.get("tugas")) < 3]
    if bare:
        return f"Tugas {' dan '.join(bare[:3])} belum jelas. Tulis apa yang dikerjakan, seberapa banyak, atau kapan."
    partners = len(_baris(semua, "P4", "mitra"))
    if partners > sum(1 for row in rows if row.get("pihak") == "MITRA"):
        return f"Pertanyaan 4 menyebut {partners} calon mitra; beri tiap mitra perannya di sini."
    return True


def mitra_jelas(semua: Jawaban) -> bool | str | None:
    """A candidate is named so that a letter of offer could be written."""
    answer, rows = semua.get("P4", {}), _baris(semua, "P4", "mitra")
    if not rows:
        if not answer.get("belum_ada"):
            return None
        return (
            "Belum ada calon mitra: usulan tetap dapat diajukan, tetapi kesiapannya dinilai rendah. Gambarkan mitra "
            "seperti apa yang dicari, agar dapat dipertemukan pada Forum Kerja Sama Daerah."
        )
    vague = [str(row.get("nama")) for row in rows if kata.is_samar(str(row.get("nama") or ""))]
    if vague:
        return f"“{vague[0]}” belum menunjuk satu pihak. Tulis nama lengkapnya, agar surat penawaran dapat dialamatkan."
    return True


def ada_pembanding(semua: Jawaban) -> bool | str | None:
    """The partner is set beside a competitor by name, or it is said why there is no other."""
    text, rows = _teks(semua, "P5", "alasan"), _baris(semua, "P5", "pembanding")
    if not text and not rows:
        return None
    named = [row for row in rows if str(row.get("nama") or "").strip() and not kata.is_samar(str(row["nama"]))]
    if named or kata.TANPA_PILIHAN.search(text):
        return True
    return (
        "Kelebihan dibanding siapa? Sebut paling sedikit satu pilihan sejenis pada tabel pembanding, atau tulis "
        "mengapa tidak ada pilihan lain."
    )


def dua_segi(semua: Jawaban) -> bool | str | None:
    """The advantage is told on the technical and on the operational side, in words that fit this partner only."""
    text, rows = _teks(semua, "P5", "alasan"), _baris(semua, "P5", "pembanding")
    if not text and not rows:
        return None
    everything = " ".join([text, *(str(row.get(side) or "") for row in rows for side in ("teknis", "operasional"))])
    technical = kata.TEKNIS.search(everything) or any(row.get("teknis") for row in rows)
    running = kata.OPERASIONAL.search(everything) or any(row.get("operasional") for row in rows)
    if not technical:
        return "Segi teknis belum ada: tenaga ahli, alat, izin, data, atau wewenang apa yang hanya dimiliki mitra ini?"
    if not running:
        return "Segi operasional belum ada: jarak, biaya, petugas, atau kesiapan kerja mitra ini dibanding yang lain."
    if _banyak(text) < URAIAN_CUKUP:
        return "Alasan masih terlalu pendek untuk meyakinkan pimpinan. Sebut bukti yang dapat diperiksa."
    return True
