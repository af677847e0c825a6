"""A new office, another name, a split.

The split is one that Hulu Sungai Selatan planned for 2026: the office for population, family planning, women and
children goes partly to the health office, partly to the office for villages.
"""

from datetime import date

import pytest

from petasama.beranda.petak import petak_of
from petasama.core.errors import Denied, Incomplete
from petasama.core.models import Trail
from petasama.organisasi import actions
from petasama.organisasi.middleware import active_for
from petasama.organisasi.models import Penugasan, PerangkatDaerah
from petasama.organisasi.silsilah import Silsilah
from petasama.pemetaan import actions as pemetaan
from petasama.pemetaan.models import Usulan
from tests.digests import nothing_changes
from tests.organisasi.conftest import HARI_INI

DESA = {
    "kode": "DPMPDPPPA",
    "nama": "Dinas Pemberdayaan Masyarakat dan Desa, Pemberdayaan Perempuan dan Perlindungan Anak",
    "sebutan_kepala": "Kepala Dinas Pemberdayaan Masyarakat dan Desa, Pemberdayaan Perempuan dan Perlindungan Anak",
    "responden": True,
}
SEHAT = {
    "kode": "DINKESPPKB",
    "nama": "Dinas Kesehatan, Pengendalian Penduduk dan Keluarga Berencana",
    "sebutan_kepala": "Kepala Dinas Kesehatan, Pengendalian Penduduk dan Keluarga Berencana",
    "responden": True,
}
PERALIHAN = {"tanggal": HARI_INI, "dasar": "Perubahan atas Perda Nomor 6 Tahun 2020 (contoh)"}


@pytest.fixture
def pecah(dunia, admin):
    """pecah() splits the office today, one liaison officer to each part; it returns (desa, sehat)."""

    def split():
        desa = actions.gabungkan_menjadi_baru([dunia.perangkat["DISPMD"]], **PERALIHAN, **DESA, by=admin)
        sehat = actions.gabungkan_menjadi_baru([dunia.perangkat["DINKES"]], **PERALIHAN, **SEHAT, by=admin)
        old = dunia.perangkat["DPPKBPPPA"]
        first, second = Penugasan.objects.ppksd(HARI_INI).filter(perangkat_daerah=old).order_by("pk")
        goal = {first.pk: desa, second.pk: sehat}
        actions.pecah(old, menjadi=[desa, sehat], ppksd=goal, **PERALIHAN, by=admin)
        return desa, sehat

    return split


@pytest.fixture
def draf(dunia, putaran, pemain):
    """A draft of the office before it is split."""
    return pemetaan.usulkan(putaran, perangkat_daerah=dunia.perangkat["DPPKBPPPA"], by=pemain.ppksd("DPPKBPPPA"))


def test_each_liaison_officer_goes_where_the_admin_says(dunia, pecah):
    desa, sehat = pecah()

    old = Penugasan.objects.filter(perangkat_daerah=dunia.perangkat["DPPKBPPPA"], peran="PPKSD").order_by("pk")
    assert [post.penerus.perangkat_daerah for post in old] == [desa, sehat]
    assert {post.selesai for post in old} == {date(2026, 11, 9)}
    assert active_for(dunia.post("kepala:DPPKBPPPA").user) == []


def test_both_parts_reach_what_the_old_office_wrote(dunia, pecah, draf, pemain):
    desa, sehat = pecah()

    for office in (desa, sehat):
        for post in Penugasan.objects.ppksd(HARI_INI).filter(perangkat_daerah=office):
            assert Usulan.objects.visible_to(post).filter(pk=draf.pk).exists()
    assert not Usulan.objects.visible_to(pemain.ppksd("DISHUB")).filter(pk=draf.pk).exists()
    name = PerangkatDaerah.objects.get(pk=draf.perangkat_daerah_id).nama_kini(HARI_INI)
    assert name == f"{dunia.perangkat['DPPKBPPPA'].nama}, kini {desa.nama} dan {sehat.nama}"


def test_the_board_shows_the_draft_of_the_old_office_in_both_tiles(dunia, putaran, pecah, draf):
    pecah()

    tiles = {tile["title"]: tile["note"] for tile in petak_of(putaran, by=dunia.post("sekretariat"), on=HARI_INI)}

    assert (tiles["DPMPDPPPA"], tiles["DINKESPPKB"]) == ("1 draf", "1 draf")
    assert not {"DISPMD", "DINKES", "DPPKBPPPA"} & set(tiles)


def test_a_liaison_officer_who_goes_nowhere_is_named(dunia, admin, pemain):
    old, parts = dunia.perangkat["DPPKBPPPA"], [dunia.perangkat["DISPMD"], dunia.perangkat["DINKES"]]
    first, second = Penugasan.objects.ppksd(HARI_INI).filter(perangkat_daerah=old).order_by("pk")

    for goal in ({first.pk: parts[0]}, {first.pk: parts[0], second.pk: dunia.perangkat["DISHUB"]}):
        with (
            nothing_changes(),
            pytest.raises(Incomplete, match=second.user.nama.replace("(", r"\(").replace(")", r"\)")),
        ):
            actions.pecah(old, menjadi=parts, ppksd=goal, **PERALIHAN, by=admin)


def test_a_split_has_at_least_two_parts(dunia, admin):
    with nothing_changes(), pytest.raises(Incomplete, match="paling sedikit dua"):
        actions.pecah(
            dunia.perangkat["DPPKBPPPA"], menjadi=[dunia.perangkat["DINKES"]], ppksd={}, **PERALIHAN, by=admin
        )


def test_a_renamed_office_keeps_its_head_its_liaison_officers_and_its_place(dunia, pemain, admin):
    old = dunia.perangkat["DISKOMINFO"]
    name = "Dinas Komunikasi, Informatika, Persandian, dan Statistik"

    heir = actions.ganti_nama(
        old, **PERALIHAN, kode="DISKOMINFO", nama=name, sebutan_kepala=f"Kepala {name}", responden=True, by=admin
    )

    head = Penugasan.objects.get(pendahulu=dunia.post("kepala:DISKOMINFO"))
    assert (head.label, head.perangkat_daerah, head.mulai) == (f"Kepala {name}", heir, HARI_INI)
    assert Penugasan.objects.get(pendahulu=pemain.ppksd("DISKOMINFO")).jabatan == f"PPKSD {name}"
    assert (heir.urutan, heir.kode) == (old.urutan, "DISKOMINFO")
    assert PerangkatDaerah.objects.filter(daerah=dunia.daerah).responding(HARI_INI).get(kode="DISKOMINFO") == heir


def test_posts_of_other_roles_in_a_renamed_office_stay_as_they_are(dunia, admin):
    actions.ganti_nama(
        dunia.perangkat["DISKOMINFO"], **PERALIHAN, kode="DISKOMINFOSP", nama="Dinas Kominfo", responden=True,
        sebutan_kepala="Kepala Dinas Kominfo", by=admin,
    )  # fmt: skip

    assert Penugasan.objects.get(pk=admin.pk).is_in_force(HARI_INI)


def test_a_chain_of_changes_leads_to_who_answers_today(dunia, admin):
    first = dunia.perangkat["DKP"]
    second = actions.gabungkan_menjadi_baru([first], **PERALIHAN, **DESA, by=admin)
    later = {**PERALIHAN, "tanggal": date(2027, 1, 4)}
    third = actions.gabungkan_menjadi_baru([second], **later, **SEHAT, by=admin)
    line = Silsilah(dunia.daerah.pk)

    answers = {day: line.pemangku(first.pk, on=day) for day in (date(2026, 11, 9), HARI_INI, date(2027, 1, 4))}

    assert answers == {date(2026, 11, 9): [first], HARI_INI: [second], date(2027, 1, 4): [third]}
    assert PerangkatDaerah.objects.covered_by(third.pk) == {first.pk, second.pk, third.pk}
    assert PerangkatDaerah.objects.related_to(first.pk) == {first.pk, second.pk, third.pk}


def test_a_new_office_stands_last_and_leaves_a_trail(dunia, admin):
    office = actions.buat_perangkat(dunia.daerah, mulai=date(2026, 12, 1), **DESA, by=admin)

    assert office.urutan == max(item.urutan for item in PerangkatDaerah.objects.filter(daerah=dunia.daerah))
    assert Trail.objects.about(office).get().data == {"mulai": "2026-12-01"}
    assert office not in PerangkatDaerah.objects.responding(HARI_INI)


@pytest.mark.parametrize(
    ("fault", "field"),
    [
        ({"kode": "dinkes"}, "kode"),
        ({"kode": " "}, "kode"),
        ({"nama": ""}, "nama"),
        ({"sebutan_kepala": ""}, "sebutan_kepala"),
    ],
)
def test_an_office_needs_a_free_code_and_names(dunia, admin, fault, field):
    with nothing_changes(), pytest.raises(Incomplete) as refusal:
        actions.buat_perangkat(dunia.daerah, mulai=HARI_INI, **{**DESA, **fault}, by=admin)

    assert refusal.value.missing[0]["field"] == field


def test_only_the_admin_of_this_government_makes_offices(dunia, tapin):
    for by in (dunia.post("sekretariat"), tapin.post("Admin Petasama")):
        with nothing_changes(), pytest.raises(Denied):
            actions.buat_perangkat(dunia.daerah, mulai=HARI_INI, **DESA, by=by)
