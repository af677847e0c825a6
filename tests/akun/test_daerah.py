"""Sign-in through a real OpenID Connect provider, started on this machine."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import oidc_provider_mock
import pytest
import requests
from allauth.socialaccount.models import SocialAccount
from django.test import Client

from petasama.akun.penyedia import oidc_providers
from petasama.core.models import Trail
from petasama.organisasi.models import User
from tests.akun.conftest import is_inside, second_factor, totp

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with oidc_provider_mock.run_server_in_thread() as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture
def penyedia(settings, issuer, orang):
    """The provider knows the person by the address of the account, and vouches for it."""
    values = {"NAMA": "Akun HSS", "ISSUER": issuer, "CLIENT_ID": "petasama", "CLIENT_SECRET": "rahasia-contoh"}
    settings.SOCIALACCOUNT_PROVIDERS = oidc_providers(values)
    settings.ALAMAT = "http://testserver"

    def knows(sub="orang-7", **claims):
        answer = requests.put(f"{issuer}/users/{sub}", json=claims, timeout=5)
        assert answer.status_code == 204
        return sub

    return knows


def through(client, sub, **data):
    """Go to the provider as a browser does, let it vouch, and come back."""
    away = client.post("/masuk/daerah/", data)["Location"]
    back = requests.post(away, data={"sub": sub}, allow_redirects=False, timeout=5).headers["Location"]
    assert back.startswith("http://testserver/masuk/daerah/kembali/")
    return client.get(back.removeprefix("http://testserver"))


def test_the_door_offers_the_provider_only_where_there_is_one(client, db, settings, issuer):
    assert "Masuk dengan" not in client.get("/masuk/").content.decode()
    assert client.post("/masuk/daerah/").status_code == 404
    assert client.get("/masuk/daerah/kembali/?code=x&state=y").status_code == 404

    settings.SOCIALACCOUNT_PROVIDERS = oidc_providers(
        {"NAMA": "Akun HSS", "ISSUER": issuer, "CLIENT_ID": "petasama", "CLIENT_SECRET": "rahasia"}
    )

    assert "Masuk dengan Akun HSS" in client.get("/masuk/").content.decode()


def test_a_verified_address_opens_the_account_that_has_it(client, penyedia, orang):
    sub = penyedia(email=orang.surel.upper(), email_verified=True, name="Nama Lain", phone_number="0811")

    answer = through(client, sub, next="/persiapan/")

    assert (answer.status_code, answer["Location"]) == (302, "/persiapan/")
    assert is_inside(client)
    link = SocialAccount.objects.get()
    assert (link.user, link.uid, link.extra_data) == (orang, sub, {})
    assert Trail.objects.latest("pk").data == {"penyedia": "Akun HSS"}
    orang.refresh_from_db()
    assert orang.nama != "Nama Lain"


def test_a_wrong_password_before_does_not_stand_in_the_way(client, penyedia, orang):
    client.post("/masuk/", {"username": orang.surel, "password": "salah-sama-sekali"})

    through(client, penyedia(email=orang.surel, email_verified=True))

    assert is_inside(client)


def test_the_second_time_the_link_counts_whatever_the_address_is_then(client, penyedia, orang):
    through(client, penyedia(email=orang.surel, email_verified=True))
    again = Client()

    through(again, penyedia(email="lain@hss.example", email_verified=False))

    assert is_inside(again)
    assert SocialAccount.objects.get().extra_data == {}


def test_the_exchange_is_bound_to_the_browser_and_to_our_address(client, penyedia, settings):
    settings.ALAMAT = "https://petasama.hss.example"

    away = client.post("/masuk/daerah/", headers={"x-forwarded-host": "jahat.example"})["Location"]

    asked = parse_qs(urlsplit(away).query)
    assert asked["redirect_uri"] == ["https://petasama.hss.example/masuk/daerah/kembali/"]
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["state"][0]) >= 16


@pytest.mark.parametrize(
    ("claims", "sentence"),
    [
        ({"email": "siapa@luar.example", "email_verified": True}, "Belum ada akun Petasama yang aktif dengan alamat"),
        ({"email_verified": False}, "belum memastikan alamat surel Anda"),
        ({"email": "", "email_verified": True}, "belum memastikan alamat surel Anda"),
    ],
)
def test_who_has_no_account_or_no_verified_address_is_told_what_to_do(client, penyedia, orang, claims, sentence):
    sub = penyedia("orang-8", **{"email": orang.surel, **claims})
    people = User.objects.count()

    answer = through(client, sub)

    assert answer.status_code == 403
    assert sentence in answer.content.decode()
    assert not is_inside(client)
    assert (User.objects.count(), SocialAccount.objects.count()) == (people, 0)


def test_a_closed_account_stays_closed(client, penyedia, orang):
    sub = penyedia(email=orang.surel, email_verified=True)
    through(client, sub)
    User.objects.filter(pk=orang.pk).update(is_active=False)

    again = Client()
    answer = through(again, sub)

    assert answer["Location"] == "/masuk/"
    assert "tidak aktif" in again.get("/masuk/").content.decode()
    assert not is_inside(again)


@pytest.mark.parametrize("query", ["?code=x&state=karangan", "?state=x", "?error=access_denied", ""])
def test_a_made_up_return_opens_nothing(client, penyedia, query):
    answer = client.get(f"/masuk/daerah/kembali/{query}")

    assert answer.status_code == 401
    assert "Masuk dengan Akun HSS tidak selesai." in answer.content.decode()


def test_the_second_factor_is_asked_for_here_too(client, penyedia, asli, masuk):
    user = asli.post("admin").user
    key = second_factor(masuk(user))
    sub = penyedia("admin-1", email=user.surel, email_verified=True)

    answer = through(client, sub)

    assert answer["Location"] == "/masuk/kode/"
    assert not is_inside(client)
    client.post("/masuk/kode/", {"kode": totp(key, steps=1)})
    assert is_inside(client)
