"""`demo --size banjar`: the published figures of Kabupaten Banjar stand on the result page of its round.

Source BJR: Bagian Pemerintahan Kabupaten Banjar, news of 8 August 2024.
"""

import html
import io
import re
from typing import Any

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from petasama.alat.contoh.banjar import bangun_banjar
from petasama.alat.management.commands.demo import UKURAN
from petasama.core.models import Trail
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.peran import PENILAI
from petasama.pemetaan.models import Usulan
from tests.browsing import browser
from tests.rounds import undone

pytestmark = pytest.mark.lama
BANJAR = "63.03"


@pytest.fixture(scope="module", autouse=True)
def banjar(django_db_setup: None, django_db_blocker: Any):
    """The round, played once for all tests here."""
    with undone(django_db_blocker, bangun_banjar):
        yield


@pytest.fixture
def sekretariat(db):
    """The browser of Banjar's secretariat."""
    return browser(Penugasan.objects.get(daerah__wilayah_id=BANJAR, peran="SEKRETARIAT_TKKSD"))


def words(response: Any) -> str:
    """The words of a page without its tags, entities and runs of blanks."""
    body = response.content.decode().split("<main", 1)[-1]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


def test_the_result_page_shows_the_published_figures(sekretariat):
    page = words(sekretariat.get(reverse("pemetaan:hasil")))

    assert "125 dari 156 usulan layak, 31 dialihkan" in page
    assert "Perangkat daerah pengusul 27 dari 27" in page
    assert "Usulan masuk 156" in page
    assert "Sinergi dengan Pemerintah Pusat 58 usulan · 46,4 %" in page
    assert "KSDPK: Kerja Sama Daerah dengan Pihak Ketiga 48 usulan · 38,4 %" in page
    assert "KSDD: Kerja Sama Daerah dengan Daerah Lain 19 usulan · 15,2 %" in page
    assert re.findall(r"TL-\d\d · \d+ usulan", page) == ["TL-01 · 11 usulan", "TL-02 · 13 usulan", "TL-03 · 7 usulan"]


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({"hasil": "MASUK"}, 156),
        ({"hasil": "LAYAK"}, 125),
        ({"hasil": "TIDAK_LAYAK"}, 31),
        ({"hasil": "BELUM"}, 0),
        ({"hasil": "LAYAK", "jenis": "SINERGI"}, 58),
        ({"hasil": "LAYAK", "jenis": "KSDPK"}, 48),
        ({"hasil": "LAYAK", "jenis": "KSDD"}, 19),
        ({"hasil": "TIDAK_LAYAK", "tl": "TL-03"}, 7),
    ],
)
def test_every_number_opens_a_list_of_so_many(sekretariat, asked, count):
    answer = sekretariat.get(reverse("pemetaan:usulan-xlsx"), {"putaran": 2024, **asked})

    sheet = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0)
    assert len(sheet.to_python()) - 1 == count


def test_each_number_on_the_page_leads_to_as_many_rows(sekretariat):
    content = sekretariat.get(reverse("pemetaan:hasil")).content.decode()
    links = dict(re.findall(r'<a href="(/pemetaan/\?[^"]+)">(\d+)</a>', content))
    sample = sorted(links)[::17]

    found = {url: sekretariat.get(html.unescape(url)).context["total"] for url in sample}

    assert len(sample) > 5
    assert found == {url: int(links[url]) for url in sample}


def test_the_data_say_that_they_are_an_example_and_whence_the_figures_come(db):
    rows = Usulan.objects.filter(daerah__wilayah_id=BANJAR)

    assert {row.contoh for row in rows} == {True}
    assert {row.sumber for row in rows} == {
        "Contoh; angka putaran: Bagian Pemerintahan Kabupaten Banjar, 8 Agustus 2024; isinya karangan"
    }


def test_every_proposal_came_by_the_acts_of_the_screens(db):
    ids = set(Usulan.objects.filter(daerah__wilayah_id=BANJAR).values_list("pk", flat=True))
    acts = Trail.objects.filter(kind="pemetaan.usulan", thing_id__in=ids)

    counts = {act: acts.filter(act=act).count() for act in ("usulkan", "ajukan", "teruskan", "simpan_jawaban")}
    assert counts == {"usulkan": 156, "ajukan": 156, "teruskan": 156, "simpan_jawaban": 156 * 9}
    assert acts.filter(act__in=("nyatakan_layak", "nyatakan_tidak_layak")).count() == 156


def test_it_has_the_offices_and_assessors_that_the_contract_names(db):
    assert PerangkatDaerah.objects.filter(daerah__wilayah_id=BANJAR).count() == 27
    assert Penugasan.objects.filter(daerah__wilayah_id=BANJAR, peran__in=PENILAI).count() == 50


def test_an_office_sees_all_figures_but_only_its_own_rows(db):
    head = Penugasan.objects.get(daerah__wilayah_id=BANJAR, peran="KEPALA_OPD", perangkat_daerah__kode="DAMKAR")

    answer = browser(head).get(reverse("pemetaan:hasil"))

    assert "58 usulan · 46,4 %" in words(answer)
    assert "Saling bantu pemadaman antardaerah" in words(answer)
    assert "Pengadaan alat pemeriksaan laboratorium puskesmas" not in words(answer)
    assert len(answer.context["layak"]["rows"]) == 4
    assert len(answer.context["dialihkan"]["rows"]) == 1


def test_the_command_knows_the_size():
    assert UKURAN["banjar"] is bangun_banjar
