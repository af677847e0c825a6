"""The legal route: every partner × object of Yogyakarta's printed table, the steps of each kind, DPRD, conditions."""

import itertools

import pytest

from petasama.pemetaan import actions
from petasama.pemetaan.jenis import Fakta, FaktaMitra, JenisKerjaSama, SubJenis, tentukan
from petasama.pemetaan.kelas_mitra import KelasMitra, Objek
from petasama.pemetaan.kelayakan import alasan_tidak_layak
from petasama.pemetaan.rute import (
    belum_terjawab,
    langkah_berikut,
    naskah_awal,
    persetujuan_dprd,
    syarat_pemrakarsa,
)

J, K = JenisKerjaSama, KelasMitra
KSD = (J.KSDD_WAJIB, J.KSDD_SUKARELA, J.KSDPK, J.SINERGI, J.KSDPL, J.KSDLL)
MENURUT_MITRA = {
    K.DAERAH: J.KSDD_SUKARELA,
    K.PUSAT: J.SINERGI,
    K.BADAN_HUKUM_PUBLIK: J.SINERGI,
    K.BADAN_USAHA: J.KSDPK,
    K.ORMAS: J.KSDPK,
    K.PERORANGAN: J.KSDPK,
    K.PERGURUAN_TINGGI_SWASTA: J.KSDPK,
    K.PEMDA_LUAR_NEGERI: J.KSDPL,
    K.LEMBAGA_LUAR_NEGERI: J.KSDLL,
}
"""Partner → kind when the object is a cooperation (rows 5 to 10 of the decision table)."""
REZIM_LAIN = {
    Objek.URUSAN_ABSOLUT: "TL-09",
    Objek.TERLARANG: "TL-12",
    Objek.PENGADAAN: "TL-02",
    Objek.PEMANFAATAN_ASET: "TL-04",
    Objek.KPBU: "TL-05",
    Objek.HIBAH: "TL-06",
    Objek.INVESTASI: "TL-07",
    Objek.BLUD: "TL-08",
    Objek.BATAS_DAERAH: "TL-11",
}
"""Object → why it goes another way, whoever the partner is (rows 0 to 4)."""


def expected(kelas: KelasMitra, objek: Objek) -> tuple[JenisKerjaSama, str]:
    """Kind and reason as the table has them: villages first, then the own units, then the object, then the partner."""
    if kelas == K.DESA:
        return J.NON_KSD, "TL-10"
    if objek == Objek.BATAS_DAERAH:
        return J.NON_KSD, "TL-11"
    if kelas == K.UNIT_SENDIRI:
        return J.INTERNAL, "TL-01"
    if objek in REZIM_LAIN:
        return J.NON_KSD, REZIM_LAIN[objek]
    return MENURUT_MITRA[kelas], ""


@pytest.mark.parametrize(("kelas", "objek"), list(itertools.product(KelasMitra, Objek)))
def test_every_partner_with_every_object_has_its_kind_and_a_next_step(kelas, objek):
    mitra = FaktaMitra(kelas, "62.71" if kelas == K.DAERAH else "", False if kelas == K.DAERAH else None)

    putusan = tentukan(Fakta(kode_daerah="63.06", mitra=(mitra,), objek=objek))

    jenis, kode = expected(kelas, objek)
    assert (putusan.jenis, putusan.kode_tl) == (jenis, kode)
    if kode:
        assert langkah_berikut(putusan.jenis) == ()
        assert alasan_tidak_layak(kode).alihkan_ke
    else:
        assert langkah_berikut(putusan.jenis, "DAERAH", putusan.sub_jenis)


def test_the_table_of_partners_and_objects_is_complete():
    assert set(MENURUT_MITRA) | {K.DESA, K.UNIT_SENDIRI} == set(KelasMitra)
    assert set(REZIM_LAIN) | {Objek.KERJA_SAMA} == set(Objek)


@pytest.mark.parametrize("jenis", KSD)
@pytest.mark.parametrize("prakarsa", ["DAERAH", "MITRA"])
def test_each_step_names_who_acts_and_the_article(jenis, prakarsa):
    for step in langkah_berikut(jenis, prakarsa):
        assert step.tahap and step.pelaku and step.naskah
        assert step.pasal and all("Pasal" in article for article in step.pasal)


def names(jenis: JenisKerjaSama, prakarsa: str = "DAERAH", sub: SubJenis | None = None) -> list[str]:
    return [step.tahap for step in langkah_berikut(jenis, prakarsa, sub)]


def test_voluntary_cooperation_has_the_ten_stages_in_the_order_of_the_law():
    # PP 28/2018 Pasal 6 ayat (1), as listed in the law
    words = (
        "Persiapan", "Penawaran", "Penyusunan kesepakatan", "Penandatanganan kesepakatan", "Persetujuan DPRD",
        "Penyusunan perjanjian", "Penandatanganan perjanjian", "Pelaksanaan", "Penatausahaan", "Pelaporan",
    )  # fmt: skip

    found = names(J.KSDD_SUKARELA)

    assert len(found) == 10
    assert all(name.startswith(word) for name, word in zip(found, words, strict=True))


def test_only_mandatory_cooperation_begins_with_the_technical_coordination():
    assert names(J.KSDD_WAJIB) == ["Pemetaan dan koordinasi teknis", *names(J.KSDD_SUKARELA)]


def test_third_parties_need_a_feasibility_study_from_whoever_begins():
    ours, theirs = naskah_awal(J.KSDPK), naskah_awal(J.KSDPK, "MITRA")

    assert "Studi Kelayakan" in ours
    assert "Studi Kelayakan dari pemrakarsa" in theirs
    assert "Kerangka Acuan Kerja (KAK)" in naskah_awal(J.KSDD_WAJIB)
    assert not any("Studi" in paper for paper in naskah_awal(J.KSDD_WAJIB))


def test_the_four_conditions_hold_for_a_third_party_that_begins_and_for_nobody_else():
    assert len(syarat_pemrakarsa(J.KSDPK, "MITRA")) == 4
    assert syarat_pemrakarsa(J.KSDPK, "DAERAH") == ()
    assert syarat_pemrakarsa(J.SINERGI, "MITRA") == ()


def test_synergy_has_no_offer_no_dprd_and_no_agreement_of_its_own():
    steps = names(J.SINERGI)

    assert "Nota Kesepakatan dan Rencana Kerja" in steps
    assert not {"Penawaran", "Persetujuan DPRD", "Penyusunan perjanjian kerja sama"} & set(steps)


def test_foreign_cooperation_has_eleven_stages_and_a_follow_up_fewer():
    # Permendagri 25/2020 Pasal 9 lists eleven
    assert len(names(J.KSDPL)) == len(names(J.KSDLL)) == 11
    assert len(names(J.KSDLL, "DAERAH", SubJenis.PENERUSAN)) < 11


@pytest.mark.parametrize(
    ("jenis", "sub", "membebani", "teranggarkan", "perlu"),
    [
        (J.KSDD_WAJIB, None, False, "YA", False),
        (J.KSDD_WAJIB, None, True, "YA", True),
        (J.KSDD_SUKARELA, None, False, "SEBAGIAN", True),
        (J.KSDPK, None, False, "TIDAK", True),
        (J.KSDPK, None, None, "YA", None),
        (J.KSDPK, None, False, "", None),
        (J.KSDPK, None, None, "TIDAK", True),
        (J.SINERGI, None, True, "TIDAK", False),
        (J.KSDPL, None, False, "YA", True),
        (J.KSDLL, SubJenis.LAINNYA, False, "YA", True),
        (J.KSDLL, SubJenis.PENERUSAN, True, "TIDAK", False),
        (J.BELUM_DITENTUKAN, None, True, "TIDAK", None),
    ],
)
def test_dprd_decides_by_burden_and_budget(jenis, sub, membebani, teranggarkan, perlu):
    hint = persetujuan_dprd(jenis, sub, membebani=membebani, teranggarkan=teranggarkan)

    assert hint.perlu is perlu
    assert hint.kalimat or jenis == J.BELUM_DITENTUKAN


def open_questions(*mitra: FaktaMitra, **facts: bool | None) -> str:
    return " ".join(belum_terjawab(Fakta(kode_daerah="63.06", mitra=mitra, **facts)))


def test_it_says_what_is_still_needed_to_decide():
    bordering, far = FaktaMitra(K.DAERAH, "63.05", True), FaktaMitra(K.DAERAH, "62.71", False)

    assert open_questions() == "Calon mitra pada pertanyaan 4."
    assert "Golongan" in open_questions(FaktaMitra(None))
    assert "Wilayah" in open_questions(FaktaMitra(K.DAERAH), eksternalitas=False)
    assert "melintasi batas" in open_questions(bordering) and "lebih efisien" in open_questions(bordering)
    assert "lebih efisien" not in open_questions(bordering, eksternalitas=False)
    assert open_questions(far) == open_questions(FaktaMitra(K.PUSAT)) == ""
    assert open_questions(bordering, eksternalitas=True, lebih_efisien=True) == ""


def test_the_card_appears_on_the_proposal_and_beside_question_four_and_the_classification(usulan_at, penulis):
    usulan = usulan_at("DRAF")
    home = f"/pemetaan/usulan/{usulan.pk}/"

    pages = [penulis.get(home + place).content.decode() for place in ("", "jawab/P4/", "jawab/KLASIFIKASI/", "jalur/")]
    other = penulis.get(f"{home}jawab/P1/").content.decode()

    assert all("Jalur hukum" in page and "Langkah sesudah pemetaan" in page for page in pages)
    assert "Langkah sesudah pemetaan" not in other


def test_the_card_follows_when_the_partner_takes_the_initiative(usulan_at, pemain, penulis):
    usulan, by = usulan_at("DRAF"), pemain.ppksd("DINKES")
    facts = usulan.jawaban.get(kode="KLASIFIKASI").isi
    partner = {"nama": "PT Contoh", "kelas": "BADAN_USAHA", "kode_wilayah": ""}

    actions.simpan_jawaban(usulan, kode="P4", isi={"belum_ada": False, "mitra": [partner]}, by=by)
    before = penulis.get(f"/pemetaan/usulan/{usulan.pk}/jalur/").content.decode()
    actions.simpan_jawaban(usulan, kode="KLASIFIKASI", isi={**facts, "prakarsa": "MITRA"}, by=by)
    after = penulis.get(f"/pemetaan/usulan/{usulan.pk}/jalur/").content.decode()

    assert "Syarat bagi mitra" not in before and "Studi Kelayakan" in before
    assert "Syarat bagi mitra" in after and "PP 28/2018 Pasal 18" in after


def test_another_office_does_not_read_the_route(usulan_at, browser_of, pemain):
    usulan = usulan_at("DRAF")

    assert browser_of(pemain.ppksd("DISHUB")).get(f"/pemetaan/usulan/{usulan.pk}/jalur/").status_code == 404
