"""“Siapa boleh apa”, the explanation of a refusal, closed days on the screen, people and offices in the search box."""

import io

import pytest
from python_calamine import CalamineWorkbook

from petasama.core.rights import RIGHTS
from petasama.core.searches import search
from petasama.organisasi import actions
from petasama.organisasi.models import HariLibur, Penugasan
from tests.organisasi.conftest import HARI_INI

JADI = {"tanggal": "2026-12-02", "nama": "Hari Jadi Kabupaten", "jenis": "LIBUR", "dasar": "SE Bupati 3/2026"}


def rows_of(answer):
    return CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()


def test_the_page_of_rights_begins_with_ones_own_role(dunia, browser_of):
    page = browser_of(dunia.post("kepala:DINKES")).get("/organisasi/siapa-boleh-apa/").content.decode()

    assert "Kepala Perangkat Daerah boleh" in page
    assert "Baca dan tulis · perangkat daerah sendiri" in page
    assert "Tulis · sendiri" in page


def test_another_role_or_all_of_them_may_be_read(dunia, browser_of):
    browser = browser_of(dunia.post("kepala:DINKES"))

    ppksd = browser.get("/organisasi/siapa-boleh-apa/?peran=PPKSD").content.decode()
    every = browser.get("/organisasi/siapa-boleh-apa/?peran=SEMUA").content.decode()

    assert "Mengisi jawaban" in ppksd
    assert "Menggabungkan" not in ppksd
    assert '<th scope="col" role="columnheader">Admin daerah</th>' in every


def test_the_workbook_has_a_line_for_each_row_of_the_table(dunia, browser_of):
    rows = rows_of(browser_of(dunia.post("pemantau")).get("/organisasi/siapa-boleh-apa.xlsx"))

    assert len(rows) == 1 + len(RIGHTS)
    titles = dict(zip(rows[0], next(row for row in rows if row[1] == "Menelaah kelayakan usulan"), strict=True))
    assert (titles["Sekretariat TKKSD"], titles["Bagian Hukum"]) == ("Baca dan tulis", "")


def test_a_person_without_a_post_reads_the_rights_too(client, pegawai):
    client.force_login(pegawai)

    assert client.get("/organisasi/siapa-boleh-apa/").status_code == 200
    assert client.get("/organisasi/siapa-boleh-apa/penjelasan/?alamat=/pleno/").status_code == 200


def test_a_stranger_is_led_to_the_door(client, db):
    assert client.get("/organisasi/siapa-boleh-apa/")["Location"].startswith("/masuk/")


@pytest.mark.parametrize(
    "address", ["/pemetaan/usulan/7/kembalikan/", "https://petasama.example/pemetaan/usulan/7/kembalikan/?a=1"]
)
def test_the_explanation_names_who_may_open_a_page_and_who_they_are(dunia, browser_of, address):
    page = browser_of(dunia.post("hukum")).get("/organisasi/siapa-boleh-apa/penjelasan/", {"alamat": address})

    text = page.content.decode()
    assert "Mengembalikan usulan untuk diperbaiki" in text
    assert "Sekretariat TKKSD" in text
    assert dunia.post("sekretariat").user.nama in text
    assert "orang lain" in text


@pytest.mark.parametrize("address", ["/tidak/ada/", "bukan alamat", "https://petasama.example/tidak/ada/"])
def test_an_address_that_leads_nowhere_is_said_to(dunia, browser_of, address):
    page = browser_of(dunia.post("hukum")).get("/organisasi/siapa-boleh-apa/penjelasan/", {"alamat": address})

    assert (page.status_code, "Tidak ada halaman dengan alamat itu." in page.content.decode()) == (200, True)


def test_the_calendar_of_this_year_is_official_and_that_of_the_next_an_estimate(dunia, browser_of):
    browser = browser_of(dunia.post("kepala:DINKES"))

    now = browser.get("/organisasi/hari-libur/").content.decode()
    later = browser.get("/organisasi/hari-libur/?tahun=2027").content.decode()

    assert "25 hari dalam kalender libur 2026" in now
    assert "masih perkiraan" not in now
    assert "Tanggal 2027 dari kalender nasional masih perkiraan." in later
    assert "Catat hari" not in now


def test_a_day_is_noted_changed_and_taken_back(admin_browser):
    admin_browser.post("/organisasi/hari-libur/catat/", JADI)
    page = admin_browser.get("/organisasi/hari-libur/").content.decode()
    assert "Catatan daerah: SE Bupati 3/2026" in page

    form = admin_browser.get("/organisasi/hari-libur/catat/?tanggal=2026-12-02").content.decode()
    assert 'value="Hari Jadi Kabupaten"' in form
    answer = admin_browser.post(f"/organisasi/hari-libur/{HariLibur.objects.get().pk}/hapus/")

    assert answer["Location"] == "/organisasi/hari-libur/?tahun=2026"
    assert not HariLibur.objects.exists()


def test_a_day_of_the_national_calendar_is_the_start_of_a_note(admin_browser):
    page = admin_browser.get("/organisasi/hari-libur/catat/?tanggal=2026-12-24").content.decode()

    assert 'value="Cuti Bersama Hari Raya Natal"' in page
    assert "Hapus catatan" not in page
    assert admin_browser.get("/organisasi/hari-libur/catat/?tanggal=besok").status_code == 200


def test_a_day_without_a_name_keeps_the_rest(admin_browser):
    answer = admin_browser.post("/organisasi/hari-libur/catat/", {**JADI, "nama": ""})

    assert answer.status_code == 422
    assert 'value="SE Bupati 3/2026"' in answer.content.decode()


def test_the_workbook_of_a_year_says_where_each_day_comes_from(dunia, browser_of, admin):
    day = {"tanggal": HARI_INI, "nama": "Hari Jadi", "jenis": "LIBUR", "dasar": ""}
    actions.catat_hari_libur(dunia.daerah, **day, by=admin)

    rows = rows_of(browser_of(dunia.post("perencana")).get("/organisasi/hari-libur.xlsx?tahun=2026"))

    assert len(rows) == 27
    assert {row[4] for row in rows[1:]} == {"Kalender nasional", "Catatan daerah"}


def test_others_do_not_keep_the_calendar(dunia, tapin, browser_of, admin):
    note = actions.catat_hari_libur(dunia.daerah, **{**JADI, "tanggal": HARI_INI}, by=admin)

    assert browser_of(dunia.post("kepala:DINKES")).get("/organisasi/hari-libur/catat/").status_code == 403
    assert browser_of(dunia.post("hukum")).post(f"/organisasi/hari-libur/{note.pk}/hapus/").status_code == 403
    theirs = browser_of(tapin.post("Admin Petasama"))
    assert theirs.post(f"/organisasi/hari-libur/{note.pk}/hapus/").status_code == 404


def titles(by, words, label):
    return [hit.title for group in search(words, by) if group.label == label for hit in group.hits]


def test_the_search_box_finds_people_whose_page_one_may_read(dunia, pemain):
    name = pemain.ppksd("DINKES").user.nama

    assert name in titles(dunia.post("admin"), name[:9], "Orang")
    assert name in titles(dunia.post("kepala:DINKES"), name, "Orang")
    assert titles(dunia.post("kepala:DISHUB"), pemain.ppksd("DINKES").user.surel, "Orang") == []
    assert titles(dunia.post("bupati"), name, "Orang") == []
    assert titles(dunia.post("admin"), pemain.ppksd("DINKES").user.nip, "Orang") == [name]


def test_the_search_box_finds_offices_past_ones_with_who_answers_now(dunia, tapin, admin):
    actions.gabungkan(
        [dunia.perangkat["DKP"]], menjadi=dunia.perangkat["DISPERTAN"], tanggal=HARI_INI, dasar="Perda", by=admin
    )

    found = titles(Penugasan.objects.get(pk=dunia.post("kursi:KETUA").pk), "ketahanan", "Perangkat daerah")

    assert found == ["Dinas Ketahanan Pangan, kini Dinas Pertanian"]
    assert titles(dunia.post("hukum"), "dkp", "Perangkat daerah") == found
    assert titles(dunia.post("pemantau"), "ketahanan", "Perangkat daerah") == []
    assert titles(tapin.post("sekretariat"), "ketahanan", "Perangkat daerah") == []
