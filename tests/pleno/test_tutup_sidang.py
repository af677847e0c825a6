"""Closing the session with its minutes: tutup_sidang, when it succeeds."""

from datetime import date

from petasama.core.models import Trail
from petasama.dokumen import archive
from petasama.dokumen.models import Dokumen
from petasama.pleno.models import BeritaAcara, ButirSidang
from petasama.pleno.workflow import KALIMAT_JEJAK

NOMOR = "BA/1/2027 (contoh)"
PEMBACA = {
    "SEKRETARIAT_TKKSD", "KETUA_TKKSD", "ANGGOTA_TKKSD", "BUPATI", "BAGIAN_HUKUM", "PERENCANA", "INSPEKTORAT",
}  # fmt: skip


def test_the_meeting_is_closed_and_knows_when_it_ended(rapat_ditutup, pemain):
    assert rapat_ditutup.status == "DITUTUP"
    assert rapat_ditutup.selesai == pemain.saat(1, 21, 12)
    assert rapat_ditutup.pimpinan_id == pemain.ketua.pk
    entry = Trail.objects.about(rapat_ditutup).last()
    assert (entry.act, entry.source, entry.target, entry.role) == ("tutup_sidang", "SIDANG", "DITUTUP", "KETUA_TKKSD")


def test_the_minutes_carry_their_number_and_the_day_of_the_meeting(rapat_ditutup):
    minutes = BeritaAcara.objects.get(rapat=rapat_ditutup)

    assert (minutes.nomor, minutes.tanggal, str(minutes)) == (NOMOR, date(2027, 1, 21), f"Berita Acara Nomor {NOMOR}")


def test_their_paper_is_in_the_archive_in_both_forms(rapat_ditutup):
    paper = rapat_ditutup.berita_acara.dokumen

    assert (paper.jenis, paper.nomor, paper.tanggal) == ("berita_acara", NOMOR, date(2027, 1, 21))
    assert paper.nilai["nomor"] == NOMOR
    assert paper.nilai["pukul"] == "09.00 WITA sampai dengan 12.00 WITA"
    assert archive.fetch(paper.sidik_docx).startswith(b"PK")
    assert archive.fetch(paper.sidik_pdf).startswith(b"%PDF-1.7")
    entry = Trail.objects.about(paper).get()
    assert (entry.act, entry.data) == ("arsipkan", {"sidik_isi": paper.sidik_isi})


def test_every_entry_that_a_meeting_leaves_can_be_told(rapat_ditutup):
    acts = set(Trail.objects.about(rapat_ditutup).values_list("act", flat=True))

    assert acts == {
        "siapkan_rapat", "buka_penilaian", "tutup_penilaian", "catat_kehadiran", "buka_sidang", "tutup_sidang",
    }  # fmt: skip
    assert acts <= set(KALIMAT_JEJAK)


def test_readers_of_the_team_see_the_minutes_and_nobody_else(rapat_ditutup, semua_peran, tapin):
    seen = {peran for peran, post in semua_peran.items() if BeritaAcara.objects.visible_to(post).exists()}
    papers = {peran for peran, post in semua_peran.items() if Dokumen.objects.visible_to(post).exists()}

    assert seen == papers == PEMBACA
    assert not BeritaAcara.objects.visible_to(tapin.post("kursi:KETUA")).exists()
    assert not Dokumen.objects.visible_to(tapin.post("kursi:KETUA")).exists()


def test_the_proposing_office_now_reads_the_decision_on_its_own_proposal(rapat_ditutup, semua_peran, pemain):
    readers = {
        peran: ButirSidang.objects.outcome_visible_to(post).count()
        for peran, post in semua_peran.items()
        if ButirSidang.objects.outcome_visible_to(post).exists()
    }

    assert readers == dict.fromkeys(PEMBACA, 3) | {"PPKSD": 1, "KEPALA_OPD": 1}
    own = ButirSidang.objects.outcome_visible_to(pemain.ppksd("DINKES")).get()
    assert own.usulan.perangkat_daerah.kode == "DINKES"
