"""Plain values for both papers, as their kinds would hand them over: contoh, with long texts and awkward signs."""

from typing import Any

SIDIK = "3f9ac21e" * 8
OFFICES = (
    "Dinas Pekerjaan Umum dan Tata Ruang (contoh)",
    "Badan Penelitian, Pengembangan, dan Perencanaan Pembangunan Daerah (contoh)",
    "Dinas Kependudukan dan Pencatatan Sipil (contoh)",
    "Bagian Hukum (contoh)",
)
PARTNERS = (
    "CV A & B <C>",
    "Pemerintah Kabupaten Contoh Timur; Pemerintah Kabupaten Contoh Barat",
    "Universitas Contoh",
)
SUBJECTS = (
    "Pemeliharaan jalan penghubung sentra padi di daerah perbatasan dengan pembagian biaya menurut panjang ruas",
    "Pertukaran data kependudukan",
    "Penyelenggaraan praktik lapangan, penelitian terapan, dan pendampingan penyusunan rencana tata air rawa",
)
SUPPORT = (
    "Pemerintah Daerah: anggaran Rp 85.000.000,00, sumber daya manusia; Mitra: sarana dan prasarana",
    "Pemerintah Daerah: anggaran Rp 1.250.000.000,00, kebijakan; Mitra: anggaran Rp 60.000.000,00, data dan informasi",
)
LAMPIRAN = (
    "no", "kegiatan", "opd", "urusan", "jenis", "mitra", "output", "outcome", "dukungan", "tahun", "prioritas",
)  # fmt: skip
TABEL_A = (*(key for key in LAMPIRAN if key != "tahun"), "skor", "catatan")
RULES = (
    "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah beberapa kali diubah",
    "Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah",
    "Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020 tentang Tata Cara Kerja Sama Daerah dengan Daerah Lain dan "
    "Kerja Sama Daerah dengan Pihak Ketiga",
)


def rows(count: int, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """Lines of a list in rank order; `kode 07` in the subject tells the seventh apart."""
    found = []
    for place in range(1, count + 1):
        row = {
            "no": str(place),
            "kegiatan": f"{SUBJECTS[place % 3]} (kode {place:02})",
            "opd": OFFICES[place % 4],
            "urusan": "1.05 Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat",
            "jenis": ("KSDD wajib", "KSDD sukarela", "KSDPK", "Sinergi")[place % 4],
            "mitra": PARTNERS[place % 3],
            "output": f"{place} dokumen peta ruas jalan; 12 laporan pemeliharaan berkala; 2 kali pemeriksaan bersama",
            "outcome": "Persentase panjang jalan kabupaten dalam kondisi mantap (71,5 → 73 persen, 2025 → 2027)",
            "dukungan": SUPPORT[place % 2],
            "tahun": "2027",
            "skor": f"{90 - place},25",
            "prioritas": "Prioritas 1" if place < 9 else "Di bawah ambang" if place > 24 else "Prioritas 2",
            "catatan": "Urutan hitungan 4. Dokumen dipertanggungjawabkan kembali." if place % 5 == 0 else "–",
        }
        found.append({key: row[key] for key in columns})
    return found


def keputusan(*, count: int = 26, rules: int = 6, draft: bool = False) -> dict[str, Any]:
    """The values of a Keputusan with `count` lines in its annex and `rules` in Mengingat."""
    return {
        "kepala": "BUPATI CONTOH TENGAH",
        "provinsi": "PROVINSI CONTOH",
        "nomor": "…" if draft else "100.3.3.2/214/KUM/2026",
        "tahun_rencana": "2027",
        "tentang": "PENETAPAN RENCANA PROGRAM DAN KEGIATAN KERJA SAMA DAERAH TAHUN 2027",
        "menimbang": [
            {"huruf": f"{letter}.", "teks": f"bahwa {letter} pelayanan publik perlu ditingkatkan bersama mitra daerah;"}
            for letter in "abcd"
        ],
        "mengingat": [{"no": f"{place + 1}.", "teks": f"{RULES[place % 3]};"} for place in range(rules)],
        "diktum": [
            {"nama": name, "teks": f"Diktum {name.lower()} menugaskan Perangkat Daerah menindaklanjuti Lampiran ini."}
            for name in ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA")
        ],
        "ibukota": "Kota Contoh",
        "tanggal": "…" if draft else "9 April 2026",
        "nama": "(nama contoh) A & B <C>",
        "tembusan": ["Gubernur Contoh di Ibu Kota", "Ketua DPRD Kabupaten Contoh Tengah"],
        "lampiran": rows(count, LAMPIRAN),
        "contoh": "",
        "tanda": "KONSEP · " if draft else "",
        "sidik": SIDIK,
    }


def berita_acara(*, count: int = 26, others: int = 3, abstained: int = 2) -> dict[str, Any]:
    """The values of a Berita Acara: lines of table A, of table B, of table C."""
    return {
        **_meeting(),
        "rekap_jenis": [{"nama": "KSDD wajib", "usulan": "29", "layak": "28", "disetujui": "26"}],
        "rekap_opd": [{"nama": office, "usulan": "8", "layak": "7", "disetujui": "0"} for office in OFFICES],
        "tabel_a": rows(count, TABEL_A),
        "tabel_b": [
            {**row, "hasil": "Ditunda", "alasan": "Mitra belum menyatakan kesediaan secara tertulis. " * 6}
            for row in rows(others, ("no", "kegiatan", "opd", "skor"))
        ],
        "tabel_c": [
            {**row, "anggota": f"Kepala {OFFICES[3]}", "alasan": "Pengusul adalah perangkat daerahnya sendiri."}
            for row in rows(abstained, ("no", "kegiatan"))
        ],
        "daftar_hadir": _seats(),
        "bobot": [{"kode": f"K{place}", "nama": f"Kriteria {place}", "bobot": "15"} for place in range(1, 8)],
        "tabel_skor": [
            {**row, **{f"k{place}": f"4,{place}0" for place in range(1, 8)}}
            for row in rows(count + others, ("no", "kegiatan", "skor"))
        ],
    }


def _meeting() -> dict[str, Any]:
    return {
        "pemerintah": "PEMERINTAH KABUPATEN CONTOH TENGAH",
        "kabupaten": "Kabupaten Contoh Tengah",
        "ibukota": "Kota Contoh",
        "nomor": "000.7/05/TKKSD/III/2026",
        "tahun_rencana": "2027",
        "contoh": "CONTOH · ",
        "tahun_putaran": "2026",
        "hari_tanggal": "Kamis tanggal dua puluh enam bulan Maret tahun dua ribu dua puluh enam",
        "tanggal_panjang": "Kamis, 26 Maret 2026",
        "tanggal": "26 Maret 2026",
        "pukul": "09.00 WITA sampai dengan 12.30 WITA",
        "tempat": "Ruang Rapat A & B <C>",
        "nomor_undangan": "005/118/TKKSD/2026",
        "tanggal_undangan": "18 Maret 2026",
        "dasar": list(RULES),
        "berhak_suara": "9 (sembilan)",
        "hadir": "8 (delapan)",
        "kuorum": "tercapai",
        "pimpinan_jabatan": "Wakil Ketua I",
        "agenda": ["Pembukaan dan pemeriksaan kuorum", "Penetapan urutan prioritas dan penutup"],
        "jumlah_usulan": "30 (tiga puluh)",
        "jumlah_layak": "29 (dua puluh sembilan)",
        "jumlah_tidak_layak": "1 (satu)",
        "jumlah_disetujui": "26 (dua puluh enam)",
        "jumlah_ditunda": "3 (tiga)",
        "jumlah_ditolak": "0 (nol)",
        "jumlah_lainnya": "0 (nol)",
        "rangkap": "2 (dua)",
        "pimpinan": {
            "kursi": "Wakil Ketua I",
            "nama": "(contoh) Pimpinan & Rapat <Pleno>",
            "pangkat": "Pembina Utama Muda (IV/c)",
            "nip": "11111111 111111 1 111",
        },
        "sekretaris": {"kursi": "Sekretaris", "nama": "(contoh) Sekretaris", "pangkat": "Pembina (IV/a)", "nip": ""},
        "sidik": SIDIK,
    }


def _seats() -> list[dict[str, str]]:
    seats = ("Ketua", "Wakil Ketua I", "Wakil Ketua II", "Sekretaris", *["Anggota"] * 5)
    return [
        {
            "no": str(place),
            "nama": f"(contoh) Pemegang Kursi {place}",
            "jabatan": f"Kepala {OFFICES[place % 4]}",
            "kursi": seat,
            "hadir": "Tidak hadir" if place == 1 else "Hadir",
        }
        for place, seat in enumerate(seats, start=1)
    ]
