"""Material: what may be handed out, who confirmed having read it."""

import zlib

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.dokumen import archive
from petasama.lampiran.bentuk import BERKAS_PALING_BESAR
from petasama.persiapan.actions import materi as acts
from petasama.persiapan.actions import pertemuan
from petasama.persiapan.models import Materi, TandaBaca
from petasama.persiapan.policies.materi import check_pdf
from tests.digests import nothing_changes
from tests.persiapan.meetings import briefing

HEAD, TAIL = b"%PDF-1.7\n", b"\ntrailer<</Root 1 0 R>>\n%%EOF\n"
GOOD = HEAD + b"1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction[3 0 R/Fit]>>endobj" + TAIL


def with_object(text: bytes) -> bytes:
    """A PDF that carries one more object."""
    return HEAD + b"1 0 obj" + text + b"endobj" + TAIL


def packed(text: bytes) -> bytes:
    """A PDF that carries the object packed inside a group of objects."""
    body = zlib.compress(text)
    return HEAD + b"4 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n" + body + b"\nendstream endobj" + TAIL


HOSTILE = {
    "no PDF at all": (b"<html><script>alert(1)</script>", "bukan PDF yang utuh"),
    "PDF after a page of HTML": (b"<html>" + GOOD, "bukan PDF yang utuh"),
    "cut off": (GOOD[:-20], "bukan PDF yang utuh"),
    "script": (with_object(b"<</S/JavaScript/JS(app.alert(1))>>"), "memuat skrip"),
    "script with an escaped name": (with_object(b"<</S/Java#53cript/JS(x)>>"), "memuat skrip"),
    "script in a packed group": (packed(b"<</S/JavaScript/JS(x)>>"), "memuat skrip"),
    "program": (with_object(b"<</S/Launch/F(cmd.exe)>>"), "perintah menjalankan program"),
    "file inside": (with_object(b"<</Type/Filespec/EF<</F 5 0 R>>/EmbeddedFiles 6 0 R>>"), "berkas yang disisipkan"),
    "form with scripts": (with_object(b"<</AcroForm<</XFA 7 0 R>>>>"), "formulir berskrip"),
    "locked": (with_object(b"<</Encrypt 9 0 R>>"), "terkunci"),
    "too large": (GOOD + b" " * BERKAS_PALING_BESAR, "lebih besar dari 10 MB"),
}


@pytest.fixture
def acara(pemain, putaran):
    """A briefing of Kesehatan and Pendidikan, invited to."""
    return briefing(pemain, putaran)


@pytest.fixture
def materi(acara, pemain):
    """A text handed out with it."""
    return acts.bagikan_materi(acara, judul="Panduan instrumen", isi="Delapan pertanyaan.", by=pemain.sekretariat)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_no_plain_pdf_is_refused(name):
    content, sentence = HOSTILE[name]

    with pytest.raises(Incomplete, match=sentence):
        check_pdf(content)


@pytest.mark.parametrize("content", [GOOD, packed(b"<</Type/Page/Rotate 90>>"), packed(b"")[:-40] + TAIL])
def test_a_plain_pdf_passes(content):
    check_pdf(content)


def test_the_file_is_stored_under_its_hash_and_comes_back_byte_for_byte(acara, pemain):
    made = acts.bagikan_materi(
        acara, judul="Paparan", berkas=GOOD, nama_berkas="../../etc/paparan.pdf", by=pemain.sekretariat
    )

    assert archive.fetch(made.sidik_berkas) == GOOD


@pytest.mark.parametrize(
    ("judul", "isi", "sentence"), [(" ", "Isi", "Beri judul"), ("Judul", "  ", "Unggah berkas PDF, atau tulis isinya")]
)
def test_a_material_has_a_title_and_something_to_read(acara, pemain, judul, isi, sentence):
    with nothing_changes(), pytest.raises(Incomplete, match=sentence):
        acts.bagikan_materi(acara, judul=judul, isi=isi, by=pemain.sekretariat)


def test_an_office_hands_out_nothing(acara, pemain):
    with nothing_changes(), pytest.raises(Denied):
        acts.bagikan_materi(acara, judul="Punya saya", isi="x", by=pemain.ppksd("DINKES"))


def test_a_cancelled_briefing_hands_out_nothing(acara, pemain):
    pertemuan.batalkan(acara, alasan="Ditunda", by=pemain.sekretariat)

    with nothing_changes(), pytest.raises(NotNow, match="dibatalkan"):
        acts.bagikan_materi(acara, judul="Panduan", isi="x", by=pemain.sekretariat)


def test_reading_is_confirmed_once_for_each_post(materi, pemain):
    by = pemain.ppksd("DINKES")

    acts.baca_materi(materi, by=by)
    acts.baca_materi(materi, by=by)

    assert list(TandaBaca.objects.values_list("penugasan", flat=True)) == [by.pk]


@pytest.mark.parametrize("post", ["kepala:BPBD", "sekretariat", "bupati"])
def test_who_was_not_invited_confirms_nothing(materi, dunia, post):
    with nothing_changes(), pytest.raises(Denied):
        acts.baca_materi(materi, by=dunia.post(post))


def test_an_office_sees_the_material_of_briefings_it_was_invited_to(materi, pemain):
    seen = [list(Materi.objects.visible_to(pemain.ppksd(code))) for code in ("DINKES", "BPBD")]

    assert seen == [[materi], []]
