"""Opening the session: buka_sidang, its quorum and its chair."""

import pytest

from petasama.core.errors import Denied, NotNow
from petasama.core.models import Trail
from petasama.core.policies import permits
from petasama.pleno import actions, policies
from tests.pleno.conftest import butir_of
from tests.rounds import nothing_changes

ANGGOTA = ("ANGGOTA_1", "ANGGOTA_2", "ANGGOTA_3", "ANGGOTA_4", "ANGGOTA_5")


@pytest.fixture
def rapat_dihadiri(rapat_pada, dunia, pemain):
    """rapat_dihadiri("KETUA", "ANGGOTA_1"): scoring is closed and these seats of nine are present."""

    def reach(*kursi: str):
        rapat = rapat_pada("PENILAIAN_DITUTUP")
        posts = [dunia.post(f"kursi:{key}") for key in kursi]
        rows = rapat.peserta.filter(penugasan__in=posts).values_list("pk", flat=True)
        actions.catat_kehadiran(rapat, hadir=list(rows), by=pemain.sekretariat)
        return rapat

    return reach


def test_with_five_of_nine_and_the_chair_it_opens(rapat_dihadiri, pemain):
    rapat = rapat_dihadiri("KETUA", *ANGGOTA[:4])

    actions.buka_sidang(rapat, by=pemain.ketua)

    assert (rapat.status, rapat.pimpinan_id) == ("SIDANG", pemain.ketua.pk)
    entry = Trail.objects.about(rapat).last()
    assert (entry.act, entry.source, entry.target) == ("buka_sidang", "PENILAIAN_DITUTUP", "SIDANG")


def test_four_of_nine_are_no_quorum_and_nothing_is_half_done(rapat_dihadiri, pemain):
    rapat = rapat_dihadiri("KETUA", *ANGGOTA[:3])

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        actions.buka_sidang(rapat, by=pemain.ketua)

    assert refusal.value.sentence == (
        "Kuorum belum tercapai: hadir 4 dari 9 anggota yang berhak suara, diperlukan lebih dari setengahnya. "
        "Lengkapi daftar hadir atau tunda rapat."
    )
    assert (rapat.status, rapat.pimpinan_id) == ("PENILAIAN_DITUTUP", None)


def test_exactly_half_is_not_more_than_half(rapat_dihadiri, pemain):
    rapat = rapat_dihadiri("KETUA", *ANGGOTA[:3])
    rapat.peserta.filter(hadir=False).order_by("pk")[0].delete()

    with nothing_changes(), pytest.raises(NotNow, match="hadir 4 dari 8"):
        actions.buka_sidang(rapat, by=pemain.ketua)


def test_nobody_noted_as_present_is_no_quorum(rapat_pada, pemain):
    rapat = rapat_pada("PENILAIAN_DITUTUP")

    with nothing_changes(), pytest.raises(NotNow, match="hadir 0 dari 9"):
        actions.buka_sidang(rapat, by=pemain.ketua)


def test_without_the_chair_and_both_deputies_it_does_not_open(rapat_dihadiri, pemain):
    rapat = rapat_dihadiri("SEKRETARIS", *ANGGOTA)

    with nothing_changes(), pytest.raises(NotNow, match="Ketua atau Wakil Ketua TKKSD harus hadir untuk memimpin"):
        actions.buka_sidang(rapat, by=pemain.ketua)


@pytest.mark.parametrize(
    ("hadir", "pimpinan"),
    [
        (("KETUA", "WAKIL_KETUA_1", "WAKIL_KETUA_2"), "KETUA"),
        (("WAKIL_KETUA_2", "WAKIL_KETUA_1"), "WAKIL_KETUA_1"),
        (("WAKIL_KETUA_2",), "WAKIL_KETUA_2"),
    ],
)
def test_the_highest_seat_present_chairs(hadir, pimpinan, rapat_dihadiri, dunia, pemain):
    rapat = rapat_dihadiri(*hadir, *ANGGOTA)

    actions.buka_sidang(rapat, by=pemain.ketua)

    assert rapat.pimpinan_id == dunia.post(f"kursi:{pimpinan}").pk


@pytest.mark.parametrize("kursi", ["sekretariat", "kursi:WAKIL_KETUA_1", "kursi:SEKRETARIS"])
def test_only_the_chair_opens_it(kursi, rapat_dihadiri, dunia):
    rapat = rapat_dihadiri("KETUA", *ANGGOTA)

    with nothing_changes(), pytest.raises(Denied, match="hanya dapat dilakukan oleh Ketua TKKSD"):
        actions.buka_sidang(rapat, by=dunia.post(kursi))


def test_it_opens_once(rapat_pada, pemain):
    rapat = rapat_pada("SIDANG")

    with nothing_changes(), pytest.raises(NotNow, match="berstatus “Sidang berlangsung”"):
        actions.buka_sidang(rapat, by=pemain.ketua)


def test_before_the_session_is_open_nothing_is_decided(rapat_pada, pemain):
    rapat = rapat_pada("PENILAIAN_DITUTUP")

    with nothing_changes(), pytest.raises(NotNow, match="hanya dapat dicatat selama sidang berlangsung"):
        actions.putuskan(butir_of(rapat, "dinkes_malaria"), hasil="DISETUJUI", by=pemain.ketua)


def test_before_the_session_there_is_nothing_to_close_or_to_sign(rapat_pada, pemain):
    rapat = rapat_pada("PENILAIAN_DITUTUP")

    with nothing_changes(), pytest.raises(NotNow, match="“Tutup sidang dan buat Berita Acara” tidak dapat dilakukan"):
        actions.tutup_sidang(rapat, nomor="BA/7/2027", selesai=pemain.saat(1, 21, 12), by=pemain.ketua)
    with nothing_changes(), pytest.raises(NotNow, match="“Tanda tangani Berita Acara” tidak dapat dilakukan"):
        actions.tandatangani(rapat, by=pemain.ketua)


def test_the_chair_notes_decisions_and_only_while_the_session_runs(rapat_pada, semua_peran):
    before = rapat_pada("PENILAIAN_DITUTUP")
    assert not permits(policies.check_memutuskan, before, by=semua_peran["KETUA_TKKSD"])

    running = rapat_pada("SIDANG")

    noting = {peran for peran, post in semua_peran.items() if permits(policies.check_memutuskan, running, by=post)}
    assert noting == {"KETUA_TKKSD"}
