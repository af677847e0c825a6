"""The open round as it is worked on: a question of its own, remarks, a statement of “nihil”, files, checks, marks."""

import io
from datetime import date, datetime

from docx import Document

from petasama.alat.contoh.putaran import Pemain
from petasama.core import clock
from petasama.dokumen.actions import FONTS
from petasama.dokumen.converter import convert
from petasama.lampiran import actions as lampiran
from petasama.pemetaan import actions as pemetaan
from petasama.pemetaan.edisi import edisi_of
from petasama.pemetaan.instrumen.periksa import is_mulai, kekurangan
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.policies import jawaban_of
from petasama.pemetaan.uji_tuntas import periksa_list
from petasama.persiapan.models import Putaran

PERTANYAAN = {
    "label": "Kerja Sama Sebelumnya",
    "judul": "Apakah kegiatan ini meneruskan kerja sama yang pernah ada?",
    "panduan": "Sebut dokumennya dan apa yang berjalan; kosongkan bila kegiatan ini baru.",
    "contoh": "Nota Kesepakatan tahun 2022 dengan balai, berakhir Desember 2025; pelatihannya berjalan, alatnya belum.",
    "contoh_lemah": "Pernah ada.",
}
NIHIL_OPD, NIHIL_ALASAN = (
    "DPK",
    "Kerja sama kearsipan masih berjalan menurut dokumen yang berlaku sampai 2028; tidak ada kegiatan baru pada 2027.",
)
KOMENTAR = (
    ("P6", "Berapa orang dari tiap kecamatan yang dilatih, dan siapa yang memilihnya?"),
    ("P8", "Sumber dana bagian Pemerintah Daerah sudah masuk rancangan Renja tahun 2027?"),
)


def surat(teks: str, *, pada: datetime) -> bytes:
    """Return a letter of one line as a PDF."""
    paper, made = Document(), io.BytesIO()
    paper.add_paragraph(teks)
    paper.save(made)
    return convert(made.getvalue(), fonts=FONTS, title="Surat contoh", timestamp=pada)


def mainkan_pemetaan(pemain: Pemain, putaran: Putaran) -> None:
    """Work on the open round: its proposals already stand in several states."""
    with pemain.pada(11, 3, 8, tahun=pemain.tahun - 1):
        pemetaan.tambah_pertanyaan(putaran, kata=PERTANYAAN, bentuk="PANJANG", by=pemain.sekretariat)
    for usulan in putaran.usulan.filter(status__in=("DRAF", "DIKEMBALIKAN")).order_by("nomor"):
        _tandai(pemain, usulan)
    for usulan in putaran.usulan.filter(status="DITERUSKAN").order_by("nomor")[:1]:
        _telaah(pemain, usulan)
    _nihil(pemain, putaran)


def _tandai(pemain: Pemain, usulan: Usulan) -> None:
    """The writer marks the first complete answers as done, and attaches a letter."""
    by = pemain.ppksd(usulan.perangkat_daerah.kode)
    answers = jawaban_of(usulan)
    with pemain.pada(11, 18, 10, tahun=pemain.tahun - 1):
        for question in edisi_of(usulan.putaran).pertanyaan[:5]:
            isi = answers.get(question.kode, {})
            if is_mulai(question, isi) and not kekurangan(question, isi, answers):
                pemetaan.tandai_selesai(usulan, kode=question.kode, selesai=True, by=by)
        name = "Surat kesediaan calon mitra (contoh).pdf"
        letter = surat(f"Contoh surat kesediaan untuk usulan {usulan.nomor}.", pada=clock.now())
        lampiran.lampirkan(usulan, nama=name, isi=letter, keterangan="Diterima lewat surat", by=by)


def _telaah(pemain: Pemain, usulan: Usulan) -> None:
    """The secretariat asks about two answers; the office answers one, and looks into its partner."""
    by = pemain.ppksd(usulan.perangkat_daerah.kode)
    with pemain.pada(11, 19, 9, tahun=pemain.tahun - 1):
        asked = [pemetaan.komentari(usulan, kode=kode, teks=teks, by=pemain.sekretariat) for kode, teks in KOMENTAR]
        pemetaan.balas_komentar(asked[0], teks="Dua orang tiap kecamatan, dipilih camat bersama penyuluh.", by=by)
        mitra = usulan.calon_mitra.first()
        if mitra is not None:
            pemetaan.catat_uji_tuntas(
                mitra,
                jawaban={
                    row.kode: {"hasil": row.baik, "catatan": "Diperiksa dari dokumen resmi (contoh)."}
                    for row in periksa_list(mitra.kelas)
                },
                nilai=(4, 4),
                diperiksa_pada=date(pemain.tahun - 1, 11, 19),
                berlaku_sampai=date(pemain.tahun, 11, 18),
                by=by,
            )


def _nihil(pemain: Pemain, putaran: Putaran) -> None:
    """One office has nothing to propose, and its head agrees."""
    office = pemain.dunia.perangkat[NIHIL_OPD]
    with pemain.pada(11, 17, 9, tahun=pemain.tahun - 1):
        made = pemetaan.nyatakan_nihil(
            putaran, perangkat_daerah=office, alasan=NIHIL_ALASAN, by=pemain.ppksd(NIHIL_OPD)
        )
    with pemain.pada(11, 17, 14, tahun=pemain.tahun - 1):
        pemetaan.setujui_nihil(made, by=pemain.dunia.post(f"kepala:{NIHIL_OPD}"))
