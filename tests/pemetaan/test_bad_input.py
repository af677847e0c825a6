"""What goes wrong in every round: a gap, a closed round, a single PPKSD. Refused, with a way out, and nothing lost."""

from datetime import date

import pytest

from petasama.core.errors import Incomplete, NotNow
from petasama.organisasi.models import Penugasan, User
from petasama.pemetaan import actions
from petasama.persiapan import actions as persiapan
from tests.digests import nothing_changes, table_digests


@pytest.mark.parametrize(
    ("kode", "label", "way_out"),
    [
        ("P1", "Nama Kegiatan Kerja Sama", "Isi “Nama kegiatan”."),
        ("P2", "Latar Belakang", "Isi paling sedikit dua dari tiga: permasalahan, potensi, target."),
        ("P5", "Alasan Pemilihan Mitra", "Jelaskan alasan memilih calon mitra pada pertanyaan 4."),
        ("P6", "Keluaran (Output)", "Sebut paling sedikit satu keluaran."),
        ("P8", "Dukungan yang Dibutuhkan", "Sebut paling sedikit satu dukungan Pemerintah Daerah."),
        ("KLASIFIKASI", "Klasifikasi", "Isi “Lokasi”."),
    ],
)
def test_a_missing_answer_is_named_with_what_to_do_and_nothing_changes(usulan_at, pemain, kode, label, way_out):
    usulan, writer = usulan_at("DRAF"), pemain.ppksd("DINKES")
    written = usulan.jawaban.get(kode=kode).isi
    actions.simpan_jawaban(usulan, kode=kode, isi={}, by=writer)

    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.ajukan(usulan, by=writer)

    assert refusal.value.sentence == f"Usulan belum lengkap: {label}."
    assert way_out in [gap["sentence"] for gap in refusal.value.missing]
    assert usulan.status == "DRAF"

    actions.simpan_jawaban(usulan, kode=kode, isi=written, by=writer)
    assert actions.ajukan(usulan, by=writer).status == "DIAJUKAN"


def test_several_gaps_are_named_at_once_each_with_its_place(usulan_at, pemain):
    usulan, writer = usulan_at("DRAF"), pemain.ppksd("DINKES")
    for kode in ("P6", "P7"):
        actions.simpan_jawaban(usulan, kode=kode, isi={}, by=writer)

    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.ajukan(usulan, by=writer)

    assert refusal.value.sentence == "Usulan belum lengkap: Keluaran (Output), Hasil (Outcome)."
    assert [gap["field"] for gap in refusal.value.missing] == ["P6.keluaran", "P7.uraian", "P7.indikator"]
    assert refusal.value.status == 422


def test_a_round_past_its_last_day_says_when_it_closed(usulan_at, pemain):
    usulan = usulan_at("DRAF")
    refused = pytest.raises(NotNow, match=r"^Pengusulan Putaran 2027 sudah ditutup pada 30 November 2026\.$")

    with pemain.pada(12, 1, 0.1, tahun=2026), nothing_changes(), refused:
        actions.ajukan(usulan, by=pemain.ppksd("DINKES"))

    assert usulan.jawaban.count() == 9


def test_a_round_that_has_moved_on_says_whom_to_ask(usulan_at, pemain, putaran):
    usulan = usulan_at("DRAF")
    persiapan.majukan(putaran, act="mulai_penelaahan", by=pemain.sekretariat)
    usulan.putaran.refresh_from_db()

    with nothing_changes(), pytest.raises(NotNow, match="Hubungi Sekretariat TKKSD bila usulan harus menyusul"):
        actions.ajukan(usulan, by=pemain.ppksd("DINKES"))


def test_a_longer_calendar_opens_the_door_again(usulan_at, pemain, putaran):
    usulan = usulan_at("DRAF")
    persiapan.atur_jadwal(
        putaran, kode="PENGUSULAN", mulai=date(2026, 11, 1), selesai=date(2026, 12, 5), by=pemain.sekretariat
    )

    with pemain.pada(12, 1, tahun=2026):
        assert actions.ajukan(usulan, by=pemain.ppksd("DINKES")).status == "DIAJUKAN"


def test_an_office_with_one_ppksd_is_told_who_appoints_the_second_and_may_then_send(usulan_at, pemain, dunia):
    usulan, writer, office = usulan_at("DRAF"), pemain.ppksd("DINKES"), dunia.perangkat["DINKES"]
    Penugasan.objects.filter(peran="PPKSD", perangkat_daerah=office).exclude(pk=writer.pk).update(
        selesai=date(2026, 10, 20)
    )

    with nothing_changes(), pytest.raises(NotNow) as refusal:
        actions.ajukan(usulan, by=writer)

    assert refusal.value.sentence == (
        "Dinas Kesehatan baru mempunyai 1 PPKSD yang berlaku, paling sedikit 2. "
        "Minta Kepala Perangkat Daerah menunjuk PPKSD lebih dahulu."
    )
    persiapan.tunjuk_ppksd(
        office,
        user=User.objects.create_user(surel="baru@hss.example", nama="Baru (contoh)", nip="198501012010011099"),
        nomor_surat="800/9/DINKES/2026",
        tanggal_surat=date(2026, 11, 10),
        by=dunia.post("kepala:DINKES"),
    )
    assert actions.ajukan(usulan, by=writer).status == "DIAJUKAN"


def test_the_comparison_of_tables_notices_one_letter(usulan_at, pemain):
    usulan = usulan_at("DRAF")
    before = table_digests()

    usulan.jawaban.filter(kode="P2").update(isi={"permasalahan": "x"})

    changed = {name for name, digest in table_digests().items() if digest != before[name]}
    assert changed == {"pemetaan.Jawaban"}
