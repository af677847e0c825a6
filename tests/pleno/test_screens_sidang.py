"""The ranking, one item, its decision, the end of the session."""

import pytest

from petasama.pleno import actions
from petasama.pleno.models import ButirSidang
from petasama.pleno.tables import rentang_text
from tests.pleno.conftest import butir_of, usulan_of
from tests.pleno.screens import body, browser, lembar, rows_of, url

MALARIA, KARHUTLA, ULM = "dinkes_malaria", "bpbd_karhutla", "bappelitbangda_ulm"
URUT = {MALARIA: 5, KARHUTLA: 3, ULM: 2}
"""The chair's values in these tests: malaria 100 points, karhutla 60, ULM 40."""


@pytest.fixture
def ketua(dunia):
    return browser(dunia.post("kursi:KETUA"))


@pytest.fixture
def sekretariat(dunia):
    return browser(dunia.post("sekretariat"))


@pytest.fixture
def rapat(rapat_pada):
    """The session is open; three items, in the order malaria, karhutla, ULM."""
    return rapat_pada("SIDANG", **URUT)


def putuskan(kode, rapat):
    return url("putuskan", butir_of(rapat, kode).pk)


def isi(hasil="DISETUJUI", urutan=1, alasan="", gabung=""):
    return {"hasil": hasil, "urutan": urutan, "alasan": alasan, "gabung": gabung}


# --- the ranking -----------------------------------------------------------------------------------------------------


def test_before_scoring_closes_there_is_no_ranking_for_anybody(rapat_pada, dunia):
    rapat = rapat_pada("PENILAIAN")
    for key in ("kursi:KETUA", "sekretariat", "inspektorat"):
        client = browser(dunia.post(key))

        page = client.get(url("peringkat", rapat.pk))

        assert "Peringkat dihitung saat penilaian ditutup." in body(page)
        assert rows_of(client.get(url("peringkat-xlsx", rapat.pk)))[1:] == []
        assert url("peringkat", rapat.pk) not in body(client.get(url("rapat", rapat.pk)))


@pytest.mark.parametrize("key", ["sekretariat", "kursi:ANGGOTA_1", "bupati", "hukum", "inspektorat"])
def test_after_closing_readers_see_order_score_and_class(rapat_pada, dunia, key):
    rapat = rapat_pada("PENILAIAN_DITUTUP", **URUT)

    page = browser(dunia.post(key)).get(url("peringkat", rapat.pk))

    rows = page.context["tabel"]["rows"]
    order = [usulan_of(rapat, kode).judul for kode in (MALARIA, KARHUTLA, ULM)]
    assert [title in row[1] for title, row in zip(order, rows, strict=True)] == [True] * 3
    assert ["<b>100,00</b>" in rows[0][2], "<b>60,00</b>" in rows[1][2], "<b>40,00</b>" in rows[2][2]] == [True] * 3
    assert [item["value"] for item in page.context["kelas"]] == ["1", "0", "1", "1"]
    assert "K1\u00a05,00 (jarak\u00a00)" in rows[0][1]


def test_places_are_numbered_without_gap_and_tell_the_computed_place_where_it_differs(rapat, ketua):
    ketua.post(putuskan(KARHUTLA, rapat), isi(urutan=2))
    ketua.post(putuskan(ULM, rapat), isi(urutan=2, alasan="Menunjang penelitian daerah."))

    page = ketua.get(url("peringkat", rapat.pk))

    order = [row[1].split("</a>")[0].split(">")[-1] for row in page.context["tabel"]["rows"]]
    assert order == [usulan_of(rapat, kode).judul for kode in (MALARIA, ULM, KARHUTLA)]
    places = [row[0].replace("<br><small>", " ").replace("</small>", "") for row in page.context["tabel"]["rows"]]
    assert places == ["1", "2 hitungan 3", "3 hitungan 2"]
    assert page.context["tabel"]["columns"][0]["label"] == "No."


def test_how_firm_a_place_is_stands_in_plain_words():
    assert rentang_text((1, 1)) == "tempat\u00a01"
    assert rentang_text((2, 7)) == "kemungkinan tempat\u00a02–7"


def test_values_far_apart_are_marked_for_discussion(rapat_pada, dunia, sekretariat):
    rapat = rapat_pada("PENILAIAN")
    for kode in (MALARIA, KARHUTLA, ULM):
        browser(dunia.post("kursi:KETUA")).post(url("nilai-usulan", rapat.pk, usulan_of(rapat, kode).pk), lembar(4))
    apart = lembar(4, nilai_K2="2", nilai_K3="3")
    browser(dunia.post("kursi:ANGGOTA_1")).post(url("nilai-usulan", rapat.pk, usulan_of(rapat, MALARIA).pk), apart)
    actions.tutup_penilaian(rapat, by=dunia.post("kursi:KETUA"))

    page = sekretariat.get(url("peringkat", rapat.pk))

    marked = [row[1] for row in page.context["tabel"]["rows"] if "Bahas" in row[1]]
    assert len(marked) == 1
    assert "Bahas K2<" in marked[0] and usulan_of(rapat, MALARIA).judul in marked[0]


def test_mandatory_cooperation_carries_its_mark(rapat, sekretariat):
    page = sekretariat.get(url("peringkat", rapat.pk))

    marks = {row[1].count("Mandat") for row in page.context["tabel"]["rows"]}
    mandatory = rapat.butir.filter(usulan__jenis="KSDD_WAJIB").count()
    assert mandatory == 2 and marks == {0, 1}
    assert sum("Mandat" in row[1] for row in page.context["tabel"]["rows"]) == mandatory


def test_the_ranking_as_a_workbook(rapat, sekretariat):
    answer = sekretariat.get(url("peringkat-xlsx", rapat.pk))

    head, *rows = rows_of(answer)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="peringkat-2027.xlsx"'
    assert [row[head.index("Skor")] for row in rows] == [100.0, 60.0, 40.0]
    assert [row[head.index("Hitungan")] for row in rows] == [1.0, 2.0, 3.0]


def test_one_item_shows_who_gave_what_and_who_did_not_score(rapat, sekretariat):
    page = sekretariat.get(url("butir", butir_of(rapat, ULM).pk))

    rows = {row[0]: row[1:] for row in page.context["tabel_nilai"]["rows"]}
    own = "Kepala Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah"
    assert rows["Sekretaris Daerah"][:7] == ["2"] * 7
    assert rows[own][7].startswith("Berasal dari perangkat daerah pengusul")
    assert [label for label, _ in page.context["abstain"]] == [own]
    assert "Skor 40,00" in body(page)


# --- deciding --------------------------------------------------------------------------------------------------------


def test_the_chair_decides_and_the_next_item_comes(rapat, ketua):
    answer = ketua.post(putuskan(MALARIA, rapat), isi(), follow=True)

    item = butir_of(rapat, MALARIA)
    assert (item.putusan, item.urutan) == ("DISETUJUI", 1)
    assert item.usulan.status == "DISETUJUI"
    assert answer.redirect_chain[0][0] == putuskan(KARHUTLA, rapat)
    assert f"{item.usulan.nomor}: disetujui. Sisa 2 butir." in body(answer)


def test_after_the_last_item_the_ranking_offers_to_close(rapat, ketua):
    ketua.post(putuskan(MALARIA, rapat), isi())
    ketua.post(putuskan(KARHUTLA, rapat), isi(urutan=2))

    answer = ketua.post(putuskan(ULM, rapat), isi("DITOLAK", 3, "Skor di bawah ambang."), follow=True)

    assert answer.redirect_chain[0][0] == url("peringkat", rapat.pk)
    assert [item["label"] for item in answer.context["aksi"]][-1] == "Tutup sidang"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (isi("DITUNDA"), "Tulis alasan atau catatan untuk putusan ini."),
        (isi("DISETUJUI", 2), "Urutan hitungan 1, urutan putusan 2: tulis alasan pleno mengubahnya."),
        (isi("DIGABUNG", 1, "Serupa."), "Pilih usulan lain dalam rapat ini"),
        (isi("SETUJU", 1, "Serupa."), "Pilih salah satu putusan."),
        (isi("DISETUJUI", 9, "Serupa."), "Tulis urutan dengan angka 1 sampai 3."),
        (isi("", 1, "Serupa."), "Pilih putusan pleno."),
    ],
)
def test_a_decision_that_wants_something_keeps_what_was_typed(rapat, ketua, typed, sentence):
    page = ketua.post(putuskan(MALARIA, rapat), typed)

    assert page.status_code == 422
    assert "<title>Kesalahan: " in body(page) and sentence in body(page)
    assert typed["alasan"] in body(page)
    assert page.context["form"]["urutan"].value() == str(typed["urutan"])
    assert butir_of(rapat, MALARIA).putusan == ""


def test_a_merger_names_its_target(rapat, ketua):
    target = usulan_of(rapat, KARHUTLA)

    ketua.post(putuskan(MALARIA, rapat), isi("DIGABUNG", 1, "Serupa.", str(target.pk)))

    assert butir_of(rapat, MALARIA).digabung_ke == target


def test_a_decided_item_is_not_decided_again(rapat, ketua):
    ketua.post(putuskan(MALARIA, rapat), isi())

    page = ketua.get(putuskan(MALARIA, rapat))
    again = ketua.post(putuskan(MALARIA, rapat), isi("DITOLAK", 1, "Berubah pikiran."))

    assert "Sudah diputus" in body(page) and "form-putusan" not in body(page)
    assert again.status_code == 409
    assert butir_of(rapat, MALARIA).putusan == "DISETUJUI"


@pytest.mark.parametrize("key", ["sekretariat", "kursi:ANGGOTA_1", "inspektorat"])
def test_others_than_the_chair_do_not_decide(rapat, dunia, key):
    client = browser(dunia.post(key))

    assert client.get(putuskan(MALARIA, rapat)).status_code == 403
    assert client.post(putuskan(MALARIA, rapat), isi()).status_code == 403
    assert "Putuskan berikutnya" not in body(client.get(url("peringkat", rapat.pk)))
    assert butir_of(rapat, MALARIA).putusan == ""


def test_nothing_is_decided_before_the_session(rapat_pada, ketua):
    rapat = rapat_pada("PENILAIAN_DITUTUP")

    assert ketua.post(putuskan(MALARIA, rapat), isi()).status_code == 409
    assert not ButirSidang.objects.exclude(putusan="").exists()


def test_an_item_of_another_government_is_not_found(rapat, tapin):
    stranger = browser(tapin.post("kursi:KETUA"))

    assert stranger.get(url("butir", butir_of(rapat, MALARIA).pk)).status_code == 404
    assert stranger.post(putuskan(MALARIA, rapat), isi()).status_code == 404


# --- closing ---------------------------------------------------------------------------------------------------------


def test_with_an_open_item_the_page_says_which_and_has_no_form(rapat, ketua):
    page = ketua.get(url("tutup-sidang", rapat.pk))

    assert page.context["halangan"].startswith("Belum diputus: USL/2027/")
    assert "form-tutup" not in body(page)
    assert ketua.post(url("tutup-sidang", rapat.pk), _tutup(rapat)).status_code == 409


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"nomor": " "}, "Isi nomor Berita Acara."),
        ({"pukul": "08:00"}, "Isi waktu selesai sesudahnya."),
        ({"tanggal": ""}, "Isi hari sidang ditutup."),
    ],
)
def test_a_faulty_end_keeps_what_was_typed(rapat, ketua, wrong, sentence):
    _putuskan_semua(rapat, ketua)

    page = ketua.post(url("tutup-sidang", rapat.pk), _tutup(rapat) | wrong)

    assert page.status_code == 422
    assert sentence in body(page)
    assert page.context["form"]["pukul"].value() == (_tutup(rapat) | wrong)["pukul"]
    rapat.refresh_from_db()
    assert rapat.status == "SIDANG"


def test_the_chair_closes_the_session_and_the_minutes_can_be_downloaded(rapat, ketua, pemain):
    _putuskan_semua(rapat, ketua)

    answer = ketua.post(url("tutup-sidang", rapat.pk), _tutup(rapat), follow=True)

    rapat.refresh_from_db()
    paper = rapat.berita_acara
    assert rapat.status == "DITUTUP"
    assert rapat.selesai == pemain.saat(1, 21, 12.5)
    assert answer.context["keadaan"].judul == "Sidang ditutup: 2 dari 3 usulan disetujui"
    for kind in ("pdf", "docx"):
        link = f"/dokumen/{paper.dokumen_id}/{kind}/"
        assert f'href="{link}"' in body(answer)
        assert ketua.get(link).status_code == 200


def _putuskan_semua(rapat, ketua):
    ketua.post(putuskan(MALARIA, rapat), isi())
    ketua.post(putuskan(KARHUTLA, rapat), isi("DISETUJUI_DENGAN_CATATAN", 2, "Lengkapi peta."))
    ketua.post(putuskan(ULM, rapat), isi("DITUNDA", 3, "Menunggu anggaran."))


def _tutup(rapat):
    return {"nomor": "100.2.1.6/18/BA-TKKSD/2027", "tanggal": "2027-01-21", "pukul": "12:30"}
