"""What an administrator does with accounts."""

from datetime import UTC, datetime

import pytest
from axes.models import AccessLog

from petasama.akun import actions
from petasama.akun.harian import buang_yang_lama
from petasama.akun.models import UndanganAkun
from petasama.core.errors import NotNow
from petasama.core.models import Trail
from petasama.core.trail import has_words, phrase
from petasama.kabar.models import Surel
from petasama.organisasi.models import Penugasan, User
from tests.akun.conftest import is_inside
from tests.world import SAAT

ACTS = ("undang", "keluarkan", "nonaktifkan", "aktifkan", "setel-ulang-dua-langkah")


@pytest.fixture
def admin(dunia, browser_of):
    return browser_of(dunia.post("admin"))


def test_an_admin_invites_by_mail_and_returns_where_he_was(admin, orang):
    answer = admin.post(f"/akun/orang/{orang.pk}/undang/", {"next": "/dokumen/"})

    assert answer["Location"] == "/dokumen/"
    assert Surel.objects.get(kepada=orang.surel).perihal == "Undangan akun Petasama"


def test_all_sessions_of_a_person_end_at_once(admin, orang, masuk):
    browsers = [masuk(orang), masuk(orang)]

    admin.post(f"/akun/orang/{orang.pk}/keluarkan/")

    assert [is_inside(browser) for browser in browsers] == [False, False]
    assert phrase(Trail.objects.latest("pk")) == f"mengeluarkan pengguna {orang.nama} dari 2 perangkat"
    assert is_inside(masuk(orang))


def test_a_closed_account_is_out_at_once_and_stays_out(admin, orang, masuk):
    client = masuk(orang)
    actions.undang(orang, by=Penugasan.objects.get(peran="ADMIN_DAERAH", daerah__wilayah_id="63.06"))

    admin.post(f"/akun/orang/{orang.pk}/nonaktifkan/", {"alasan": "Pindah tugas (contoh)"})

    assert not is_inside(client)
    assert masuk(orang).answer.status_code == 422
    assert not UndanganAkun.objects.filter(user=orang).exists()
    entry = Trail.objects.latest("pk")
    assert (entry.act, entry.note) == ("nonaktifkan", "Pindah tugas (contoh)")


def test_an_account_opens_again_with_its_old_password(admin, orang, masuk):
    admin.post(f"/akun/orang/{orang.pk}/nonaktifkan/")

    answer = admin.post(f"/akun/orang/{orang.pk}/aktifkan/")

    assert answer.status_code == 302
    assert is_inside(masuk(orang))
    assert admin.post(f"/akun/orang/{orang.pk}/aktifkan/").status_code == 409


def test_nobody_closes_the_own_account_or_invites_a_closed_one(admin, dunia, orang):
    own = dunia.post("admin").user

    assert admin.post(f"/akun/orang/{own.pk}/nonaktifkan/").status_code == 409
    admin.post(f"/akun/orang/{orang.pk}/nonaktifkan/")
    assert admin.post(f"/akun/orang/{orang.pk}/undang/").status_code == 409


def test_people_of_another_government_do_not_exist(admin, tapin):
    stranger = tapin.post("kepala:DINKES").user

    assert {admin.post(f"/akun/orang/{stranger.pk}/{act}/").status_code for act in ACTS} == {404}


def test_only_an_admin_manages_accounts(dunia, browser_of, orang):
    for key in ("sekretariat", "kursi:KETUA", "kepala:DISDIK", "inspektorat"):
        client = browser_of(dunia.post(key))
        assert {client.post(f"/akun/orang/{orang.pk}/{act}/").status_code for act in ACTS} == {403}


def test_somebody_who_serves_another_government_too_is_not_closed_from_here(dunia, tapin, orang):
    Penugasan.objects.create(
        daerah=tapin.daerah, user=orang, peran="PEMANTAU", jabatan="Pemantau", nomor_surat="1",
        tanggal_surat=SAAT.date(), mulai=SAAT.date(),
    )  # fmt: skip

    with pytest.raises(NotNow, match="juga bertugas pada Kabupaten Tapin"):
        actions.nonaktifkan(orang, by=dunia.post("admin"))


def test_many_are_invited_at_once_without_those_who_had_their_three_mails(dunia, orang):
    by = dunia.post("admin")
    for _ in range(3):
        actions.undang(orang, by=by)
    people = list(User.objects.visible_to(by).order_by("pk"))

    made = actions.undang_semua(people, by=by)

    assert len(made) == len(people) - 1
    assert Surel.objects.filter(perihal="Undangan akun Petasama").count() == len(people) + 2


def test_what_is_old_is_thrown_away_daily(dunia, orang, masuk):
    client = masuk(orang)
    actions.undang(orang, by=dunia.post("admin"))
    old = datetime(2026, 1, 1, tzinfo=UTC)
    AccessLog.objects.create(username=orang.surel, ip_address="203.0.113.4", user_agent="x", path_info="/")
    AccessLog.objects.filter(ip_address="203.0.113.4").update(attempt_time=old)
    UndanganAkun.objects.update(created_at=old)

    buang_yang_lama(dunia.daerah, SAAT.date())

    assert list(AccessLog.objects.filter(username=orang.surel).values_list("ip_address", flat=True)) == ["127.0.0.1"]
    assert not UndanganAkun.objects.exists()
    assert is_inside(client)


@pytest.mark.parametrize(
    "act",
    [
        "undang", "pasang_sandi", "ganti_sandi", "ganti_surel", "ganti_telepon", "aktifkan_dua_langkah",
        "matikan_dua_langkah", "setel_ulang_dua_langkah", "buat_kode_cadangan", "hubungkan_masuk_daerah", "keluarkan",
        "nonaktifkan", "aktifkan",
    ],
)  # fmt: skip
def test_every_act_on_an_account_is_told_in_words(act):
    assert has_words("organisasi.user", act)
