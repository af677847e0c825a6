"""Acts of the mapping stage: propose, answer, send, approve, return, review, withdraw."""

from petasama.pemetaan.actions.gabung import ajak_gabung, batalkan_ajakan, gabungkan, terima_ajakan, tolak_ajakan
from petasama.pemetaan.actions.impor import HasilImpor, impor_usulan
from petasama.pemetaan.actions.instrumen import (
    hapus_pertanyaan,
    kembalikan_bunyi,
    putaran_sebelumnya,
    salin_pertanyaan,
    tambah_pertanyaan,
    ubah_pertanyaan,
)
from petasama.pemetaan.actions.jawaban import simpan_jawaban, tandai_selesai
from petasama.pemetaan.actions.komentar import balas_komentar, komentari, tutup_komentar
from petasama.pemetaan.actions.laporan import catat_penyerahan, terbitkan_laporan
from petasama.pemetaan.actions.nihil import batalkan_nihil, nyatakan_nihil, setujui_nihil, tolak_nihil
from petasama.pemetaan.actions.telaah import (
    jawab_tanggapan,
    nyatakan_layak,
    nyatakan_tidak_layak,
    tanggapi_telaah,
    ubah_telaah,
)
from petasama.pemetaan.actions.tuntas import catat_uji_tuntas
from petasama.pemetaan.actions.usulan import (
    ajukan,
    kembalikan,
    tarik,
    teruskan,
    usulkan,
    usulkan_dari_temuan,
)
from petasama.pemetaan.actions.versi import kembalikan_versi, pakai_versi_lain

__all__ = [
    "HasilImpor",
    "ajak_gabung",
    "ajukan",
    "balas_komentar",
    "batalkan_ajakan",
    "batalkan_nihil",
    "catat_penyerahan",
    "catat_uji_tuntas",
    "gabungkan",
    "hapus_pertanyaan",
    "impor_usulan",
    "jawab_tanggapan",
    "kembalikan",
    "kembalikan_bunyi",
    "kembalikan_versi",
    "komentari",
    "nyatakan_layak",
    "nyatakan_nihil",
    "nyatakan_tidak_layak",
    "pakai_versi_lain",
    "putaran_sebelumnya",
    "salin_pertanyaan",
    "setujui_nihil",
    "simpan_jawaban",
    "tambah_pertanyaan",
    "tandai_selesai",
    "tanggapi_telaah",
    "tarik",
    "terbitkan_laporan",
    "terima_ajakan",
    "teruskan",
    "tolak_ajakan",
    "tolak_nihil",
    "tutup_komentar",
    "ubah_pertanyaan",
    "ubah_telaah",
    "usulkan",
    "usulkan_dari_temuan",
]
