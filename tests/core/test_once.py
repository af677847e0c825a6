"""A form that is sent twice has one effect and one answer."""

import threading

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpRequest
from django.test import Client
from django.urls import reverse
from lxml import html

from petasama.akun.harian import buang_yang_lama
from petasama.core.models import Submission
from petasama.core.once import FIELD, _digest_of
from petasama.pemetaan.models import Usulan


@pytest.fixture
def penulis(pemain, browser_of):
    return browser_of(pemain.ppksd("DINKES"))


@pytest.fixture
def begin(putaran):
    def begin(browser, key, **fields):
        return browser.post(reverse("pemetaan:usulan-baru"), {"putaran": putaran.pk, FIELD: key, **fields})

    return begin


pytestmark = pytest.mark.django_db


def test_the_same_form_again_leads_to_the_same_place_and_makes_nothing_new(penulis, begin):
    first = begin(penulis, "k1")
    made = Usulan.objects.count()

    again = begin(penulis, "k1")

    assert (again.status_code, again.headers["Location"]) == (first.status_code, first.headers["Location"])
    assert Usulan.objects.count() == made


def test_a_new_showing_of_the_form_makes_another(penulis, begin):
    first = begin(penulis, "k1")

    second = begin(penulis, "k2")

    assert second.headers["Location"] != first.headers["Location"]


def test_other_content_under_the_same_key_is_another_act(penulis, begin):
    begin(penulis, "k1")
    made = Usulan.objects.count()

    begin(penulis, "k1", catatan="diubah setelah kembali")

    assert Usulan.objects.count() == made + 1


def test_somebody_else_with_the_same_key_is_another_person(penulis, pemain, begin, browser_of):
    begin(penulis, "k1")
    made = Usulan.objects.count()

    begin(browser_of(pemain.ppksd("DISDIK")), "k1")

    assert Usulan.objects.count() == made + 1


def test_a_refusal_is_not_kept_so_that_the_form_may_be_sent_once_more(penulis, begin):
    refused = penulis.post(reverse("pemetaan:usulan-baru"), {"putaran": 0, FIELD: "k1"})

    assert refused.status_code == 404
    assert not Submission.objects.exists()


def test_a_form_without_a_key_is_sent_as_ever(penulis, putaran):
    before = Usulan.objects.count()

    for _ in range(2):
        penulis.post(reverse("pemetaan:usulan-baru"), {"putaran": putaran.pk})

    assert Usulan.objects.count() == before + 2
    assert not Submission.objects.exists()


def test_the_button_that_begins_a_proposal_carries_a_key_of_its_own_each_time(penulis):
    keys = {
        html.fromstring(penulis.get(reverse("pemetaan:index")).content).xpath(f"//input[@name='{FIELD}']/@value")[0]
        for _ in range(2)
    }

    assert len(keys) == 2


def test_two_files_of_one_name_and_size_are_told_apart():
    digests = set()
    for content in (b"satu", b"dua!"):
        request = HttpRequest()
        request.path = "/unggah/"
        request.FILES["berkas"] = SimpleUploadedFile("a.txt", content)
        digests.add(_digest_of(request))

        assert request.FILES["berkas"].read() == content
    assert len(digests) == 2


def test_keys_are_forgotten_after_a_week(penulis, begin, dunia):
    begin(penulis, "k1")
    Submission.objects.update(created_at="2020-01-01T00:00:00+08:00")

    buang_yang_lama(dunia.daerah, None)

    assert not Submission.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_at_the_same_instant_have_one_effect(penulis, begin):
    before, cookies = Usulan.objects.count(), penulis.cookies
    barrier, answers = threading.Barrier(2), []

    def send():
        browser = Client()
        browser.cookies = cookies
        barrier.wait()
        answers.append(begin(browser, "serentak"))
        connection.close()

    threads = [threading.Thread(target=send) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert {answer.status_code for answer in answers} == {302}
    assert len({answer.headers["Location"] for answer in answers}) == 1
    assert Usulan.objects.count() == before + 1
