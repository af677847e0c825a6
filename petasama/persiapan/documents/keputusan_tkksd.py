"""The kind of paper: Keputusan of the head of the region on the coordination team, with the table of seats."""

from pathlib import Path

from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, Peran
from petasama.persiapan.documents.naskah_tkksd import TUGAS_TKKSD, NaskahTkksd

FIELDS = (
    MergeField("contoh", "Tanda data contoh", lambda n: "CONTOH · " if n.daerah.contoh else ""),
    MergeField("tanda", "Tanda konsep", lambda n: "" if n.surat else "KONSEP · "),
    MergeField("kepala", "Kepala daerah, huruf besar", lambda n: n.penerbit.upper()),
    MergeField("provinsi", "Provinsi, huruf besar", lambda n: n.provinsi.upper()),
    MergeField("nomor", "Nomor Keputusan", lambda n: n.nomor),
    MergeField("tentang", "Perihal, huruf besar", lambda n: n.tentang_besar),
    MergeField("menimbang", "Pertimbangan", NaskahTkksd.menimbang, ("huruf", "teks")),
    MergeField("mengingat", "Dasar hukum", NaskahTkksd.mengingat, ("no", "teks")),
    MergeField("diktum_awal", "Diktum sebelum tugas", NaskahTkksd.diktum_awal, ("nama", "teks")),
    MergeField(
        "tugas",
        "Tugas TKKSD",
        lambda n: [{"huruf": f"{'abcdefghij'[place]}.", "teks": text} for place, text in enumerate(TUGAS_TKKSD)],
        ("huruf", "teks"),
    ),
    MergeField("diktum_akhir", "Diktum sesudah tugas", NaskahTkksd.diktum_akhir, ("nama", "teks")),
    MergeField("ibukota", "Tempat penetapan", lambda n: n.daerah.ibukota),
    MergeField("tanggal", "Tanggal penetapan", lambda n: n.tanggal),
    MergeField("nama", "Nama penanda tangan", lambda n: n.penanda_tangan),
    MergeField("tembusan", "Tembusan", lambda n: list(n.daerah.tembusan)),
    MergeField("kabupaten", "Nama pemerintah daerah", lambda n: n.daerah.nama),
    MergeField("lampiran", "Susunan TKKSD", NaskahTkksd.lampiran, ("no", "kedudukan", "jabatan", "nama")),
)

KEPUTUSAN_TKKSD = KINDS.add(
    DocumentKind(
        code="keputusan_tkksd",
        title="Keputusan tentang TKKSD",
        template=Path(__file__).parent / "keputusan_tkksd.docx",
        fields=FIELDS,
        readers=PEMBACA_TKKSD | PERAN_PERANGKAT_DAERAH | {Peran.ADMIN_DAERAH},
    )
)
