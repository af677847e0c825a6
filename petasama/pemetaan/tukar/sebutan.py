"""Other words that people write for headings and choices. Data only."""

JUDUL: dict[str, tuple[str, ...]] = {
    "": ("no", "nomor", "no usulan", "nomor usulan", "kode usulan", "usulan"),
    "P1.nama_kegiatan": (
        "nama_kegiatan", "nama kegiatan", "judul", "judul kegiatan", "judul kerja sama", "nama kerja sama", "kegiatan",
        "nama usulan", "usulan kegiatan", "nama kegiatan kerja sama", "judul usulan", "rencana kegiatan",
    ),
    "P2": ("latar_belakang", "latar belakang", "alasan kerja sama", "dasar pemikiran"),
    "P2.permasalahan": ("permasalahan", "masalah", "isu", "permasalahan yang dihadapi"),
    "P2.potensi": ("potensi", "potensi daerah", "kekuatan"),
    "P2.target": ("target", "tujuan", "maksud dan tujuan", "sasaran yang ingin dicapai"),
    "P3.uraian": (
        "mekanisme", "uraian mekanisme", "mekanisme kerja sama", "mekanisme kerjasama", "bentuk kerja sama",
        "mekanisme dan peran para pihak", "mekanisme kerja sama dan peran para pihak",
    ),
    "P3.peran_pihak": ("peran_pihak", "peran pihak", "peran para pihak"),
    "P4.mitra": ("calon_mitra", "calon mitra", "mitra", "nama mitra", "rencana mitra", "mitra kerja sama"),
    "P4.belum_ada": ("belum_ada", "belum ada calon mitra", "belum ada mitra"),
    "P5.alasan": (
        "alasan_pemilihan_mitra", "alasan pemilihan mitra", "alasan memilih mitra", "alasan", "alasan mitra",
    ),
    "P6.keluaran": ("output", "keluaran", "keluaran (output)", "hasil langsung"),
    "P7.uraian": ("outcome", "hasil", "hasil (outcome)", "uraian hasil", "dampak", "manfaat yang diharapkan"),
    "P7.indikator": ("indikator", "indikator sasaran", "indikator sasaran perangkat daerah", "iku"),
    "P8.dukungan": ("dukungan", "dukungan yang dibutuhkan", "kebutuhan dukungan", "dukungan yang diperlukan"),
}  # fmt: skip
"""Place in the instrument (question, field or table; "" = the number) → headings that mean it."""

PILIHAN: dict[str, tuple[str, ...]] = {
    "PEMDA": ("opd", "perangkat daerah", "dinas", "pemkab", "pemkot", "pemerintah kabupaten", "pemerintah kota",
              "pihak i", "pihak kesatu", "pihak pertama", "pemda"),
    "MITRA": ("calon mitra", "mitra kerja sama", "pihak ii", "pihak kedua"),
    "ANGGARAN": ("dana", "biaya", "uang", "pembiayaan", "pendanaan"),
    "KEBIJAKAN": ("regulasi", "peraturan"),
    "SDM": ("tenaga", "personel", "personil", "pegawai", "sumber daya manusia (sdm)"),
    "SARANA": ("sarana prasarana", "sarana dan prasarana", "prasarana", "peralatan", "fasilitas"),
    "DATA": ("informasi", "data dan informasi"),
    "LAINNYA": ("lain-lain", "lain"),
    "DAERAH": ("pemda lain", "daerah lain", "pemerintah kabupaten lain", "kabupaten", "kota", "provinsi"),
    "PUSAT": ("kementerian", "lembaga", "instansi vertikal", "ptn", "perguruan tinggi negeri", "tni", "polri", "bi",
              "ojk"),
    "BADAN_USAHA": ("bumn", "bumd", "koperasi", "swasta", "perusahaan", "badan usaha swasta"),
    "BADAN_HUKUM_PUBLIK": ("bpjs",),
    "ORMAS": ("lsm", "organisasi profesi", "organisasi kemasyarakatan", "yayasan"),
    "PERORANGAN": ("perorangan", "individu"),
    "PERGURUAN_TINGGI_SWASTA": ("pts", "universitas swasta"),
    "DESA": ("pemerintah desa", "pemdes"),
}  # fmt: skip
"""Code of a choice → other words for it; used where a field has that code and nothing else fits."""

SATUAN_SENDIRI = frozenset(
    {
        "kali", "unit", "buah", "paket", "orang", "set", "eksemplar", "lembar", "km", "ha", "hektare", "ton", "kg",
        "m2", "jam", "hari", "bulan", "persen", "ekor", "batang", "liter", "peserta", "angkatan", "titik",
    }
)  # fmt: skip
"""Words that count and are no thing themselves: 2 kali latihan → 2, kali, latihan; but 1 pos bersama is a “pos”."""

JENIS_DUKUNGAN = (
    ("ANGGARAN", ("anggaran", "dana", "biaya", "apbd", "apbn", "rp")),
    ("KEBIJAKAN", ("kebijakan", "peraturan", "perbup", "perda", "surat keputusan", "sk ", "regulasi", "perizinan")),
    ("SDM", ("tenaga", "personel", "personil", "sdm", "pegawai", "ahli", "pelatih", "narasumber", "petugas")),
    ("SARANA", ("sarana", "gedung", "kendaraan", "alat", "peralatan", "ruang", "lahan", "mobil", "mesin", "fasilitas")),
    ("DATA", ("data", "informasi", "peta")),
)
"""Words in a free text that tell the kind of a support; the first that fits."""
PIHAK = (
    ("PEMDA", ("pemerintah daerah", "pemda", "pemkab", "pemkot", "dinas", "opd", "perangkat daerah", "badan")),
    ("MITRA", ("mitra", "calon mitra", "pihak kedua", "pihak ii")),
)
"""What a free text begins with before its colon → party."""
