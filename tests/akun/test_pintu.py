"""The door: tokens that change, ways on that stay here, pages that are kept nowhere (S12, S18)."""

import runpy
import time

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from petasama.akun import sesi
from petasama.organisasi.example import SANDI
from petasama.organisasi.models import Penugasan
from tests.akun.conftest import KALIMAT, is_inside


def with_token(token):
    """Another browser that holds a token."""
    client = Client()
    client.cookies["sesi"] = token
    return client


def token_of(client):
    return client.cookies["sesi"].value


def test_a_token_planted_before_signing_in_opens_nothing_afterwards(client, orang):
    client.get("/masuk/")
    client.post("/lupa-sandi/", {"nama": "siapa"})
    session = client.session
    session["ditanam"] = True
    session.save()
    planted = session.session_key
    client.cookies["sesi"] = planted

    client.post("/masuk/", {"username": orang.surel, "password": SANDI})

    assert token_of(client) != planted
    assert is_inside(client)
    assert not is_inside(with_token(planted))


def test_the_token_changes_with_the_post_one_acts_in(masuk, dunia):
    user = dunia.post("kepala:BAPPELITBANGDA").user
    client = masuk(user)
    before, other = token_of(client), Penugasan.objects.filter(user=user).order_by("pk").last()

    client.post("/ganti-peran/", {"role": other.pk})

    assert token_of(client) != before
    assert is_inside(client)
    assert not is_inside(with_token(before))
    assert [item.session_key for item in sesi.perangkat(user)] == [token_of(client)]


def test_an_old_token_opens_nothing_after_signing_out(masuk, orang):
    client = masuk(orang)
    token = token_of(client)

    client.post("/keluar/")

    assert not is_inside(with_token(token))


def test_an_old_token_opens_nothing_after_the_password_changed(masuk, orang):
    here, elsewhere = masuk(orang), masuk(orang)

    answer = here.post("/akun/sandi/", {"sekarang": SANDI, "sandi": KALIMAT, "ulang": KALIMAT})

    assert answer["Location"] == "/akun/"
    assert is_inside(here)
    assert not is_inside(elsewhere)


@pytest.mark.parametrize(
    "way",
    [
        "https://jahat.example/", "//jahat.example", "///jahat.example", "/\\jahat.example", "\\\\jahat.example",
        "http:jahat.example", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "/\tjahat.example",
        "/%09/jahat.example", "//jahat.example/%2f..", "https:/jahat.example", "https:///jahat.example",
        "http://127.0.0.1@jahat.example/", "//127.0.0.1@jahat.example", "http://testserver.jahat.example/",
        "/\r\nLocation: https://jahat.example", "\x00//jahat.example", " //jahat.example", "/ /jahat.example",
        "jahat.example", "./jahat", "../", "?next=//jahat.example", "#//jahat.example", "ftp://jahat.example",
        "//％6aahat.example", "//jahat。example", "/tidak-ada/", "/keluar/", "/ganti-peran/", "http://testserver/",
        "https://testserver:1/",
    ],
)  # fmt: skip
def test_nobody_is_led_away_from_this_site(client, orang, way):
    answer = client.post("/masuk/", {"username": orang.surel, "password": SANDI, "next": way})

    assert (answer.status_code, answer["Location"]) == (302, "/")


def test_one_comes_back_to_the_page_one_wanted_also_through_the_code(client, orang):
    wanted = client.get("/persiapan/?urut=nama")["Location"]
    assert wanted == "/masuk/?next=/persiapan/%3Furut%3Dnama"
    assert 'name="next" value="/persiapan/?urut=nama"' in client.get(wanted).content.decode()

    answer = client.post("/masuk/", {"username": orang.surel, "password": SANDI, "next": "/persiapan/?urut=nama"})

    assert answer["Location"] == "/persiapan/?urut=nama"


def test_pages_of_the_signed_in_are_kept_nowhere_and_stand_in_no_frame(masuk, orang):
    client = masuk(orang)

    for answer in (client.get("/"), client.get("/akun/"), client.answer):
        assert answer["Cache-Control"] == "no-store, private"
        assert answer["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]


def test_the_token_is_out_of_reach_for_scripts_and_other_sites(masuk, orang):
    cookie = masuk(orang).cookies["sesi"]

    assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["domain"]) == (True, "Lax", "/", "")


def test_under_https_the_cookies_are_bound_to_this_host(monkeypatch):
    monkeypatch.setenv("PETASAMA_HTTPS", "ya")

    made = runpy.run_path("petasama/settings.py")

    assert (made["SESSION_COOKIE_NAME"], made["CSRF_COOKIE_NAME"]) == ("__Host-sesi", "__Host-csrf")
    assert made["SESSION_COOKIE_SECURE"] and made["CSRF_COOKIE_SECURE"]
    assert "SESSION_COOKIE_DOMAIN" not in made


@pytest.mark.parametrize(
    ("post", "minutes", "stays"),
    [("sekretariat", 29, True), ("sekretariat", 31, False), ("kepala:DINKES", 31, True), ("kepala:DINKES", 481, False)],
)
def test_an_idle_session_ends(dunia, masuk, post, minutes, stays):
    client = masuk(dunia.post(post).user)
    session = client.session
    session[sesi.SEEN] = time.time() - minutes * 60
    session.save()

    answer = client.get("/persiapan/")

    assert answer.status_code == (200 if stays else 302)
    assert Session.objects.filter(session_key=token_of(client) or session.session_key).exists()
    if not stays:
        page = client.get(answer["Location"]).content.decode()
        assert "Masuklah kembali untuk melanjutkan" in page
        assert 'name="next" value="/persiapan/"' in page


def test_a_session_ends_after_twelve_hours_however_busy(masuk, orang):
    client = masuk(orang)
    session = client.session
    session[sesi.BEGAN] = time.time() - 12 * 3600 - 1
    session.save()

    assert not is_inside(client)
    assert sesi.perangkat(orang) == []


def test_reading_pages_writes_the_visit_at_most_once_a_minute(masuk, orang, django_assert_max_num_queries):
    client = masuk(orang)
    client.get("/lupa-sandi/")

    with django_assert_max_num_queries(10) as asked:
        client.get("/lupa-sandi/")

    assert not [query for query in asked if not query["sql"].startswith("SELECT")]


def test_a_state_is_never_changed_by_following_a_link(masuk, orang):
    client = masuk(orang)

    for path in ("/keluar/", "/akun/telepon/", "/akun/perangkat/keluarkan-semua/", "/masuk/daerah/"):
        assert client.get(path).status_code == 405

    assert is_inside(client)


def test_a_form_without_its_token_is_refused(orang):
    strict = Client(enforce_csrf_checks=True)

    assert strict.post("/masuk/", {"username": orang.surel, "password": SANDI}).status_code == 403
