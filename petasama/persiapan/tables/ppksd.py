"""The board of liaison officers."""

from datetime import date

from petasama.core.tables import Column, Table
from petasama.core.wording import short_date
from petasama.organisasi.models import Penugasan
from petasama.persiapan.documents.naskah_ppksd import PENDAMPING, UTAMA
from petasama.persiapan.papan import BarisPpksd, papan_ppksd

__all__ = ["PPKSD_TABLE", "BarisPpksd", "kantor_ppksd", "nama_ppksd", "papan_ppksd", "surat_text"]


def surat_text(post: Penugasan) -> str:
    """The letter of an appointment in one line, with its last day where there is one."""
    text = f"{post.nomor_surat} tanggal {short_date(post.tanggal_surat)}"
    return f"{text}, berlaku sampai {short_date(post.selesai)}" if post.selesai else text


def nama_ppksd(row: BarisPpksd) -> str:
    """The officers of an office in one line, the main one first."""
    return "; ".join(post.user.nama for post in row.ppksd)


def kantor_ppksd(row: BarisPpksd) -> list[tuple[str, str]]:
    """The officers of one office, each as (name and place, letter)."""
    return [
        (f"{post.user.nama}, {UTAMA if place == 0 else PENDAMPING}", surat_text(post))
        for place, post in enumerate(row.ppksd)
    ]


def _berakhir(row: BarisPpksd) -> date | None:
    """The next day on which an officer's time is over."""
    return min((post.selesai for post in row.ppksd if post.selesai), default=None)


PPKSD_TABLE = Table(
    title="PPKSD per perangkat daerah",
    empty="Belum ada perangkat daerah yang menjawab dalam putaran.",
    columns=(
        Column(key="kode", label="Kode", value=lambda row: row.perangkat_daerah.kode, only_excel=True),
        Column(key="opd", label="Perangkat daerah", value=lambda row: row.perangkat_daerah.nama, head=True, width=60),
        Column(key="ppksd", label="PPKSD", value=nama_ppksd, width=50),
        Column(
            key="surat",
            label="Surat penunjukan",
            value=lambda row: "; ".join(dict.fromkeys(post.nomor_surat for post in row.ppksd)),
            width=60,
        ),
        Column(
            key="tanggal",
            label="Tanggal surat",
            value=lambda row: "; ".join(dict.fromkeys(short_date(post.tanggal_surat) for post in row.ppksd)),
            only_excel=True,
            width=36,
        ),
        Column(key="diminta", label="Permintaan", value=lambda row: row.diminta, only_excel=True, width=48),
        Column(key="berakhir", label="Berakhir", value=_berakhir, only_excel=True),
        Column(key="tanda", label="Tanda", value=lambda row: row.tanda, only_excel=True),
        Column(
            key="alasan",
            label="Alasan pengecualian",
            value=lambda row: row.pengecualian.alasan if row.pengecualian and row.kurang else "",
            only_excel=True,
            width=48,
        ),
        Column(key="jumlah", label="Jumlah", value=lambda row: len(row.ppksd), numeric=True, width=10, only_excel=True),
        Column(key="keadaan", label="Keadaan", value=lambda row: row.keadaan, badge=lambda row: row.nada, width=40),
    ),
)
