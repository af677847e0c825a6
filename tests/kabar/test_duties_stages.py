"""What waits in each stage, for whom and until when: the calendar of round 2027, else five working days.

November 2026 has no holiday; the calendar ends proposing on 30 November, review on 31 December, scoring and plenary on
31 January 2027, fixing on 28 February 2027.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from petasama.core import clock
from petasama.core.duties import duties_for, duties_in
from petasama.organisasi.models import PerangkatDaerah
from petasama.pemetaan import actions as pemetaan
from petasama.penetapan import actions as penetapan
from petasama.persiapan import actions as persiapan
from petasama.persiapan.models import PermintaanPpksd, Perpanjangan

NOV_10 = date(2026, 11, 10)


def waiting(post, on=NOV_10):
    return {duty.text: duty for duty in duties_for(post, duties_in(post.daerah_id, on=on), on=on)}


def test_a_draft_waits_for_the_writer_until_the_end_of_proposing(pemain, usulan_at):
    usulan = usulan_at("DRAF")

    duty = waiting(pemain.ppksd("DINKES"))[f"{usulan.nomor} masih draf."]

    assert (duty.due, duty.since) == (date(2026, 11, 30), date(2026, 11, 4))


def test_an_extension_moves_the_last_day_of_its_office_only(pemain, putaran, dunia, usulan_at):
    usulan = usulan_at("DRAF")
    Perpanjangan.objects.create(
        putaran=putaran,
        perangkat_daerah=dunia.perangkat["DINKES"],
        sampai=date(2026, 12, 10),
        alasan="Banjir.",
        oleh=dunia.post("sekretariat"),
    )

    assert waiting(pemain.ppksd("DINKES"))[f"{usulan.nomor} masih draf."].due == date(2026, 12, 10)
    assert waiting(pemain.ppksd("BPBD"))["Perangkat daerah Anda belum mengusulkan."].due == date(2026, 11, 30)


def test_a_sent_proposal_waits_five_working_days_for_the_head(dunia, usulan_at):
    usulan = usulan_at("DIAJUKAN")

    duty = waiting(dunia.post("kepala:DINKES"))[f"{usulan.nomor} menunggu persetujuan Anda."]

    assert duty.since == date(2026, 11, 5)
    assert duty.due == date(2026, 11, 12)


def test_a_returned_proposal_waits_five_working_days_with_its_reason(dunia, pemain, usulan_at):
    usulan = usulan_at("DIAJUKAN")
    pemetaan.kembalikan(usulan, alasan="Sebutkan desanya.", by=dunia.post("kepala:DINKES"))

    duty = waiting(pemain.ppksd("DINKES"))[f"{usulan.nomor} dikembalikan."]

    assert (duty.note, duty.tone) == ("Sebutkan desanya.", "red")
    assert (duty.since, duty.due) == (NOV_10, date(2026, 11, 17))


def test_review_waits_for_the_secretariat_until_the_calendar_ends_it(dunia, usulan_at):
    usulan_at("DITERUSKAN")

    duty = waiting(dunia.post("sekretariat"))["1 usulan menunggu telaah."]

    assert (duty.due, duty.note) == (date(2026, 12, 31), "Yang tertua 4 hari.")


def test_an_office_with_one_liaison_officer_waits_for_its_head_and_then_for_the_secretariat(dunia):
    head = waiting(dunia.post("kepala:BAGKESRA"))["PPKSD belum dua orang."]
    above = waiting(dunia.post("sekretariat"))["1 perangkat daerah belum punya dua PPKSD."]
    before = waiting(dunia.post("sekretariat"), on=date(2026, 11, 2))

    assert head.due == date(2026, 10, 31)
    assert above.note == f"{dunia.perangkat['BAGKESRA'].nama} sejak 1 Oktober 2026."
    assert "1 perangkat daerah belum punya dua PPKSD." not in before


def test_a_request_with_its_own_day_counts_instead_of_the_calendar(dunia, putaran):
    PermintaanPpksd.objects.create(
        putaran=putaran,
        perangkat_daerah=dunia.perangkat["BAGKESRA"],
        nomor_surat="100/1 (contoh)",
        tanggal_surat=date(2026, 11, 2),
        tenggat=date(2026, 11, 16),
    )

    duty = waiting(dunia.post("kepala:BAGKESRA"))["PPKSD belum dua orang."]

    assert (duty.since, duty.due) == (date(2026, 11, 2), date(2026, 11, 16))


def test_a_head_who_never_answers_is_known_to_the_secretariat_without_the_content(dunia, pemain, usulan_at):
    usulan = usulan_at("DIAJUKAN")

    late = waiting(dunia.post("sekretariat"), on=date(2026, 11, 16))

    duty = late["1 perangkat daerah belum menyetujui atau mengembalikan usulan PPKSD."]
    assert duty.note == "Dinas Kesehatan sejak 5 November 2026."
    assert usulan.nomor not in str(late)
    assert usulan.judul not in str(late)


def test_a_head_learns_the_day_after_that_the_writers_are_late(dunia, usulan_at):
    usulan_at("DRAF")

    assert "PPKSD Anda belum mengirim usulan yang masih draf." not in waiting(
        dunia.post("kepala:DINKES"), date(2026, 11, 30)
    )
    assert "PPKSD Anda belum mengirim usulan yang masih draf." in waiting(
        dunia.post("kepala:DINKES"), date(2026, 12, 1)
    )
    assert "PPKSD Anda belum mengirim usulan yang masih draf." not in waiting(
        dunia.post("kepala:BPBD"), date(2026, 12, 1)
    )


def test_a_successor_inherits_what_waits_and_has_proposed_already(dunia, pemain, usulan_at):
    usulan = usulan_at("DRAF")
    heir = pemain.ppksd("BPBD")
    PerangkatDaerah.objects.get(pk=usulan.perangkat_daerah_id).penerus.add(heir.perangkat_daerah)

    found = waiting(heir)

    assert f"{usulan.nomor} masih draf." in found
    assert "Perangkat daerah Anda belum mengusulkan." not in found


def test_a_round_behind_its_calendar_waits_for_the_secretariat(dunia):
    late = waiting(dunia.post("sekretariat"), on=date(2026, 12, 1))

    assert late["Putaran 2027: tahap Pemetaan sudah lewat jadwal."].link == "Mulai verifikasi"
    assert not [text for text in waiting(dunia.post("sekretariat")) if "lewat jadwal" in text]


def test_the_meeting_waits_to_be_prepared_until_scoring_begins(dunia, putaran, usulan_at, pemain):
    usulan_at("LAYAK")
    for act in ("mulai_penelaahan", "mulai_pleno"):
        persiapan.majukan(putaran, act=act, by=pemain.sekretariat)

    duty = waiting(dunia.post("sekretariat"))["Rapat pleno belum disiapkan."]

    assert duty.due == date(2027, 1, 1)


def test_scores_wait_for_each_assessor_until_all_are_given(dunia, rapat_at):
    rapat_at("PENILAIAN")

    first = waiting(dunia.post("kursi:ANGGOTA_1"), on=date(2027, 1, 10))["2 usulan belum Anda nilai."]

    assert first.due == date(2027, 1, 31)
    assert "2 usulan belum Anda nilai." not in waiting(dunia.post("sekretariat"), on=date(2027, 1, 10))


def test_nothing_of_scoring_waits_once_it_is_closed(dunia, rapat_at):
    rapat = rapat_at("PENILAIAN_DITUTUP")

    found = waiting(dunia.post("kursi:KETUA"), on=date(2027, 1, 20))

    assert [duty.link for duty in found.values()] == ["Buka sidang"]
    assert found[f"{rapat}: Penilaian ditutup."].due == date(2027, 1, 21)


def test_signatures_wait_five_working_days_for_chair_and_secretary_only(dunia, rapat_at):
    rapat_at("DITUTUP")
    text, day = "Berita Acara menunggu tanda tangan Anda.", date(2027, 1, 22)

    assert waiting(dunia.post("kursi:SEKRETARIS"), on=day)[text].due == date(2027, 1, 28)
    assert text in waiting(dunia.post("kursi:KETUA"), on=day)
    assert text not in waiting(dunia.post("kursi:ANGGOTA_1"), on=day)


@pytest.mark.lama
def test_the_decree_wanders_from_secretariat_to_legal_office_to_the_head_of_the_region(
    dunia, pemain, putaran, rapat_at
):
    rapat_at("DITANDATANGANI")
    with clock.fixed_at(datetime(2027, 2, 1, 9, tzinfo=ZoneInfo("Asia/Makassar"))):
        day = date(2027, 2, 1)
        assert waiting(dunia.post("sekretariat"), on=day)["Berita Acara sudah ditandatangani."].due == date(2027, 2, 28)
        persiapan.majukan(putaran, act="mulai_penetapan", by=pemain.sekretariat)
        draft = penetapan.susun(putaran, by=pemain.sekretariat)
        assert "Konsep Keputusan Putaran 2027 belum diajukan ke Bagian Hukum." in waiting(
            dunia.post("sekretariat"), day
        )
        penetapan.ajukan(draft, by=pemain.sekretariat)
        sent = waiting(dunia.post("hukum"), on=day)["Konsep Keputusan Putaran 2027 menunggu diharmonisasi."]
        assert "Konsep Keputusan Putaran 2027 menunggu penetapan Anda." not in waiting(dunia.post("bupati"), on=day)
        penetapan.harmonisasi(draft, by=dunia.post("hukum"))

    assert sent.due == date(2027, 2, 9)
    assert "Konsep Keputusan Putaran 2027 menunggu penetapan Anda." in waiting(dunia.post("bupati"), on=day)
    assert "Penetapan Keputusan Putaran 2027 menunggu dicatat." in waiting(dunia.post("hukum"), on=day)
