"""Opening blind scoring: buka_penilaian, and the six gates before it."""

from datetime import date
from decimal import Decimal

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.organisasi.models import Penugasan
from petasama.pemetaan import actions as pemetaan
from petasama.pemetaan.models import Jawaban, Penelaahan, Usulan
from petasama.pleno import actions
from petasama.pleno.models import Abstain, BobotKriteria
from tests.pleno.conftest import usulan_of
from tests.rounds import nothing_changes


def answer(usulan: Usulan, kode: str, **isi: object) -> None:
    """Change an answer behind the back of the acts, as faulty data from elsewhere would be."""
    row = Jawaban.objects.get(usulan=usulan, kode=kode)
    Jawaban.objects.filter(pk=row.pk).update(isi=row.isi | isi)


def end_one_ppksd(usulan: Usulan, day: date) -> None:
    """End the appointment of one of the two liaison officers of the proposing office."""
    posts = Penugasan.objects.filter(peran="PPKSD", perangkat_daerah=usulan.perangkat_daerah).order_by("pk")
    Penugasan.objects.filter(pk=posts[0].pk).update(selesai=day)


def test_the_chair_opens_scoring(rapat_at, pemain):
    rapat = rapat_at("RENCANA")

    actions.buka_penilaian(rapat, by=pemain.ketua)

    assert rapat.status == "PENILAIAN"
    entry = Trail.objects.about(rapat).last()
    assert (entry.act, entry.source, entry.target, entry.role) == (
        "buka_penilaian", "RENCANA", "PENILAIAN", "KETUA_TKKSD",
    )  # fmt: skip


def test_members_from_a_proposing_office_abstain_from_its_proposal(rapat_at, dunia, pemain):
    rapat = rapat_at("RENCANA", ("dinkes_malaria", "bappelitbangda_ulm", "bakeuda_opsen"))

    actions.buka_penilaian(rapat, by=pemain.ketua)

    written = Abstain.objects.filter(rapat=rapat).order_by("usulan__nomor")
    assert [(row.usulan.perangkat_daerah.kode, row.penilai) for row in written] == [
        ("BAPPELITBANGDA", dunia.post("kursi:WAKIL_KETUA_2")),
        ("BAKEUDA", dunia.post("kursi:ANGGOTA_3")),
    ]
    assert all(row.perangkat_daerah_sendiri for row in written)
    assert written[1].alasan == (
        "Berasal dari perangkat daerah pengusul, Badan Pengelolaan Keuangan dan Pendapatan Daerah"
    )


def test_a_proposal_that_awaits_its_review_holds_it_up(usulan_at, rapat_at, pemain):
    usulan_at("DITERUSKAN", "disdik_anak_tidak_sekolah")
    rapat = rapat_at("RENCANA")

    with nothing_changes(), pytest.raises(NotNow, match="Masih ada 1 usulan yang belum ditelaah. Selesaikan penelaahan"):
        actions.buka_penilaian(rapat, by=pemain.ketua)

    assert rapat.status == "RENCANA"


def test_a_returned_proposal_does_not_hold_it_up(usulan_at, rapat_at, pemain):
    returned = usulan_at("DITERUSKAN", "disdik_anak_tidak_sekolah")
    pemetaan.kembalikan(returned, alasan="Sebutkan sekolahnya.", by=pemain.sekretariat)
    rapat = rapat_at("RENCANA")

    actions.buka_penilaian(rapat, by=pemain.ketua)

    assert rapat.status == "PENILAIAN"


def test_without_an_eligible_proposal_there_is_nothing_to_score(rapat_at, pemain):
    rapat = rapat_at("RENCANA", ())

    with nothing_changes(), pytest.raises(NotNow, match="Belum ada usulan yang dinyatakan layak"):
        actions.buka_penilaian(rapat, by=pemain.ketua)


def set_review(usulan: Usulan) -> None:
    Penelaahan.objects.filter(usulan=usulan).update(hasil="TIDAK_LAYAK", kode_tl="TL-01")


GERBANG = {
    "GT-1 Kewenangan daerah": lambda usulan: answer(usulan, "KLASIFIKASI", objek="URUSAN_ABSOLUT"),
    "GT-2 Tidak terlarang": lambda usulan: answer(usulan, "KLASIFIKASI", objek="TERLARANG"),
    "GT-3 Kelayakan": set_review,
    "GT-4 Keterkaitan hasil": lambda usulan: answer(usulan, "P7", indikator=None, alasan_tanpa_indikator=" "),
    "GT-5 Persetujuan Kepala Perangkat Daerah": lambda usulan: Usulan.objects.filter(pk=usulan.pk).update(
        diteruskan_pada=None
    ),
    "GT-6 Dua PPKSD": lambda usulan: end_one_ppksd(usulan, date(2026, 11, 1)),
}


@pytest.mark.parametrize("gerbang", GERBANG)
def test_a_shut_gate_holds_it_up_and_is_named_with_the_proposal(gerbang, rapat_at, pemain):
    rapat = rapat_at("RENCANA")
    usulan = usulan_of(rapat, "bpbd_karhutla")
    GERBANG[gerbang](usulan)

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        actions.buka_penilaian(rapat, by=pemain.ketua)

    assert refusal.value.sentence.startswith(f"Usulan {usulan.nomor} belum melewati {gerbang}. ")
    assert rapat.status == "RENCANA"


@pytest.mark.parametrize("kosong", ["", None])
def test_an_unanswered_object_was_not_checked_and_passes_neither_gate(kosong, rapat_at, pemain):
    rapat = rapat_at("RENCANA")
    answer(usulan_of(rapat, "bpbd_karhutla"), "KLASIFIKASI", objek=kosong)

    with nothing_changes(), pytest.raises(NotNow, match="GT-1 Kewenangan daerah dan GT-2 Tidak terlarang"):
        actions.buka_penilaian(rapat, by=pemain.ketua)


def test_a_proposal_without_its_classification_passes_neither(rapat_at, pemain):
    rapat = rapat_at("RENCANA")
    Jawaban.objects.filter(usulan=usulan_of(rapat, "bpbd_karhutla"), kode="KLASIFIKASI").delete()

    with nothing_changes(), pytest.raises(NotNow, match="GT-1 Kewenangan daerah dan GT-2 Tidak terlarang"):
        actions.buka_penilaian(rapat, by=pemain.ketua)


def test_a_reason_stands_in_for_a_missing_indicator(rapat_at, pemain):
    rapat = rapat_at("RENCANA")
    alasan = "Indikator baru ada dalam perubahan RPJMD."
    answer(usulan_of(rapat, "bpbd_karhutla"), "P7", indikator=None, alasan_tanpa_indikator=alasan)

    actions.buka_penilaian(rapat, by=pemain.ketua)

    assert rapat.status == "PENILAIAN"


def test_a_proposal_never_sent_has_no_day_to_count_its_officers_on(rapat_at, pemain):
    rapat = rapat_at("RENCANA")
    usulan = usulan_of(rapat, "bpbd_karhutla")
    Usulan.objects.filter(pk=usulan.pk).update(diajukan_pada=None, diteruskan_pada=None)

    with nothing_changes(), pytest.raises(NotNow, match="GT-5 Persetujuan Kepala Perangkat Daerah dan GT-6 Dua PPKSD"):
        actions.buka_penilaian(rapat, by=pemain.ketua)


@pytest.mark.parametrize(("selesai", "status"), [(date(2026, 11, 5), "PENILAIAN"), (date(2026, 11, 4), "RENCANA")])
def test_officers_are_counted_on_the_day_of_sending_in_the_zone_of_the_government(selesai, status, rapat_at, pemain):
    rapat = rapat_at("RENCANA")
    usulan = usulan_of(rapat, "bpbd_karhutla")
    pagi = pemain.saat(11, 5, 7, tahun=2026)
    Usulan.objects.filter(pk=usulan.pk).update(diajukan_pada=pagi)
    end_one_ppksd(usulan, selesai)

    try:
        actions.buka_penilaian(rapat, by=pemain.ketua)
    except NotNow as refusal:
        assert "GT-6 Dua PPKSD" in refusal.sentence

    assert rapat.status == status


def test_stored_weights_that_do_not_total_a_hundred_hold_it_up(rapat_at, pemain):
    rapat = rapat_at("RENCANA")
    BobotKriteria.objects.filter(rapat=rapat, kriteria="K1").update(bobot=Decimal(24))

    with nothing_changes(), pytest.raises(Incomplete, match="Jumlah bobot harus 100"):
        actions.buka_penilaian(rapat, by=pemain.ketua)


def test_the_secretariat_prepares_but_does_not_open(rapat_at, pemain):
    rapat = rapat_at("RENCANA")

    with nothing_changes(), pytest.raises(Denied, match="hanya dapat dilakukan oleh Ketua TKKSD"):
        actions.buka_penilaian(rapat, by=pemain.sekretariat)


def test_the_chair_of_another_government_is_refused(rapat_at, tapin):
    rapat = rapat_at("RENCANA")

    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.buka_penilaian(rapat, by=tapin.post("kursi:KETUA"))


def test_it_opens_once(rapat_at, pemain):
    rapat = rapat_at("PENILAIAN")

    with nothing_changes(), pytest.raises(NotNow, match="berstatus “Penilaian berjalan”"):
        actions.buka_penilaian(rapat, by=pemain.ketua)
