"""The run itself is strict: each promise of tests/conftest.py is broken here on purpose."""

import socket

import pytest
from django.db import DatabaseError, transaction
from django.template import engines

from petasama.core import clock
from petasama.core.models import Trail
from petasama.organisasi.models import Daerah
from petasama.wilayah.models import Wilayah


def a_trail_entry() -> Trail:
    """One entry, with the region and government it needs."""
    wilayah = Wilayah.objects.create(
        kode="99", nama="Provinsi Uji", jenis="PROVINSI", ibukota="Uji",
        lintang=0, bujur=0, zona_waktu="WITA", luas_km2=1, penduduk=1,
    )  # fmt: skip
    daerah = Daerah.objects.create(wilayah=wilayah, nama="Provinsi Uji", ibukota="Uji", zona_waktu="WITA")
    entry = Trail(tenant=daerah, number=1, at=clock.now(), kind="uji", thing_id=1, thing="uji", act="uji")
    return Trail.objects.bulk_create([entry])[0]


def test_no_word_leaves_this_machine():
    with socket.socket() as outside, pytest.raises(AssertionError, match="reach the network"):
        outside.connect(("192.0.2.1", 80))


@pytest.mark.django_db
def test_rows_without_an_order_come_back_to_front():
    names = ("a", "b", "c")
    for place, name in enumerate(names):
        Wilayah.objects.create(
            kode=f"0{place}", nama=name, jenis="PROVINSI", ibukota="Uji",
            lintang=0, bujur=0, zona_waktu="WITA", luas_km2=1, penduduk=1,
        )  # fmt: skip

    ours = Wilayah.objects.filter(kode__startswith="0")
    unordered = [wilayah.nama for wilayah in ours.order_by()]

    assert sorted(unordered) == list(names)
    assert unordered != [wilayah.nama for wilayah in ours.order_by("kode")]


@pytest.mark.django_db
def test_a_text_longer_than_its_column_is_refused_on_sqlite_too():
    wilayah = Wilayah.objects.get(kode="63.06")

    with pytest.raises(DatabaseError), transaction.atomic():
        Wilayah.objects.filter(pk=wilayah.pk).update(nama="x" * 61)


def test_an_undefined_variable_fails():
    template = engines["django"].from_string("{{ tidak_ada }}")

    with pytest.raises(pytest.fail.Exception, match="tidak_ada"):
        template.render({})


@pytest.mark.django_db
def test_an_append_only_row_stays_in_a_test_too():
    entry = a_trail_entry()

    with pytest.raises(DatabaseError), transaction.atomic():
        Trail.objects.filter(pk=entry.pk).delete()

    assert Trail.objects.filter(pk=entry.pk).exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", ["first", "second"])
def test_append_only_rows_are_gone_after_a_transactional_test(turn):
    assert not Trail.objects.filter(kind="uji").exists()

    entry = a_trail_entry()

    with pytest.raises(DatabaseError):
        Trail.objects.filter(pk=entry.pk).update(act="lain")
