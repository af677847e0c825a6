"""The kind of paper: Keputusan of the head of the region on the plan of programmes and activities."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from petasama.core.wording import short_date
from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.organisasi.peran import PEMBACA_TKKSD, Peran
from petasama.penetapan.documents.naskah import TITIK, Naskah


def field(key: str, label: str, value: Callable[[Naskah], Any], columns: tuple[str, ...] = ()) -> MergeField:
    """Write one row of the field table in one line."""
    return MergeField(key=key, label=label, value=value, columns=columns)


LAMPIRAN = (
    "no", "kegiatan", "opd", "urusan", "jenis", "mitra", "output", "outcome", "dukungan", "tahun", "prioritas",
)  # fmt: skip

FIELDS = (
    field("kepala", "Kepala daerah, huruf besar", lambda n: n.penerbit.upper()),
    field("provinsi", "Provinsi, huruf besar", lambda n: n.provinsi.upper()),
    field("nomor", "Nomor Keputusan", lambda n: n.nomor_lengkap),
    field("tahun_rencana", "Tahun rencana", lambda n: str(n.tahun)),
    field("tentang", "Perihal, huruf besar", lambda n: n.tentang),
    field("menimbang", "Pertimbangan", Naskah.menimbang, ("huruf", "teks")),
    field("mengingat", "Dasar hukum", Naskah.mengingat, ("no", "teks")),
    field("diktum", "Diktum", Naskah.diktum, ("nama", "teks")),
    field("ibukota", "Tempat penetapan", lambda n: n.keputusan.daerah.ibukota),
    field("tanggal", "Tanggal penetapan", lambda n: short_date(n.tanggal) if n.tanggal else TITIK),
    field("nama", "Nama penanda tangan", lambda n: n.penanda_tangan.nama if n.penanda_tangan else TITIK),
    field("tembusan", "Tembusan", lambda n: list(n.keputusan.daerah.tembusan)),
    field("lampiran", "Daftar program dan kegiatan", Naskah.lampiran, LAMPIRAN),
    field("contoh", "Tanda data contoh", lambda n: "CONTOH · " if n.keputusan.daerah.contoh else ""),
    field("tanda", "Tanda konsep", lambda n: "" if n.nomor else "KONSEP · "),
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
