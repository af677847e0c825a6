"""The quiet check while writing: what is strong and what is weak in the answers, in the terms of the booklet.

It only remarks; nothing here keeps anybody from saving or sending.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from petasama.pemetaan.instrumen import ukuran as u
from petasama.pemetaan.instrumen import ukuran_hasil as h
from petasama.pemetaan.instrumen.bentuk import Edisi, Isi


@dataclass(frozen=True, kw_only=True)
class Ukuran:
    """One measure: where it belongs, its words on a chip when it holds and when it does not, and the test."""

    kode: str
    tempat: str
    """Question and field: P3.peran_pihak."""
    kuat: str
    lemah: str
    uji: u.Uji

    @property
    def pertanyaan(self) -> str:
        """The code of the question."""
        return self.tempat.partition(".")[0]


@dataclass(frozen=True, kw_only=True)
class Catatan:
    """One remark: which measure, where, whether it is a strength, the words of the chip, and what to do."""

    kode: str
    tempat: str
    kuat: bool
    label: str
    kalimat: str = ""

    @property
    def pertanyaan(self) -> str:
        """The code of the question."""
        return self.tempat.partition(".")[0]


def _ukuran(kode: str, tempat: str, kuat: str, lemah: str, uji: u.Uji) -> Ukuran:
    return Ukuran(kode=kode, tempat=tempat, kuat=kuat, lemah=lemah, uji=uji)


DAFTAR_UKURAN = (
    _ukuran("NAMA", "P1.nama_kegiatan", "menyebut kegiatan", "kegiatan belum tampak", u.nama_kegiatan),
    _ukuran("MASALAH", "P2.permasalahan", "masalah berangka", "masalah belum terukur", u.masalah_berangka),
    _ukuran("POTENSI", "P2.potensi", "potensi disebut", "potensi belum tampak", u.potensi),
    _ukuran("TARGET", "P2.target", "target berangka", "target belum terukur", u.target_berangka),
    _ukuran("DUA_PIHAK", "P3.peran_pihak", "dua pihak", "dua pihak belum lengkap", u.dua_pihak),
    _ukuran("INTERAKSI", "P3.uraian", "interaksi", "interaksi belum jelas", u.interaksi),
    _ukuran("TUJUAN", "P3.uraian", "tujuan bersama", "tujuan bersama belum jelas", u.tujuan_bersama),
    _ukuran("MANFAAT", "P3.peran_pihak", "saling menguntungkan", "manfaat tiap pihak belum jelas", u.manfaat_semua),
    _ukuran("PERAN", "P3.peran_pihak", "peran tiap pihak", "peran tiap pihak belum jelas", u.peran_tiap_pihak),
    _ukuran("MITRA", "P4.mitra", "mitra bernama", "mitra belum pasti", u.mitra_jelas),
    _ukuran("PEMBANDING", "P5.pembanding", "ada pembanding", "pembanding belum ada", u.ada_pembanding),
    _ukuran("DUA_SEGI", "P5.alasan", "segi teknis dan operasional", "alasan belum dua segi", u.dua_segi),
    _ukuran("KELUARAN", "P6.keluaran", "keluaran terukur", "keluaran belum terukur", h.keluaran_terukur),
    _ukuran("HASIL_BEDA", "P7.uraian", "hasil beda dari keluaran", "hasil mengulang keluaran", h.hasil_beda),
    _ukuran("PERUBAHAN", "P7.uraian", "menyebut perubahan", "perubahan belum tampak", h.hasil_perubahan),
    _ukuran("BERUKURAN", "P7.indikator", "hasil berukuran", "hasil belum berukuran", h.hasil_berukuran),
    _ukuran("DUKUNGAN", "P8.dukungan", "kedua pihak menyumbang", "sumbangan baru sepihak", h.dukungan_dua_pihak),
    _ukuran("ANGGARAN", "P8.dukungan", "anggaran bersumber", "anggaran belum utuh", h.anggaran_bersumber),
    _ukuran(
        "PERENCANAAN",
        "KLASIFIKASI.tercantum_dalam_perencanaan",
        "ada dalam perencanaan",
        "di luar perencanaan",
        h.dalam_perencanaan,
    ),
    _ukuran("TERANGGARKAN", "KLASIFIKASI.teranggarkan", "teranggarkan", "belum teranggarkan penuh", h.teranggarkan),
    _ukuran("JANGKA", "KLASIFIKASI.jangka_waktu_bulan", "jangka waktu lazim", "jangka waktu panjang", h.jangka_waktu),
    _ukuran("RISIKO", "KLASIFIKASI.risiko", "risiko dipikirkan", "risiko belum ditulis", h.risiko_tertulis),
)
TIGA_UNSUR = ("DUA_PIHAK", "INTERAKSI", "TUJUAN")
"""The three elements without which the booklet knows no cooperation."""


def nilai_mutu(edisi: Edisi, jawaban: Mapping[str, Isi]) -> list[Catatan]:
    """Return strengths and remarks on the answers so far, in the order of the questions.

    A question that the edition does not ask, or that is not begun, gets none; question 5 gets none without a partner.
    """
    asked = {question.kode for question in (*edisi.pertanyaan, edisi.klasifikasi)}
    found = []
    for measure in DAFTAR_UKURAN:
        result = measure.uji(jawaban) if measure.pertanyaan in asked else None
        if result is None or result is False:
            continue
        strong = result is True
        found.append(
            Catatan(
                kode=measure.kode,
                tempat=measure.tempat,
                kuat=strong,
                label=measure.kuat if strong else measure.lemah,
                kalimat="" if strong else str(result),
            )
        )
    return found


def tiga_unsur(catatan: list[Catatan]) -> list[Catatan]:
    """Return the remarks on the three elements, in their order."""
    return [row for row in catatan if row.kode in TIGA_UNSUR]


def lemah_list(catatan: list[Catatan]) -> list[Catatan]:
    """Return what is weak."""
    return [row for row in catatan if not row.kuat]


def mutu_tampil(catatan: list[Catatan], kode: str) -> dict[str, Any] | None:
    """Return the check of one question for the page and for JSON; None for a question without measures."""
    if all(measure.pertanyaan != kode for measure in DAFTAR_UKURAN):
        return None
    rows = [row for row in catatan if row.pertanyaan == kode]
    return {
        "kode": kode,
        "chip": [{"teks": row.label, "kuat": row.kuat} for row in rows],
        "catatan": [{"kode": row.kode, "kalimat": row.kalimat} for row in lemah_list(rows)],
    }
