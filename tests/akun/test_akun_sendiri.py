"""One's own account: phone, address, devices, log of sign-ins."""

from datetime import timedelta

import pytest
from axes.models import AccessLog
from django.test import Client

from petasama.akun import sesi
from petasama.core import clock
from petasama.core.models import Trail
from petasama.kabar.models import Surel
from petasama.organisasi.example import SANDI
from petasama.organisasi.models import Penugasan, User
from tests.akun.conftest import is_inside, links
from tests.world import SAAT

PONSEL = "Mozilla/5.0 (Linux; Android 14; Mobile) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"


def test_the_page_tells_who_one_is_and_leaves_the_name_alone(masuk, orang):
    page = masuk(orang).get("/akun/").content.decode()

    assert all(text in page for text in (orang.nama, orang.nip, orang.surel, "Kepala Dinas Kesehatan"))
    assert 'name="nama"' not in page


@pytest.mark.parametrize(
    ("typed", "kept"), [("0812-3456 7890", "081234567890"), ("+62 (812) 345.678", "+62812345678"), ("", "")]
)
def test_a_phone_number_is_kept_however_it_is_written(masuk, orang, typed, kept):
    answer = masuk(orang).post("/akun/telepon/", {"telepon": typed})

    orang.refresh_from_db()
    assert (answer["Location"], orang.telepon) == ("/akun/", kept)
    assert kept == "" or kept not in str(Trail.objects.latest("pk").data)


def test_what_is_no_number_comes_back_as_typed(masuk, orang):
    answer = masuk(orang).post("/akun/telepon/", {"telepon": "nol delapan"})

    assert answer.status_code == 422
    assert 'value="nol delapan"' in answer.content.decode()


def test_a_new_address_counts_once_its_link_was_confirmed(masuk, orang):
    old = orang.surel
    client = masuk(orang)
    client.post("/akun/surel/", {"surel": "Baru@HSS.example", "sekarang": SANDI})
    (link,) = links("baru@hss.example")
    path = link.removeprefix("http://127.0.0.1:8000")

    assert Client().get(path).status_code == 200
    assert User.objects.get(pk=orang.pk).surel == old
    Client().post(path)

    assert User.objects.get(pk=orang.pk).surel == "baru@hss.example"
    assert Client().get(path).status_code == 410
    assert "diganti menjadi baru@hss.example" in Surel.objects.get(kepada=old).teks
    entry = Trail.objects.latest("pk")
    assert (entry.act, entry.data) == ("ganti_surel", {"semula": old, "menjadi": "baru@hss.example"})
    assert is_inside(client)


def test_a_new_address_needs_the_password(masuk, orang):
    answer = masuk(orang).post("/akun/surel/", {"surel": "baru@hss.example", "sekarang": "salah sekali"})

    assert answer.status_code == 422
    assert not Surel.objects.exists()


def test_whose_address_it_is_stays_unsaid(masuk, orang, dunia):
    taken = dunia.post("sekretariat").user.surel
    client = masuk(orang)

    answer = client.post("/akun/surel/", {"surel": taken, "sekarang": SANDI}, follow=True)

    assert f"Tautan pemastian dikirim ke {taken}" in answer.content.decode()
    assert links(taken) == []
    assert "sudah dipakai akun Anda" in Surel.objects.get(kepada=taken).teks


def test_a_late_confirmation_changes_nothing(masuk, orang):
    masuk(orang).post("/akun/surel/", {"surel": "baru@hss.example", "sekarang": SANDI})
    path = links("baru@hss.example")[0].removeprefix("http://127.0.0.1:8000")

    with clock.fixed_at(SAAT + timedelta(minutes=61)):
        assert Client().post(path).status_code == 410

    assert not User.objects.filter(surel="baru@hss.example").exists()


def test_devices_are_listed_and_put_out_one_by_one(masuk, orang):
    here, phone = masuk(orang, address="198.51.100.7"), Client(HTTP_USER_AGENT=PONSEL, REMOTE_ADDR="203.0.113.4")
    phone.post("/masuk/", {"username": orang.nip, "password": SANDI})

    page = here.get("/akun/perangkat/").content.decode()
    other = next(item for item in sesi.perangkat(orang) if item.ip == "203.0.113.4")

    assert all(text in page for text in ("Chrome di Android", "203.0.113.4", "198.51.100.7", "Perangkat ini"))
    answer = here.post(f"/akun/perangkat/{other.pk}/keluarkan/")
    assert answer["Location"] == "/akun/perangkat/"
    assert not is_inside(phone)
    assert is_inside(here)


def test_devices_of_others_do_not_exist(masuk, orang, dunia):
    stranger = masuk(dunia.post("admin").user)
    masuk(orang)
    (device,) = sesi.perangkat(orang)

    assert stranger.post(f"/akun/perangkat/{device.pk}/keluarkan/").status_code == 404
    assert sesi.perangkat(orang) == [device]


def test_one_leaves_all_devices_at_once(masuk, orang):
    browsers = [masuk(orang) for _ in range(3)]

    answer = browsers[1].post("/akun/perangkat/keluarkan-semua/")

    assert answer["Location"] == "/masuk/"
    assert [is_inside(browser) for browser in browsers] == [False, False, False]


def test_the_log_of_sign_ins_is_seen_by_its_owner(masuk, orang, dunia):
    first = masuk(orang, address="203.0.113.4")
    first.post("/keluar/")

    own = masuk(orang).get("/akun/perangkat/").content.decode()
    other = masuk(dunia.post("admin").user).get("/akun/perangkat/").content.decode()

    assert "203.0.113.4" in own
    assert "203.0.113.4" not in other
    assert AccessLog.objects.filter(username=orang.surel, logout_time__isnull=False).count() == 1


def test_whoever_has_no_post_in_force_still_has_an_account(masuk, orang):
    Penugasan.objects.filter(user=orang).update(selesai=SAAT.date() - timedelta(days=1))
    client = masuk(orang)

    for path in ("/akun/", "/akun/sandi/", "/akun/surel/", "/akun/perangkat/", "/akun/dua-langkah/"):
        assert client.get(path).status_code == 200
    client.post("/akun/telepon/", {"telepon": "081234567890"})

    entry = Trail.objects.latest("pk")
    assert (entry.act, entry.role, entry.post) == ("ganti_telepon", "PENGGUNA", "pemilik akun")


def test_every_page_of_the_account_asks_a_stranger_to_sign_in(client, db):
    for path in ("/akun/", "/akun/sandi/", "/akun/perangkat/", "/akun/dua-langkah/aktifkan/", "/akun/kebijakan-sandi/"):
        assert client.get(path)["Location"] == f"/masuk/?next={path}"
