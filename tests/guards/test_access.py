"""Every address stands once in the table of rights; with a fault in the table nothing starts."""

import os
import subprocess
import sys

import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.urls import get_resolver

from petasama.core.rights import RIGHTS, Right
from petasama.organisasi.checks import addresses, faults_of_table
from petasama.organisasi.peran import PENGGUNA, Peran
from tests.guards.sources import ROOT

OPEN_TO_ALL = {
    "akun:masuk": "the door: nobody is signed in yet",
    "akun:kode": "the door: the password fitted, the code is still asked for",
    "akun:daerah": "the door: on to the government's own provider",
    "akun:daerah-kembali": "the door: back from the government's own provider",
    "akun:keluar": "leaving asks for no role",
    "akun:lupa-sandi": "who forgot the password cannot sign in",
    "akun:lupa-terkirim": "who forgot the password cannot sign in",
    "beranda:pekerja-luring": "the script that answers without connection; it tells nothing of anybody",
    "beranda:luring": "the page shown without connection; it tells nothing of anybody",
    "akun:tautan": "the key in the link is the proof",
    "akun:minta-lagi": "whoever holds an old link may ask that its owner gets a new one",
    "akun:surel-sah": "the key in the link is the proof",
    "kabar:kalender": "a calendar program cannot sign in; the key in the address is the proof",
    "persiapan:hadir": "guests without an account sign the attendance list; the key on the wall is the proof",
}
"""Addresses that ask for no sign-in → why. A new one is a decision, written here."""
FAULTY = "tests.guards.violations.access.urls"


def names(resolver=None):
    return [name for _, name, _ in addresses(resolver)]


def test_every_address_has_its_row_and_every_row_its_address():
    assert faults_of_table(names()) == []


def test_an_address_without_sign_in_is_named_here_with_its_reason():
    open_to_all = {name for row in RIGHTS if Peran.PUBLIK in row.cells for name in row.routes}

    assert open_to_all == set(OPEN_TO_ALL)


def test_whoever_is_open_to_all_asks_no_role_besides():
    mixed = [row.code for row in RIGHTS if {Peran.PUBLIK, PENGGUNA} & set(row.cells) and len(row.cells) > 1]

    assert mixed == []


def test_a_row_names_at_least_one_address_and_one_role():
    assert [row.code for row in RIGHTS if not row.routes or not row.cells or not row.label or not row.group] == []


@pytest.mark.urls(FAULTY)
def test_an_address_without_a_row_and_a_name_used_twice_are_noticed():
    found = faults_of_table(names(get_resolver(FAULTY)))

    assert found[:3] == [
        "Alamat “contoh:terbuka” tidak ada dalam tabel hak.",
        "Alamat “tanpa-nama/” tidak ada dalam tabel hak.",
        "Nama alamat “contoh:terbuka” dipakai 2 kali.",
    ]
    assert "Alamat “akun:masuk” tidak ada dalam tabel hak." not in found


def test_a_row_for_what_does_not_exist_and_an_unknown_role_are_noticed(monkeypatch):
    row = Right(code="uji", group="Uji", label="Uji", routes=("organisasi:hilang",), grants={"PENYIHIR": "R"})
    monkeypatch.setitem(RIGHTS._members, row.code, row)

    assert faults_of_table(names()) == [
        "Tabel hak menyebut alamat “organisasi:hilang” yang tidak ada.",
        "Hak uji: peran “PENYIHIR” tidak dikenal.",
    ]


@pytest.mark.urls(FAULTY)
def test_with_a_fault_in_the_table_no_command_starts():
    with pytest.raises(SystemCheckError, match="“contoh:terbuka” tidak ada dalam tabel hak"):
        call_command("check")


def web_server(urls):
    """Start the web server's entry in a process of its own, with these addresses: (exit code, last words)."""
    line = f"from django.conf import settings; settings.ROOT_URLCONF = {urls!r}; import petasama.wsgi"
    run = subprocess.run(
        [sys.executable, "-c", line],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "petasama.settings"},
        capture_output=True,
        text=True,
    )
    return run.returncode, run.stderr


def test_with_a_fault_in_the_table_the_web_server_refuses_too():
    code, words = web_server(FAULTY)

    assert code == 1
    assert "“contoh:terbuka” tidak ada dalam tabel hak" in words


def test_without_a_fault_the_web_server_has_its_application():
    assert web_server("petasama.urls") == (0, "")
