"""Remarks on one answer: who writes, who replies, who closes, and for whom they wait."""

from datetime import date

import pytest
from django.urls import reverse

from petasama.core.duties import duties_for, duties_in
from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import actions
from petasama.pemetaan.models import Jawaban, Komentar
from tests.digests import nothing_changes

NOV_10 = date(2026, 11, 10)
KATA = "Sebut sumber angka kasus."


@pytest.fixture
def komentar(usulan_at, pemain):
    return actions.komentari(usulan_at("DITERUSKAN"), kode="P2", teks=KATA, by=pemain.sekretariat)


def waiting(post, on=NOV_10):
    return [duty.text for duty in duties_for(post, duties_in(post.daerah_id, on=on), on=on)]


def test_a_remark_is_fixed_to_the_question_and_the_version_that_stands(usulan_at, pemain):
    usulan = usulan_at("DITERUSKAN")
    version = Jawaban.objects.get(usulan=usulan, kode="P2").version

    actions.komentari(usulan, kode="P2", teks=f"  {KATA} ", by=pemain.sekretariat)

    stored = Komentar.objects.get(usulan=usulan)
    assert (stored.kode, stored.versi, stored.teks, stored.pengembalian) == ("P2", version, KATA, False)
    last = Trail.objects.about(usulan).last()
    assert (last.act, last.data["pertanyaan"], KATA in str(last.data) + last.note) == ("komentari", "P2", False)


@pytest.mark.parametrize("who", ["bupati", "inspektorat"])
def test_readers_who_only_read_do_not_remark(usulan_at, dunia, who):
    usulan = usulan_at("DITERUSKAN")

    with nothing_changes(), pytest.raises(Denied, match="Komentar ditulis oleh"):
        actions.komentari(usulan, kode="P2", teks=KATA, by=dunia.post(who))


def test_the_writer_a_strange_head_and_another_government_do_not_remark(usulan_at, pemain, dunia, tapin):
    usulan = usulan_at("DITERUSKAN")

    with nothing_changes():
        for post in (pemain.ppksd("DINKES"), dunia.post("kepala:DISHUB"), tapin.post("sekretariat")):
            with pytest.raises(Denied):
                actions.komentari(usulan, kode="P2", teks=KATA, by=post)


def test_the_team_does_not_remark_on_what_was_not_forwarded_and_the_head_does(usulan_at, pemain, dunia):
    usulan = usulan_at("DRAF")

    with pytest.raises(Denied):
        actions.komentari(usulan, kode="P2", teks=KATA, by=pemain.sekretariat)
    actions.komentari(usulan, kode="P2", teks=KATA, by=dunia.post("kepala:DINKES"))

    assert Komentar.objects.filter(usulan=usulan).count() == 1


def test_a_remark_without_words_is_refused(usulan_at, pemain):
    usulan = usulan_at("DITERUSKAN")

    with nothing_changes(), pytest.raises(Incomplete, match="Tulis komentar"):
        actions.komentari(usulan, kode="P2", teks=" \n", by=pemain.sekretariat)


def test_what_the_head_says_to_the_writers_stays_in_the_office(usulan_at, pemain, dunia):
    usulan = usulan_at("DITERUSKAN")
    actions.komentari(usulan, kode="P2", teks=KATA, by=dunia.post("kepala:DINKES"))

    assert Komentar.objects.visible_to(pemain.ppksd("DINKES")).count() == 1
    assert Komentar.objects.visible_to(pemain.sekretariat).count() == 0


def test_the_office_replies_and_the_author_closes(komentar, pemain):
    actions.balas_komentar(komentar, teks="Dinas Kesehatan, 2025.", by=pemain.ppksd("DINKES"))
    actions.tutup_komentar(komentar, by=pemain.sekretariat)

    stored = Komentar.objects.get(pk=komentar.pk)
    assert stored.balasan == "Dinas Kesehatan, 2025."
    assert stored.ditutup_oleh == pemain.sekretariat


def test_only_the_office_replies_and_only_the_author_closes(komentar, pemain, dunia):
    with nothing_changes():
        with pytest.raises(Denied, match="ditulis oleh PPKSD"):
            actions.balas_komentar(komentar, teks="Ya.", by=dunia.post("kepala:DINKES"))
        with pytest.raises(Denied, match="ditutup oleh Sekretariat TKKSD"):
            actions.tutup_komentar(komentar, by=dunia.post("kursi:KETUA"))
        with pytest.raises(Denied):
            actions.tutup_komentar(komentar, by=pemain.ppksd("DINKES"))


def test_a_closed_remark_is_neither_answered_nor_closed_again(komentar, pemain):
    actions.tutup_komentar(komentar, by=pemain.sekretariat)
    fresh = Komentar.objects.select_related("usulan").get(pk=komentar.pk)

    with nothing_changes():
        with pytest.raises(NotNow, match="sudah ditutup"):
            actions.balas_komentar(fresh, teks="Ya.", by=pemain.ppksd("DINKES"))
        with pytest.raises(NotNow, match="sudah ditutup"):
            actions.tutup_komentar(fresh, by=pemain.sekretariat)


def test_after_a_hand_over_the_successor_closes(usulan_at, dunia):
    member, usulan = dunia.post("kursi:KETUA"), usulan_at("DITERUSKAN")
    made = actions.komentari(usulan, kode="P2", teks=KATA, by=member)
    heir = Penugasan.objects.get(pk=member.pk)
    heir.pk, heir.user, heir._state.adding = None, dunia.post("perencana").user, True
    heir.save()
    Penugasan.objects.filter(pk=member.pk).update(selesai=date(2026, 11, 9), penerus=heir)
    stored = Komentar.objects.select_related("usulan__perangkat_daerah", "oleh").get(pk=made.pk)

    with pytest.raises(Denied):
        actions.tutup_komentar(stored, by=dunia.post("sekretariat"))
    actions.tutup_komentar(stored, by=heir)

    assert Komentar.objects.get(pk=made.pk).ditutup_oleh == heir


def test_what_nobody_holds_any_more_is_closed_by_the_secretariat(usulan_at, dunia):
    member, usulan = dunia.post("kursi:KETUA"), usulan_at("DITERUSKAN")
    made = actions.komentari(usulan, kode="P2", teks=KATA, by=member)
    Penugasan.objects.filter(pk=member.pk).update(selesai=date(2026, 11, 9))

    actions.tutup_komentar(Komentar.objects.get(pk=made.pk), by=dunia.post("sekretariat"))

    assert Komentar.objects.get(pk=made.pk).ditutup_pada is not None


def test_an_open_remark_waits_for_the_writers_and_then_for_its_author(komentar, pemain, dunia):
    asked = f"1 komentar pada {komentar.usulan.nomor} menunggu jawaban."
    answered = f"Komentar pada {komentar.usulan.nomor} sudah ditanggapi."
    assert asked in waiting(pemain.ppksd("DINKES"))
    assert answered not in waiting(pemain.sekretariat)

    actions.balas_komentar(komentar, teks="Sudah.", by=pemain.ppksd("DINKES"))

    assert asked not in waiting(pemain.ppksd("DINKES"))
    assert answered in waiting(pemain.sekretariat)
    assert answered not in waiting(dunia.post("kursi:KETUA"))


def test_a_remark_of_a_member_waits_for_that_member_alone(usulan_at, pemain, dunia):
    usulan = usulan_at("DITERUSKAN")
    made = actions.komentari(usulan, kode="P2", teks=KATA, by=dunia.post("kursi:KETUA"))
    actions.balas_komentar(made, teks="Sudah.", by=pemain.ppksd("DINKES"))

    text = f"Komentar pada {usulan.nomor} sudah ditanggapi."
    assert text in waiting(dunia.post("kursi:KETUA"))
    assert text not in waiting(pemain.sekretariat)


# --- pages -----------------------------------------------------------------------------------------------------------


def test_a_remark_is_written_on_its_page_and_read_in_the_card(usulan_at, sekretariat, penulis):
    usulan = usulan_at("DITERUSKAN")
    page = reverse("pemetaan:komentar", args=[usulan.pk, "P2"])

    answer = sekretariat.post(page, {"teks": KATA}, follow=True)

    assert answer.redirect_chain == [(page, 302)]
    body = penulis.get(reverse("pemetaan:usulan", args=[usulan.pk])).content.decode()
    assert KATA in body
    assert "1 komentar terbuka" in body


def test_an_empty_remark_comes_back_with_the_fault(usulan_at, sekretariat):
    usulan = usulan_at("DITERUSKAN")

    answer = sekretariat.post(reverse("pemetaan:komentar", args=[usulan.pk, "P2"]), {"teks": " "})

    assert answer.status_code == 422
    assert "Tulis isinya, paling sedikit satu kalimat." in answer.content.decode()


def test_the_writer_replies_on_a_page_and_the_secretariat_closes(komentar, penulis, sekretariat):
    penulis.post(reverse("pemetaan:balas-komentar", args=[komentar.pk]), {"teks": "Data 2025."})
    page = sekretariat.get(reverse("pemetaan:komentar", args=[komentar.usulan_id, "P2"]))

    sekretariat.post(page.context["komentar"][0]["tutup"][0]["url"])

    assert "Data 2025." in page.content.decode()
    assert Komentar.objects.get(pk=komentar.pk).ditutup_pada is not None


def test_the_question_shows_the_remark_beside_the_answer(usulan_at, dunia, penulis):
    usulan = usulan_at("DRAF")
    actions.komentari(usulan, kode="P2", teks=KATA, by=dunia.post("kepala:DINKES"))

    page = penulis.get(reverse("pemetaan:jawab", args=[usulan.pk, "P2"]))

    assert KATA in page.content.decode()
    assert KATA not in penulis.get(reverse("pemetaan:jawab", args=[usulan.pk, "P3"])).content.decode()


def test_an_unknown_question_is_not_found(usulan_at, sekretariat):
    usulan = usulan_at("DITERUSKAN")

    assert sekretariat.get(reverse("pemetaan:komentar", args=[usulan.pk, "P99"])).status_code == 404


def test_another_government_finds_no_remark(komentar, tapin, browser_of):
    browser = browser_of(tapin.post("sekretariat"))

    assert browser.post(reverse("pemetaan:tutup-komentar", args=[komentar.pk])).status_code == 404
