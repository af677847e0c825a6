"""The steps of the plenary meeting (RapatPleno), from the plan to the signed minutes."""

from petasama.core.workflow import Workflow, step
from petasama.organisasi.peran import Peran

PIMPINAN = Peran.KETUA_TKKSD

RAPAT_PLENO = Workflow(
    name="Rapat pleno",
    initial="RENCANA",
    statuses={
        "RENCANA": "Rencana",
        "PENILAIAN": "Penilaian berjalan",
        "PENILAIAN_DITUTUP": "Penilaian ditutup",
        "SIDANG": "Sidang berlangsung",
        "DITUTUP": "Sidang ditutup",
        "DITANDATANGANI": "Berita Acara ditandatangani",
    },
    final=frozenset({"DITANDATANGANI"}),
    steps=(
        step("buka_penilaian", "Buka penilaian", "RENCANA", PIMPINAN, to="PENILAIAN"),
        step("tutup_penilaian", "Tutup penilaian", "PENILAIAN", PIMPINAN, to="PENILAIAN_DITUTUP"),
        step("buka_sidang", "Buka sidang", "PENILAIAN_DITUTUP", PIMPINAN, to="SIDANG"),
        step("tutup_sidang", "Tutup sidang dan buat Berita Acara", "SIDANG", PIMPINAN, to="DITUTUP", form=True),
        step("tandatangani", "Tanda tangani Berita Acara", "DITUTUP", {PIMPINAN, Peran.ANGGOTA_TKKSD}),
    ),
)


def status_list() -> list[tuple[str, str]]:
    """Statuses as choices of a field; given as a function, a new status makes no migration."""
    return list(RAPAT_PLENO.statuses.items())


KALIMAT_JEJAK = {
    "siapkan_rapat": "menyiapkan rapat pleno",
    "atur_bobot": "mengatur bobot kriteria",
    "buka_penilaian": "membuka penilaian",
    "tutup_penilaian": "menutup penilaian; peringkat dihitung",
    "catat_kehadiran": "mencatat daftar hadir: {hadir} anggota",
    "buka_sidang": "membuka sidang",
    "tutup_sidang": "menutup sidang; Berita Acara dibuat",
    "bubuhkan_tanda_tangan": "menandatangani Berita Acara",
    "tandatangani": "menandatangani Berita Acara; tanda tangan lengkap",
}
"""How the trail tells each act about a meeting."""
