"""The kind of paper: the letter by which the head of an office appoints liaison officers, on the office's letterhead.

It carries the NIP of the people named, so the archive shows it to the team's readers; the office reads its own letters
on its page.
"""

from pathlib import Path

from petasama.core.wording import short_date
from petasama.dokumen.kinds import KINDS, DocumentKind, MergeField
from petasama.organisasi.peran import Peran
from petasama.persiapan.documents.naskah_ppksd import TUGAS_PPKSD, NaskahPenunjukan, penanda

FIELDS = (
    MergeField("contoh", "Tanda data contoh", lambda n: "CONTOH · " if n.kepala.daerah.contoh else ""),
    MergeField("pemerintah", "Pemerintah daerah, huruf besar", lambda n: f"PEMERINTAH {n.kepala.daerah.nama}".upper()),
    MergeField("kabupaten", "Nama pemerintah daerah", lambda n: n.kepala.daerah.nama),
    MergeField("kantor_besar", "Perangkat daerah, huruf besar", lambda n: n.kantor.nama.upper()),
    MergeField("kantor", "Perangkat daerah", lambda n: n.kantor.nama),
    MergeField("ibukota", "Ibu kota", lambda n: n.kepala.daerah.ibukota),
    MergeField("nomor", "Nomor surat", lambda n: n.nomor),
    MergeField("tanggal", "Tanggal surat", lambda n: short_date(n.tanggal)),
    MergeField("dasar", "Dasar", NaskahPenunjukan.dasar),
    MergeField("ditunjuk", "Yang ditunjuk", NaskahPenunjukan.ditunjuk, ("no", "nama", "nip", "jabatan", "sebagai")),
    MergeField("tetap", "Yang tetap bertugas", NaskahPenunjukan.tetap_text),
    MergeField("tugas", "Tugas PPKSD", lambda n: list(TUGAS_PPKSD)),
    MergeField("masa", "Masa penunjukan", NaskahPenunjukan.masa),
    MergeField(
        "kepala",
        "Tanda tangan kepala",
        lambda n: penanda(n.kepala, on=n.tanggal),
        ("jabatan", "nama", "pangkat", "nip"),
    ),
)

PENUNJUKAN_PPKSD = KINDS.add(
    DocumentKind(
        code="penunjukan_ppksd",
        title="Surat Penunjukan PPKSD",
        template=Path(__file__).parent / "penunjukan_ppksd.docx",
        fields=FIELDS,
        readers=frozenset({Peran.SEKRETARIAT_TKKSD, Peran.INSPEKTORAT}),
    )
)
