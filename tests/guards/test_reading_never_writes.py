"""A GET changes nothing: the wrapper refuses, and every address is read under it by every role of the example."""

import pytest
from django.contrib.sessions.models import Session
from django.db import connection, transaction

from petasama.core import clock
from petasama.core.middleware import WriteWhileReading, refuse_writes
from petasama.wilayah.models import JenisWilayah, Wilayah

pytestmark = pytest.mark.django_db


def write_a_region():
    """A write that no read may do."""
    Wilayah.objects.create(
        kode="99", nama="Provinsi Uji", jenis=JenisWilayah.PROVINSI, ibukota="Uji",
        lintang=0, bujur=0, zona_waktu="WITA", luas_km2=1, penduduk=1,
    )  # fmt: skip


def test_a_write_while_reading_is_refused():
    with connection.execute_wrapper(refuse_writes), pytest.raises(WriteWhileReading), transaction.atomic():
        write_a_region()

    assert not Wilayah.objects.filter(kode="99").exists()


def test_an_update_and_a_deletion_while_reading_are_refused():
    write_a_region()

    with connection.execute_wrapper(refuse_writes):
        with pytest.raises(WriteWhileReading), transaction.atomic():
            Wilayah.objects.filter(kode="99").update(nama="Lain")
        with pytest.raises(WriteWhileReading), transaction.atomic():
            Wilayah.objects.filter(kode="99").delete()

    assert Wilayah.objects.get(kode="99").nama == "Provinsi Uji"


def test_a_session_may_be_remembered_while_reading():
    with connection.execute_wrapper(refuse_writes):
        Session.objects.create(session_key="uji", session_data="", expire_date=clock.now())

    assert Session.objects.filter(session_key="uji").exists()
