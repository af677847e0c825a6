"""Before there is a meeting: the empty page, the invitation; and what the pages cost on a large agenda."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from petasama.alat.contoh.naskah_usulan import untuk_putaran
from petasama.pleno.models import RapatPleno
from tests.pleno.screens import INDEX, body, browser, url

UNDANGAN = {
    "nomor_undangan": "100.2.1.6/12/TKKSD/2027 (contoh)",
    "tanggal_undangan": "2027-01-05",
    "tanggal": "2027-01-21",
    "pukul": "09:30",
    "tempat": "Aula Sekretariat Daerah, Kandangan",
}


@pytest.fixture
def sekretariat(dunia):
    return browser(dunia.post("sekretariat"))


@pytest.fixture
def ketua(dunia):
    return browser(dunia.post("kursi:KETUA"))


# --- before there is a meeting ---------------------------------------------------------------------------------------


def test_before_the_plenary_the_page_says_when_a_meeting_is_prepared(sekretariat, putaran):
    page = sekretariat.get(INDEX)

    assert "Putaran 2027 sekarang pada tahap pemetaan." in body(page)
    assert "Siapkan rapat pleno" not in body(page)


def test_in_the_plenary_stage_the_secretariat_finds_the_way_and_others_wait(sekretariat, ketua, putaran_pleno):
    assert f'href="{url("siapkan")}?putaran=2027"' in body(sekretariat.get(INDEX))
    assert "Rapat pleno Putaran 2027 sedang disiapkan Sekretariat TKKSD." in body(ketua.get(INDEX))
    assert ketua.get(f"{url('siapkan')}?putaran=2027").status_code == 403


def test_the_form_comes_with_sensible_values(sekretariat, putaran_pleno):
    form = sekretariat.get(f"{url('siapkan')}?putaran=2027").context["form"]

    assert form["tanggal_undangan"].value() == date(2026, 11, 10)
    assert form["tanggal"].value() == date(2027, 1, 31)
    assert form["tempat"].value() == "Aula Sekretariat Daerah Kabupaten Hulu Sungai Selatan, Kandangan"


def test_the_secretariat_prepares_the_meeting_at_the_local_time(sekretariat, putaran_pleno, pemain):
    answer = sekretariat.post(f"{url('siapkan')}?putaran=2027", UNDANGAN, follow=True)

    rapat = RapatPleno.objects.get(putaran=putaran_pleno)
    assert rapat.mulai == pemain.saat(1, 21, 9.5)
    assert rapat.peserta.count() == 9
    assert "Rapat pleno Putaran 2027 disiapkan untuk Kamis, 21 Januari 2027 pukul 09.30 WITA." in body(answer)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"nomor_undangan": ""}, "Isi nomor undangan."),
        ({"tanggal": "2027-01-04"}, "Hari rapat mendahului tanggal undangan."),
        ({"pukul": "pagi"}, "Tulis waktu seperti 09.00."),
        ({"tempat": "A" * 201}, "Paling banyak 200 huruf."),
    ],
)
def test_a_faulty_invitation_keeps_what_was_typed(sekretariat, putaran_pleno, wrong, sentence):
    page = sekretariat.post(f"{url('siapkan')}?putaran=2027", UNDANGAN | {"tempat": "Pendopo"} | wrong)

    assert page.status_code == 422
    assert "<title>Kesalahan: " in body(page) and sentence in body(page)
    assert (UNDANGAN | {"tempat": "Pendopo"} | wrong)["tempat"] in body(page)
    assert not RapatPleno.objects.filter(putaran=putaran_pleno).exists()


# --- cost ------------------------------------------------------------------------------------------------------------


@pytest.mark.lama
@pytest.mark.parametrize("status", ["RENCANA", "PENILAIAN", "PENILAIAN_DITUTUP"])
def test_the_pages_cost_the_same_at_3_and_at_30_proposals(rapat_at, dunia, status):
    eligible = [text.kode for text in untuk_putaran(2026) if text.isi["telaah"]["hasil"] == "LAYAK"]
    rapat = rapat_at(status, tuple(eligible[:30]))
    pages = [(post, url(name, rapat.pk)) for post in ("sekretariat", "kursi:KETUA") for name in ("rapat", "peringkat")]
    pages.append(("kursi:KETUA", url("nilai", rapat.pk)))

    at_30 = [_cost(browser(dunia.post(post)), page) for post, page in pages]
    _leave(rapat, 3)
    at_3 = [_cost(browser(dunia.post(post)), page) for post, page in pages]

    assert at_3 == at_30


def _cost(client, page):
    client.get(page)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(page).status_code == 200
    return len(asked)


def _leave(rapat, count):
    """Take all but a few proposals out of the round, as if they had never been found eligible."""
    kept = list(rapat.putaran.usulan.order_by("nomor").values_list("pk", flat=True)[:count])
    out = rapat.putaran.usulan.exclude(pk__in=kept)
    rapat.butir.filter(usulan__in=out).delete()
    rapat.penilaian.filter(usulan__in=out).delete()
    rapat.abstain.filter(usulan__in=out).delete()
    for usulan in out:
        usulan.penelaahan.delete()
    out.update(status="DRAF", diteruskan_pada=None)
