"""Deciding one item: putuskan."""

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.pemetaan.models import Usulan
from petasama.pleno import actions
from petasama.pleno.models import ButirSidang, RapatPleno
from tests.pleno.conftest import BELUM_DITERUSKAN, butir_of, play_on, shared, usulan_of
from tests.rounds import nothing_changes

ALASAN = "Perlu kajian lebih lanjut."
SKOR = {"bpbd_karhutla": 5, "dinkes_malaria": 4, "bappelitbangda_ulm": 2}
"""Scores 100, 80 and 40: places 1, 2 and 3; the last is below the threshold of 50."""


session_open = shared(lambda: play_on("SIDANG", **SKOR))


@pytest.fixture
def rapat(session_open, putaran):
    return RapatPleno.objects.get(putaran=putaran)


@pytest.mark.parametrize("hasil", ["DISETUJUI", "DISETUJUI_DENGAN_CATATAN", "DITUNDA", "DITOLAK", "DIALIHKAN"])
def test_each_outcome_becomes_the_state_of_the_proposal_with_its_trail(hasil, rapat, pemain):
    butir = butir_of(rapat, "dinkes_malaria")

    with pemain.pada(1, 21, 10):
        actions.putuskan(butir, hasil=hasil, alasan=f" {ALASAN}", by=pemain.ketua)

    stored = ButirSidang.objects.get(pk=butir.pk)
    assert (stored.putusan, stored.urutan, stored.alasan, stored.digabung_ke) == (hasil, 2, ALASAN, None)
    assert stored.diputus_pada == pemain.saat(1, 21, 10)
    usulan = usulan_of(rapat, "dinkes_malaria")
    assert usulan.status == hasil
    entry = Trail.objects.about(usulan).last()
    assert (entry.act, entry.source, entry.target, entry.note) == ("putuskan", "LAYAK", hasil, ALASAN)


def test_a_merged_proposal_names_the_one_it_joins(rapat, pemain):
    butir, other = butir_of(rapat, "dinkes_malaria"), usulan_of(rapat, "bpbd_karhutla")

    actions.putuskan(butir, hasil="DIGABUNG", alasan="Lokasinya sama.", gabung=other, by=pemain.ketua)

    assert ButirSidang.objects.get(pk=butir.pk).digabung_ke == other
    assert usulan_of(rapat, "dinkes_malaria").status == "DIGABUNG"


def test_another_outcome_forgets_a_target_left_in_the_form(rapat, pemain):
    butir = butir_of(rapat, "dinkes_malaria")

    actions.putuskan(butir, hasil="DISETUJUI", gabung=usulan_of(rapat, "bpbd_karhutla"), by=pemain.ketua)

    assert ButirSidang.objects.get(pk=butir.pk).digabung_ke is None


@pytest.mark.parametrize("tujuan", ["nothing", "itself", "not on the agenda", "of another government", "merged itself"])
def test_a_merger_needs_another_item_of_the_agenda(tujuan, rapat, tapin, pemain):
    butir = butir_of(rapat, "dinkes_malaria")
    merged = butir_of(rapat, "bappelitbangda_ulm")
    actions.putuskan(
        merged, hasil="DIGABUNG", alasan="Serupa.", gabung=usulan_of(rapat, "bpbd_karhutla"), by=pemain.ketua
    )
    targets = {
        "nothing": None,
        "itself": butir.usulan,
        "not on the agenda": usulan_of(rapat, BELUM_DITERUSKAN),
        "of another government": tapin.daerah.usulan_set.first(),
        "merged itself": merged.usulan,
    }

    with nothing_changes(), pytest.raises(Incomplete, match="sebagai tujuan penggabungan") as refusal:
        actions.putuskan(butir, hasil="DIGABUNG", alasan="Serupa.", gabung=targets[tujuan], by=pemain.ketua)

    assert [gap["field"] for gap in refusal.value.missing] == ["gabung"]


def test_a_plain_approval_at_the_computed_place_owes_no_reason(rapat, pemain):
    butir = actions.putuskan(butir_of(rapat, "dinkes_malaria"), hasil="DISETUJUI", by=pemain.ketua)

    assert (butir.putusan, butir.urutan, butir.alasan) == ("DISETUJUI", 2, "")


@pytest.mark.parametrize("hasil", ["DISETUJUI_DENGAN_CATATAN", "DITUNDA", "DITOLAK", "DIALIHKAN", "DIGABUNG"])
def test_everything_else_owes_one(hasil, rapat, pemain):
    butir = butir_of(rapat, "bappelitbangda_ulm")
    target = usulan_of(rapat, "bpbd_karhutla")

    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.putuskan(butir, hasil=hasil, alasan="  ", gabung=target, by=pemain.ketua)

    assert refusal.value.sentence == "Tulis alasan atau catatan untuk putusan ini."
    assert [gap["field"] for gap in refusal.value.missing] == ["alasan"]
    assert (butir.putusan, butir.diputus_pada) == ("", None)


def test_postponing_what_the_law_makes_mandatory_is_told_as_such(rapat, pemain):
    wajib = butir_of(rapat, "dinkes_malaria")

    with nothing_changes(), pytest.raises(Incomplete, match="Kerja sama ini wajib menurut undang-undang"):
        actions.putuskan(wajib, hasil="DITUNDA", by=pemain.ketua)


def test_leaving_the_computed_place_owes_a_reason_and_is_kept_with_it(rapat, pemain):
    butir = butir_of(rapat, "dinkes_malaria")

    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.putuskan(butir, hasil="DISETUJUI", urutan=1, by=pemain.ketua)

    assert refusal.value.sentence == "Urutan hitungan 2, urutan putusan 1: tulis alasan pleno mengubahnya."

    actions.putuskan(butir, hasil="DISETUJUI", urutan=1, alasan="Musim penularan mulai Maret.", by=pemain.ketua)

    stored = ButirSidang.objects.get(pk=butir.pk)
    assert (stored.urutan_hitung, stored.urutan, stored.is_menyimpang) == (2, 1, True)


def test_approving_below_the_threshold_owes_a_reason(rapat, pemain):
    butir = butir_of(rapat, "bappelitbangda_ulm")

    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.putuskan(butir, hasil="DISETUJUI", by=pemain.ketua)

    assert refusal.value.sentence == "Skor 40 di bawah ambang: tulis alasan pleno tetap menyetujuinya."

    actions.putuskan(butir, hasil="DISETUJUI", alasan="Tanpa biaya daerah.", by=pemain.ketua)

    assert usulan_of(rapat, "bappelitbangda_ulm").status == "DISETUJUI"


def test_an_item_is_decided_once(rapat, pemain):
    butir = butir_of(rapat, "dinkes_malaria")
    read_before = ButirSidang.objects.select_related("usulan", "rapat").get(pk=butir.pk)
    actions.putuskan(butir, hasil="DISETUJUI", by=pemain.ketua)

    with nothing_changes(), pytest.raises(NotNow, match="Usulan ini berstatus “Disetujui”"):
        actions.putuskan(butir_of(rapat, "dinkes_malaria"), hasil="DITOLAK", alasan=ALASAN, by=pemain.ketua)
    with nothing_changes(), pytest.raises(NotNow, match="baru saja diubah oleh orang lain"):
        actions.putuskan(read_before, hasil="DITOLAK", alasan=ALASAN, by=pemain.ketua)


@pytest.mark.parametrize("kursi", ["sekretariat", "kursi:WAKIL_KETUA_1", "kursi:SEKRETARIS", "bupati", "hukum"])
def test_who_does_not_chair_decides_nothing(kursi, rapat, dunia):
    butir = butir_of(rapat, "dinkes_malaria")

    with nothing_changes(), pytest.raises(Denied, match="hanya dapat dilakukan oleh Ketua TKKSD"):
        actions.putuskan(butir, hasil="DISETUJUI", by=dunia.post(kursi))


def test_the_chair_of_another_government_decides_nothing(rapat, tapin):
    butir = butir_of(rapat, "dinkes_malaria")

    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.putuskan(butir, hasil="DISETUJUI", by=tapin.post("kursi:KETUA"))


def test_an_outcome_that_does_not_exist_is_a_fault_and_changes_nothing(rapat, pemain):
    with nothing_changes(), pytest.raises(ValueError, match="DITETAPKAN"):
        actions.putuskan(butir_of(rapat, "dinkes_malaria"), hasil="DITETAPKAN", alasan=ALASAN, by=pemain.ketua)

    assert not Usulan.objects.filter(status="DITETAPKAN").exists()
