"""The kind of paper: the result page of a round as it stands, in print; nothing is numbered or archived."""

from pathlib import Path

from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.organisasi.peran import PEMBACA_TKKSD
from petasama.pemetaan.documents.laporan_hasil import COMMON
from petasama.pemetaan.documents.naskah_laporan import NaskahLaporan

HASIL_PEMETAAN = KINDS.add(
    DocumentKind(
        code="hasil_pemetaan",
        title="Hasil Pemetaan",
        template=Path(__file__).parent / "hasil_pemetaan.docx",
        fields=(
            *COMMON,
            MergeField(
                "layak",
                "Usulan layak",
                NaskahLaporan.layak,
                ("nomor", "judul", "opd", "jenis", "urusan", "mitra"),
            ),
        ),
        readers=PEMBACA_TKKSD,
    )
)
