"""What waits for whom: addressing, order, and what climbs to those above."""

from dataclasses import dataclass, field
from datetime import date

import pytest

from petasama.core.duties import (
    LATE,
    LATER,
    THIS_WEEK,
    TODAY,
    URGENT,
    Duty,
    Rung,
    band_of,
    climbed,
    duties_for,
    is_late,
)

TUESDAY = date(2026, 11, 10)
LADDER = (
    Rung(below="WRITER", above="HEAD", days=1, same_unit=True, text="Penulis {text}."),
    Rung(below="WRITER", above="DESK", days=3, same_unit=False, text="{units} unit {text}."),
    Rung(below="HEAD", above="DESK", days=3, same_unit=False, text="{units} unit {text}."),
)


@dataclass
class Post:
    role: str
    pk: int = 1
    unit_ids: set[int] = field(default_factory=set)


def duty(key="a", role="WRITER", **more):
    return Duty(key=key, roles=frozenset({role}), text=f"Hal {key}.", url="/x/", link="Buka", **more)


def keys(duties):
    return [item.key for item in duties]


def test_a_duty_reaches_the_role_the_unit_and_the_post_it_names():
    duties = [duty("role"), duty("unit", unit=7), duty("post", post=3), duty("other", role="HEAD")]

    assert keys(duties_for(Post("WRITER"), duties, on=TUESDAY)) == ["role"]
    assert keys(duties_for(Post("WRITER", unit_ids={5, 7}), duties, on=TUESDAY)) == ["role", "unit"]
    assert keys(duties_for(Post("WRITER", pk=3), duties, on=TUESDAY)) == ["post", "role"]
    assert keys(duties_for(Post("HEAD"), duties, on=TUESDAY)) == ["other"]


@pytest.mark.parametrize(
    ("due", "band"),
    [
        (date(2026, 11, 9), LATE),
        (date(2026, 11, 10), TODAY),
        (date(2026, 11, 11), THIS_WEEK),
        (date(2026, 11, 15), THIS_WEEK),
        (date(2026, 11, 16), LATER),
        (None, LATER),
    ],
)
def test_the_week_ends_on_sunday(due, band):
    assert band_of(duty(due=due), on=TUESDAY) == band


def test_late_things_stand_first_and_urgent_ones_before_others_of_their_band():
    duties = [
        duty("no day"),
        duty("later", due=date(2026, 12, 1)),
        duty("week", due=date(2026, 11, 12)),
        duty("week, urgent", due=date(2026, 11, 14), tone=URGENT),
        duty("late", due=date(2026, 11, 3)),
    ]

    found = duties_for(Post("WRITER"), duties, on=TUESDAY)

    assert keys(found) == ["late", "week, urgent", "week", "later", "no day"]


def test_a_thing_is_late_from_the_day_after_its_last_day():
    assert not is_late(duty(due=TUESDAY), on=TUESDAY)
    assert is_late(duty(due=date(2026, 11, 9)), on=TUESDAY)
    assert not is_late(duty(), on=TUESDAY)


@pytest.mark.parametrize(
    ("due", "above"),
    [
        (date(2026, 11, 10), []),
        (date(2026, 11, 9), ["HEAD"]),
        (date(2026, 11, 8), ["HEAD"]),
        (date(2026, 11, 7), ["HEAD", "DESK"]),
        (None, []),
    ],
)
def test_it_climbs_to_the_head_after_one_day_and_to_the_desk_after_three(due, above):
    found = climbed([duty(unit=7, due=due)], LADDER, on=TUESDAY)

    assert [role for item in found for role in item.roles] == above


def test_what_a_head_leaves_undone_climbs_to_the_desk():
    found = climbed([duty(role="HEAD", unit=7, due=date(2026, 11, 1))], LADDER, on=TUESDAY)

    assert [set(item.roles) for item in found] == [{"DESK"}]
    assert found[0].tone == URGENT


def test_those_above_learn_that_it_waits_and_since_when_but_not_what_it_says():
    secret = duty(
        "x",
        unit=7,
        unit_name="Dinas Kesehatan",
        due=date(2026, 11, 3),
        since=date(2026, 11, 2),
        note="Rahasia dapur.",
        private=True,
        kind="draf",
        hint="belum mengirim usulan",
    )

    head, desk = climbed([secret], LADDER, on=TUESDAY)

    assert head.text == "Penulis belum mengirim usulan."
    assert head.note == "Sejak 2 November 2026."
    assert desk.text == "1 unit belum mengirim usulan."
    assert desk.note == "Dinas Kesehatan sejak 2 November 2026."
    assert "Rahasia" not in f"{head}{desk}"
    assert "Hal x" not in f"{head}{desk}"


def test_a_private_thing_without_a_hint_still_tells_nothing():
    found = climbed([duty("geheim", unit=7, due=date(2026, 11, 9), private=True)], LADDER, on=TUESDAY)

    assert found[0].text == "Penulis belum menyelesaikan satu hal."


def test_many_overdue_things_of_a_kind_are_one_line_with_the_oldest_units_first():
    many = [
        duty(f"d{unit}", unit=unit, unit_name=f"Dinas {unit}", due=date(2026, 11, 1), since=date(2026, 10, 31 - unit),
             kind="draf", hint="belum mengirim usulan")
        for unit in range(1, 8)
    ]  # fmt: skip

    found = [item for item in climbed(many, LADDER, on=TUESDAY) if "DESK" in item.roles]

    assert [item.text for item in found] == ["7 unit belum mengirim usulan."]
    assert found[0].note == "Dinas 7, Dinas 6, Dinas 5, dan 4 lainnya, yang terlama sejak 24 Oktober 2026."


def test_the_key_of_what_climbed_stays_the_same_when_another_unit_joins():
    first = duty("d1", unit=1, due=date(2026, 11, 1), kind="draf")
    second = duty("d2", unit=2, due=date(2026, 11, 1), kind="draf")

    before = [item.key for item in climbed([first], LADDER, on=TUESDAY) if "DESK" in item.roles]
    after = [item.key for item in climbed([second, first], LADDER, on=TUESDAY) if "DESK" in item.roles]

    assert before == after == ["draf>DESK"]


def test_what_two_below_left_undone_together_reaches_the_desk_as_one_line():
    both = Duty(
        key="a", roles=frozenset({"WRITER", "HEAD"}), text="Hadir.", url="/x/", link="Buka", unit=7,
        due=date(2026, 11, 1),
    )  # fmt: skip

    found = climbed([both], LADDER, on=TUESDAY)

    assert [(item.key, set(item.roles)) for item in found] == [("a>DESK", {"DESK"})]
