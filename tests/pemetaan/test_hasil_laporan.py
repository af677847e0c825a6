"""The report on a round's mapping: its papers, issuing it, noting its handing over."""

import io
from copy import deepcopy
from dataclasses import replace
from datetime import date

import pytest
from django.urls import reverse
from docx import Document
from python_calamine import CalamineWorkbook

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.dokumen.models import Dokumen
from petasama.pemetaan.actions.laporan import catat_penyerahan, terbitkan_laporan
from petasama.pemetaan.documents.matriks_urusan import LIHAT, lembar, matriks, singkat, teks_penuh
from petasama.pemetaan.documents.naskah_laporan import NomorLaporan
from petasama.pemetaan.hasil import hasil_of
from petasama.pemetaan.models import LaporanPemetaan
from petasama.persiapan import actions as persiapan
from petasama.persiapan.models import Putaran
from tests.world import SAAT

NOMOR = NomorLaporan(
    nomor="100.2.1.6/40/TKKSD/2026", nomor_gubernur="100.2.1.6/41/2026", nomor_menteri="100.2.1.6/42/2026"
)
HARI = SAAT.date()
PANJANG = "Kebun karet rakyat yang tua perlu diremajakan bersama. " * 8


@pytest.fixture
def ditelaah(usulan_at, pemain, putaran):
    """Round 2027 in its review: one eligible proposal, one redirected."""
    usulan_at("LAYAK")
    moved = usulan_at("DITERUSKAN", "bpbd_karhutla")
    isi = {"hasil": "TIDAK_LAYAK", "kode_tl": "TL-01", "alasan": "Hanya antarunit.", "alihkan_ke": "SOP bersama"}
    pemain.telaah(moved, isi, hari=3)
    persiapan.majukan(putaran, act="mulai_penelaahan", by=pemain.sekretariat)
    return Putaran.objects.select_related("daerah__wilayah__induk").prefetch_related("jadwal").get(pk=putaran.pk)


def said(content):
    """Every text of a Word file, tables too."""
    return "".join(
        node.text or "" for node in Document(io.BytesIO(content)).element.body.iter() if node.tag.endswith("}t")
    )


def issue(putaran, pemain, **changes):
    words = {"nomor": NOMOR, "tanggal": HARI, "by": pemain.sekretariat, **changes}
    return terbitkan_laporan(putaran, **words)


def test_issuing_archives_the_report_and_both_letters(ditelaah, pemain):
    report = issue(ditelaah, pemain)

    assert {paper.jenis: paper.nomor for paper in Dokumen.objects.filter(daerah=ditelaah.daerah)} == {
        "laporan_hasil": NOMOR.nomor,
        "surat_gubernur": NOMOR.nomor_gubernur,
        "surat_menteri": NOMOR.nomor_menteri,
    }
    assert report.diserahkan_pada is None


def test_the_draft_says_what_it_is_and_the_issued_one_carries_its_number(ditelaah, pemain, sekretariat):
    url = reverse("pemetaan:laporan-berkas", args=[2027, "laporan", "docx"])
    draft = sekretariat.get(url)
    issue(ditelaah, pemain)

    issued = sekretariat.get(url)

    assert "Konsep-" in draft.headers["Content-Disposition"]
    assert NOMOR.nomor not in said(draft.content)
    assert NOMOR.nomor in said(issued.content)
    assert "1 dari" not in issued.headers["Content-Disposition"]
    for words in (
        "PP 28/2018 Pasal 5",
        "PP 28/2018 Pasal 17 huruf a",
        "SOP bersama",
        "KSDD wajib",
        "Belum mengusulkan",
    ):
        assert words in said(issued.content)


def test_the_letters_go_to_the_governor_and_through_him_to_the_minister(ditelaah, sekretariat):
    letters = {
        name: said(sekretariat.get(reverse("pemetaan:laporan-berkas", args=[2027, name, "docx"])).content)
        for name in ("gubernur", "menteri")
    }

    assert "Gubernur Kalimantan Selatan" in letters["gubernur"]
    assert "melalui Gubernur Kalimantan Selatan" in letters["menteri"]
    assert "Menteri Dalam Negeri" in letters["menteri"]
    assert "Bupati Hulu Sungai Selatan" in letters["menteri"]


def test_the_matrix_as_a_workbook_has_a_row_for_each_proposal(ditelaah, sekretariat):
    answer = sekretariat.get(reverse("pemetaan:laporan-berkas", args=[2027, "laporan", "xlsx"]))

    head, *rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert head[0] == "Urusan pemerintahan"
    assert [(row[0], row[-1]) for row in rows] == [
        ("1.02 Kesehatan", "Layak"),
        ("1.05 Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat", "Dialihkan (TL-01)"),
    ]


def test_a_long_text_is_cut_in_the_matrix_and_whole_in_the_annex(ditelaah):
    found = hasil_of(ditelaah)
    first = found.baris[0]
    long = deepcopy(dict(first.isi)) | {"P2": {"potensi": PANJANG.strip(), "permasalahan": "Tua."}}
    found = replace(found, baris=(replace(first, isi=long),))

    (row,) = matriks(found)

    assert row["potensi"].endswith(LIHAT)
    assert len(row["potensi"]) < 180
    assert row["masalah"] == "Tua."
    assert PANJANG.strip() in teks_penuh(found)[0]["teks"]
    assert lembar(found)[0]["potensi"] == PANJANG.strip()


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [("pendek", 10, "pendek"), ("satu dua tiga", 8, f"satu {LIHAT}"), ("satu, dua", 7, f"satu {LIHAT}")],
)
def test_a_text_is_cut_at_a_word(text, limit, shown):
    assert singkat(text, limit) == shown


def test_nobody_but_the_secretariat_issues_it(ditelaah, pemain):
    with pytest.raises(Denied):
        issue(ditelaah, pemain, by=pemain.ketua)


def test_a_proposal_without_a_finding_holds_the_report_back(usulan_at, ditelaah, pemain):
    waiting = usulan_at("DITERUSKAN", "diskan_benih_papuyu") if ditelaah.status == "PENGUSULAN" else None
    assert waiting is None
    ditelaah.usulan.get(nomor="USL/2027/0001").penelaahan.delete()

    with pytest.raises(NotNow, match="1 usulan belum ditelaah"):
        issue(ditelaah, pemain)


def test_a_round_that_takes_proposals_has_no_report_yet(usulan_at, pemain, putaran):
    usulan_at("LAYAK")

    with pytest.raises(NotNow, match="masih menerima usulan"):
        issue(putaran, pemain)


def test_a_round_has_one_report(ditelaah, pemain):
    issue(ditelaah, pemain)

    with pytest.raises(NotNow, match="sudah diterbitkan"):
        issue(ditelaah, pemain, nomor=replace(NOMOR, nomor="lain"))
    assert Dokumen.objects.filter(jenis="laporan_hasil").count() == 1


@pytest.mark.parametrize("changes", [{"nomor": replace(NOMOR, nomor_menteri="  ")}, {"tanggal": date(2026, 11, 11)}])
def test_an_empty_number_and_a_day_to_come_are_refused(ditelaah, pemain, changes):
    with pytest.raises(Incomplete):
        issue(ditelaah, pemain, **changes)
    assert not LaporanPemetaan.objects.exists()


def test_the_page_says_whether_it_was_reported(ditelaah, pemain, sekretariat):
    before = sekretariat.get(reverse("pemetaan:hasil")).context["laporan"]["judul"]
    report = issue(ditelaah, pemain)
    between = sekretariat.get(reverse("pemetaan:hasil")).context["laporan"]["judul"]
    catat_penyerahan(report, pada=HARI, penerima="Biro Pemerintahan", by=pemain.sekretariat)

    after = sekretariat.get(reverse("pemetaan:hasil")).context["laporan"]

    assert (before, between) == ("Belum dilaporkan", "Terbit, belum diserahkan")
    assert after["judul"] == "Sudah dilaporkan"
    assert "diserahkan 10 November 2026 kepada Biro Pemerintahan" in after["teks"]


@pytest.mark.parametrize(
    ("pada", "penerima"), [(date(2026, 11, 9), "Biro"), (date(2026, 11, 11), "Biro"), (HARI, "  ")]
)
def test_handing_over_needs_a_day_since_the_report_and_a_receiver(ditelaah, pemain, pada, penerima):
    report = issue(ditelaah, pemain)

    with pytest.raises(Incomplete):
        catat_penyerahan(report, pada=pada, penerima=penerima, by=pemain.sekretariat)


def test_both_forms_work_and_keep_what_was_typed(ditelaah, sekretariat):
    url = reverse("pemetaan:terbitkan-laporan", args=[2027])
    wrong = sekretariat.post(url, {**NOMOR.as_fields(), "tanggal": "2026-12-01"})
    right = sekretariat.post(url, {**NOMOR.as_fields(), "tanggal": "2026-11-10"})

    handed = sekretariat.post(
        reverse("pemetaan:serahkan-laporan", args=[2027]), {"pada": "2026-11-10", "penerima": "Biro Pemerintahan"}
    )

    assert wrong.status_code == 422
    assert NOMOR.nomor_menteri in wrong.content.decode()
    assert (right.status_code, handed.status_code) == (302, 302)
    assert LaporanPemetaan.objects.get().penerima == "Biro Pemerintahan"


def test_an_office_gets_neither_papers_nor_forms(ditelaah, kepala):
    for name, args in (("laporan-berkas", ["laporan", "pdf"]), ("terbitkan-laporan", []), ("hasil-berkas", ["pdf"])):
        assert kepala.get(reverse(f"pemetaan:{name}", args=[2027, *args])).status_code == 403
