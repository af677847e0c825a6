"""The steps of a decree (Keputusan): the draft, its legal review, its fixing, and its end by another decree."""

from petasama.core.workflow import Workflow, step
from petasama.organisasi.peran import Peran

KEPUTUSAN = Workflow(
    name="Keputusan",
    initial="KONSEP",
    statuses={
        "KONSEP": "Konsep",
        "DIAJUKAN": "Diajukan ke Bagian Hukum",
        "DIHARMONISASI": "Diharmonisasi",
        "DITETAPKAN": "Ditetapkan",
        "DIUBAH": "Diubah",
        "DICABUT": "Dicabut",
    },
    final=frozenset({"DIUBAH", "DICABUT"}),
    steps=(
        step("ajukan", "Ajukan ke Bagian Hukum", "KONSEP", Peran.SEKRETARIAT_TKKSD),
        step("harmonisasi", "Nyatakan harmonis", "DIAJUKAN", Peran.BAGIAN_HUKUM, to="DIHARMONISASI"),
        step("tetapkan", "Catat penetapan", "DIHARMONISASI", Peran.BAGIAN_HUKUM, form=True),
        step("ubah", "Ubah dengan Keputusan lain", "DITETAPKAN", Peran.BAGIAN_HUKUM, form=True),
        step("cabut", "Cabut dengan Keputusan lain", "DITETAPKAN", Peran.BAGIAN_HUKUM, form=True),
    ),
)


def status_list() -> list[tuple[str, str]]:
    """Statuses as choices of a field; given as a function, a new status makes no migration."""
    return list(KEPUTUSAN.statuses.items())


KALIMAT_JEJAK = {
    "susun": "menyusun konsep Keputusan",
    "ajukan": "mengajukan konsep ke Bagian Hukum",
    "harmonisasi": "menyatakan konsep harmonis",
    "tetapkan": "mencatat penetapan Keputusan",
    "ubah": "mencatat perubahan dengan Keputusan lain",
    "cabut": "mencatat pencabutan dengan Keputusan lain",
}
"""How the trail tells each act about a decree."""
