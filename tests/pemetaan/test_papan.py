"""The board of all offices of a round."""

import io
from datetime import date

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.organisasi.models import PerangkatDaerah
from petasama.pemetaan import actions
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.papan import papan_of

NOV_10 = date(2026, 11, 10)
PAPAN = "pemetaan:papan"


def line_of(putaran, kode, on=NOV_10):
    return next(row for row in papan_of(putaran, on=on) if row.perangkat.kode == kode)


@pytest.mark.parametrize(
    ("status", "keadaan", "menunggu", "hari"),
    [
        ("DRAF", "BERJALAN", "PPKSD", 4),
        ("DIAJUKAN", "BERJALAN", "Kepala perangkat daerah", 3),
        ("DITERUSKAN", "SUDAH", "Sekretariat TKKSD", 2),
    ],
)
def test_an_office_is_counted_by_where_its_oldest_proposal_lies(usulan_at, putaran, status, keadaan, menunggu, hari):
    # 4, 5 and 6 November 2026 are Wednesday to Friday, 10 November is a Tuesday.
    usulan_at(status)

    row = line_of(putaran, "DINKES")

    assert (row.keadaan, row.menunggu, row.hari) == (keadaan, menunggu, hari)
    assert row.jumlah == {status: 1}


def test_a_returned_proposal_waits_since_it_came_back(usulan_at, putaran, dunia):
    actions.kembalikan(usulan_at("DIAJUKAN"), alasan="Kurang.", by=dunia.post("kepala:DINKES"))

    row = line_of(putaran, "DINKES", on=date(2026, 11, 12))

    assert (row.menunggu, row.sejak, row.hari) == ("PPKSD", NOV_10, 2)


def test_silence_and_nihil_are_told_apart(putaran, dunia, pemain):
    silent = line_of(putaran, "DINKES").keadaan
    stated = actions.nyatakan_nihil(
        putaran, perangkat_daerah=dunia.perangkat["DINKES"], alasan="Cukup.", by=pemain.ppksd("DINKES")
    )
    asked = line_of(putaran, "DINKES").keadaan

    actions.setujui_nihil(stated, by=dunia.post("kepala:DINKES"))

    assert (silent, asked, line_of(putaran, "DINKES").keadaan) == ("DIAM", "BERJALAN", "SUDAH")


def test_a_withdrawn_proposal_leaves_the_office_silent(usulan_at, putaran, pemain):
    actions.tarik(usulan_at("DRAF"), alasan="Tidak jadi.", by=pemain.ppksd("DINKES"))

    assert line_of(putaran, "DINKES").keadaan == "DIAM"


def test_the_silent_stand_first(usulan_at, putaran):
    usulan_at("DITERUSKAN")

    states = [row.keadaan for row in papan_of(putaran, on=NOV_10)]

    assert states == sorted(states, key=("DIAM", "BERJALAN", "SUDAH").index)


@pytest.mark.parametrize("who", ["sekretariat", "kursi:KETUA", "bupati", "inspektorat", "perencana"])
def test_readers_of_the_board_see_counts_and_no_draft(usulan_at, dunia, browser_of, who):
    usulan = usulan_at("DRAF")

    page = browser_of(dunia.post(who)).get(reverse(PAPAN))

    assert page.status_code == 200
    body = page.content.decode()
    assert "1 draf" in body
    assert usulan.judul not in body
    assert usulan.nomor not in body
    assert ('data-uji="ingatkan-DINKES"' in body) == (who == "sekretariat")


@pytest.mark.parametrize("who", ["kepala:DINKES", "hukum"])
def test_others_do_not_open_it(dunia, browser_of, who):
    assert browser_of(dunia.post(who)).get(reverse(PAPAN)).status_code == 403


def test_the_filter_keeps_what_is_asked_for(usulan_at, sekretariat):
    usulan_at("DITERUSKAN")

    page = sekretariat.get(reverse(PAPAN), {"saring": "sudah"})

    assert len(page.context["tabel"]["rows"]) == 1
    assert page.context["judul"].startswith("1 dari ")


def test_the_workbook_holds_every_office(usulan_at, putaran, sekretariat):
    usulan_at("DRAF")

    answer = sekretariat.get(reverse("pemetaan:papan-xlsx"))

    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    head, lines = rows[0], {row[0]: row for row in rows[1:]}
    assert len(lines) == len(papan_of(putaran, on=NOV_10))
    assert lines["DINKES"][head.index("Draf")] == 1


def test_thirty_offices_cost_as_many_queries_as_three(putaran, dunia, usulan_at, django_assert_num_queries):
    usulan_at("DRAF")
    for kode in list(dunia.perangkat)[:30]:
        office = dunia.perangkat[kode]
        Usulan.objects.create(
            daerah=dunia.daerah,
            putaran=putaran,
            perangkat_daerah=office,
            nomor=f"USL/9/{kode}",
            status="DIKEMBALIKAN",
        )
    few = [office.pk for office in PerangkatDaerah.objects.filter(daerah=dunia.daerah)[:3]]

    with django_assert_num_queries(9):
        assert len(papan_of(putaran, on=NOV_10)) > 20
    PerangkatDaerah.objects.filter(daerah=dunia.daerah).exclude(pk__in=few).update(responden=False)
    with django_assert_num_queries(9):
        assert len(papan_of(putaran, on=NOV_10)) <= 3


def test_another_government_is_not_on_the_board(tapin, putaran, sekretariat):
    names = {office.nama for office in tapin.perangkat.values()} - {
        row.perangkat.nama for row in papan_of(putaran, on=NOV_10)
    }

    body = sekretariat.get(reverse(PAPAN)).content.decode()

    assert not any(name in body for name in names)
    assert all(row.perangkat.daerah_id == putaran.daerah_id for row in papan_of(putaran, on=NOV_10))
