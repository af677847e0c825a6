"""The kinds of paper: the head of the region's letters with the report, to the governor and to the minister.

The letter to the Minister of Home Affairs goes through the governor, who oversees the cooperation of regencies and
cities in the province (PP 28/2018 Pasal 44).
"""

from collections.abc import Callable
from pathlib import Path

from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.organisasi.peran import PEMBACA_TKKSD
from petasama.pemetaan.documents.naskah_laporan import TITIK, NaskahLaporan

TEMPLATE = Path(__file__).parent / "surat_pengantar.docx"


def _pembuka(naskah: NaskahLaporan) -> str:
    return (
        "Dengan hormat kami sampaikan Laporan Hasil Pemetaan Urusan Pemerintahan yang dapat dikerjasamakan "
        f"{naskah.putaran.daerah.nama} Putaran Tahun {naskah.putaran.tahun}, Nomor {naskah.nomor_text} tanggal "
        f"{naskah.tanggal_text}, sebagai pelaksanaan pemetaan menurut Peraturan Pemerintah Nomor 28 Tahun 2018 tentang "
        "Kerja Sama Daerah Pasal 5 dan Pasal 17."
    )


def isi_gubernur(naskah: NaskahLaporan) -> list[str]:
    """The paragraphs of the letter to the governor."""
    return [
        _pembuka(naskah),
        naskah.ringkasan(),
        "Laporan ini kami sampaikan sebagai bahan pembinaan dan pengawasan Gubernur sebagai wakil Pemerintah Pusat "
        "(Pasal 44 ayat (4)). Bersama ini terlampir pula surat kepada Menteri Dalam Negeri; mohon berkenan "
        "meneruskannya.",
        "Atas perhatian Bapak/Ibu Gubernur, kami ucapkan terima kasih.",
    ]


def isi_menteri(naskah: NaskahLaporan) -> list[str]:
    """The paragraphs of the letter to the minister."""
    return [
        _pembuka(naskah),
        naskah.ringkasan(),
        "Laporan ini kami sampaikan melalui Gubernur sebagai bahan pembinaan dan pengawasan umum kerja sama daerah "
        "(Pasal 44 ayat (1)).",
        "Atas perhatian Bapak/Ibu Menteri, kami ucapkan terima kasih.",
    ]


def tujuan_gubernur(naskah: NaskahLaporan) -> list[str]:
    """Whom the first letter goes to."""
    return [f"Gubernur {naskah.provinsi}".strip(), "di Tempat"]


def tujuan_menteri(naskah: NaskahLaporan) -> list[str]:
    """Whom the second letter goes to, and by whose hand."""
    through = [f"melalui Gubernur {naskah.provinsi}"] if naskah.provinsi else []
    return ["Menteri Dalam Negeri", *through, "di Jakarta"]


def _fields(
    nomor: str, tujuan: Callable[[NaskahLaporan], list[str]], isi: Callable[[NaskahLaporan], list[str]]
) -> tuple[MergeField, ...]:
    return (
        MergeField("contoh", "Tanda data contoh", lambda n: "CONTOH · " if n.putaran.daerah.contoh else ""),
        MergeField("tanda", "Tanda konsep", lambda n: n.tanda),
        MergeField("kepala", "Kepala daerah, huruf besar", lambda n: n.kepala_daerah.upper()),
        MergeField("jabatan", "Kepala daerah", lambda n: n.kepala_daerah),
        MergeField("nama", "Nama penanda tangan", lambda n: n.nama_kepala_daerah),
        MergeField("ibukota", "Ibu kota", lambda n: n.putaran.daerah.ibukota),
        MergeField("nomor", "Nomor surat", lambda n: getattr(n.nomor, nomor) if n.nomor else TITIK),
        MergeField("tanggal", "Tanggal surat", lambda n: n.tanggal_text),
        MergeField("tahun_putaran", "Tahun putaran", lambda n: str(n.putaran.tahun)),
        MergeField("kabupaten", "Nama pemerintah daerah", lambda n: n.putaran.daerah.nama),
        MergeField("tujuan", "Tujuan", tujuan),
        MergeField("isi", "Isi surat", isi),
    )


SURAT_GUBERNUR = KINDS.add(
    DocumentKind(
        code="surat_gubernur",
        title="Surat Pengantar kepada Gubernur",
        template=TEMPLATE,
        fields=_fields("nomor_gubernur", tujuan_gubernur, isi_gubernur),
        readers=PEMBACA_TKKSD,
    )
)
SURAT_MENTERI = KINDS.add(
    DocumentKind(
        code="surat_menteri",
        title="Surat Pengantar kepada Menteri Dalam Negeri",
        template=TEMPLATE,
        fields=_fields("nomor_menteri", tujuan_menteri, isi_menteri),
        readers=PEMBACA_TKKSD,
    )
)
