"""The steps of a round (Putaran), in the order of the year; the secretariat takes each of them."""

from petasama.core.workflow import Workflow, step
from petasama.organisasi.peran import Peran

SEKRETARIAT = Peran.SEKRETARIAT_TKKSD
PENYELENGGARA = (Peran.SEKRETARIAT_TKKSD, Peran.PPKSD)

PUTARAN = Workflow(
    name="Putaran",
    initial="PERSIAPAN",
    statuses={
        "PERSIAPAN": "Persiapan",
        "PENGUSULAN": "Pemetaan",
        "PENELAAHAN": "Verifikasi",
        "PLENO": "Penilaian dan pleno",
        "PENETAPAN": "Penetapan",
        "INTEGRASI": "Tindak lanjut",
        "DITUTUP": "Ditutup",
    },
    final=frozenset({"DITUTUP"}),
    steps=(
        step("buka_pengusulan", "Buka pengusulan", "PERSIAPAN", SEKRETARIAT, to="PENGUSULAN"),
        step("mulai_penelaahan", "Mulai verifikasi", "PENGUSULAN", SEKRETARIAT, to="PENELAAHAN"),
        step("mulai_pleno", "Mulai penilaian dan pleno", "PENELAAHAN", SEKRETARIAT, to="PLENO"),
        step("mulai_penetapan", "Mulai penetapan", "PLENO", SEKRETARIAT, to="PENETAPAN"),
        step("mulai_integrasi", "Mulai tindak lanjut", "PENETAPAN", SEKRETARIAT, to="INTEGRASI"),
        step("tutup", "Tutup putaran", "INTEGRASI", SEKRETARIAT),
    ),
)


def status_list() -> list[tuple[str, str]]:
    """Statuses as choices of a field; given as a function, a new status makes no migration."""
    return list(PUTARAN.statuses.items())


PERTEMUAN = Workflow(
    name="Pertemuan",
    initial="RENCANA",
    statuses={
        "RENCANA": "Direncanakan",
        "DIUNDANG": "Undangan terkirim",
        "BERLANGSUNG": "Berlangsung",
        "SELESAI": "Selesai",
        "DIBATALKAN": "Dibatalkan",
    },
    final=frozenset({"SELESAI", "DIBATALKAN"}),
    steps=(
        step("undang", "Kirim undangan", "RENCANA", PENYELENGGARA, form=True),
        step("mulai", "Mulai dan buka daftar hadir", "DIUNDANG", PENYELENGGARA, to="BERLANGSUNG"),
        step("selesaikan", "Simpan notulen dan selesai", "BERLANGSUNG", PENYELENGGARA, to="SELESAI", form=True),
        step("batalkan", "Batalkan", ("RENCANA", "DIUNDANG"), PENYELENGGARA),
    ),
)
"""A briefing is led by the secretariat, an office's meeting by its liaison officers; policies tell which is whose."""


def status_pertemuan() -> list[tuple[str, str]]:
    """Statuses of a meeting as choices of a field."""
    return list(PERTEMUAN.statuses.items())


JEJAK_PERTEMUAN = {
    "rencanakan": "merencanakan pertemuan",
    "undang": "mengirim undangan",
    "mulai": "memulai pertemuan dan membuka daftar hadir",
    "selesaikan": "menyelesaikan pertemuan dan menyimpan notulen",
    "batalkan": "membatalkan pertemuan",
    "hadir": "mencatat kehadiran {nama}",
    "bagikan_materi": "membagikan materi “{judul}”",
    "baca_materi": "menyatakan sudah membaca materi “{judul}”",
    "catat_temuan": "mencatat temuan “{judul}”",
}
"""How the trail tells each act about a meeting."""

KALIMAT_JEJAK = {
    "buka": "membuka putaran",
    "atur_jadwal": "mengatur jadwal “{nama}” dari {semula} menjadi {rentang}",
    "buka_pengusulan": "membuka pengusulan",
    "mulai_penelaahan": "memulai verifikasi",
    "mulai_pleno": "memulai penilaian dan pleno",
    "mulai_penetapan": "memulai penetapan",
    "mulai_integrasi": "memulai tindak lanjut",
    "tutup": "menutup putaran",
}
"""How the trail tells each act about a round."""
