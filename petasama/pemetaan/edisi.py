"""The instrument of a round: the edition it has pinned, in the round's own words, with its extra questions."""

from petasama.pemetaan import instrumen
from petasama.pemetaan.instrumen.bentuk import Edisi
from petasama.pemetaan.instrumen.tambahan import Suntingan, terapkan
from petasama.pemetaan.models import PertanyaanPutaran
from petasama.persiapan.models import Putaran


def edisi_of(putaran: Putaran) -> Edisi:
    """Return the questions as this round asks them; one query, none where the round came with its `pertanyaan`."""
    return terapkan(instrumen.ambil(putaran.edisi), map(suntingan_of, putaran.pertanyaan.all()))


def suntingan_of(row: PertanyaanPutaran) -> Suntingan:
    """Return a stored row as the pure module takes it."""
    return Suntingan(
        kode=row.kode,
        tambahan=row.tambahan,
        label=row.label,
        judul=row.judul,
        panduan=row.panduan,
        contoh=row.contoh,
        contoh_lemah=row.contoh_lemah,
        bentuk=row.bentuk,
        pilihan=tuple(row.pilihan),
        wajib=row.wajib,
    )
