"""At most six arguments and three blocks deep; no save(), no signal, no import in a function, no utils.py."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.guards.sources import PRODUCT, VIOLATIONS, Function, functions

ARGUMENTS, NESTING = 6, 3
BLOCKS = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.Match, ast.AsyncFor, ast.AsyncWith)


def habits(root: Path) -> Iterator[str]:
    """What is tangled under `root`, or stands where this project has nothing."""
    yield from (f"{path}: no utils.py, give it a home with a name" for path in root.rglob("utils.py"))
    for path, node in functions(root):
        yield from (f"{path}:{node.name}: {fault}" for fault in faults(node))


def faults(node: Function) -> Iterator[str]:
    """What is wrong with one function."""
    arguments = [a.arg for a in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
    if len([name for name in arguments if name not in {"self", "cls"}]) > ARGUMENTS:
        yield f"over {ARGUMENTS} arguments"
    if depth(node) > NESTING:
        yield f"blocks nested deeper than {NESTING}"
    if node.name == "save" and arguments[:1] == ["self"]:
        yield "save() is overridden, put it into the act"
    if any("receiver" in ast.dump(decorator) for decorator in node.decorator_list):
        yield "a signal receiver, call it from the act"
    if any(isinstance(inner, ast.Import | ast.ImportFrom) for inner in ast.walk(node)):
        yield "an import inside a function, the direction is wrong"


def depth(node: ast.AST) -> int:
    """How many blocks lie inside each other; an elif lies beside its if."""
    deepest = 0
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, Function | ast.Lambda | ast.ClassDef):
            beside = isinstance(node, ast.If) and isinstance(child, ast.If) and node.orelse == [child]
            deepest = max(deepest, depth(child) + (isinstance(child, BLOCKS) and not beside))
    return deepest


def test_product_keeps_its_habits():
    assert list(habits(PRODUCT)) == []


def test_each_habit_is_noticed():
    found = "\n".join(habits(VIOLATIONS / "habits"))

    expected = ["no utils.py", "over 6 arguments", "deeper than 3", "save()", "signal receiver", "import inside"]
    assert [words for words in expected if words not in found] == []
    assert "flat_enough" not in found
