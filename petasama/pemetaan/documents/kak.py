"""The kind of paper: Kerangka Acuan Kerja, the ten parts that prepare a cooperation with another region or a synergy.

PP 28/2018 Pasal 6 ayat (1) and Pasal 46; the parts follow the practice of other governments. It is a draft that the
office finishes in Word, so it is not put into the archive.
"""

from pathlib import Path

from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH
from petasama.pemetaan.documents.naskah_kerja import NaskahKerja
from petasama.pemetaan.jenis import JenisKerjaSama

PERAN_KOLOM = ("no", "pihak", "peran", "tugas")
KELUARAN_KOLOM = ("no", "uraian", "volume", "tahun")
DUKUNGAN_KOLOM = ("no", "pihak", "uraian", "nilai", "sumber")


def sendiri_sendiri(n: NaskahKerja) -> str:
    """In a synergy each side pays from its own budget (PP 28/2018 Pasal 46 ayat (3)); nothing for other kinds."""
    if n.usulan.jenis != JenisKerjaSama.SINERGI:
        return ""
    return "Sesuai Pasal 46 ayat (3) PP Nomor 28 Tahun 2018, setiap pihak membiayai bagiannya dari anggarannya sendiri."


BERSAMA = (
    MergeField("contoh", "Tanda data contoh", lambda n: "CONTOH · " if n.usulan.daerah.contoh else ""),
    MergeField("pemerintah", "Pemerintah daerah, huruf besar", lambda n: f"PEMERINTAH {n.usulan.daerah.nama}".upper()),
    MergeField("kantor", "Perangkat daerah", lambda n: n.usulan.perangkat_daerah.nama),
    MergeField("kantor_besar", "Perangkat daerah, huruf besar", lambda n: n.usulan.perangkat_daerah.nama.upper()),
    MergeField("nomor", "Nomor usulan", lambda n: n.usulan.nomor),
    MergeField("judul", "Nama kegiatan", lambda n: n.judul),
    MergeField("jenis", "Jenis kerja sama", lambda n: n.jenis),
    MergeField("mitra", "Calon mitra", NaskahKerja.mitra),
    MergeField("tujuan", "Tujuan dan target", NaskahKerja.tujuan),
    MergeField("kegiatan", "Rincian kegiatan", NaskahKerja.kegiatan),
    MergeField("keluaran", "Keluaran", NaskahKerja.keluaran, KELUARAN_KOLOM),
    MergeField("peran", "Peran para pihak", NaskahKerja.peran, PERAN_KOLOM),
    MergeField("dukungan", "Pembiayaan dan dukungan", NaskahKerja.dukungan, DUKUNGAN_KOLOM),
    MergeField("jumlah", "Jumlah anggaran", NaskahKerja.jumlah),
    MergeField("jangka", "Jangka waktu", NaskahKerja.jangka),
    MergeField("risiko", "Risiko dan mitigasinya", NaskahKerja.risiko),
    MergeField("ibukota", "Ibu kota", lambda n: n.usulan.daerah.ibukota),
    MergeField("kepala", "Kepala perangkat daerah", NaskahKerja.kepala),
)
"""The fields that both preparing papers have."""

KAK = KINDS.add(
    DocumentKind(
        code="kak",
        title="Kerangka Acuan Kerja",
        template=Path(__file__).parent / "kak.docx",
        fields=(
            *BERSAMA,
            MergeField("latar", "Latar belakang", NaskahKerja.latar),
            MergeField("isu", "Isu strategis", NaskahKerja.isu),
            MergeField("manfaat", "Manfaat", NaskahKerja.manfaat),
            MergeField("urusan", "Bidang urusan", NaskahKerja.urusan),
            MergeField("anggaran", "Keadaan anggaran", NaskahKerja.anggaran),
            MergeField("lokasi", "Lokasi", NaskahKerja.lokasi),
            MergeField("perencanaan", "Dokumen perencanaan", NaskahKerja.perencanaan),
            MergeField("sendiri", "Pembiayaan sinergi", sendiri_sendiri),
        ),
        readers=PEMBACA_TKKSD | PERAN_PERANGKAT_DAERAH,
    )
)
