"""People on the screens: the list, one person, registering, appointing, ending, handing over, silent accounts."""

import io
from datetime import date, timedelta

import pytest
from python_calamine import CalamineWorkbook

from petasama.organisasi import actions
from petasama.organisasi.models import Penugasan, User
from tests.organisasi.conftest import HARI_INI
from tests.world import SAAT

ORANG = {
    "nama": "Siti Aminah, S.E. (contoh)",
    "surel": "siti.aminah@hss.example",
    "nip": "19900101 201501 2 001",
    "telepon": "081250007777",
}
PERENCANA = {
    "peran": "PERENCANA",
    "jabatan": "Perencana Ahli Muda",
    "sebagai": "DEFINITIF",
    "nomor_surat": "800/12/2026",
    "tanggal_surat": "2026-11-09",
    "mulai": "2026-11-10",
    "selesai": "",
}
SURAT = {"nomor_surat": "800/77/2026 (contoh)", "tanggal_surat": "2026-11-09"}


def rows_of(answer):
    return CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()


def test_the_list_names_people_with_their_posts_25_at_a_time(admin_browser):
    page = admin_browser.get("/organisasi/orang/").content.decode()

    assert page.count('<tr role="row">') == 26
    assert "Berlaku" in page
    assert "Muat lagi" in page


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("cari=kepala.dinkes", "Kepala Dinas Kesehatan"),
        ("cari=dinas kesehatan", "PPKSD Dinas Kesehatan"),
        ("peran=BUPATI", "Bupati Hulu Sungai Selatan"),
    ],
)
def test_the_list_is_searched_and_filtered(admin_browser, asked, found):
    page = admin_browser.get(f"/organisasi/orang/?{asked}").content.decode()

    assert found in page
    assert "Perancang Peraturan" not in page


def test_the_list_of_one_office_holds_its_posts_only(admin_browser, dunia):
    page = admin_browser.get(f"/organisasi/orang/?opd={dunia.perangkat['DINKES'].pk}").content.decode()

    assert "3 penugasan berlaku" in page
    assert "Kepala Dinas Kesehatan" in page


def test_people_without_a_post_and_posts_that_are_over_have_lists_of_their_own(
    admin_browser, dunia, pegawai, pemain, admin
):
    actions.akhiri(pemain.ppksd("DINKES"), alasan="Mutasi", by=admin)

    alone = admin_browser.get("/organisasi/orang/?keadaan=tanpa").content.decode()
    over = admin_browser.get("/organisasi/orang/?keadaan=akhir").content.decode()

    assert pegawai.nama in alone
    assert pemain.ppksd("DINKES").user.nama in alone
    assert "1 penugasan berakhir" in over
    assert "PPKSD Dinas Kesehatan" in over


def test_the_list_costs_the_same_with_more_people(
    admin_browser, dunia, django_assert_num_queries, django_assert_max_num_queries
):
    with django_assert_max_num_queries(14) as few:
        admin_browser.get("/organisasi/orang/?peran=BUPATI")
    with django_assert_num_queries(len(few)):
        admin_browser.get("/organisasi/orang/?baris=200")


def test_personal_data_stand_in_the_workbook_of_the_admin_only(admin_browser, dunia, browser_of):
    full = rows_of(admin_browser.get("/organisasi/orang.xlsx"))
    plain = rows_of(browser_of(dunia.post("sekretariat")).get("/organisasi/orang.xlsx"))

    assert len(full) == len(plain) > 100
    assert {"NIP", "Surel", "Telepon"} <= set(full[0])
    assert not {"NIP", "Surel", "Telepon"} & set(plain[0])


@pytest.mark.parametrize("who", ["sekretariat", "inspektorat"])
def test_readers_read_people_and_are_offered_nothing_to_change(dunia, browser_of, who):
    user = dunia.post("kepala:DINKES").user
    browser = browser_of(dunia.post(who))

    page = browser.get(f"/organisasi/orang/{user.pk}/").content.decode()

    assert "Kepala Dinas Kesehatan" in page
    assert not [words for words in ("Akhiri", "Serah terima", "Ubah data", "Beri penugasan") if words in page]
    assert browser.get("/organisasi/orang/baru/").status_code == 403
    assert browser.post(f"/organisasi/penugasan/{dunia.post('kepala:DINKES').pk}/akhiri/").status_code == 403


def test_the_secretariat_does_not_read_the_nip(dunia, browser_of):
    user = dunia.post("kepala:DINKES").user

    assert user.nip not in browser_of(dunia.post("sekretariat")).get(f"/organisasi/orang/{user.pk}/").content.decode()
    assert user.nip in browser_of(dunia.post("inspektorat")).get(f"/organisasi/orang/{user.pk}/").content.decode()


@pytest.mark.parametrize("who", ["kursi:KETUA", "bupati", "hukum", "pemantau"])
def test_others_are_told_whose_page_it_is(dunia, browser_of, who):
    answer = browser_of(dunia.post(who)).get("/organisasi/orang/")

    assert answer.status_code == 403
    assert "Admin daerah" in answer.content.decode()


def test_a_head_sees_the_own_office_only(dunia, pemain, browser_of):
    browser = browser_of(dunia.post("kepala:DINKES"))
    own, other = pemain.ppksd("DINKES").user, pemain.ppksd("DISHUB").user

    page = browser.get("/organisasi/orang/").content.decode()

    assert own.nama in page
    assert other.nama not in page
    assert browser.get(f"/organisasi/orang/{own.pk}/").status_code == 200
    assert browser.get(f"/organisasi/orang/{other.pk}/").status_code == 404
    assert browser.get(f"/organisasi/penugasan/{pemain.ppksd('DISHUB').pk}/serah-terima/").status_code == 404


def test_people_of_another_government_are_not_found(admin_browser, tapin):
    post = tapin.post("sekretariat")

    for path in (f"orang/{post.user_id}/", f"orang/{post.user_id}/ubah/", f"orang/{post.user_id}/angkat/"):
        assert admin_browser.get(f"/organisasi/{path}").status_code == 404
    assert admin_browser.get(f"/organisasi/penugasan/{post.pk}/serah-terima/").status_code == 404
    assert admin_browser.post(f"/organisasi/penugasan/{post.pk}/akhiri/").status_code == 404


def test_a_person_is_registered_then_appointed(admin_browser, dunia):
    first = admin_browser.post("/organisasi/orang/baru/", ORANG)
    user = User.objects.get(surel="siti.aminah@hss.example")
    assert first["Location"] == f"/organisasi/orang/{user.pk}/angkat/"
    assert admin_browser.get(first["Location"]).status_code == 200

    second = admin_browser.post(first["Location"], {**PERENCANA, "perangkat_daerah": dunia.perangkat["DINKES"].pk})

    assert second["Location"] == f"/organisasi/orang/{user.pk}/"
    assert Penugasan.objects.get(user=user).label == "Perencana Ahli Muda"
    page = admin_browser.get(second["Location"]).content.decode()
    assert "Siti Aminah, S.E. (contoh) menjadi Perencana Ahli Muda mulai 10 November 2026." in page
    assert "Riwayat" in page


def test_the_title_of_a_head_comes_from_the_office(admin_browser, pegawai, dunia, admin):
    actions.akhiri(dunia.post("kepala:DINKES"), alasan="Pensiun", by=admin)
    typed = {**PERENCANA, "peran": "KEPALA_OPD", "jabatan": "", "perangkat_daerah": dunia.perangkat["DINKES"].pk}

    admin_browser.post(f"/organisasi/orang/{pegawai.pk}/angkat/", typed)

    assert Penugasan.objects.get(user=pegawai).label == "Kepala Dinas Kesehatan"


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ({"nip": "123"}, "NIP terdiri atas 18 angka; yang ini 3"),
        ({"nama": ""}, "Isi nama lengkap"),
        ({"surel": "kepala.dinkes@hss.example"}, "sudah dipakai akun lain"),
    ],
)
def test_what_was_typed_about_a_person_is_not_lost(admin_browser, fault, words):
    answer = admin_browser.post("/organisasi/orang/baru/", {**ORANG, **fault})

    page = answer.content.decode()
    assert (answer.status_code, words in page) == (422, True)
    assert 'value="081250007777"' in page
    assert "<title>Kesalahan: " in page


@pytest.mark.parametrize(
    ("fault", "status", "words"),
    [
        ({"sebagai": "PLH"}, 422, "pelaksana harian selalu sementara"),
        ({"selesai": "2026-11-01"}, 422, "mendahului tanggal mulai"),
        ({"jabatan": ""}, 422, "Isi nama jabatan"),
        ({"peran": "PPKSD"}, 422, "bukan salah satu"),
    ],
)
def test_what_was_typed_about_a_post_is_not_lost(admin_browser, pegawai, fault, status, words):
    answer = admin_browser.post(f"/organisasi/orang/{pegawai.pk}/angkat/", {**PERENCANA, **fault})

    page = answer.content.decode()
    assert (answer.status_code, words.lower() in page.lower()) == (status, True)
    assert 'value="800/12/2026"' in page


def test_a_second_head_is_refused_as_not_now(admin_browser, pegawai, dunia):
    typed = {**PERENCANA, "peran": "KEPALA_OPD", "perangkat_daerah": dunia.perangkat["DINKES"].pk}

    answer = admin_browser.post(f"/organisasi/orang/{pegawai.pk}/angkat/", typed)

    assert answer.status_code == 409
    assert "adalah Kepala Dinas Kesehatan sejak" in answer.content.decode()


def test_the_data_of_a_person_are_changed(admin_browser, pegawai):
    assert pegawai.surel in admin_browser.get(f"/organisasi/orang/{pegawai.pk}/ubah/").content.decode()

    answer = admin_browser.post(f"/organisasi/orang/{pegawai.pk}/ubah/", {**ORANG, "nip": ""})

    assert answer.status_code == 302
    pegawai.refresh_from_db()
    assert (pegawai.nama, pegawai.nip) == ("Siti Aminah, S.E. (contoh)", None)


def test_a_post_is_ended_with_a_reason_and_not_without(admin_browser, pemain):
    post = pemain.ppksd("DINKES")
    assert admin_browser.post(f"/organisasi/penugasan/{post.pk}/akhiri/", {"alasan": ""}).status_code == 422

    answer = admin_browser.post(f"/organisasi/penugasan/{post.pk}/akhiri/", {"alasan": "Mutasi"}, follow=True)

    assert "aksesnya tertutup mulai sekarang" in answer.content.decode()
    assert not Penugasan.objects.get(pk=post.pk).is_in_force(HARI_INI)


def test_a_hand_over_takes_three_clicks_and_tells_what_is_open(dunia, usulan_at, pemain, pegawai, browser_of):
    usulan_at("DRAF")
    head, old = browser_of(dunia.post("kepala:DINKES")), pemain.ppksd("DINKES")
    person = head.get(f"/organisasi/orang/{old.user_id}/").content.decode()
    address = f"/organisasi/penugasan/{old.pk}/serah-terima/"
    assert f'href="{address}"' in person
    page = head.get(address).content.decode()
    assert f'<option value="{pegawai.surel}">' in page

    answer = head.post(address, {**SURAT, "penerus": pegawai.surel}, follow=True)

    assert f"diserahterimakan kepada {pegawai.nama}" in answer.content.decode()
    assert Penugasan.objects.get(pk=old.pk).penerus.user == pegawai


@pytest.mark.parametrize(
    ("typed", "status", "words"),
    [
        ({"penerus": "tidak.ada@hss.example"}, 422, "Tidak ada orang dengan NIP atau surel itu"),
        ({"penerus": "ppksd1.dishub@hss.example"}, 409, "sudah menjadi PPKSD Dinas Perhubungan"),
        ({"penerus": "rahmad.fauzi@hss.example", "tanggal_surat": "2026-12-01"}, 422, "Tanggal surat belum tiba"),
    ],
)
def test_a_hand_over_that_cannot_be_keeps_what_was_typed(admin_browser, pemain, pegawai, typed, status, words):
    answer = admin_browser.post(f"/organisasi/penugasan/{pemain.ppksd('DINKES').pk}/serah-terima/", {**SURAT, **typed})

    page = answer.content.decode()
    assert (answer.status_code, words in page) == (status, True)
    assert 'value="800/77/2026 (contoh)"' in page


def test_a_seat_of_the_team_is_not_handed_over_here(admin_browser, dunia):
    answer = admin_browser.get(f"/organisasi/penugasan/{dunia.post('kursi:KETUA').pk}/serah-terima/")

    assert answer.status_code == 409
    assert "Keputusan tentang TKKSD" in answer.content.decode()


def test_who_has_not_signed_in_for_30_days_is_listed(admin_browser, dunia, pemain):
    User.objects.filter(penugasan__daerah=dunia.daerah).update(last_login=SAAT - timedelta(days=30))
    silent, never = dunia.post("hukum").user, dunia.post("perencana").user
    User.objects.filter(pk=silent.pk).update(last_login=SAAT - timedelta(days=31))
    User.objects.filter(pk=never.pk).update(last_login=None)

    page = admin_browser.get("/organisasi/orang/tanpa-kegiatan/").content.decode()

    assert "2 akun tanpa kegiatan selama 30 hari" in page
    assert silent.nama in page
    assert "Belum pernah" in page
    rows = rows_of(admin_browser.get("/organisasi/orang/tanpa-kegiatan.xlsx"))
    assert {row[0] for row in rows[1:]} == {silent.nama, never.nama}


def test_a_head_reads_the_silent_accounts_of_the_own_office(dunia, pemain, browser_of):
    browser = browser_of(dunia.post("kepala:DINKES"))
    User.objects.filter(penugasan__daerah=dunia.daerah).update(last_login=None)

    page = browser.get("/organisasi/orang/tanpa-kegiatan/").content.decode()

    assert pemain.ppksd("DINKES").user.nama in page
    assert "3 akun tanpa kegiatan" in page


def test_a_post_of_the_future_is_listed_as_such(admin_browser, pegawai, admin, isi_penugasan):
    actions.angkat(pegawai, **{**isi_penugasan, "mulai": date(2026, 12, 1)}, by=admin)

    page = admin_browser.get("/organisasi/orang/?keadaan=nanti").content.decode()

    assert "1 penugasan akan datang" in page
    assert pegawai.nama in page
