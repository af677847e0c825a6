"""What each role sees and does on the page of a meeting."""

import pytest

from petasama.persiapan.models import Putaran
from petasama.pleno import actions
from petasama.pleno.kriteria import DAFTAR_KRITERIA
from petasama.pleno.models import Penilaian
from tests.pleno.conftest import usulan_of
from tests.pleno.screens import INDEX, body, browser, url

READERS = ["sekretariat", "kursi:KETUA", "kursi:ANGGOTA_1", "bupati", "hukum", "inspektorat"]
BOBOT = {"K1": "20", "K2": "20", "K3": "15", "K4": "15", "K5": "10", "K6": "10", "K7": "10"}


@pytest.fixture
def sekretariat(dunia):
    return browser(dunia.post("sekretariat"))


@pytest.fixture
def ketua(dunia):
    return browser(dunia.post("kursi:KETUA"))


def buttons(page):
    """The steps that the page of a meeting offers."""
    return [item["act"] for item in page.context["tombol"]]


# --- who may read ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", READERS)
def test_readers_of_the_team_see_the_meeting(rapat_pada, dunia, key):
    rapat = rapat_pada("RENCANA")

    page = browser(dunia.post(key)).get(INDEX)

    assert page.status_code == 200
    assert page.context["rapat"] == rapat
    assert page.context["keadaan"].kicker.startswith("Putaran 2027 · Rapat pleno TKKSD · ")
    assert page.context["keadaan"].judul == "Rapat disiapkan: 9 anggota diundang"


def test_offices_do_not_come_to_the_pages_of_the_meeting(rapat_pada, dunia, pemain):
    rapat = rapat_pada("PENILAIAN")
    pages = [INDEX, url("rapat", rapat.pk), url("peringkat", rapat.pk), url("nilai", rapat.pk)]

    for post in (pemain.ppksd("DINKES"), dunia.post("kepala:DINKES")):
        assert [browser(post).get(page).status_code for page in pages] == [403] * 4


def test_another_governments_meeting_is_not_found(rapat_pada, tapin):
    rapat = rapat_pada("PENILAIAN")
    reading = [url(name, rapat.pk) for name in ("rapat", "nilai", "peringkat", "peringkat-xlsx", "tutup-sidang")]
    writing = [url(name, rapat.pk) for name in ("langkah", "kehadiran", "tandatangani")]
    stranger = browser(tapin.post("kursi:KETUA"))

    assert [stranger.get(page).status_code for page in reading] == [404] * 5
    assert [stranger.post(page).status_code for page in writing] == [404] * 3


def test_an_older_meeting_is_chosen_by_its_year(rapat_pada, sekretariat, dunia):
    rapat = rapat_pada("RENCANA")
    Putaran.objects.create(daerah=dunia.daerah, tahun=2028, tahun_rencana=2029, edisi="2026")

    assert sekretariat.get(INDEX).context["rapat"] == rapat
    assert "Putaran 2028 sekarang pada tahap persiapan." in body(sekretariat.get(f"{INDEX}?putaran=2028"))


# --- weights ---------------------------------------------------------------------------------------------------------


def test_the_secretariat_changes_the_weights(rapat_pada, sekretariat):
    rapat = rapat_pada("RENCANA")

    answer = sekretariat.post(url("bobot", rapat.pk), BOBOT | {"K1": "19,5", "K7": "10,5"}, follow=True)

    stored = {item.kriteria: str(item.bobot) for item in rapat.bobot.all()}
    assert stored["K1"] == "19.50" and stored["K7"] == "10.50"
    assert "Bobot kriteria disimpan; jumlahnya 100." in body(answer)
    assert {"label": "K1 Keselarasan dengan perencanaan", "percent": 19.5, "text": "19,5 %"} in answer.context["bobot"]


def test_weights_that_do_not_total_100_are_refused_and_kept_in_the_form(rapat_pada, sekretariat):
    rapat = rapat_pada("RENCANA")

    page = sekretariat.post(url("bobot", rapat.pk), BOBOT | {"K1": "15"})

    assert page.status_code == 422
    assert "Jumlah bobot harus 100, sedangkan bobot yang diberikan berjumlah 95." in body(page)
    assert page.context["form"].jumlah == "95"
    assert page.context["form"]["K1"].value() == "15"
    assert rapat.bobot.get(kriteria="K1").bobot == 25


def test_weights_are_the_secretariats_and_only_before_scoring(rapat_pada, sekretariat, ketua):
    rapat = rapat_pada("RENCANA")
    refused = ketua.post(url("bobot", rapat.pk), BOBOT).status_code

    rapat_pada("PENILAIAN")

    assert refused == 403
    assert sekretariat.post(url("bobot", rapat.pk), BOBOT).status_code == 409
    assert url("bobot", rapat.pk) not in body(sekretariat.get(url("rapat", rapat.pk)))
    assert rapat.bobot.get(kriteria="K1").bobot == 25


# --- steps -----------------------------------------------------------------------------------------------------------


def test_the_chair_opens_the_scoring(rapat_pada, ketua):
    rapat = rapat_pada("RENCANA")
    page = ketua.get(url("rapat", rapat.pk))

    answer = ketua.post(page.context["tombol"][0]["url"], {"act": "buka_penilaian"}, follow=True)

    rapat.refresh_from_db()
    assert buttons(page) == ["buka_penilaian"]
    assert rapat.status == "PENILAIAN"
    assert "Penilaian dibuka. Anggota TKKSD dapat mulai menilai." in body(answer)


def test_the_secretariat_is_told_whom_the_meeting_waits_for(rapat_pada, sekretariat):
    rapat = rapat_pada("RENCANA")

    page = sekretariat.get(url("rapat", rapat.pk))
    refused = sekretariat.post(url("langkah", rapat.pk), {"act": "buka_penilaian"})

    assert buttons(page) == []
    assert [item["note"] for item in page.context["peringatan"]] == ["Oleh Ketua TKKSD."]
    assert refused.status_code == 403


def test_a_step_that_would_be_refused_is_no_button_but_a_sentence(rapat_pada, ketua):
    rapat = rapat_pada("PENILAIAN")

    page = ketua.get(url("rapat", rapat.pk))

    assert buttons(page) == []
    assert page.context["peringatan"][0]["text"].startswith("Penilaian belum dapat ditutup. Belum ada penilai yang")


def test_a_step_the_page_does_not_know_is_not_found(rapat_pada, ketua):
    rapat = rapat_pada("RENCANA")

    assert ketua.post(url("langkah", rapat.pk), {"act": "tandatangani"}).status_code == 404
    assert ketua.get(url("langkah", rapat.pk)).status_code == 405


# --- progress, blind -------------------------------------------------------------------------------------------------


def test_the_secretariat_sees_how_far_each_has_come_but_no_value(rapat_pada, sekretariat, dunia):
    rapat = rapat_pada("PENILAIAN")
    reasons = dict.fromkeys(DAFTAR_KRITERIA, "ALASAN-RAHASIA")
    actions.nilai(
        rapat, usulan=usulan_of(rapat, "dinkes_malaria"), nilai=dict.fromkeys(DAFTAR_KRITERIA, 5), alasan=reasons,
        by=dunia.post("kursi:ANGGOTA_1"),
    )  # fmt: skip

    page = sekretariat.get(url("rapat", rapat.pk))

    done = {row.penilai.kursi + str(row.penilai.urutan): row.teks for row in page.context["keadaan"].kemajuan}
    assert done["ANGGOTA5"] == "1 dari 3"
    assert done["WAKIL_KETUA_23"] == "0 dari 2"
    assert "ALASAN-RAHASIA" not in body(page)
    assert not Penilaian.objects.visible_to(dunia.post("sekretariat")).exists()


def test_members_do_not_see_how_far_the_others_have_come(rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN")

    page = browser(dunia.post("kursi:ANGGOTA_1")).get(url("rapat", rapat.pk))

    assert page.context["dipantau"] is False
    assert "Kemajuan penilaian" not in body(page)
    assert "Lanjutkan menilai (0 dari 3)" in body(page)


# --- attendance ------------------------------------------------------------------------------------------------------


def test_attendance_is_noted_and_the_heading_tells_the_quorum(rapat_pada, sekretariat):
    rapat = rapat_pada("PENILAIAN_DITUTUP")
    seats = list(rapat.peserta.order_by("penugasan__urutan"))

    few = sekretariat.post(url("kehadiran", rapat.pk), {"hadir": [seat.pk for seat in seats[:4]]}, follow=True)
    many = sekretariat.post(url("kehadiran", rapat.pk), {"hadir": [seat.pk for seat in seats[:5]]}, follow=True)

    assert few.context["keadaan"].judul == "Kuorum belum tercapai: 4 dari 9 anggota hadir"
    assert many.context["keadaan"].judul == "Kuorum tercapai: 5 dari 9 anggota hadir"
    assert "Daftar hadir disimpan: 5 dari 9 anggota hadir." in body(many)


def test_all_can_be_noted_at_once_and_then_the_chair_may_open_the_session(rapat_pada, sekretariat, ketua):
    rapat = rapat_pada("PENILAIAN_DITUTUP")
    before = buttons(ketua.get(url("rapat", rapat.pk)))

    sekretariat.post(url("kehadiran", rapat.pk), {"semua": "ya"})

    assert before == []
    assert buttons(ketua.get(url("rapat", rapat.pk))) == ["buka_sidang"]


def test_a_member_does_not_note_the_attendance(rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN_DITUTUP")

    answer = browser(dunia.post("kursi:ANGGOTA_1")).post(url("kehadiran", rapat.pk), {"semua": "ya"})

    assert answer.status_code == 403
    assert not rapat.peserta.filter(hadir=True).exists()
