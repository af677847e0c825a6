"""The archive on the screen: who finds which paper, and that the bytes handed out are the stored ones."""

import hashlib
import io
from datetime import date

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.dokumen.models import Dokumen
from tests.dokumen.conftest import BERKAS

INDEX = "/dokumen/"


def unduh(paper, bentuk):
    return reverse("dokumen:unduh", args=[paper.pk, bentuk])


@pytest.mark.parametrize("bentuk", ["pdf", "docx"])
def test_the_bytes_handed_out_are_the_stored_ones(dunia, browser_of, berita_acara, bentuk):
    answer = browser_of(dunia.post("sekretariat")).get(unduh(berita_acara, bentuk))

    assert answer.content == BERKAS[bentuk]
    assert hashlib.sha256(answer.content).hexdigest() == berita_acara.sidik_berkas(bentuk)
    assert answer.headers["Content-Disposition"] == (
        f'attachment; filename="Berita-Acara-100.2.1.6-18-BA-TKKSD-2026.{bentuk}"'
    )
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_form_that_no_paper_has_is_not_found(dunia, browser_of, berita_acara):
    browser = browser_of(dunia.post("sekretariat"))

    assert [browser.get(unduh(berita_acara, form)).status_code for form in ("exe", "PDF", "xlsx")] == [404] * 3


def test_a_number_full_of_tricks_makes_a_harmless_file_name(dunia, browser_of, berita_acara):
    rogue = Dokumen.objects.create(
        daerah=dunia.daerah, jenis="berita_acara", nomor='../..\\x";\r\nSet-Cookie: a=1\u202e',
        tanggal=date(2026, 1, 22), judul="Berita Acara Rapat Pleno", nilai={}, versi_templat="0" * 64,
        sidik_isi="a2" * 32,
        sidik_docx=berita_acara.sidik_docx, sidik_pdf=berita_acara.sidik_pdf,
    )  # fmt: skip

    answer = browser_of(dunia.post("sekretariat")).get(unduh(rogue, "pdf"))

    assert answer.headers["Content-Disposition"] == 'attachment; filename="Berita-Acara-x-Set-Cookie-a-1.pdf"'
    assert not answer.cookies.get("a")


def test_a_paper_is_found_by_readers_of_its_kind_only(dunia, tapin, browser_of, berita_acara):
    paths = (reverse("dokumen:dokumen", args=[berita_acara.pk]), unduh(berita_acara, "pdf"))
    reader, head, stranger = (
        browser_of(post) for post in (dunia.post("inspektorat"), dunia.post("kepala:DINKES"), tapin.post("sekretariat"))
    )

    assert [reader.get(path).status_code for path in paths] == [200, 200]
    assert [head.get(path).status_code for path in paths] == [404, 404]
    assert [stranger.get(path).status_code for path in paths] == [404, 404]
    assert berita_acara.nomor in reader.get(INDEX).content.decode()
    assert "Belum ada dokumen terbit" in head.get(INDEX).content.decode()
    assert berita_acara.nomor not in stranger.get(INDEX).content.decode()


def test_the_page_shows_number_day_and_all_hashes(dunia, browser_of, berita_acara):
    page = browser_of(dunia.post("bupati")).get(reverse("dokumen:dokumen", args=[berita_acara.pk])).content.decode()

    words = page.replace("<wbr>", "")
    assert "Nomor 100.2.1.6/18/BA-TKKSD/2026 tanggal 22 Januari 2026" in words
    for digest in (berita_acara.sidik_isi, berita_acara.sidik_pdf, berita_acara.sidik_docx):
        assert digest in words


def test_a_paper_is_only_read(dunia, browser_of, berita_acara):
    browser = browser_of(dunia.post("sekretariat"))
    paths = (INDEX, reverse("dokumen:dokumen", args=[berita_acara.pk]), unduh(berita_acara, "pdf"))

    statuses = {browser.post(path).status_code for path in paths} | {browser.delete(path).status_code for path in paths}

    assert statuses == {405}


def test_the_archive_opens_as_a_workbook_with_the_hashes(dunia, browser_of, berita_acara):
    answer = browser_of(dunia.post("sekretariat")).get(reverse("dokumen:dokumen-xlsx"))

    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert rows[0] == ["Nomor", "Jenis", "Tanggal", "Sidik isi", "Sidik berkas PDF", "Sidik berkas Word"]
    assert rows[1][0] == berita_acara.nomor and rows[1][4] == berita_acara.sidik_pdf


def test_the_list_costs_the_same_with_three_and_thirty_papers(
    dunia, browser_of, berita_acara, django_assert_num_queries, django_assert_max_num_queries
):
    browser = browser_of(dunia.post("sekretariat"))

    def archive_until(total):
        for number in range(Dokumen.objects.count() + 1, total + 1):
            berita_acara.pk, berita_acara.nomor = None, f"{number}/BA/2026"
            berita_acara.save(force_insert=True)

    archive_until(3)
    with django_assert_max_num_queries(15) as three:
        browser.get(INDEX)

    archive_until(30)
    with django_assert_num_queries(len(three)):
        page = browser.get(INDEX)

    assert len(page.context["arsip"]["rows"]) == 30
