"""The printed form of the instrument: blank for an office, or filled from a proposal; to be filled in Word or on paper.

It follows the questions of the round, so extra questions and other words appear by themselves.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from petasama.core.errors import NotNow
from petasama.core.wording import long_moment
from petasama.dokumen.actions import FONTS
from petasama.dokumen.converter import Unsupported, convert
from petasama.organisasi.models import PerangkatDaerah
from petasama.pemetaan.documents.formulir_bagian import Penulis
from petasama.pemetaan.documents.formulir_teks import RujukanFormulir, rujukan_of
from petasama.pemetaan.documents.kertas_word import Berkas, paragraph, run
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.instrumen.bentuk import Edisi, Isi
from petasama.pemetaan.models import Usulan
from petasama.persiapan.models import Putaran

JUDUL = "FORMULIR INSTRUMEN PEMETAAN POTENSI KERJA SAMA DAERAH"
CARA = (
    "Isi kolom di kanan label; yang bertanda * wajib. Klik kotak untuk memilih. Baris tabel boleh ditambah atau "
    "dibiarkan kosong. Label dan kepala tabel jangan diubah, supaya berkas ini dapat diunggah kembali ke Petasama."
)


@dataclass(frozen=True, kw_only=True)
class NaskahFormulir:
    """What the form says; without a proposal it is blank."""

    putaran: Putaran
    kantor: PerangkatDaerah | None
    edisi: Edisi
    rujukan: RujukanFormulir
    pada: datetime
    usulan: Usulan | None = None
    jawaban: Mapping[str, Isi] = field(default_factory=dict)

    @property
    def nama_kantor(self) -> str:
        """The office, or nothing on a form for all offices."""
        return self.kantor.nama if self.kantor else ""

    @property
    def tanda(self) -> str:
        """CONTOH on data of an example; KONSEP until the head of the office has forwarded the proposal."""
        sample = "CONTOH" if self.putaran.daerah.contoh else ""
        draft = "KONSEP" if self.usulan and self.usulan.diteruskan_pada is None else ""
        return " · ".join(part for part in (sample, draft) if part)

    def kepala(self) -> list[str]:
        """The lines at the head of every page."""
        moment = f"Dicetak {long_moment(self.pada, self.putaran.daerah.zona_waktu)}"
        version = f" · Versi {self.usulan.version}" if self.usulan and self.usulan.version else ""
        numbers = f"{self.usulan.nomor}{version}" if self.usulan else "Formulir kosong"
        first = run(f"PEMERINTAH {self.putaran.daerah.nama}".upper(), bold=True)
        mark = run(f" · {self.tanda}", bold=True) if self.tanda else ""
        office = f"{self.nama_kantor} · " if self.nama_kantor else ""
        return [first + mark, run(f"{office}{numbers} · {moment}")]


def naskah_of(
    usulan: Usulan | None, *, putaran: Putaran, kantor: PerangkatDaerah | None, pada: datetime
) -> NaskahFormulir:
    """Return the form of a proposal, or the blank one of a round for an office (or for all)."""
    answers = {row.kode: row.isi for row in usulan.jawaban.all()} if usulan else {}
    return NaskahFormulir(
        putaran=putaran,
        kantor=kantor,
        edisi=edisi_of(putaran),
        rujukan=rujukan_of(kantor.pk if kantor else None),
        pada=pada,
        usulan=usulan,
        jawaban=answers,
    )


def formulir_docx(naskah: NaskahFormulir, *, kertas: str = "F4") -> bytes:
    """Return the form as a Word file that is filled in and read back."""
    return _berkas(naskah, kertas=kertas, untuk_word=True)


def formulir_pdf(naskah: NaskahFormulir, *, kertas: str = "F4") -> bytes:
    """Return the form for printing; refuses, naming it, a sign that no typeface of papers can show."""
    content = _berkas(naskah, kertas=kertas, untuk_word=False)
    try:
        return convert(content, fonts=FONTS, title=JUDUL, timestamp=naskah.pada, author=naskah.nama_kantor)
    except Unsupported as problem:
        raise NotNow(f"Formulir belum dapat dijadikan PDF. {problem}") from problem


def _berkas(naskah: NaskahFormulir, *, kertas: str, untuk_word: bool) -> bytes:
    blank = naskah.usulan is None
    writer = Penulis(rujukan=naskah.rujukan, kosong=blank, untuk_word=untuk_word, kertas=kertas)
    parts = [paragraph(run(JUDUL), "Judul")]
    parts.append(writer.identitas(_identitas(naskah), naskah.usulan.nomor if naskah.usulan else ""))
    if blank:
        parts.append(paragraph(run(CARA), "Panduan"))
    parts += [writer.pertanyaan(q, naskah.jawaban.get(q.kode, {})) for q in naskah.edisi.pertanyaan]
    last = naskah.edisi.klasifikasi
    parts.append(writer.pertanyaan(last, naskah.jawaban.get(last.kode, {}), new_page=blank and kertas == "F4"))
    foot = f"{naskah.edisi.nama} · Putaran {naskah.putaran.tahun}"
    return Berkas(badan="".join(parts), kepala=naskah.kepala(), kaki=foot, kertas=kertas).bytes()


def _identitas(naskah: NaskahFormulir) -> list[tuple[str, str]]:
    round_of = naskah.putaran
    facts = [
        ("Pemerintah daerah", round_of.daerah.nama),
        ("Perangkat daerah pengusul", naskah.nama_kantor),
        ("Putaran", f"Tahun {round_of.tahun}, bahan RKPD Tahun {round_of.tahun_rencana}"),
    ]
    if naskah.usulan:
        facts.append(("Keadaan", naskah.usulan.label_status))
    return facts
