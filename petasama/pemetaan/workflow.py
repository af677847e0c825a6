"""The steps of a proposal (Usulan), from the first draft to the end of its life."""

from petasama.core.workflow import Workflow, step
from petasama.organisasi.peran import Peran

PUTUSAN = {
    "DISETUJUI": "Disetujui",
    "DISETUJUI_DENGAN_CATATAN": "Disetujui dengan catatan",
    "DITUNDA": "Ditunda",
    "DITOLAK": "Ditolak",
    "DIALIHKAN": "Dialihkan",
    "DIGABUNG": "Digabung",
}
DISETUJUI_PLENO = ("DISETUJUI", "DISETUJUI_DENGAN_CATATAN")

USULAN = Workflow(
    name="Usulan",
    initial="DRAF",
    statuses={
        "DRAF": "Draf",
        "DIAJUKAN": "Diajukan ke kepala perangkat daerah",
        "DIKEMBALIKAN": "Dikembalikan untuk diperbaiki",
        "DITARIK": "Ditarik",
        "DITERUSKAN": "Diteruskan ke Sekretariat TKKSD",
        "LAYAK": "Layak",
        "TIDAK_LAYAK": "Tidak layak",
        **PUTUSAN,
        "DITETAPKAN": "Ditetapkan",
        "MASUK_RENCANA": "Masuk rencana",
        "DITINDAKLANJUTI": "Ditindaklanjuti",
        "SELESAI": "Selesai",
        "KEDALUWARSA": "Kedaluwarsa",
    },
    final=frozenset(
        {
            "DITARIK", "TIDAK_LAYAK", "DITUNDA", "DITOLAK", "DIALIHKAN", "DIGABUNG",
            "DITETAPKAN", "MASUK_RENCANA", "DITINDAKLANJUTI", "SELESAI", "KEDALUWARSA",
        }
    ),
    steps=(
        step("ajukan", "Kirim ke kepala perangkat daerah", {"DRAF", "DIKEMBALIKAN"}, Peran.PPKSD),
        step("teruskan", "Setujui dan teruskan", "DIAJUKAN", Peran.KEPALA_OPD),
        step("kembalikan", "Kembalikan untuk diperbaiki", "DIAJUKAN", Peran.KEPALA_OPD, form=True),
        step("kembalikan", "Kembalikan untuk diperbaiki", "DITERUSKAN", Peran.SEKRETARIAT_TKKSD, form=True),
        step("nyatakan_layak", "Nyatakan layak", "DITERUSKAN", Peran.SEKRETARIAT_TKKSD, to="LAYAK", form=True),
        step(
            "nyatakan_tidak_layak",
            "Nyatakan tidak layak",
            "DITERUSKAN",
            Peran.SEKRETARIAT_TKKSD,
            to="TIDAK_LAYAK",
            form=True,
        ),
        step("tarik", "Tarik usulan", {"DRAF", "DIAJUKAN", "DIKEMBALIKAN", "DITERUSKAN"}, Peran.PPKSD, form=True),
        step("putuskan", "Catat putusan", "LAYAK", Peran.KETUA_TKKSD, to=tuple(PUTUSAN), form=True),
        step("tetapkan", "Tetapkan", DISETUJUI_PLENO, Peran.BAGIAN_HUKUM),
    ),
)  # fmt: skip


def status_list() -> list[tuple[str, str]]:
    """Statuses as choices of a field; given as a function, a new status makes no migration."""
    return list(USULAN.statuses.items())


KALIMAT_JEJAK = {
    "usulkan": "membuat {objek}",
    "usulkan_dari_temuan": "mengisi awal {objek} dari temuan “{temuan}” dalam {rapat} ({tanggal})",
    "simpan_jawaban": "menyimpan jawaban “{nama}”",
    "ajukan": "mengirim {objek} ke kepala perangkat daerah",
    "teruskan": "menyetujui {objek} dan meneruskannya ke Sekretariat TKKSD",
    "kembalikan": "mengembalikan {objek} untuk diperbaiki",
    "tarik": "menarik {objek}",
    "nyatakan_layak": "menyatakan {objek} layak",
    "nyatakan_tidak_layak": "menyatakan {objek} tidak layak",
    "putuskan": "mencatat putusan pleno atas {objek}: {sesudah}",
    "tetapkan": "mencatat penetapan {objek} dengan Keputusan",
}
"""How the trail tells each act about a proposal."""
