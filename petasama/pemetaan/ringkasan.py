"""One proposal in the short words of lists and papers: outputs, outcome, support, affair; and its first words."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from petasama.core.wording import plain_number, rupiah, short_date
from petasama.organisasi.models import PerangkatDaerah
from petasama.organisasi.urusan import URUSAN_PER_KODE
from petasama.pemetaan import uji_tuntas
from petasama.pemetaan.instrumen.bentuk import Isi
from petasama.pemetaan.instrumen.edisi_2026 import JENIS_DUKUNGAN
from petasama.pemetaan.instrumen.kata import TANPA_PILIHAN
from petasama.pemetaan.models import UjiTuntas, Usulan
from petasama.perencanaan.models import IndikatorSasaran
from petasama.persiapan.models import JenisTemuan, Temuan

SEBUTAN_PIHAK = {"PEMDA": "Pemerintah Daerah", "MITRA": "Mitra"}


def keluaran_text(jawaban: Mapping[str, Isi]) -> str:
    """The outputs in one line: 1 dokumen peta rawan; 2 kali latihan."""
    rows = jawaban.get("P6", {}).get("keluaran") or []
    return "; ".join(f"{plain_number(row['volume'])} {_benda(row['satuan'], row['uraian'])}" for row in rows)


def _benda(satuan: str, uraian: str) -> str:
    """Unit and thing without saying a word twice: dokumen + Dokumen rencana induk → dokumen rencana induk."""
    first = uraian.split(maxsplit=1)[0] if uraian else ""
    return f"{satuan}{uraian[len(first) :]}" if first.lower() == satuan.lower() else f"{satuan} {_lower_first(uraian)}"


def hasil_text(jawaban: Mapping[str, Isi], indikator: Mapping[int, IndikatorSasaran]) -> str:
    """The outcome: the indicator with baseline and target, or the words and the reason without one."""
    answer = jawaban.get("P7", {})
    found = indikator.get(answer.get("indikator") or 0)
    return found.ringkas if found else str(answer.get("uraian", ""))


def dukungan_text(jawaban: Mapping[str, Isi]) -> str:
    """The support by party, money with its sum: Pemerintah Daerah: Anggaran Rp 85.000.000,00 …; Mitra: …"""
    labels = dict(JENIS_DUKUNGAN)
    parts: dict[str, list[str]] = {"PEMDA": [], "MITRA": []}
    for row in jawaban.get("P8", {}).get("dukungan") or []:
        money = f" {rupiah(row['nilai'])}" if row.get("nilai") else ""
        parts[row["pihak"]].append(f"{labels[row['jenis']].lower()}{money}")
    return "; ".join(f"{SEBUTAN_PIHAK[side]}: {', '.join(words)}" for side, words in parts.items() if words)


def urusan_text(kode: str) -> str:
    """The affair with its code: 1.02 Kesehatan."""
    return f"{kode} {URUSAN_PER_KODE[kode].nama}" if kode in URUSAN_PER_KODE else "–"


def anggaran_pemda(jawaban: Mapping[str, Isi]) -> int:
    """The rupiah that the government itself is to provide, all years together."""
    rows: list[Mapping[str, Any]] = jawaban.get("P8", {}).get("dukungan") or []
    return sum(int(row.get("nilai") or 0) for row in rows if row["pihak"] == "PEMDA")


def _lower_first(text: str) -> str:
    """Begin in lower case, unless the text begins with an abbreviation or a name of two capitalised words."""
    head, _, rest = text.partition(" ")
    return text if head.isupper() or rest[:1].isupper() else f"{text[:1].lower()}{text[1:]}"


AWALAN_NAMA = {JenisTemuan.POTENSI: "Pengembangan", JenisTemuan.PERMASALAHAN: "Penanganan"}
"""The noun of activity that makes the name of an activity out of the title of a finding."""


def isian_awal(temuan: Temuan, perangkat_daerah: PerangkatDaerah) -> dict[str, dict[str, Any]]:
    """Return the answers that a finding already gives, by question; the writer completes them.

    P1 name, P2 background with target, P3 the parties, P4 the partner in mind, P7 the outcome, and the classification.
    """
    strength = temuan.jenis == JenisTemuan.POTENSI
    parties = [{"pihak": "PEMDA", "nama": perangkat_daerah.nama}]
    answers: dict[str, dict[str, Any]] = {
        "P1": {"nama_kegiatan": _nama_kegiatan(temuan)[:200]},
        "P2": {"potensi" if strength else "permasalahan": temuan.uraian[:2000], "target": temuan.harapan[:2000]},
        "P3": {"peran_pihak": parties},
    }
    if temuan.mitra:
        parties.append({"pihak": "MITRA", "nama": temuan.mitra})
        answers["P4"] = {"mitra": [{"nama": temuan.mitra}]}
    if temuan.harapan:
        answers["P7"] = {"uraian": temuan.harapan[:2000]}
    if temuan.urusan or temuan.isu_strategis:
        affairs = [temuan.urusan] if temuan.urusan else []
        answers["KLASIFIKASI"] = {"bidang_urusan": affairs, "isu_strategis": list(temuan.isu_strategis)}
    return answers


def _nama_kegiatan(temuan: Temuan) -> str:
    """The title as an activity, unless its first word is one already: sampah pasar → Penanganan sampah pasar."""
    first = temuan.judul.split(maxsplit=1)[0].lower()
    if first.startswith("pe") and first.endswith("an"):
        return temuan.judul
    return f"{AWALAN_NAMA[JenisTemuan(temuan.jenis)]} {_lower_first(temuan.judul)}"


def keadaan_uji(row: UjiTuntas | None, on: date) -> tuple[str, str]:
    """How the check of a partner stands on a day: (words, tone)."""
    if row is None:
        return "Belum diperiksa", "gold"
    if not row.is_berlaku(on):
        return f"Lewat masa berlaku sejak {short_date(row.berlaku_sampai)}", "red"
    _, against, unknown = uji_tuntas.ringkas(row.kelas, row.jawaban)
    open_ = [f"{against} perlu perhatian"] if against else []
    open_ += [f"{unknown} belum diketahui"] if unknown else []
    words = f"Berlaku sampai {short_date(row.berlaku_sampai)}"
    return "; ".join([words, *open_]), "gold" if open_ else "green"


def perbandingan_of(usulan: Usulan, jawaban: Mapping[str, Isi]) -> dict[str, Any]:
    """The comparison of question 5: candidates and competitors by technical and operational side, and how it stands.

    The scores of candidates come from their checks, those of competitors from the answer.
    """
    checks = {row.mitra: row for row in usulan.uji_tuntas.all()}
    answer = jawaban.get("P5", {})
    choices = [_calon(row["nama"], checks.get(row["nama"])) for row in jawaban.get("P4", {}).get("mitra") or []]
    choices += [_pembanding(row) for row in answer.get("pembanding") or []]
    exempt = bool(TANPA_PILIHAN.search(str(answer.get("alasan") or "")))
    tone, sentence = uji_tuntas.kata_perbandingan(choices, dikecualikan=exempt)
    heads = ("Pilihan", "Segi teknis", "Segi operasional", "Jumlah")
    return {
        "nada": tone,
        "kalimat": sentence,
        "tabel": {
            "caption": "Perbandingan pilihan mitra",
            "hidden_caption": True,
            "columns": [{"label": label, "head": label == "Pilihan", "numeric": label == "Jumlah"} for label in heads],
            "rows": [_baris_pilihan(row) for row in choices],
            "empty": "Belum ada yang dibandingkan.",
        },
    }


def _calon(nama: str, check: UjiTuntas | None) -> uji_tuntas.Pilihan:
    scores = (check.teknis, check.operasional) if check else (None, None)
    return uji_tuntas.Pilihan(nama=nama, calon=True, teknis=scores[0], operasional=scores[1])


def _pembanding(row: Mapping[str, Any]) -> uji_tuntas.Pilihan:
    return uji_tuntas.Pilihan(
        nama=str(row.get("nama") or ""),
        calon=False,
        teknis=row.get("nilai_teknis"),
        operasional=row.get("nilai_operasional"),
        catatan_teknis=str(row.get("teknis") or ""),
        catatan_operasional=str(row.get("operasional") or ""),
    )


def _baris_pilihan(row: uji_tuntas.Pilihan) -> list[str]:
    def side(score: int | None, note: str) -> str:
        return " · ".join(part for part in (uji_tuntas.titik(score), note) if part)

    kind = "calon mitra" if row.calon else "pembanding"
    return [
        f"{row.nama} ({kind})",
        side(row.teknis, row.catatan_teknis),
        side(row.operasional, row.catatan_operasional),
        str(row.jumlah) if row.jumlah else "–",
    ]
