"""A row of the table of rights: its cells as they are written, and what each may do."""

import pytest

from petasama.core.rights import RIGHTS, Cell, Right, cells, right, right_of
from petasama.organisasi.peran import PENILAI, Peran

READ, WRITE, BOTH = ("GET",), ("POST",), ("GET", "POST")


def row(**grants):
    return Right(code="uji", group="Uji", label="Uji", routes=("contoh:uji",), grants=grants)


@pytest.fixture
def table():
    """Rows added in a test leave the table again."""
    before = dict(RIGHTS._members)
    yield
    RIGHTS._members.clear()
    RIGHTS._members.update(before)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("R", Cell(methods=READ)),
        ("W", Cell(methods=WRITE)),
        ("RW", Cell(methods=BOTH)),
        ("R O", Cell(methods=READ, scope="O")),
        ("RW S", Cell(methods=BOTH, scope="S")),
        ("R c", Cell(methods=READ, closed_only=True)),
        ("R O c", Cell(methods=READ, scope="O", closed_only=True)),
        ("  R   c  O ", Cell(methods=READ, scope="O", closed_only=True)),
    ],
)
def test_a_cell_says_methods_reach_and_whether_only_after_closing(text, cell):
    assert row(PPKSD=text).cells == {"PPKSD": cell}


@pytest.mark.parametrize("text", ["", " ", "X", "WR", "r", "R X", "O", "R RW", "R O S", "R O O", "R c c", "R,O", "R-"])
def test_a_cell_that_cannot_be_read_is_refused_with_its_row(text):
    with pytest.raises(ValueError, match=f"uji: sel hak “{text}” tidak dapat dibaca"):
        row(PPKSD=text)


def test_a_row_tells_its_methods_and_who_may_use_them():
    mixed = row(KEPALA_OPD="R O", PPKSD="RW O", INSPEKTORAT="R")

    assert mixed.methods() == BOTH
    assert mixed.roles("GET") == ["KEPALA_OPD", "PPKSD", "INSPEKTORAT"]
    assert mixed.roles("POST") == ["PPKSD"]
    assert mixed.roles("DELETE") == []
    assert row(PPKSD="W").methods() == WRITE


def test_several_roles_take_the_same_cell():
    assert cells("W", Peran.BUPATI, PENILAI) == {"BUPATI": "W", "ANGGOTA_TKKSD": "W", "KETUA_TKKSD": "W"}


def test_a_row_is_found_by_the_name_of_an_address(table):
    made = right("uji.dua", "Uji", "Uji", "contoh:satu\n  contoh:dua", {"PPKSD": "R"})

    assert made.routes == ("contoh:satu", "contoh:dua")
    assert right_of("contoh:satu") is right_of("contoh:dua") is made
    assert right_of("contoh:tiga") is None


def test_one_address_has_one_row(table):
    right("uji.satu", "Uji", "Uji", "contoh:satu", {"PPKSD": "R"})

    with pytest.raises(ValueError, match=r"uji\.dua: alamat \['contoh:satu'\] sudah diatur baris uji\.satu"):
        right("uji.dua", "Uji", "Uji", "contoh:lain contoh:satu", {"PPKSD": "R"})
    assert right_of("contoh:lain") is None


def test_a_code_is_given_once_but_the_same_row_may_come_again(table):
    first = right("uji.satu", "Uji", "Uji", "contoh:satu", {"PPKSD": "R"})
    again = right("uji.satu", "Uji", "Uji", "contoh:satu", {"PPKSD": "R"})

    assert first == again
    with pytest.raises(ValueError, match="sudah dipakai"):
        right("uji.satu", "Uji", "Uji", "contoh:satu", {"PPKSD": "RW"})


def test_an_address_named_twice_in_one_row_is_refused(table):
    with pytest.raises(ValueError, match=r"uji\.satu: alamat \['contoh:satu'\] disebut dua kali"):
        right("uji.satu", "Uji", "Uji", "contoh:satu contoh:satu", {"PPKSD": "R"})
