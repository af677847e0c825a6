"""The right of reply: an office answers a finding of “not eligible”, the secretariat keeps it or accepts."""

import pytest
from django.urls import reverse

from petasama.core.duties import duties_for, duties_in
from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.pemetaan import actions, policies
from petasama.pemetaan.models import Penelaahan, Usulan
from petasama.persiapan import actions as persiapan
from tests.digests import nothing_changes
from tests.world import SAAT

TANGGAPAN = "Usulan yang disebut sudah ditarik tahun lalu."


@pytest.fixture
def ditolak(usulan_at, pemain):
    """A proposal found not eligible as a doublet."""
    usulan = usulan_at("DITERUSKAN")
    return actions.nyatakan_tidak_layak(
        usulan, kode_tl="TL-13", alasan="Sama dengan usulan lain.", alihkan_ke="USL/2027/0009", by=pemain.sekretariat
    )


def waiting(post):
    return [duty.text for duty in duties_for(post, duties_in(post.daerah_id, on=SAAT.date()), on=SAAT.date())]


def finding(usulan):
    return Penelaahan.objects.get(usulan=usulan)


@pytest.mark.parametrize("who", ["ppksd", "kepala"])
def test_the_writer_or_the_head_replies_and_the_code_stays(ditolak, pemain, dunia, who):
    post = pemain.ppksd("DINKES") if who == "ppksd" else dunia.post("kepala:DINKES")

    actions.tanggapi_telaah(ditolak, tanggapan=f" {TANGGAPAN} ", by=post)

    found = finding(ditolak)
    assert (found.tanggapan, found.tanggapan_oleh, found.tanggapan_pada) == (TANGGAPAN, post, SAAT)
    assert (found.kode_tl, found.alihkan_ke) == ("TL-13", "USL/2027/0009")
    assert Trail.objects.about(ditolak).last().act == "tanggapi_telaah"


def test_others_do_not_reply(ditolak, pemain, dunia, tapin):
    with nothing_changes():
        for post in (dunia.post("kepala:DISHUB"), pemain.sekretariat, tapin.post("sekretariat")):
            with pytest.raises(Denied):
                actions.tanggapi_telaah(ditolak, tanggapan=TANGGAPAN, by=post)


def test_an_eligible_proposal_and_empty_words_are_no_matter_for_a_reply(usulan_at, ditolak, dunia):
    eligible = usulan_at("LAYAK", "bpbd_karhutla")

    with nothing_changes():
        with pytest.raises(NotNow, match="tidak ada telaah untuk ditanggapi"):
            actions.tanggapi_telaah(eligible, tanggapan=TANGGAPAN, by=dunia.post("kepala:BPBD"))
        with pytest.raises(Incomplete, match="Tulis tanggapan"):
            actions.tanggapi_telaah(ditolak, tanggapan=" ", by=dunia.post("kepala:DINKES"))


def test_the_right_ends_when_the_plenary_begins(ditolak, pemain, putaran):
    for act in ("mulai_penelaahan", "mulai_pleno"):
        persiapan.majukan(putaran, act=act, by=pemain.sekretariat)
    late = Usulan.objects.get(pk=ditolak.pk)

    with nothing_changes(), pytest.raises(NotNow, match="hak menanggapi berakhir"):
        actions.tanggapi_telaah(late, tanggapan=TANGGAPAN, by=pemain.ppksd("DINKES"))


def test_an_accepted_reply_makes_the_proposal_eligible_and_keeps_the_old_finding(ditolak, pemain):
    actions.tanggapi_telaah(ditolak, tanggapan=TANGGAPAN, by=pemain.ppksd("DINKES"))

    actions.ubah_telaah(ditolak, alasan="Usulan lain memang ditarik.", by=pemain.sekretariat)

    found = finding(ditolak)
    assert Usulan.objects.get(pk=ditolak.pk).status == "LAYAK"
    assert (found.hasil, found.kode_tl, found.putusan_tanggapan) == ("LAYAK", "", "Usulan lain memang ditarik.")
    kept = {key: found.semula[key] for key in ("hasil", "kode_tl", "alasan", "alihkan_ke")}
    assert kept == {
        "hasil": "TIDAK_LAYAK",
        "kode_tl": "TL-13",
        "alasan": "Sama dengan usulan lain.",
        "alihkan_ke": "USL/2027/0009",
    }
    told = Trail.objects.about(ditolak).last()
    assert (told.data["semula"], told.data["menjadi"]) == ("TL-13", "LAYAK")


def test_a_kept_finding_stays_and_ends_the_exchange(ditolak, pemain):
    actions.tanggapi_telaah(ditolak, tanggapan=TANGGAPAN, by=pemain.ppksd("DINKES"))

    actions.jawab_tanggapan(ditolak, alasan="Objeknya tetap sama.", by=pemain.sekretariat)

    found = finding(ditolak)
    assert (found.hasil, found.putusan_tanggapan, found.semula) == ("TIDAK_LAYAK", "Objeknya tetap sama.", {})
    with nothing_changes():
        with pytest.raises(NotNow, match="sudah dijawab"):
            actions.tanggapi_telaah(ditolak, tanggapan="Lagi.", by=pemain.ppksd("DINKES"))
        with pytest.raises(NotNow, match="sudah dijawab"):
            actions.ubah_telaah(ditolak, alasan="Ternyata benar.", by=pemain.sekretariat)


def test_a_reply_without_an_answer_holds_up_the_scoring_of_the_round(ditolak, pemain, putaran):
    policies.check_tanggapan_dijawab(putaran)
    actions.tanggapi_telaah(ditolak, tanggapan=TANGGAPAN, by=pemain.ppksd("DINKES"))

    with pytest.raises(NotNow, match=f"Jawab dahulu tanggapan atas telaah {ditolak.nomor}"):
        policies.check_tanggapan_dijawab(putaran)

    actions.jawab_tanggapan(ditolak, alasan="Objeknya tetap sama.", by=pemain.sekretariat)
    policies.check_tanggapan_dijawab(putaran)


def test_there_is_nothing_to_answer_before_a_reply(ditolak, pemain):
    with nothing_changes():
        with pytest.raises(NotNow, match="belum menanggapi"):
            actions.jawab_tanggapan(ditolak, alasan="Tetap.", by=pemain.sekretariat)
        with pytest.raises(NotNow, match="belum menanggapi"):
            actions.ubah_telaah(ditolak, alasan="Diterima.", by=pemain.sekretariat)


def test_the_kind_table_is_not_overruled_by_a_reply(ditolak, pemain):
    actions.tanggapi_telaah(ditolak, tanggapan=TANGGAPAN, by=pemain.ppksd("DINKES"))
    ditolak.jenis_dasar = {**ditolak.jenis_dasar, "kode_tl": "TL-04"}

    with nothing_changes(), pytest.raises(NotNow, match="termasuk TL-04"):
        actions.ubah_telaah(ditolak, alasan="Diterima.", by=pemain.sekretariat)


def test_the_office_is_told_of_its_right_and_the_secretariat_of_the_reply(ditolak, pemain, dunia):
    right = f"{ditolak.nomor} dinyatakan tidak layak."
    reply = f"Tanggapan atas telaah {ditolak.nomor} menunggu jawaban."
    assert right in waiting(pemain.ppksd("DINKES"))
    assert right in waiting(dunia.post("kepala:DINKES"))

    actions.tanggapi_telaah(ditolak, tanggapan=TANGGAPAN, by=pemain.ppksd("DINKES"))
    replied = waiting(pemain.sekretariat)
    actions.jawab_tanggapan(ditolak, alasan="Tetap.", by=pemain.sekretariat)

    assert reply in replied
    assert right not in waiting(pemain.ppksd("DINKES"))
    assert reply not in waiting(pemain.sekretariat)


def test_reply_and_answer_go_through_the_pages(ditolak, penulis, sekretariat):
    page = reverse("pemetaan:usulan", args=[ditolak.pk])

    penulis.post(reverse("pemetaan:tanggapi", args=[ditolak.pk]), {"tanggapan": TANGGAPAN})
    offered = [row["act"] for row in sekretariat.get(page).context["langkah"]]
    sekretariat.post(reverse("pemetaan:ubah-telaah", args=[ditolak.pk]), {"alasan": "Usulan lain memang ditarik."})

    body = penulis.get(page).content.decode()
    assert offered == ["ubah_telaah", "jawab_tanggapan"]
    assert TANGGAPAN in body
    assert "Tanggapan diterima." in body
    assert "Tidak layak, TL-13" in body


def test_a_reply_without_words_comes_back(ditolak, penulis):
    answer = penulis.post(reverse("pemetaan:tanggapi", args=[ditolak.pk]), {"tanggapan": ""})

    assert answer.status_code == 422
    assert finding(ditolak).tanggapan == ""
