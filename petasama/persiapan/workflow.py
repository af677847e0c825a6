"""The steps of a round (Putaran), in the order of the year; the secretariat takes each of them."""

from petasama.core.workflow import Workflow, step
from petasama.organisasi.peran import Peran

SEKRETARIAT = Peran.SEKRETARIAT_TKKSD
PENYELENGGARA = (Peran.SEKRETARIAT_TKKSD, Peran.PPKSD, Peran.KEPALA_OPD)

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
        step("undang", "Kirim undangan", "RENCANA", SEKRETARIAT, form=True),
        step("mulai", "Mulai dan buka daftar hadir", ("RENCANA", "DIUNDANG"), PENYELENGGARA, to="BERLANGSUNG"),
        step("selesaikan", "Simpan notulen dan selesai", "BERLANGSUNG", PENYELENGGARA, to="SELESAI", form=True),
        step("batalkan", "Batalkan", ("RENCANA", "DIUNDANG"), PENYELENGGARA, form=True),
    ),
)
"""A briefing is led by the secretariat and begins only after it was invited to; an office's own meeting is led by its
liaison officers or its head, who call their own people as they please. Policies tell which is whose."""


def status_pertemuan() -> list[tuple[str, str]]:
    """Statuses of a meeting as choices of a field."""
    return list(PERTEMUAN.statuses.items())


JEJAK_PERTEMUAN = {
    "rencanakan": "merencanakan {objek}",
    "ubah_rencana": "mengubah rencana {objek}: {perubahan}",
    "undang": "mengirim undangan {objek}",
    "mulai": "memulai {objek} dan membuka daftar hadir",
    "catat": "menyimpan catatan {objek}",
    "selesaikan": "menyelesaikan {objek} dan menyimpan notulen",
    "batalkan": "membatalkan {objek}",
    "hadir": "mencatat kehadiran {nama} dalam {objek}",
    "hapus_hadir": "menghapus catatan kehadiran {nama} dalam {objek}",
    "bagikan_materi": "membagikan materi “{judul}” untuk {objek}",
    "baca_materi": "menyatakan sudah membaca materi “{judul}” untuk {objek}",
    "catat_temuan": "mencatat temuan “{judul}” dalam {objek}",
    "ubah_temuan": "mengubah {isian} temuan “{judul}” dalam {objek}",
    "hapus_temuan": "menghapus temuan “{judul}” dalam {objek}",
}
"""How the trail tells each act about a meeting."""

KALIMAT_JEJAK = {
    "buka": "membuka {objek}",
    "atur_jadwal": "mengatur jadwal “{nama}” dari {semula} menjadi {rentang}",
    "atur_batas_rkpd": "mengatur batas rancangan RKPD dari {semula} menjadi {menjadi}",
    "umumkan_jadwal": "mengumumkan jadwal kepada {jumlah} perangkat daerah",
    "perpanjang": "memperpanjang pengusulan {perangkat} dari {semula} menjadi {menjadi}",
    "cabut_perpanjangan": "mencabut perpanjangan pengusulan {perangkat} sampai {semula}",
    "susun_meja": "menyusun {jumlah} janji meja, {rentang}",
    "pindahkan_janji": "memindahkan janji meja {perangkat} dari {semula} menjadi {menjadi}",
    "tukar_janji": "menukar janji meja {perangkat} dengan {lain}",
    "buka_pengusulan": "membuka pengusulan",
    "mulai_penelaahan": "memulai verifikasi",
    "mulai_pleno": "memulai penilaian dan pleno",
    "mulai_penetapan": "memulai penetapan",
    "mulai_integrasi": "memulai tindak lanjut",
    "tutup": "menutup {objek}",
}
"""How the trail tells each act about a round."""
