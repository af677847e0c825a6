"""The kind of paper: the team's letter that asks all heads of office for liaison officers."""

from pathlib import Path

from petasama.core.wording import long_date, short_date
from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.organisasi.peran import PEMBACA_TKKSD, PERAN_PERANGKAT_DAERAH, Peran
from petasama.persiapan.documents.naskah_ppksd import TUGAS_PPKSD, NaskahPermintaan

FIELDS = (
    MergeField("contoh", "Tanda data contoh", lambda n: "CONTOH · " if n.putaran.daerah.contoh else ""),
    MergeField("pemerintah", "Pemerintah daerah, huruf besar", lambda n: f"PEMERINTAH {n.putaran.daerah.nama}".upper()),
    MergeField("kabupaten", "Nama pemerintah daerah", lambda n: n.putaran.daerah.nama),
    MergeField("ibukota", "Ibu kota", lambda n: n.putaran.daerah.ibukota),
    MergeField("nomor", "Nomor surat", lambda n: n.nomor),
    MergeField("tanggal", "Tanggal surat", lambda n: short_date(n.tanggal)),
    MergeField("tenggat", "Hari terakhir", lambda n: long_date(n.tenggat)),
    MergeField("tahun_putaran", "Tahun putaran", lambda n: str(n.putaran.tahun)),
    MergeField("tahun_rencana", "Tahun rencana", lambda n: str(n.putaran.tahun_rencana)),
    MergeField("banyak", "Banyak perangkat daerah", lambda n: str(len(n.kantor))),
    MergeField("tugas", "Tugas PPKSD", lambda n: list(TUGAS_PPKSD)),
    MergeField("ketua", "Tanda tangan Ketua TKKSD", lambda n: n.ketua, ("jabatan", "nama", "pangkat", "nip")),
    MergeField("tujuan", "Daftar tujuan", NaskahPermintaan.tujuan, ("no", "kepala", "berlaku", "kurang")),
)

PERMINTAAN_PPKSD = KINDS.add(
    DocumentKind(
        code="permintaan_ppksd",
        title="Permintaan Penunjukan PPKSD",
        template=Path(__file__).parent / "permintaan_ppksd.docx",
        fields=FIELDS,
        readers=PEMBACA_TKKSD | PERAN_PERANGKAT_DAERAH | {Peran.ADMIN_DAERAH},
    )
)
