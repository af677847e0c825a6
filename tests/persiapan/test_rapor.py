"""The booklet's five problems: how measures join, what each measure says, the page, the workbook, the printed page."""

import io
from datetime import date

import docx
import pypdfium2
import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.organisasi.actions import gabungkan
from petasama.organisasi.models import Penugasan
from petasama.persiapan import actions
from petasama.persiapan.lima_masalah import LIMA_MASALAH, PER_KODE, SALAH_SATU, SEMUA, Ukuran, ringkas
from petasama.persiapan.lima_masalah import gabungkan as gabung
from petasama.persiapan.models import JanjiMeja, Pertemuan, Temuan
from petasama.persiapan.rapor import kantor_of, rapor_of, ukuran

HARI = date(2026, 11, 10)
SESUDAH = date(2026, 12, 1)
URL = "/persiapan/rapor/"


def page_of(answer):
    return answer.content.decode()


def said(*answers):
    return [Ukuran(ada=answer, alasan=f"alasan {place}.") for place, answer in enumerate(answers)]


@pytest.fixture
def sel(dunia, putaran):
    """sel("DINKES", "PASIF") is that cell of the report on 10 November 2026."""

    def read(kode, masalah, on=HARI):
        rows = rapor_of(putaran, kantor_of(dunia.post("sekretariat"), on=on), on=on)
        return next(row for row in rows if row.perangkat_daerah.kode == kode).sel[masalah]

    return read


@pytest.fixture
def rapat(dunia, putaran):
    """A meeting of Dinas Kesehatan of its own, held in October."""
    return Pertemuan.objects.create(
        daerah=dunia.daerah, putaran=putaran, jenis="RAPAT_KOORDINASI", perangkat_daerah=dunia.perangkat["DINKES"],
        judul="Rapat koordinasi (contoh)", mulai="2026-10-20T01:00Z", selesai="2026-10-20T04:00Z", tempat="Kandangan",
        status="SELESAI",
    )  # fmt: skip


# --- how measures join -----------------------------------------------------------------------------------------------


def test_the_five_problems_are_those_of_the_booklet_in_its_order():
    assert [masalah.nama for masalah in LIMA_MASALAH] == [
        "Pasif", "Bukan prioritas", "Tidak direncanakan", "Tidak dipetakan", "Tanpa PIC",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("gabungan", "answers", "joined"),
    [
        (SEMUA, (True, True), True),
        (SEMUA, (True, False), False),
        (SEMUA, (True, None), None),
        (SEMUA, (None, False), False),
        (SALAH_SATU, (False, False), False),
        (SALAH_SATU, (False, True), True),
        (SALAH_SATU, (False, None), False),
        (SALAH_SATU, (None, None), None),
    ],
)
def test_measures_of_one_problem_join_as_the_problem_says(gabungan, answers, joined):
    masalah = next(item for item in LIMA_MASALAH if item.gabungan == gabungan)

    cell = gabung(masalah, said(*answers))

    assert cell.ada is joined
    assert {item.ada for item in cell.penentu} == {joined}


def test_without_a_measure_a_problem_cannot_be_told():
    cell = gabung(LIMA_MASALAH[0], [])

    assert (cell.ada, cell.jawaban, cell.langkah) == (None, "Belum dapat diukur", None)


def test_the_summary_counts_and_says_it_in_one_sentence():
    cells = [
        {kode: gabung(masalah, said(answer)) for kode, masalah in PER_KODE.items()} for answer in (True, False, None)
    ]

    row = ringkas(cells)[-1]

    assert (row.ya, row.tidak, row.belum, round(row.persen, 1)) == (1, 1, 1, 33.3)
    assert row.kalimat == ("1 dari 3 perangkat daerah belum mempunyai dua PPKSD. 1 lainnya belum dapat diukur.")


def test_a_measure_of_a_sixth_problem_is_refused():
    with pytest.raises(ValueError, match="bukan salah satu dari lima masalah"):
        ukuran("BOROS")


# --- what the measures say -------------------------------------------------------------------------------------------


def test_an_office_with_one_officer_is_without_a_contact_person(sel):
    one, two = sel("BAGKESRA", "TANPA_PIC"), sel("DINKES", "TANPA_PIC")

    assert (one.jawaban, one.alasan) == ("Ya", "1 PPKSD berlaku: kurang 1.")
    assert (one.langkah.langkah, one.langkah.rute) == ("Tunjuk PPKSD sampai ada dua.", "persiapan:ppksd")
    assert (two.jawaban, two.langkah) == ("Tidak", None)


def test_before_the_last_day_nobody_is_blamed_for_what_may_still_come(sel):
    for masalah in ("PASIF", "BUKAN_PRIORITAS", "TIDAK_DIPETAKAN"):
        assert sel("DINKES", masalah).ada is None
    assert "pengusulan berlangsung sampai 30 November 2026" in sel("DINKES", "TIDAK_DIPETAKAN").alasan


def test_after_the_last_day_an_office_that_sent_nothing_has_the_problems(sel):
    for masalah in ("PASIF", "BUKAN_PRIORITAS", "TIDAK_DIPETAKAN", "TIDAK_DIRENCANAKAN"):
        assert sel("DISHUB", masalah, on=SESUDAH).ada is True


def test_a_finding_of_the_own_meeting_is_an_initiative(sel, rapat):
    Temuan.objects.create(
        pertemuan=rapat, perangkat_daerah=rapat.perangkat_daerah, jenis="POTENSI", judul="Potensi (contoh)", uraian="x"
    )

    cell = sel("DINKES", "PASIF", on=SESUDAH)

    assert (cell.ada, cell.alasan) == (False, "Rapatnya mencatat 1 potensi dan permasalahan.")


def test_a_dated_meeting_or_desk_is_a_plan_and_a_cancelled_one_is_none(sel, rapat, dunia, putaran):
    JanjiMeja.objects.create(
        putaran=putaran, perangkat_daerah=dunia.perangkat["DISHUB"], tempat="Kandangan",
        mulai="2026-11-12T01:00Z", selesai="2026-11-12T02:00Z",
    )  # fmt: skip
    assert sel("DINKES", "TIDAK_DIRENCANAKAN").ada is False
    assert sel("DISHUB", "TIDAK_DIRENCANAKAN").ada is False

    Pertemuan.objects.update(status="DIBATALKAN")

    assert sel("DINKES", "TIDAK_DIRENCANAKAN").ada is True


def test_a_proposal_that_was_sent_maps_and_one_linked_to_an_indicator_is_a_priority(sel, usulan_at):
    usulan_at("DITERUSKAN", "dinkes_malaria")

    assert sel("DINKES", "TIDAK_DIPETAKAN").alasan == "1 usulan sudah dikirim ke Sekretariat TKKSD."
    assert sel("DINKES", "BUKAN_PRIORITAS").alasan == "1 usulannya terhubung dengan indikator sasaran."
    assert sel("DINKES", "PASIF").ada is False


def test_a_proposal_that_the_head_has_not_forwarded_does_not_count(sel, usulan_at):
    usulan_at("DIAJUKAN", "dinkes_malaria")

    assert sel("DINKES", "TIDAK_DIPETAKAN", on=SESUDAH).ada is True


def test_after_the_plenary_an_office_outside_the_ranking_is_no_priority(sel, rapat_at):
    rapat_at("DITUTUP", ("dinkes_malaria",))
    on = date(2027, 1, 22)

    inside, outside = sel("DINKES", "BUKAN_PRIORITAS", on=on), sel("DISHUB", "BUKAN_PRIORITAS", on=on)

    assert inside.ada is False and "1 usulannya masuk peringkat pleno." in inside.alasan
    assert outside.ada is True and "Tidak ada usulannya dalam peringkat pleno." in outside.alasan


def test_before_the_session_has_closed_the_ranking_tells_nothing(sel, rapat_at):
    rapat_at("SIDANG", ("dinkes_malaria",))

    assert "peringkat" not in sel("DINKES", "BUKAN_PRIORITAS", on=date(2027, 1, 21)).alasan


def test_what_a_merged_office_sent_counts_for_its_successor(sel, usulan_at, dunia):
    usulan_at("DITERUSKAN", "dinkes_malaria")
    gabungkan(
        [dunia.perangkat["DINKES"]], menjadi=dunia.perangkat["DISHUB"], tanggal=date(2026, 11, 8),
        dasar="Perda 1/2026 (contoh)", by=dunia.post("admin"),
    )  # fmt: skip

    assert sel("DISHUB", "TIDAK_DIPETAKAN").ada is False


# --- the pages -------------------------------------------------------------------------------------------------------


def test_the_page_shows_five_problems_with_sentences_and_every_office(sekretariat):
    page = sekretariat.get(URL)

    assert page.context["judul"] == "32 dari 32 perangkat daerah mengalami masalah kerja sama"
    assert [item["teks"] for item in page.context["batang"]] == [
        "0 dari 32", "0 dari 32", "32 dari 32", "0 dari 32", "1 dari 32",
    ]  # fmt: skip
    assert page.context["batang"][-1]["kalimat"] == "1 dari 32 perangkat daerah belum mempunyai dua PPKSD."
    assert len(page.context["matriks"]["rows"]) == 32
    assert "Bagian Kesejahteraan Rakyat" in page.context["matriks"]["rows"][0][0]
    assert "▲ Ya" in page.context["matriks"]["rows"][0][-1]


def test_the_page_costs_the_same_with_three_and_thirty_offices(
    sekretariat, dunia, putaran, django_assert_num_queries, django_assert_max_num_queries
):
    offices = dunia.daerah.perangkatdaerah_set
    offices.exclude(kode__in=("DINKES", "DISHUB", "BPBD")).update(responden=False)
    with django_assert_max_num_queries(48) as three:
        assert len(sekretariat.get(URL).context["matriks"]["rows"]) == 3

    offices.update(responden=True)

    with django_assert_num_queries(len(three)):
        assert len(sekretariat.get(URL).context["matriks"]["rows"]) == 32


def test_an_office_sees_its_own_report_with_reasons_and_next_steps_only(dunia, pemain, browser_of, putaran):
    for post in (dunia.post("kepala:BAGKESRA"), pemain.ppksd("BAGKESRA")):
        client = browser_of(post)
        page = client.get(URL)
        assert page.context["kantor"].kode == "BAGKESRA"
        assert page.context["sel"][-1]["alasan"] == "1 PPKSD berlaku: kurang 1."
        assert page.context["sel"][-1]["url"] == "/persiapan/ppksd/"
        other = reverse("persiapan:rapor-kantor", args=[putaran.tahun, dunia.perangkat["DINKES"].pk])
        assert client.get(other).status_code == 404


def test_the_leaders_open_one_office_from_the_matrix(dunia, browser_of, putaran):
    client = browser_of(dunia.post("bupati"))
    url = reverse("persiapan:rapor-kantor", args=[putaran.tahun, dunia.perangkat["DINKES"].pk])

    assert url in page_of(client.get(URL))
    assert client.get(url).context["kantor"].kode == "DINKES"


def test_offices_and_rounds_of_another_government_are_not_found(sekretariat, tapin, putaran):
    foreign = next(iter(tapin.perangkat.values()))

    answers = [
        sekretariat.get(reverse("persiapan:rapor-kantor", args=[putaran.tahun, foreign.pk])),
        sekretariat.get(reverse("persiapan:rapor-xlsx", args=[1999])),
        sekretariat.get(reverse("persiapan:rapor-berkas", args=[putaran.tahun, "odt"])),
    ]

    assert [answer.status_code for answer in answers] == [404] * 3


@pytest.mark.parametrize(("post", "pages"), [("admin", 403), ("pemantau", 403), ("hukum", 200), ("inspektorat", 200)])
def test_the_report_is_for_the_readers_of_the_team(dunia, browser_of, post, pages):
    assert browser_of(dunia.post(post)).get(URL).status_code == pages


def test_the_workbook_has_answer_and_reason_and_an_office_gets_its_own_row(sekretariat, dunia, browser_of, putaran):
    url = reverse("persiapan:rapor-xlsx", args=[putaran.tahun])

    def rows(client):
        book = CalamineWorkbook.from_filelike(io.BytesIO(client.get(url).content))
        return book.get_sheet_by_index(0).to_python()

    whole, own = rows(sekretariat), rows(browser_of(dunia.post("kepala:DINKES")))
    assert len(whole) == 33
    assert whole[1][0] == "BAGKESRA" and whole[1][-2:] == ["Ya", "1 PPKSD berlaku: kurang 1."]
    assert [row[0] for row in own] == ["Kode", "DINKES"]


# --- the printed page ------------------------------------------------------------------------------------------------


def pages_of(answer):
    document = pypdfium2.PdfDocument(answer.content)
    return [document[number].get_textpage().get_text_bounded() for number in range(len(document))]


def test_the_government_fits_one_f4_page_and_the_offices_follow_on_demand(sekretariat, dunia, putaran):
    url = reverse("persiapan:rapor-berkas", args=[putaran.tahun, "pdf"])

    alone, with_annex = pages_of(sekretariat.get(url)), pages_of(sekretariat.get(f"{url}?lampiran=ya"))

    assert len(alone) == 1
    assert "RAPOR LIMA MASALAH" in alone[0] and "Selasa, 10 November 2026 pukul 09.00 WITA" in alone[0]
    assert len(with_annex) == 2
    assert all(office.kode in with_annex[1] for office in dunia.perangkat.values())


def test_the_page_is_one_also_when_every_office_has_every_problem(sekretariat, dunia, putaran, pemain):
    Penugasan.objects.filter(daerah=dunia.daerah, peran="PPKSD").delete()
    for act in ("mulai_penelaahan", "mulai_pleno"):
        actions.majukan(putaran, act=act, by=dunia.post("sekretariat"))

    with pemain.pada(1, 30):
        answer = sekretariat.get(reverse("persiapan:rapor-berkas", args=[putaran.tahun, "pdf"]))

    assert len(pages_of(answer)) == 1
    assert "32 dari 32 perangkat daerah belum mempunyai dua PPKSD." in " ".join(pages_of(answer)[0].split())


def test_the_word_file_carries_the_same_counts(sekretariat, putaran):
    answer = sekretariat.get(reverse("persiapan:rapor-berkas", args=[putaran.tahun, "docx"]))

    table = docx.Document(io.BytesIO(answer.content)).tables[0]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert [row[:4] for row in rows[1:]] == [
        ["Pasif", "0", "0", "32"],
        ["Bukan prioritas", "0", "0", "32"],
        ["Tidak direncanakan", "32", "0", "0"],
        ["Tidak dipetakan", "0", "0", "32"],
        ["Tanpa PIC", "1", "31", "0"],
    ]
