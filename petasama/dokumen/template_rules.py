"""What a document template may say: names, conditions, loops over given rows, a few filters, and nothing that runs."""

import re
from collections.abc import Iterable

from jinja2 import Environment, TemplateSyntaxError, nodes

FILTERS = {"upper", "lower", "title", "capitalize", "trim", "length", "count", "join", "default", "d", "first", "last"}
TESTS = {"defined", "undefined", "none", "odd", "even", "true", "false", "eq", "ne", "lt", "gt", "le", "ge", "in"}
LOOP_ATTRIBUTES = {"index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0"}
_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.For,
    nodes.If,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Concat,
    nodes.Add,
    nodes.Sub,
    nodes.List,
    nodes.Tuple,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Filter,
    nodes.Test,
    nodes.Mul,
)
_NAMES = {
    nodes.Call: "pemanggilan fungsi",
    nodes.Macro: "makro",
    nodes.CallBlock: "pemanggilan makro",
    nodes.Import: "impor",
    nodes.FromImport: "impor",
    nodes.Include: "sisipan templat lain",
    nodes.Extends: "perluasan templat lain",
    nodes.Block: "blok",
    nodes.Assign: "pengisian variabel (set)",
    nodes.AssignBlock: "pengisian variabel (set)",
    nodes.NSRef: "pengisian variabel (set)",
    nodes.FilterBlock: "blok saringan",
    nodes.With: "blok with",
    nodes.ScopedEvalContextModifier: "pengaturan autoescape",
    nodes.Pow: "perpangkatan",
    nodes.Div: "pembagian",
    nodes.FloorDiv: "pembagian",
    nodes.Mod: "sisa bagi atau format %",
    nodes.Slice: "potongan daftar",
    nodes.Dict: "kamus",
}
_DANGEROUS = "Kode isian tidak diizinkan: {what}. Templat hanya boleh memuat nama isian, syarat, dan pengulangan baris."


class Refusal(Exception):
    """A template cannot be used; the text is an Indonesian sentence for the person who uploaded it."""


def unknown_name(cause: str | Iterable[str]) -> str:
    """The sentence about unknown field names, from a list of names or from Jinja's own message."""
    if isinstance(cause, str):
        found = re.findall(r"'([^']*)' is undefined|has no (?:attribute|element) '?([^']*)'?", cause)
        cause = [first or second for first, second in found] or ["?"]
    quoted = ", ".join(f"“{name}”" for name in cause)
    return f"Nama isian tidak dikenal: {quoted}. Periksa ejaannya di templat."


def check(env: Environment, source: str) -> nodes.Template:
    """The parsed template; refuses broken syntax with the text near it, and every construct that is not allowed."""
    try:
        tree = env.parse(source)
    except TemplateSyntaxError as problem:
        near = _near(source, problem.lineno)
        raise Refusal(f"Penulisan kode isian salah di dekat “{near}” ({problem.message}).") from problem
    except RecursionError as problem:
        raise Refusal("Templat terlalu rumit.") from problem
    for node in tree.find_all(nodes.Node):
        _check_node(node)
    return tree


def _near(source: str, line: int) -> str:
    """The words around a line of the source, without XML."""
    lines = source.splitlines()
    text = re.sub(r"<[^>]*>", "", " ".join(lines[max(line - 2, 0) : line])).strip()
    return text[-80:] if text else "bagian yang ditandai"


def _check_node(node: nodes.Node) -> None:
    if not isinstance(node, _ALLOWED):
        raise _refused(_NAMES.get(type(node), type(node).__name__))
    if isinstance(node, nodes.Name) and node.name.startswith("_"):
        raise _refused(f"nama “{node.name}”")
    if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
        raise _refused(f"atribut “{node.attr}”")
    if isinstance(node, nodes.Getitem) and not _is_plain_key(node.arg):
        raise _refused("penunjuk unsur selain nama atau angka tetap")
    if isinstance(node, nodes.Filter) and node.name not in FILTERS:
        raise _refused(f"saringan “{node.name}”")
    if isinstance(node, nodes.Test) and node.name not in TESTS:
        raise _refused(f"uji “{node.name}”")
    if isinstance(node, nodes.For) and node.recursive:
        raise _refused("pengulangan berulang diri")
    if isinstance(node, nodes.Mul) and not _is_span(node):
        raise _refused("perkalian")


def _refused(what: str) -> Refusal:
    return Refusal(_DANGEROUS.format(what=what))


def _is_plain_key(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Const) and isinstance(node.value, str | int) and not str(node.value).startswith("_")


def _is_span(node: nodes.Mul) -> bool:
    """`2 * loop.length`, which docxtpl writes for a cell merged across a loop."""
    right = node.right
    return (
        isinstance(node.left, nodes.Const)
        and isinstance(right, nodes.Getattr)
        and isinstance(right.node, nodes.Name)
        and (right.node.name, right.attr) == ("loop", "length")
    )


def names(tree: nodes.Template) -> set[str]:
    """All names a template takes from outside.

    Plain ones as they are (`nomor`), keys with a dot (`rapat.tanggal`); the keys of rows in a loop over `usulan`
    appear as `usulan.judul`, whatever the loop calls its row.
    """
    found: set[str] = set()
    _collect(tree, {}, found)
    return found


def _collect(node: nodes.Node, scope: dict[str, str | None], found: set[str]) -> None:
    if isinstance(node, nodes.For):
        _collect(node.iter, scope, found)
        inner = {**scope, "loop": None, **_targets(node, scope)}
        for part in [node.test, *node.body]:
            if part is not None:
                _collect(part, inner, found)
        for part in node.else_:
            _collect(part, scope, found)
        return
    path = _path(node, scope)
    if path:
        found.add(path)
        found.add(path.split(".")[0])
    for part in node.iter_child_nodes():
        _collect(part, scope, found)


def _targets(node: nodes.For, scope: dict[str, str | None]) -> dict[str, str | None]:
    """What the loop's own names stand for: the rows of the list it goes through."""
    source: nodes.Node = node.iter
    while isinstance(source, nodes.Filter) and source.node is not None:
        source = source.node
    if isinstance(node.target, nodes.Name):
        return {node.target.name: _path(source, scope)}
    return {name.name: None for name in node.target.find_all(nodes.Name)}


def _path(node: nodes.Node, scope: dict[str, str | None]) -> str | None:
    if isinstance(node, nodes.Name):
        return scope.get(node.name, node.name) if node.ctx == "load" else None
    if isinstance(node, nodes.Getattr):
        base = _path(node.node, scope)
        return f"{base}.{node.attr}" if base else None
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
        base = _path(node.node, scope)
        return f"{base}.{node.arg.value}" if base else None
    return None
