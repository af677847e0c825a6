"""A government joins an installation at the command line, with its first administrator."""

import re
from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from petasama.core import chain
from petasama.organisasi.models import Daerah, Penugasan

LINE = ["63.07", "--nama", "Admin Contoh", "--surel", "admin@hst.example", "--surat", "800/1/2026"]
pytestmark = pytest.mark.django_db


def register(*words, day="2026-11-10"):
    """Run the command."""
    call_command("daerah", *LINE, *words, "--tanggal-surat", day)


def test_the_first_administrator_comes_in_by_a_link(capsys):
    register("--nip", "198001012005011001")

    post = Penugasan.objects.get(user__surel="admin@hst.example")
    link = re.search(r"http\S+", capsys.readouterr().out)[0]
    answer = Client().get(link.removeprefix("http://127.0.0.1:8000"))
    assert (post.peran, post.daerah.nama, post.daerah.sebutan_kepala) == (
        "ADMIN_DAERAH",
        "Kabupaten Hulu Sungai Tengah",
        "Bupati",
    )
    assert (post.daerah.zona_waktu, post.daerah.ibukota, post.mulai) == ("WITA", "Barabai", date(2026, 11, 10))
    assert answer.status_code == 200
    assert chain.head_of(post.daerah_id).number == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--nip", "123"], "NIP"),
        (["63.06"], "sudah terdaftar"),
        (["99.99"], "tidak ada"),
        (["--surel", "sekretariat@hss.example"], "sudah mempunyai akun"),
    ],
)
def test_what_cannot_be_registered_says_why_and_leaves_nothing(words, sentence):
    before = Daerah.objects.count()
    line = [*words, *LINE[1:]] if words[0][0].isdigit() else [*LINE, *words]

    with pytest.raises(CommandError, match=sentence):
        call_command("daerah", *line, "--tanggal-surat", "2026-11-10")

    assert Daerah.objects.count() == before
