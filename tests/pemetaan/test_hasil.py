"""The result of a round's mapping: what counts, who sees what, how many queries the page takes."""

import io
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.organisasi.models import PerangkatDaerah
from petasama.pemetaan.hasil import hasil_of
from petasama.pemetaan.models import PernyataanNihil, Usulan
from petasama.persiapan.models import Putaran

HASIL = reverse("pemetaan:hasil")


@pytest.fixture
def beragam(usulan_at, putaran):
    """One eligible, one waiting for the review, one draft that does not count."""
    return [usulan_at("LAYAK"), usulan_at("DITERUSKAN", "bpbd_karhutla"), usulan_at("DRAF", "dishub_bpvp")]


def loaded(putaran):
    return Putaran.objects.select_related("daerah").prefetch_related("jadwal").get(pk=putaran.pk)


def test_only_what_was_forwarded_counts(beragam, putaran):
    found = hasil_of(loaded(putaran))

    assert [row.usulan.nomor for row in found.baris] == ["USL/2027/0001", "USL/2027/0002"]
    assert [row.usulan.nomor for row in found.layak] == ["USL/2027/0001"]
    assert [row.usulan.nomor for row in found.belum] == ["USL/2027/0002"]


def test_a_withdrawn_and_a_merged_proposal_do_not_count(beragam, putaran):
    eligible, waiting, _ = beragam
    Usulan.objects.filter(pk=waiting.pk).update(digabung_ke=eligible)
    Usulan.objects.filter(pk=eligible.pk).update(status="DITARIK")

    found = hasil_of(loaded(putaran))

    assert found.baris == ()
    assert found.digabung == 1


def test_affairs_without_proposals_stand_in_the_result_too(beragam, putaran):
    rows = hasil_of(loaded(putaran)).per_urusan()

    assert len(rows) == 32
    assert {urusan.kode: (row.masuk, row.layak) for urusan, row in rows if row.masuk} == {
        "1.02": (1, 1),
        "1.05": (1, 0),
    }


def test_a_proposal_counts_in_each_of_its_issues(beragam, putaran):
    found = hasil_of(loaded(putaran))

    named = [issue for row in found.baris for issue in row.isu]
    assert sum(row.masuk for row in found.per_isu()) == len(named) > 2


def test_an_office_without_proposals_is_silent_or_has_said_why(beragam, putaran, pemain):
    office = PerangkatDaerah.objects.get(daerah=putaran.daerah, kode="DISHUB")
    PernyataanNihil.objects.create(
        daerah=putaran.daerah,
        putaran=putaran,
        perangkat_daerah=office,
        alasan="Tidak ada yang dapat dikerjasamakan tahun ini.",
        oleh=pemain.ppksd("DISHUB"),
        status="DISETUJUI",
    )

    said = {row.kode: row.keterangan for row in hasil_of(loaded(putaran)).per_kantor()}

    assert (said["DINKES"], said["DISHUB"], said["DISKAN"]) == ("", "Nihil", "Belum mengusulkan")


def test_a_redirected_proposal_stands_with_code_reason_and_aim(usulan_at, pemain, sekretariat, putaran):
    usulan = usulan_at("DITERUSKAN")
    isi = {"hasil": "TIDAK_LAYAK", "kode_tl": "TL-03", "alasan": "Sudah ada perjanjiannya.", "alihkan_ke": ""}
    pemain.telaah(usulan, isi, hari=3)

    answer = sekretariat.get(HASIL)

    (row,) = answer.context["dialihkan"]["rows"]
    assert row[3:] == [
        "TL-03",
        "Sudah ada perjanjiannya.",
        "dokumen yang sudah ada; usulan ditautkan ke dokumen tersebut",
    ]


def test_the_page_takes_as_many_queries_for_three_as_for_one(
    usulan_at, sekretariat, putaran, django_assert_num_queries
):
    usulan_at("LAYAK")
    sekretariat.get(HASIL)
    with CaptureQueriesContext(connection) as one:
        sekretariat.get(HASIL)
    for kode in ("bpbd_karhutla", "diskan_benih_papuyu", "disdik_anak_tidak_sekolah"):
        usulan_at("LAYAK", kode)

    with django_assert_num_queries(len(one)):
        sekretariat.get(HASIL)


def test_an_office_has_no_links_into_lists_of_others(beragam, kepala):
    content = kepala.get(HASIL).content.decode()

    assert "hasil=LAYAK" not in content
    assert 'data-uji="hanya-sendiri"' in content
    assert 'data-uji="unduh-hasil"' not in content


def test_a_round_without_proposals_says_so(sekretariat):
    answer = sekretariat.get(HASIL)

    assert "Belum ada usulan yang diteruskan" in answer.content.decode()


def test_another_government_s_round_is_not_found(beragam, tapin, browser_of):
    other = browser_of(tapin.post("sekretariat"))

    assert other.get(HASIL, {"putaran": 2027}).context["jumlah_layak"] == 0


def test_the_workbook_has_a_sheet_for_each_part(beragam, sekretariat):
    answer = sekretariat.get(reverse("pemetaan:hasil-berkas", args=[2027, "xlsx"]))

    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    assert book.sheet_names == ["Jenis", "Urusan", "Isu strategis", "Perangkat daerah", "Layak", "Dialihkan"]
    assert book.get_sheet_by_name("Layak").to_python()[1][0] == "USL/2027/0001"


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ({"urusan": "1.02"}, ["USL/2027/0001"]),
        ({"jenis": "KSDD"}, ["USL/2027/0001", "USL/2027/0002"]),
        ({"isu": "IS-D"}, ["USL/2027/0002"]),
        ({"hasil": "BELUM"}, ["USL/2027/0002"]),
        ({"hasil": "ENTAH"}, ["USL/2027/0001", "USL/2027/0002"]),
    ],
)
def test_the_list_is_narrowed_by_kind_affair_issue_and_finding(beragam, sekretariat, asked, numbers):
    answer = sekretariat.get(reverse("pemetaan:index"), asked)

    assert [row[0] for row in answer.context["tabel"]["rows"]] == numbers


def test_a_filter_stays_when_an_office_is_chosen_and_can_be_taken_away(beragam, sekretariat):
    answer = sekretariat.get(reverse("pemetaan:index"), {"hasil": "LAYAK", "isu": "IS-B"})

    content = answer.content.decode()
    assert '<input type="hidden" name="hasil" value="LAYAK">' in content
    assert [row["url"] for row in answer.context["saringan"].hapus_list()] == [
        "/pemetaan/?putaran=2027&hasil=LAYAK",
        "/pemetaan/?putaran=2027&isu=IS-B",
    ]


def test_offices_are_those_of_the_last_day_of_proposing(beragam, putaran):
    closed = PerangkatDaerah.objects.get(daerah=putaran.daerah, kode="DISKAN")
    PerangkatDaerah.objects.filter(pk=closed.pk).update(selesai=date(2026, 10, 1))

    codes = [row.kode for row in hasil_of(loaded(putaran)).per_kantor()]

    assert "DISKAN" not in codes
    assert "DINKES" in codes
