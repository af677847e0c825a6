"""Each role of the example walks all links it is shown: every page answers, and reading it writes nothing.

The middleware runs every GET under the wrapper that refuses writes, so a page that writes answers with a fault here.
"""

import logging
from collections import defaultdict

import pytest
from django.test import Client

from petasama.alat.contoh.orang import Dunia
from petasama.core.rights import RIGHTS, Right
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran
from tests.guards.situations import situations
from tests.guards.situations_pemetaan import situations_of_mapping
from tests.guards.walking import STILL, STILL_WHILE_MAPPING, signed_in, undone, walk

MAPPING = {Peran.PPKSD, Peran.KEPALA_OPD, Peran.SEKRETARIAT_TKKSD, Peran.BUPATI, Peran.INSPEKTORAT}
"""Who is shown something else from moment to moment of mapping: writers, reviewer, and two who only read."""
PAGES = ("mulai", "membaca", "menulis", "mati")
"""The addresses of the violation."""
UNLINKED: dict[str, str] = {
    "kabar:kalender": "read by a calendar program at its secret address",
    "kabar:pesan": "the answer to the button for a WhatsApp message",
    "beranda:pekerja-luring": "asked for by the script of the form",
    "beranda:luring": "shown by the service worker when there is no connection",
    "pemetaan:jalur": "asked for by the script of the form",
    "pemetaan:sambung": "asked for by the script of the form",
    "akun:masuk": "shown to strangers; the walk is signed in",
    "akun:kode": "the step after the password, for whoever has a second factor",
    "akun:daerah-kembali": "the government's own provider sends there",
    "akun:lupa-sandi": "linked from the door, for strangers",
    "akun:lupa-terkirim": "the answer to lupa-sandi",
    "akun:tautan": "a link in a mail",
    "akun:surel-sah": "a link in a mail",
    "akun:kode-cadangan": "the answer to activating the second factor",
    "akun:kode-cadangan-unduh": "linked from kode-cadangan, once",
    "akun:kode-cadangan-ganti": "linked where the second factor is active",
    "akun:dua-langkah-matikan": "linked where the second factor is active",
}
"""Addresses that no page links to → how one gets there."""


def readable() -> set[str]:
    """The addresses that answer a GET, by the table of rights."""
    return {name for row in RIGHTS if "GET" in row.methods() for name in row.routes}


def one_post_per_role(dunia: Dunia) -> list[Penugasan]:
    """An appointment of the example for each role; liaison officer and head are of the office that proposes."""
    posts = Penugasan.objects.filter(daerah=dunia.daerah, selesai__isnull=True).select_related("user").order_by("pk")
    of_the_office = posts.filter(perangkat_daerah=dunia.perangkat["DINKES"], kursi="")
    return list({post.peran: post for post in [*posts, *of_the_office]}.values())


def test_every_page_answers_every_role_and_writes_nothing(pemain, putaran, usulan_at, rapat_at):
    reached, faults = defaultdict[str, set[str]](set), set[str]()

    moments = [(STILL, set(Peran), act) for act in situations(pemain, putaran, usulan_at, rapat_at)]
    moments += [(STILL_WHILE_MAPPING, MAPPING, act) for act in situations_of_mapping(pemain, putaran, usulan_at)]
    for still, roles, situation in moments:
        with undone(putaran):
            situation()
            for post in (post for post in one_post_per_role(pemain.dunia) if post.peran in roles):
                addresses, broken = walk(signed_in(post), "/", had=reached[post.peran], still=still)
                reached[post.peran] |= addresses
                faults |= {f"{post.peran}: {fault}" for fault in broken}

    assert faults == set()
    assert sorted(readable() - set().union(*reached.values()) - set(UNLINKED)) == []


@pytest.mark.django_db
@pytest.mark.urls("tests.guards.violations.reading")
def test_a_page_that_writes_and_a_dead_link_are_noticed(monkeypatch):
    row = Right(code="uji", group="Uji", label="Uji", routes=PAGES, grants={Peran.PUBLIK: "R"})
    monkeypatch.setitem(RIGHTS._members, row.code, row)
    logging.disable(logging.CRITICAL)

    reached, faults = walk(Client(raise_request_exception=False), "/mulai/")

    logging.disable(logging.NOTSET)
    assert reached == {"mulai", "menulis", "membaca", "mati"}
    assert [fault.split("(")[0] for fault in faults] == ["/mati/: 404", "/menulis/?x=1: 500 WriteWhileReading"]
