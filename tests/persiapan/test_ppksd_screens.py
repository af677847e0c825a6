"""The pages about liaison officers: the board, the own office, appointing, asking, ending, exceptions."""

import io
from datetime import date

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.organisasi.models import Penugasan, PerangkatDaerah, User
from petasama.persiapan.models import PengecualianPpksd, PermintaanPpksd, SuratPenunjukan

INDEX, TUNJUK = "/persiapan/ppksd/", "/persiapan/tunjuk/"
BARU = {
    "nama": "Budi Contoh (contoh)",
    "nip": "19850101 201001 1 004",
    "surel": "Budi@HSS.example",
    "telepon": "0812-3456-7890",
    "jabatan": "Pengelola Data",
}


def page_of(answer):
    return answer.content.decode()


def rows_of(answer):
    """The rows of the one sheet of a workbook that was downloaded."""
    return CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()


# --- the board -------------------------------------------------------------------------------------------------------


def test_the_board_says_how_many_offices_are_complete_and_names_who_is_not(sekretariat, dunia):
    page = sekretariat.get(INDEX)

    assert page.context["judul"] == "31 dari 32 perangkat daerah lengkap PPKSD"
    assert [item["text"] for item in page.context["kekurangan"]] == [
        "Bagian Kesejahteraan Rakyat Sekretariat Daerah: kurang 1."
    ]
    assert dunia.post("kepala:BAGKESRA").user.nama in page.context["kekurangan"][0]["note"]
    tile = next(tile for tile in page.context["petak"] if tile["title"] == "BAGKESRA")
    assert (tile["tone"], tile["note"]) == (4, "Kurang 1")


def test_the_board_costs_the_same_with_three_and_thirty_offices(
    sekretariat, dunia, django_assert_num_queries, django_assert_max_num_queries
):
    offices = PerangkatDaerah.objects.filter(daerah=dunia.daerah)
    offices.exclude(kode__in=("DINKES", "DISHUB", "BAGKESRA")).update(responden=False)
    with django_assert_max_num_queries(22) as three:
        assert len(sekretariat.get(INDEX).context["petak"]) == 3

    offices.update(responden=True)

    with django_assert_num_queries(len(three)):
        assert len(sekretariat.get(INDEX).context["petak"]) == 32


def test_only_the_secretariat_is_offered_to_ask_and_to_make_exceptions(dunia, browser_of):
    offered = {}
    for post in ("sekretariat", "bupati", "kursi:KETUA", "kepala:DINKES", "admin", "inspektorat"):
        page = page_of(browser_of(dunia.post(post)).get(INDEX))
        offered[post] = ('data-uji="minta"' in page, "Beri pengecualian" in page)

    assert offered.pop("sekretariat") == (True, True)
    assert set(offered.values()) == {(False, False)}


def test_a_monitor_of_the_province_does_not_see_the_names_of_officers(dunia, browser_of):
    assert browser_of(dunia.post("pemantau")).get(INDEX).status_code == 403


def test_the_workbook_carries_state_request_end_and_flag(sekretariat):
    rows = rows_of(sekretariat.get(reverse("persiapan:ppksd-xlsx")))

    assert rows[0] == [
        "Kode", "Perangkat daerah", "PPKSD", "Surat penunjukan", "Tanggal surat", "Permintaan", "Berakhir", "Tanda",
        "Alasan pengecualian", "Jumlah", "Keadaan",
    ]  # fmt: skip
    assert len(rows) == 33
    assert rows[1][0] == "BAGKESRA" and rows[1][4:] == ["6 Oktober 2026", "", "", "PIC_KURANG", "", 1.0, "Kurang 1"]
    assert rows[2][7:] == ["", "", 2.0, "Lengkap"]


def test_no_personal_number_is_on_the_board(sekretariat, pemain):
    officer = pemain.ppksd("DINKES").user

    page = page_of(sekretariat.get(INDEX))

    assert officer.nama in page
    assert officer.nip not in page and officer.surel not in page


# --- appointing ------------------------------------------------------------------------------------------------------


def test_the_head_appoints_by_a_letter_that_is_ready_to_be_downloaded_at_once(kepala_kesra, dunia, surat_ppksd):
    chosen = dunia.post("hukum").user

    answer = kepala_kesra.post(TUNJUK, {**surat_ppksd, "pengguna": f" {chosen.nip} "}, follow=True)

    page = page_of(answer)
    serving = Penugasan.objects.ppksd(date(2026, 11, 10)).filter(perangkat_daerah=dunia.perangkat["BAGKESRA"])
    assert serving.filter(user=chosen, nomor_surat=surat_ppksd["nomor_surat"]).exists()
    assert f"{chosen.nama} ditunjuk menjadi PPKSD Bagian Kesejahteraan Rakyat" in page
    assert "Semua 32 perangkat daerah lengkap PPKSD" in page
    letter = SuratPenunjukan.objects.get()
    docx = kepala_kesra.get(reverse("persiapan:surat-ppksd", args=[letter.pk, "docx"]))
    pdf = kepala_kesra.get(reverse("persiapan:surat-ppksd", args=[letter.pk, "pdf"]))
    assert docx.content[:2] == b"PK" and pdf.content[:5] == b"%PDF-"
    assert 'data-uji="surat-docx"' in page


def test_a_person_without_an_account_is_described_registered_and_invited(
    kepala_kesra, surat_ppksd, django_capture_on_commit_callbacks
):
    answer = kepala_kesra.post(TUNJUK, {**surat_ppksd, **BARU}, follow=True)

    made = User.objects.get(surel="budi@hss.example")
    assert (made.nama, made.nip, made.telepon) == ("Budi Contoh (contoh)", "198501012010011004", "081234567890")
    assert made.has_usable_password() is False
    assert made.undangan.count() == 1
    assert "Undangan akun dikirim kepada Budi Contoh (contoh)" in page_of(answer)


def test_a_wrong_number_is_said_beside_its_field_in_the_open_fold_and_the_text_stays(kepala_kesra, surat_ppksd):
    answer = kepala_kesra.post(TUNJUK, {**surat_ppksd, **BARU, "nip": "123"})

    page = page_of(answer)
    assert answer.status_code == 422
    assert "NIP terdiri atas 18 angka." in page
    assert 'value="Budi Contoh (contoh)"' in page and 'value="123"' in page
    assert '<details class="fold" open>' in page


def test_an_address_of_somebody_else_is_refused_without_telling_whose_it_is(kepala_kesra, tapin, surat_ppksd):
    stranger = tapin.post("kepala:DINKES").user

    answer = kepala_kesra.post(TUNJUK, {**surat_ppksd, **BARU, "surel": stranger.surel})

    assert answer.status_code == 422
    assert "Alamat surel ini sudah dipakai akun lain" in page_of(answer)
    assert stranger.nama not in page_of(answer)


def test_who_is_no_civil_servant_needs_a_last_day(kepala_kesra, surat_ppksd):
    typed = {**surat_ppksd, **BARU, "nip": ""}

    refused = kepala_kesra.post(TUNJUK, typed)
    taken = kepala_kesra.post(TUNJUK, {**typed, "selesai": "2027-06-30"})

    assert refused.status_code == 422
    assert "tidak ber-NIP, sehingga aksesnya dibatasi waktu" in page_of(refused)
    assert taken.status_code == 302
    assert Penugasan.objects.get(user__surel="budi@hss.example").selesai == date(2027, 6, 30)


def test_the_form_offers_the_people_who_hold_no_such_post(kepala_kesra, dunia, pemain):
    free, serving = dunia.post("hukum").user, pemain.ppksd("DINKES").user

    answer = kepala_kesra.get(TUNJUK)

    page = page_of(answer)
    assert f'<option value="{free.surel}">{free.nama}</option>' in page
    assert serving.surel not in page
    assert "Orangnya belum punya akun" in page
    assert len(answer.content) <= 150_000


def test_an_office_without_officers_is_asked_for_a_main_and_a_deputy_at_once(dunia, browser_of, surat_ppksd):
    office = dunia.perangkat["BAGKESRA"]
    Penugasan.objects.filter(perangkat_daerah=office, peran="PPKSD").delete()
    head = browser_of(dunia.post("kepala:BAGKESRA"))

    page = page_of(head.get(TUNJUK))
    answer = head.post(TUNJUK, {**surat_ppksd, "pengguna": dunia.post("hukum").user.surel})

    assert "PPKSD utama" in page and "PPKSD pendamping" in page
    assert answer.status_code == 422
    assert not Penugasan.objects.filter(perangkat_daerah=office, peran="PPKSD").exists()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"pengguna": "tidak.ada@hss.example"}, "Tidak ada pengguna dengan NIP atau surel itu di Kabupaten Hulu"),
        ({"pengguna": "sekretariat@tapin.example"}, "Tidak ada pengguna dengan NIP atau surel itu di Kabupaten Hulu"),
        ({"pengguna": "ppksd1.dinkes@hss.example"}, "sudah menjadi PPKSD Dinas Kesehatan"),
        ({"pengguna": "hukum@hss.example", "tanggal_surat": "2062-11-09"}, "Tanggal surat belum tiba"),
        ({"pengguna": "hukum@hss.example", "pengguna_2": "hukum@hss.example"}, "tidak dapat ditunjuk dua kali"),
        ({"pengguna": "hukum@hss.example", "selesai": "2026-01-01"}, "Tanggal akhir mendahului tanggal"),
        ({"nomor_surat": "", "pengguna": "hukum@hss.example"}, "Isi nomor surat penunjukan."),
        ({"pengguna": ""}, "Isi NIP atau alamat surel orang yang ditunjuk."),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_nothing_is_written(kepala_kesra, surat_ppksd, typed, sentence):
    answer = kepala_kesra.post(TUNJUK, {**surat_ppksd, **typed})

    assert answer.status_code == 422
    assert sentence in page_of(answer)
    assert "<title>Kesalahan: " in page_of(answer)
    assert not SuratPenunjukan.objects.exists()


def test_a_letter_dated_before_another_appointment_does_not_let_a_person_serve_two_offices(
    kepala_kesra, pemain, surat_ppksd
):
    serving = pemain.ppksd("DINKES")  # in force since 6 October 2026

    answer = kepala_kesra.post(TUNJUK, {**surat_ppksd, "pengguna": serving.user.surel, "tanggal_surat": "2026-09-01"})

    assert answer.status_code == 422
    assert Penugasan.objects.filter(user=serving.user, peran="PPKSD").count() == 1


def test_only_heads_reach_the_form(dunia, pemain, browser_of):
    answers = [browser_of(post).get(TUNJUK) for post in (pemain.ppksd("DINKES"), dunia.post("hukum"))]

    assert [answer.status_code for answer in answers] == [403, 403]
    assert "untuk Kepala Perangkat Daerah" in page_of(answers[0])


def test_another_office_and_another_government_do_not_find_the_letter(
    kepala_kesra, dunia, tapin, browser_of, surat_ppksd
):
    kepala_kesra.post(TUNJUK, {**surat_ppksd, "pengguna": "hukum@hss.example"})
    url = reverse("persiapan:surat-ppksd", args=[SuratPenunjukan.objects.get().pk, "pdf"])

    answers = {
        key: browser_of(post).get(url).status_code
        for key, post in {
            "other office": dunia.post("kepala:DINKES"),
            "other government": tapin.post("kepala:DINKES"),
            "secretariat": dunia.post("sekretariat"),
            "member": dunia.post("kursi:ANGGOTA_1"),
        }.items()
    }

    assert answers == {"other office": 404, "other government": 404, "secretariat": 200, "member": 403}


# --- ending ----------------------------------------------------------------------------------------------------------


def test_the_head_ends_a_post_and_is_told_until_when_the_office_may_go_on(dunia, browser_of, pemain):
    post = pemain.ppksd("DINKES")
    head = browser_of(dunia.post("kepala:DINKES"))

    answer = head.post(
        reverse("persiapan:akhiri-ppksd", args=[post.pk]), {"alasan": "Mutasi ke Dinas Sosial"}, follow=True
    )

    page = page_of(answer)
    post.refresh_from_db()
    assert (post.selesai, post.alasan_akhir) == (date(2026, 11, 10), "Mutasi ke Dinas Sosial")
    assert f"Penugasan {post.user.nama} sebagai PPKSD berakhir." in page
    assert "Dinas Kesehatan: masa tenggang sampai 24 November 2026. Tunjuk gantinya." in page


def test_the_head_of_another_office_does_not_find_the_post(dunia, browser_of, pemain):
    post = pemain.ppksd("DINKES")

    answer = browser_of(dunia.post("kepala:DISHUB")).post(
        reverse("persiapan:akhiri-ppksd", args=[post.pk]), {"alasan": "x"}
    )

    post.refresh_from_db()
    assert answer.status_code == 404
    assert post.selesai is None


# --- asking and exceptions -------------------------------------------------------------------------------------------


SURAT = {"nomor_surat": "100.2.1/7/TKKSD/2026 (contoh)", "tanggal_surat": "2026-11-09", "tenggat": "2026-11-20"}


def test_the_secretariat_asks_all_heads_by_one_letter(sekretariat, putaran):
    form = sekretariat.get(reverse("persiapan:minta-ppksd"))
    answer = sekretariat.post(reverse("persiapan:minta-ppksd"), SURAT, follow=True)

    assert len(form.context["tujuan"]) == 32
    assert "32 kepala perangkat daerah diminta menunjuk PPKSD sampai 20 November 2026" in page_of(answer)
    assert PermintaanPpksd.objects.filter(putaran=putaran).count() == 32
    assert "Diminta 9 November 2026, tenggat 20 November 2026" in page_of(answer)
    again = sekretariat.get(reverse("persiapan:minta-ppksd"))
    assert "Semua perangkat daerah sudah diminta" in page_of(again)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"tenggat": "2026-11-01"}, "Tenggat mendahului tanggal surat"),
        ({"tanggal_surat": "2027-01-05", "tenggat": "2027-02-01"}, "Tanggal surat belum tiba"),
        ({"nomor_surat": ""}, "Isi nomor surat permintaan."),
    ],
)
def test_a_request_that_cannot_be_keeps_its_text(sekretariat, change, sentence):
    answer = sekretariat.post(reverse("persiapan:minta-ppksd"), SURAT | change)

    assert answer.status_code == 422
    assert sentence in page_of(answer)
    assert not PermintaanPpksd.objects.exists()


def test_an_exception_is_given_with_its_reason_and_shown_on_the_board(sekretariat, dunia):
    url = reverse("persiapan:kecuali-ppksd", args=[dunia.perangkat["BAGKESRA"].pk])

    empty = sekretariat.post(url, {"sampai": "2026-12-01", "alasan": "  "})
    answer = sekretariat.post(url, {"sampai": "2026-12-01", "alasan": "Menunggu pelantikan."}, follow=True)

    assert empty.status_code == 422 and "Tulis alasan pengecualian." in page_of(empty)
    assert PengecualianPpksd.objects.get().alasan == "Menunggu pelantikan."
    assert "dikecualikan sampai 1 Desember 2026." in page_of(answer)
    assert "Alasan: Menunggu pelantikan." in page_of(answer)


def test_an_exception_for_an_office_of_another_government_is_not_found(sekretariat, tapin):
    office = next(iter(tapin.perangkat.values()))

    assert sekretariat.get(reverse("persiapan:kecuali-ppksd", args=[office.pk])).status_code == 404


@pytest.mark.parametrize("post", ["kepala:DINKES", "bupati", "kursi:KETUA", "admin"])
def test_nobody_else_asks_or_makes_exceptions(dunia, browser_of, post):
    client = browser_of(dunia.post(post))
    office = dunia.perangkat["BAGKESRA"]

    answers = [
        client.post(reverse("persiapan:minta-ppksd"), SURAT),
        client.post(reverse("persiapan:kecuali-ppksd", args=[office.pk]), {"sampai": "2026-12-01", "alasan": "x"}),
    ]

    assert [answer.status_code for answer in answers] == [403, 403]
