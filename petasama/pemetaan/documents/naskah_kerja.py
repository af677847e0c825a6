"""What the Kerangka Acuan Kerja and the Studi Kelayakan say, gathered from the answers of a proposal.

Where the proposal has no answer the paper says so: [lengkapi: …]. Nothing is made up.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from petasama.core.wording import listed, number_in_words, plain_number, rupiah
from petasama.organisasi.isu_strategis import IsuStrategis
from petasama.organisasi.urusan import URUSAN_PER_KODE
from petasama.pemetaan.documents.formulir_teks import RujukanFormulir, rujukan_of
from petasama.pemetaan.instrumen.bentuk import Isi
from petasama.pemetaan.instrumen.edisi_2026 import JENIS_DUKUNGAN
from petasama.pemetaan.instrumen.klasifikasi_2026 import ALASAN_BELUM, PERENCANAAN
from petasama.pemetaan.jenis import NAMA_PANJANG, JenisKerjaSama
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.ringkasan import SEBUTAN_PIHAK


def lengkapi(what: str) -> str:
    """The gap that the writer of the paper fills."""
    return f"[lengkapi: {what}]"


@dataclass(frozen=True, kw_only=True)
class NaskahKerja:
    """One proposal as the preparing papers tell it."""

    usulan: Usulan
    jawaban: Mapping[str, Isi] = field(default_factory=dict)
    rujukan: RujukanFormulir = field(default_factory=RujukanFormulir)

    def isi(self, question: str, name: str, *, gap: str) -> str:
        """A written answer, or the gap."""
        return str(self.jawaban.get(question, {}).get(name) or "").strip() or lengkapi(gap)

    def baris(self, question: str, name: str) -> list[Mapping[str, Any]]:
        """The rows of a table."""
        return list(self.jawaban.get(question, {}).get(name) or [])

    @property
    def klasifikasi(self) -> Isi:
        """The answers of the second page."""
        return self.jawaban.get("KLASIFIKASI", {})

    @property
    def judul(self) -> str:
        """The name of the activity."""
        return self.usulan.judul or lengkapi("nama kegiatan")

    @property
    def jenis(self) -> str:
        """The kind in full."""
        return NAMA_PANJANG[JenisKerjaSama(self.usulan.jenis or JenisKerjaSama.BELUM_DITENTUKAN)]

    def mitra(self) -> str:
        """The candidate partners in one line."""
        names = [str(row.get("nama")) for row in self.baris("P4", "mitra") if row.get("nama")]
        return listed(names) or lengkapi("calon mitra")

    def latar(self) -> list[str]:
        """Problem and strength as paragraphs."""
        answer = self.jawaban.get("P2", {})
        texts = [str(answer.get(name) or "") for name in ("permasalahan", "potensi")]
        return paragraf("\n".join(texts)) or [lengkapi("permasalahan dan potensi yang melatarbelakangi")]

    def isu(self) -> str:
        """The strategic issues that the proposal serves, as a sentence; nothing when none is named."""
        names = [IsuStrategis(code).label for code in self.klasifikasi.get("isu_strategis") or []]
        return f"Kegiatan ini menjawab isu strategis {listed(names)}." if names else ""

    def tujuan(self) -> list[str]:
        """Aim, outcome and the indicator with baseline and target."""
        key = self.jawaban.get("P7", {}).get("indikator")
        found = self.rujukan.indikator.get(key) if key is not None else None
        reason = self.jawaban.get("P7", {}).get("alasan_tanpa_indikator")
        no_indicator = f"Belum terhubung dengan indikator sasaran: {reason}" if reason else ""
        indicator = f"Indikator sasaran: {found}." if found else no_indicator
        target = self.isi("P2", "target", gap="target yang ingin dicapai")
        outcome = self.isi("P7", "uraian", gap="hasil yang diharapkan")
        return [*paragraf(target), *paragraf(outcome), *paragraf(indicator)]

    def manfaat(self) -> list[str]:
        """What each party gains."""
        rows = [
            f"{row.get('nama') or SEBUTAN_PIHAK.get(row.get('pihak', ''), '')}: {row['manfaat']}"
            for row in self.baris("P3", "peran_pihak")
            if row.get("manfaat")
        ]
        return [satu_baris(row) for row in rows] or [lengkapi("manfaat bagi tiap pihak dan masyarakat")]

    def kegiatan(self) -> list[str]:
        """How the cooperation runs."""
        return paragraf(self.isi("P3", "uraian", gap="rincian kegiatan dan tahapannya"))

    def urusan(self) -> str:
        """The affairs of government that are its object, and on which level they lie."""
        codes = [code for code in self.klasifikasi.get("bidang_urusan") or [] if code in URUSAN_PER_KODE]
        names = [f"{code} {URUSAN_PER_KODE[code].nama}" for code in codes]
        return listed(names) or lengkapi("bidang urusan")

    def peran(self) -> list[dict[str, str]]:
        """Who does what; one row with gaps when nobody is named."""
        rows = [
            {
                "no": f"{place}.",
                "pihak": satu_baris(str(row.get("nama") or SEBUTAN_PIHAK.get(row.get("pihak", ""), ""))),
                "peran": satu_baris(str(row.get("peran") or lengkapi("peran"))),
                "tugas": str(row.get("tugas") or lengkapi("tugas")),
            }
            for place, row in enumerate(self.baris("P3", "peran_pihak"), start=1)
        ]
        gap = {"no": "1.", "pihak": lengkapi("pihak"), "peran": lengkapi("peran"), "tugas": lengkapi("tugas")}
        return rows or [gap]

    def keluaran(self) -> list[dict[str, str]]:
        """What is produced, how much, in which year."""
        rows = [
            {
                "no": f"{place}.",
                "uraian": satu_baris(str(row.get("uraian") or lengkapi("uraian"))),
                "volume": " ".join(part for part in (angka(row.get("volume")), str(row.get("satuan") or "")) if part),
                "tahun": str(row.get("tahun") or "–"),
            }
            for place, row in enumerate(self.baris("P6", "keluaran"), start=1)
        ]
        return rows or [{"no": "1.", "uraian": lengkapi("keluaran"), "volume": lengkapi("volume"), "tahun": "–"}]

    def dukungan(self) -> list[dict[str, str]]:
        """Who provides what, with rupiah, source and year."""
        kinds = dict(JENIS_DUKUNGAN)
        rows = [
            {
                "no": f"{place}.",
                "pihak": SEBUTAN_PIHAK.get(row.get("pihak", ""), "–"),
                "uraian": satu_baris(f"{kinds.get(row.get('jenis', ''), '')}: {row.get('uraian') or ''}".strip(": ")),
                "nilai": rupiah(int(row["nilai"])) if row.get("nilai") else "–",
                "sumber": ", ".join(str(row[name]) for name in ("sumber_dana", "tahun") if row.get(name)) or "–",
            }
            for place, row in enumerate(self.baris("P8", "dukungan"), start=1)
        ]
        gap = lengkapi("dukungan yang dibutuhkan")
        return rows or [{"no": "1.", "pihak": "–", "uraian": gap, "nilai": "–", "sumber": "–"}]

    def jumlah(self) -> str:
        """The rupiah of both sides in one sentence."""
        sums = dict.fromkeys(SEBUTAN_PIHAK, 0)
        for row in self.baris("P8", "dukungan"):
            if row.get("pihak") in sums:
                sums[row["pihak"]] += int(row.get("nilai") or 0)
        parts = [f"{SEBUTAN_PIHAK[side]} {rupiah(value)}" for side, value in sums.items() if value]
        return f"Jumlah kebutuhan anggaran: {'; '.join(parts)}." if parts else f"{lengkapi('jumlah anggaran')}."

    def perencanaan(self) -> str:
        """Where the object stands in the plans, or which of the three reasons takes the place of that."""
        plans = [dict(PERENCANAAN)[code] for code in self.klasifikasi.get("tercantum_dalam_perencanaan") or []]
        if plans:
            return f"Kegiatan tercantum dalam {listed(plans)}."
        reason = dict(ALASAN_BELUM).get(self.klasifikasi.get("alasan_belum_tercantum") or "")
        if reason:
            return f"Kegiatan belum tercantum dalam dokumen perencanaan dengan alasan {reason.lower()}."
        return lengkapi("dokumen perencanaan yang memuat kegiatan ini")

    def anggaran(self) -> str:
        """Whether the running budget provides for it."""
        words = {
            "YA": "Kebutuhan Pemerintah Daerah sudah dianggarkan dalam APBD tahun berjalan; RKA dilampirkan.",
            "SEBAGIAN": "Kebutuhan Pemerintah Daerah sebagian dianggarkan dalam APBD tahun berjalan; RKA dilampirkan.",
            "TIDAK": "Kebutuhan Pemerintah Daerah belum dianggarkan dalam APBD tahun berjalan.",
        }
        return words.get(self.klasifikasi.get("teranggarkan") or "", lengkapi("keadaan anggaran dalam APBD berjalan"))

    def lokasi(self) -> str:
        """Where it is carried out."""
        return self.isi("KLASIFIKASI", "lokasi", gap="lokasi")

    def jangka(self) -> str:
        """How long it lasts: 36 (tiga puluh enam) bulan."""
        months = self.klasifikasi.get("jangka_waktu_bulan")
        if not months:
            return f"Kerja sama berlangsung selama {lengkapi('jangka waktu')} sejak naskah ditandatangani."
        words = f"{months} ({number_in_words(int(months))}) bulan"
        return f"Kerja sama direncanakan berlangsung {words} sejak naskah ditandatangani."

    def risiko(self) -> list[str]:
        """Risks and what is done about them."""
        return paragraf(self.isi("KLASIFIKASI", "risiko", gap="risiko dan cara mengatasinya"))

    def ya_tidak(self, name: str, *, yes: str, no: str, gap: str) -> str:
        """One of two sentences for a question answered with yes or no."""
        value = self.klasifikasi.get(name)
        return lengkapi(gap) if value is None else yes if value else no

    def kepala(self) -> str:
        """Who signs for the office."""
        return self.usulan.perangkat_daerah.sebutan_kepala


def kerja_of(usulan: Usulan) -> NaskahKerja:
    """Return what the papers of a proposal say; reads its answers, indicators and regions."""
    answers = {row.kode: row.isi for row in usulan.jawaban.all()}
    return NaskahKerja(usulan=usulan, jawaban=answers, rujukan=rujukan_of(usulan.perangkat_daerah_id))


def paragraf(text: str) -> list[str]:
    """The lines of a text that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def satu_baris(text: str) -> str:
    """A text in one line."""
    return " ".join(text.split())


def angka(value: Any) -> str:
    """A number as it is written; "" for none."""
    return plain_number(value) if isinstance(value, int | float) else ""
