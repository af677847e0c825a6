"""The kind of paper: Berita Acara Rapat Pleno."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

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


def field(key: str, label: str, value: Callable[[Naskah], Any], columns: tuple[str, ...] = ()) -> MergeField:
    """Write one row of the field table in one line."""
    return MergeField(key=key, label=label, value=value, columns=columns)


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
    field("contoh", "Tanda data contoh", lambda n: "CONTOH · " if n.rapat.daerah.contoh else ""),
    field("pemerintah", "Pemerintah daerah, huruf besar", lambda n: f"PEMERINTAH {n.rapat.daerah.nama}".upper()),
    field("kabupaten", "Nama pemerintah daerah", lambda n: n.rapat.daerah.nama),
    field("ibukota", "Ibu kota", lambda n: n.rapat.daerah.ibukota),
    field("nomor", "Nomor Berita Acara", lambda n: n.nomor),
    field("tahun_rencana", "Tahun rencana", lambda n: str(n.rapat.putaran.tahun_rencana)),
    field("tahun_putaran", "Tahun putaran", lambda n: str(n.rapat.putaran.tahun)),
    field("hari_tanggal", "Hari dan tanggal dengan huruf", lambda n: date_in_words(n.tanggal)),
    field("tanggal_panjang", "Hari dan tanggal dengan angka", lambda n: long_date(n.tanggal)),
    field("tanggal", "Tanggal", lambda n: short_date(n.tanggal)),
    field("pukul", "Pukul", lambda n: n.pukul),
    field("tempat", "Tempat", lambda n: n.rapat.tempat),
    field("nomor_undangan", "Nomor undangan", lambda n: n.rapat.nomor_undangan),
    field("tanggal_undangan", "Tanggal undangan", lambda n: short_date(n.rapat.tanggal_undangan)),
    field("dasar", "Dasar hukum", lambda n: kutipan_list(luar_negeri=n.ada_luar_negeri)),
    field("berhak_suara", "Anggota berhak suara", lambda n: _angka_kata(len(n.kursi))),
    field("hadir", "Anggota hadir", lambda n: _angka_kata(_hadir(n))),
    field("kuorum", "Kuorum", lambda n: "tercapai" if 2 * _hadir(n) > len(n.kursi) else "tidak tercapai"),
    field("pimpinan_jabatan", "Kursi pimpinan rapat", lambda n: n.pejabat(n.rapat.pimpinan)["kursi"]),
    field("agenda", "Agenda", lambda n: list(AGENDA)),
    field("jumlah_usulan", "Usulan diterima", lambda n: _angka_kata(len(n.usulan))),
    field("jumlah_layak", "Usulan layak", lambda n: _angka_kata(_layak(n))),
    field("jumlah_tidak_layak", "Usulan tidak layak", lambda n: _angka_kata(len(n.usulan) - _layak(n))),
    field("jumlah_disetujui", "Usulan disetujui", lambda n: _angka_kata(_disetujui(n))),
    field("jumlah_ditunda", "Usulan ditunda", lambda n: _angka_kata(n.jumlah("DITUNDA"))),
    field("jumlah_ditolak", "Usulan ditolak", lambda n: _angka_kata(n.jumlah("DITOLAK"))),
    field("jumlah_lainnya", "Usulan dialihkan atau digabung", lambda n: _angka_kata(_lainnya(n))),
    field("rekap_jenis", "Rekapitulasi per jenis", Naskah.rekap_jenis, REKAP),
    field("rekap_opd", "Rekapitulasi per perangkat daerah", Naskah.rekap_opd, REKAP),
    field("tabel_a", "Usulan yang disetujui", Naskah.baris_disetujui, BARIS_A),
    field(
        "tabel_b",
        "Usulan yang tidak disetujui",
        Naskah.baris_tidak_disetujui,
        ("no", "kegiatan", "opd", "skor", "hasil", "alasan"),
    ),
    field("tabel_c", "Abstain", Naskah.baris_abstain, ("no", "anggota", "kegiatan", "alasan")),
    field("rangkap", "Banyak rangkap", lambda n: _angka_kata(RANGKAP)),
    field("pimpinan", "Tanda tangan pimpinan rapat", lambda n: n.pejabat(n.rapat.pimpinan), PEJABAT),
    field("sekretaris", "Tanda tangan Sekretaris", lambda n: n.pejabat(n.sekretaris), PEJABAT),
    field("daftar_hadir", "Daftar hadir", Naskah.baris_hadir, ("no", "nama", "jabatan", "kursi", "hadir")),
    field("bobot", "Bobot kriteria", _bobot, ("kode", "nama", "bobot")),
    field(
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
