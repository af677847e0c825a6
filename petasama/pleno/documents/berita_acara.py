"""The kind of paper: Berita Acara Rapat Pleno."""

from pathlib import Path

from petasama.core.wording import date_in_words, long_date, number_in_words, plain_number, short_date
from petasama.dokumen.dasar_hukum import kutipan_list
from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.organisasi.peran import PEMBACA_TKKSD
from petasama.pleno.documents.naskah import Naskah
from petasama.pleno.kriteria import DAFTAR_KRITERIA

AGENDA = (
    "Pembukaan dan pemeriksaan kuorum",
    "Penyampaian hasil penelaahan dan hasil penilaian usulan",
    "Pembahasan dan putusan atas setiap usulan",
    "Penetapan urutan prioritas dan penutup",
)
RANGKAP = 2


def _angka_kata(number: int) -> str:
    return f"{number} ({number_in_words(number)})"


def _hadir(naskah: Naskah) -> int:
    return sum(1 for seat in naskah.kursi if seat.hadir)


def _layak(naskah: Naskah) -> int:
    return sum(1 for usulan in naskah.usulan if usulan.penelaahan.hasil == "LAYAK")


def _disetujui(naskah: Naskah) -> int:
    return naskah.jumlah("DISETUJUI") + naskah.jumlah("DISETUJUI_DENGAN_CATATAN")


def _lainnya(naskah: Naskah) -> int:
    return naskah.jumlah("DIALIHKAN") + naskah.jumlah("DIGABUNG")


def _bobot(naskah: Naskah) -> list[dict[str, str]]:
    weights = {item.kriteria: item.bobot for item in naskah.rapat.bobot.all()}
    return [
        {"kode": item.kode, "nama": item.nama, "bobot": plain_number(weights[item.kode])}
        for item in DAFTAR_KRITERIA.values()
    ]


BARIS_A = (
    "no", "kegiatan", "opd", "urusan", "jenis", "mitra", "output", "outcome", "dukungan", "skor", "prioritas",
    "catatan",
)  # fmt: skip
REKAP = ("nama", "usulan", "layak", "disetujui")
PEJABAT = ("kursi", "nama", "pangkat", "nip")

FIELDS = (
    MergeField("contoh", "Tanda data contoh", lambda n: "CONTOH · " if n.rapat.daerah.contoh else ""),
    MergeField("pemerintah", "Pemerintah daerah, huruf besar", lambda n: f"PEMERINTAH {n.rapat.daerah.nama}".upper()),
    MergeField("kabupaten", "Nama pemerintah daerah", lambda n: n.rapat.daerah.nama),
    MergeField("ibukota", "Ibu kota", lambda n: n.rapat.daerah.ibukota),
    MergeField("nomor", "Nomor Berita Acara", lambda n: n.nomor),
    MergeField("tahun_rencana", "Tahun rencana", lambda n: str(n.rapat.putaran.tahun_rencana)),
    MergeField("tahun_putaran", "Tahun putaran", lambda n: str(n.rapat.putaran.tahun)),
    MergeField("hari_tanggal", "Hari dan tanggal dengan huruf", lambda n: date_in_words(n.tanggal)),
    MergeField("tanggal_panjang", "Hari dan tanggal dengan angka", lambda n: long_date(n.tanggal)),
    MergeField("tanggal", "Tanggal", lambda n: short_date(n.tanggal)),
    MergeField("pukul", "Pukul", lambda n: n.pukul),
    MergeField("tempat", "Tempat", lambda n: n.rapat.tempat),
    MergeField("nomor_undangan", "Nomor undangan", lambda n: n.rapat.nomor_undangan),
    MergeField("tanggal_undangan", "Tanggal undangan", lambda n: short_date(n.rapat.tanggal_undangan)),
    MergeField("dasar", "Dasar hukum", lambda n: kutipan_list(luar_negeri=n.ada_luar_negeri)),
    MergeField("berhak_suara", "Anggota berhak suara", lambda n: _angka_kata(len(n.kursi))),
    MergeField("hadir", "Anggota hadir", lambda n: _angka_kata(_hadir(n))),
    MergeField("kuorum", "Kuorum", lambda n: "tercapai" if 2 * _hadir(n) > len(n.kursi) else "tidak tercapai"),
    MergeField("pimpinan_jabatan", "Kursi pimpinan rapat", lambda n: n.pejabat(n.rapat.pimpinan)["kursi"]),
    MergeField("agenda", "Agenda", lambda n: list(AGENDA)),
    MergeField("jumlah_usulan", "Usulan diterima", lambda n: _angka_kata(len(n.usulan))),
    MergeField("jumlah_layak", "Usulan layak", lambda n: _angka_kata(_layak(n))),
    MergeField("jumlah_tidak_layak", "Usulan tidak layak", lambda n: _angka_kata(len(n.usulan) - _layak(n))),
    MergeField("jumlah_disetujui", "Usulan disetujui", lambda n: _angka_kata(_disetujui(n))),
    MergeField("jumlah_ditunda", "Usulan ditunda", lambda n: _angka_kata(n.jumlah("DITUNDA"))),
    MergeField("jumlah_ditolak", "Usulan ditolak", lambda n: _angka_kata(n.jumlah("DITOLAK"))),
    MergeField("jumlah_lainnya", "Usulan dialihkan atau digabung", lambda n: _angka_kata(_lainnya(n))),
    MergeField("rekap_jenis", "Rekapitulasi per jenis", Naskah.rekap_jenis, REKAP),
    MergeField("rekap_opd", "Rekapitulasi per perangkat daerah", Naskah.rekap_opd, REKAP),
    MergeField("tabel_a", "Usulan yang disetujui", Naskah.baris_disetujui, BARIS_A),
    MergeField(
        "tabel_b",
        "Usulan yang tidak disetujui",
        Naskah.baris_tidak_disetujui,
        ("no", "kegiatan", "opd", "skor", "hasil", "alasan"),
    ),
    MergeField("tabel_c", "Abstain", Naskah.baris_abstain, ("no", "anggota", "kegiatan", "alasan")),
    MergeField("rangkap", "Banyak rangkap", lambda n: _angka_kata(RANGKAP)),
    MergeField("pimpinan", "Tanda tangan pimpinan rapat", lambda n: n.pejabat(n.rapat.pimpinan), PEJABAT),
    MergeField("sekretaris", "Tanda tangan Sekretaris", lambda n: n.pejabat(n.sekretaris), PEJABAT),
    MergeField("daftar_hadir", "Daftar hadir", Naskah.baris_hadir, ("no", "nama", "jabatan", "kursi", "hadir")),
    MergeField("bobot", "Bobot kriteria", _bobot, ("kode", "nama", "bobot")),
    MergeField(
        "tabel_skor",
        "Rerata nilai dan skor",
        Naskah.baris_skor,
        ("no", "kegiatan", "skor", *(code.lower() for code in DAFTAR_KRITERIA)),
    ),
)

BERITA_ACARA = KINDS.add(
    DocumentKind(
        code="berita_acara",
        title="Berita Acara Rapat Pleno",
        template=Path(__file__).parent / "berita_acara.docx",
        fields=FIELDS,
        readers=PEMBACA_TKKSD,
    )
)
