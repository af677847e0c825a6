"""The lists of the plenary as columns; screen and Excel read the same ones."""

from django.urls import reverse

from petasama.core.tables import Column, Table
from petasama.pemetaan.workflow import PUTUSAN
from petasama.pleno.kriteria import DAFTAR_KRITERIA
from petasama.pleno.models import ButirSidang
from petasama.pleno.peringkat import KelasPrioritas

NADA_KELAS = {"PRIORITAS_1": "forest", "PRIORITAS_2": "green", "PRIORITAS_3": "gold", "DI_BAWAH_AMBANG": "red"}
NADA_PUTUSAN = {"DISETUJUI": "green", "DISETUJUI_DENGAN_CATATAN": "green", "DITUNDA": "gold", "DITOLAK": "red"}


def _usulan_url(butir: ButirSidang) -> str:
    return reverse("pemetaan:usulan", args=[butir.usulan_id])


def _rerata(kode: str) -> Column:
    return Column(
        key=kode,
        label=f"{kode} {DAFTAR_KRITERIA[kode].nama}",
        value=lambda butir: round(float(butir.rerata[kode]), 2),
        numeric=True,
        only_excel=True,
        width=12,
    )


PERINGKAT_TABLE = Table(
    title="Peringkat",
    empty="Peringkat dihitung saat penilaian ditutup.",
    columns=(
        Column(key="urutan_hitung", label="Hitungan", value=lambda butir: butir.urutan_hitung, numeric=True, width=10),
        Column(
            key="urutan",
            label="Putusan pleno",
            value=lambda butir: butir.urutan,
            numeric=True,
            width=10,
            only_excel=True,
        ),
        Column(key="nomor", label="Nomor", value=lambda butir: butir.usulan.nomor, only_excel=True),
        Column(
            key="judul", label="Usulan", value=lambda butir: butir.usulan.judul, link=_usulan_url, head=True, width=60
        ),
        Column(key="opd", label="Perangkat daerah", value=lambda butir: butir.usulan.perangkat_daerah.nama, width=40),
        Column(key="jenis", label="Jenis", value=lambda butir: butir.usulan.label_jenis),
        Column(key="skor", label="Skor", value=lambda butir: butir.skor, numeric=True, width=10),
        Column(
            key="kelas",
            label="Kelas",
            value=lambda butir: KelasPrioritas(butir.kelas).label,
            badge=lambda butir: NADA_KELAS[butir.kelas],
        ),
        Column(
            key="putusan",
            label="Putusan",
            value=lambda butir: PUTUSAN.get(butir.putusan, "Belum diputus"),
            badge=lambda butir: NADA_PUTUSAN.get(butir.putusan, "grey"),
        ),
        Column(key="alasan", label="Alasan atau catatan", value=lambda butir: butir.alasan, only_excel=True, width=60),
        *(_rerata(kode) for kode in DAFTAR_KRITERIA),
    ),
)
