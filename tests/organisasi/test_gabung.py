"""Offices merge in the middle of an open round; what happens to posts, proposals, sessions, boards.

The merger is one that Hulu Sungai Selatan planned for 2026: Dinas Ketahanan Pangan, Dinas Perikanan and Dinas Pertanian
become Dinas Pertanian, Perikanan dan Pangan.
"""

from datetime import date, timedelta

import pytest

from petasama.beranda.petak import petak_of
from petasama.core import clock
from petasama.core.errors import Denied, Incomplete, NotNow
from petasama.core.models import Trail
from petasama.core.trail import told
from petasama.organisasi import actions
from petasama.organisasi.middleware import active_for
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.pemetaan import actions as pemetaan
from petasama.pemetaan.models import Usulan
from petasama.persiapan.policies import check_ppksd_cukup
from petasama.pleno.policies import check_bukan_usulan_sendiri, check_gerbang
from tests.digests import nothing_changes
from tests.organisasi.conftest import HARI_INI
from tests.world import SAAT

BARU = {
    "kode": "DISTANPP",
    "nama": "Dinas Pertanian, Perikanan dan Pangan",
    "sebutan_kepala": "Kepala Dinas Pertanian, Perikanan dan Pangan",
    "responden": True,
}
LAMA = ("DKP", "DISKAN", "DISPERTAN")
DASAR = "Perubahan atas Perda Nomor 6 Tahun 2020 (contoh)"
PERALIHAN = {"tanggal": HARI_INI, "dasar": DASAR}


@pytest.fixture
def gabungkan(dunia, admin):
    """gabungkan() merges the three offices today; gabungkan(tanggal=…) on another day."""

    def merge(**other):
        offices = [dunia.perangkat[kode] for kode in LAMA]
        return actions.gabungkan_menjadi_baru(offices, **{**PERALIHAN, **other}, **BARU, by=admin)

    return merge


@pytest.fixture
def kepala_baru(dunia, admin, isi_penugasan):
    """kepala_baru(office) appoints the former head of the fisheries office to head it."""

    def appoint(office):
        head = {"peran": "KEPALA_OPD", "perangkat_daerah": office, "jabatan": office.sebutan_kepala}
        return actions.angkat(dunia.post("kepala:DISKAN").user, **{**isi_penugasan, **head}, by=admin)

    return appoint


def ppksd_in(office):
    """The liaison officers of an office today, with what they act in, by name."""
    return list(Penugasan.objects.ppksd(HARI_INI).filter(perangkat_daerah=office).order_by("user__nama"))


def test_the_old_offices_end_on_the_day_before_and_name_their_successor(dunia, gabungkan):
    office = gabungkan()

    for kode in LAMA:
        old = PerangkatDaerah.objects.get(pk=dunia.perangkat[kode].pk)
        assert (old.selesai, old.dasar_penerus, list(old.penerus.all())) == (date(2026, 11, 9), DASAR, [office])
    codes = {item.kode for item in PerangkatDaerah.objects.filter(daerah=dunia.daerah).responding(HARI_INI)}
    assert codes == set(dunia.perangkat) - set(LAMA) | {"DISTANPP"}


def test_the_liaison_officers_go_on_on_the_letters_that_they_have(dunia, pemain, gabungkan):
    before = pemain.ppksd("DISKAN")

    office = gabungkan()

    after = Penugasan.objects.get(pendahulu=before)
    assert (after.user, after.perangkat_daerah, after.jabatan) == (before.user, office, f"PPKSD {office.nama}")
    assert (after.nomor_surat, after.tanggal_surat, after.mulai) == (before.nomor_surat, before.tanggal_surat, HARI_INI)
    assert Trail.objects.about(after).get().note == "Dilanjutkan dari PPKSD Dinas Perikanan."
    assert Penugasan.objects.get(pk=before.pk).selesai == date(2026, 11, 9)
    assert len(ppksd_in(office)) == 6


def test_the_heads_end_and_the_admin_appoints_the_new_one(dunia, gabungkan, kepala_baru, browser_of):
    session = browser_of(dunia.post("kepala:DKP"))
    office = gabungkan()
    assert session.get("/pemetaan/").status_code == 403

    head = kepala_baru(office)

    assert [post.label for post in active_for(head.user)] == ["Kepala Dinas Pertanian, Perikanan dan Pangan"]


def test_a_merger_leaves_sentences_in_the_trail(dunia, gabungkan):
    gabungkan()

    [line] = told(dunia.perangkat["DKP"], zone="WITA")
    assert line["sentence"].endswith(
        " menggabungkan perangkat daerah ke Dinas Pertanian, Perikanan dan Pangan mulai 10 November 2026 "
        "(Perubahan atas Perda Nomor 6 Tahun 2020 (contoh))."
    )


def test_an_open_session_goes_on_with_the_draft_in_the_new_office(usulan_at, pemain, gabungkan, browser_of):
    usulan, session = usulan_at("DRAF", "diskan_bpbap"), browser_of(pemain.ppksd("DISKAN"))
    assert session.get(f"/pemetaan/usulan/{usulan.pk}/").status_code == 200

    gabungkan()

    page = session.get(f"/pemetaan/usulan/{usulan.pk}/")
    assert page.status_code == 200
    assert "Dinas Perikanan, kini Dinas Pertanian, Perikanan dan Pangan" in page.content.decode()
    assert page.wsgi_request.penugasan.perangkat_daerah.kode == "DISTANPP"


def test_people_of_the_other_old_offices_read_write_send_and_approve_it_too(
    usulan_at, pemain, gabungkan, kepala_baru, admin
):
    usulan = usulan_at("DRAF", "diskan_bpbap")
    office = gabungkan()
    colleague = Penugasan.objects.get(pendahulu=pemain.ppksd("DKP"))
    answer = usulan.jawaban.get(kode="P7")

    pemetaan.simpan_jawaban(usulan, kode="P7", isi=answer.isi, by=colleague)
    pemetaan.ajukan(usulan, by=colleague)
    pemetaan.teruskan(usulan, by=kepala_baru(office))

    assert (usulan.status, usulan.perangkat_daerah.kode) == ("DITERUSKAN", "DISKAN")
    assert Usulan.objects.visible_to(colleague).filter(pk=usulan.pk).exists()


def test_a_proposal_that_waited_for_the_old_head_waits_for_the_new_one(usulan_at, gabungkan, kepala_baru, dunia):
    usulan = usulan_at("DIAJUKAN", "diskan_bpbap")
    head = kepala_baru(gabungkan())

    with pytest.raises(Denied, match="Kepala Dinas Perikanan, kini Dinas Pertanian, Perikanan dan Pangan"):
        pemetaan.teruskan(usulan, by=dunia.post("kepala:DISHUB"))
    pemetaan.teruskan(usulan, by=head)

    assert usulan.status == "DITERUSKAN"


def test_the_page_of_a_sent_proposal_says_whom_it_waits_for_now(usulan_at, pemain, gabungkan, browser_of):
    usulan = usulan_at("DIAJUKAN", "diskan_bpbap")
    gabungkan()

    page = browser_of(Penugasan.objects.get(pendahulu=pemain.ppksd("DKP"))).get(f"/pemetaan/usulan/{usulan.pk}/")

    assert "Menunggu persetujuan Kepala Dinas Pertanian, Perikanan dan Pangan." in page.content.decode()


def test_an_old_office_counts_the_liaison_officers_of_its_successor(dunia, gabungkan):
    gabungkan()

    check_ppksd_cukup(PerangkatDaerah.objects.get(pk=dunia.perangkat["DKP"].pk), on=HARI_INI)


def test_boards_count_old_proposals_for_the_successor(usulan_at, putaran, dunia, gabungkan):
    usulan_at("DRAF", "diskan_bpbap")
    usulan_at("DITERUSKAN", "dkp_beras_palangkaraya")
    gabungkan()

    tiles = {tile["title"]: tile for tile in petak_of(putaran, by=dunia.post("sekretariat"), on=HARI_INI)}

    assert not set(LAMA) & set(tiles)
    assert tiles["DISTANPP"]["note"] == "1 draf"
    assert tiles["DISTANPP"]["url"].endswith("&opd=DISTANPP")


def test_the_list_of_the_successor_holds_the_proposals_of_the_old_offices(usulan_at, dunia, gabungkan, browser_of):
    usulan = usulan_at("DITERUSKAN", "dkp_beras_palangkaraya")
    gabungkan()

    page = browser_of(dunia.post("sekretariat")).get("/pemetaan/?opd=DISTANPP").content.decode()

    assert usulan.nomor in page
    assert '<option value="DISTANPP" selected>' in page
    assert '<option value="DKP"' not in page


@pytest.mark.parametrize("kode", ["diskan_bpbap", "dkp_beras_palangkaraya"])
def test_the_gates_ask_who_served_on_the_day_the_proposal_was_sent(usulan_at, pemain, gabungkan, kode):
    usulan_at("LAYAK", kode)
    gabungkan()

    check_gerbang(list(Usulan.objects.filter(status="LAYAK").select_related("perangkat_daerah", "daerah")))


def test_a_post_handed_over_later_on_the_day_does_not_count_twice_at_the_gate(usulan_at, pemain, pegawai, admin):
    usulan = usulan_at("DRAF")
    others = Penugasan.objects.ppksd(HARI_INI).filter(perangkat_daerah=usulan.perangkat_daerah)
    first, second = others.order_by("pk")
    pemetaan.ajukan(usulan, by=first)
    pemetaan.teruskan(usulan, by=pemain.dunia.post("kepala:DINKES"))
    pemetaan.nyatakan_layak(usulan, alasan="Sesuai.", by=pemain.sekretariat)
    with clock.fixed_at(SAAT + timedelta(hours=1)):
        actions.serah_terima(second, penerus=pegawai, nomor_surat="800/1", tanggal_surat=HARI_INI, by=admin)
    Penugasan.objects.filter(pk=first.pk).update(mulai=HARI_INI + timedelta(days=1))

    with pytest.raises(NotNow, match="GT-"):
        check_gerbang([Usulan.objects.get(pk=usulan.pk)])

    Penugasan.objects.filter(pk=first.pk).update(mulai=HARI_INI)
    check_gerbang([Usulan.objects.get(pk=usulan.pk)])


def test_a_seat_of_the_old_office_and_one_of_the_new_do_not_score_each_others_proposals(usulan_at, dunia, admin):
    usulan = usulan_at("LAYAK", "bappelitbangda_ulm")
    seat = next(
        post for post in dunia.posts.values() if post.kursi and post.perangkat_daerah == usulan.perangkat_daerah
    )
    names = {"kode": "BAPPERIDA", "nama": "Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah", "responden": True}
    heir = actions.ganti_nama(
        usulan.perangkat_daerah, **PERALIHAN, **names, sebutan_kepala="Kepala Bapperida", by=admin
    )
    new_seat = Penugasan(daerah=dunia.daerah, perangkat_daerah=heir, peran="ANGGOTA_TKKSD")
    new_proposal = Usulan(perangkat_daerah=heir, nomor="USL/2027/9999")

    for post in (Penugasan.objects.get(pk=seat.pk), new_seat):
        for thing in (usulan, new_proposal):
            with pytest.raises(Denied, match="tidak menilai usulan itu"):
                check_bukan_usulan_sendiri(thing, by=post)
    check_bukan_usulan_sendiri(usulan, by=dunia.post("kursi:KETUA"))


def test_a_merger_of_a_later_day_changes_nothing_before(dunia, pemain, gabungkan):
    office = gabungkan(tanggal=date(2027, 1, 4))
    old = pemain.ppksd("DKP")

    assert (old.is_in_force(date(2027, 1, 3)), old.is_in_force(date(2027, 1, 4))) == (True, False)
    assert ppksd_in(office) == []
    assert PerangkatDaerah.objects.get(pk=dunia.perangkat["DKP"].pk).nama_kini(HARI_INI) == "Dinas Ketahanan Pangan"
    assert len(Penugasan.objects.ppksd(date(2027, 1, 4)).filter(perangkat_daerah=office)) == 6


def test_an_office_may_join_one_that_exists_whose_head_stays(dunia, admin):
    host = dunia.perangkat["DISPERTAN"]

    actions.gabungkan([dunia.perangkat["DKP"]], menjadi=host, **PERALIHAN, by=admin)

    assert len(ppksd_in(host)) == 4
    assert active_for(dunia.post("kepala:DISPERTAN").user) == [dunia.post("kepala:DISPERTAN")]


def test_a_post_with_a_last_day_keeps_it_and_one_of_the_future_moves_as_a_whole(dunia, pemain, gabungkan):
    first, second = Penugasan.objects.filter(perangkat_daerah=dunia.perangkat["DKP"], peran="PPKSD").order_by("pk")
    Penugasan.objects.filter(pk=first.pk).update(selesai=date(2026, 12, 31))
    Penugasan.objects.filter(pk=second.pk).update(mulai=date(2026, 12, 1))

    gabungkan()

    assert Penugasan.objects.get(pendahulu=first).selesai == date(2026, 12, 31)
    assert Penugasan.objects.get(pendahulu=second).mulai == date(2026, 12, 1)
    second.refresh_from_db()
    assert not any(second.is_in_force(HARI_INI + timedelta(days=day)) for day in range(60))


@pytest.mark.parametrize("who", ["sekretariat", "kepala:DKP", "bupati"])
def test_only_the_admin_changes_offices(dunia, who):
    with nothing_changes(), pytest.raises(Denied, match="dikelola oleh Admin daerah"):
        actions.gabungkan(
            [dunia.perangkat["DKP"]], menjadi=dunia.perangkat["DISPERTAN"], **PERALIHAN, by=dunia.post(who)
        )


@pytest.mark.parametrize(
    ("change", "kind", "words"),
    [
        (lambda d: {"lama": []}, Incomplete, "Pilih perangkat daerah yang digabung"),
        (lambda d: {"dasar": " "}, Incomplete, "Isi dasar"),
        (lambda d: {"tanggal": date(2021, 1, 4)}, Incomplete, "berlaku sejak 4 Januari 2021"),
        (lambda d: {"menjadi": d.perangkat["DKP"]}, Incomplete, "penerusnya sendiri"),
    ],
)
def test_a_merger_that_cannot_be_is_refused(dunia, admin, change, kind, words):
    given = {"lama": [dunia.perangkat["DKP"]], "menjadi": dunia.perangkat["DISPERTAN"], **PERALIHAN, **change(dunia)}
    offices = given.pop("lama")

    with nothing_changes(), pytest.raises(kind, match=words):
        actions.gabungkan(offices, **given, by=admin)


def test_what_has_ended_is_not_merged_again_and_takes_nobody_in(dunia, admin, gabungkan):
    gabungkan()
    ended = PerangkatDaerah.objects.get(pk=dunia.perangkat["DKP"].pk)

    with nothing_changes(), pytest.raises(NotNow, match="sudah mempunyai penerus"):
        actions.gabungkan([ended], menjadi=dunia.perangkat["DISHUB"], **PERALIHAN, by=admin)
    with nothing_changes(), pytest.raises(Incomplete, match="tidak ada pada 10 November 2026"):
        actions.gabungkan([dunia.perangkat["DISHUB"]], menjadi=ended, **PERALIHAN, by=admin)


def test_offices_of_another_government_are_out_of_reach(dunia, tapin, admin):
    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.gabungkan([tapin.perangkat["DISHUB"]], menjadi=dunia.perangkat["DISHUB"], **PERALIHAN, by=admin)
    with nothing_changes(), pytest.raises(Denied, match="pemerintah daerah lain"):
        actions.gabungkan([dunia.perangkat["DISHUB"]], menjadi=tapin.perangkat["DISHUB"], **PERALIHAN, by=admin)
