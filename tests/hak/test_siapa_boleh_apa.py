"""Every address × role × relation × method answers as the table of rights says, and no byte crosses a fence."""

import json
import logging
from contextlib import redirect_stdout
from io import StringIO
from time import perf_counter

import pytest
from django.core.management import call_command
from django.db import transaction

from petasama.core import clock
from petasama.organisasi.models import User
from petasama.organisasi.peran import Peran
from tests.hak.addresses import FURTHER_ANSWERS, KNOWN
from tests.hak.calling import visitor
from tests.hak.things import build_things, one_post_per_role
from tests.hak.walk import LONG, ORDINARY, SHORT, WITHOUT_POST, WITHOUT_SIGN_IN, Report, Table, Walk
from tests.world import SAAT

pytestmark = [pytest.mark.django_db, pytest.mark.lama]


def printed(command):
    """What a command prints with --json."""
    with redirect_stdout(StringIO()) as out:
        call_command(command, "--json")
    return json.loads(out.getvalue())


def visitors_of(things):
    """One visitor for each role, one signed in without an appointment, one who is not signed in."""
    posts = one_post_per_role(things)
    nobody = User.objects.create_user(surel="tanpa.penugasan@uji.example", nama="Contoh Tanpa Penugasan")
    return [
        *(visitor(peran, posts[peran]) for peran in Peran if peran != Peran.PUBLIK),
        visitor(WITHOUT_POST, None, user=nobody),
        visitor(WITHOUT_SIGN_IN, None),
    ]


READ_ELSEWHERE = {
    "akun:daerah-kembali": "answers who comes back from a provider of accounts; tests/akun",
    "akun:kode": "stands between password and session; tests/akun",
    "akun:kode-cadangan": "for whoever has a second factor; tests/akun",
    "akun:kode-cadangan-unduh": "the same",
    "pemetaan:nyatakan-nihil": "for an office without a proposal; tests/pemetaan/test_nihil.py",
}
"""Pages that nobody is shown in this world → why, and where they are read."""
MAPPED = (
    "index", "usulan-", "semua", "simpan", "langkah", "nihil", "tolak-nihil", "nyatakan-nihil", "tanggapi",
    "ubah-telaah", "jawab", "ajak-gabung", "gabungkan", "terima-ajakan", "terbitkan", "impor", "instrumen", "papan",
    "hasil", "kembalikan", "tarik",
)  # fmt: skip
"""Beginnings of the addresses of mapping that show something else while proposals come."""
WHILE_PROPOSING = (
    "persiapan:index", "persiapan:janji", "persiapan:meja-susun", "persiapan:perpanjang",
    *(f"pemetaan:{name}" for name in MAPPED),
)  # fmt: skip
MOMENTS: dict[str, tuple[str, ...]] = {
    "DITANDATANGANI": (),
    "PENGUSULAN": WHILE_PROPOSING,
    "PERSIAPAN": ("pemetaan:instrumen",),
    "RENCANA": ("pleno:",),
    "PENILAIAN": ("pleno:",),
    "SIDANG": ("pleno:",),
}
"""Status of the meeting (or before it) → which addresses are walked then; in the first, with a decree in force, all."""


def walk_all(django_db_blocker, size):
    """Walk through every moment, in a world that is taken back after each; print and return what was found."""
    begun, report, table = perf_counter(), Report(), Table(printed("rights"))
    names = [row["nama"] for row in printed("routes") if row["nama"] in KNOWN]
    logging.disable(logging.CRITICAL)
    for status, rooms in MOMENTS.items():
        with django_db_blocker.unblock(), transaction.atomic(), clock.fixed_at(SAAT):
            things = build_things(status)
            people = visitors_of(things)
            walk = Walk(things, table, report, size=SHORT if rooms else size)
            walk.run((name for name in names if name.startswith(rooms or "")), people)
            transaction.set_rollback(True)
    logging.disable(logging.NOTSET)
    print(
        f"\n{report.cells} cells, {len(report.deviations)} deviations, {len(report.leaks)} leaks, "
        f"{perf_counter() - begun:.0f} s; answers {dict(sorted(report.answers.items()))}"
    )
    return report


@pytest.fixture(scope="module")
def walked(django_db_setup, django_db_blocker):
    """The walk, once for all tests of this file."""
    return walk_all(django_db_blocker, ORDINARY)


def test_every_address_is_described():
    names = {row["nama"] for row in printed("routes")}

    assert sorted(names - KNOWN.keys()) == []
    assert sorted(KNOWN.keys() - names) == []
    assert {name for name, _ in FURTHER_ANSWERS} <= names


def test_every_cell_of_the_table_is_what_the_product_answers(walked):
    assert not walked.deviations, "\n".join(walked.deviations)


def test_no_byte_of_another_government_and_no_draft_of_a_rival_office_is_delivered(walked):
    assert not walked.leaks, "\n".join(walked.leaks)


def test_the_walk_has_called_every_address_and_read_every_page(walked):
    rows = printed("routes")

    assert sorted({row["nama"] for row in rows} - walked.called) == []
    unread = {row["nama"] for row in rows if "GET" in row["metode"]} - walked.read - READ_ELSEWHERE.keys()
    assert not unread, ", ".join(sorted(unread))


@pytest.mark.lambat
def test_every_method_for_every_relation_is_what_the_table_says(django_db_setup, django_db_blocker):
    report = walk_all(django_db_blocker, LONG)

    assert not report.deviations, "\n".join(report.deviations)
    assert not report.leaks, "\n".join(report.leaks)
