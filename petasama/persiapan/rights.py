"""Rows of the table of rights: the round, its calendar, the liaison officers."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, SEMUA_PENUGASAN, Peran

GROUP = "Persiapan"

right(
    "putaran.baca",
    GROUP,
    "Melihat putaran dan jadwalnya",
    "persiapan:index persiapan:jadwal-xlsx persiapan:jadwal-docx persiapan:jadwal-pdf",
    cells("R", SEMUA_PENUGASAN),
)
right(
    "putaran.atur",
    GROUP,
    "Membuka putaran, memajukannya, mengatur jadwal",
    "persiapan:buka persiapan:langkah",
    cells("W", Peran.SEKRETARIAT_TKKSD),
)
right("jadwal.atur", GROUP, "Mengubah jadwal satu langkah", "persiapan:jadwal", cells("RW", Peran.SEKRETARIAT_TKKSD))
right(
    "jadwal.rencanakan",
    GROUP,
    "Merencanakan seluruh jadwal dan membuka putaran dengannya",
    "persiapan:rencana persiapan:rencana-ubah",
    cells("RW", Peran.SEKRETARIAT_TKKSD),
)
right("jadwal.umumkan", GROUP, "Mengumumkan jadwal", "persiapan:umumkan", cells("W", Peran.SEKRETARIAT_TKKSD))
right(
    "perpanjangan.beri",
    GROUP,
    "Memperpanjang pengusulan satu perangkat daerah",
    "persiapan:perpanjang",
    cells("RW", Peran.SEKRETARIAT_TKKSD),
)
right(
    "perpanjangan.cabut",
    GROUP,
    "Mencabut perpanjangan",
    "persiapan:perpanjangan-cabut",
    cells("W", Peran.SEKRETARIAT_TKKSD),
)
right(
    "meja.baca",
    GROUP,
    "Melihat janji meja",
    "persiapan:meja persiapan:meja-xlsx",
    cells("R", PEMBACA_TKKSD) | cells("R O", PERAN_PERANGKAT_DAERAH),
)
right(
    "meja.susun",
    GROUP,
    "Menyusun dan memindahkan janji meja",
    "persiapan:meja-susun persiapan:janji",
    cells("RW", Peran.SEKRETARIAT_TKKSD),
)
right(
    "ppksd.baca",
    GROUP,
    "Melihat dan mengunduh daftar PPKSD",
    "persiapan:ppksd persiapan:ppksd-xlsx",
    cells("R", PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, Peran.ADMIN_DAERAH),
)
right("ppksd.tunjuk", GROUP, "Menunjuk PPKSD", "persiapan:tunjuk", cells("RW O", Peran.KEPALA_OPD))
right("ppksd.akhiri", GROUP, "Mengakhiri PPKSD", "persiapan:akhiri-ppksd", cells("W O", Peran.KEPALA_OPD))
right(
    "ppksd.surat",
    GROUP,
    "Mengunduh surat penunjukan PPKSD",
    "persiapan:surat-ppksd",
    cells("R", Peran.SEKRETARIAT_TKKSD, Peran.INSPEKTORAT) | cells("R O", PERAN_PERANGKAT_DAERAH),
)
right(
    "tkksd.baca",
    GROUP,
    "Melihat susunan TKKSD dan Keputusannya",
    "persiapan:tkksd persiapan:tkksd-xlsx",
    cells("R", PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, Peran.ADMIN_DAERAH),
)
right(
    "tkksd.konsep",
    GROUP,
    "Mengunduh konsep Keputusan tentang TKKSD",
    "persiapan:berkas-tkksd",
    cells("R", Peran.SEKRETARIAT_TKKSD, Peran.BAGIAN_HUKUM, Peran.KETUA_TKKSD, Peran.BUPATI),
)
right(
    "tkksd.susun",
    GROUP,
    "Menyusun TKKSD dan mencatat Keputusannya",
    "persiapan:konsep-tkksd persiapan:kursi-tkksd persiapan:catat-tkksd",
    cells("RW", Peran.SEKRETARIAT_TKKSD),
)
right(
    "tkksd.keluarkan",
    GROUP,
    "Mengeluarkan kursi dari konsep, menghapus konsep",
    "persiapan:keluarkan-tkksd persiapan:hapus-tkksd",
    cells("W", Peran.SEKRETARIAT_TKKSD),
)
right(
    "rapor.baca",
    GROUP,
    "Melihat rapor lima masalah",
    "persiapan:rapor persiapan:rapor-kantor persiapan:rapor-xlsx",
    cells("R", PEMBACA_TKKSD) | cells("R O", PERAN_PERANGKAT_DAERAH),
)
right("rapor.cetak", GROUP, "Mencetak rapor lima masalah", "persiapan:rapor-berkas", cells("R", PEMBACA_TKKSD))
right(
    "ppksd.minta",
    GROUP,
    "Meminta penunjukan PPKSD dan memberi pengecualian",
    "persiapan:minta-ppksd persiapan:kecuali-ppksd",
    cells("RW", Peran.SEKRETARIAT_TKKSD),
)
right(
    "sosialisasi.baca",
    GROUP,
    "Melihat sosialisasi dan mengunduh materinya",
    "persiapan:sosialisasi persiapan:sosialisasi-xlsx persiapan:sosialisasi-acara persiapan:materi-unduh",
    cells("R", PEMBACA_TKKSD) | cells("R O", PERAN_PERANGKAT_DAERAH),
)
right(
    "sosialisasi.hadir",
    GROUP,
    "Melihat daftar hadir sosialisasi dan laporannya",
    "persiapan:sosialisasi-hadir-xlsx persiapan:sosialisasi-daftar persiapan:laporan-sosialisasi "
    "persiapan:laporan-xlsx persiapan:laporan-kertas",
    cells("R", PEMBACA_TKKSD),
)
right(
    "sosialisasi.tulis",
    GROUP,
    "Merencanakan sosialisasi, mengundang, mencatat hadir, menulis notulen, membagikan materi",
    "persiapan:sosialisasi-baru persiapan:sosialisasi-ubah persiapan:sosialisasi-undang "
    "persiapan:sosialisasi-batalkan persiapan:sosialisasi-selesai persiapan:sosialisasi-hadir persiapan:materi-baru",
    cells("RW", Peran.SEKRETARIAT_TKKSD),
)
right(
    "sosialisasi.konsep",
    GROUP,
    "Melihat konsep undangan dan kode QR daftar hadir sosialisasi",
    "persiapan:sosialisasi-undangan persiapan:sosialisasi-layar",
    cells("R", Peran.SEKRETARIAT_TKKSD),
)
right(
    "sosialisasi.mulai",
    GROUP,
    "Memulai sosialisasi",
    "persiapan:sosialisasi-mulai",
    cells("W", Peran.SEKRETARIAT_TKKSD),
)
right(
    "materi.baca",
    GROUP,
    "Menyatakan sudah membaca materi",
    "persiapan:materi-baca",
    cells("W O", PERAN_PERANGKAT_DAERAH),
)
right(
    "pertemuan.hadir",
    GROUP,
    "Mengisi daftar hadir melalui alamat rahasia selama pertemuan berlangsung",
    "persiapan:hadir",
    {Peran.PUBLIK: "RW"},
)
right(
    "rapat-opd.baca",
    GROUP,
    "Melihat rapat koordinasi perangkat daerah, notulen, dan temuannya",
    "persiapan:rapat-koordinasi persiapan:rapat persiapan:rapat-daftar persiapan:rapat-notulen persiapan:temuan-list "
    "persiapan:temuan-xlsx persiapan:temuan",
    cells("R", PEMBACA_TKKSD) | cells("R O", PERAN_PERANGKAT_DAERAH),
)
right("rapat-opd.papan", GROUP, "Mengunduh papan rapat koordinasi", "persiapan:rapat-xlsx", cells("R", PEMBACA_TKKSD))
right(
    "rapat-opd.tulis",
    GROUP,
    "Merencanakan dan mencatat rapat koordinasi perangkat daerah, mengubah temuan",
    "persiapan:rapat-baru persiapan:rapat-ubah persiapan:rapat-batalkan persiapan:rapat-catat persiapan:temuan-ubah",
    cells("RW O", PERAN_PERANGKAT_DAERAH),
)
right(
    "rapat-opd.mulai",
    GROUP,
    "Memulai rapat koordinasi dan menghapus temuan",
    "persiapan:rapat-mulai persiapan:temuan-hapus",
    cells("W O", PERAN_PERANGKAT_DAERAH),
)
right(
    "rapat-opd.layar", GROUP, "Menampilkan kode QR rapat", "persiapan:rapat-layar", cells("R O", PERAN_PERANGKAT_DAERAH)
)
right(
    "impor.baca",
    GROUP,
    "Membuka halaman impor Excel dan mengunduh templatnya",
    "persiapan:impor persiapan:impor-templat",
    cells("R", Peran.SEKRETARIAT_TKKSD, Peran.ADMIN_DAERAH),
)
right(
    "impor.terapkan",
    GROUP,
    "Meninjau dan menerapkan impor Excel; lembar perangkat daerah dan akun hanya oleh admin",
    "persiapan:impor-tinjau persiapan:impor-bertanda persiapan:impor-terapkan",
    cells("W", Peran.SEKRETARIAT_TKKSD, Peran.ADMIN_DAERAH),
)
right(
    "impor.undang",
    GROUP,
    "Mengundang orang yang baru didaftarkan",
    "persiapan:impor-undang",
    cells("W", Peran.ADMIN_DAERAH),
)
