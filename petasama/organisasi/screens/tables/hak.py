"""The table of rights: rows of the rights data, columns of roles, cells in words."""

from collections import defaultdict
from collections.abc import Iterable

from petasama.core.rights import RIGHTS, Right
from petasama.core.tables import Column, Table
from petasama.organisasi.peran import PENGGUNA, Peran

SEMUA = "SEMUA"
"""In place of a role: the columns of all."""
KATA = {("GET",): "Baca", ("POST",): "Tulis", ("GET", "POST"): "Baca dan tulis"}
JANGKAUAN = {"": "", "O": " · perangkat daerah sendiri", "S": " · sendiri"}
PERAN_TAMPIL = tuple(peran for peran in Peran if peran != Peran.PUBLIK)


def sel_text(row: Right, peran: str) -> str:
    """Say what a role may do by a row: Baca dan tulis · perangkat daerah sendiri; empty for nothing.

    What anybody signed in, or anybody at all, may do holds for every role.
    """
    cell = next((row.cells[name] for name in (peran, PENGGUNA, Peran.PUBLIK) if name in row.cells), None)
    if cell is None:
        return ""
    return f"{KATA[cell.methods]}{JANGKAUAN[cell.scope]}{' · setelah ditutup' if cell.closed_only else ''}"


def hak_of(peran: str) -> list[Right]:
    """Return the rows by which a role may do something; all rows for SEMUA."""
    return [row for row in RIGHTS if peran == SEMUA or sel_text(row, peran)]


def kelompok_hak(peran: str) -> list[tuple[str, list[Right]]]:
    """Return these rows under their groups, in the order of the table; groups that are mostly anybody's come last."""
    groups = defaultdict[str, list[Right]](list)
    for row in hak_of(peran):
        groups[row.group].append(row)
    own = {name: sum(1 for row in rows if peran in row.cells) for name, rows in groups.items()}
    return sorted(groups.items(), key=lambda item: peran != SEMUA and 2 * own[item[0]] < len(item[1]))


def hak_table(peran: Iterable[str], *, label: str = "", kelompok: bool = False) -> Table:
    """A column for each role named, under its name or `label`; with `kelompok` the group stands before the row."""
    group = (Column(key="kelompok", label="Kelompok", value=lambda row: row.group, width=20),) if kelompok else ()
    return Table(
        title="Siapa boleh apa",
        columns=(
            *group,
            Column(key="hal", label="Hal", value=lambda row: row.label, head=True, width=50),
            *(_kolom(role, label=label) for role in peran),
        ),
    )


def _kolom(peran: str, *, label: str) -> Column:
    return Column(key=peran, label=label or Peran(peran).label, value=lambda row: sel_text(row, peran), width=26)
