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
    "siapkan_rapat": "menyiapkan {objek}",
    "atur_bobot": "mengatur bobot kriteria {objek}: {perubahan}",
    "buka_penilaian": "membuka penilaian {objek}",
    "tutup_penilaian": "menutup penilaian {objek}; peringkat dihitung",
    "catat_kehadiran": "mencatat daftar hadir {objek}: {hadir} anggota hadir, semula {hadir_semula}",
    "buka_sidang": "membuka sidang {objek}",
    "tutup_sidang": "menutup sidang {objek}; Berita Acara dibuat",
    "bubuhkan_tanda_tangan": "menandatangani Berita Acara {objek}",
    "tandatangani": "menandatangani Berita Acara {objek}; tanda tangan lengkap",
}
"""How the trail tells each act about a meeting."""

JEJAK_BUTIR = {"tempatkan": "menempatkan usulan {usulan} pada urutan {menjadi}, menurut hitungan urutan {semula}"}
"""How the trail tells that the plenary moved a proposal off its computed place."""

JEJAK_PENILAI = {
    "nilai": "memberi nilai usulan {usulan}: {nilai}",
    "ubah_nilai": "mengubah nilai {kolom} usulan {usulan} dari {semula} menjadi {menjadi}",
    "ubah_alasan_nilai": "mengubah alasan nilai {kolom} usulan {usulan}",
    "abstain": "menyatakan abstain atas usulan {usulan}",
    "cabut_abstain": "menarik kembali abstain atas usulan {usulan}",
}
"""How the trail tells what an assessor did; it is recorded about the seat, and names the proposal."""
