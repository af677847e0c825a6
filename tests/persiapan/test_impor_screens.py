"""The pages of the import: template, upload, preview, marked file, applying, inviting."""

import io
from datetime import date
from hashlib import sha256

import pytest
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.core import clock
from petasama.kabar.models import Surel
from petasama.organisasi.models import Penugasan, User
from petasama.persiapan.impor import muatan
from petasama.persiapan.impor.berkas import buka_berkas
from petasama.persiapan.impor.lembar import SEMUA_LEMBAR
from tests.digests import nothing_changes
from tests.persiapan.books import KANTOR, PENGHUBUNG, PERENCANA, book

INDEX, TINJAU, BERTANDA, TERAPKAN, UNDANG = (
    reverse(f"persiapan:impor{name}") for name in ("", "-tinjau", "-bertanda", "-terapkan", "-undang")
)


@pytest.fixture
def admin(dunia, browser_of):
    return browser_of(dunia.post("admin"))


def upload(client, content, name="impor.xlsx"):
    return client.post(TINJAU, {"berkas": SimpleUploadedFile(name, content)})


def words(answer):
    return answer.content.decode()


def test_the_page_leads_from_the_parts_of_preparation_and_says_whose_sheet_is_whose(admin, sekretariat):
    assert f'href="{INDEX}"' in words(sekretariat.get(reverse("persiapan:index")))

    assert "Lembar Akun diterapkan oleh Admin daerah." in words(sekretariat.get(INDEX))
    assert "diterapkan oleh" not in words(admin.get(INDEX))


@pytest.mark.parametrize("key", ["kepala:DINKES", "hukum", "bupati", "inspektorat", "kursi:KETUA"])
def test_others_do_not_import(dunia, browser_of, key):
    visitor = browser_of(dunia.post(key))

    assert visitor.get(INDEX).status_code == 403
    assert upload(visitor, book(ppksd=[PENGHUBUNG])).status_code == 403


def test_the_template_has_four_sheets_with_headings_notes_and_choices(admin):
    answer = admin.get(reverse("persiapan:impor-templat"))

    made = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    assert made.sheet_names == ["Petunjuk", "Perangkat Daerah", "Pejabat", "PPKSD", "Akun"]
    for sheet in SEMUA_LEMBAR:
        heads, example = made.get_sheet_by_name(sheet.nama).to_python()[:2]
        assert [head.removesuffix(" *") for head in heads] == [column.judul for column in sheet.kolom]
        assert example[0].startswith("contoh:")


def test_uploading_shows_what_would_happen_and_writes_nothing(admin):
    with nothing_changes():
        answer = upload(admin, book(perangkat=[KANTOR], ppksd=[PENGHUBUNG], akun=[PERENCANA]))

    page = words(answer)
    assert answer.status_code == 200
    assert "3 baris siap diterapkan" in page
    assert "DISPARPORA Dinas Pariwisata" in page
    assert "Contoh Penghubung Baru – Bagian Kesejahteraan Rakyat Sekretariat Daerah" in page


def hidden(page, name):
    return page.split(f'name="{name}" value="', 1)[1].split('"', 1)[0]


def confirm(client, answer):
    page = words(answer)
    return client.post(TERAPKAN, {"segel": hidden(page, "segel"), "sidik": hidden(page, "sidik")}, follow=True)


def test_confirming_applies_what_was_shown(dunia, admin):
    done = confirm(admin, upload(admin, book(perangkat=[KANTOR], ppksd=[PENGHUBUNG], akun=[PERENCANA])))

    assert "Impor selesai: 1 perangkat daerah baru, 1 PPKSD baru, 1 akun dengan penugasannya baru." in words(done)
    assert Penugasan.objects.filter(user__surel__in=[PENGHUBUNG["surel"], PERENCANA["surel"]]).count() == 2


def test_confirming_twice_applies_once(admin):
    shown = upload(admin, book(ppksd=[PENGHUBUNG]))
    confirm(admin, shown)

    with nothing_changes():
        again = confirm(admin, shown)

    assert again.status_code == 409
    assert "Data berubah sejak berkas ini ditinjau" in words(again)


def test_faults_stand_by_sheet_cell_content_problem_and_remedy(sekretariat):
    answer = upload(sekretariat, book(ppksd=[PENGHUBUNG | {"kode": "BAGKESRAA", "nip": "12345"}]))

    page = words(answer)
    assert answer.status_code == 422
    assert "2 hal perlu dibetulkan sebelum berkas diterapkan" in page
    for part in ("PPKSD C2", "12345", "NIP bukan 18 angka", "PPKSD A2", "Kode BAGKESRAA tidak dikenal.", "BAGKESRA ("):
        assert part in page
    assert 'data-uji="terapkan-semua"' not in page


def test_the_marked_file_holds_every_cell_and_says_what_to_mend(sekretariat):
    rows = [PENGHUBUNG, PENGHUBUNG | {"nip": "12345", "surel": "lain@hss.example"}]
    segel = hidden(words(upload(sekretariat, book(ppksd=rows))), "segel")

    answer = sekretariat.post(BERTANDA, {"segel": segel})

    sheet = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_name("PPKSD").to_python()
    assert sheet[0][-1] == "Yang perlu dibetulkan"
    assert (sheet[1][-1], sheet[2][2]) == ("", "12345")
    assert sheet[2][-1].startswith("NIP: NIP bukan 18 angka (terbaca 5 aksara).")
    assert buka_berkas(answer.content)["PPKSD"][1][1] == ("t", "Contoh Penghubung Baru")


def test_a_formula_in_an_uploaded_cell_comes_back_as_text(sekretariat):
    evil = '=HYPERLINK("http://jahat.example","klik")'
    segel = hidden(words(upload(sekretariat, book(ppksd=[PENGHUBUNG | {"nomor_surat": " +1", "nama": evil}]))), "segel")

    content = sekretariat.post(BERTANDA, {"segel": segel}).content

    assert [cell[0] for row in buka_berkas(content)["PPKSD"] for cell in row if cell[0] == "r"] == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Pilih berkas Excel"),
        (b"bukan excel", "bukan buku kerja Excel"),
        (b"PK" + bytes(11_000_000), "lebih besar dari 10 MB"),
    ],
    ids=["empty", "text", "large"],
)
def test_what_cannot_be_read_is_said_on_the_page_of_the_upload(admin, content, said):
    answer = upload(admin, content)

    assert answer.status_code == 422
    assert said in words(answer)
    assert admin.post(TINJAU, {}).status_code == 422


def test_the_seal_is_ours_ones_own_and_of_today(dunia, admin, sekretariat, tapin, browser_of):
    segel = hidden(words(upload(sekretariat, book(ppksd=[PENGHUBUNG]))), "segel")
    foreign = browser_of(tapin.post("sekretariat"))

    for visitor, sealed in (
        (admin, segel),
        (foreign, segel),
        (sekretariat, segel[:-2]),
        (sekretariat, "x"),
        (sekretariat, ""),
    ):
        with nothing_changes():
            assert visitor.post(TERAPKAN, {"segel": sealed, "sidik": "x"}).status_code == 409
            assert visitor.post(BERTANDA, {"segel": sealed}).status_code == 409


def test_an_old_preview_is_worth_nothing(dunia, monkeypatch):
    segel = muatan.bungkus({}, by=dunia.post("admin"))
    monkeypatch.setattr(muatan, "PALING_LAMA", -1)

    with pytest.raises(Exception, match="sudah tidak berlaku"):
        muatan.buka_muatan(segel, by=dunia.post("admin"))
    assert signing.loads(segel, salt=muatan.GARAM)["isi"] == "{}"


def test_more_text_than_a_form_carries_is_refused(dunia, sekretariat):
    names = [sha256(str(number).encode()).hexdigest() * 16 for number in range(1_600)]
    rows = [PENGHUBUNG | {"nama": name, "surel": f"o{number}@hss.example"} for number, name in enumerate(names)]

    answer = upload(sekretariat, book(ppksd=rows))

    assert answer.status_code == 422
    assert "terlalu banyak untuk sekali unggah" in words(answer)


def test_new_people_are_invited_by_the_admin_with_one_button(dunia, admin, sekretariat):
    confirm(admin, upload(admin, book(ppksd=[PENGHUBUNG], akun=[PERENCANA | {"mulai": date(2026, 11, 3)}])))
    assert "Undang 2 orang baru" in words(admin.get(INDEX))
    assert "Undang 2 orang" not in words(sekretariat.get(INDEX))
    assert sekretariat.post(UNDANG).status_code == 403

    done = admin.post(UNDANG, follow=True)

    assert "2 undangan dikirim" in words(done)
    assert "Undang 2 orang baru" not in words(done)
    letters = Surel.objects.filter(kepada__in=[PENGHUBUNG["surel"], PERENCANA["surel"]])
    assert letters.count() == 2
    assert "Tidak ada orang yang perlu diundang." in words(admin.post(UNDANG, follow=True))


def test_the_preview_costs_the_same_number_of_queries_for_more_known_people(
    dunia, sekretariat, django_assert_max_num_queries
):
    people = User.objects.filter(penugasan__daerah=dunia.daerah, penugasan__peran="PPKSD").order_by("pk")[:20]
    rows = [
        PENGHUBUNG
        | {
            "kode": post.perangkat_daerah.kode,
            "nama": post.user.nama,
            "nip": post.user.nip,
            "surel": post.user.surel,
            "telepon": None,
        }
        for post in Penugasan.objects.filter(user__in=list(people), peran="PPKSD").select_related(
            "user", "perangkat_daerah"
        )
    ]

    with clock.fixed_at(clock.now()), django_assert_max_num_queries(20):
        answer = upload(sekretariat, book(ppksd=rows))

    assert "Semua isi berkas sudah sama dengan yang tercatat" in words(answer)
