"""The measures of a good answer on what comes out of a cooperation: outputs, outcome, support, classification."""

from collections.abc import Mapping
from typing import Any

from petasama.pemetaan.instrumen import kata
from petasama.pemetaan.instrumen.ukuran import BULAN_LAZIM, SAMA, SEDIKIT_KATA, Jawaban


def _rows(semua: Jawaban, kode: str, table: str) -> list[Mapping[str, Any]]:
    return list(semua.get(kode, {}).get(table) or [])


def keluaran_terukur(semua: Jawaban) -> bool | str | None:
    """Each output has a unit, a volume above zero and a year."""
    rows = _rows(semua, "P6", "keluaran")
    if not rows:
        return None
    for line, row in enumerate(rows, start=1):
        if not row.get("satuan") or not row.get("volume") or not row.get("tahun"):
            return f"Keluaran ke-{line} belum terukur. Tulis satuan, volume lebih dari nol, dan tahunnya."
    return True


def hasil_beda(semua: Jawaban) -> bool | str | None:
    """Output and outcome are two things: the thing made, and the change that it makes."""
    outcome = str(semua.get("P7", {}).get("uraian") or "")
    outputs = [str(row.get("uraian") or "") for row in _rows(semua, "P6", "keluaran")]
    if not outcome.strip() or not outputs:
        return None
    if any(len(kata.kata_list(text)) > 1 and kata.kemiripan(text, outcome) >= SAMA for text in outputs):
        return (
            "Hasil mengulang keluaran. Keluaran ialah yang dibuat (jawaban 6); hasil ialah perubahan sesudahnya: siapa "
            "menjadi lebih baik, seberapa banyak?"
        )
    return True


def hasil_perubahan(semua: Jawaban) -> bool | str | None:
    """The outcome tells of a change, and does not only count activities."""
    text = str(semua.get("P7", {}).get("uraian") or "").strip()
    if not text:
        return None
    if len(kata.kata_list(text)) < SEDIKIT_KATA:
        return "Hasil terlalu singkat. Tulis keadaan apa yang berubah, bagi siapa, dan seberapa besar."
    changes, counts = len(kata.PERUBAHAN.findall(text)), len(kata.HITUNGAN.findall(text))
    if not changes or (counts > changes and text.lower().startswith(("ter", "jumlah", "adanya"))):
        return (
            "Hasil baru menghitung kegiatan. Tulis dampaknya: apa yang naik, turun, lebih cepat, atau lebih murah bagi "
            "masyarakat atau pemerintahan."
        )
    return True


def hasil_berukuran(semua: Jawaban) -> bool | str | None:
    """The outcome is an indicator of the office's objectives, or is measured by figures of its own."""
    answer = semua.get("P7", {})
    if not any(answer.get(name) for name in ("uraian", "indikator", "alasan_tanpa_indikator")):
        return None
    if answer.get("indikator") is not None:
        return True
    if answer.get("target") is not None and answer.get("nilai_awal") is not None:
        return True
    if kata.is_berangka(str(answer.get("uraian") or "")):
        return "Hasil berangka, tetapi belum terhubung dengan indikator. Pilih indikator pada sasaran perangkat daerah."
    return "Hasil belum berukuran. Hubungkan dengan indikator sasaran perangkat daerah, atau isi nilai awal dan target."


def dukungan_dua_pihak(semua: Jawaban) -> bool | str | None:
    """Both sides put something in."""
    rows = _rows(semua, "P8", "dukungan")
    if not rows:
        return None
    sides = {row.get("pihak") for row in rows}
    if "MITRA" not in sides:
        return (
            "Dukungan mitra belum disebut. Kerja sama menuntut sumbangan kedua pihak: tenaga, sarana, data, atau dana."
        )
    if "PEMDA" not in sides:
        return "Dukungan Pemerintah Daerah belum disebut. Tulis anggaran, kebijakan, atau dukungan lain yang disiapkan."
    return True


def anggaran_bersumber(semua: Jawaban) -> bool | str | None:
    """Money is named with amount, source and year."""
    rows = _rows(semua, "P8", "dukungan")
    if not rows:
        return None
    money = [row for row in rows if row.get("jenis") == "ANGGARAN" or row.get("nilai")]
    if not any(row.get("nilai") for row in money):
        return "Belum ada rupiah. Taksir anggarannya dan sumbernya; bila memang tanpa biaya, jelaskan pada uraian."
    for row in money:
        if not row.get("nilai") or not row.get("sumber_dana") or not row.get("tahun"):
            named = str(row.get("uraian") or "anggaran").strip()[:60]
            return f"Anggaran “{named}” belum utuh. Lengkapi nilai, sumber dana, dan tahunnya."
    return True


def jangka_waktu(semua: Jawaban) -> bool | str | None:
    """The term is at most five years, as practice has it."""
    months = semua.get("KLASIFIKASI", {}).get("jangka_waktu_bulan")
    if months is None:
        return None
    if months > BULAN_LAZIM:
        return f"Jangka waktu melebihi {BULAN_LAZIM} bulan. Bagi menjadi dua tahap, atau siapkan dasar hukumnya."
    return True


def dalam_perencanaan(semua: Jawaban) -> bool | str | None:
    """The object stands in a plan of the region (PP 28/2018 Pasal 4 and 16)."""
    answer = semua.get("KLASIFIKASI", {})
    if not answer.get("bidang_urusan"):
        return None
    if answer.get("tercantum_dalam_perencanaan"):
        return True
    if answer.get("alasan_belum_tercantum"):
        return "Objek di luar perencanaan. Siapkan bukti alasannya, dan usulkan masuk RKPD pada perubahan berikutnya."
    return "Objek belum terkait dokumen perencanaan. Cocokkan dengan RPJMD, Renstra, RKPD, atau Renja."


def teranggarkan(semua: Jawaban) -> bool | str | None:
    """The cost stands in the budget of the running year."""
    answer = semua.get("KLASIFIKASI", {}).get("teranggarkan")
    if not answer:
        return None
    if answer == "YA":
        return True
    if answer == "SEBAGIAN":
        return (
            "Baru sebagian teranggarkan. Sebut tahun anggaran untuk sisanya, dan siapkan kemungkinan persetujuan DPRD."
        )
    return "Belum teranggarkan, sehingga persetujuan DPRD perlu disiapkan (PP 28/2018 Pasal 6 ayat (2))."


def risiko_tertulis(semua: Jawaban) -> bool | str | None:
    """A risk is named together with what is done against it."""
    answer = semua.get("KLASIFIKASI", {})
    if not answer.get("bidang_urusan"):
        return None
    if len(kata.kata_list(str(answer.get("risiko") or ""))) < SEDIKIT_KATA * 2:
        return "Risiko belum ditulis. Sebut satu hal yang dapat menggagalkan kerja sama dan cara mencegahnya."
    return True
