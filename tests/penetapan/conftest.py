"""Decrees in every state, reached by acting, and people at their browsers."""

from collections.abc import Callable
from datetime import date

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from petasama.alat.contoh.orang import Dunia
from petasama.alat.contoh.putaran import Pemain
from petasama.organisasi.models import Pejabat, Penugasan
from petasama.penetapan import actions
from petasama.penetapan.models import Keputusan
from petasama.persiapan import actions as persiapan
from petasama.persiapan.models import Putaran
from petasama.pleno.models import RapatPleno
from tests.penetapan.situations import harmonis as harmonis
from tests.penetapan.situations import issued as issued
from tests.penetapan.situations import keputusan as keputusan
from tests.penetapan.situations import konsep as konsep
from tests.penetapan.situations import penanda_tangan as penanda_tangan
from tests.penetapan.situations import perancang as perancang
from tests.penetapan.situations import signed as signed
from tests.penetapan.situations import usulan_dari as usulan_dari

INDEX = "/penetapan/"
NOMOR = "100.3.3.2/45/KUM/2027"
HARI = date(2027, 2, 10)


def url_of(keputusan: Keputusan, name: str = "keputusan", *args: object) -> str:
    """The address of a page of a decree."""
    return reverse(f"penetapan:{name}", args=[keputusan.pk, *args])


def text_of(response: HttpResponse) -> str:
    """The page as text."""
    return response.content.decode()


@pytest.fixture
def bupati(dunia: Dunia) -> Pejabat:
    """The holder of the post that signs."""
    return Pejabat.objects.filter(daerah=dunia.daerah).holding("Bupati Hulu Sungai Selatan", HARI)


@pytest.fixture
def siap_disusun(rapat_at: Callable[..., RapatPleno], pemain: Pemain, putaran: Putaran) -> Putaran:
    """Round 2027 with signed minutes, in its stage of fixing."""
    rapat_at("DITANDATANGANI")
    putaran.refresh_from_db()
    with pemain.pada(1, 27):
        persiapan.majukan(putaran, act="mulai_penetapan", by=pemain.sekretariat)
    return putaran


@pytest.fixture
def keputusan_at(siap_disusun: Putaran, dunia: Dunia, pemain: Pemain, bupati: Pejabat) -> Callable[[str], Keputusan]:
    """keputusan_at("DIAJUKAN") drafts the decree of round 2027 and acts until it has the status."""

    def reach(status: str) -> Keputusan:
        hukum = dunia.post("hukum")
        with pemain.pada(1, 28):
            keputusan = actions.susun(siap_disusun, by=pemain.sekretariat)
        steps = (
            lambda: actions.ajukan(keputusan, by=pemain.sekretariat),
            lambda: actions.harmonisasi(keputusan, by=hukum),
            lambda: actions.tetapkan(keputusan, nomor=NOMOR, tanggal=HARI, penanda_tangan=bupati, by=hukum),
        )
        for step in steps:
            if keputusan.status != status:
                with pemain.pada(2, 10):
                    step()
        return keputusan

    return reach


@pytest.fixture
def sekretariat(dunia: Dunia, browser_of: Callable[[Penugasan], Client]) -> Client:
    """The secretariat's browser."""
    return browser_of(dunia.post("sekretariat"))


@pytest.fixture
def hukum(dunia: Dunia, browser_of: Callable[[Penugasan], Client]) -> Client:
    """The legal office's browser."""
    return browser_of(dunia.post("hukum"))
