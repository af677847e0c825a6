"""The two letters: a head's appointment (terbitkan_penunjukan) and the team's request (minta_ppksd)."""

import io
from datetime import date

import docx
import pytest

from petasama.core.duties import duties_for, duties_in
from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.dokumen import archive
from petasama.dokumen.models import Dokumen
from petasama.kabar.models import Surel
from petasama.organisasi.models import Penugasan, PerangkatDaerah, User
from petasama.persiapan import actions
from petasama.persiapan.documents.naskah_ppksd import Ditunjuk
from petasama.persiapan.models import PermintaanPpksd, SuratPenunjukan
from tests.digests import nothing_changes

SURAT = {"nomor_surat": " 800/3/2026 ", "tanggal_surat": date(2026, 11, 9)}
MINTA = {
    "nomor_surat": "100.2.1/7/TKKSD/2026",
    "tanggal_surat": date(2026, 11, 9),
    "tenggat": date(2026, 11, 20),
}


def text_of(paper):
    """All words of the Word file, paragraphs and tables."""
    document = docx.Document(io.BytesIO(archive.fetch(paper.sidik_docx)))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


@pytest.fixture
def kosong(dunia):
    """An office without any liaison officer, and its head."""
    office = dunia.perangkat["BAGKESRA"]
    Penugasan.objects.filter(perangkat_daerah=office, peran="PPKSD").delete()
    return office, dunia.post("kepala:BAGKESRA")


@pytest.fixture
def berdua(dunia):
    """Two people with accounts who serve no office as liaison officers."""
    return [Ditunjuk(user=dunia.post("hukum").user, jabatan="Analis"), Ditunjuk(user=dunia.post("perencana").user)]


# --- the appointment -------------------------------------------------------------------------------------------------


def test_one_letter_appoints_a_main_officer_and_a_deputy(kosong, berdua):
    office, head = kosong

    letter = actions.terbitkan_penunjukan(office, orang=berdua, **SURAT, by=head)

    posts = letter.penugasan.order_by("urutan")
    assert [(post.user, post.urutan, post.nomor_surat, post.mulai) for post in posts] == [
        (berdua[0].user, 1, "800/3/2026", date(2026, 11, 9)),
        (berdua[1].user, 2, "800/3/2026", date(2026, 11, 9)),
    ]


def test_the_paper_is_on_the_letterhead_of_the_office_and_names_both_with_their_place(kosong, berdua):
    office, head = kosong

    letter = actions.terbitkan_penunjukan(office, orang=berdua, **SURAT, by=head)

    words = text_of(letter.dokumen)
    assert "BAGIAN KESEJAHTERAAN RAKYAT SEKRETARIAT DAERAH" in words and "NOMOR: 800/3/2026" in words
    assert "PPKSD utama" in words and "PPKSD pendamping" in words
    assert all(person.user.nama in words and person.user.nip in words for person in berdua)
    assert head.user.nama in words and "Penunjukan ini berlaku mulai 9 November 2026 sampai diakhiri" in words


def test_the_archive_keeps_the_letter_under_number_and_office_so_that_offices_may_share_numbers(kosong, berdua, dunia):
    office, head = kosong
    other = dunia.perangkat["DISHUB"]
    Penugasan.objects.filter(perangkat_daerah=other, peran="PPKSD").delete()
    actions.terbitkan_penunjukan(office, orang=berdua, **SURAT, by=head)
    people = [Ditunjuk(user=dunia.post(key).user) for key in ("inspektorat", "kursi:ANGGOTA_1")]

    actions.terbitkan_penunjukan(other, orang=people, **SURAT, by=dunia.post("kepala:DISHUB"))

    numbers = Dokumen.objects.filter(jenis="penunjukan_ppksd").values_list("nomor", flat=True)
    assert sorted(numbers) == ["800/3/2026 · BAGKESRA", "800/3/2026 · DISHUB"]


def test_the_trail_tells_the_letter_and_each_appointment(kosong, berdua):
    office, head = kosong

    letter = actions.terbitkan_penunjukan(office, orang=berdua, **SURAT, by=head)

    assert Trail.objects.about(letter).get().data == {
        "nama": f"{berdua[0].user.nama} dan {berdua[1].user.nama}",
    }
    assert [Trail.objects.about(post).get().act for post in letter.penugasan.all()] == ["tunjuk_ppksd"] * 2


def test_where_one_goes_on_the_new_ones_deputise_and_the_letter_says_who_stays(dunia, berdua, pemain):
    stays = pemain.ppksd("BAGKESRA")

    letter = actions.terbitkan_penunjukan(
        dunia.perangkat["BAGKESRA"], orang=berdua[:1], **SURAT, by=dunia.post("kepala:BAGKESRA")
    )

    words = text_of(letter.dokumen)
    assert letter.penugasan.get().urutan == 2
    assert f"tetap bertugas: {stays.user.nama} (PPKSD utama)." in words
    assert words.count("PPKSD utama") == 1


def test_a_person_without_an_account_is_registered_by_the_same_act(kosong, berdua):
    office, head = kosong
    new = Ditunjuk(nama="Orang Baru (contoh)", nip="198001012005011001", surel="baru@hss.example")

    letter = actions.terbitkan_penunjukan(office, orang=[new, berdua[0]], **SURAT, by=head)

    user = User.objects.get(surel="baru@hss.example")
    assert (user.nip, user.terdaftar_di, user.has_usable_password()) == ("198001012005011001", office.daerah, False)
    assert letter.penugasan.filter(user=user, urutan=1).exists()
    assert [entry.act for entry in Trail.objects.about(user)] == ["buat_pengguna", "undang"]


@pytest.mark.parametrize("who", ["kepala:DISHUB", "sekretariat", "bupati", "admin"])
def test_only_the_head_of_this_office_signs(kosong, berdua, dunia, who):
    with nothing_changes(), pytest.raises(Denied, match="ditunjuk oleh Kepala Bagian Kesejahteraan"):
        actions.terbitkan_penunjukan(kosong[0], orang=berdua, **SURAT, by=dunia.post(who))


def test_an_office_without_officers_cannot_be_given_just_one(kosong, berdua):
    office, head = kosong

    with nothing_changes(), pytest.raises(Incomplete, match="paling sedikit 2 orang"):
        actions.terbitkan_penunjukan(office, orang=berdua[:1], **SURAT, by=head)


def test_the_same_person_twice_is_refused(kosong, berdua):
    office, head = kosong

    with nothing_changes(), pytest.raises(Incomplete, match="tidak dapat ditunjuk dua kali"):
        actions.terbitkan_penunjukan(office, orang=[berdua[0], berdua[0]], **SURAT, by=head)


def test_a_change_needs_a_new_number(kosong, berdua, dunia):
    office, head = kosong
    actions.terbitkan_penunjukan(office, orang=berdua, **SURAT, by=head)
    third = [Ditunjuk(user=dunia.post("inspektorat").user)]

    with nothing_changes(), pytest.raises(NotNow, match="Nomor 800/3/2026 sudah dipakai surat penunjukan"):
        actions.terbitkan_penunjukan(office, orang=third, **SURAT, by=head)


def test_a_letter_of_a_day_to_come_is_refused(kosong, berdua):
    office, head = kosong

    with nothing_changes(), pytest.raises(Incomplete, match="belum tiba"):
        actions.terbitkan_penunjukan(office, orang=berdua, **SURAT | {"tanggal_surat": date(2026, 11, 11)}, by=head)


def test_an_address_that_another_account_has_is_refused(kosong, berdua, tapin):
    office, head = kosong
    new = Ditunjuk(nama="Orang Baru", nip="198001012005011001", surel=tapin.post("sekretariat").user.surel)

    with nothing_changes(), pytest.raises(Incomplete, match="sudah dipakai akun lain"):
        actions.terbitkan_penunjukan(office, orang=[new, berdua[0]], **SURAT, by=head)


# --- the request -----------------------------------------------------------------------------------------------------


def test_every_responding_office_is_asked_by_one_letter_with_the_list(dunia, putaran):
    made = actions.minta_ppksd(putaran, **MINTA, by=dunia.post("sekretariat"))

    words = text_of(made[0].dokumen)
    assert len(made) == 32
    assert {row.dokumen_id for row in made} == {made[0].dokumen_id}
    assert all(office.sebutan_kepala in words for office in dunia.perangkat.values())
    assert "paling lambat Jumat, 20 November 2026" in words
    assert dunia.post("kursi:KETUA").user.nama in words


def test_each_head_gets_one_mail_that_says_what_is_missing(dunia, putaran):
    actions.minta_ppksd(putaran, **MINTA, by=dunia.post("sekretariat"))

    mails = Surel.objects.filter(kunci__startswith="permintaan-ppksd:")
    assert mails.count() == 32
    lacking = mails.get(kepada=dunia.post("kepala:BAGKESRA").user.surel)
    assert lacking.perihal == (
        "Penunjukan PPKSD Bagian Kesejahteraan Rakyat Sekretariat Daerah – tenggat 20 November 2026"
    )
    assert "masih kurang 1 orang" in lacking.teks and "/persiapan/ppksd/" in lacking.teks
    assert "tidak perlu ditunjuk ulang" in mails.get(kepada=dunia.post("kepala:DINKES").user.surel).teks


def test_who_was_asked_is_not_asked_again_and_a_new_office_can_be_asked_later(dunia, putaran):
    by = dunia.post("sekretariat")
    actions.minta_ppksd(putaran, **MINTA, by=by)
    with nothing_changes():
        assert actions.minta_ppksd(putaran, **MINTA | {"nomor_surat": "8"}, by=by) == []
    new = PerangkatDaerah.objects.create(
        daerah=dunia.daerah, kode="BRIDA", nama="Badan Riset (contoh)", sebutan_kepala="Kepala Badan Riset",
        mulai=date(2026, 11, 1),
    )  # fmt: skip

    later = actions.minta_ppksd(putaran, **MINTA | {"nomor_surat": "8"}, by=by)

    assert [row.perangkat_daerah for row in later] == [new]
    assert not Surel.objects.filter(kunci=f"permintaan-ppksd:{later[0].pk}").exists()


def test_the_head_of_an_office_that_lacks_someone_has_a_duty_until_the_day_of_the_letter(dunia, putaran):
    actions.minta_ppksd(putaran, **MINTA, by=dunia.post("sekretariat"))
    day = date(2026, 11, 10)

    found = duties_in(dunia.daerah.pk, on=day)

    def own(key):
        return [duty for duty in duties_for(dunia.post(key), found, on=day) if duty.key.startswith("ppksd:")]

    assert [(duty.due, duty.url) for duty in own("kepala:BAGKESRA")] == [(date(2026, 11, 20), "/persiapan/ppksd/")]
    assert own("kepala:DINKES") == []


def test_the_trail_tells_each_request(dunia, putaran):
    made = actions.minta_ppksd(putaran, **MINTA, by=dunia.post("sekretariat"))

    entry = Trail.objects.about(made[0]).get()
    assert (entry.act, entry.data["tenggat"]) == ("minta_ppksd", "20 November 2026")


@pytest.mark.parametrize("who", ["kursi:KETUA", "bupati", "kepala:DINKES", "admin"])
def test_nobody_else_asks(dunia, putaran, who):
    with nothing_changes(), pytest.raises(Denied, match="dicatat oleh Sekretariat TKKSD"):
        actions.minta_ppksd(putaran, **MINTA, by=dunia.post(who))


def test_the_secretariat_of_another_government_does_not_ask_ours(putaran, tapin):
    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.minta_ppksd(putaran, **MINTA, by=tapin.post("sekretariat"))


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"nomor_surat": " "}, "nomor_surat"),
        ({"tenggat": date(2026, 11, 8)}, "tenggat"),
        ({"tanggal_surat": date(2026, 11, 11)}, "tanggal_surat"),
    ],
)
def test_a_letter_that_cannot_be_is_refused_at_its_field(dunia, putaran, change, field):
    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.minta_ppksd(putaran, **MINTA | change, by=dunia.post("sekretariat"))

    assert refusal.value.missing[0]["field"] == field


def test_offices_see_their_own_request_and_letter_only(dunia, putaran, kosong, berdua):
    actions.minta_ppksd(putaran, **MINTA, by=dunia.post("sekretariat"))
    actions.terbitkan_penunjukan(kosong[0], orang=berdua, **SURAT, by=kosong[1])

    seen = {
        key: (
            PermintaanPpksd.objects.visible_to(dunia.post(key)).count(),
            SuratPenunjukan.objects.visible_to(dunia.post(key)).count(),
        )
        for key in ("kepala:BAGKESRA", "kepala:DINKES", "sekretariat")
    }

    assert seen == {"kepala:BAGKESRA": (1, 1), "kepala:DINKES": (1, 0), "sekretariat": (32, 1)}
