"""What a file holds with as many new proposals as wanted, their answers those of the examples."""

from petasama.alat.contoh.naskah_usulan import semua
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.instrumen.baca import baca_jawaban
from petasama.pemetaan.tukar.lembar_usulan import BarisUsulan, IsiBerkas
from petasama.pemetaan.tukar.rujukan import rujukan_of


def usulan_baru(putaran, office, *, banyak, tanda):
    """Return it for the writers of files; every name ends in `tanda` and a number, so that no two files are equal."""
    edisi, examples = edisi_of(putaran), semua()
    rows = []
    for place in range(banyak):
        given = examples[place % len(examples)].jawaban()
        questions = (*edisi.pertanyaan, edisi.klasifikasi)
        clean = {q.kode: baca_jawaban(q, given[q.kode])[0] for q in questions if q.kode in given}
        clean["P1"]["nama_kegiatan"] = f"{clean['P1']['nama_kegiatan'][:150]} {tanda} {place + 1}"
        rows.append(BarisUsulan(nomor=f"Baru {place + 1}", opd=office.nama, jawaban=clean))
    return IsiBerkas(
        judul="Usulan",
        edisi=edisi,
        rujukan=rujukan_of(office),
        baris=rows,
        putaran=putaran,
        perangkat_daerah=office,
    )
