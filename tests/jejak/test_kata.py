"""Every act that the product records can be told: its model has words for it, and the words find their data.

Three looks at the same promise: the workflows' tables, the calls of record() and perform() as they are written, and
the entries of a whole round that is really played.
"""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from petasama.core.models import Trail
from petasama.core.trail import has_words, keys_of, phrase, told
from petasama.jejak.baris import Baris
from petasama.jejak.policies import Tirai
from tests.guards.sources import PRODUCT, functions, our_models
from tests.rounds import issued_decree, signed_round, undone

GATES = ("record", "perform")
BY_TABLE = ("petasama/core/acts.py",)
"""Where acts are handed on and none is named."""
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, kw_only=True)
class Call:
    """One place where the trail is written: the acts it may name, and the keys of its data where they can be read.

    `handed` is the argument of the surrounding function that the act comes from, when it is not written out.
    """

    place: str
    gate: str
    acts: frozenset[str]
    keys: frozenset[str] | None
    handed: str = ""
    function: str = ""


def calls() -> Iterator[Call]:
    """Every call of record() or perform(), and of the functions that hand an act on to them."""
    direct = [call for _, path, function, node in calls_of(GATES) for call in [described(path, function, node)]]
    yield from direct
    handing = {call for call in direct if call.handed and not call.place.startswith(BY_TABLE)}
    for name, path, _, node in calls_of({call.function for call in handing}):
        for wrapper in [call for call in handing if call.function == name and is_in_sight(call, path)]:
            given = {word.arg: word.value for word in node.keywords}.get(wrapper.handed)
            found = frozenset(texts(given)) if given else frozenset(t for arg in node.args for t in texts(arg))
            if found:
                yield Call(place=place_of(path, node), gate=name, acts=found, keys=None)


def is_in_sight(wrapper: Call, path: Path) -> bool:
    """Whether the function is defined in this file or imported into it: another may have the same name."""
    home = wrapper.place.partition(":")[0]
    if home == str(path.relative_to(PRODUCT.parent)):
        return True
    module = home.removesuffix(".py").replace("/", ".")
    return any(
        isinstance(node, ast.ImportFrom) and node.module == module and wrapper.function in {a.name for a in node.names}
        for node in ast.parse(path.read_text(encoding="utf-8")).body
    )


def calls_of(names: Iterable[str]) -> Iterator[tuple[str, Path, Function, ast.Call]]:
    """Every call of a function by its plain name, with the function around it."""
    for path, function in functions(PRODUCT):
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                yield node.func.id, path, function, node


def place_of(path: Path, node: ast.AST) -> str:
    """petasama/pleno/actions/rapat.py:62."""
    return f"{path.relative_to(PRODUCT.parent)}:{node.lineno}"


def described(path: Path, function: Function, node: ast.Call) -> Call:
    """Read one call of a gate."""
    named = {word.arg: word.value for word in node.keywords}
    act = node.args[1] if len(node.args) > 1 else named.get("act")
    data = named.get("data")
    arguments = {item.arg for item in (*function.args.args, *function.args.kwonlyargs)}
    return Call(
        place=place_of(path, node),
        gate=node.func.id,
        acts=frozenset(texts(act)),
        keys=frozenset() if data is None else keys_written(data, function),
        handed=act.id if isinstance(act, ast.Name) and act.id in arguments else "",
        function=function.name,
    )


def texts(node: ast.AST | None) -> Iterator[str]:
    """The texts that an expression may be: a literal, or either side of a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, ast.IfExp):
        yield from [*texts(node.body), *texts(node.orelse)]


def keys_written(node: ast.AST, function: ast.AST) -> frozenset[str] | None:
    """The keys of a dictionary as far as it is written out in this function; None when part of it comes from outside.

    A name stands for everything assigned or added to it.
    """
    if isinstance(node, ast.Name):
        given = [
            item.value
            for item in ast.walk(function)
            if isinstance(item, ast.Assign | ast.AugAssign | ast.AnnAssign) and names_target(item, node.id)
        ]
        parts = [keys_written(value, function) for value in given if value is not None]
        return frozenset().union(*parts) if parts and None not in parts else None
    if isinstance(node, ast.BinOp):
        left, right = keys_written(node.left, function), keys_written(node.right, function)
        return None if left is None or right is None else left | right
    if not isinstance(node, ast.Dict) or not all(isinstance(key, ast.Constant) for key in node.keys):
        return None
    return frozenset(key.value for key in node.keys)


def names_target(item: ast.Assign | ast.AugAssign | ast.AnnAssign, name: str) -> bool:
    """Whether a statement gives a value to this name."""
    targets = item.targets if isinstance(item, ast.Assign) else [item.target]
    return any(isinstance(target, ast.Name) and target.id == name for target in targets)


def words() -> dict[str, list[str]]:
    """Act → the kinds of thing that have words for it."""
    found = defaultdict(list)
    for model in our_models():
        for act in getattr(model, "trail_words", {}):
            found[act].append(model._meta.label_lower)
    return dict(found)


def test_every_step_of_every_workflow_has_its_words():
    missing = [
        f"{model.__name__}.{step.act}"
        for model in our_models()
        for step in getattr(getattr(model, "workflow", None), "steps", ())
        if step.act not in getattr(model, "trail_words", {})
    ]

    assert missing == []


def test_every_act_that_is_recorded_has_its_words():
    known = words()

    missing = [f"{call.place}: {act}" for call in calls() for act in call.acts if act not in known]

    assert missing == [], "give the model that it is recorded on trail_words:\n" + "\n".join(missing)


def test_record_is_given_its_act_written_out_or_by_a_function_whose_callers_write_it_out():
    """perform() takes its act from the table of a workflow, which the first test covers."""
    found = [call for call in calls() if not call.place.startswith(BY_TABLE)]
    known = {call.gate for call in found if call.acts}

    unclear = [call.place for call in found if call.gate == "record" and not call.acts and call.function not in known]

    assert unclear == []


def lacking(call: Call, act: str) -> set[str]:
    """The keys that every model's words for this act ask for, and that this call does not give."""
    needed = [keys_of(kind, act) for kind in words().get(act, ())]
    return set() if call.keys is None or not needed else set.intersection(*needed) - call.keys


def test_the_words_ask_for_nothing_that_the_call_does_not_give():
    missing = [
        f"{call.place}: {act} {lacking(call, act)}" for call in calls() for act in call.acts if lacking(call, act)
    ]

    assert missing == []


def test_a_call_without_words_and_a_key_that_is_not_given_are_noticed():
    lines = (
        "def act(x, by):",
        '    data = {"a": 1}',
        '    data |= {"b": 2}',
        '    record(x, "hapus" if by else "buang", data=data)',
    )
    function = ast.parse("\n".join(lines)).body[0]
    node = next(item for item in ast.walk(function) if isinstance(item, ast.Call))

    call = described(PRODUCT / "contoh.py", function, node)

    assert call.acts == {"hapus", "buang"}
    assert call.keys == {"a", "b"}
    assert not call.acts & set(words())
    assert keys_written(ast.parse("{**asing}").body[0].value, function) is None
    assert keys_of("pleno.pesertarapat", "ubah_nilai") == {"kolom", "usulan", "semula", "menjadi"}


@pytest.fixture(scope="module")
def played(django_db_setup, django_db_blocker):
    """The round from its opening to the issued decree. Once a module."""

    def build():
        signed_round()
        issued_decree()

    with undone(django_db_blocker, build):
        yield


@pytest.mark.lama
def test_every_entry_of_a_played_round_is_told_in_a_full_sentence(played, dunia):
    tirai = Tirai(is_admin=False, kursi_tertutup=frozenset())
    entries = list(Trail.objects.filter(tenant=dunia.daerah).select_related("user"))

    rows = [Baris(entry=entry, zona="WITA", tirai=tirai).kalimat for entry in entries]

    assert len({(entry.kind, entry.act) for entry in entries}) > 25
    for entry, sentence in zip(entries, rows, strict=True):
        assert has_words(entry.kind, entry.act), f"{entry.kind} {entry.act}"
        assert keys_of(entry.kind, entry.act) <= set(entry.data), f"{entry.kind} {entry.act}: {entry.data}"
        assert "…" not in sentence.replace(entry.thing, "") and not set("{}[]") & set(sentence), sentence
        assert sentence.endswith(" WITA.") and sentence.count(" pada ") >= 1, sentence
        assert entry.thing.partition(" ")[0] in sentence or entry.data["usulan"] in sentence, sentence


@pytest.mark.lama
def test_on_the_page_of_its_own_thing_every_entry_is_told_too(played, dunia):
    for entry in Trail.objects.filter(tenant=dunia.daerah).select_related("user"):
        line = told(entry, zone="WITA", entries=[entry])[0]["sentence"]

        assert line.startswith(f"{entry.user} ({entry.post}) "), line
        assert not set("{}…") & set(line.replace(entry.thing, "")), line


@pytest.mark.lama
def test_what_is_told_of_an_act_differs_from_every_other_act_on_that_kind(played, dunia):
    told_of = defaultdict(set)
    for entry in Trail.objects.filter(tenant=dunia.daerah).select_related("user"):
        told_of[entry.kind, phrase(entry)].add(entry.act)

    assert [acts for acts in told_of.values() if len(acts) > 1] == []
