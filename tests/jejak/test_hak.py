"""Who reads what of the trail: the row of each page, the objects of each role, and what stays closed to whom."""

from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from petasama.core.models import Trail
from petasama.jejak.baris import Baris
from petasama.jejak.policies import Tirai, terbaca
from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import Peran
from tests.jejak.conftest import ALASAN, penilai, usulan_dari
from tests.rounds import semua_peran as semua_peran

PEMBACA = {"SEKRETARIAT_TKKSD", "INSPEKTORAT", "ADMIN_DAERAH"}
HALAMAN = ("/jejak/", "/jejak/jejak.xlsx", "/jejak/periksa/", "/jejak/verifikasi_jejak.py")


@pytest.fixture
def admin(dunia) -> Penugasan:
    """The admin of HSS."""
    return Penugasan.objects.select_related("user", "daerah").get(daerah=dunia.daerah, peran="ADMIN_DAERAH")


def seen(by: Penugasan) -> str:
    """All sentences and notes that a reader finds, as one text."""
    tirai = Tirai.dari(by)
    rows = [Baris(entry=entry, zona="WITA", tirai=tirai) for entry in terbaca(by).select_related("user")]
    return "\n".join(f"{row.kalimat_dan_catatan} {row.nilai('menjadi')}" for row in rows)


@pytest.mark.parametrize("url", HALAMAN)
def test_three_roles_open_the_pages_and_all_others_are_told_who_may(url, rapat, semua_peran, browser_of):
    answers = {peran: browser_of(post).get(url) for peran, post in semua_peran.items() if peran != Peran.PUBLIK}

    assert {peran for peran, answer in answers.items() if answer.status_code == 200} == PEMBACA
    refused = {peran: answer for peran, answer in answers.items() if peran not in PEMBACA}
    assert {answer.status_code for answer in refused.values()} == {403}
    assert all("Inspektorat" in answer.content.decode() for answer in refused.values())


def test_a_stranger_is_led_to_the_door(rapat, client):
    assert client.get("/jejak/").headers["Location"] == "/masuk/?next=/jejak/"


def test_only_the_inspectorate_carries_the_whole_chain_away(tutup, dunia, admin, browser_of):
    tutup()

    assert browser_of(dunia.post("inspektorat")).get("/jejak/rantai.jsonl").status_code == 200
    assert browser_of(admin).get("/jejak/rantai.jsonl").status_code == 403
    assert browser_of(dunia.post("sekretariat")).get("/jejak/rantai.jsonl").status_code == 403
    assert b"rantai.jsonl" not in browser_of(admin).get("/jejak/periksa/").content


def test_the_chain_stays_in_the_house_while_scores_are_blind(rapat, dunia, browser_of):
    answer = browser_of(dunia.post("inspektorat")).get("/jejak/rantai.jsonl")

    assert answer.status_code == 409
    assert "setelah penilaian Rapat pleno Putaran 2027 ditutup" in answer.content.decode()


def test_an_entry_of_another_government_is_not_found(rapat, tapin, dunia, browser_of):
    foreign = Trail.objects.filter(tenant=tapin.daerah).first()

    assert browser_of(dunia.post("inspektorat")).get(f"/jejak/catatan/{foreign.pk}/").status_code == 404
    assert not terbaca(dunia.post("inspektorat")).filter(tenant=tapin.daerah).exists()


def test_a_score_is_blind_to_every_reader_until_scoring_closes(rapat, ubahan, dunia, admin, browser_of):
    for post in (dunia.post("inspektorat"), dunia.post("sekretariat"), admin):
        page = browser_of(post).get(f"/jejak/catatan/{ubahan.pk}/").content.decode()
        listed = browser_of(post).get("/jejak/?tindakan=pleno.pesertarapat:ubah_nilai").content.decode()

        for text in (page, listed):
            assert f"{penilai().user.nama}" in text, "who changed something is known"
            assert ALASAN not in text and "dari 3 menjadi 4" not in text
        assert "tidak terbuka" in page
        assert usulan_dari("DINKES").nomor not in page, "nor is the canonical line shown"


def test_after_closing_inspectorate_and_secretariat_read_it_and_the_admin_does_not(tutup, ubahan, dunia, admin):
    tutup()
    told = f"mengubah nilai K2 usulan {usulan_dari('DINKES').nomor} dari 3 menjadi 4 pada Selasa, 12 Januari 2027"

    for key in ("inspektorat", "sekretariat"):
        assert told in seen(dunia.post(key))
        assert ALASAN in seen(dunia.post(key))
    assert ", mengubah nilai – " in seen(admin)
    assert "menjadi 4" not in seen(admin) and ALASAN not in seen(admin)


def test_an_admin_learns_nothing_that_people_wrote_in_proposals(tutup, admin, browser_of):
    tutup()
    usulan = usulan_dari("DINKES")
    titles = {usulan.judul, usulan_dari("BPBD").judul}
    notes = set(Trail.objects.filter(kind="pemetaan.usulan").exclude(note="").values_list("note", flat=True))

    text = seen(admin)
    book = CalamineWorkbook.from_filelike(BytesIO(browser_of(admin).get("/jejak/jejak.xlsx").content))
    cells = "\n".join(str(cell) for row in book.get_sheet_by_index(0).to_python() for cell in row)

    assert f"mengirim usulan ke kepala perangkat daerah (usulan {usulan.nomor})" in text
    for found in (text, cells):
        assert not [word for word in titles | notes if word in found]
    assert "membuka Putaran 2027" in text, "the calendar is not content"


def test_an_admin_cannot_guess_a_title_by_searching_for_it(tutup, admin, browser_of):
    usulan = usulan_dari("DINKES")
    tutup()
    client = browser_of(admin)

    def found(text: str) -> int:
        return client.get("/jejak/", {"objek": text}).context["total"]

    assert found(usulan.judul[:12]) == 0
    assert found(f"{usulan.nomor} {usulan.judul[:3]}") == 0
    assert found(usulan.nomor) > 10
    assert found("Putaran 2027") > 0


def test_an_admin_sees_the_act_of_an_entry_but_neither_data_nor_the_line(tutup, admin, browser_of):
    entry = Trail.objects.about(usulan_dari("DINKES")).filter(act="simpan_jawaban").first()
    tutup()

    page = browser_of(admin).get(f"/jejak/catatan/{entry.pk}/")

    assert "menyimpan jawaban (usulan USL/2027/0001)" in page.content.decode()
    assert page.context["baku"] == ""
    assert entry.digest[:8] in page.content.decode(), "the digest gives nothing away"


def test_the_secretariat_reads_the_objects_of_its_stages_only(rapat, dunia):
    kinds = set(terbaca(dunia.post("sekretariat")).values_list("kind", flat=True))

    assert kinds == {
        "persiapan.putaran", "organisasi.penugasan", "pemetaan.usulan", "pleno.rapatpleno", "pleno.pesertarapat",
    }  # fmt: skip
    acts = terbaca(dunia.post("sekretariat")).filter(kind="organisasi.penugasan").values_list("act", flat=True)
    assert set(acts) == {"tunjuk_ppksd"}
