"""Rows of the table of rights: the choice of the post."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import PEMBACA_TKKSD, PENGGUNA, PERAN_PERANGKAT_DAERAH, SEMUA_PENUGASAN, Peran

right("ganti-peran", "Akun", "Bertindak dalam penugasan lain", "organisasi:ganti-peran", cells("W S", SEMUA_PENUGASAN))

GROUP = "Orang dan perangkat daerah"
PEMBACA = (Peran.ADMIN_DAERAH, Peran.SEKRETARIAT_TKKSD, Peran.INSPEKTORAT)

right(
    "orang.baca",
    GROUP,
    "Melihat orang dan penugasannya",
    "pengurus:orang pengurus:orang-xlsx pengurus:orang-satu",
    cells("R", PEMBACA) | cells("R O", Peran.KEPALA_OPD),
)
right(
    "orang.tulis",
    GROUP,
    "Mendaftarkan dan mengubah orang, memberi penugasan",
    "pengurus:orang-baru pengurus:orang-ubah pengurus:angkat",
    cells("RW", Peran.ADMIN_DAERAH),
)
right(
    "penugasan.akhiri",
    GROUP,
    "Mengakhiri penugasan (kepala: PPKSD-nya)",
    "pengurus:akhiri",
    cells("W", Peran.ADMIN_DAERAH) | cells("W O", Peran.KEPALA_OPD),
)
right(
    "penugasan.serah-terima",
    GROUP,
    "Menyerahterimakan penugasan (kepala: PPKSD-nya)",
    "pengurus:serah-terima",
    cells("RW", Peran.ADMIN_DAERAH) | cells("RW O", Peran.KEPALA_OPD),
)
right(
    "akun.sepi",
    GROUP,
    "Melihat akun tanpa kegiatan",
    "pengurus:sepi pengurus:sepi-xlsx",
    cells("R", PEMBACA) | cells("R O", Peran.KEPALA_OPD),
)
right(
    "perangkat.baca",
    GROUP,
    "Melihat perangkat daerah",
    "pengurus:perangkat pengurus:perangkat-xlsx pengurus:perangkat-satu",
    cells("R", PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, Peran.ADMIN_DAERAH),
)
right(
    "perangkat.tulis",
    GROUP,
    "Membuat, mengganti nama, menggabungkan, memecah perangkat daerah",
    "pengurus:perangkat-baru pengurus:ganti-nama pengurus:gabung pengurus:pecah",
    cells("RW", Peran.ADMIN_DAERAH),
)
right(
    "hak.baca",
    GROUP,
    "Melihat siapa boleh apa",
    "pengurus:siapa-boleh-apa pengurus:siapa-boleh-apa-xlsx pengurus:penjelasan",
    cells("R", PENGGUNA),
)
right(
    "libur.baca",
    GROUP,
    "Melihat hari libur",
    "pengurus:hari-libur pengurus:hari-libur-xlsx",
    cells("R", SEMUA_PENUGASAN),
)
right(
    "libur.tulis",
    GROUP,
    "Mencatat hari libur daerah",
    "pengurus:hari-libur-catat",
    cells("RW", Peran.ADMIN_DAERAH, Peran.SEKRETARIAT_TKKSD),
)
right(
    "libur.hapus",
    GROUP,
    "Menghapus catatan hari libur",
    "pengurus:hari-libur-hapus",
    cells("W", Peran.ADMIN_DAERAH, Peran.SEKRETARIAT_TKKSD),
)
