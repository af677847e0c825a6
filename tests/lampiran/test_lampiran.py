"""Files on a proposal: attached by its writers, read by its readers, handed out as files only."""

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.lampiran import actions
from petasama.lampiran.bentuk import LAMPIRAN_PALING_BANYAK
from petasama.lampiran.models import Lampiran
from tests.lampiran.corpus import PDF, picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def draf(usulan_at):
    return usulan_at("DRAF")


@pytest.fixture
def ppksd(pemain):
    return pemain.ppksd("DINKES")


def attach(usulan, by, *, nama="Surat kesediaan.pdf", isi=PDF % b"", **more):
    return actions.lampirkan(usulan, nama=nama, isi=isi, by=by, **more)


def test_a_file_is_stored_under_a_name_that_tells_nothing(draf, ppksd):
    made = attach(draf, ppksd)

    assert default_storage.exists(made.simpanan)
    assert "surat" not in made.simpanan.lower()
    assert Trail.objects.about(made).last().act == "lampirkan"


def test_the_same_content_again_is_the_same_attachment(draf, ppksd):
    first = attach(draf, ppksd)

    assert attach(draf, ppksd, nama="Nama lain.pdf").pk == first.pk


def test_a_refused_file_leaves_neither_row_nor_file(draf, ppksd):
    with pytest.raises(Incomplete) as refusal:
        attach(draf, ppksd, isi=b"<svg onload=alert(1)>")

    assert "PDF" in refusal.value.sentence
    assert not Lampiran.objects.exists()


def test_a_proposal_under_way_takes_no_more_files(usulan_at, ppksd):
    with pytest.raises(NotNow):
        attach(usulan_at("DIAJUKAN"), ppksd)


def test_another_office_attaches_nothing(draf, pemain):
    with pytest.raises(Denied):
        attach(draf, pemain.ppksd("DISHUB"))


def test_there_is_a_ceiling(draf, ppksd):
    for number in range(LAMPIRAN_PALING_BANYAK):
        attach(draf, ppksd, isi=PDF % f"% {number}".encode())

    with pytest.raises(NotNow, match="Buang yang tidak diperlukan"):
        attach(draf, ppksd, isi=PDF % b"% satu lagi")


def test_taken_away_it_is_not_shown_but_stays_in_the_store(draf, ppksd):
    made = attach(draf, ppksd)

    actions.buang_lampiran(made, thing=draf, by=ppksd)

    assert not Lampiran.objects.of(draf).exists()
    assert default_storage.exists(made.simpanan)


def test_a_writer_attaches_by_the_form_and_finds_the_file_on_the_page(draf, ppksd, browser_of):
    browser = browser_of(ppksd)
    address = reverse("lampiran:lampirkan", args=["pemetaan.usulan", draf.pk])
    photo = SimpleUploadedFile("Foto lokasi.JPG", picture("JPEG", (80, 60), "RGB"))

    answer = browser.post(address, {"berkas": photo, "keterangan": "Lokasi pos"}, follow=True)

    assert "Foto lokasi.jpg" in answer.content.decode()
    assert "Lokasi pos" in answer.content.decode()


def test_a_refused_file_keeps_the_words_and_says_what_to_do(draf, ppksd, browser_of):
    address = reverse("lampiran:lampirkan", args=["pemetaan.usulan", draf.pk])
    bad = SimpleUploadedFile("a.pdf", b"MZ program")

    answer = browser_of(ppksd).post(address, {"berkas": bad, "keterangan": "Penting"})

    assert answer.status_code == 422
    assert "bukan bentuk yang dikenal" in answer.content.decode()
    assert "Penting" in answer.content.decode()


def test_it_is_handed_out_as_a_file_that_runs_nothing(draf, ppksd, browser_of):
    made = attach(draf, ppksd)

    answer = browser_of(ppksd).get(reverse("lampiran:unduh", args=[made.pk]))

    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.content == PDF % b""


@pytest.mark.parametrize(("status", "answer"), [("DRAF", 404), ("DITERUSKAN", 200)])
def test_readers_of_the_team_read_it_once_the_proposal_is_forwarded(
    usulan_at, pemain, dunia, browser_of, status, answer
):
    draf = usulan_at("DRAF")
    made = attach(draf, pemain.ppksd("DINKES"))
    if status == "DITERUSKAN":
        pemain.ajukan(draf, hari=11)
        pemain.teruskan(draf, hari=12)

    page = browser_of(dunia.post("sekretariat")).get(reverse("lampiran:unduh", args=[made.pk]))

    assert page.status_code == answer


def test_an_unknown_kind_of_thing_is_not_found(draf, ppksd, browser_of):
    address = reverse("lampiran:lampirkan", args=["organisasi.user", 1])

    assert browser_of(ppksd).get(address).status_code == 404
