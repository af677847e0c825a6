"""The kind of paper: Keputusan of the head of the region on the plan of programmes and activities."""

from pathlib import Path

from petasama.core.wording import short_date
from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.organisasi.peran import PEMBACA_TKKSD, Peran
from petasama.penetapan.documents.naskah import TITIK, Naskah

LAMPIRAN = (
    "no", "kegiatan", "opd", "urusan", "jenis", "mitra", "output", "outcome", "dukungan", "tahun", "prioritas",
)  # fmt: skip

FIELDS = (
    MergeField("kepala", "Kepala daerah, huruf besar", lambda n: n.penerbit.upper()),
    MergeField("provinsi", "Provinsi, huruf besar", lambda n: n.provinsi.upper()),
    MergeField("nomor", "Nomor Keputusan", lambda n: n.nomor_lengkap),
    MergeField("tahun_rencana", "Tahun rencana", lambda n: str(n.tahun)),
    MergeField("tentang", "Perihal, huruf besar", lambda n: n.tentang),
    MergeField("menimbang", "Pertimbangan", Naskah.menimbang, ("huruf", "teks")),
    MergeField("mengingat", "Dasar hukum", Naskah.mengingat, ("no", "teks")),
    MergeField("diktum", "Diktum", Naskah.diktum, ("nama", "teks")),
    MergeField("ibukota", "Tempat penetapan", lambda n: n.keputusan.daerah.ibukota),
    MergeField("tanggal", "Tanggal penetapan", lambda n: short_date(n.tanggal) if n.tanggal else TITIK),
    MergeField("nama", "Nama penanda tangan", lambda n: n.penanda_tangan.nama if n.penanda_tangan else TITIK),
    MergeField("tembusan", "Tembusan", lambda n: list(n.keputusan.daerah.tembusan)),
    MergeField("lampiran", "Daftar program dan kegiatan", Naskah.lampiran, LAMPIRAN),
    MergeField("contoh", "Tanda data contoh", lambda n: "CONTOH · " if n.keputusan.daerah.contoh else ""),
    MergeField("tanda", "Tanda konsep", lambda n: "" if n.nomor else "KONSEP · "),
)

KEPUTUSAN_KEPALA_DAERAH = KINDS.add(
    DocumentKind(
        code="keputusan",
        title="Keputusan Kepala Daerah",
        template=Path(__file__).parent / "keputusan.docx",
        fields=FIELDS,
        readers=PEMBACA_TKKSD | {Peran.PPKSD, Peran.KEPALA_OPD},
    )
)
