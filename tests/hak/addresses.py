"""Every address and the ways in which the walk calls it. An address that nobody describes here fails the walk."""

from tests.hak.arguments import Described, hidden, of, plain, printed, rapat, usulan
from tests.world import TAHUN

NOT_A_YEAR = 1999


def of_year(**words: object) -> list[Described]:
    """An address of a round by its year: the one there is, and one there is not."""
    return [
        Described(words={"tahun": TAHUN, **words}),
        Described(words={"tahun": NOT_A_YEAR, **words}, absent=True),
    ]


def seat() -> list[Described]:
    """A seat of the draft of the team by its place: the first, and one there is not."""
    return [Described(words={"urut": 1}), Described(words={"urut": 999}, absent=True)]


def paper(*kinds: str) -> list[Described]:
    """A paper in both forms, of one or several kinds of things."""
    return [of(kind, bentuk=form) for kind in kinds for form in ("docx", "pdf")]


DOOR: dict[str, list[Described]] = {
    "akun:masuk": plain(),
    "akun:kode": plain(),
    "akun:daerah": plain(),
    "akun:daerah-kembali": plain(),
    "akun:keluar": plain(),
    "akun:lupa-sandi": plain(),
    "akun:lupa-terkirim": plain(),
    "akun:tautan": [of("kunci_tautan", arg="kunci")],
    "akun:minta-lagi": [of("kunci_tautan", arg="kunci")],
    "akun:surel-sah": [of("kunci_surel", arg="kunci")],
}
ACCOUNT: dict[str, list[Described]] = {
    "akun:profil": plain(),
    "akun:telepon": plain(),
    "akun:sandi": plain(),
    "akun:surel": plain(),
    "akun:perangkat": plain(),
    "akun:perangkat-keluarkan": [of("gawai_sendiri")],
    "akun:perangkat-keluarkan-semua": plain(),
    "akun:dua-langkah": plain(),
    "akun:dua-langkah-aktifkan": plain(),
    "akun:dua-langkah-matikan": plain(),
    "akun:kode-cadangan": plain(),
    "akun:kode-cadangan-unduh": plain(),
    "akun:kode-cadangan-ganti": plain(),
    "akun:kebijakan": plain(),
    "akun:undang": [of("pengguna")],
    "akun:keluarkan": [of("pengguna")],
    "akun:nonaktifkan": [of("pengguna")],
    "akun:aktifkan": [of("pengguna")],
    "akun:setel-ulang-dua-langkah": [of("pengguna")],
    "organisasi:ganti-peran": [Described(data_kinds={"role": "penugasan_sendiri"})],
}
PEOPLE: dict[str, list[Described]] = {
    "pengurus:orang": plain(),
    "pengurus:orang-xlsx": plain(),
    "pengurus:orang-baru": plain(),
    "pengurus:sepi": plain(),
    "pengurus:sepi-xlsx": plain(),
    "pengurus:orang-satu": [of("pengguna")],
    "pengurus:orang-ubah": [of("pengguna")],
    "pengurus:angkat": [of("pengguna")],
    "pengurus:akhiri": [of("penugasan")],
    "pengurus:serah-terima": [of("penugasan")],
    "pengurus:perangkat": plain(),
    "pengurus:perangkat-xlsx": plain(),
    "pengurus:perangkat-baru": plain(),
    "pengurus:perangkat-satu": [of("perangkat")],
    "pengurus:gabung": [of("perangkat")],
    "pengurus:ganti-nama": [of("perangkat")],
    "pengurus:pecah": [of("perangkat")],
    "pengurus:siapa-boleh-apa": plain(),
    "pengurus:siapa-boleh-apa-xlsx": plain(),
    "pengurus:penjelasan": plain(),
    "pengurus:hari-libur": plain(),
    "pengurus:hari-libur-xlsx": plain(),
    "pengurus:hari-libur-catat": plain(),
    "pengurus:hari-libur-hapus": [of("hari_libur")],
}
NOTICES: dict[str, list[Described]] = {
    "kabar:index": plain(),
    "kabar:tindakan-xlsx": plain(),
    "kabar:lanjut": plain(kunci="sudah-selesai"),
    "kabar:belum-selesai": plain(),
    "kabar:belum-selesai-xlsx": plain(),
    "kabar:ingatkan-semua": plain(),
    "kabar:ingatkan": [of("perangkat")],
    "kabar:pesan": [of("perangkat")],
    "kabar:pilihan": plain(),
    "kabar:alamat-kalender": plain(),
    "kabar:kalender": [of("kunci_kalender", arg="kunci")],
    "kabar:surel": plain(),
    "kabar:surel-xlsx": plain(),
    "kabar:kirim-ulang": [of("surel")],
    "jejak:index": plain(),
    "jejak:jejak-xlsx": plain(),
    "jejak:salinan": [printed(Described(words={"bentuk": "docx"}))],
    "jejak:catatan": [of("catatan_jejak")],
    "jejak:periksa": plain(),
    "jejak:rantai": plain(),
    "jejak:verifikator": plain(),
    "beranda:beranda": plain(),
    "beranda:pekerja-luring": plain(),
    "beranda:luring": plain(),
    "beranda:cari": [*plain(), Described(query={"q": "KNR"}), Described(query={"q": "tapin"})],
    "dokumen:index": plain(),
    "dokumen:dokumen-xlsx": plain(),
    "dokumen:dokumen": [of("dokumen")],
    "dokumen:unduh": paper("dokumen"),
    "lampiran:unduh": [of("lampiran_diteruskan"), hidden("lampiran")],
    "lampiran:buang": [of("lampiran_diteruskan"), hidden("lampiran")],
    "lampiran:lampirkan": [hidden("konsep_usulan", objek="pemetaan.usulan")],
}
PREPARATION: dict[str, list[Described]] = {
    "persiapan:index": plain(),
    "persiapan:langkah": [of("putaran")],
    "persiapan:buka": plain(),
    "persiapan:jadwal": [of("putaran", kode="PENGUSULAN")],
    "persiapan:jadwal-xlsx": [of("putaran")],
    "persiapan:jadwal-docx": [printed(of("putaran"))],
    "persiapan:jadwal-pdf": [printed(of("putaran"))],
    "persiapan:umumkan": [of("putaran")],
    "persiapan:perpanjang": [of("putaran")],
    "persiapan:perpanjangan-cabut": [of("perpanjangan")],
    "persiapan:rencana": plain(),
    "persiapan:rencana-ubah": [of("putaran")],
    "persiapan:meja": plain(),
    "persiapan:meja-xlsx": [of("putaran")],
    "persiapan:meja-susun": [of("putaran")],
    "persiapan:janji": [of("janji_meja")],
    "persiapan:ppksd": plain(),
    "persiapan:ppksd-xlsx": plain(),
    "persiapan:minta-ppksd": plain(),
    "persiapan:kecuali-ppksd": [of("perangkat")],
    "persiapan:tunjuk": plain(),
    "persiapan:akhiri-ppksd": [of("penugasan")],
    "persiapan:surat-ppksd": paper("surat_ppksd"),
    "persiapan:impor": plain(),
    "persiapan:impor-templat": plain(),
    "persiapan:impor-tinjau": plain(),
    "persiapan:impor-bertanda": plain(),
    "persiapan:impor-terapkan": plain(),
    "persiapan:impor-undang": plain(),
    "persiapan:tkksd": plain(),
    "persiapan:tkksd-xlsx": plain(),
    "persiapan:konsep-tkksd": plain(),
    "persiapan:kursi-tkksd": seat(),
    "persiapan:keluarkan-tkksd": seat(),
    "persiapan:hapus-tkksd": plain(),
    "persiapan:catat-tkksd": plain(),
    "persiapan:berkas-tkksd": [printed(Described(words={"bentuk": "docx"}))],
    "persiapan:rapor": plain(),
    "persiapan:rapor-xlsx": of_year(),
    "persiapan:rapor-kantor": [of("perangkat", tahun=TAHUN)],
    "persiapan:rapor-berkas": [printed(way) for way in of_year(bentuk="docx")],
}
MEETINGS: dict[str, list[Described]] = {
    "persiapan:sosialisasi": plain(),
    "persiapan:sosialisasi-xlsx": plain(),
    "persiapan:sosialisasi-baru": plain(),
    "persiapan:laporan-sosialisasi": of_year(),
    "persiapan:laporan-xlsx": of_year(),
    "persiapan:laporan-kertas": [printed(way) for way in of_year(bentuk="docx")],
    "persiapan:sosialisasi-acara": [of("sosialisasi"), of("sosialisasi_selesai")],
    "persiapan:sosialisasi-ubah": [of("sosialisasi_rencana")],
    "persiapan:sosialisasi-undang": [of("sosialisasi_rencana")],
    "persiapan:sosialisasi-undangan": [of("sosialisasi_rencana", bentuk="docx")],
    "persiapan:sosialisasi-mulai": [of("sosialisasi")],
    "persiapan:sosialisasi-batalkan": [of("sosialisasi")],
    "persiapan:sosialisasi-selesai": [of("sosialisasi_berlangsung")],
    "persiapan:sosialisasi-layar": [of("sosialisasi_berlangsung")],
    "persiapan:sosialisasi-hadir": [of("sosialisasi_berlangsung")],
    "persiapan:sosialisasi-hadir-xlsx": [of("sosialisasi_selesai")],
    "persiapan:sosialisasi-daftar": [printed(of("sosialisasi_selesai", bentuk="docx"))],
    "persiapan:materi-baru": [of("sosialisasi")],
    "persiapan:materi-unduh": [of("materi")],
    "persiapan:materi-baca": [of("materi")],
    "persiapan:hadir": [of("kunci_hadir", arg="kunci")],
    "persiapan:rapat-koordinasi": plain(),
    "persiapan:rapat-xlsx": plain(),
    "persiapan:rapat-baru": plain(),
    "persiapan:rapat": [of("rapat_koordinasi"), of("rapat_selesai")],
    "persiapan:rapat-ubah": [of("rapat_koordinasi")],
    "persiapan:rapat-mulai": [of("rapat_koordinasi")],
    "persiapan:rapat-batalkan": [of("rapat_koordinasi")],
    "persiapan:rapat-layar": [of("rapat_berlangsung")],
    "persiapan:rapat-catat": [of("rapat_berlangsung")],
    "persiapan:rapat-daftar": [printed(of("rapat_selesai", bentuk="docx"))],
    "persiapan:rapat-notulen": [of("rapat_selesai", bentuk="docx")],
    "persiapan:temuan-list": plain(),
    "persiapan:temuan-xlsx": plain(),
    "persiapan:temuan": [of("temuan")],
    "persiapan:temuan-ubah": [of("temuan")],
    "persiapan:temuan-hapus": [of("temuan")],
}
SEALED = Described(data_kinds={"segel": "segel_impor"})
"""What the preview of an import hands on to the next step."""
REMARKS = [of("komentar"), of("komentar_dibalas"), hidden("komentar_kepala"), hidden("catatan_kembali")]
REQUESTS = [hidden("ajakan_gabung"), hidden("ajakan_masuk"), hidden("ajakan_keluar")]
NIHIL = [of("nihil"), hidden("nihil_diajukan")]
EXCHANGE: dict[str, list[Described]] = {
    "pemetaan:impor": plain(),
    "pemetaan:impor-templat": plain(),
    "pemetaan:impor-isian": plain(),
    "pemetaan:impor-tinjau": plain(),
    "pemetaan:impor-bertanda": [*plain(), SEALED],
    "pemetaan:impor-terapkan": [*plain(), SEALED],
    "pemetaan:formulir-docx": usulan(),
    "pemetaan:formulir-pdf": [printed(of("usulan"))],
    "pemetaan:formulir-kosong-docx": [printed(row) for row in of_year()],
    "pemetaan:formulir-kosong-pdf": [printed(row) for row in of_year()],
    "pemetaan:naskah": [printed(of("usulan", kode="kak", bentuk="docx"))],
    "pemetaan:instrumen": plain(),
    "pemetaan:instrumen-baru": [of("putaran")],
    "pemetaan:instrumen-salin": [of("putaran")],
    "pemetaan:instrumen-ubah": [of("putaran", kode="P1"), of("putaran", kode="T1")],
    "pemetaan:instrumen-kembali": [of("putaran", kode="P1")],
    "pemetaan:instrumen-hapus": [of("putaran", kode="T1")],
    "pemetaan:instrumen-pratinjau": [of("putaran", kode="P1"), of("putaran", kode="T1")],
}
WRITING: dict[str, list[Described]] = {
    "pemetaan:index": plain(),
    "pemetaan:usulan-xlsx": plain(),
    "pemetaan:usulan-baru": [Described(data_kinds={"putaran": "putaran"})],
    "pemetaan:usulan-dari-temuan": [of("temuan")],
    "pemetaan:usulan": usulan(
        "usulan_diajukan", "usulan_dikembalikan", "usulan_bersama", "usulan_dibahas", "usulan_tidak_layak",
        "usulan_ditanggapi", "usulan_digabung", "usulan_gabungan",
    ),
    "pemetaan:periksa": usulan("usulan_dikembalikan"),
    "pemetaan:jawab": [*usulan("usulan_bersama", kode="P2"), hidden("usulan_dikembalikan", kode="P1")],
    "pemetaan:simpan": usulan("usulan_bersama", kode="P2"),
    "pemetaan:sambung": plain(),
    "pemetaan:semua": usulan("usulan_dikembalikan"),
    "pemetaan:versi": usulan("usulan_dibahas", kode="P1"),
    "pemetaan:beda": usulan("usulan_dibahas", kode="P1"),
    "pemetaan:versi-pakai": usulan(kode="P1", nomor=1),
    "pemetaan:serupa": usulan("usulan_dikembalikan"),
    "pemetaan:jalur": usulan(),
    "pemetaan:tuntas": usulan(),
    "pemetaan:tuntas-catat": [of("usulan", urut=1), hidden("konsep_usulan", urut=1)],
    "pemetaan:ajak-gabung": [
        Described(kinds={"pk": "konsep_usulan", "ke": "usulan_dikembalikan"}, office_only=True),
        Described(kinds={"pk": "konsep_usulan", "ke": "konsep_tetangga"}, office_only=True),
    ],
    "pemetaan:gabungkan": [Described(kinds={"pk": "usulan_diteruskan", "ke": "usulan_dibahas"})],
    "pemetaan:digabung": usulan("usulan_gabungan", "usulan_bersama"),
    "pemetaan:ajakan": REQUESTS,
    "pemetaan:terima-ajakan": REQUESTS,
    "pemetaan:tolak-ajakan": REQUESTS,
    "pemetaan:batalkan-ajakan": REQUESTS,
}  # fmt: skip
REVIEW: dict[str, list[Described]] = {
    "pemetaan:hasil": plain(),
    "pemetaan:hasil-berkas": [printed(item) for item in of_year(bentuk="docx")],
    "pemetaan:laporan-berkas": [printed(item) for item in of_year(naskah="gubernur", bentuk="docx")],
    "pemetaan:terbitkan-laporan": of_year(),
    "pemetaan:serahkan-laporan": of_year(),
    "pemetaan:kembalikan": usulan("usulan_diajukan", "usulan_diteruskan"),
    "pemetaan:tarik": usulan(),
    "pemetaan:komentar": usulan("usulan_dibahas", "usulan_dikembalikan", kode="P1"),
    "pemetaan:balas-komentar": REMARKS,
    "pemetaan:tutup-komentar": REMARKS,
    "pemetaan:persetujuan": usulan("usulan_diajukan"),
    "pemetaan:tanggapi": usulan("usulan_tidak_layak", "usulan_ditanggapi"),
    "pemetaan:ubah-telaah": usulan("usulan_ditanggapi"),
    "pemetaan:jawab-tanggapan": usulan("usulan_ditanggapi"),
    "pemetaan:nihil": NIHIL,
    "pemetaan:nyatakan-nihil": [of("putaran")],
    "pemetaan:langkah-nihil": [
        *(of("nihil", act=act) for act in ("setujui_nihil", "batalkan_nihil")),
        *(hidden("nihil_diajukan", act=act) for act in ("setujui_nihil", "batalkan_nihil")),
    ],
    "pemetaan:tolak-nihil": NIHIL,
    "pemetaan:papan": plain(),
    "pemetaan:papan-xlsx": plain(),
    "pemetaan:nyatakan-layak": usulan("usulan_diteruskan"),
    "pemetaan:nyatakan-tidak-layak": usulan("usulan_diteruskan"),
    "pemetaan:gugus": [of("putaran")],
    "pemetaan:langkah": [*usulan(act="ajukan"), *usulan("usulan_diajukan", act="teruskan")],
}
PLENARY: dict[str, list[Described]] = {
    "pleno:index": plain(),
    "pleno:siapkan": [Described(query={"putaran": TAHUN})],
    "pleno:rapat": rapat(),
    "pleno:bobot": rapat(),
    "pleno:langkah": rapat(act="buka_penilaian"),
    "pleno:kehadiran": rapat(semua="1"),
    "pleno:tandatangani": rapat(),
    "pleno:nilai": rapat(),
    "pleno:nilai-xlsx": rapat(),
    "pleno:nilai-usulan": [of("rapat", also={"usulan_pk": "usulan"})],
    "pleno:abstain": [of("rapat", also={"usulan_pk": "usulan"})],
    "pleno:peringkat": rapat(),
    "pleno:peringkat-xlsx": rapat(),
    "pleno:tutup-sidang": rapat(),
    "pleno:butir": [of("butir")],
    "pleno:putuskan": [of("butir")],
}
DECREE: dict[str, list[Described]] = {
    "penetapan:index": plain(),
    "penetapan:keputusan-xlsx": plain(),
    "penetapan:susun": [of("putaran")],
    "penetapan:keputusan": [of("keputusan")],
    "penetapan:langkah": [Described(kinds={"pk": "keputusan"}, data={"act": "ajukan"})],
    "penetapan:tetapkan": [of("keputusan"), of("konsep_keputusan")],
    "penetapan:lampiran-xlsx": [of("keputusan")],
    "penetapan:konsep": [printed(of("konsep_keputusan", bentuk="docx"))],
}
MAPPING = {**EXCHANGE, **WRITING, **REVIEW}
KNOWN = {**DOOR, **ACCOUNT, **PEOPLE, **NOTICES, **PREPARATION, **MEETINGS, **MAPPING, **PLENARY, **DECREE}
"""Name of the address → the ways in which the walk calls it."""

FURTHER_ANSWERS: dict[tuple[str, str], dict[int, str]] = {
    ("pemetaan:langkah", "POST"): {403: "sending is the liaison officer's step, forwarding the head's"},
    ("pemetaan:kembalikan", "GET"): {403: "what the head has forwarded is returned by the secretariat"},
    ("pemetaan:kembalikan", "HEAD"): {403: "the same"},
    ("pemetaan:kembalikan", "POST"): {403: "the same"},
    ("pemetaan:tutup-komentar", "POST"): {403: "a remark is closed by whoever wrote it or holds that post now"},
    ("pemetaan:langkah-nihil", "POST"): {403: "approving is the head's step, cancelling the liaison officer's"},
    ("pemetaan:serahkan-laporan", "GET"): {404: "while proposals still come there is no report"},
    ("pemetaan:serahkan-laporan", "HEAD"): {404: "the same"},
    ("pemetaan:serahkan-laporan", "POST"): {404: "the same"},
    ("pemetaan:terima-ajakan", "POST"): {403: "the asked office answers"},
    ("pemetaan:tolak-ajakan", "POST"): {403: "the same"},
    ("pemetaan:batalkan-ajakan", "POST"): {403: "the asking office takes its request back"},
    ("akun:daerah", "POST"): {404: "this installation has no provider of accounts"},
    ("akun:daerah-kembali", "GET"): {404: "the same"},
    ("akun:daerah-kembali", "HEAD"): {404: "the same"},
    ("kabar:lanjut", "POST"): {404: "what no longer waits"},
}
"""(address, method) → answers beyond those of a business rule that a permitted role may get, each with its reason."""

FOR_A_MISSING_KEY: dict[str, tuple[int, ...]] = {
    "akun:tautan": (410,),
    "akun:surel-sah": (410,),
    "akun:minta-lagi": (302,),
}
"""Address → what an unknown key gets instead of 404: the same page as one that has run out."""

TITLES_TOLD = {
    "pemetaan:serupa": "of a similar draft of another office the title and the office (row usulan.serupa)",
    "pemetaan:ajak-gabung": "the draft that is asked, as it was found there",
    "pemetaan:ajakan": "both drafts of a request between two offices",
    "pemetaan:tolak-ajakan": "the same page, while the reason is missing",
    "kabar:index": "the draft whose office asks and waits for an answer",
    "kabar:tindakan-xlsx": "the same",
}
"""Address → why it tells the title of another office's draft. Nothing else of it is told, nowhere else the title."""
DRAFTS_READ = {
    ("INSPEKTORAT", "jejak:"): "the inspectorate reads the whole trail, of drafts too (tests/jejak/test_draf.py)",
}
"""(role, beginning of an address) → why a role outside the office reads of its drafts."""
