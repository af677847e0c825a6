"""Every row of the decision table, read as cases of Kabupaten Hulu Sungai Selatan (63.06)."""

import pytest

from petasama.organisasi.isu_strategis import IsuStrategis
from petasama.pemetaan.jenis import Fakta, FaktaMitra, JenisKerjaSama, Putusan, SubJenis, tentukan
from petasama.pemetaan.kelas_mitra import KelasMitra, Objek

HSS, TAPIN, KOTABARU, KALSEL = "63.06", "63.05", "63.02", "63"
BARITO_SELATAN, KALTENG, JATENG = "62.04", "62", "33"


def putusan(*mitra: FaktaMitra, kode_daerah: str = HSS, **fakta) -> Putusan:
    return tentukan(Fakta(kode_daerah=kode_daerah, mitra=mitra, **fakta))


def daerah(kode: str, *, berbatasan: bool | None) -> FaktaMitra:
    return FaktaMitra(KelasMitra.DAERAH, kode, berbatasan)


def kedua_uji(eksternalitas: bool | None, lebih_efisien: bool | None) -> dict[str, bool | None]:
    return {"eksternalitas": eksternalitas, "lebih_efisien": lebih_efisien}


def test_row_0_a_village_body_among_the_parties_is_village_cooperation():
    hasil = putusan(FaktaMitra(KelasMitra.PUSAT), FaktaMitra(KelasMitra.DESA))

    assert (hasil.jenis, hasil.kode_tl, hasil.baris) == (JenisKerjaSama.NON_KSD, "TL-10", 0)


def test_row_0_a_boundary_line_is_no_cooperation_even_between_neighbours():
    hasil = putusan(daerah(TAPIN, berbatasan=True), objek=Objek.BATAS_DAERAH, **kedua_uji(True, True))

    assert (hasil.jenis, hasil.kode_tl, hasil.baris) == (JenisKerjaSama.NON_KSD, "TL-11", 0)
    assert hasil.pasal == ("Permendagri 141/2017",)


def test_row_1_a_unit_of_the_same_government_is_internal():
    hasil = putusan(FaktaMitra(KelasMitra.UNIT_SENDIRI))

    assert (hasil.jenis, hasil.kode_tl, hasil.baris) == (JenisKerjaSama.INTERNAL, "TL-01", 1)


def test_row_1_our_own_region_code_as_partner_is_internal_too():
    hasil = putusan(daerah(HSS, berbatasan=None), **kedua_uji(True, True))

    assert (hasil.jenis, hasil.kode_tl) == (JenisKerjaSama.INTERNAL, "TL-01")


def test_row_1_does_not_hold_when_our_own_unit_stands_beside_a_true_partner():
    hasil = putusan(FaktaMitra(KelasMitra.UNIT_SENDIRI), FaktaMitra(KelasMitra.PUSAT))

    assert (hasil.jenis, hasil.per_mitra) == (JenisKerjaSama.SINERGI, ())


def test_row_1_comes_before_row_3():
    hasil = putusan(FaktaMitra(KelasMitra.UNIT_SENDIRI), objek=Objek.PENGADAAN)

    assert hasil.kode_tl == "TL-01"


@pytest.mark.parametrize(
    ("objek", "kode_tl", "baris", "dasar"),
    [
        (Objek.URUSAN_ABSOLUT, "TL-09", 2, "UU 23/2014 Pasal 10"),
        (Objek.TERLARANG, "TL-12", 2, "PP 28/2018 Pasal 4 ayat (4)"),
        (Objek.PENGADAAN, "TL-02", 3, "Perpres 16/2018 beserta perubahannya"),
        (Objek.PEMANFAATAN_ASET, "TL-04", 4, "Permendagri 19/2016 beserta perubahannya"),
        (Objek.KPBU, "TL-05", 4, "Perpres 38/2015"),
        (Objek.HIBAH, "TL-06", 4, "Permendagri 32/2011 beserta perubahannya"),
        (Objek.INVESTASI, "TL-07", 4, "PP 28/2018 Pasal 15"),
        (Objek.BLUD, "TL-08", 4, "Permendagri 79/2018"),
    ],
)
def test_rows_2_to_4_send_the_object_to_its_own_regime_whoever_the_partner_is(objek, kode_tl, baris, dasar):
    hasil = putusan(FaktaMitra(KelasMitra.BADAN_USAHA), objek=objek)

    assert (hasil.jenis, hasil.kode_tl, hasil.baris) == (JenisKerjaSama.NON_KSD, kode_tl, baris)
    assert dasar in hasil.pasal


@pytest.mark.parametrize(
    ("kembar", "kode_daerah", "sub_jenis"),
    [
        (True, HSS, SubJenis.KABKOTA_KEMBAR),
        (True, KALSEL, SubJenis.PROVINSI_KEMBAR),
        (False, HSS, SubJenis.LAINNYA),
    ],
)
def test_row_5_a_regional_government_abroad_is_ksdpl(kembar, kode_daerah, sub_jenis):
    hasil = putusan(FaktaMitra(KelasMitra.PEMDA_LUAR_NEGERI), kode_daerah=kode_daerah, kembar=kembar)

    assert (hasil.jenis, hasil.sub_jenis, hasil.baris) == (JenisKerjaSama.KSDPL, sub_jenis, 5)
    assert "UU 23/2014 Pasal 367" in hasil.pasal


@pytest.mark.parametrize(("penerusan", "sub_jenis"), [(True, SubJenis.PENERUSAN), (False, SubJenis.LAINNYA)])
def test_row_6_an_institution_abroad_is_ksdll_by_whether_it_follows_the_government(penerusan, sub_jenis):
    hasil = putusan(FaktaMitra(KelasMitra.LEMBAGA_LUAR_NEGERI), penerusan=penerusan)

    assert (hasil.jenis, hasil.sub_jenis, hasil.baris) == (JenisKerjaSama.KSDLL, sub_jenis, 6)


@pytest.mark.parametrize(
    ("kita", "mitra", "sub_jenis"),
    [
        (HSS, TAPIN, SubJenis.KAB_KAB_SATU_PROVINSI),
        (HSS, BARITO_SELATAN, SubJenis.KAB_KAB_BEDA_PROVINSI),
        (KALSEL, KALTENG, SubJenis.PROV_PROV),
        (HSS, KALSEL, SubJenis.KAB_PROV_SATU_WILAYAH),
        (KALSEL, HSS, SubJenis.KAB_PROV_SATU_WILAYAH),
        (KALSEL, BARITO_SELATAN, SubJenis.PROV_KAB_BEDA_PROVINSI),
    ],
)
def test_row_7_knows_the_five_pairs_of_mandatory_cooperation_by_their_codes(kita, mitra, sub_jenis):
    hasil = putusan(daerah(mitra, berbatasan=True), kode_daerah=kita, **kedua_uji(True, True))

    assert (hasil.jenis, hasil.sub_jenis, hasil.baris) == (JenisKerjaSama.KSDD_WAJIB, sub_jenis, 7)
    assert hasil.pasal[0] == "UU 23/2014 Pasal 364 ayat (1)"
    assert (hasil.kode_tl, hasil.perlu_dikonfirmasi) == ("", False)


def test_row_7_counts_the_own_province_as_bordering_when_nobody_has_said():
    hasil = putusan(daerah(KALSEL, berbatasan=None), **kedua_uji(True, True))

    assert hasil.sub_jenis == SubJenis.KAB_PROV_SATU_WILAYAH


def test_row_7_without_the_region_code_leaves_the_pair_open():
    hasil = putusan(daerah("", berbatasan=True), **kedua_uji(True, True))

    assert (hasil.jenis, hasil.sub_jenis) == (JenisKerjaSama.KSDD_WAJIB, None)


@pytest.mark.parametrize(
    ("berbatasan", "eksternalitas", "lebih_efisien", "sebab"),
    [
        (False, True, True, "tidak berbatasan"),
        (True, False, True, "tidak berdampak lintas daerah"),
        (True, True, False, "tidak lebih efisien dikelola bersama"),
    ],
)
def test_row_8_one_condition_refused_makes_it_voluntary_and_says_which(berbatasan, eksternalitas, lebih_efisien, sebab):
    hasil = putusan(daerah(TAPIN, berbatasan=berbatasan), **kedua_uji(eksternalitas, lebih_efisien))

    assert (hasil.jenis, hasil.baris) == (JenisKerjaSama.KSDD_SUKARELA, 8)
    assert hasil.pasal == ("UU 23/2014 Pasal 365", "PP 28/2018 Pasal 3 ayat (3)")
    assert sebab in hasil.alasan
    assert not hasil.perlu_dikonfirmasi


@pytest.mark.parametrize(
    ("berbatasan", "sub_jenis"),
    [(True, SubJenis.BERBATASAN), (False, SubJenis.TIDAK_BERBATASAN), (None, None)],
)
def test_row_8_says_whether_the_regions_border(berbatasan, sub_jenis):
    hasil = putusan(daerah(KOTABARU, berbatasan=berbatasan), **kedua_uji(False, False))

    assert hasil.sub_jenis == sub_jenis


@pytest.mark.parametrize(
    ("berbatasan", "eksternalitas", "lebih_efisien"),
    [(True, None, True), (True, True, None), (None, True, True), (None, None, None)],
)
def test_row_8_an_unanswered_condition_is_voluntary_for_now_and_to_be_confirmed(
    berbatasan, eksternalitas, lebih_efisien
):
    hasil = putusan(daerah(TAPIN, berbatasan=berbatasan), **kedua_uji(eksternalitas, lebih_efisien))

    assert (hasil.jenis, hasil.perlu_dikonfirmasi) == (JenisKerjaSama.KSDD_SUKARELA, True)
    assert "belum terjawab" in hasil.alasan


def test_row_8_a_refused_condition_settles_the_kind_whatever_is_still_unanswered():
    hasil = putusan(daerah(TAPIN, berbatasan=False), **kedua_uji(None, None))

    assert (hasil.jenis, hasil.perlu_dikonfirmasi) == (JenisKerjaSama.KSDD_SUKARELA, False)


def test_row_9_the_central_side_is_sinergi():
    hasil = putusan(FaktaMitra(KelasMitra.PUSAT))

    assert (hasil.jenis, hasil.sub_jenis, hasil.baris) == (JenisKerjaSama.SINERGI, SubJenis.PUSAT, 9)
    assert hasil.pasal == ("PP 28/2018 Pasal 46",)


@pytest.mark.parametrize(
    ("bpjs_sinergi", "jenis", "sub_jenis", "baris"),
    [
        (True, JenisKerjaSama.SINERGI, SubJenis.BADAN_HUKUM_PUBLIK, 9),
        (False, JenisKerjaSama.KSDPK, SubJenis.PELAYANAN_PUBLIK, 10),
    ],
)
def test_row_9_a_body_of_public_law_follows_the_local_setting(bpjs_sinergi, jenis, sub_jenis, baris):
    hasil = putusan(FaktaMitra(KelasMitra.BADAN_HUKUM_PUBLIK), bpjs_sinergi=bpjs_sinergi)

    assert (hasil.jenis, hasil.sub_jenis, hasil.baris) == (jenis, sub_jenis, baris)


@pytest.mark.parametrize(
    "kelas",
    [KelasMitra.PERORANGAN, KelasMitra.BADAN_USAHA, KelasMitra.ORMAS, KelasMitra.PERGURUAN_TINGGI_SWASTA],
)
def test_row_10_a_third_party_is_ksdpk_for_public_service(kelas):
    hasil = putusan(FaktaMitra(kelas))

    assert (hasil.jenis, hasil.sub_jenis, hasil.baris) == (JenisKerjaSama.KSDPK, SubJenis.PELAYANAN_PUBLIK, 10)
    assert "PP 28/2018 Pasal 14" in hasil.pasal


@pytest.mark.parametrize("mitra", [(), (FaktaMitra(None),)])
def test_row_11_an_unknown_partner_leaves_the_kind_open(mitra):
    hasil = putusan(*mitra)

    assert (hasil.jenis, hasil.baris) == (JenisKerjaSama.BELUM_DITENTUKAN, 11)
    assert hasil.perlu_dikonfirmasi


def test_row_12_partners_of_different_classes_get_one_kind_each():
    hasil = putusan(FaktaMitra(KelasMitra.ORMAS), FaktaMitra(KelasMitra.PUSAT))

    assert [satu.jenis for satu in hasil.per_mitra] == [JenisKerjaSama.KSDPK, JenisKerjaSama.SINERGI]
    assert [satu.baris for satu in hasil.per_mitra] == [10, 9]
    assert (hasil.jenis, hasil.baris) == (JenisKerjaSama.SINERGI, 12)
    assert {"PP 28/2018 Pasal 14", "PP 28/2018 Pasal 46"} <= set(hasil.pasal)


def test_row_12_proposes_mandatory_cooperation_over_the_ministry_beside_it():
    hasil = putusan(FaktaMitra(KelasMitra.PUSAT), daerah(TAPIN, berbatasan=True), **kedua_uji(True, True))

    assert (hasil.jenis, hasil.sub_jenis) == (JenisKerjaSama.KSDD_WAJIB, SubJenis.KAB_KAB_SATU_PROVINSI)


def test_row_12_separates_the_neighbour_from_the_region_beyond_it():
    hasil = putusan(daerah(TAPIN, berbatasan=True), daerah("63.71", berbatasan=False), **kedua_uji(True, True))

    assert [satu.jenis for satu in hasil.per_mitra] == [JenisKerjaSama.KSDD_WAJIB, JenisKerjaSama.KSDD_SUKARELA]
    assert hasil.baris == 12


def test_partners_of_one_kind_but_different_sub_kinds_are_listed_without_row_12():
    hasil = putusan(FaktaMitra(KelasMitra.PUSAT), FaktaMitra(KelasMitra.BADAN_HUKUM_PUBLIK))

    assert (hasil.jenis, hasil.sub_jenis, hasil.baris) == (JenisKerjaSama.SINERGI, None, 9)
    assert [satu.sub_jenis for satu in hasil.per_mitra] == [SubJenis.PUSAT, SubJenis.BADAN_HUKUM_PUBLIK]


def test_partners_of_different_classes_but_one_kind_need_no_row_12():
    hasil = putusan(FaktaMitra(KelasMitra.ORMAS), FaktaMitra(KelasMitra.BADAN_USAHA))

    assert (hasil.jenis, hasil.baris, hasil.per_mitra) == (JenisKerjaSama.KSDPK, 10, ())


def test_the_labels_of_kinds_are_those_of_the_documents():
    label = {jenis.value: jenis.label for jenis in JenisKerjaSama}

    assert label["KSDD_WAJIB"] == "KSDD wajib"
    assert label["KSDD_SUKARELA"] == "KSDD sukarela"
    assert (label["KSDPK"], label["SINERGI"], label["KSDPL"], label["KSDLL"]) == ("KSDPK", "Sinergi", "KSDPL", "KSDLL")


def test_the_strategic_issues_are_the_eight_of_the_booklet():
    assert [kode for kode, _ in IsuStrategis.pairs()] == [f"IS-{huruf}" for huruf in "ABCDEFGH"]
    assert IsuStrategis("IS-F").label == "Kemiskinan dan kemiskinan ekstrem"
