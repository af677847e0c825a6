"""Acts of the mapping stage: propose, answer, send, approve, return, review, withdraw."""

from petasama.pemetaan.actions.jawaban import simpan_jawaban, tandai_selesai
from petasama.pemetaan.actions.telaah import nyatakan_layak, nyatakan_tidak_layak
from petasama.pemetaan.actions.usulan import (
    ajukan,
    kembalikan,
    tarik,
    teruskan,
    usulkan,
    usulkan_dari_temuan,
)

__all__ = [
    "ajukan",
    "kembalikan",
    "nyatakan_layak",
    "nyatakan_tidak_layak",
    "simpan_jawaban",
    "tandai_selesai",
    "tarik",
    "teruskan",
    "usulkan",
    "usulkan_dari_temuan",
]
