"""After the session: the minutes on the meeting's page, the signatures, and the outcome on the proposals' pages."""

import pytest

from petasama.core.panels import panels_of
from petasama.pleno import actions
from petasama.pleno.models import ButirSidang
from tests.pleno.conftest import butir_of, usulan_of
from tests.pleno.screens import body, browser, url

MALARIA = "dinkes_malaria"
PANEL = "Putusan pleno"


def panel_for(usulan, post):
    """The rows of the plenary's panel on a proposal as this post sees them, or None."""
    return next((dict(panel.rows) for panel in panels_of(usulan, post) if panel.title == PANEL), None)


# --- signing ---------------------------------------------------------------------------------------------------------


def test_the_page_offers_the_minutes_and_tells_who_has_signed(rapat_ditutup, dunia):
    page = browser(dunia.post("sekretariat")).get(url("rapat", rapat_ditutup.pk))

    assert f"/dokumen/{rapat_ditutup.berita_acara.dokumen_id}/pdf/" in body(page)
    assert [text for _, text in page.context["tanda_tangan"]] == ["Belum ditandatangani"] * 2
    assert page.context["peringatan"][0]["note"] == "Oleh pimpinan rapat dan Sekretaris TKKSD."


def test_chair_and_secretary_sign_on_the_page(rapat_ditutup, dunia):
    for key in ("kursi:SEKRETARIS", "kursi:KETUA"):
        client = browser(dunia.post(key))
        step = client.get(url("rapat", rapat_ditutup.pk)).context["tombol"][0]
        answer = client.post(step["url"], follow=True)
        assert step["act"] == "tandatangani"
        assert "Berita Acara Anda tandatangani." in body(answer)

    rapat_ditutup.refresh_from_db()
    assert rapat_ditutup.status == "DITANDATANGANI"
    assert answer.context["keadaan"].judul.startswith("Berita Acara ditandatangani: ")
    assert {item["state"] for item in answer.context["tahapan"]} == {"done"}


def test_the_step_of_signing_shows_the_day_of_the_last_signature_and_nothing_before(rapat_ditutup, dunia, pemain):
    def shown():
        last = browser(dunia.post("sekretariat")).get(url("rapat", rapat_ditutup.pk)).context["tahapan"][-1]
        return last["label"], last["note"], last["state"]

    unsigned = shown()
    with pemain.pada(1, 24):
        actions.tandatangani(rapat_ditutup, by=dunia.post("kursi:SEKRETARIS"))
    half = shown()
    with pemain.pada(1, 26):
        actions.tandatangani(rapat_ditutup, by=dunia.post("kursi:KETUA"))

    assert unsigned == half == ("Tanda tangan", "", "now")
    assert shown() == ("Tanda tangan", "26 Januari 2027", "done")


@pytest.mark.parametrize("key", ["kursi:ANGGOTA_1", "sekretariat", "bupati"])
def test_others_neither_find_the_button_nor_sign(rapat_ditutup, dunia, key):
    client = browser(dunia.post(key))

    assert client.get(url("rapat", rapat_ditutup.pk)).context["tombol"] == []
    assert client.post(url("tandatangani", rapat_ditutup.pk)).status_code == 403
    assert not rapat_ditutup.tanda_tangan.exists()


# --- on the proposal's page ------------------------------------------------------------------------------------------


def test_readers_of_the_team_see_decision_place_score_and_the_way_to_the_ranking(rapat_ditutup, dunia):
    item = butir_of(rapat_ditutup, MALARIA)

    rows = panel_for(item.usulan, dunia.post("kursi:ANGGOTA_1"))

    assert list(rows) == ["Putusan", "Alasan atau catatan", "Urutan", "Skor", "Selengkapnya"]
    assert rows["Urutan"].split()[0] == str(item.urutan)
    assert url("peringkat", rapat_ditutup.pk) in rows["Selengkapnya"]


def test_the_proposing_office_sees_decision_and_reason_of_its_own_proposal_only(rapat_ditutup, dunia, pemain):
    usulan = usulan_of(rapat_ditutup, MALARIA)
    office = (pemain.ppksd("DINKES"), dunia.post("kepala:DINKES"))

    assert [list(panel_for(usulan, post)) for post in office] == [["Putusan", "Alasan atau catatan"]] * 2
    assert panel_for(usulan, dunia.post("kepala:BPBD")) is None
    page = body(browser(office[0]).get(f"/pemetaan/usulan/{usulan.pk}/"))
    assert PANEL in page and "/pleno/" not in page


def test_a_merged_proposal_names_where_it_went(rapat_ditutup, dunia):
    item = butir_of(rapat_ditutup, MALARIA)
    target = butir_of(rapat_ditutup, "bpbd_karhutla").usulan
    ButirSidang.objects.filter(pk=item.pk).update(putusan="DIGABUNG", digabung_ke=target)

    assert panel_for(item.usulan, dunia.post("bupati"))["Digabung ke"] == str(target)


@pytest.mark.parametrize("status", ["PENILAIAN_DITUTUP", "SIDANG"])
def test_until_the_session_has_closed_the_office_sees_no_outcome(rapat_ditutup, dunia, status):
    usulan = usulan_of(rapat_ditutup, MALARIA)
    type(rapat_ditutup).objects.filter(pk=rapat_ditutup.pk).update(status=status)

    assert panel_for(usulan, dunia.post("kepala:DINKES")) is None
    assert panel_for(usulan, dunia.post("sekretariat")) is not None


def test_whose_decisions_may_be_read_stands_in_one_place(rapat_ditutup, dunia, pemain, tapin):
    seen = ButirSidang.objects.outcome_visible_to

    assert seen(dunia.post("inspektorat")).count() == rapat_ditutup.butir.count() == 3
    assert list(seen(pemain.ppksd("DINKES"))) == [butir_of(rapat_ditutup, MALARIA)]
    assert not seen(dunia.post("kepala:DISHUB")).exists()
    assert not seen(tapin.post("kursi:KETUA")).exists()
