"""The lists about meetings: briefings, who came, who has not read, the report, the board of own meetings."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from petasama.core import clock
from petasama.core.tables import Column, Table
from petasama.core.wording import clock as pukul
from petasama.core.wording import long_date
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PERAN_PERANGKAT_DAERAH
from petasama.persiapan.models import CaraHadir, Kehadiran, Materi, Pertemuan
from petasama.persiapan.policies.kesiapan import BarisRapat, BarisSosialisasi

NADA_PERTEMUAN = {
    "RENCANA": "grey",
    "DIUNDANG": "blue",
    "BERLANGSUNG": "gold",
    "SELESAI": "green",
    "DIBATALKAN": "red",
}
NADA_RAPAT = {0: "red", 1: "blue", 2: "gold", 3: "green"}


def waktu_text(pertemuan: Pertemuan) -> str:
    """Day and hours in one line: Selasa, 15 September 2026, 09.00 WITA–12.00 WITA."""
    zone = pertemuan.daerah.zona_waktu
    begin, end = pukul(pertemuan.mulai, zone).removesuffix(f" {zone}"), pukul(pertemuan.selesai, zone)
    return f"{long_date(pertemuan.hari)}, pukul {begin}–{end}"


def pertemuan_table(*, title: str, link: Callable[[Pertemuan], str]) -> Table:
    """Meetings with their state and how many came."""
    return Table(
        title=title,
        empty="Belum ada yang direncanakan.",
        columns=(
            Column(key="judul", label="Acara", value=lambda row: row.judul, link=link, head=True, width=50),
            Column(key="penyelenggara", label="Penyelenggara", value=lambda row: row.penyelenggara, only_excel=True),
            Column(key="waktu", label="Waktu", value=waktu_text, width=44),
            Column(key="tempat", label="Tempat", value=lambda row: row.tempat, only_excel=True, width=44),
            Column(key="undangan", label="Undangan", value=lambda row: row.nomor_undangan, only_excel=True, width=30),
            Column(key="hadir", label="Hadir", value=lambda row: row.banyak_hadir, numeric=True),
            Column(
                key="status",
                label="Status",
                value=lambda row: row.label_status,
                badge=lambda row: NADA_PERTEMUAN[row.status],
            ),
        ),
    )


def hadir_table(zone: str, *, satu_kantor: bool = False) -> Table:
    """The attendance list of one meeting; where all are of one office, the page does not repeat it."""
    return Table(
        title="Daftar hadir",
        empty="Belum ada yang tercatat hadir.",
        columns=(
            Column(key="nama", label="Nama", value=lambda row: row.nama, head=True, width=36),
            Column(key="jabatan", label="Jabatan", value=lambda row: row.jabatan, width=40),
            Column(
                key="opd",
                label="Perangkat daerah",
                value=lambda row: row.perangkat_daerah.nama,
                only_excel=satu_kantor,
                width=50,
            ),
            Column(key="pada", label="Pukul", value=lambda row: pukul(row.pada, zone)),
            Column(key="cara", label="Cara", value=_cara, only_excel=True, width=34),
        ),
    )


def _cara(row: Kehadiran) -> str:
    return CaraHadir(row.cara).label


@dataclass(frozen=True, kw_only=True)
class BelumBaca:
    """Somebody who has not confirmed all material of a meeting."""

    penugasan: Penugasan
    materi: list[Materi]


def belum_baca_list(pertemuan: Pertemuan) -> list[BelumBaca]:
    """Return the heads and PPKSD of the invited offices with what each has not confirmed. Three queries."""
    materials = list(pertemuan.materi.prefetch_related("tanda_baca"))
    posts = Penugasan.objects.active(clock.today(pertemuan.daerah.zona_waktu)).filter(
        peran__in=PERAN_PERANGKAT_DAERAH, perangkat_daerah__in=pertemuan.undangan.values("perangkat_daerah")
    )
    done = {materi.pk: {receipt.penugasan_id for receipt in materi.tanda_baca.all()} for materi in materials}
    order = ("perangkat_daerah__urutan", "perangkat_daerah__kode", "peran", "pk")
    rows = [
        BelumBaca(penugasan=post, materi=[materi for materi in materials if post.pk not in done[materi.pk]])
        for post in posts.select_related("user", "perangkat_daerah").order_by(*order)
    ]
    return [row for row in rows if row.materi]


BELUM_BACA_TABLE = Table(
    title="Belum membaca materi",
    empty="Semua yang diundang sudah membaca materinya.",
    columns=(
        Column(key="nama", label="Nama", value=lambda row: row.penugasan.user.nama, head=True, width=36),
        Column(key="jabatan", label="Jabatan", value=lambda row: row.penugasan.label, width=50),
        Column(
            key="materi",
            label="Materi yang belum",
            value=lambda row: "; ".join(materi.judul for materi in row.materi),
            width=60,
        ),
    ),
)

LAPORAN_TABLE = Table(
    title="Laporan sosialisasi",
    empty="Belum ada perangkat daerah yang menjawab dalam putaran.",
    columns=(
        Column(key="kode", label="Kode", value=lambda row: row.perangkat_daerah.kode, only_excel=True),
        Column(key="opd", label="Perangkat daerah", value=lambda row: row.perangkat_daerah.nama, head=True, width=60),
        Column(
            key="diundang",
            label="Diundang",
            value=lambda row: row.kata_undangan,
            badge=lambda row: "green" if row.undangan else "red",
        ),
        Column(
            key="hadir",
            label="Hadir",
            value=lambda row: row.kata_hadir,
            badge=lambda row: "green" if row.hadir else "red",
        ),
        Column(
            key="membaca",
            label="Membaca",
            value=lambda row: row.kata_baca,
            badge=lambda row: "green" if row.selesai_baca else "gold",
        ),
    ),
)
LEGENDA_LAPORAN = ((0, "Belum diundang"), (1, "Diundang"), (2, "Hadir, atau membaca semua"), (3, "Hadir dan membaca"))


def petak_laporan(row: BarisSosialisasi) -> dict[str, Any]:
    """One office as a tile."""
    words = f"{row.kata_hadir}; materi: {row.kata_baca.lower()}" if row.undangan else "Belum diundang"
    return {"title": row.perangkat_daerah.kode, "note": words, "tone": row.nada}


PAPAN_RAPAT_TABLE = Table(
    title="Rapat koordinasi per OPD",
    empty="Belum ada perangkat daerah yang menjawab dalam putaran.",
    columns=(
        Column(key="kode", label="Kode", value=lambda row: row.perangkat_daerah.kode, only_excel=True),
        Column(key="opd", label="Perangkat daerah", value=lambda row: row.perangkat_daerah.nama, head=True, width=60),
        Column(
            key="tanggal",
            label="Tanggal rapat",
            value=lambda row: row.pertemuan.hari if row.pertemuan else None,
            width=22,
        ),
        Column(key="temuan", label="Temuan", value=lambda row: row.temuan, numeric=True),
        Column(key="keadaan", label="Keadaan", value=lambda row: row.keadaan, badge=lambda row: NADA_RAPAT[row.nada]),
    ),
)
LEGENDA_RAPAT = ((0, "Belum"), (1, "Direncanakan"), (2, "Sedang dicatat"), (3, "Sudah"), (4, "Belum, melewati jadwal"))


def petak_rapat(row: BarisRapat, *, url: str, lewat: bool) -> dict[str, Any]:
    """One office as a tile; `lewat` when the step of the calendar is over."""
    words = f"{row.keadaan}, {row.temuan} temuan" if row.sudah else row.keadaan
    return {
        "title": row.perangkat_daerah.kode,
        "note": words,
        "tone": 4 if lewat and not row.pertemuan else row.nada,
        "url": url,
    }
