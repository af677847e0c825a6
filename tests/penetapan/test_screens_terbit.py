"""Reading decrees: the issued page, its annex, its trail, the panel on a proposal, and what a page costs."""

import io

from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.core.panels import panels_of
from petasama.pemetaan.models import Usulan
from petasama.penetapan import actions
from petasama.penetapan.models import ButirKeputusan, Keputusan
from petasama.persiapan.models import Putaran
from petasama.pleno.models import ButirSidang
from tests.penetapan.conftest import HARI, INDEX, NOMOR, text_of, url_of


def rows_of(response):
    """The rows of the one sheet of a workbook that was downloaded."""
    return CalamineWorkbook.from_filelike(io.BytesIO(response.content)).get_sheet_by_index(0).to_python()


def test_an_issued_decree_is_read_by_the_whole_government_and_by_nobody_else(dunia, tapin, browser_of, keputusan_at):
    keputusan = keputusan_at("DITETAPKAN")
    inside = ("sekretariat", "bupati", "kursi:ANGGOTA_3", "inspektorat", "hukum", "kepala:BPBD")
    stranger = browser_of(tapin.post("sekretariat"))

    pages = [browser_of(dunia.post(key)).get(path) for key in inside for path in (INDEX, url_of(keputusan))]
    foreign = [
        stranger.get(url_of(keputusan)),
        stranger.get(url_of(keputusan, "lampiran-xlsx")),
        stranger.post(url_of(keputusan, "langkah"), {"act": "ajukan"}),
        stranger.post(reverse("penetapan:susun", args=[keputusan.putaran_id])),
    ]

    assert {page.status_code for page in pages} == {200}
    assert all(NOMOR in text_of(page) for page in pages)
    assert [answer.status_code for answer in foreign] == [404] * 4
    assert NOMOR not in text_of(stranger.get(INDEX))


def test_an_office_reads_the_issued_decree_without_the_insides_of_the_team(dunia, browser_of, keputusan_at):
    keputusan = keputusan_at("DITETAPKAN")
    head = browser_of(dunia.post("kepala:DISHUB"))

    page = head.get(url_of(keputusan))

    first = keputusan.butir.select_related("usulan").first().usulan
    assert first.judul in text_of(page)
    assert reverse("pemetaan:usulan", args=[first.pk]) not in text_of(page)
    assert page.context["jejak"] is None and page.context["corong"] == []
    assert head.get(url_of(keputusan, "konsep", "pdf")).status_code == 403


def test_page_and_workbook_carry_the_archived_words_and_the_trail_tells_who_fixed_it(sekretariat, keputusan_at):
    keputusan = keputusan_at("DITETAPKAN")
    first = keputusan.butir.first().usulan
    printed = first.judul
    Usulan.objects.filter(pk=first.pk).update(judul="Nama lain sesudah penetapan")

    page = sekretariat.get(url_of(keputusan))
    annex = sekretariat.get(url_of(keputusan, "lampiran-xlsx"))
    listed = rows_of(sekretariat.get(reverse("penetapan:keputusan-xlsx")))

    rows = rows_of(annex)
    assert printed in text_of(page) and "Nama lain sesudah penetapan" not in text_of(page)
    assert "(Perancang Peraturan pada Bagian Hukum) mencatat penetapan" in page.context["jejak"][0]["sentence"]
    assert rows[0] == [
        "No.", "Program/kegiatan", "Perangkat daerah", "Urusan", "Jenis", "Calon mitra",
        "Keluaran", "Hasil", "Dukungan", "Tahun", "Prioritas",
    ]  # fmt: skip
    assert [row[0] for row in rows[1:]] == [1.0, 2.0]
    assert [row[1] for row in rows[1:]] == [line["kegiatan"] for line in keputusan.dokumen.nilai["lampiran"]]
    assert annex.headers["Content-Disposition"] == 'attachment; filename="Lampiran-Keputusan-Putaran-2027.xlsx"'
    assert listed[1][0] == NOMOR and listed[1][-1] == "Berlaku"


def test_the_proposal_names_its_decree_once_it_is_in_force(dunia, keputusan_at, pemain, bupati):
    keputusan = keputusan_at("DIHARMONISASI")
    second, reader = keputusan.butir.get(urutan=2).usulan, dunia.post("sekretariat")
    before = [panel.title for panel in panels_of(second, reader)]

    with pemain.pada(2, 10):
        actions.tetapkan(keputusan, nomor=NOMOR, tanggal=HARI, penanda_tangan=bupati, by=dunia.post("hukum"))

    panel = next(panel for panel in panels_of(second, reader) if panel.title == "Penetapan")
    assert "Penetapan" not in before
    assert panel.context["kalimat"] == (
        f"Ditetapkan dengan Keputusan Bupati Hulu Sungai Selatan Nomor {NOMOR} tanggal 10 Februari 2027, urutan 2."
    )


def lengthen(keputusan, total):
    """Copy the first line of a draft until its annex has this many."""
    sample = keputusan.butir.select_related("usulan__butir_sidang").first().usulan
    decided = sample.butir_sidang
    for place in range(keputusan.butir.count() + 1, total + 1):
        usulan = Usulan.objects.create(
            daerah=sample.daerah, putaran=sample.putaran, perangkat_daerah=sample.perangkat_daerah,
            nomor=f"TIRUAN/{place}", judul=f"Kegiatan tiruan {place}", status=sample.status, jenis=sample.jenis,
            bidang_urusan=sample.bidang_urusan, diajukan_pada=sample.diajukan_pada,
            diteruskan_pada=sample.diteruskan_pada,
        )  # fmt: skip
        ButirSidang.objects.create(
            rapat=decided.rapat, usulan=usulan, urutan_hitung=place + 100, skor=decided.skor, kelas=decided.kelas,
            rerata=decided.rerata, putusan=decided.putusan, urutan=place, diputus_pada=decided.diputus_pada,
        )  # fmt: skip
        ButirKeputusan.objects.create(keputusan=keputusan, usulan=usulan, urutan=place)


def test_the_page_costs_the_same_with_three_and_thirty_lines(
    sekretariat, keputusan_at, django_assert_num_queries, django_assert_max_num_queries
):
    keputusan = keputusan_at("KONSEP")
    lengthen(keputusan, 3)
    with django_assert_max_num_queries(40) as three:
        short = sekretariat.get(url_of(keputusan))

    lengthen(keputusan, 30)
    with django_assert_num_queries(len(three)):
        long = sekretariat.get(url_of(keputusan))

    assert (short.context["lampiran"]["banyak"], long.context["lampiran"]["banyak"]) == (3, 30)
    assert "Lihat 20 kegiatan berikutnya" in text_of(long)


def test_the_list_costs_the_same_with_three_and_thirty_decrees(
    sekretariat, dunia, django_assert_num_queries, django_assert_max_num_queries
):
    def draft(years):
        for year in years:
            putaran = Putaran.objects.create(daerah=dunia.daerah, tahun=year, tahun_rencana=year + 1, edisi="2026")
            Keputusan.objects.create(daerah=dunia.daerah, putaran=putaran)

    draft(range(1991, 1994))
    with django_assert_max_num_queries(20) as three:
        sekretariat.get(INDEX)

    draft(range(1994, 2021))
    with django_assert_num_queries(len(three)):
        page = sekretariat.get(INDEX)

    assert len(page.context["daftar"]["rows"]) == 30
