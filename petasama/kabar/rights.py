"""Rows of the table of rights: what waits, reminders, one's own choices, the outbox."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import SEMUA_PENUGASAN, Peran

GROUP = "Kabar"

right(
    "tindakan.baca",
    GROUP,
    "Melihat “Perlu tindakan” sendiri",
    "kabar:index kabar:tindakan-xlsx",
    cells("R S", SEMUA_PENUGASAN),
)
right(
    "tindakan.lanjut",
    GROUP,
    "Membuka hal yang menunggu dalam penugasan lain",
    "kabar:lanjut",
    cells("W S", SEMUA_PENUGASAN),
)
right(
    "papan.baca",
    GROUP,
    "Melihat yang belum selesai di semua perangkat daerah",
    "kabar:belum-selesai kabar:belum-selesai-xlsx",
    cells("R", Peran.SEKRETARIAT_TKKSD),
)
right(
    "papan.ingatkan",
    GROUP,
    "Mengingatkan perangkat daerah lewat surel",
    "kabar:ingatkan kabar:ingatkan-semua",
    cells("W", Peran.SEKRETARIAT_TKKSD),
)
right(
    "papan.pesan",
    GROUP,
    "Menyiapkan pesan WhatsApp dan teks untuk grup",
    "kabar:pesan",
    cells("RW", Peran.SEKRETARIAT_TKKSD),
)
right("kabar.pilih", GROUP, "Memilih cara menerima kabar", "kabar:pilihan", cells("RW S", SEMUA_PENUGASAN))
right(
    "kalender.atur",
    GROUP,
    "Membuat, mengganti, dan mencabut alamat kalender sendiri",
    "kabar:alamat-kalender",
    cells("W S", SEMUA_PENUGASAN),
)
right("kalender.baca", GROUP, "Membaca kalender lewat alamat rahasianya", "kabar:kalender", {Peran.PUBLIK: "R"})
right("surel.baca", GROUP, "Melihat surel keluar", "kabar:surel kabar:surel-xlsx", cells("R", Peran.ADMIN_DAERAH))
right("surel.ulang", GROUP, "Mengirim ulang surel", "kabar:kirim-ulang", cells("W", Peran.ADMIN_DAERAH))
