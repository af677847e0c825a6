"""Opening blind scoring: buka_penilaian, and the six gates before it."""

from datetime import date
from decimal import Decimal

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.organisasi.models import Penugasan
from petasama.pemetaan.models import Jawaban, Penelaahan, Usulan
from petasama.pleno import actions
from petasama.pleno.models import Abstain, BobotKriteria
from tests.pleno.conftest import BELUM_DITERUSKAN, usulan_of
from tests.rounds import nothing_changes


def answer(usulan: Usulan, kode: str, **isi: object) -> None:
    """Change an answer behind the back of the acts, as faulty data from elsewhere would be."""
    row = Jawaban.objects.get(usulan=usulan, kode=kode)
    Jawaban.objects.filter(pk=row.pk).update(isi=row.isi | isi)


def end_one_ppksd(usulan: Usulan, day: date) -> None:
    """End the appointment of one of the two liaison officers of the proposing office."""
    posts = Penugasan.objects.filter(peran="PPKSD", perangkat_daerah=usulan.perangkat_daerah).order_by("pk")
    Penugasan.objects.filter(pk=posts[0].pk).update(selesai=day)


def test_the_chair_opens_scoring(rapat_pada, pemain):
    rapat = rapat_pada("RENCANA")

    actions.buka_penilaian(rapat, by=pemain.ketua)

    assert rapat.status == "PENILAIAN"
    entry = Trail.objects.about(rapat).last()
    assert (entry.act, entry.source, entry.target, entry.role) == (
        "buka_penilaian", "RENCANA", "PENILAIAN", "KETUA_TKKSD",
    )  # fmt: skip


def test_members_from_a_proposing_office_abstain_from_its_proposal(rapat_pada, dunia, pemain):
    rapat = rapat_pada("RENCANA")

    actions.buka_penilaian(rapat, by=pemain.ketua)

    row = Abstain.objects.get(rapat=rapat)
    assert (row.usulan, row.penilai) == (usulan_of(rapat, "bappelitbangda_ulm"), dunia.post("kursi:WAKIL_KETUA_2"))
    assert row.perangkat_daerah_sendiri
    assert row.alasan == (
        "Berasal dari perangkat daerah pengusul, Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah"
    )


def test_a_proposal_that_its_office_has_not_forwarded_does_not_hold_it_up(rapat_pada, pemain):
    rapat = rapat_pada("RENCANA")
    assert usulan_of(rapat, BELUM_DITERUSKAN).status == "DIAJUKAN"

    actions.buka_penilaian(rapat, by=pemain.ketua)

    assert rapat.status == "PENILAIAN"


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
    "GT-6 Dua PPKSD": lambda usulan: end_one_ppksd(usulan, date(2026, 10, 15)),
}


@pytest.mark.parametrize("gerbang", GERBANG)
def test_a_shut_gate_holds_it_up_and_is_named_with_the_proposal(gerbang, rapat_pada, pemain):
    rapat = rapat_pada("RENCANA")
    usulan = usulan_of(rapat, "bpbd_karhutla")
    GERBANG[gerbang](usulan)

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        actions.buka_penilaian(rapat, by=pemain.ketua)

    assert refusal.value.sentence.startswith(f"Usulan {usulan.nomor} belum melewati {gerbang}. ")
    assert rapat.status == "RENCANA"


@pytest.mark.parametrize("kosong", ["", None])
def test_an_unanswered_object_was_not_checked_and_passes_neither_gate(kosong, rapat_pada, pemain):
    rapat = rapat_pada("RENCANA")
    answer(usulan_of(rapat, "bpbd_karhutla"), "KLASIFIKASI", objek=kosong)

    with nothing_changes(), pytest.raises(NotNow, match="GT-1 Kewenangan daerah dan GT-2 Tidak terlarang"):
        actions.buka_penilaian(rapat, by=pemain.ketua)


def test_a_proposal_without_its_classification_passes_neither(rapat_pada, pemain):
    rapat = rapat_pada("RENCANA")
    Jawaban.objects.filter(usulan=usulan_of(rapat, "bpbd_karhutla"), kode="KLASIFIKASI").delete()

    with nothing_changes(), pytest.raises(NotNow, match="GT-1 Kewenangan daerah dan GT-2 Tidak terlarang"):
        actions.buka_penilaian(rapat, by=pemain.ketua)


def test_a_reason_stands_in_for_a_missing_indicator(rapat_pada, pemain):
    rapat = rapat_pada("RENCANA")
    alasan = "Indikator baru ada dalam perubahan RPJMD."
    answer(usulan_of(rapat, "bpbd_karhutla"), "P7", indikator=None, alasan_tanpa_indikator=alasan)

    actions.buka_penilaian(rapat, by=pemain.ketua)

    assert rapat.status == "PENILAIAN"


def test_a_proposal_never_sent_has_no_day_to_count_its_officers_on(rapat_pada, pemain):
    rapat = rapat_pada("RENCANA")
    usulan = usulan_of(rapat, "bpbd_karhutla")
    Usulan.objects.filter(pk=usulan.pk).update(diajukan_pada=None, diteruskan_pada=None)

    with nothing_changes(), pytest.raises(NotNow, match="GT-5 Persetujuan Kepala Perangkat Daerah dan GT-6 Dua PPKSD"):
        actions.buka_penilaian(rapat, by=pemain.ketua)


@pytest.mark.parametrize(("selesai", "status"), [(date(2026, 10, 22), "PENILAIAN"), (date(2026, 10, 21), "RENCANA")])
def test_the_days_of_grace_are_counted_to_the_day_of_sending_in_the_zone_of_the_government(
    selesai, status, rapat_pada, pemain
):
    rapat = rapat_pada("RENCANA")
    usulan = usulan_of(rapat, "bpbd_karhutla")
    pagi = pemain.saat(11, 5, 7, tahun=2026)
    Usulan.objects.filter(pk=usulan.pk).update(diajukan_pada=pagi)
    end_one_ppksd(usulan, selesai)

    try:
        actions.buka_penilaian(rapat, by=pemain.ketua)
    except NotNow as refusal:
        assert "GT-6 Dua PPKSD" in refusal.sentence

    assert rapat.status == status


def test_stored_weights_that_do_not_total_a_hundred_hold_it_up(rapat_pada, pemain):
    rapat = rapat_pada("RENCANA")
    BobotKriteria.objects.filter(rapat=rapat, kriteria="K1").update(bobot=Decimal(24))

    with nothing_changes(), pytest.raises(Incomplete, match="Jumlah bobot harus 100"):
        actions.buka_penilaian(rapat, by=pemain.ketua)


def test_the_secretariat_prepares_but_does_not_open(rapat_pada, pemain):
    rapat = rapat_pada("RENCANA")

    with nothing_changes(), pytest.raises(Denied, match="hanya dapat dilakukan oleh Ketua TKKSD"):
        actions.buka_penilaian(rapat, by=pemain.sekretariat)


def test_the_chair_of_another_government_is_refused(rapat_pada, tapin):
    rapat = rapat_pada("RENCANA")

    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.buka_penilaian(rapat, by=tapin.post("kursi:KETUA"))


def test_it_opens_once(rapat_pada, pemain):
    rapat = rapat_pada("PENILAIAN")

    with nothing_changes(), pytest.raises(NotNow, match="berstatus “Penilaian berjalan”"):
        actions.buka_penilaian(rapat, by=pemain.ketua)
