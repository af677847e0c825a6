"""The light due diligence on a candidate partner, and the comparison of question 5."""

from datetime import date

import pytest

from petasama.core.errors import Denied, Incomplete
from petasama.core.models import Trail
from petasama.core.policies import permits
from petasama.pemetaan import actions, policies
from petasama.pemetaan.kelas_mitra import KelasMitra
from petasama.pemetaan.models import UjiTuntas
from petasama.pemetaan.ringkasan import perbandingan_of
from petasama.pemetaan.uji_tuntas import berlaku_baku, periksa_list, ringkas

HARI_INI = date(2026, 11, 10)


def answers(kelas: str, **other: str) -> dict[str, dict[str, str]]:
    """Every check of a class answered in favour of the partner, but for those named."""
    return {
        check.kode: {"hasil": other.get(check.kode, check.baik), "catatan": f"contoh {check.kode}"}
        for check in periksa_list(kelas)
    }


def checked(mitra, by, **more):
    facts = {"jawaban": answers(mitra.kelas), "diperiksa_pada": HARI_INI, "berlaku_sampai": date(2027, 11, 10)}
    return actions.catat_uji_tuntas(mitra, by=by, **{**facts, **more})


@pytest.mark.parametrize("kelas", list(KelasMitra))
def test_every_class_of_partner_has_checks_with_reason_and_proof(kelas):
    checks = periksa_list(kelas)

    assert checks and len({check.kode for check in checks}) == len(checks)
    assert all(check.pertanyaan.endswith("?") and check.sebab and check.bukti for check in checks)


def test_a_firm_is_looked_up_in_the_black_list_and_a_region_is_not():
    firm = {check.kode for check in periksa_list("BADAN_USAHA")}
    region = {check.kode for check in periksa_list("DAERAH")}

    assert {"SANKSI", "KEUANGAN", "KONFLIK", "DATA_PRIBADI", "WENANG", "BENTUK_USAHA"} <= firm
    assert "SANKSI" not in region


def test_a_yes_to_a_conflict_of_interest_speaks_against_the_partner():
    assert ringkas("DAERAH", answers("DAERAH")) == (len(periksa_list("DAERAH")), 0, 0)

    _, against, unknown = ringkas("DAERAH", answers("DAERAH", KONFLIK="YA", KAPASITAS="BELUM_TAHU"))

    assert (against, unknown) == (1, 1)


def test_a_check_holds_for_a_year_by_default_also_from_the_end_of_a_month():
    assert berlaku_baku(date(2026, 11, 10)) == date(2027, 11, 10)
    assert berlaku_baku(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert berlaku_baku(date(2028, 2, 29)) == date(2029, 2, 28)


def test_a_check_is_kept_with_who_and_until_when_and_the_trail_tells_both_states(usulan_at, pemain):
    usulan = usulan_at("DRAF")
    mitra, by = usulan.calon_mitra.first(), pemain.ppksd("DINKES")

    row = checked(mitra, by, nilai=(3, 4))
    checked(mitra, by, nilai=(4, 4), jawaban=answers(mitra.kelas, KAPASITAS="BELUM_TAHU"))

    assert UjiTuntas.objects.count() == 1
    assert row.oleh == by and row.is_berlaku(date(2027, 11, 10)) and not row.is_berlaku(date(2027, 11, 11))
    told = Trail.objects.filter(act="catat_uji_tuntas").order_by("number")
    assert "teknis 3" in told[1].data["semula"] and "teknis 4" in told[1].data["menjadi"]
    assert "1 belum diketahui" in told[1].data["menjadi"]


@pytest.mark.parametrize(
    ("what", "field"),
    [
        ({"diperiksa_pada": date(2026, 11, 11)}, "diperiksa_pada"),
        ({"berlaku_sampai": HARI_INI}, "berlaku_sampai"),
        ({"berlaku_sampai": date(2029, 11, 11)}, "berlaku_sampai"),
        ({"jawaban": {}}, "BENTUK_DAERAH"),
        ({"jawaban": answers("DAERAH") | {"KONFLIK": {"hasil": "YA", "catatan": " "}}}, "KONFLIK_catatan"),
    ],
)
def test_a_check_that_says_nothing_or_holds_too_long_is_refused_at_its_field(usulan_at, pemain, what, field):
    mitra = usulan_at("DRAF").calon_mitra.first()

    with pytest.raises(Incomplete) as refused:
        checked(mitra, pemain.ppksd("DINKES"), **what)

    assert refused.value.missing[0]["field"] == field
    assert not UjiTuntas.objects.exists()


def test_another_office_and_the_own_head_record_no_check_but_the_secretariat_does(usulan_at, pemain, dunia):
    mitra = usulan_at("DITERUSKAN").calon_mitra.first()

    for other in (pemain.ppksd("DISHUB"), dunia.post("kepala:DINKES")):
        with pytest.raises(Denied):
            checked(mitra, other)

    assert checked(mitra, dunia.post("sekretariat")).pk


def test_later_stages_are_refused_without_a_check_and_after_it_has_run_out(usulan_at, pemain):
    usulan = usulan_at("DRAF")
    before = permits(policies.check_uji_berlaku, usulan, on=HARI_INI)

    for mitra in usulan.calon_mitra.all():
        checked(mitra, pemain.ppksd("DINKES"))

    assert not before
    assert permits(policies.check_uji_berlaku, usulan, on=HARI_INI)
    assert not permits(policies.check_uji_berlaku, usulan, on=date(2027, 11, 11))


def test_the_check_survives_that_question_four_is_saved_again(usulan_at, pemain):
    usulan, by = usulan_at("DRAF"), pemain.ppksd("DINKES")
    mitra = usulan.calon_mitra.first()
    checked(mitra, by)

    rows = [{"nama": mitra.nama, "kelas": mitra.kelas, "kode_wilayah": mitra.wilayah_id}]
    rows.append({"nama": "Kantor contoh", "kelas": "PUSAT", "kode_wilayah": ""})
    actions.simpan_jawaban(usulan, kode="P4", isi={"belum_ada": False, "mitra": rows}, by=by)

    assert UjiTuntas.objects.get().mitra == mitra.nama


def saying(usulan, **p5):
    mitra = [{"nama": row.nama} for row in usulan.calon_mitra.all()]
    return perbandingan_of(usulan, {"P4": {"mitra": mitra}, "P5": p5})["kalimat"]


def test_one_choice_alone_needs_a_competitor_or_a_stated_exception(usulan_at):
    usulan = usulan_at("DRAF")

    assert "paling sedikit dua pilihan" in saying(usulan, alasan="Mereka berpengalaman.")
    assert "Pengecualian dinyatakan" in saying(usulan, alasan="Satu-satunya daerah yang berbatasan dengan hutan itu.")


def test_a_competitor_with_higher_scores_is_pointed_out(usulan_at, pemain):
    usulan = usulan_at("DRAF")
    mitra = usulan.calon_mitra.first()
    usulan.calon_mitra.exclude(pk=mitra.pk).delete()
    checked(mitra, pemain.ppksd("DINKES"), nilai=(3, 3))
    rival = {"nama": "Kabupaten Banjar", "teknis": "", "operasional": "", "nilai_teknis": 4}

    assert "lengkapi nilai" in saying(usulan, pembanding=[rival])
    assert "bernilai lebih tinggi" in saying(usulan, pembanding=[rival | {"nilai_operasional": 4}])
    assert "unggul atau setara" in saying(usulan, pembanding=[rival | {"nilai_operasional": 1}])


def test_the_page_records_a_check_and_shows_until_when_it_holds(usulan_at, penulis):
    usulan = usulan_at("DRAF")
    mitra = usulan.calon_mitra.first()
    form = {code: row["hasil"] for code, row in answers(mitra.kelas).items()}
    form |= {"teknis": "4", "operasional": "3", "diperiksa_pada": "2026-11-10", "berlaku_sampai": "2027-11-10"}

    answer = penulis.post(f"/pemetaan/usulan/{usulan.pk}/tuntas/1/", form, follow=True)

    assert "Berlaku sampai 10 November 2027" in answer.content.decode()
    assert "●●●●○" in answer.content.decode()
    assert "Berlaku sampai 10 November 2027" in penulis.get(f"/pemetaan/usulan/{usulan.pk}/").content.decode()


def test_the_page_keeps_what_was_typed_when_a_note_is_missing(usulan_at, penulis):
    usulan = usulan_at("DRAF")
    kelas = usulan.calon_mitra.first().kelas
    form = {code: row["hasil"] for code, row in answers(kelas, KONFLIK="YA").items()}
    form |= {"KAPASITAS_catatan": "Sudah dikunjungi.", "diperiksa_pada": "2026-11-10", "berlaku_sampai": "2027-11-10"}

    answer = penulis.post(f"/pemetaan/usulan/{usulan.pk}/tuntas/1/", form)

    assert answer.status_code == 422
    assert "Sudah dikunjungi." in answer.content.decode() and "Jelaskan jawaban" in answer.content.decode()


def test_a_partner_that_is_not_there_is_not_found(usulan_at, penulis):
    usulan = usulan_at("DRAF")

    assert penulis.get(f"/pemetaan/usulan/{usulan.pk}/tuntas/99/").status_code == 404
    assert penulis.get(f"/pemetaan/usulan/{usulan.pk}/tuntas/0/").status_code == 404
