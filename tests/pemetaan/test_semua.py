"""All questions on one page: each its own form with its own version, light enough for a slow line."""

import re
from collections import Counter

import pytest
from django.urls import reverse

from petasama.pemetaan import actions
from petasama.pemetaan.models import Jawaban

PARTS = ["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "KLASIFIKASI"]


def url_of(usulan):
    return reverse("pemetaan:semua", args=[usulan.pk])


def forms_of(body):
    return re.findall(r"<form[^>]* data-tulis [^>]*>", body)


@pytest.fixture
def usulan(usulan_at):
    """A complete draft of Dinas Kesehatan."""
    return usulan_at("DRAF")


def test_every_part_is_a_form_with_its_own_address_and_version(usulan, penulis, pemain):
    actions.simpan_jawaban(usulan, kode="P1", isi={"nama_kegiatan": "Nama yang baru"}, by=pemain.ppksd("DINKES"))

    forms = forms_of(penulis.get(url_of(usulan)).content.decode())

    assert [re.search(r'data-kode="(\w+)"', form)[1] for form in forms] == PARTS
    for form, kode in zip(forms, PARTS, strict=True):
        version = Jawaban.objects.get(usulan=usulan, kode=kode).version
        assert f'data-alamat="{reverse("pemetaan:simpan", args=[usulan.pk, kode])}"' in form
        assert f'data-versi="{version}"' in form
        assert f'data-usulan="{usulan.pk}"' in form and f'data-daerah="{usulan.daerah_id}"' in form
        assert f'data-pengguna="{pemain.ppksd("DINKES").user_id}"' in form


def test_no_id_stands_twice_on_the_page(usulan, penulis):
    ids = Counter(re.findall(r'\sid="([^"]+)"', penulis.get(url_of(usulan)).content.decode()))

    assert [key for key, count in ids.items() if count > 1] == []


def test_the_page_stays_under_150_kb_also_with_many_rows(usulan, penulis, pemain):
    writer = pemain.ppksd("DINKES")
    partners = [{"nama": f"Mitra {line}", "kelas": "DAERAH", "kode_wilayah": "63.05"} for line in range(10)]
    actions.simpan_jawaban(usulan, kode="P4", isi={"mitra": partners}, by=writer)

    page = penulis.get(url_of(usulan))

    assert page.content.count(b'<option value="63.05 Kabupaten Tapin">') == 1
    assert len(page.content) < 150_000


def test_saving_one_question_returns_to_its_place(usulan, penulis):
    saved = Jawaban.objects.get(usulan=usulan, kode="P1")

    answer = penulis.post(
        reverse("pemetaan:jawab", args=[usulan.pk, "P1"]),
        {"versi": saved.version, "kembali": "semua", "nama_kegiatan": "Nama yang baru", "selesai": "ya"},
    )

    assert answer.url == f"{url_of(usulan)}#P1"
    saved.refresh_from_db()
    assert (saved.isi["nama_kegiatan"], saved.selesai) == ("Nama yang baru", True)


def test_a_fault_keeps_the_way_back(usulan, penulis):
    page = penulis.post(
        reverse("pemetaan:jawab", args=[usulan.pk, "P6"]),
        {"versi": "1", "kembali": "semua", "keluaran-1-uraian": "Peta", "keluaran-1-volume": "banyak"},
    )

    assert page.status_code == 422
    assert '<input type="hidden" name="kembali" value="semua">' in page.content.decode()


def test_the_list_leads_to_every_question_and_says_how_it_stands(usulan, penulis):
    page = penulis.get(url_of(usulan))

    assert [task["url"] for task in page.context["tugas"]] == [f"#{kode}" for kode in PARTS]
    assert all(f'id="{kode}"' in page.content.decode() for kode in PARTS)


def test_only_writers_get_the_page_and_only_while_it_can_be_written(
    usulan_at, penulis, sekretariat, pemain, browser_of
):
    usulan = usulan_at("DRAF")
    others = [browser_of(pemain.ppksd("BPBD")).get(url_of(usulan)), sekretariat.get(url_of(usulan))]

    actions.ajukan(usulan, by=pemain.ppksd("DINKES"))

    assert [page.status_code for page in others] == [404, 403]
    assert penulis.get(url_of(usulan)).status_code == 409
