"""A process as a table: what it answers, and which tables it refuses."""

import pytest

from petasama.core.workflow import Workflow, step

STATUSES = {"BARU": "Baru", "DIKIRIM": "Dikirim", "SELESAI": "Selesai"}


def table(*steps, statuses=None, final=("SELESAI",), initial="BARU"):
    return Workflow(
        name="Surat", initial=initial, statuses=statuses or STATUSES, final=frozenset(final), steps=tuple(steps)
    )


KIRIM = step("kirim", "Kirim", "BARU", "JURU_TULIS")
TUTUP = step("tutup", "Tutup", {"BARU", "DIKIRIM"}, {"KEPALA", "JURU_TULIS"}, to="SELESAI", form=True)


def test_a_step_reaches_the_passive_of_its_act_unless_the_table_says_otherwise():
    assert KIRIM.targets == ("DIKIRIM",)
    assert TUTUP.targets == ("SELESAI",)


def test_a_step_may_lead_to_several_results():
    assert step("putuskan", "Putuskan", "BARU", "KEPALA", to=("DIKIRIM", "SELESAI")).targets == ("DIKIRIM", "SELESAI")


def test_a_button_that_leads_to_a_form_says_so():
    assert (KIRIM.form, TUTUP.form) == (False, True)


def test_the_table_answers_which_steps_leave_a_status_and_who_may_take_them():
    letter = table(KIRIM, TUTUP)

    assert letter.steps_from("BARU") == [KIRIM, TUTUP]
    assert letter.offered("BARU", "KEPALA") == [TUTUP]
    assert letter.offered("SELESAI", "KEPALA") == []
    assert letter.acts() == ["kirim", "tutup"]


def test_a_step_is_found_by_act_and_status():
    letter = table(KIRIM, TUTUP)

    assert letter.find("kirim", "BARU") is KIRIM
    assert letter.find("kirim", "DIKIRIM") is None
    assert letter.find("bakar", "BARU") is None


def test_one_act_may_have_two_rows_for_different_statuses():
    again = step("kirim", "Kirim ulang", "DIKIRIM", "KEPALA")

    letter = table(KIRIM, again, TUTUP)

    assert letter.find("kirim", "DIKIRIM") is again
    assert letter.acts() == ["kirim", "tutup"]


@pytest.mark.parametrize(
    "stray", [step("tolak", "Tolak", "BARU", "KEPALA"), step("kirim", "Kirim", "HILANG", "KEPALA")]
)
def test_an_unknown_status_is_refused(stray):
    with pytest.raises(ValueError, match="status tidak dikenal"):
        table(stray, TUTUP)


def test_two_rows_for_one_act_and_one_status_are_refused():
    with pytest.raises(ValueError, match="dua baris"):
        table(KIRIM, step("kirim", "Kirim cepat", {"BARU", "DIKIRIM"}, "KEPALA"), TUTUP)


def test_a_dead_end_is_refused():
    with pytest.raises(ValueError, match=r"tanpa jalan keluar \['DIKIRIM'\]"):
        table(KIRIM, step("tutup", "Tutup", "BARU", "KEPALA", to="SELESAI"))


def test_an_initial_status_outside_the_table_is_refused():
    with pytest.raises(ValueError, match="Surat"):
        table(KIRIM, TUTUP, initial="ENTAH")
