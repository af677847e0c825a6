"""Acts on a proposal through the pages: check and send, forward, return, withdraw, find eligible or not."""

import pytest
from django.urls import reverse

from petasama.organisasi.models import Penugasan
from petasama.pemetaan import actions

ALASAN = "Sebut desa sasaran\ndan jumlah kadernya."


def url_of(name, usulan, *more):
    return reverse(f"pemetaan:{name}", args=[usulan.pk, *more])


# --- check and send --------------------------------------------------------------------------------------------------


def test_the_check_shows_what_is_missing_on_top_with_the_way_there(usulan_at, pemain, browser_of):
    usulan = usulan_at("DRAF", "dishub_bpvp")

    page = browser_of(pemain.ppksd("DISHUB")).get(url_of("periksa", usulan))

    gaps = {item["text"]: item for item in page.context["kurang"]}
    assert page.context["judul"] == "7 bagian belum lengkap"
    assert gaps["6. Keluaran (Output):"]["note"] == "Sebut paling sedikit satu keluaran."
    assert gaps["6. Keluaran (Output):"]["url"] == url_of("jawab", usulan, "P6") + "#P6-keluaran"
    assert page.context["kirim"] == []
    body = page.content.decode()
    assert body.index("7 bagian belum lengkap") < body.index("Yang terjadi sesudah dikirim")


def test_a_complete_proposal_is_sent_from_the_check(usulan_at, penulis):
    usulan = usulan_at("DRAF")
    page = penulis.get(url_of("periksa", usulan))

    answer = penulis.post(page.context["kirim"][0]["url"], follow=True)

    assert page.context["kurang"] == []
    assert page.context["kirim"][0]["label"] == "Kirim ke Kepala Dinas Kesehatan"
    assert answer.redirect_chain == [(url_of("usulan", usulan), 302)]
    assert f"Usulan {usulan.nomor} dikirim ke Kepala Dinas Kesehatan." in answer.content.decode()
    usulan.refresh_from_db()
    assert usulan.status == "DIAJUKAN"


def test_every_part_can_be_changed_from_the_check(usulan_at, penulis):
    usulan = usulan_at("DRAF")

    body = penulis.get(url_of("periksa", usulan)).content.decode()

    for kode in ("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "KLASIFIKASI"):
        assert f'href="{url_of("jawab", usulan, kode)}"' in body


def test_the_check_says_when_the_days_are_over_and_offers_no_button(usulan_at, penulis, pemain):
    usulan = usulan_at("DRAF")

    with pemain.pada(12, 1, tahun=2026):
        page = penulis.get(url_of("periksa", usulan))

    assert page.context["kirim"] == []
    assert page.context["halangan"][0]["note"] == "Pengusulan Putaran 2027 sudah ditutup pada 30 November 2026."


def test_the_check_says_that_an_office_lacks_a_liaison_officer(usulan_at, penulis, pemain, dunia):
    usulan = usulan_at("DRAF")
    Penugasan.objects.ppksd(pemain.saat(11, 10, tahun=2026).date()).filter(
        perangkat_daerah=dunia.perangkat["DINKES"]
    ).last().delete()

    page = penulis.get(url_of("periksa", usulan))

    assert page.context["kirim"] == []
    assert "baru mempunyai 1 PPKSD" in page.context["halangan"][0]["note"]


def test_sending_with_gaps_is_refused_and_names_them(usulan_at, pemain, browser_of):
    usulan = usulan_at("DRAF", "dishub_bpvp")

    answer = browser_of(pemain.ppksd("DISHUB")).post(url_of("langkah", usulan, "ajukan"))

    assert answer.status_code == 422
    assert "Sebut paling sedikit satu keluaran." in answer.content.decode()
    usulan.refresh_from_db()
    assert usulan.status == "DRAF"


def test_a_proposal_under_way_has_no_check(usulan_at, penulis):
    usulan = usulan_at("DIAJUKAN")

    assert penulis.get(url_of("periksa", usulan)).status_code == 409


# --- acts without words ----------------------------------------------------------------------------------------------


def test_the_head_approves_and_forwards(usulan_at, kepala):
    usulan = usulan_at("DIAJUKAN")

    answer = kepala.post(url_of("langkah", usulan, "teruskan"), follow=True)

    assert f"Usulan {usulan.nomor} diteruskan ke Sekretariat TKKSD." in answer.content.decode()
    usulan.refresh_from_db()
    assert usulan.status == "DITERUSKAN"


def test_acts_refuse_the_wrong_person_and_reading(usulan_at, kepala, penulis, sekretariat):
    usulan = usulan_at("DIAJUKAN")

    assert penulis.post(url_of("langkah", usulan, "teruskan")).status_code == 403
    assert kepala.post(url_of("langkah", usulan, "ajukan")).status_code == 409
    assert sekretariat.post(url_of("langkah", usulan, "teruskan")).status_code == 403
    assert kepala.get(url_of("langkah", usulan, "teruskan")).status_code == 405
    usulan.refresh_from_db()
    assert usulan.status == "DIAJUKAN"


def test_an_act_with_words_or_of_a_later_stage_has_no_such_address(usulan_at, kepala):
    usulan = usulan_at("DIAJUKAN")

    for act in ("nyatakan_layak", "putuskan", "hapus"):
        assert kepala.post(url_of("langkah", usulan, act)).status_code == 404


# --- acts with words -------------------------------------------------------------------------------------------------

FORMS = [
    ("nyatakan-layak", "DITERUSKAN", "sekretariat", {"alasan": ALASAN}, "LAYAK"),
    (
        "nyatakan-tidak-layak",
        "DITERUSKAN",
        "sekretariat",
        {"kode_tl": "TL-13", "alasan": ALASAN, "alihkan_ke": "USL/2027/0009"},
        "TIDAK_LAYAK",
    ),
    ("tarik", "DRAF", "ppksd", {"alasan": ALASAN}, "DITARIK"),
]


def test_the_form_of_not_eligible_offers_the_number_of_a_twin(usulan_at, sekretariat):
    usulan, twin = usulan_at("DITERUSKAN"), usulan_at("DITERUSKAN")

    page = sekretariat.get(url_of("nyatakan-tidak-layak", usulan)).content.decode()

    offered = page.partition('data-uji="serupa-tl13"')[2].partition("</section>")[0]
    assert twin.nomor in offered
    assert usulan.nomor not in offered


@pytest.mark.parametrize(("name", "status", "who", "words", "reached"), FORMS)
def test_an_act_with_words_changes_the_state(usulan_at, dunia, pemain, browser_of, name, status, who, words, reached):
    usulan = usulan_at(status)
    browser = browser_of(pemain.ppksd("DINKES") if who == "ppksd" else dunia.post(who))

    page = browser.get(url_of(name, usulan))
    answer = browser.post(url_of(name, usulan), words, follow=True)

    assert page.status_code == 200
    assert answer.redirect_chain == [(url_of("usulan", usulan), 302)]
    assert f"Usulan {usulan.nomor} di" in answer.content.decode()
    usulan.refresh_from_db()
    assert usulan.status == reached


@pytest.mark.parametrize(("name", "status", "who", "words", "reached"), FORMS)
def test_an_act_without_its_reason_comes_back_with_the_rest_kept(
    usulan_at, dunia, pemain, browser_of, name, status, who, words, reached
):
    usulan = usulan_at(status)
    browser = browser_of(pemain.ppksd("DINKES") if who == "ppksd" else dunia.post(who))

    answer = browser.post(url_of(name, usulan), {**words, "alasan": "  "})

    assert answer.status_code == 422
    assert "Tulis alasannya, paling sedikit satu kalimat." in answer.content.decode()
    assert "<title>Kesalahan: " in answer.content.decode()
    kept = [answer.context["form"][key].value() for key in words if key != "alasan"]
    assert kept == [value for key, value in words.items() if key != "alasan"]
    usulan.refresh_from_db()
    assert usulan.status == status


def test_the_thirteen_reasons_are_offered_with_where_each_leads(usulan_at, sekretariat):
    usulan = usulan_at("DITERUSKAN", "disporapar_bumi_perkemahan")

    page = sekretariat.get(url_of("nyatakan-tidak-layak", usulan))

    body = page.content.decode()
    assert len(page.context["daftar_tl"]["rows"]) == 13
    assert "mekanisme kerja sama desa" in body
    assert page.context["form"]["kode_tl"].value() == "TL-04"


def test_a_reason_that_is_not_on_the_list_is_refused(usulan_at, sekretariat):
    usulan = usulan_at("DITERUSKAN")

    answer = sekretariat.post(url_of("nyatakan-tidak-layak", usulan), {"kode_tl": "TL-99", "alasan": ALASAN})

    assert answer.status_code == 422
    assert answer.context["form"]["alasan"].value() == ALASAN
    usulan.refresh_from_db()
    assert usulan.status == "DITERUSKAN"


def test_a_text_survives_when_somebody_else_was_faster(usulan_at, dunia, sekretariat):
    usulan = usulan_at("DITERUSKAN")
    actions.nyatakan_layak(usulan, alasan="Sesuai kewenangan.", by=dunia.post("sekretariat"))

    answer = sekretariat.post(url_of("kembalikan", usulan), {"alasan": ALASAN})

    assert answer.status_code == 409
    assert answer.context["form"]["alasan"].value() == ALASAN
    assert "berstatus “Layak”" in answer.content.decode()


def test_the_form_of_an_act_that_is_not_open_is_not_shown(usulan_at, sekretariat, kepala, penulis):
    draft = usulan_at("DITERUSKAN", "disporapar_bumi_perkemahan")
    sent = usulan_at("DIAJUKAN")

    assert sekretariat.get(url_of("nyatakan-layak", draft)).status_code == 409
    assert sekretariat.get(url_of("nyatakan-layak", sent)).status_code == 404
    assert penulis.get(url_of("kembalikan", sent)).status_code == 403
    assert kepala.get(url_of("kembalikan", draft)).status_code == 404
    actions.tarik(sent, alasan="Digabung.", by=Penugasan.objects.get(pk=penulis.session["penugasan"]))
    assert kepala.get(url_of("kembalikan", sent)).status_code == 409


def test_an_eligible_finding_that_the_kind_table_forbids_keeps_the_text(usulan_at, sekretariat):
    usulan = usulan_at("DITERUSKAN", "disporapar_bumi_perkemahan")

    answer = sekretariat.post(url_of("nyatakan-layak", usulan), {"alasan": ALASAN})

    assert answer.status_code == 409
    assert answer.context["form"]["alasan"].value() == ALASAN
    usulan.refresh_from_db()
    assert usulan.status == "DITERUSKAN"
