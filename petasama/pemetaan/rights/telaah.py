"""Rows of the table of rights: remarks, replies, “nihil”, the board of all offices."""

from petasama.core.rights import cells, right
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, Peran

GROUP = "Usulan"
PEMBACA_PAPAN = frozenset(
    {
        Peran.SEKRETARIAT_TKKSD,
        Peran.KETUA_TKKSD,
        Peran.ANGGOTA_TKKSD,
        Peran.INSPEKTORAT,
        Peran.BUPATI,
        Peran.PERENCANA,
    }
)
PENGOMENTAR = (
    Peran.SEKRETARIAT_TKKSD,
    Peran.KETUA_TKKSD,
    Peran.ANGGOTA_TKKSD,
    Peran.BAGIAN_HUKUM,
    Peran.PERENCANA,
)

right(
    "komentar.tulis",
    GROUP,
    "Membaca dan menulis komentar pada satu jawaban",
    "pemetaan:komentar",
    cells("R O", Peran.PPKSD)
    | cells("RW O", Peran.KEPALA_OPD)
    | cells("RW", PENGOMENTAR)
    | cells("R", Peran.BUPATI, Peran.INSPEKTORAT),
)
right("komentar.balas", GROUP, "Membalas komentar", "pemetaan:balas-komentar", cells("RW O", Peran.PPKSD))
right(
    "komentar.tutup",
    GROUP,
    "Menutup komentar sendiri",
    "pemetaan:tutup-komentar",
    cells("W O", Peran.KEPALA_OPD) | cells("W", PENGOMENTAR),
)
right(
    "usulan.setujui",
    GROUP,
    "Membaca usulan untuk disetujui",
    "pemetaan:persetujuan",
    cells("R O", Peran.KEPALA_OPD),
)
right(
    "telaah.tanggapi",
    GROUP,
    "Menanggapi telaah tidak layak",
    "pemetaan:tanggapi",
    cells("RW O", PERAN_PERANGKAT_DAERAH),
)
right(
    "telaah.jawab",
    GROUP,
    "Menjawab tanggapan atas telaah",
    "pemetaan:ubah-telaah pemetaan:jawab-tanggapan",
    cells("RW", Peran.SEKRETARIAT_TKKSD),
)
right(
    "nihil.baca",
    GROUP,
    "Membaca pernyataan nihil",
    "pemetaan:nihil",
    cells("R O", PERAN_PERANGKAT_DAERAH) | cells("R", PEMBACA_TKKSD),
)
right("nihil.nyatakan", GROUP, "Menyatakan nihil", "pemetaan:nyatakan-nihil", cells("RW", Peran.PPKSD))
right(
    "nihil.langkah",
    GROUP,
    "Menyetujui atau membatalkan pernyataan nihil",
    "pemetaan:langkah-nihil",
    cells("W O", PERAN_PERANGKAT_DAERAH),
)
right(
    "nihil.tolak",
    GROUP,
    "Mengembalikan pernyataan nihil",
    "pemetaan:tolak-nihil",
    cells("RW O", Peran.KEPALA_OPD),
)
right(
    "usulan.papan",
    GROUP,
    "Melihat papan pengusulan semua perangkat daerah (draf: jumlahnya saja)",
    "pemetaan:papan pemetaan:papan-xlsx",
    cells("R", PEMBACA_PAPAN),
)
