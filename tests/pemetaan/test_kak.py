"""The drafts of the preparing papers: which kind of cooperation needs which, what they say, where they leave gaps."""

import io
from collections.abc import Callable
from typing import Any

import docx
import pypdfium2
import pytest
from django.test import Client

from petasama.alat.contoh.orang import Dunia
from petasama.core import clock
from petasama.dokumen.actions import cetak
from petasama.dokumen.models import Dokumen
from petasama.organisasi.models import Penugasan
from petasama.pemetaan.documents import KAK, STUDI_KELAYAKAN, keperluan_of, kerja_of
from petasama.pemetaan.models import Jawaban, Usulan

pytestmark = pytest.mark.django_db
Tahap = Callable[..., Usulan]
BAGIAN_KAK = (
    "Latar Belakang", "Tujuan dan Target", "Manfaat", "Ruang Lingkup", "Kegiatan dan Objek Kerja Sama",
    "Peran Para Pihak", "Pembiayaan", "Lokasi", "Jangka Waktu", "Mitigasi Risiko",
)  # fmt: skip
BAGIAN_STUDI = (
    "Nama Kegiatan", "Tujuan dan Target", "Rincian Kegiatan", "Peran Para Pihak", "Aspek Legalitas", "Regulasi",
    "Aspek Ekonomi dan Finansial", "Aspek Teknis", "Aspek Operasional", "Lokasi dan Hubungan Masyarakat",
    "Jangka Waktu", "Mitigasi Risiko", "Kesimpulan", "Lampiran",
)  # fmt: skip


@pytest.fixture
def usulan(usulan_at: Tahap) -> Usulan:
    return usulan_at("LAYAK")


def answer(thing: Usulan, kode: str, **words: Any) -> None:
    row = Jawaban.objects.get(usulan=thing, kode=kode)
    row.isi = {**row.isi, **words}
    row.save()


def headings(content: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(content))
    return [p.text.split(maxsplit=1)[1] for p in document.paragraphs if p.style.name == "Bagian"]


def text_of(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def test_the_kak_has_its_ten_parts_and_the_study_its_fourteen(usulan: Usulan):
    kak = cetak(KAK, kerja_of(usulan), at=clock.now(), author="Uji")
    study = cetak(STUDI_KELAYAKAN, kerja_of(usulan), at=clock.now(), author="Uji")

    assert tuple(headings(kak.docx)) == BAGIAN_KAK
    assert tuple(headings(study.docx)) == BAGIAN_STUDI


def test_the_kak_is_filled_from_the_answers(usulan: Usulan):
    answer(usulan, "P8", dukungan=[
        {"pihak": "PEMDA", "jenis": "ANGGARAN", "uraian": "Sosialisasi", "nilai": 45_000_000, "sumber_dana": "APBD"},
        {"pihak": "MITRA", "jenis": "SDM", "uraian": "Dua pelatih", "nilai": 5_000_000},
    ])  # fmt: skip
    answer(usulan, "KLASIFIKASI", jangka_waktu_bulan=36, teranggarkan="SEBAGIAN")

    text = text_of(cetak(KAK, kerja_of(usulan), at=clock.now(), author="Uji").docx)

    assert usulan.judul.upper() in text
    assert "Jumlah kebutuhan anggaran: Pemerintah Daerah Rp\u00a045.000.000,00; Mitra Rp\u00a05.000.000,00." in text
    assert "36 (tiga puluh enam) bulan" in text
    assert "sebagian dianggarkan dalam APBD tahun berjalan" in text


def test_what_the_proposal_does_not_answer_is_a_clear_gap(usulan: Usulan):
    answer(usulan, "KLASIFIKASI", lokasi="", risiko="", jangka_waktu_bulan=None)
    answer(usulan, "P3", peran_pihak=[])

    text = text_of(cetak(KAK, kerja_of(usulan), at=clock.now(), author="Uji").docx)

    for gap in ("lokasi", "jangka waktu", "risiko dan cara mengatasinya", "manfaat bagi tiap pihak dan masyarakat"):
        assert f"[lengkapi: {gap}]" in text


def test_a_proposal_without_any_answer_still_gives_a_paper_of_gaps(usulan_at: Tahap):
    thing = usulan_at("DRAF")
    Jawaban.objects.filter(usulan=thing).delete()

    for kind in (KAK, STUDI_KELAYAKAN):
        assert "[lengkapi:" in text_of(cetak(kind, kerja_of(thing), at=clock.now(), author="Uji").docx)


@pytest.mark.parametrize(
    ("jenis", "prakarsa", "expected"),
    [
        ("KSDD_WAJIB", "DAERAH", [("Kerangka Acuan Kerja", True)]),
        ("KSDD_SUKARELA", "DAERAH", [("Kerangka Acuan Kerja", True)]),
        ("SINERGI", "MITRA", [("Kerangka Acuan Kerja", True)]),
        ("KSDPK", "DAERAH", [("Studi Kelayakan", True), ("Kerangka Acuan Kerja", True)]),
        ("KSDPK", "MITRA", [("Studi Kelayakan", False)]),
        ("KSDPL", "DAERAH", [("Kajian kerja sama luar negeri", False)]),
        ("INTERNAL", "DAERAH", []),
        ("", "DAERAH", []),
    ],
)
def test_each_kind_needs_its_papers(usulan: Usulan, jenis: str, prakarsa: str, expected: list[tuple[str, bool]]):
    usulan.jenis = jenis
    answer(usulan, "KLASIFIKASI", prakarsa=prakarsa)

    needed = keperluan_of(usulan)

    assert [(need.nama, need.jenis is not None) for need in needed] == expected
    assert all(need.pasal and need.alasan for need in needed)


def test_in_a_synergy_each_side_pays_for_itself(usulan: Usulan):
    usulan.jenis = "SINERGI"

    text = text_of(cetak(KAK, kerja_of(usulan), at=clock.now(), author="Uji").docx)

    assert "setiap pihak membiayai bagiannya dari anggarannya sendiri" in text


def test_the_draft_is_a4_says_konsep_and_is_not_archived(
    usulan: Usulan, dunia: Dunia, browser_of: Callable[[Penugasan], Client]
):
    Usulan.objects.filter(pk=usulan.pk).update(jenis="KSDD_WAJIB")
    archived = Dokumen.objects.count()

    answered = browser_of(dunia.post("sekretariat")).get(f"/pemetaan/usulan/{usulan.pk}/naskah/kak/pdf/")

    document = pypdfium2.PdfDocument(answered.content)
    assert tuple(map(round, document[0].get_size())) == (595, 842)
    assert "KONSEP" in document[0].get_textpage().get_text_range()
    assert Dokumen.objects.count() == archived


@pytest.mark.parametrize("path", ["naskah/studi_kelayakan/docx/", "naskah/kak/rtf/", "naskah/lain/docx/"])
def test_a_paper_that_the_kind_does_not_need_is_not_found(
    path: str, usulan: Usulan, dunia: Dunia, browser_of: Callable[[Penugasan], Client]
):
    Usulan.objects.filter(pk=usulan.pk).update(jenis="KSDD_WAJIB")

    answered = browser_of(dunia.post("sekretariat")).get(f"/pemetaan/usulan/{usulan.pk}/{path}")

    assert answered.status_code == 404


def test_the_page_says_which_paper_is_needed_and_by_which_article(
    usulan: Usulan, dunia: Dunia, browser_of: Callable[[Penugasan], Client]
):
    Usulan.objects.filter(pk=usulan.pk).update(jenis="KSDPK")

    page = browser_of(dunia.post("sekretariat")).get(f"/pemetaan/usulan/{usulan.pk}/").content.decode()

    assert "PP 28/2018 Pasal 17 huruf b" in page
    assert f"/pemetaan/usulan/{usulan.pk}/naskah/studi_kelayakan/docx/" in page
