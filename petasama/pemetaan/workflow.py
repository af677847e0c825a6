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
            "DITARIK", "DITUNDA", "DITOLAK", "DIALIHKAN", "DIGABUNG",
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
        step("gabungkan", "Gabungkan ke usulan lain", {"DRAF", "DIKEMBALIKAN"}, Peran.PPKSD, to="DIGABUNG"),
        step("gabungkan", "Gabungkan ke usulan lain", "DITERUSKAN", Peran.SEKRETARIAT_TKKSD, to="DIGABUNG", form=True),
        step("ubah_telaah", "Terima tanggapan", "TIDAK_LAYAK", Peran.SEKRETARIAT_TKKSD, to="LAYAK", form=True),
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
    "simpan_otomatis": "menulis jawaban “{nama}”",
    "tandai_selesai": "menandai “{nama}” {keadaan}",
    "kembalikan_versi": "mengembalikan “{nama}” ke versi {versi_lama}",
    "komentari": "memberi komentar pada “{nama}”",
    "balas_komentar": "membalas komentar pada “{nama}”",
    "tutup_komentar": "menutup komentar pada “{nama}”",
    "tanggapi_telaah": "menanggapi telaah {objek}",
    "jawab_tanggapan": "menjawab tanggapan atas {objek}",
    "ubah_telaah": "menerima tanggapan dan menyatakan {objek} layak",
    "gabungkan": "menggabungkan {objek} ke usulan lain",
    "terima_gabungan": "menerima gabungan {asal} ke dalam {objek}",
    "impor_usulan": "mengimpor {objek} dari berkas “{berkas}”",
    "putuskan": "mencatat putusan pleno atas {objek}: {sesudah}",
    "tetapkan": "mencatat penetapan {objek} dengan Keputusan",
}
"""How the trail tells each act about a proposal."""


NIHIL = Workflow(
    name="Pernyataan nihil",
    initial="DIAJUKAN",
    statuses={
        "DIAJUKAN": "Menunggu kepala perangkat daerah",
        "DISETUJUI": "Disetujui",
        "DIBATALKAN": "Dibatalkan",
    },
    final=frozenset({"DIBATALKAN"}),
    steps=(
        step("setujui_nihil", "Setujui pernyataan nihil", "DIAJUKAN", Peran.KEPALA_OPD, to="DISETUJUI"),
        step("tolak_nihil", "Kembalikan", "DIAJUKAN", Peran.KEPALA_OPD, to="DIBATALKAN", form=True),
        step(
            "batalkan_nihil", "Batalkan pernyataan nihil", {"DIAJUKAN", "DISETUJUI"}, Peran.PPKSD, to="DIBATALKAN"
        ),
    ),
)  # fmt: skip
KALIMAT_NIHIL = {
    "nyatakan_nihil": "menyatakan {objek}",
    "setujui_nihil": "menyetujui {objek}",
    "tolak_nihil": "mengembalikan {objek}",
    "batalkan_nihil": "membatalkan {objek}",
}

AJAKAN_GABUNG = Workflow(
    name="Ajakan gabung",
    initial="DIMINTA",
    statuses={
        "DIMINTA": "Menunggu jawaban",
        "DITERIMA": "Diterima",
        "DITOLAK": "Ditolak",
        "DIBATALKAN": "Dibatalkan",
    },
    final=frozenset({"DITERIMA", "DITOLAK", "DIBATALKAN"}),
    steps=(
        step("terima_ajakan", "Terima dan gabungkan", "DIMINTA", Peran.PPKSD, to="DITERIMA"),
        step("tolak_ajakan", "Tolak ajakan", "DIMINTA", Peran.PPKSD, to="DITOLAK", form=True),
        step("batalkan_ajakan", "Batalkan ajakan", "DIMINTA", Peran.PPKSD, to="DIBATALKAN"),
    ),
)
KALIMAT_AJAKAN = {
    "ajak_gabung": "meminta penggabungan ({objek})",
    "terima_ajakan": "menerima {objek}",
    "tolak_ajakan": "menolak {objek}",
    "batalkan_ajakan": "membatalkan {objek}",
}


def status_nihil() -> list[tuple[str, str]]:
    """Statuses of a statement of “nihil” as choices of a field."""
    return list(NIHIL.statuses.items())


def status_ajakan() -> list[tuple[str, str]]:
    """Statuses of a request to merge as choices of a field."""
    return list(AJAKAN_GABUNG.statuses.items())
