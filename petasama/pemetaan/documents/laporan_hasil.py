"""The kind of paper: Laporan Hasil Pemetaan Urusan Pemerintahan, with the matrix of affairs as its annex."""

from pathlib import Path

from petasama.core.wording import short_date
from petasama.dokumen.dasar_hukum import kutipan_list
from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.organisasi.peran import PEMBACA_TKKSD
from petasama.pemetaan.documents.matriks_urusan import matriks, teks_penuh
from petasama.pemetaan.documents.naskah_laporan import NaskahLaporan
from petasama.persiapan.documents.kepala_putaran import FIELDS_PUTARAN

LANGKAH = {
    "SOSIALISASI": "Sosialisasi",
    "PENGUSULAN": "Pengusulan",
    "PENELAAHAN": "Penelaahan",
}
PASAL = (
    "UU 23/2014 Pasal 363: kerja sama daerah didasarkan pada pertimbangan efisiensi dan efektivitas pelayanan publik "
    "serta saling menguntungkan, dan dilakukan dengan daerah lain, pihak ketiga, atau pihak di luar negeri.",
    "UU 23/2014 Pasal 364: kerja sama dengan daerah berbatasan bersifat wajib bila urusannya berdampak lintas daerah "
    "dan penyediaan layanannya lebih efisien apabila dikelola bersama.",
    "PP 28/2018 Pasal 5: daerah yang akan melaksanakan kerja sama wajib lebih dahulu memetakan urusan pemerintahan.",
    "PP 28/2018 Pasal 17 huruf a: kerja sama dengan pihak ketiga atas prakarsa daerah didahului pemetaan urusan "
    "menurut potensi, karakteristik, dan kebutuhan daerah.",
    "PP 28/2018 Pasal 46: sinergi dengan Pemerintah Pusat. Pemetaannya, seperti untuk jenis yang tidak disebut di "
    "atas, merupakan kebijakan daerah.",
)
"""What the articles say in our words; only articles that were checked."""


def dasar_hukum(naskah: NaskahLaporan) -> list[str]:
    """The rules in force in the order of rank; those on foreign partners only when there are some."""
    kinds = {row.usulan.jenis for row in naskah.hasil.baris}
    return kutipan_list(luar_negeri=bool(kinds & {"KSDPL", "KSDLL"}))


def langkah(naskah: NaskahLaporan) -> list[dict[str, str]]:
    """The steps of the round that belong to the mapping, with their days."""
    return [
        {"nama": LANGKAH[kode], "hari": f"{short_date(mulai)} sampai dengan {short_date(selesai)}"}
        for kode, mulai, selesai in naskah.putaran.hari_list()
        if kode in LANGKAH
    ]


def wajib(naskah: NaskahLaporan) -> str:
    """How much of the eligible cooperation of regions is mandatory."""
    mandatory = sum(1 for row in naskah.hasil.layak if row.usulan.jenis == "KSDD_WAJIB")
    voluntary = sum(1 for row in naskah.hasil.layak if row.usulan.jenis == "KSDD_SUKARELA")
    if not mandatory + voluntary:
        return "Tidak ada usulan layak yang berupa kerja sama dengan daerah lain."
    return (
        f"Di antara kerja sama dengan daerah lain, {mandatory or 'tidak ada yang'} bersifat wajib dan "
        f"{voluntary or 'tidak ada yang'} bersifat sukarela."
    )


def penutup(naskah: NaskahLaporan) -> str:
    """What follows the report."""
    return (
        f"Usulan yang layak dinilai dan diprioritaskan dalam rapat pleno TKKSD sebagai bahan penyusunan RKPD Tahun "
        f"{naskah.putaran.tahun_rencana}. Usulan yang dialihkan tetap tersimpan beserta alasannya, dan perangkat "
        "daerah dapat menanggapinya sampai rapat pleno."
    )


FIGURES = ("masuk", "layak", "tidak")
COMMON = (
    *FIELDS_PUTARAN,
    MergeField("saat", "Saat data", lambda n: n.saat_text),
    MergeField("ringkasan", "Ringkasan", NaskahLaporan.ringkasan),
    MergeField("per_jenis", "Menurut jenis", NaskahLaporan.per_jenis, ("jenis", "jumlah", "bagian")),
    MergeField("per_urusan", "Menurut urusan", NaskahLaporan.per_urusan, ("kode", "nama", *FIGURES)),
    MergeField("per_isu", "Menurut isu strategis", NaskahLaporan.per_isu, ("kode", "nama", *FIGURES)),
    MergeField(
        "per_kantor", "Menurut perangkat daerah", NaskahLaporan.per_kantor, ("no", "nama", *FIGURES, "keterangan")
    ),
    MergeField(
        "dialihkan",
        "Usulan yang dialihkan",
        NaskahLaporan.dialihkan,
        ("nomor", "judul", "opd", "kode", "alasan", "tujuan"),
    ),
)
"""Fields of the report that the printed result page has, too."""
FIELDS = (
    *COMMON,
    MergeField("tanda", "Tanda konsep", lambda n: n.tanda),
    MergeField("ibukota", "Ibu kota", lambda n: n.putaran.daerah.ibukota),
    MergeField("nomor", "Nomor laporan", lambda n: n.nomor_text),
    MergeField("tanggal", "Tanggal laporan", lambda n: n.tanggal_text),
    MergeField("dasar_hukum", "Dasar hukum", dasar_hukum),
    MergeField("pasal", "Pasal yang mendasari", lambda n: list(PASAL)),
    MergeField("langkah", "Langkah pemetaan", langkah, ("nama", "hari")),
    MergeField("kantor_semua", "Banyak perangkat daerah", lambda n: str(len(n.hasil.kantor))),
    MergeField("kantor_mengusulkan", "Perangkat daerah pengusul", lambda n: str(n.hasil.kantor_mengusulkan)),
    MergeField("wajib", "Kerja sama wajib", wajib),
    MergeField("tanpa_usulan", "Urusan tanpa usulan", NaskahLaporan.tanpa_usulan),
    MergeField(
        "per_alasan", "Menurut alasan", NaskahLaporan.per_alasan, ("kode", "alasan", "jumlah", "tujuan", "dasar")
    ),
    MergeField("tidak_mengusulkan", "Tanpa usulan", NaskahLaporan.tidak_mengusulkan, ("nama", "keterangan", "alasan")),
    MergeField("penutup", "Penutup", penutup),
    MergeField("ketua", "Tanda tangan Ketua TKKSD", lambda n: n.ketua, ("jabatan", "nama", "pangkat", "nip")),
    MergeField(
        "matriks",
        "Matriks urusan, potensi, dan karakteristik",
        lambda n: matriks(n.hasil),
        ("urusan", "nomor", "usulan", "opd", "potensi", "masalah", "karakteristik", "isu", "jenis", "hasil"),
    ),
    MergeField("teks_penuh", "Teks lengkap", lambda n: teks_penuh(n.hasil), ("nomor", "judul", "teks")),
)

LAPORAN_HASIL = KINDS.add(
    DocumentKind(
        code="laporan_hasil",
        title="Laporan Hasil Pemetaan Urusan Pemerintahan",
        template=Path(__file__).parent / "laporan_hasil.docx",
        fields=FIELDS,
        readers=PEMBACA_TKKSD,
    )
)
