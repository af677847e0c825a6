"""The pages of the coordination team: composition and history, the draft seat by seat, recording the decree."""

import io
from datetime import date

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.organisasi.models import Penugasan
from petasama.persiapan.models import KonsepTkksd, SusunanTkksd

INDEX = "/persiapan/tkksd/"
KONSEP = "/persiapan/tkksd/konsep/"
BARU = {"kursi": "ANGGOTA_TIDAK_TETAP", "pengguna": "kepala.dinkes@hss.example", "jabatan": "Kepala Dinas Kesehatan",
        "sebagai": "DEFINITIF"}  # fmt: skip
KEPUTUSAN = {
    "nomor": "100.3.3.2/400/KUM/2026", "tanggal": "2026-11-10", "mulai": "2026-11-10", "selesai": "2027-12-31",
}  # fmt: skip


def page_of(answer):
    return answer.content.decode()


@pytest.fixture
def konsep(sekretariat):
    """A draft that begins with the seats of today."""
    sekretariat.post(KONSEP, {"act": "baru"})
    return KonsepTkksd.objects.get()


def test_the_composition_shows_leaders_seats_and_secretariat_in_the_order_of_the_decree(sekretariat, dunia):
    page = sekretariat.get(INDEX)

    rows = page.context["susunan"]["rows"]
    assert len(rows) == 11
    assert "Pengarah" in rows[0][0] and rows[0][1] == dunia.post("bupati").user.nama
    assert "Ketua" in rows[1][0] and "Sekretariat" in rows[-1][0]
    assert page.context["judul"] == "TKKSD: 9 kursi terisi, Keputusannya belum dicatat"
    assert page.context["bersuara"] == 9


def test_the_workbook_has_every_seat_with_its_letter(sekretariat):
    answer = sekretariat.get(reverse("persiapan:tkksd-xlsx"))

    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert rows[0] == ["Kedudukan", "Nama", "Jabatan", "Perangkat daerah", "Berlaku", "Surat"]
    assert len(rows) == 12


@pytest.mark.parametrize("post", ["bupati", "kursi:ANGGOTA_1", "kepala:DINKES", "hukum", "inspektorat"])
def test_readers_see_the_team_and_only_the_secretariat_drafts(dunia, browser_of, post):
    client = browser_of(dunia.post(post))

    assert client.get(INDEX).context["langkah"] == []
    assert client.post(KONSEP, {"act": "baru"}).status_code == 403


def test_a_draft_begins_with_the_seats_of_today(sekretariat, konsep):
    page = sekretariat.get(KONSEP)

    assert [item["keadaan"] for item in page.context["kursi"]] == ["Tetap"] * 9
    assert page.context["kurang"] == [] and page.context["keluar"] == []


def test_a_seat_is_added_replaced_and_taken_out(sekretariat, konsep, dunia):
    sekretariat.post(reverse("persiapan:kursi-tkksd", args=[0]), BARU)
    typed = {**BARU, "kursi": "SEKRETARIS", "pengguna": "kepala.dishub@hss.example", "jabatan": "Kepala Bagian Baru"}
    sekretariat.post(reverse("persiapan:kursi-tkksd", args=[4]), typed)
    sekretariat.post(reverse("persiapan:keluarkan-tkksd", args=[7]))

    page = sekretariat.get(KONSEP)

    seats = [(item["kursi"], item["jabatan"], item["keadaan"]) for item in page.context["kursi"]]
    assert ("Anggota tidak tetap", "Kepala Dinas Kesehatan", "Baru") in seats
    assert ("Sekretaris", "Kepala Bagian Baru", "Baru") in seats
    assert len(seats) == 9
    assert len(page.context["keluar"]) == 2


def test_a_draft_with_a_gap_says_so_and_offers_no_recording(sekretariat, konsep):
    sekretariat.post(reverse("persiapan:keluarkan-tkksd", args=[1]))

    page = sekretariat.get(KONSEP)
    answer = sekretariat.get(reverse("persiapan:catat-tkksd"))

    assert [item["text"] for item in page.context["kurang"]] == ["Kursi Ketua belum diisi."]
    assert 'data-uji="catat"' not in page_of(page)
    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"pengguna": "tidak.ada@hss.example"}, "Tidak ada orang dengan NIP atau surel itu"),
        ({"pengguna": "sekretariat@tapin.example"}, "Tidak ada orang dengan NIP atau surel itu"),
        ({"jabatan": ""}, "Isi jabatan."),
        ({"kursi": "PENGARAH"}, "Pilih kursi dari daftar."),
    ],
)
def test_a_seat_that_cannot_be_filled_so_is_said_beside_the_field(sekretariat, konsep, change, sentence):
    answer = sekretariat.post(reverse("persiapan:kursi-tkksd", args=[0]), BARU | change)

    assert answer.status_code == 422
    assert sentence in page_of(answer)
    assert len(KonsepTkksd.objects.get().isi) == 9


def test_the_draft_is_printed_before_it_has_a_number_and_nothing_is_stored(sekretariat, konsep, dunia, browser_of):
    url = reverse("persiapan:berkas-tkksd", args=["docx"])

    answers = {key: browser_of(dunia.post(key)).get(url) for key in ("hukum", "bupati", "kepala:DINKES")}

    assert sekretariat.get(url).content[:2] == b"PK"
    assert sekretariat.get(reverse("persiapan:berkas-tkksd", args=["pdf"])).content[:5] == b"%PDF-"
    assert {key: answer.status_code for key, answer in answers.items()} == {
        "hukum": 200, "bupati": 200, "kepala:DINKES": 403,
    }  # fmt: skip
    assert sekretariat.get(reverse("persiapan:berkas-tkksd", args=["odt"])).status_code == 404


def test_recording_the_decree_seats_the_team_and_ends_the_draft(sekretariat, konsep):
    sekretariat.post(reverse("persiapan:kursi-tkksd", args=[0]), BARU)

    answer = sekretariat.post(reverse("persiapan:catat-tkksd"), KEPUTUSAN, follow=True)

    assert "Keputusan TKKSD Nomor 100.3.3.2/400/KUM/2026 dicatat." in page_of(answer)
    assert answer.context["judul"] == "TKKSD berlaku sampai 31 Desember 2027"
    assert SusunanTkksd.objects.get().kursi.count() == 10
    assert Penugasan.objects.filter(user__surel="kepala.dinkes@hss.example", peran="ANGGOTA_TKKSD").exists()
    assert not KonsepTkksd.objects.exists()
    assert [row[0] for row in answer.context["riwayat"]["rows"]] == ["100.3.3.2/400/KUM/2026"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"nomor": ""}, "Isi nomor Keputusan."),
        ({"mulai": "2026-11-01"}, "Keputusan tidak berlaku surut"),
        ({"tanggal": "2027-11-10", "mulai": "2027-11-10"}, "Tanggal Keputusan belum tiba"),
        ({"selesai": "2026-11-01"}, "Masa tugas berakhir sebelum mulai"),
    ],
)
def test_a_decree_that_cannot_be_keeps_its_text(sekretariat, konsep, change, sentence):
    answer = sekretariat.post(reverse("persiapan:catat-tkksd"), KEPUTUSAN | change)

    assert answer.status_code == 422
    assert sentence in page_of(answer)
    assert KonsepTkksd.objects.exists() and not SusunanTkksd.objects.exists()


def test_a_number_that_was_used_is_said_on_the_form(sekretariat, konsep):
    sekretariat.post(reverse("persiapan:catat-tkksd"), KEPUTUSAN)
    sekretariat.post(KONSEP, {"act": "baru"})

    answer = sekretariat.post(reverse("persiapan:catat-tkksd"), KEPUTUSAN | {"mulai": "2026-12-01"})

    assert answer.status_code == 409
    assert "sudah dicatat. Periksa nomornya." in page_of(answer)
    assert 'value="100.3.3.2/400/KUM/2026"' in page_of(answer)


def test_a_change_within_the_term_names_the_decree_and_keeps_the_end(sekretariat, konsep):
    sekretariat.post(reverse("persiapan:catat-tkksd"), KEPUTUSAN)
    sekretariat.post(KONSEP, {"act": "ubah"})
    sekretariat.post(reverse("persiapan:keluarkan-tkksd", args=[9]))

    form = sekretariat.get(reverse("persiapan:catat-tkksd"))
    sekretariat.post(reverse("persiapan:catat-tkksd"), {"nomor": "2", "tanggal": "2026-11-10", "mulai": "2026-11-20"})

    assert 'name="selesai"' not in page_of(form)
    changed = SusunanTkksd.objects.get(nomor="2")
    assert (changed.perubahan_dari.nomor, changed.selesai) == (KEPUTUSAN["nomor"], date(2027, 12, 31))


def test_a_draft_is_thrown_away_and_the_team_stays(sekretariat, konsep, dunia):
    answer = sekretariat.post(reverse("persiapan:hapus-tkksd"), follow=True)

    assert "Konsep susunan dihapus." in page_of(answer)
    assert len(Penugasan.objects.filter(daerah=dunia.daerah).kursi_tkksd(date(2026, 11, 10))) == 9
    assert sekretariat.get(KONSEP).status_code == 302


def test_the_draft_of_another_government_is_not_found(konsep, tapin, browser_of):
    other = browser_of(tapin.post("sekretariat"))

    assert other.get(reverse("persiapan:berkas-tkksd", args=["pdf"])).status_code == 404
    assert other.post(reverse("persiapan:hapus-tkksd")).status_code == 404
    assert KonsepTkksd.objects.exists()


def test_a_seat_that_the_draft_does_not_have_is_not_found(sekretariat, konsep):
    assert sekretariat.get(reverse("persiapan:kursi-tkksd", args=[10])).status_code == 404
    assert sekretariat.post(reverse("persiapan:keluarkan-tkksd", args=[0])).status_code == 404
