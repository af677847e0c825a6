"""The attendance list in the browser: the page for the wall, the page on the phone, the paper list."""

import re

import pypdfium2
import pytest
from django.test import Client
from django.urls import reverse

from petasama.persiapan.models import Kehadiran
from tests.persiapan.meetings import briefing, come, own_meeting


@pytest.fixture
def acara(pemain, putaran):
    """A briefing of Kesehatan and Pendidikan that is going on."""
    return briefing(pemain, putaran, until="BERLANGSUNG")


def phone(acara):
    """The address that the QR code leads to."""
    return reverse("persiapan:hadir", args=[acara.kunci_hadir])


def test_a_guest_without_account_signs_and_sees_nobody_else(acara, dunia, pemain):
    come(acara, dunia.perangkat["DISDIK"], "Orang Lain (contoh)", by=pemain.sekretariat)
    guest, office = Client(), dunia.perangkat["DINKES"].pk
    sent = {"perangkat_daerah": office, "nama": "Budi (contoh)", "jabatan": "Staf"}

    answer = guest.post(phone(acara), sent, follow=True)

    text = answer.content.decode()
    assert Kehadiran.objects.filter(nama="Budi (contoh)", cara="TAUTAN").count() == 1
    assert "Kehadiran Budi (contoh) (Dinas Kesehatan) tercatat pukul 09.00 WITA." in text
    assert "Orang Lain" not in text
    assert "Badan Penanggulangan" not in text  # only invited offices are offered
    assert "Budi" not in Client().get(phone(acara)).content.decode()


def test_a_faulty_line_keeps_what_was_typed(acara):
    answer = Client().post(phone(acara), {"perangkat_daerah": "", "nama": "Budi (contoh)", "jabatan": ""})

    text = answer.content.decode()
    assert answer.status_code == 422 and "Pilih perangkat daerah Anda." in text and "Budi (contoh)" in text


def test_a_signed_in_person_confirms_with_one_button(acara, pemain, browser_of):
    client = browser_of(pemain.ppksd("DINKES"))
    before = client.get(phone(acara)).content.decode()

    client.post(phone(acara), {"saya": "ya"})

    after = client.get(phone(acara)).content.decode()
    assert 'data-uji="saya-hadir"' in before and 'data-uji="saya-hadir"' not in after
    assert "Anda tercatat hadir pukul 09.00 WITA." in after


def test_somebody_of_another_government_is_a_guest_here(acara, tapin, browser_of):
    text = browser_of(tapin.post("sekretariat")).get(phone(acara)).content.decode()

    assert 'data-uji="saya-hadir"' not in text and 'data-uji="hadir-tamu"' in text


@pytest.mark.parametrize("key", ["abcd-efgh-jkmn", "x", "%20"])
def test_an_unknown_address_is_not_found(acara, key):
    assert Client().get(f"/persiapan/hadir/{key}/").status_code == 404


def test_a_meeting_that_has_not_begun_has_no_address(pemain, putaran):
    briefing(pemain, putaran)

    assert Client().get("/persiapan/hadir/%20/").status_code == 404


def test_after_the_meeting_the_list_is_closed(acara, dunia, pemain, sekretariat):
    come(acara, dunia.perangkat["DINKES"], "Rina (contoh)", by=pemain.sekretariat)
    sekretariat.post(reverse("persiapan:sosialisasi-selesai", args=[acara.pk]), {"notulen": "Lancar."})
    sent = {"perangkat_daerah": dunia.perangkat["DINKES"].pk, "nama": "Terlambat (contoh)", "jabatan": "Staf"}

    answers = Client().get(phone(acara)), Client().post(phone(acara), sent)

    assert [answer.status_code for answer in answers] == [409, 409]
    assert "selama pertemuan berlangsung" in answers[0].content.decode()
    assert not Kehadiran.objects.filter(nama__startswith="Terlambat").exists()


def test_the_page_for_the_wall_shows_the_code_the_key_and_no_name(acara, dunia, pemain, sekretariat):
    come(acara, dunia.perangkat["DINKES"], "Rina (contoh)", by=pemain.sekretariat)

    answer = sekretariat.get(reverse("persiapan:sosialisasi-layar", args=[acara.pk]))

    text = answer.content.decode()
    assert "testserver/persiapan/hadir/" in text and acara.kunci_hadir in text and "Rina" not in text
    assert "1 orang sudah tercatat" in text
    assert not re.search(r"<img|style=", text)


def test_the_paper_list_is_entered_with_several_lines_at_once(acara, dunia, pemain, sekretariat):
    kes, dik, head = dunia.perangkat["DINKES"], dunia.perangkat["DISDIK"], dunia.post("kepala:DISDIK")
    come(acara, kes, "Salah (contoh)", by=pemain.sekretariat)
    wrong = Kehadiran.objects.get()
    sent = {f"nama_{kes.pk}": "Rina (contoh)", f"jabatan_{kes.pk}": "Staf", f"nama_{dik.pk}": head.user.nama.lower()}

    answer = sekretariat.post(
        reverse("persiapan:sosialisasi-hadir", args=[acara.pk]), sent | {"hapus": [wrong.pk]}, follow=True
    )

    noted = {row.perangkat_daerah.kode: row for row in Kehadiran.objects.select_related("perangkat_daerah")}
    assert "2 nama dicatat, 1 dihapus." in answer.content.decode()
    assert noted["DINKES"].nama == "Rina (contoh)"
    assert (noted["DISDIK"].penugasan, noted["DISDIK"].jabatan) == (head, head.label)


def test_participants_of_an_own_meeting_sign_through_a_code_as_well(pemain, putaran):
    made = own_meeting(pemain, putaran)
    sent = {"perangkat_daerah": made.perangkat_daerah_id, "nama": "Peserta (contoh)", "jabatan": "Staf"}

    Client().post(phone(made), sent)

    assert made.kehadiran.get().nama == "Peserta (contoh)"


def text_of(content: bytes) -> str:
    """The words of a PDF."""
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))


@pytest.mark.lama
def test_the_printed_list_has_room_for_two_of_each_office(acara, dunia, pemain, sekretariat):
    come(acara, dunia.perangkat["DINKES"], "Rina (contoh)", by=pemain.sekretariat)

    pdf = sekretariat.get(reverse("persiapan:sosialisasi-daftar", args=[acara.pk, "pdf"]))
    other = sekretariat.get(reverse("persiapan:sosialisasi-daftar", args=[acara.pk, "exe"]))

    text = text_of(pdf.content)
    assert text.count("Dinas Kesehatan") == 2 and "Rina (contoh)" in text and "Tanda Tangan" in text
    assert other.status_code == 404


@pytest.mark.lama
def test_the_report_and_the_draft_letter_are_papers(acara, pemain, putaran, sekretariat):
    plan = briefing(pemain, putaran, until="RENCANA")

    report = sekretariat.get(reverse("persiapan:laporan-kertas", args=[2027, "pdf"]))
    letter = sekretariat.get(reverse("persiapan:sosialisasi-undangan", args=[plan.pk, "pdf"]))
    word = sekretariat.get(reverse("persiapan:laporan-kertas", args=[2027, "docx"]))

    assert "LAPORAN SOSIALISASI" in text_of(report.content) and "2 dari 32" in text_of(report.content)
    assert "KONSEP" in text_of(letter.content) and "selaku Ketua TKKSD" in text_of(letter.content)
    assert word.content.startswith(b"PK") and ".docx" in word.headers["Content-Disposition"]
