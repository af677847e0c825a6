"""Briefings and own meetings: planned, invited to, begun, concluded, cancelled."""

from datetime import date

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.core.trail import told
from petasama.dokumen.models import Dokumen
from petasama.kabar.models import Surel
from petasama.organisasi.models import Penugasan
from petasama.persiapan import actions as persiapan
from petasama.persiapan.actions import pertemuan as acts
from petasama.persiapan.models import JenisPertemuan, Pertemuan
from tests.digests import nothing_changes
from tests.persiapan.meetings import HARI, NOMOR, at, briefing, come, own_meeting, plan

BRIEFING, OWN = JenisPertemuan.SOSIALISASI, JenisPertemuan.RAPAT_KOORDINASI


def test_the_secretariat_plans_a_briefing_that_no_office_sees_before_the_letter(pemain, putaran):
    made = briefing(pemain, putaran, until="RENCANA")

    assert made.status == "RENCANA"
    assert set(made.undangan.values_list("perangkat_daerah__kode", flat=True)) == {"DINKES", "DISDIK"}
    assert made in Pertemuan.objects.visible_to(pemain.sekretariat)
    assert made not in Pertemuan.objects.visible_to(pemain.ppksd("DINKES"))


@pytest.mark.parametrize("post", ["kepala:DINKES", "kursi:KETUA", "hukum"])
def test_nobody_else_plans_a_briefing(dunia, putaran, post):
    offices = [dunia.perangkat["DINKES"]]

    with nothing_changes(), pytest.raises(Denied, match="Sosialisasi diselenggarakan oleh Sekretariat TKKSD"):
        acts.rencanakan(putaran, jenis=BRIEFING, rincian=plan(), diundang=offices, by=dunia.post(post))


@pytest.mark.parametrize(
    ("changes", "offices", "sentence"),
    [
        ({"selesai": at(10)}, ["DINKES"], "Pukul selesai harus sesudah pukul mulai"),
        ({"selesai": at(10, day=12)}, ["DINKES"], "paling lama 16 jam"),
        ({}, [], "Pilih paling sedikit satu perangkat daerah"),
    ],
)
def test_a_plan_that_cannot_be_is_refused(pemain, putaran, changes, offices, sentence):
    invited = [pemain.dunia.perangkat[code] for code in offices]

    with nothing_changes(), pytest.raises(Incomplete, match=sentence):
        acts.rencanakan(putaran, jenis=BRIEFING, rincian=plan(**changes), diundang=invited, by=pemain.sekretariat)


def test_a_closed_round_takes_no_meeting(pemain, putaran):
    for act in ("mulai_penelaahan", "mulai_pleno", "mulai_penetapan", "mulai_integrasi", "tutup"):
        persiapan.majukan(putaran, act=act, by=pemain.sekretariat)

    with nothing_changes(), pytest.raises(NotNow, match="Putaran 2027 sudah ditutup"):
        briefing(pemain, putaran, until="RENCANA")


def test_an_invitation_is_one_letter_in_the_archive_and_a_mail_to_each_head_and_ppksd(pemain, putaran):
    made = briefing(pemain, putaran)

    offices = [pemain.dunia.perangkat[code] for code in ("DINKES", "DISDIK")]
    posts = Penugasan.objects.filter(perangkat_daerah__in=offices, peran__in=("PPKSD", "KEPALA_OPD"))
    mails = Surel.objects.filter(kunci=f"undangan:{made.pk}")
    assert made.status == "DIUNDANG"
    assert Dokumen.objects.get(jenis="undangan_sosialisasi").nomor == NOMOR
    assert set(mails.values_list("kepada", flat=True)) == set(posts.values_list("user__surel", flat=True))
    assert mails.count() == 6
    text = mails[0].teks
    assert "Selasa, 10 November 2026" in text and "10.00 WITA sampai dengan 12.00 WITA" in text
    assert "Aula Sekretariat Daerah, Kandangan" in text and f"/persiapan/sosialisasi/{made.pk}/" in text
    assert made in Pertemuan.objects.visible_to(pemain.ppksd("DINKES"))
    assert made not in Pertemuan.objects.visible_to(pemain.ppksd("BPBD"))


def test_the_letter_names_each_office_once_in_the_order_of_the_government(pemain, putaran):
    briefing(pemain, putaran, "DISHUB", "DISDIK", "DINKES")

    values = Dokumen.objects.get(jenis="undangan_sosialisasi").nilai
    offices = [pemain.dunia.perangkat[code] for code in ("DINKES", "DISDIK", "DISHUB")]
    ordered = sorted(offices, key=lambda office: (office.urutan, office.kode))
    assert [row["kepala"] for row in values["tujuan"]] == [office.sebutan_kepala for office in ordered]
    assert values["banyak"] == "3 (tiga)"
    assert values["acara"] == ["Pembukaan", "Jadwal putaran", "Tanya jawab"]


@pytest.mark.parametrize(
    ("nomor", "tanggal", "sentence"),
    [("  ", HARI, "Isi nomor surat undangan"), ("X/1", date(2026, 11, 11), "melewati hari acara, 10 November 2026")],
)
def test_a_letter_without_number_or_after_the_day_is_refused(pemain, putaran, nomor, tanggal, sentence):
    made = briefing(pemain, putaran, until="RENCANA")

    with nothing_changes(), pytest.raises(Incomplete, match=sentence):
        acts.undang(made, nomor=nomor, tanggal=tanggal, by=pemain.sekretariat)


def test_a_number_is_used_once(pemain, putaran):
    briefing(pemain, putaran)
    second = briefing(pemain, putaran, until="RENCANA")

    with nothing_changes(), pytest.raises(NotNow, match="sudah dipakai Undangan Sosialisasi lain"):
        acts.undang(second, nomor=NOMOR, tanggal=HARI, by=pemain.sekretariat)

    assert Pertemuan.objects.get(pk=second.pk).status == "RENCANA"


def test_a_change_after_the_letter_is_told_to_everybody_and_kept_in_the_trail(pemain, putaran):
    made = briefing(pemain, putaran)

    acts.ubah_rencana(made, rincian=plan(mulai=at(13), selesai=at(15)), by=pemain.sekretariat)

    assert Surel.objects.filter(kunci__startswith=f"perubahan-undangan:{made.pk}:").count() == 6
    entry = Trail.objects.about(made).last()
    assert entry.data["semula"]["waktu mulai"] == "Selasa, 10 November 2026 pukul 10.00 WITA"
    assert entry.data["menjadi"]["waktu mulai"] == "Selasa, 10 November 2026 pukul 13.00 WITA"
    assert "mengubah rencana pertemuan: waktu mulai dari Selasa" in told(made, zone="WITA")[0]["sentence"]


def test_before_the_letter_other_offices_may_be_chosen_and_afterwards_not(pemain, putaran):
    made, offices = briefing(pemain, putaran, until="RENCANA"), pemain.dunia.perangkat
    acts.ubah_rencana(made, rincian=plan(), diundang=[offices["BPBD"]], by=pemain.sekretariat)
    acts.undang(made, nomor=NOMOR, tanggal=HARI, by=pemain.sekretariat)

    acts.ubah_rencana(made, rincian=plan(), diundang=[offices["DINKES"]], by=pemain.sekretariat)

    assert list(made.undangan.values_list("perangkat_daerah__kode", flat=True)) == ["BPBD"]


def test_the_second_of_two_editors_is_told_to_look_again(pemain, putaran):
    made = briefing(pemain, putaran, until="RENCANA")
    seen = Pertemuan.objects.get(pk=made.pk)
    acts.ubah_rencana(made, rincian=plan(tempat="Pendopo"), by=pemain.sekretariat)

    with nothing_changes(), pytest.raises(NotNow, match="baru saja diubah oleh orang lain"):
        acts.ubah_rencana(seen, rincian=plan(tempat="Balai"), by=pemain.sekretariat)


def test_a_briefing_begins_on_its_day_and_after_its_letter(pemain, putaran):
    uninvited = briefing(pemain, putaran, until="RENCANA")
    tomorrow = briefing(pemain, putaran, mulai=at(9, day=11), selesai=at(11, day=11))

    with nothing_changes(), pytest.raises(NotNow, match="Kirim undangan lebih dahulu"):
        acts.mulai(uninvited, by=pemain.sekretariat)
    with nothing_changes(), pytest.raises(NotNow, match="dijadwalkan 11 November 2026"):
        acts.mulai(tomorrow, by=pemain.sekretariat)


def test_beginning_makes_a_fresh_secret_address(pemain, putaran):
    made = briefing(pemain, putaran, until="BERLANGSUNG")

    groups = made.kunci_hadir.split("-")
    assert [len(group) for group in groups] == [4, 4, 4]
    assert not set(made.kunci_hadir) & set("ilo01 ")
    assert len({acts.kunci_baru() for _ in range(50)}) == 50


def test_minutes_need_words_and_somebody_present(pemain, putaran):
    made = briefing(pemain, putaran, until="BERLANGSUNG")

    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        acts.selesaikan(made, notulen=" ", kesimpulan="", by=pemain.sekretariat)

    assert [gap["field"] for gap in refusal.value.missing] == ["notulen", "hadir"]


def test_minutes_are_a_paper_with_everybody_who_came(pemain, putaran):
    made = briefing(pemain, putaran, until="BERLANGSUNG")
    come(made, pemain.dunia.perangkat["DISDIK"], "Rina (contoh)", by=pemain.sekretariat)

    acts.selesaikan(made, notulen="Jadwal dijelaskan.\n\nTanya jawab.", kesimpulan="- Setuju", by=pemain.sekretariat)

    values = Dokumen.objects.get(jenis="notulen_sosialisasi").nilai
    assert made.status == "SELESAI"
    assert values["nomor"] == "NOT/TKKSD/2027/01"
    assert values["notulen"] == ["Jadwal dijelaskan.", "Tanya jawab."] and values["kesimpulan"] == ["Setuju"]
    assert values["jumlah_hadir"] == "1 (satu) orang dari 1 (satu) perangkat daerah"
    assert values["daftar_hadir"][0]["nama"] == "Rina (contoh)"
    assert NOMOR in values["dasar"]
    assert values["mengetahui"]["nama"] and values["notulis"]["nama"] == pemain.sekretariat.user.nama


def test_numbers_of_minutes_count_for_each_office_and_government_alone(pemain, putaran):
    numbers = [
        own_meeting(pemain, putaran, "DINKES").nomor_notulen,
        own_meeting(pemain, putaran, "DISDIK").nomor_notulen,
        own_meeting(pemain, putaran, "DINKES").nomor_notulen,
        briefing(pemain, putaran, until="RENCANA").nomor_notulen,
    ]

    assert numbers == ["NOT/DINKES/2027/01", "NOT/DISDIK/2027/01", "NOT/DINKES/2027/02", "NOT/TKKSD/2027/01"]


def test_a_cancelled_briefing_tells_why_to_everybody_invited(pemain, putaran):
    made = briefing(pemain, putaran)

    with nothing_changes(), pytest.raises(Incomplete, match="Tulis alasan pembatalan"):
        acts.batalkan(made, alasan="  ", by=pemain.sekretariat)
    acts.batalkan(made, alasan="Bupati berhalangan.", by=pemain.sekretariat)

    assert made.status == "DIBATALKAN"
    assert Trail.objects.about(made).last().note == "Bupati berhalangan."
    mails = Surel.objects.filter(kunci=f"pembatalan-undangan:{made.pk}")
    assert mails.count() == 6 and "Bupati berhalangan." in mails[0].teks


def test_what_has_begun_is_neither_changed_nor_cancelled(pemain, putaran):
    made = briefing(pemain, putaran, until="BERLANGSUNG")

    with nothing_changes(), pytest.raises(NotNow, match="tidak dapat diubah lagi"):
        acts.ubah_rencana(made, rincian=plan(), by=pemain.sekretariat)
    with nothing_changes(), pytest.raises(NotNow, match="“Batalkan” tidak dapat dilakukan"):
        acts.batalkan(made, alasan="Terlambat", by=pemain.sekretariat)


# --- an office's own meeting -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("post", ["ppksd", "kepala:DINKES"])
def test_ppksd_and_head_hold_the_own_meeting_without_an_invitation(pemain, putaran, post):
    by = pemain.ppksd("DINKES") if post == "ppksd" else pemain.dunia.post(post)

    made = acts.mulai_mencatat(putaran, rincian=plan(mulai=at(7), selesai=at(8)), by=by)

    assert (made.status, made.perangkat_daerah.kode, made.jenis) == ("BERLANGSUNG", "DINKES", OWN)


def test_the_secretariat_does_not_write_an_office_s_meeting_for_it(pemain, putaran):
    made = own_meeting(pemain, putaran, until="RENCANA")

    with nothing_changes(), pytest.raises(Denied, match="dicatat oleh PPKSD atau kepala perangkat daerah itu"):
        acts.mulai(made, by=pemain.sekretariat)
    with nothing_changes(), pytest.raises(Denied):
        acts.rencanakan(putaran, jenis=OWN, rincian=plan(), by=pemain.sekretariat)


def test_another_office_neither_sees_nor_touches_it(pemain, putaran):
    made, other = own_meeting(pemain, putaran), pemain.ppksd("DISDIK")

    assert made not in Pertemuan.objects.visible_to(other)
    with nothing_changes(), pytest.raises(Denied):
        acts.selesaikan(made, notulen="Saya", kesimpulan="", by=other)


def test_another_government_neither_sees_nor_touches_a_meeting(pemain, putaran, tapin):
    made, stranger = briefing(pemain, putaran), tapin.post("sekretariat")

    assert made not in Pertemuan.objects.visible_to(stranger)
    with nothing_changes(), pytest.raises(Denied, match="milik pemerintah daerah lain"):
        acts.batalkan(made, alasan="x", by=stranger)


def test_its_minutes_are_in_the_archive_for_readers_of_the_team_only(pemain, putaran):
    own_meeting(pemain, putaran, until="SELESAI")

    readers = [pemain.sekretariat, pemain.ppksd("DINKES"), pemain.ppksd("DISDIK")]
    counts = [Dokumen.objects.visible_to(by).filter(jenis="notulen_rapat").count() for by in readers]
    assert counts == [1, 0, 0]
