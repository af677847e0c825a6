"""The fields with which every paper about a round begins."""

from petasama.dokumen.kinds import MergeField

FIELDS_PUTARAN = (
    MergeField("contoh", "Tanda data contoh", lambda n: "CONTOH · " if n.putaran.daerah.contoh else ""),
    MergeField("pemerintah", "Pemerintah daerah, huruf besar", lambda n: f"PEMERINTAH {n.putaran.daerah.nama}".upper()),
    MergeField("kabupaten", "Nama pemerintah daerah", lambda n: n.putaran.daerah.nama),
    MergeField("tahun_putaran", "Tahun putaran", lambda n: str(n.putaran.tahun)),
    MergeField("tahun_rencana", "Tahun rencana", lambda n: str(n.putaran.tahun_rencana)),
)
"""For a subject with a `putaran`: mark of example data, government, the two years."""
