"""A government with real data (nobody is exempt), the links that went out by mail, and codes as an app shows them."""

import base64
import hashlib
import hmac
import re
import struct
import time

import pytest
from django.test import Client

from petasama.akun import actions
from petasama.kabar.models import Surel
from petasama.organisasi.example import SANDI
from petasama.organisasi.models import Daerah

KALIMAT = "kuda-hijau menari di papan catur"
"""A password that passes every rule but those of mode BSSN."""


def totp(key: str, *, steps: int = 0) -> str:
    """Return the code of RFC 6238 for a key (base32), some half minutes from now; written anew, for the proof."""
    moment = struct.pack(">Q", int(time.time()) // 30 + steps)
    digest = hmac.new(base64.b32decode(key.replace(" ", "")), moment, hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 10**6:06}"


def links(surel: str) -> list[str]:
    """Return the links in the mails to an address, the oldest first."""
    texts = Surel.objects.filter(kepada=surel).order_by("pk").values_list("teks", flat=True)
    return [found for text in texts for found in re.findall(r"https?://\S+", text)]


@pytest.fixture
def asli(dunia):
    """HSS as a government with real data, where nobody is exempt."""
    Daerah.objects.filter(pk=dunia.daerah.pk).update(contoh=False)
    for post in dunia.posts.values():
        post.daerah.contoh = False
    return dunia


@pytest.fixture
def orang(dunia):
    """Somebody for whom the second factor is free."""
    return dunia.post("kepala:DINKES").user


@pytest.fixture
def masuk():
    """masuk(user) is a fresh browser in which somebody has signed in through the door; .answer is what it said."""

    def enter(user, password=SANDI, *, address="127.0.0.1", **more):
        client = Client(REMOTE_ADDR=address)
        client.answer = client.post("/masuk/", {"username": user.surel, "password": password, **more})
        return client

    return enter


@pytest.fixture
def undangan(dunia, orang):
    """The path of a fresh invitation."""
    actions.undang(orang, by=dunia.post("admin"))
    return links(orang.surel)[-1].removeprefix("http://127.0.0.1:8000")


def is_inside(client) -> bool:
    """Whether somebody is signed in at this browser."""
    return client.get("/akun/").status_code == 200


def second_factor(client) -> str:
    """Activate the second factor at a browser and return its key; the code of now is used up."""
    page = client.get("/akun/dua-langkah/aktifkan/").content.decode()
    key = re.search(r'class="code">([A-Z2-7 ]+)<', page)[1].replace(" ", "")
    answer = client.post("/akun/dua-langkah/aktifkan/", {"kode": totp(key)})
    assert answer["Location"] == "/akun/dua-langkah/kode-cadangan/"
    return key
