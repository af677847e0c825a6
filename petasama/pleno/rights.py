"""Rows of the table of rights: scoring, the meeting, its minutes."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import PEMBACA_TKKSD, PENILAI, Peran

GROUP = "Pleno"

right(
    "rapat.baca",
    GROUP,
    "Melihat rapat pleno, peringkat, dan butir",
    "pleno:index pleno:rapat pleno:peringkat pleno:peringkat-xlsx pleno:butir",
    cells("R", PEMBACA_TKKSD),
)
right("rapat.siapkan", GROUP, "Menyiapkan rapat", "pleno:siapkan", cells("RW", Peran.SEKRETARIAT_TKKSD))
right("bobot.atur", GROUP, "Mengatur bobot", "pleno:bobot", cells("RW", Peran.SEKRETARIAT_TKKSD))
right(
    "rapat.jalankan",
    GROUP,
    "Membuka dan menutup penilaian, membuka sidang",
    "pleno:langkah",
    cells("W", Peran.KETUA_TKKSD),
)
right(
    "kehadiran.catat",
    GROUP,
    "Mencatat kehadiran",
    "pleno:kehadiran",
    cells("W", Peran.SEKRETARIAT_TKKSD, Peran.KETUA_TKKSD),
)
right(
    "nilai.beri",
    GROUP,
    "Memberi nilai dan melihat nilai sendiri",
    "pleno:nilai-usulan",
    cells("RW S", PENILAI),
)
right("nilai.baca", GROUP, "Melihat daftar nilai sendiri", "pleno:nilai pleno:nilai-xlsx", cells("R S", PENILAI))
right("abstain", GROUP, "Menyatakan abstain", "pleno:abstain", cells("W S", PENILAI))
right(
    "putusan",
    GROUP,
    "Memutus usulan dan menutup sidang",
    "pleno:putuskan pleno:tutup-sidang",
    cells("RW", Peran.KETUA_TKKSD),
)
right("berita-acara.tandatangani", GROUP, "Menandatangani Berita Acara", "pleno:tandatangani", cells("W", PENILAI))
