"""The second factor: led to it, challenged by it, kept secret, taken away."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.db import connection

from petasama.akun import actions, dua_langkah
from petasama.core.errors import NotNow
from petasama.core.models import Trail
from petasama.organisasi.example import SANDI
from petasama.organisasi.models import User
from tests.akun.conftest import is_inside, second_factor, totp

WAJIB = ("admin", "sekretariat", "kursi:KETUA")


@pytest.fixture
def berkode(asli, masuk):
    """(user, key): a secretary who has activated the second factor."""
    user = asli.post("sekretariat").user
    return user, second_factor(masuk(user))


@pytest.mark.parametrize("key", WAJIB)
def test_who_manages_is_led_to_the_second_factor_before_any_other_page(asli, masuk, key):
    client = masuk(asli.post(key).user)

    for path in ("/", "/persiapan/", "/persiapan/?x=1"):
        assert client.get(path)["Location"] == "/akun/dua-langkah/aktifkan/"
    assert client.post("/ganti-peran/", {"role": "1"})["Location"] == "/akun/dua-langkah/aktifkan/"
    assert "Peran Anda wajib" in client.get("/akun/dua-langkah/aktifkan/").content.decode()
    for path in ("/akun/", "/akun/sandi/", "/akun/perangkat/", "/akun/surel/"):
        assert client.get(path).status_code == 200
    assert client.post("/keluar/")["Location"] == "/masuk/"


@pytest.mark.parametrize("key", ["kepala:DINKES", "hukum", "inspektorat", "kursi:WAKIL_KETUA_1"])
def test_for_others_it_is_free(asli, masuk, key):
    client = masuk(asli.post(key).user)

    assert client.get("/").status_code == 200
    second_factor(client)
    assert client.get("/akun/dua-langkah/").status_code == 200


def test_in_the_example_nobody_is_led_there(dunia, masuk):
    assert masuk(dunia.post("admin").user).get("/").status_code == 200


def test_after_activating_it_all_pages_are_open(asli, masuk):
    client = masuk(asli.post("admin").user)

    second_factor(client)

    assert client.get("/").status_code == 200


def test_a_wrong_first_code_activates_nothing(asli, masuk):
    user = asli.post("admin").user
    client = masuk(user)
    page = client.get("/akun/dua-langkah/aktifkan/").content.decode()

    answer = client.post("/akun/dua-langkah/aktifkan/", {"kode": "000000"})

    assert answer.status_code == 422
    assert "Kode tidak cocok" in answer.content.decode()
    assert not dua_langkah.is_aktif(user)
    key = re.search(r'class="code">([A-Z2-7 ]+)<', page)[1]
    assert key in answer.content.decode(), "the same picture may be scanned again"


def test_the_password_alone_does_not_open(berkode, masuk):
    user, key = berkode

    client = masuk(user, next="/persiapan/")

    assert client.answer["Location"] == "/masuk/kode/"
    assert not is_inside(client)
    assert client.get("/persiapan/")["Location"].startswith("/masuk/")
    answer = client.post("/masuk/kode/", {"kode": totp(key, steps=1)})
    assert answer["Location"] == "/persiapan/"
    assert is_inside(client)


def test_a_code_counts_once(berkode, masuk):
    user, key = berkode
    code = totp(key, steps=1)
    masuk(user).post("/masuk/kode/", {"kode": code})

    client = masuk(user)
    answer = client.post("/masuk/kode/", {"kode": code})

    assert answer.status_code == 422
    assert "sudah dipakai" in answer.content.decode()
    assert masuk(user).post("/masuk/kode/", {"kode": totp(key)}).status_code == 422, "nor does an earlier one"


def test_a_printed_code_counts_once(berkode, masuk):
    user, _ = berkode
    code = dua_langkah.kode_cadangan(user)[3]

    assert masuk(user).post("/masuk/kode/", {"kode": code})["Location"] == "/"
    assert masuk(user).post("/masuk/kode/", {"kode": code}).status_code == 422
    assert len(dua_langkah.kode_cadangan(user)) == 9


def test_wrong_codes_slow_down_like_wrong_passwords(berkode, masuk):
    user, key = berkode
    client = masuk(user)

    answers = [client.post("/masuk/kode/", {"kode": "123456"}).status_code for _ in range(5)]

    assert answers == [422, 422, 422, 422, 429]
    assert client.post("/masuk/kode/", {"kode": totp(key, steps=1)}).status_code == 429
    assert masuk(user).answer.status_code == 429


def test_the_page_of_the_code_is_closed_without_a_password_before(client, db):
    assert client.get("/masuk/kode/")["Location"] == "/masuk/"
    assert client.post("/masuk/kode/", {"kode": "123456"})["Location"] == "/masuk/"


def test_keys_and_printed_codes_lie_encrypted(asli, masuk, settings):
    user = asli.post("admin").user
    client = masuk(user)
    page = client.get("/akun/dua-langkah/aktifkan/").content.decode()
    key = re.search(r'class="code">([A-Z2-7 ]+)<', page)[1].replace(" ", "")
    pending = Session.objects.get(session_key=client.cookies["sesi"].value).get_decoded()
    client.post("/akun/dua-langkah/aktifkan/", {"kode": totp(key)})

    with connection.cursor() as cursor:
        cursor.execute("SELECT data FROM mfa_authenticator")
        kept = " ".join(str(row[0]) for row in cursor.fetchall())

    assert key not in str(pending)
    assert key not in kept
    assert not [code for code in dua_langkah.kode_cadangan(user) if code.replace(" ", "") in kept]
    assert kept.count("gAAAA") == 2
    settings.KUNCI_DUA_LANGKAH, settings.SECRET_KEY_FALLBACKS = "kunci lain", [settings.KUNCI_DUA_LANGKAH]
    assert len(dua_langkah.kode_cadangan(user)) == 10, "after a change of key the old one still reads"


def test_printed_codes_are_shown_until_kept_and_never_again(asli, masuk):
    user = asli.post("kepala:DINKES").user
    client = masuk(user)
    second_factor(client)
    codes = dua_langkah.kode_cadangan(user)

    page, text = client.get("/akun/dua-langkah/kode-cadangan/"), client.get("/akun/dua-langkah/kode-cadangan/unduh/")
    client.post("/akun/dua-langkah/kode-cadangan/")

    assert all(code in page.content.decode() for code in codes)
    assert all(code in text.content.decode() for code in codes)
    assert 'filename="kode-cadangan-petasama.txt"' in text["Content-Disposition"]
    for path in ("/akun/dua-langkah/kode-cadangan/", "/akun/dua-langkah/kode-cadangan/unduh/"):
        assert client.get(path)["Location"] == "/akun/dua-langkah/"
    assert client.get("/akun/dua-langkah/").content.decode().count("Kode cadangan yang tersisa: 10.") == 1


def test_new_printed_codes_need_the_password_and_void_the_old(berkode, masuk):
    user, key = berkode
    client = masuk(user)
    client.post("/masuk/kode/", {"kode": totp(key, steps=1)})
    old = dua_langkah.kode_cadangan(user)

    assert client.post("/akun/dua-langkah/kode-cadangan/ganti/", {"sekarang": "salah sekali"}).status_code == 422
    assert dua_langkah.kode_cadangan(user) == old
    answer = client.post("/akun/dua-langkah/kode-cadangan/ganti/", {"sekarang": SANDI})

    assert answer["Location"] == "/akun/dua-langkah/kode-cadangan/"
    assert not set(old) & set(dua_langkah.kode_cadangan(user))


def test_taking_it_off_needs_the_password_again_and_leads_back_to_it(berkode, masuk):
    user, key = berkode
    client = masuk(user)
    client.post("/masuk/kode/", {"kode": totp(key, steps=1)})

    assert client.post("/akun/dua-langkah/matikan/", {"sekarang": "salah sekali"}).status_code == 422
    assert dua_langkah.is_aktif(user)
    client.post("/akun/dua-langkah/matikan/", {"sekarang": SANDI})

    assert not Authenticator.objects.filter(user=user).exists()
    assert client.get("/")["Location"] == "/akun/dua-langkah/aktifkan/"
    acts = [entry.act for entry in Trail.objects.filter(kind="organisasi.user", thing_id=user.pk).order_by("number")]
    assert acts == ["aktifkan_dua_langkah", "matikan_dua_langkah"]


def test_an_admin_takes_it_from_somebody_who_lost_the_phone(berkode, masuk, asli, tapin):
    user, key = berkode
    client = masuk(user)
    client.post("/masuk/kode/", {"kode": totp(key, steps=1)})

    actions.setel_ulang_dua_langkah(user, by=asli.post("admin"))

    assert not dua_langkah.is_aktif(User.objects.get(pk=user.pk))
    assert not is_inside(client)
    assert masuk(user).get("/")["Location"] == "/akun/dua-langkah/aktifkan/"
    with pytest.raises(NotNow, match="tidak memakai"):
        actions.setel_ulang_dua_langkah(user, by=asli.post("admin"))
