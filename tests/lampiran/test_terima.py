"""What may be attached is told by its content: sixty honest files pass, sixty others do not."""

import io

import pytest
from PIL import Image

from petasama.dokumen.buku.batas import BerkasDitolak
from petasama.lampiran.bentuk import PER_KODE
from petasama.lampiran.periksa import nama_rapi, terima
from tests.lampiran.corpus import good_files, hostile_files, picture

GOOD, HOSTILE = list(good_files()), list(hostile_files())
SHORT = slice(None, None, 6)


def taken(files):
    found = []
    for name, content in files:
        try:
            terima(content)
        except BerkasDitolak as refusal:
            assert str(refusal)[0].isupper() and str(refusal).endswith("."), str(refusal)
        else:
            found.append(name)
    return found


def test_the_corpus_is_as_large_as_it_says():
    assert len(GOOD) == 60
    assert len(HOSTILE) >= 60


def test_honest_files_pass_as_what_they_are():
    for name, content, form in GOOD[SHORT]:
        assert terima(content)[0].kode == form, name


def test_hostile_files_are_refused_with_a_sentence():
    assert taken(HOSTILE[::3]) == []


@pytest.mark.lambat
def test_all_honest_files_pass():
    assert [name for name, content, form in GOOD if terima(content)[0].kode != form] == []


@pytest.mark.lambat
def test_all_hostile_files_are_refused():
    assert taken(HOSTILE) == []


@pytest.mark.parametrize(("form", "mark"), [("JPEG", b"Perangkat contoh"), ("PNG", b"<script>")])
def test_a_picture_is_drawn_anew_without_what_it_carried(form, mark):
    content = picture(form, (300, 200), "RGB")
    assert mark in content

    kept = terima(content)[1]

    assert mark not in kept
    assert Image.open(io.BytesIO(kept)).size == (300, 200)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Surat Kesediaan.pdf", "Surat Kesediaan.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\a\\laporan.docx", "laporan.pdf"),
        ("surat\r\nSet-Cookie: a=1.pdf", "surat Set-Cookie a=1.pdf"),
        ("CON.pdf", "lampiran.pdf"),
        ("", "lampiran.pdf"),
        ("...", "lampiran.pdf"),
        ("a" * 300 + ".pdf", "a" * 120 + ".pdf"),
        ("foto\u202egpj.exe", "foto gpj.pdf"),
        ("%2e%2e%2fsandi.pdf", "%2e%2e%2fsandi.pdf"),
        (".htaccess", "htaccess.pdf"),
    ],
)
def test_the_name_shown_is_never_a_path_and_has_the_ending_of_the_content(typed, shown):
    assert nama_rapi(typed, PER_KODE["PDF"]) == shown
