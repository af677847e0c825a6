"""The kind of paper: verified extract of the trail."""

from pathlib import Path

from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.jejak.documents.naskah import NaskahJejak
from petasama.jejak.rights import PEMBACA_JEJAK

FIELDS = (
    MergeField("pemerintah", "Pemerintah daerah, huruf besar", lambda n: f"PEMERINTAH {n.by.daerah.nama}".upper()),
    MergeField("unit", "Perangkat daerah penerbit, huruf besar", lambda n: n.penerbit.upper()),
    MergeField("daerah", "Nama pemerintah daerah", lambda n: n.by.daerah.nama),
    MergeField("saat", "Saat salinan dibuat", lambda n: n.saat),
    MergeField("oleh", "Nama yang membuat salinan", lambda n: n.by.user.nama),
    MergeField("jabatan", "Jabatan yang membuat salinan", lambda n: n.by.label),
    MergeField("saringan", "Saringan dalam kata", NaskahJejak.isi_saringan, ("label", "teks")),
    MergeField("banyak", "Banyak kejadian", lambda n: n.banyak),
    MergeField("kejadian", "Kejadian menurut urutan", NaskahJejak.kejadian, ("no", "kalimat", "catatan", "sidik")),
    MergeField("hasil", "Hasil pemeriksaan rantai", lambda n: n.hasil.sentence),
    MergeField("kepala", "Kepala rantai, NOMOR:SIDIK", lambda n: n.kepala),
    MergeField("kepala_pada", "Saat catatan terakhir", lambda n: n.kepala_pada),
    MergeField("contoh", "Tanda data contoh", lambda n: "CONTOH · " if n.by.daerah.contoh else ""),
)

SALINAN_JEJAK = KINDS.add(
    DocumentKind(
        code="jejak",
        title="Salinan Jejak",
        template=Path(__file__).parent / "jejak.docx",
        fields=FIELDS,
        readers=frozenset(PEMBACA_JEJAK),
    )
)
