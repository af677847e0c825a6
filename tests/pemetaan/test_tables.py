"""The list of proposals on the screen and in Excel."""

import io

import pytest
from python_calamine import CalamineWorkbook

from petasama.pemetaan.models import Usulan
from petasama.pemetaan.tables import NADA_JENIS, NADA_STATUS, USULAN_TABLE
from petasama.pemetaan.workflow import USULAN
from tests.world import SAAT, naskah


@pytest.fixture
def rows(usulan_at, putaran):
    """A forwarded and a half-written proposal, and what their list reads."""
    usulan_at("DITERUSKAN")
    usulan_at("DRAF", "dishub_bpvp")
    return Usulan.objects.in_putaran(putaran).for_list()


def sheet(things):
    """The workbook, read with another program's reader, as one dict for each row."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(USULAN_TABLE.to_xlsx(things, made_at=SAAT)))
    head, *lines = book.get_sheet_by_index(0).to_python()
    return [dict(zip(head, line, strict=True)) for line in lines]


def test_the_workbook_holds_what_was_proposed(rows):
    first, second = sheet(rows)

    assert first["Nomor"] == "USL/2027/0001"
    assert first["Nama kegiatan"] == naskah("dinkes_malaria").isi["jawaban"]["P1"]["nama_kegiatan"]
    assert first["Perangkat daerah"] == "Dinas Kesehatan"
    assert first["Jenis"] == "KSDD wajib"
    assert first["Urusan"] == "1.02 Kesehatan"
    assert first["Calon mitra"] == "Pemerintah Kabupaten Hulu Sungai Tengah"
    assert first["Status"] == "Diteruskan ke Sekretariat TKKSD"
    assert first["Sumber contoh"].startswith("Contoh; fakta baris 6: humas.paserkab.go.id")
    assert (second["Nomor"], second["Jenis"], second["Status"]) == ("USL/2027/0002", "Sinergi", "Draf")


def test_a_title_that_begins_with_an_equals_sign_stays_a_text(rows):
    Usulan.objects.filter(nomor="USL/2027/0001").update(judul="=HYPERLINK(1)")

    assert sheet(rows.all())[0]["Nama kegiatan"] == "=HYPERLINK(1)"


def test_the_screen_links_each_title_and_colours_kind_and_status(rows):
    shown = USULAN_TABLE.shown(rows)

    heads = [column["label"] for column in shown["columns"]]
    first = dict(zip(heads, shown["rows"][0], strict=True))
    assert "Sumber contoh" not in heads
    assert first["Nama kegiatan"].startswith('<a href="/pemetaan/')
    assert first["Jenis"] == '<span class="badge tone-green">KSDD wajib</span>'
    assert first["Status"] == '<span class="badge tone-violet">Diteruskan ke Sekretariat TKKSD</span>'


def test_a_proposal_without_a_name_is_listed_as_such(rows):
    Usulan.objects.filter(nomor="USL/2027/0002").update(judul="")

    assert sheet(rows.all())[1]["Nama kegiatan"] == "Usulan tanpa nama"


def test_a_longer_list_asks_the_database_no_more_often(rows, usulan_at, putaran, django_assert_num_queries):
    usulan_at("DRAF", "bpbd_karhutla")

    with django_assert_num_queries(2):
        assert len(USULAN_TABLE.shown(Usulan.objects.in_putaran(putaran).for_list())["rows"]) == 3


def test_every_coloured_status_exists():
    assert set(NADA_STATUS) <= set(USULAN.statuses)
    assert set(NADA_STATUS.values()) | set(NADA_JENIS.values()) <= {
        "grey", "blue", "violet", "gold", "green", "forest", "red",
    }  # fmt: skip
