"""A criterion, a paper and an edition with every fault that the guard must notice."""

from dataclasses import replace

from docx import Document

from petasama.dokumen.kinds import DocumentKind, MergeField
from petasama.pemetaan.instrumen.bentuk import Edisi, Isian, Pertanyaan
from petasama.pleno.kriteria.bentuk import Contoh, FaktaUsulan, Kriteria

CRITERIA_FAULTS = [
    "K1: twice",
    "K1: no basis, or the worked example does not come out",
    "K1: an anchor is missing",
    "weights do not total 100",
]
KIND_FAULTS = ["surat.nomor: twice", "surat.sidik: only in one of the two", "surat.tanggl: only in one of the two",
               "surat: nobody may read it"]  # fmt: skip
EDITION_FAULTS = ["P1: twice", "judul: twice", "P1.isi: twice", "P1: label, guidance, example or fields are missing"]


def criteria():
    """Two criteria with one code; the first has a wrong example, the second lacks the anchor for 5."""
    example = Contoh(kasus="Tidak ada apa pun.", fakta=FaktaUsulan(), nilai=5)
    anchors = {value: f"Nilai {value}" for value in range(1, 6)}
    wrong = Kriteria(
        kode="K1", nama="Uji", bobot=60, jangkar=anchors, dasar="Buklet", contoh=example, nilai=lambda fakta: 1
    )
    right = replace(example, nilai=1)
    return [wrong, replace(wrong, jangkar={1: "Satu", 2: "Dua", 3: "Tiga", 4: "Empat"}, contoh=right)]


def kind(folder):
    """A paper with a misspelt placeholder, without the footer's hash, with one field declared twice, for nobody."""
    document = Document()
    document.add_paragraph("Nomor {{ nomor }} tanggal {{ tanggl }}")
    document.save(folder / "surat.docx")
    field = MergeField(key="nomor", label="Nomor", value=str)
    return DocumentKind(
        code="surat", title="Surat", template=folder / "surat.docx", fields=(field, field), readers=frozenset()
    )


def edition():
    """One question that stands twice, with a doubled field, and without an example."""
    field = Isian(kode="isi", label="Isi")
    question = Pertanyaan(
        kode="P1", nomor=1, nama="judul", label="Judul", judul="Judul?", panduan="Tulis.", contoh="Contoh.",
        isian=(field,),
    )  # fmt: skip
    broken = replace(question, contoh="", isian=(field, field))
    other = replace(question, kode="KLASIFIKASI", nama="klasifikasi")
    return Edisi(kode="uji", nama="Uji", pertanyaan=(question, broken), klasifikasi=other)
