"""What words tell about an answer: figures, years, activities, changes, interaction. Pure, for Indonesian texts."""

import re


def _kata(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BILANGAN = (
    "dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|seribu|setengah|separuh|sepertiga|"
    "seperempat|belas|puluh|ratus|ribu|juta|miliar|triliun"
)
ANGKA = re.compile(rf"\d|\b({_BILANGAN})\b|\b\w+ (persen|kali lipat)\b", re.IGNORECASE)
WAKTU = re.compile(
    r"\b(20\d\d|tahun|semester|triwulan|bulan|pekan|minggu|musim tanam|periode|masa kerja sama|akhir|per hari)\b",
    re.IGNORECASE,
)
_BERIMBUHAN = re.compile(r"pe\w{3,}an|ke\w{3,}an|\w{3,}si|(me|ber)\w{3,}|\w+(ing|ring)", re.IGNORECASE)
_BENDA = _kata("aplikasi asosiasi informasi instansi kabupaten kawasan kecamatan koperasi lokasi organisasi provinsi")
_KEGIATAN = _kata(
    "aksi apel asistensi audit bantuan bimbingan bursa desk festival forum gerakan kajian kampanye kirab kursus "
    "latihan layanan lelang literasi lokakarya magang operasi pameran pasar patroli posko razia reboisasi riset sensus "
    "rujukan sekolah serah siaga simulasi skrining studi survei surveilans tukar uji vaksinasi jemput alih tanam"
)
_NASKAH = re.compile(
    r"^(nota|mou|pks|perjanjian|kesepakatan|kerja\s?sama|kerjasama|dokumen|naskah|memorandum|sinergitas|sinergi)\b",
    re.IGNORECASE,
)
PERUBAHAN = re.compile(
    r"\b(naik|turun|tumbuh|susut|menyusut|menyempit|melebar|hilang|pulih|bebas|tuntas|mandiri|terkendali|terjaga|"
    r"stabil|cepat|singkat|\w*tingkat\w*|menurun\w*|penurunan|kenaikan|berkurang\w*|bertambah\w*|membaik|menjadi|"
    r"lebih|tidak lagi|tak lagi|tanpa|terlindung\w*|terlayani|tertangani|tercegah|mampu|dapat|berani|kembali|"
    r"dari \S+ (ke|menjadi|hingga)|memendek|mengecil|membesar|melampaui|bertahan|terpenuhi|memperoleh|mendapat|"
    r"berakhir|jarang|"
    r"semakin|makin|percaya|bersih|terpelihara|aman|nyaman|sehat|selamat|berhenti|luas|merata)\b",
    re.IGNORECASE,
)
HITUNGAN = re.compile(
    r"\b(terlaksana\w*|tersusun\w*|terselenggara\w*|terbentuk\w*|tersedia\w*|tersosialisasi\w*|terciptanya|terjalin\w*|"
    r"terwujudnya kerja ?sama|jumlah (kegiatan|peserta|pelatihan|dokumen|rapat)|dokumen|rapat|sosialisasi|pelatihan|"
    r"kegiatan|mou|nota kesepa\w+|penandatanganan)\b",
    re.IGNORECASE,
)
INTERAKSI = re.compile(
    r"\b(bersama\w*|saling|bertukar|pertukaran|bergantian|berbagi|berbalas|sama-sama|gabungan|kedua|keduanya|masing-masing|"
    r"menyerahkan|mengirim\w*|menerima\w*|menyampaikan|meneruskan|mengabar\w*|mendampingi|melatih|melapor\w*|"
    r"mencocokkan|menyepakati|disepakati|serah|berkoordinasi|rapat|dipadukan|tersambung|terhubung|merujuk|dirujuk|"
    r"membalas|menjawab|memeriksa|diperiksa|dibalas|dikirim|diserahkan|diteruskan|ditindaklanjuti|kepada)\b",
    re.IGNORECASE,
)
TEKNIS = re.compile(
    r"\b(teknis|tenaga|ahli|alat\w*|laborator\w*|terakreditasi|akreditasi|sertifik\w*|berizin|izin|teknologi|sistem|"
    r"aplikasi|metode|data|keahlian|kemampuan|kompeten\w*|pengalaman|berpengalaman|wewenang|kewenangan|berwenang|"
    r"mutu|dokter|spesialis|penguji|instruktur|penyidik|peneliti|kapasitas|terbukti|rekam jejak|standar|jaringan)\b",
    re.IGNORECASE,
)
OPERASIONAL = re.compile(
    r"\b(operasional|jarak\w*|berjarak|kilometer|km|jam|menit|hari|dekat|terdekat|berbatasan|bersebelahan|biaya|ongkos|"
    r"tarif|murah|hemat|kantor|cabang|unit|gerai|armada|jalan|perjalanan|tempuh|jadwal|siap|kesiapan|bersedia|cepat|"
    r"setiap|melayani|wilayah kerja|tanpa|gratis|menanggung|ditanggung|lokasi|setempat|petugas|personel)\b",
    re.IGNORECASE,
)
TANPA_PILIHAN = re.compile(
    r"\b(satu-satunya|tidak ada (pilihan|lembaga|instansi|pihak|daerah|penyedia|yang) ?(lain)?|tiada|tak tergantikan|"
    r"tidak (dapat|bisa|mungkin) digantikan|hanya (\S+ ){0,3}(yang|berwenang)|ditetapkan (oleh )?(undang|peraturan)|"
    r"menurut (undang|peraturan)|bukan soal memilih|tidak memiliki pesaing|tidak punya pesaing|kewenangannya|"
    r"pesaing\w* tidak ada|melekat pada|bukan hasil memilih|hanya (dapat|bisa|diselenggarakan|dimiliki|dilakukan)|"
    r"tidak (dapat|bisa) (di)?ganti\w*|(dibanding|daripada|ketimbang)\w* \w+|"
    r"(kota|kabupaten|daerah|lembaga) lain tidak)",
    re.IGNORECASE,
)
_SAMAR = re.compile(
    r"^(pihak|perusahaan|instansi|lembaga|mitra|swasta|kementerian|pemerintah|universitas|kabupaten|daerah|dinas)?\s*"
    r"(swasta|ketiga|terkait|lain|lainnya|tetangga|pusat|setempat|tertentu|terdekat|yang berminat|sekitar)?\.?$",
    re.IGNORECASE,
)
_PISAH = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_KATA_SAMBUNG = _kata(
    "yang dan di ke dari untuk dengan pada oleh dalam atau sebagai agar para antara serta ini itu akan telah"
)


def kata_list(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return [word.lower() for word in _PISAH.findall(text)]


def is_kegiatan(name: str) -> bool:
    """Whether a name begins with an activity: pelatihan, pengelolaan, surveilans, menata … and not with a paper."""
    words = kata_list(name)
    if not words or _NASKAH.search(name.strip()):
        return False
    return words[0] in _KEGIATAN or (words[0] not in _BENDA and bool(_BERIMBUHAN.fullmatch(words[0])))


def is_samar(name: str) -> bool:
    """Whether a party is named so vaguely that nobody could be written to: pihak swasta, instansi terkait."""
    return bool(_SAMAR.fullmatch(name.strip()))


def is_berangka(text: str) -> bool:
    """Whether a text carries a figure, in digits or in words."""
    return bool(ANGKA.search(text))


def kemiripan(one: str, other: str) -> float:
    """How much of the shorter text stands in the other, 0 to 1; connecting words do not count."""
    mine, theirs = ({word for word in kata_list(text) if word not in _KATA_SAMBUNG} for text in (one, other))
    if not mine or not theirs:
        return 0.0
    return len(mine & theirs) / min(len(mine), len(theirs))
