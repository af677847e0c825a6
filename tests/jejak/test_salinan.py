"""The verified extract: what was asked, the events, the head, what the check found, how to check it oneself."""

from io import BytesIO

import docx
import pytest
from django.db import connection
from pypdfium2 import PdfDocument

from petasama.core.chain import head_of
from petasama.dokumen.models import Dokumen
from petasama.jejak.views import unduhan
from tests.conftest import triggers_lifted
from tests.jejak.conftest import ALASAN, penilai, usulan_dari

pytestmark = pytest.mark.lama
SARING = {"tindakan": "pleno.pesertarapat:ubah_nilai", "dari": "2027-01-01", "sampai": "2027-01-31"}


@pytest.fixture
def auditor(tutup, dunia, browser_of):
    """The inspectorate's browser, scoring being closed."""
    tutup()
    return browser_of(dunia.post("inspektorat"))


def words(content: bytes) -> str:
    """The text of a PDF in one line."""
    pages = (page.get_textpage().get_text_bounded() for page in PdfDocument(content))
    return " ".join(" ".join(pages).split())


def test_the_paper_answers_who_when_from_what_to_what_and_proves_it(auditor, ubahan, dunia):
    usulan = usulan_dari("DINKES")
    answer = auditor.get("/jejak/salinan.pdf", {**SARING, "objek": usulan.nomor})

    text, head = words(answer.content), head_of(dunia.daerah.pk)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="Salinan-Jejak-USL-2027-0001.pdf"'
    assert "PEMERINTAH KABUPATEN HULU SUNGAI SELATAN INSPEKTORAT DAERAH SALINAN JEJAK PETASAMA" in text
    assert "Salinan ini memuat 1 kejadian" in text and "10 November 2026 pukul 09.00 WITA" in text
    assert f"Tentang : memuat “{usulan.nomor}” Tindakan : mengubah nilai Dari tanggal : 1 Januari 2027" in text
    assert f"mengubah nilai K2 usulan {usulan.nomor} dari 3 menjadi 4 pada Selasa, 12 Januari 2027" in text
    assert penilai().user.nama in text and f"Catatan: {ALASAN}" in text
    assert f"SHA-256 {ubahan.digest}" in text
    assert f"Rantai utuh: {head.number} catatan" in text
    assert f"{head.number}:{head.digest}" in text.replace(" ", "")
    assert "Cara memeriksa" in text and "verifikasi_jejak.py" in text


def test_word_and_pdf_hold_the_same_events_in_the_order_they_happened(auditor, dunia):
    asked = {"objek": usulan_dari("BPBD").nomor}

    word = docx.Document(BytesIO(auditor.get("/jejak/salinan.docx", asked).content))
    text = words(auditor.get("/jejak/salinan.pdf", asked).content)

    rows = [row.cells for row in word.tables[-1].rows][1:]
    numbers = [int(cells[0].text) for cells in rows]
    assert numbers == sorted(numbers) and len(numbers) > 10
    for cells in rows:
        assert " ".join(cells[1].text.split()) in text


def test_a_broken_chain_is_printed_as_broken(auditor):
    with triggers_lifted(connection), connection.cursor() as cursor:
        cursor.execute("UPDATE core_trail SET note = 'x' WHERE number = 12")

    assert "Rantai putus pada catatan nomor 12" in words(auditor.get("/jejak/salinan.pdf", SARING).content)


def test_nothing_found_is_printed_as_that_and_nothing_is_stored(auditor):
    papers = Dokumen.objects.count()

    text = words(auditor.get("/jejak/salinan.pdf", {"objek": "tidak ada"}).content)

    assert "Tidak ada kejadian yang cocok dengan saringan itu." in text
    assert Dokumen.objects.count() == papers


def test_more_than_a_paper_holds_is_refused_with_the_way_out(auditor, monkeypatch):
    monkeypatch.setattr(unduhan, "PALING_BANYAK", 10)

    answer = auditor.get("/jejak/salinan.pdf")

    assert answer.status_code == 422
    assert "salinan cetak memuat paling banyak 10. Persempit saringan, atau unduh Excel." in answer.content.decode()


def test_another_form_of_file_is_not_found(auditor):
    assert auditor.get("/jejak/salinan.odt").status_code == 404


def test_the_paper_of_an_admin_tells_acts_and_no_content(tutup, dunia, browser_of):
    tutup()
    admin = dunia.daerah.penugasan_set.get(peran="ADMIN_DAERAH")

    text = words(browser_of(admin).get("/jejak/salinan.pdf", {"objek": usulan_dari("DINKES").nomor}).content)

    assert f"membuat usulan (usulan {usulan_dari('DINKES').nomor})" in text
    assert usulan_dari("DINKES").judul not in text and ALASAN not in text and "menjadi 4" not in text
