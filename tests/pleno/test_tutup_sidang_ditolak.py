"""Closing the session: what tutup_sidang refuses, and that a refusal changes neither rows nor the meeting in hand."""

from datetime import date

import pytest

from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.dokumen.actions import Cetakan, arsipkan
from petasama.pleno import actions
from petasama.pleno.documents import BERITA_ACARA
from petasama.pleno.models import BeritaAcara, RapatPleno
from tests.pleno.conftest import DINILAI, butir_of, play_on, shared, usulan_of
from tests.rounds import nothing_changes


def decide() -> None:
    rapat = play_on("SIDANG", dinkes_malaria=4, bappelitbangda_ulm=3, bpbd_karhutla=2)
    for kode in DINILAI:
        actions.putuskan(butir_of(rapat, kode), hasil="DISETUJUI", alasan="Disepakati.", by=rapat.pimpinan)


decided = shared(decide)


@pytest.fixture
def rapat(decided, putaran):
    """A session whose items are all decided."""
    return RapatPleno.objects.get(putaran=putaran)


@pytest.fixture
def tutup(pemain):
    """tutup(rapat) closes it at noon under number BA/7/2027, if nothing else is said."""

    def close(rapat, **ubahan):
        words = {"nomor": "BA/7/2027", "selesai": pemain.saat(1, 21, 12), "by": pemain.ketua} | ubahan
        return actions.tutup_sidang(rapat, **words)

    return close


def still_open(rapat) -> bool:
    return (rapat.status, rapat.selesai) == ("SIDANG", None) and not BeritaAcara.objects.exists()


def attend(rapat, pemain, *kursi: str) -> None:
    rows = rapat.peserta.filter(penugasan__in=[pemain.dunia.post(f"kursi:{key}") for key in kursi])
    actions.catat_kehadiran(rapat, hadir=list(rows.values_list("pk", flat=True)), by=pemain.sekretariat)


def test_undecided_items_are_named_in_the_order_of_the_agenda(rapat, tutup):
    rapat.butir.exclude(urutan_hitung=1).update(putusan="", diputus_pada=None)
    second, third = usulan_of(rapat, "bappelitbangda_ulm").nomor, usulan_of(rapat, "bpbd_karhutla").nomor

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        tutup(rapat)

    assert refusal.value.sentence == (
        f"Belum diputus: {second} dan {third}. Putuskan semua butir sebelum menutup sidang."
    )
    assert still_open(rapat)


@pytest.mark.parametrize("nomor", ["", "   "])
def test_minutes_without_a_number_are_refused(nomor, rapat, tutup):
    with nothing_changes(), pytest.raises(Incomplete, match="Isi nomor Berita Acara") as refusal:
        tutup(rapat, nomor=nomor)

    assert [gap["field"] for gap in refusal.value.missing] == ["nomor"]
    assert still_open(rapat)


def test_a_number_that_other_minutes_carry_is_refused_without_a_trace(rapat, tutup, pemain):
    other = Cetakan(kind=BERITA_ACARA, values={}, template_version="0", sidik_isi="0", docx=b"docx", pdf=b"pdf")
    arsipkan(other, nomor="BA/7/2027", tanggal=date(2027, 1, 12), by=pemain.ketua)

    with nothing_changes(), pytest.raises(NotNow, match="Nomor BA/7/2027 sudah dipakai Berita Acara Rapat Pleno lain"):
        tutup(rapat)

    assert still_open(rapat)


@pytest.mark.parametrize("jam", [8.5, 9])
def test_an_end_that_is_not_after_the_beginning_is_refused(jam, rapat, tutup, pemain):
    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        tutup(rapat, selesai=pemain.saat(1, 21, jam))

    assert refusal.value.sentence == (
        "Rapat dimulai Kamis, 21 Januari 2027 pukul 09.00 WITA. Isi waktu selesai sesudahnya."
    )
    assert still_open(rapat)


def test_minutes_need_a_quorum_on_the_list_of_attendance(rapat, tutup, pemain):
    attend(rapat, pemain, "KETUA", "SEKRETARIS", "ANGGOTA_1", "ANGGOTA_2")

    with nothing_changes(), pytest.raises(NotNow, match="Kuorum belum tercapai: hadir 4 dari 9"):
        tutup(rapat)

    assert still_open(rapat)


def test_minutes_need_the_chair_on_the_list_of_attendance(rapat, tutup, pemain):
    attend(rapat, pemain, "WAKIL_KETUA_1", "SEKRETARIS", "ANGGOTA_1", "ANGGOTA_2", "ANGGOTA_3")

    with nothing_changes(), pytest.raises(NotNow, match="Pimpinan rapat tidak tercatat hadir"):
        tutup(rapat)

    assert still_open(rapat)


@pytest.mark.parametrize("kursi", ["sekretariat", "kursi:SEKRETARIS"])
def test_only_the_chair_closes_it(kursi, rapat, tutup, dunia):
    with nothing_changes(), pytest.raises(Denied, match="hanya dapat dilakukan oleh Ketua TKKSD"):
        tutup(rapat, by=dunia.post(kursi))


def test_a_page_that_somebody_else_has_overtaken_closes_nothing(rapat, tutup):
    rapat.version += 1

    with nothing_changes(), pytest.raises(NotNow, match="baru saja diubah oleh orang lain"):
        tutup(rapat)

    assert still_open(rapat)
