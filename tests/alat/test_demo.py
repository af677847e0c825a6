"""The demo world as a whole: every state in it was reached by an act that left its trail."""

import json

import pytest

from petasama.alat.throwaway import run, throwaway_environment

pytestmark = [pytest.mark.lama, pytest.mark.django_db]

ASK = """
import json
from petasama.alat.description import states
from petasama.core.models import Trail
from petasama.pemetaan.models import Usulan
from petasama.penetapan.models import Keputusan
from petasama.persiapan.models import Putaran
from petasama.pleno.models import RapatPleno
legal = {(row["tindakan"], row["dari"], ke) for row in states() for ke in row["ke"]}
rows = []
for model in (Putaran, Usulan, RapatPleno, Keputusan):
    for thing in model.objects.order_by("pk"):
        moves = [(e.act, e.source, e.target) for e in Trail.objects.about(thing).order_by("number") if e.target]
        rows.append({"kind": model.__name__, "status": thing.status, "initial": model.workflow.initial, "moves": moves,
                     "illegal": [m for m in moves if m[1] and tuple(m) not in legal]})
print(json.dumps(rows))
"""


@pytest.fixture(scope="module")
def things(django_db_setup, django_db_blocker):
    """Every thing of the demo that has a status, with the moves of its trail."""
    with django_db_blocker.unblock(), throwaway_environment() as environment:
        run(["migrate", "--no-input", "--verbosity", "0"], environment)
        run(["demo", "--seed", "7"], environment)
        return json.loads(run(["shell", "--no-imports", "-c", ASK], environment))


def test_every_status_is_where_the_last_act_led(things):
    assert {thing["kind"] for thing in things} == {"Putaran", "Usulan", "RapatPleno", "Keputusan"}
    for thing in things:
        assert thing["moves"], thing
        assert thing["moves"][-1][2] == thing["status"], thing


def test_each_act_begins_where_the_one_before_ended(things):
    for thing in things:
        reached = thing["initial"]
        for act, source, target in thing["moves"]:
            assert source in ("", reached), (act, thing)
            reached = target


def test_no_act_was_outside_the_tables(things):
    assert [thing for thing in things if thing["illegal"]] == []


def test_the_demo_shows_many_states(things):
    found = {thing["status"] for thing in things if thing["kind"] == "Usulan"}

    assert {"DRAF", "DIAJUKAN", "DIKEMBALIKAN", "DITERUSKAN", "TIDAK_LAYAK", "DITUNDA", "DITOLAK", "DIALIHKAN"} < found
    assert "DITETAPKAN" in found
