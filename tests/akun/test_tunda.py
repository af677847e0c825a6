"""Guessing is slowed down, offices are not (S13, S20)."""

import logging
import re
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client

from petasama.akun import tunda
from petasama.akun.alamat import client_address
from petasama.organisasi.example import SANDI
from petasama.organisasi.models import Daerah, User
from tests.akun.conftest import is_inside

TIDAK_COCOK = "NIP, alamat surel, atau kata sandi tidak cocok."


@pytest.fixture
def hashes(monkeypatch):
    """Every password that reaches the hash check."""
    seen = []
    encode = MD5PasswordHasher.encode

    def counting(self, password, salt):
        seen.append(password)
        return encode(self, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", counting)
    return seen


def guess(client, name, password="salah-sama-sekali"):
    return client.post("/masuk/", {"username": name, "password": password})


def let_pass(seconds):
    """Let so much time pass for the book of failures."""
    for attempt in AccessAttempt.objects.all():
        AccessAttempt.objects.filter(pk=attempt.pk).update(
            attempt_time=attempt.attempt_time - timedelta(seconds=seconds)
        )


def test_after_five_wrong_tries_the_right_password_waits_too(client, orang, hashes):
    answers = [guess(client, orang.surel).status_code for _ in range(5)]
    hashes.clear()

    answer = guess(client, orang.surel, SANDI)

    assert answers == [422, 422, 422, 422, 429]
    assert (answer.status_code, answer["Retry-After"], hashes) == (429, "60", [])
    assert "Tunggu 1 menit, lalu coba lagi" in answer.content.decode()
    assert not is_inside(client)


def test_after_the_wait_the_right_password_opens_and_the_slate_is_clean(client, orang):
    for _ in range(5):
        guess(client, orang.surel)
    let_pass(61)

    assert guess(client, orang.surel, SANDI).status_code == 302
    assert AccessAttempt.objects.count() == 0


def test_whoever_goes_on_waits_longer_but_never_more_than_a_quarter_of_an_hour(client, orang):
    waits = []
    for _ in range(5):
        guess(client, orang.surel)
    for _ in range(6):
        let_pass(15 * 60 + 1)
        waits.append(int(guess(client, orang.surel)["Retry-After"]))

    assert waits == [120, 240, 480, 900, 900, 900]


def test_a_waiting_pair_is_not_made_to_wait_longer_by_trying(client, orang):
    for _ in range(15):
        guess(client, orang.surel)

    assert AccessAttempt.objects.get().failures_since_start == 5


def test_nip_and_address_and_other_spellings_are_one_account(client, orang):
    for name in (orang.surel, orang.nip, orang.surel.upper(), f" {orang.nip} ", orang.surel):
        last = guess(client, name)

    assert last.status_code == 429
    assert guess(Client(), orang.nip, SANDI).status_code == 429


def test_another_account_behind_the_same_address_gets_in(client, orang, dunia):
    for _ in range(6):
        guess(client, orang.surel)

    assert guess(Client(), dunia.post("sekretariat").user.surel, SANDI).status_code == 302


def test_the_owner_gets_in_from_another_address(orang, masuk):
    stranger = Client(REMOTE_ADDR="203.0.113.9")
    for _ in range(6):
        guess(stranger, orang.surel)

    assert is_inside(masuk(orang, address="198.51.100.7"))


@pytest.mark.lama
def test_two_hundred_people_behind_one_address_get_in_after_a_slip_each(dunia):
    Daerah.objects.update(contoh=False)
    rows = [User(surel=f"o{n}@hss.example", nama=f"Orang {n} (contoh)") for n in range(200)]
    for row in rows:
        row.password = dunia.post("sekretariat").user.password
    User.objects.bulk_create(rows)
    office = Client(REMOTE_ADDR="198.51.100.1")
    entered = 0

    for row in rows:
        guess(office, row.surel)
        entered += guess(office, row.surel, SANDI).status_code == 302
        office.cookies.clear()

    assert entered == 200


@pytest.mark.lama
def test_guesses_over_many_names_reach_the_hash_check_at_most_a_hundred_times(dunia, orang, masuk, hashes):
    Daerah.objects.update(contoh=False)
    worker = masuk(orang, address="203.0.113.9")
    worker.post("/keluar/")
    robber = Client(REMOTE_ADDR="203.0.113.9")
    known = list(User.objects.values_list("surel", flat=True)[:20])
    hashes.clear()

    for turn in range(150):
        guess(robber, known[turn % 20] if turn % 2 else f"tebakan{turn}@hss.example")

    assert len(hashes) <= 100
    assert is_inside(masuk(orang, address="203.0.113.9")), "who was let in from here before still is"
    assert is_inside(masuk(dunia.post("sekretariat").user, address="198.51.100.7"))


def test_an_unknown_name_gets_the_same_answer_for_the_same_work(client, orang, hashes):
    answers, work = [], []
    for name in (orang.surel, "tidak.ada@hss.example"):
        page = guess(client, name).content.decode().replace(name, "")
        answers.append(re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page))
        work.append(len(hashes))
        hashes.clear()

    assert TIDAK_COCOK in answers[0]
    assert answers[0] == answers[1]
    assert work == [1, 1]


def test_an_unknown_name_waits_like_a_known_one(client, db):
    answers = [guess(client, "tidak.ada@hss.example").status_code for _ in range(6)]

    assert answers == [422, 422, 422, 422, 429, 429]


def test_what_was_typed_as_a_name_by_mistake_is_kept_nowhere(client, db):
    guess(client, "KataSandiRahasiaSaya-77")

    row = AccessAttempt.objects.get()
    assert "katasandirahasia" not in f"{row.username} {row.post_data} {row.get_data}".lower()


@pytest.mark.parametrize("name", ["a\r\nADMIN masuk", "\x1b[31mmerah", "{0.__class__}", "%s%n", "x" * 10_000, "a\x00b"])
def test_no_name_forges_a_line_of_the_log(client, db, caplog, name):
    caplog.set_level(logging.INFO)

    guess(client, name, "rahasia-kenari-9")

    lines = [record.getMessage() for record in caplog.records]
    assert lines
    assert not [line for line in lines if "\n" in line or "\r" in line or "\x1b" in line or len(line) > 600]
    assert "rahasia-kenari-9" not in caplog.text


@pytest.mark.parametrize(
    ("remote", "told", "proxies", "expected"),
    [
        ("203.0.113.5", "198.51.100.1", [], "203.0.113.5"),
        ("10.0.0.2", "198.51.100.1", ["10.0.0.0/8"], "198.51.100.1"),
        ("10.0.0.2", "1.1.1.1, 198.51.100.1", ["10.0.0.0/8"], "198.51.100.1"),
        ("10.0.0.2", "1.1.1.1, 198.51.100.1, 10.0.0.9", ["10.0.0.0/8"], "198.51.100.1"),
        ("203.0.113.5", "198.51.100.1", ["10.0.0.0/8"], "203.0.113.5"),
        ("10.0.0.2", "bukan alamat", ["10.0.0.0/8"], "10.0.0.2"),
        ("10.0.0.2", "", ["10.0.0.0/8"], "10.0.0.2"),
        ("2001:db8::1", "2001:db8::5", ["2001:db8::1"], "2001:db8::5"),
        ("", "198.51.100.1", ["10.0.0.0/8"], "0.0.0.0"),
    ],
)
def test_only_a_trusted_proxy_is_believed_about_the_address(rf, settings, remote, told, proxies, expected):
    settings.PROKSI = proxies

    assert client_address(rf.get("/", REMOTE_ADDR=remote, HTTP_X_FORWARDED_FOR=told)) == expected


def test_the_rules_of_allauth_are_silent_so_that_one_rule_answers(settings):
    assert settings.ACCOUNT_RATE_LIMITS is False
    waits = [tunda.lama_tunggu(failures) for failures in (0, 4, 5, 6, 7, 8, 9, 99)]
    assert waits == [0, 0, 60, 120, 240, 480, 900, 900]
