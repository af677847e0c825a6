"""Offices on the screens: the list, one office, a new one, another name, a merger, a split."""

import io

import pytest
from python_calamine import CalamineWorkbook

from petasama.organisasi import actions
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.pemetaan import actions as pemetaan
from tests.organisasi.conftest import HARI_INI

NAMA = {
    "kode": "DISTANPP",
    "nama": "Dinas Pertanian, Perikanan dan Pangan",
    "sebutan_kepala": "Kepala Dinas Pertanian, Perikanan dan Pangan",
}
HARI = {"tanggal": "2026-11-10", "dasar": "Perubahan atas Perda Nomor 6 Tahun 2020 (contoh)"}


@pytest.fixture
def dkp(dunia):
    return dunia.perangkat["DKP"]


def test_the_list_holds_the_offices_of_today_with_head_and_liaison_officers(
    admin_browser, dunia, django_assert_max_num_queries
):
    with django_assert_max_num_queries(12):
        page = admin_browser.get("/organisasi/perangkat-daerah/").content.decode()

    assert "32 perangkat daerah berlaku" in page
    assert dunia.post("kepala:DINKES").user.nama in page


def test_an_office_that_ended_stands_in_its_own_list_and_in_the_workbook_with_who_answers(
    admin_browser, dunia, dkp, admin
):
    actions.gabungkan([dkp], menjadi=dunia.perangkat["DISPERTAN"], tanggal=HARI_INI, dasar="Perda", by=admin)

    page = admin_browser.get("/organisasi/perangkat-daerah/?keadaan=akhir").content.decode()
    answer = admin_browser.get("/organisasi/perangkat-daerah.xlsx")

    assert "1 perangkat daerah berakhir" in page
    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    [row] = [row for row in rows if row[0] == "DKP"]
    assert (row[5], row[6]) == ("Dinas Pertanian", "Berakhir")


def test_an_offices_page_names_its_people_and_links_to_those_that_may_be_read(dunia, dkp, pemain, browser_of):
    head, reader = dunia.post("kepala:DKP"), browser_of(dunia.post("kursi:KETUA"))

    page = reader.get(f"/organisasi/perangkat-daerah/{dkp.pk}/").content.decode()
    own = browser_of(head).get(f"/organisasi/perangkat-daerah/{dkp.pk}/").content.decode()

    assert head.user.nama in page
    assert "/organisasi/orang/" not in page
    assert f"/organisasi/orang/{pemain.ppksd('DKP').user_id}/" in own
    assert "Gabungkan" not in own


def test_the_admin_is_told_what_an_office_owns(admin_browser, putaran, pemain, dkp):
    pemetaan.usulkan(putaran, perangkat_daerah=dkp, by=pemain.ppksd("DKP"))

    page = admin_browser.get(f"/organisasi/perangkat-daerah/{dkp.pk}/").content.decode()

    assert "Yang dimilikinya" in page
    assert "<dt>Usulan</dt>" in page.replace("\n", "").replace("  ", "")


def test_an_office_is_made(admin_browser, dunia):
    typed = {**NAMA, "responden": "on", "mulai": "2027-01-04"}

    answer = admin_browser.post("/organisasi/perangkat-daerah/baru/", typed)

    office = PerangkatDaerah.objects.get(daerah=dunia.daerah, kode="DISTANPP")
    assert answer["Location"] == f"/organisasi/perangkat-daerah/{office.pk}/"
    assert "Akan datang" in admin_browser.get(answer["Location"]).content.decode()


def test_a_code_that_is_taken_is_refused_and_the_text_stays(admin_browser):
    answer = admin_browser.post("/organisasi/perangkat-daerah/baru/", {**NAMA, "kode": "DINKES", "mulai": "2027-01-04"})

    assert answer.status_code == 422
    assert "Kode DINKES sudah dipakai" in answer.content.decode()
    assert NAMA["nama"] in answer.content.decode()


def test_an_office_gets_another_name(admin_browser, dunia, dkp):
    typed = {**NAMA, **HARI, "kode": "DKP"}
    assert dkp.nama in admin_browser.get(f"/organisasi/perangkat-daerah/{dkp.pk}/ganti-nama/").content.decode()

    answer = admin_browser.post(f"/organisasi/perangkat-daerah/{dkp.pk}/ganti-nama/", typed, follow=True)

    assert f"Dinas Ketahanan Pangan bernama {NAMA['nama']} mulai 10 November 2026." in answer.content.decode()
    assert "Meneruskan" in answer.content.decode()


def test_a_merger_is_shown_before_it_is_done(admin_browser, dunia, dkp, putaran, pemain):
    pemetaan.usulkan(putaran, perangkat_daerah=dkp, by=pemain.ppksd("DKP"))
    address = f"/organisasi/perangkat-daerah/{dkp.pk}/gabung/"
    asked = {**NAMA, **HARI, "lama": dunia.perangkat["DISKAN"].pk, "menjadi": ""}
    assert 'name="lama"' in admin_browser.get(address).content.decode()

    page = admin_browser.get(address, asked).content.decode()

    assert "Pratinjau: belum ada yang berubah" in page
    assert pemain.ppksd("DKP").user.nama in page
    assert dunia.post("kepala:DISKAN").user.nama in page
    assert "1 usulan" in page
    assert PerangkatDaerah.objects.get(pk=dkp.pk).selesai is None


def test_a_merger_is_done(admin_browser, dunia, dkp):
    asked = {**NAMA, **HARI, "lama": dunia.perangkat["DISKAN"].pk, "menjadi": ""}

    answer = admin_browser.post(f"/organisasi/perangkat-daerah/{dkp.pk}/gabung/", asked, follow=True)

    heir = PerangkatDaerah.objects.get(daerah=dunia.daerah, kode="DISTANPP")
    assert set(heir.pendahulu.all()) == {dkp, dunia.perangkat["DISKAN"]}
    assert f"Dinas Ketahanan Pangan, Dinas Perikanan menjadi {heir}" in answer.content.decode()


def test_an_office_joins_one_that_exists(admin_browser, dunia, dkp):
    host = dunia.perangkat["DISPERTAN"]

    admin_browser.post(f"/organisasi/perangkat-daerah/{dkp.pk}/gabung/", {**HARI, "menjadi": host.pk})

    assert list(PerangkatDaerah.objects.get(pk=dkp.pk).penerus.all()) == [host]


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ({"menjadi": "", "nama": ""}, "Isi namanya."),
        ({"dasar": ""}, "Isi dasar."),
        ({"tanggal": "2020-01-01"}, "berlaku sejak 4 Januari 2021"),
    ],
)
def test_a_merger_that_cannot_be_keeps_what_was_typed(admin_browser, dkp, fault, words):
    answer = admin_browser.post(f"/organisasi/perangkat-daerah/{dkp.pk}/gabung/", {**NAMA, **HARI, **fault})

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert 'value="DISTANPP"' in answer.content.decode()
    assert PerangkatDaerah.objects.get(pk=dkp.pk).selesai is None


def test_a_split_asks_where_each_liaison_officer_goes(admin_browser, dunia):
    old, parts = dunia.perangkat["DPPKBPPPA"], [dunia.perangkat["DISPMD"], dunia.perangkat["DINKES"]]
    first, second = Penugasan.objects.ppksd(HARI_INI).filter(perangkat_daerah=old).order_by("pk")
    address, asked = f"/organisasi/perangkat-daerah/{old.pk}/pecah/", {**HARI, "menjadi": [part.pk for part in parts]}

    page = admin_browser.get(address, asked).content.decode()
    assert f'name="ppksd_{first.pk}"' in page
    half = admin_browser.post(address, {**asked, f"ppksd_{first.pk}": parts[0].pk})
    assert half.status_code == 422
    assert f"Pilih perangkat daerah baru untuk {second.user.nama}" in half.content.decode()
    goal = {f"ppksd_{first.pk}": parts[0].pk, f"ppksd_{second.pk}": parts[1].pk}
    done = admin_browser.post(address, {**asked, **goal}, follow=True)

    assert f"{old} dipecah mulai 10 November 2026" in done.content.decode()
    assert Penugasan.objects.get(pendahulu=second).perangkat_daerah == parts[1]


def test_a_split_into_one_is_refused(admin_browser, dunia):
    old = dunia.perangkat["DPPKBPPPA"]

    page = admin_browser.get(
        f"/organisasi/perangkat-daerah/{old.pk}/pecah/", {**HARI, "menjadi": dunia.perangkat["DINKES"].pk}
    )

    assert page.status_code == 422
    assert "Pilih paling sedikit dua perangkat daerah." in page.content.decode()


@pytest.mark.parametrize("who", ["sekretariat", "kepala:DKP", "inspektorat", "kursi:KETUA"])
def test_others_read_offices_and_change_none(dunia, dkp, browser_of, who):
    browser = browser_of(dunia.post(who))

    assert browser.get("/organisasi/perangkat-daerah/").status_code == 200
    for path in ("baru/", f"{dkp.pk}/gabung/", f"{dkp.pk}/pecah/", f"{dkp.pk}/ganti-nama/"):
        assert browser.get(f"/organisasi/perangkat-daerah/{path}").status_code == 403
        assert browser.post(f"/organisasi/perangkat-daerah/{path}").status_code == 403


def test_offices_of_another_government_are_not_found(admin_browser, tapin):
    pk = tapin.perangkat["DINKES"].pk

    for path in ("", "gabung/", "pecah/", "ganti-nama/"):
        assert admin_browser.get(f"/organisasi/perangkat-daerah/{pk}/{path}").status_code == 404
