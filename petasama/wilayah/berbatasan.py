"""Whether two regions border each other, the condition of mandatory cooperation (UU 23/2014 Pasal 364 ayat (1)).

Regions are Kemendagri codes: "63" is a province, "63.06" a kabupaten/kota. Pairs have no order.
"""

from collections.abc import Container, Iterable

Pasangan = frozenset[str]


def is_berbatasan(a: str, b: str, darat: Container[Pasangan]) -> bool:
    """Return whether `a` and `b` share a land border, or one is a kabupaten/kota and the other its own province.

    `darat` holds the pairs with a land border, see `build_pasangan_darat`. A region does not border itself; point
    contact and neighbourhood across the sea are not in `darat` and therefore do not count.
    """
    if a == b:
        return False
    return _induk(a) == b or _induk(b) == a or frozenset((a, b)) in darat


def build_pasangan_darat(darat: Iterable[tuple[str, str]]) -> frozenset[Pasangan]:
    """Return the land-border pairs of a neighbour graph, completed by the pairs of unequal level that follow from it.

    A kabupaten/kota that touches one of another province touches that province too (a province is the sum of its
    regions); UU 23/2014 Pasal 364 ayat (2) knows this combination, the graph has no rows for it.
    """
    pasangan = {frozenset(pair) for pair in darat}
    for a, b in [tuple(pair) for pair in pasangan]:
        if _induk(a) != _induk(b):
            pasangan |= {frozenset((a, _induk(b))), frozenset((b, _induk(a)))}
    return frozenset(pasangan)


def _induk(kode: str) -> str:
    """Return the province of a kabupaten/kota; a province is its own."""
    return kode[:2]
