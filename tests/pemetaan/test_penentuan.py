"""From answers to facts to kind: what the database knows (borders, local practice) joins what was answered."""

import pytest

from petasama.organisasi.models import Daerah
from petasama.pemetaan.jenis import FaktaMitra
from petasama.pemetaan.kelas_mitra import KelasMitra, Objek
from petasama.pemetaan.models import Usulan
from petasama.pemetaan.penentuan import fakta_of, jenis_of


@pytest.fixture
def usulan(dunia):
    """A proposal of Hulu Sungai Selatan that is not stored."""
    return Usulan(daerah=dunia.daerah)


def answers(*rows, **facts):
    return {"P4": {"mitra": [dict(row) for row in rows]}, "KLASIFIKASI": facts}


def region(code):
    return {"nama": "Daerah", "kelas": "DAERAH", "kode_wilayah": code}


WAJIB = {"eksternalitas_lintas_daerah": True, "lebih_efisien_bersama": True}


# Land borders of Hulu Sungai Selatan (63.06), and its own province.
@pytest.mark.parametrize("code", ["63.05", "63.07", "63.08", "63.02", "63.03", "63"])
def test_a_land_neighbour_and_the_own_province_border(usulan, code):
    assert fakta_of(usulan, answers(region(code))).mitra[0].berbatasan is True


@pytest.mark.parametrize("code", ["63.04", "62.04", "63.71", "62.71", "64", "31.71"])
def test_a_touch_in_one_point_and_others_do_not(usulan, code):
    assert fakta_of(usulan, answers(region(code))).mitra[0].berbatasan is False


def test_what_is_not_answered_yet_stays_open(usulan):
    fakta = fakta_of(usulan, {})

    assert (fakta.mitra, fakta.objek, fakta.eksternalitas, fakta.lebih_efisien) == ((), Objek.KERJA_SAMA, None, None)
    assert (fakta.kode_daerah, fakta.bpjs_sinergi) == ("63.06", True)


def test_a_half_written_partner_is_a_fact_without_class(usulan):
    fakta = fakta_of(usulan, answers({"nama": "Entah", "kelas": "", "kode_wilayah": ""}))

    assert fakta.mitra == (FaktaMitra(None),)


def test_partners_other_than_regions_ask_no_border(usulan, django_assert_num_queries):
    with django_assert_num_queries(0):
        fakta = fakta_of(usulan, answers({"nama": "Kodim", "kelas": "PUSAT", "kode_wilayah": ""}, objek="HIBAH"))

    assert fakta.mitra == (FaktaMitra(KelasMitra.PUSAT),)
    assert fakta.objek == Objek.HIBAH


@pytest.mark.parametrize(
    ("given", "jenis", "sub_jenis"),
    [
        (answers(region("63.05"), **WAJIB), "KSDD_WAJIB", "KAB_KAB_SATU_PROVINSI"),
        (answers(region("63"), **WAJIB), "KSDD_WAJIB", "KAB_PROV_SATU_WILAYAH"),
        (answers(region("62.71"), **WAJIB), "KSDD_SUKARELA", "TIDAK_BERBATASAN"),
        (answers({"kelas": "BADAN_USAHA"}), "KSDPK", "PELAYANAN_PUBLIK"),
        (answers({"kelas": "PUSAT"}), "SINERGI", "PUSAT"),
        (answers({"kelas": "BADAN_HUKUM_PUBLIK"}), "SINERGI", "BADAN_HUKUM_PUBLIK"),
        (answers({"kelas": "PEMDA_LUAR_NEGERI"}), "KSDPL", "LAINNYA"),
        (answers({"kelas": "UNIT_SENDIRI"}), "INTERNAL", ""),
        (answers(region("63.06")), "INTERNAL", ""),
        (answers({"kelas": "DESA"}), "NON_KSD", ""),
        (answers({"kelas": "PUSAT"}, objek="PENGADAAN"), "NON_KSD", ""),
        ({}, "BELUM_DITENTUKAN", ""),
    ],
)
def test_the_fields_of_the_proposal_follow(usulan, given, jenis, sub_jenis):
    fields = jenis_of(usulan, given)

    assert (fields["jenis"], fields["sub_jenis"]) == (jenis, sub_jenis)
    assert fields["jenis_dasar"]["alasan"].endswith(".")
    assert fields["jenis_dasar"]["pasal"]


def test_the_first_affair_is_the_main_one(usulan):
    assert jenis_of(usulan, answers(bidang_urusan=["1.02", "2.07"]))["bidang_urusan"] == "1.02"
    assert jenis_of(usulan, {})["bidang_urusan"] == ""


def test_the_reason_of_what_goes_elsewhere_has_its_code(usulan):
    basis = jenis_of(usulan, answers(region("63.05"), objek="BATAS_DAERAH"))["jenis_dasar"]

    assert basis["kode_tl"] == "TL-11"
    assert basis["pasal"] == ["Permendagri 141/2017"]


def test_partners_of_different_classes_each_keep_their_kind(usulan):
    basis = jenis_of(usulan, answers(region("63.05"), {"kelas": "PUSAT"}, **WAJIB))["jenis_dasar"]

    assert [part["jenis"] for part in basis["per_mitra"]] == ["KSDD_WAJIB", "SINERGI"]
    assert all(part["alasan"] and part["pasal"] for part in basis["per_mitra"])


def test_local_practice_decides_about_bodies_of_public_law(dunia):
    dunia.daerah.bpjs_sinergi = False

    fields = jenis_of(Usulan(daerah=dunia.daerah), answers({"kelas": "BADAN_HUKUM_PUBLIK"}))

    assert fields["jenis"] == "KSDPK"
    assert Daerah._meta.get_field("bpjs_sinergi").default is True
