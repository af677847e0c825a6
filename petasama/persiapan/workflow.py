"""The steps of a round (Putaran), in the order of the year; the secretariat takes each of them."""

from petasama.core.workflow import Workflow, step
from petasama.organisasi.peran import Peran

SEKRETARIAT = Peran.SEKRETARIAT_TKKSD

PUTARAN = Workflow(
    name="Putaran",
    initial="PERSIAPAN",
    statuses={
        "PERSIAPAN": "Persiapan",
        "PENGUSULAN": "Pengusulan",
        "PENELAAHAN": "Penelaahan",
        "PLENO": "Pleno",
        "PENETAPAN": "Penetapan",
        "INTEGRASI": "Integrasi ke perencanaan",
        "DITUTUP": "Ditutup",
    },
    final=frozenset({"DITUTUP"}),
    steps=(
        step("buka_pengusulan", "Buka pengusulan", "PERSIAPAN", SEKRETARIAT, to="PENGUSULAN"),
        step("mulai_penelaahan", "Mulai penelaahan", "PENGUSULAN", SEKRETARIAT, to="PENELAAHAN"),
        step("mulai_pleno", "Mulai tahap pleno", "PENELAAHAN", SEKRETARIAT, to="PLENO"),
        step("mulai_penetapan", "Mulai penetapan", "PLENO", SEKRETARIAT, to="PENETAPAN"),
        step("mulai_integrasi", "Mulai integrasi ke RKPD", "PENETAPAN", SEKRETARIAT, to="INTEGRASI"),
        step("tutup", "Tutup putaran", "INTEGRASI", SEKRETARIAT),
    ),
)


def status_list() -> list[tuple[str, str]]:
    """Statuses as choices of a field; given as a function, a new status makes no migration."""
    return list(PUTARAN.statuses.items())


KALIMAT_JEJAK = {
    "buka": "membuka putaran",
    "atur_jadwal": "mengatur jadwal “{nama}” menjadi {rentang}",
    "buka_pengusulan": "membuka pengusulan",
    "mulai_penelaahan": "memulai penelaahan",
    "mulai_pleno": "memulai tahap pleno",
    "mulai_penetapan": "memulai penetapan",
    "mulai_integrasi": "memulai integrasi ke RKPD",
    "tutup": "menutup putaran",
}
"""How the trail tells each act about a round."""
