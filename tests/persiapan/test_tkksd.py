"""The composition of the coordination team: tetapkan_tkksd, ubah_tkksd, and the draft of the next one."""

import io
from dataclasses import replace
from datetime import date

import docx
import pytest

from petasama.core.duties import duties_for, duties_in
from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.dokumen import archive
from petasama.organisasi.models import Penugasan
from petasama.persiapan import actions
from petasama.persiapan.actions.tkksd import isi_konsep, isi_sekarang
from petasama.persiapan.models import DasarTkksd, IsiKursi, KonsepTkksd, KursiTim, SusunanTkksd
from tests.digests import nothing_changes

HARI = date(2026, 11, 10)
SURAT = DasarTkksd(nomor="100.3.3.2/400/KUM/2026", tanggal=HARI, mulai=date(2026, 11, 11), selesai=date(2027, 12, 31))
UBAH = DasarTkksd(nomor="100.3.3.2/450/KUM/2026", tanggal=HARI, mulai=date(2026, 11, 20))


@pytest.fixture
def sekarang(dunia):
    """The nine seats of the example as they are."""
    return isi_sekarang(dunia.daerah, on=HARI)


@pytest.fixture
def sek(dunia):
    """The secretariat."""
    return dunia.post("sekretariat")


def ganti(isi, jabatan, user, **fields):
    """The same composition with another person in one post."""
    return [replace(item, user=user, **fields) if item.jabatan == jabatan else item for item in isi]


def test_the_decree_is_recorded_with_term_paper_and_seats(dunia, sek, sekarang):
    made = actions.tetapkan_tkksd(dunia.daerah, surat=SURAT, kursi=sekarang, by=sek)

    assert (made.nomor, made.mulai, made.selesai) == (SURAT.nomor, SURAT.mulai, SURAT.selesai)
    assert made.kursi.count() == 9
    assert made.dokumen.nomor == SURAT.nomor


def test_who_goes_on_keeps_the_appointment_and_gets_the_end_of_the_term(dunia, sek, sekarang):
    before = dunia.post("kursi:KETUA")

    made = actions.tetapkan_tkksd(dunia.daerah, surat=SURAT, kursi=sekarang, by=sek)

    post = made.kursi.get(kursi="KETUA")
    assert (post.pk, post.mulai, post.selesai) == (before.pk, date(2025, 1, 2), date(2027, 12, 31))


def test_who_does_not_go_on_ends_on_the_day_before_and_the_new_one_begins_with_the_decree(dunia, sek, sekarang):
    old, new = dunia.post("kursi:ANGGOTA_2"), dunia.post("kepala:DINKES").user
    seats = ganti(sekarang, old.jabatan, new)

    actions.tetapkan_tkksd(dunia.daerah, surat=SURAT, kursi=seats, by=sek)

    old.refresh_from_db()
    assert old.selesai == HARI
    post = Penugasan.objects.get(user=new, kursi="ANGGOTA")
    assert (post.peran, post.mulai, post.selesai, post.nomor_surat) == (
        "ANGGOTA_TKKSD", date(2026, 11, 11), date(2027, 12, 31), SURAT.nomor,
    )  # fmt: skip
    seated = Penugasan.objects.filter(daerah=dunia.daerah).kursi_tkksd(date(2026, 11, 11))
    assert len(seated) == 9 and new in {item.user for item in seated} and old.user not in {item.user for item in seated}


def test_another_chair_takes_the_role_of_the_chair(dunia, sek, sekarang):
    new = dunia.post("kursi:WAKIL_KETUA_1").user
    seats = [item for item in sekarang if item.kursi != KursiTim.WAKIL_KETUA_1]

    actions.tetapkan_tkksd(
        dunia.daerah, surat=SURAT, kursi=ganti(seats, "Sekretaris Daerah", new, sebagai="PLT"), by=sek
    )

    post = Penugasan.objects.active(date(2026, 11, 11)).get(daerah=dunia.daerah, kursi="KETUA")
    assert (post.user, post.peran, post.label) == (new, "KETUA_TKKSD", "Plt. Sekretaris Daerah")


def test_a_member_without_a_vote_is_in_the_team_and_not_in_the_quorum(dunia, sek, sekarang, browser_of):
    expert = IsiKursi(
        kursi=KursiTim.ANGGOTA_TIDAK_TETAP, user=dunia.post("kepala:DINKES").user, jabatan="Kepala Dinas Kesehatan"
    )

    made = actions.tetapkan_tkksd(dunia.daerah, surat=replace(SURAT, mulai=HARI), kursi=[*sekarang, expert], by=sek)

    post = made.kursi.get(user=expert.user)
    assert (post.peran, post.kursi) == ("ANGGOTA_TKKSD", "")
    assert len(Penugasan.objects.filter(daerah=dunia.daerah).kursi_tkksd(HARI)) == 9
    assert browser_of(post).get("/pleno/").status_code == 200


def test_the_paper_has_law_duties_and_the_table_of_seats(dunia, sek, sekarang):
    made = actions.tetapkan_tkksd(dunia.daerah, surat=SURAT, kursi=sekarang, by=sek)

    document = docx.Document(io.BytesIO(archive.fetch(made.dokumen.sidik_docx)))
    rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    words = "\n".join([paragraph.text for paragraph in document.paragraphs] + [cell for row in rows for cell in row])
    assert "Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020" in words
    assert "menyusun skala prioritas objek kerja sama" in words
    assert "11 November 2026 sampai dengan 31 Desember 2027" in words
    assert ["1.", "Pengarah", "Bupati Hulu Sungai Selatan", dunia.post("bupati").user.nama] in rows
    assert ["2.", "Ketua", "Sekretaris Daerah", dunia.post("kursi:KETUA").user.nama] in rows
    assert rows[-2][1:3] == ["Sekretariat", "Bagian Pemerintahan Sekretariat Daerah"]


def test_the_trail_tells_the_decree_and_each_seat(dunia, sek, sekarang):
    old, new = dunia.post("kursi:ANGGOTA_2"), dunia.post("kepala:DINKES").user

    made = actions.tetapkan_tkksd(dunia.daerah, surat=SURAT, kursi=ganti(sekarang, old.jabatan, new), by=sek)

    acts = [entry.act for entry in Trail.objects.about(made)]
    assert acts[0] == "tetapkan_tkksd"
    assert sorted(acts[1:]) == ["isi_kursi", *["lanjutkan_kursi"] * 8, "lepas_kursi"]
    ended = Trail.objects.about(made).get(act="lepas_kursi")
    assert (ended.data["nama"], ended.data["hari"]) == (old.user.nama, "10 November 2026")


def test_an_open_meeting_of_the_plenary_keeps_the_seats_that_go_on(dunia, sek, sekarang, rapat_at):
    rapat = rapat_at("PENILAIAN")
    day = date(2027, 1, 8)

    with_new = isi_sekarang(dunia.daerah, on=day)
    actions.tetapkan_tkksd(dunia.daerah, surat=replace(SURAT, mulai=date(2027, 1, 2)), kursi=with_new, by=sek)

    assert rapat.peserta.filter(penugasan__in=Penugasan.objects.active(day)).count() == 9


@pytest.mark.parametrize("who", ["kursi:KETUA", "bupati", "hukum", "admin", "kepala:DINKES"])
def test_the_secretariat_records_and_nobody_else(dunia, sekarang, who):
    with nothing_changes(), pytest.raises(Denied, match="dicatat oleh Sekretariat TKKSD berdasarkan Keputusan"):
        actions.tetapkan_tkksd(dunia.daerah, surat=SURAT, kursi=sekarang, by=dunia.post(who))


def test_the_secretariat_of_another_government_does_not_record_ours(dunia, tapin, sekarang):
    with nothing_changes(), pytest.raises(Denied):
        actions.tetapkan_tkksd(dunia.daerah, surat=SURAT, kursi=sekarang, by=tapin.post("sekretariat"))


def without(seat):
    return lambda isi: [item for item in isi if item.kursi != seat]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (without(KursiTim.SEKRETARIS), "Kursi Sekretaris belum diisi"),
        (without(KursiTim.KETUA), "Kursi Ketua belum diisi"),
        (lambda isi: [*isi, replace(isi[4], kursi=KursiTim.KETUA)], "Kursi Ketua diisi 2 orang"),
        (lambda isi: [*isi, replace(isi[0], kursi=KursiTim.ANGGOTA)], "menduduki dua kursi"),
        (lambda isi: [replace(isi[0], jabatan="  "), *isi[1:]], "Isi jabatan"),
        (lambda isi: [], "Kursi Ketua belum diisi"),
    ],
)
def test_a_composition_with_a_gap_is_refused_and_the_gap_named(dunia, sek, sekarang, change, sentence):
    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.tetapkan_tkksd(dunia.daerah, surat=SURAT, kursi=change(sekarang), by=sek)

    assert any(sentence in gap["sentence"] for gap in refusal.value.missing)


def test_a_person_without_an_appointment_in_this_government_is_refused(dunia, sek, sekarang, tapin):
    stranger = tapin.post("kepala:DINKES").user

    with nothing_changes(), pytest.raises(NotNow, match="tidak mempunyai penugasan yang berlaku di Kabupaten Hulu"):
        actions.tetapkan_tkksd(
            dunia.daerah, surat=SURAT, kursi=ganti(sekarang, "Asisten Administrasi Umum", stranger), by=sek
        )


def test_staff_of_the_secretariat_gets_no_vote(dunia, sek, sekarang):
    with nothing_changes(), pytest.raises(NotNow, match="tidak menduduki kursi yang bersuara"):
        actions.tetapkan_tkksd(
            dunia.daerah, surat=SURAT, kursi=ganti(sekarang, "Asisten Administrasi Umum", sek.user), by=sek
        )


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"nomor": " "}, "nomor"),
        ({"tanggal": date(2026, 11, 11)}, "tanggal"),
        ({"mulai": date(2026, 11, 9)}, "mulai"),
        ({"selesai": date(2026, 11, 10)}, "selesai"),
    ],
)
def test_a_decree_that_cannot_be_is_refused_at_its_field(dunia, sek, sekarang, change, field):
    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.tetapkan_tkksd(dunia.daerah, surat=replace(SURAT, **change), kursi=sekarang, by=sek)

    assert refusal.value.missing[0]["field"] == field


def test_terms_do_not_overlap(dunia, sek, sekarang):
    actions.tetapkan_tkksd(dunia.daerah, surat=SURAT, kursi=sekarang, by=sek)

    with nothing_changes(), pytest.raises(NotNow, match="sudah berlaku mulai 11 November 2026"):
        actions.tetapkan_tkksd(dunia.daerah, surat=replace(SURAT, nomor="2", mulai=HARI), kursi=sekarang, by=sek)


def test_a_number_is_recorded_once(dunia, sek, sekarang):
    actions.tetapkan_tkksd(dunia.daerah, surat=SURAT, kursi=sekarang, by=sek)

    with nothing_changes(), pytest.raises(NotNow, match="sudah dicatat"):
        actions.tetapkan_tkksd(dunia.daerah, surat=replace(SURAT, mulai=date(2026, 12, 1)), kursi=sekarang, by=sek)


def test_a_new_term_ends_the_one_before(dunia, sek, sekarang):
    first = actions.tetapkan_tkksd(dunia.daerah, surat=SURAT, kursi=sekarang, by=sek)

    second = actions.tetapkan_tkksd(
        dunia.daerah, surat=replace(SURAT, nomor="2", mulai=date(2026, 12, 1)), kursi=sekarang, by=sek
    )

    first.refresh_from_db()
    assert first.selesai == date(2026, 11, 30)
    assert SusunanTkksd.objects.berlaku(date(2026, 12, 1)).get() == second


# --- a change within the term ----------------------------------------------------------------------------------------


def test_a_change_keeps_the_term_and_names_the_decree_it_changes(dunia, sek, sekarang):
    first = actions.tetapkan_tkksd(dunia.daerah, surat=SURAT, kursi=sekarang, by=sek)
    seats = ganti(sekarang, "Asisten Administrasi Umum", dunia.post("kepala:DINKES").user)

    second = actions.ubah_tkksd(first, surat=UBAH, kursi=seats, by=sek)

    assert (second.perubahan_dari, second.selesai) == (first, date(2027, 12, 31))
    ended = dunia.post("kursi:ANGGOTA_2")
    ended.refresh_from_db()
    assert ended.selesai == date(2026, 11, 19)


def test_a_change_that_changes_nothing_is_refused(dunia, sek, sekarang):
    first = actions.tetapkan_tkksd(dunia.daerah, surat=SURAT, kursi=sekarang, by=sek)

    with nothing_changes(), pytest.raises(NotNow, match="sama dengan yang berlaku sekarang"):
        actions.ubah_tkksd(first, surat=UBAH, kursi=sekarang, by=sek)


def test_a_change_after_the_term_and_of_an_old_decree_is_refused(dunia, sek, sekarang):
    first = actions.tetapkan_tkksd(
        dunia.daerah, surat=replace(SURAT, selesai=date(2026, 11, 15)), kursi=sekarang, by=sek
    )
    with nothing_changes(), pytest.raises(NotNow, match="berakhir 15 November 2026"):
        actions.ubah_tkksd(first, surat=UBAH, kursi=sekarang[:8], by=sek)
    second = actions.ubah_tkksd(first, surat=replace(UBAH, mulai=date(2026, 11, 12)), kursi=sekarang[:8], by=sek)

    with nothing_changes(), pytest.raises(NotNow, match="Yang terakhir dicatat adalah Keputusan TKKSD"):
        actions.ubah_tkksd(first, surat=replace(UBAH, nomor="3"), kursi=sekarang[:7], by=sek)
    assert second.kursi.count() == 8


# --- the draft -------------------------------------------------------------------------------------------------------


def test_a_draft_is_kept_gaps_and_all_and_becomes_the_decree(dunia, sek, sekarang):
    draft = actions.simpan_konsep_tkksd(dunia.daerah, kursi=sekarang[1:], mengubah=None, by=sek)
    with pytest.raises(Incomplete):
        actions.tetapkan_konsep_tkksd(draft, surat=SURAT, by=sek)
    draft = actions.simpan_konsep_tkksd(dunia.daerah, kursi=sekarang, mengubah=None, by=sek)

    made = actions.tetapkan_konsep_tkksd(draft, surat=SURAT, by=sek)

    assert made.kursi.count() == 9
    assert not KonsepTkksd.objects.exists()


def test_the_draft_holds_what_was_put_in(dunia, sek, sekarang):
    draft = actions.simpan_konsep_tkksd(dunia.daerah, kursi=sekarang, mengubah=None, by=sek)

    assert isi_konsep(KonsepTkksd.objects.get(pk=draft.pk)) == sekarang


def test_nobody_else_drafts_or_throws_away(dunia, sek, sekarang):
    draft = actions.simpan_konsep_tkksd(dunia.daerah, kursi=sekarang, mengubah=None, by=sek)

    for act in (
        lambda: actions.simpan_konsep_tkksd(dunia.daerah, kursi=[], mengubah=None, by=dunia.post("kursi:KETUA")),
        lambda: actions.hapus_konsep_tkksd(draft, by=dunia.post("kursi:KETUA")),
    ):
        with nothing_changes(), pytest.raises(Denied):
            act()


# --- the end of a term -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("day", "waits"), [(date(2027, 10, 31), 0), (date(2027, 11, 1), 1), (date(2028, 1, 5), 1)])
def test_a_term_that_ends_within_60_days_waits_for_the_secretariat(dunia, sek, sekarang, day, waits):
    actions.tetapkan_tkksd(dunia.daerah, surat=SURAT, kursi=sekarang, by=sek)

    found = [duty for duty in duties_for(sek, duties_in(dunia.daerah.pk, on=day), on=day) if "TKKSD" in duty.text]

    assert len(found) == waits
