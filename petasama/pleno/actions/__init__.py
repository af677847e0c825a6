"""Acts of the plenary, in three files: the meeting, the scoring, the session."""

from petasama.pleno.actions.penilaian import abstain, nilai
from petasama.pleno.actions.rapat import atur_bobot, buka_penilaian, catat_kehadiran, siapkan_rapat, tutup_penilaian
from petasama.pleno.actions.sidang import buka_sidang, putuskan, tandatangani, tutup_sidang

__all__ = [
    "abstain",
    "atur_bobot",
    "buka_penilaian",
    "buka_sidang",
    "catat_kehadiran",
    "nilai",
    "putuskan",
    "siapkan_rapat",
    "tandatangani",
    "tutup_penilaian",
    "tutup_sidang",
]
