"""Changes made in the database itself, triggers lifted: found by the check, by its command and on its page."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from petasama.core.chain import FIELDS, head_of
from petasama.core.models import Trail
from petasama.jejak.rantai import kepala_text, periksa_rantai
from tests.conftest import triggers_lifted

NOMOR = 30
UBAHAN = {
    "tenant_id": "(SELECT MAX(id) FROM organisasi_daerah)",
    "number": "900",
    "at": "'2025-01-01 00:00:00+00:00'",
    "user_id": "NULL",
    "role": "'BUPATI'",
    "post": "'Penjabat lain'",
    "kind": "'pleno.rapatpleno'",
    "thing_id": "thing_id + 1",
    "thing": "'Objek lain'",
    "act": "'tarik'",
    "source": "'LAYAK'",
    "target": "'DITOLAK'",
    "note": "'Catatan baru.'",
    "data": """'{"menjadi": 5}'""",
    "previous": "digest",
    "digest": "previous",
}
"""Column → what SQL sets it to in entry 30."""
UNREADABLE = [("data", "bukan json"), ("at", "kemarin"), ("note", "CAST('x' AS BLOB)")]


@pytest.fixture
def sql(dunia):
    """sql(statement) runs it with the triggers lifted, on the entries of HSS ({t}: its id)."""

    def run(statement: str) -> int:
        with triggers_lifted(connection), connection.cursor() as cursor:
            cursor.execute(statement.replace("{t}", str(dunia.daerah.pk)))
            return cursor.rowcount

    return run


@pytest.mark.parametrize("column", [*FIELDS, "digest"])
def test_a_changed_column_is_found_at_its_entry(column, sql, dunia):
    changed = sql(f"UPDATE core_trail SET {column} = {UBAHAN[column]} WHERE tenant_id = {{t}} AND number = {NOMOR}")

    verdict = periksa_rantai(dunia.daerah)

    assert changed == 1
    assert (verdict.broken, verdict.checked) == (NOMOR, NOMOR - 1)
    assert f"pada catatan nomor {NOMOR}:" in verdict.sentence


def test_a_deleted_entry_is_found_where_it_is_missing(sql, dunia):
    sql(f"DELETE FROM core_trail WHERE tenant_id = {{t}} AND number = {NOMOR}")

    verdict = periksa_rantai(dunia.daerah)

    assert verdict.sentence == (
        f"Rantai putus pada catatan nomor {NOMOR}: catatan itu tidak ada; di tempatnya ada catatan nomor {NOMOR + 1}."
    )


def test_a_deleted_tail_is_found_against_the_head_kept_outside(sql, dunia):
    kept = head_of(dunia.daerah.pk)
    sql(f"DELETE FROM core_trail WHERE tenant_id = {{t}} AND number > {NOMOR}")

    assert periksa_rantai(dunia.daerah).is_intact
    assert periksa_rantai(dunia.daerah, luar=kept).broken == NOMOR + 1


def test_two_entries_that_change_places_are_found(sql, dunia):
    for number, to in ((NOMOR, 9_000), (NOMOR + 5, NOMOR), (9_000, NOMOR + 5)):
        sql(f"UPDATE core_trail SET number = {to} WHERE tenant_id = {{t}} AND number = {number}")

    assert periksa_rantai(dunia.daerah).broken == NOMOR


def test_an_inserted_copy_is_found_behind_the_last_entry(sql, dunia):
    columns = ", ".join(name for name in FIELDS if name != "number")
    last = head_of(dunia.daerah.pk).number

    sql(
        f"INSERT INTO core_trail (number, {columns}, digest) SELECT {last + 1}, {columns}, digest "
        f"FROM core_trail WHERE tenant_id = {{t}} AND number = {NOMOR}"
    )

    assert periksa_rantai(dunia.daerah).broken == last + 1


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL menolak nilai yang bukan JSON atau waktu")
@pytest.mark.parametrize(
    ("column", "value"), [("data", "bukan json"), ("at", "kemarin"), ("note", "CAST('x' AS BLOB)")]
)
def test_what_cannot_even_be_read_is_found_like_any_other_change(column, value, sql, dunia):
    text = value if value.startswith("CAST") else f"'{value}'"
    sql("PRAGMA ignore_check_constraints = 1")
    sql(f"UPDATE core_trail SET {column} = {text} WHERE tenant_id = {{t}} AND number = {NOMOR}")
    sql("PRAGMA ignore_check_constraints = 0")

    assert periksa_rantai(dunia.daerah).broken == NOMOR


def test_the_trail_of_one_government_does_not_stand_or_fall_with_another(sql, dunia, tapin):
    sql(f"UPDATE core_trail SET note = 'x' WHERE tenant_id = {{t}} AND number = {NOMOR}")

    assert periksa_rantai(tapin.daerah).is_intact


def command(*arguments: str) -> tuple[int, str, str]:
    """Run the command and return exit code, what it said and what it complained."""
    out, err = StringIO(), StringIO()
    try:
        call_command("verify_chain", *arguments, stdout=out, stderr=err)
    except SystemExit as end:
        return end.code, out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def test_the_command_tells_the_head_of_each_chain_and_leaves_with_0(dunia, tapin):
    code, said, complained = command()

    assert (code, complained) == (0, "")
    for daerah in (dunia.daerah, tapin.daerah):
        assert f"{daerah.wilayah_id} {daerah.nama}: Rantai utuh:" in said
        assert f"Kepala: {kepala_text(head_of(daerah.pk))}" in said


def test_the_command_leaves_with_1_and_names_the_first_broken_number(sql, dunia):
    sql(f"UPDATE core_trail SET note = 'x' WHERE tenant_id = {{t}} AND number IN ({NOMOR}, {NOMOR + 7})")

    code, _, complained = command("--daerah", "63.06")

    assert code == 1
    assert complained.strip() == (
        f"63.06 Kabupaten Hulu Sungai Selatan: Rantai putus pada catatan nomor {NOMOR}: "
        "isi catatan itu tidak cocok dengan sidiknya."
    )


def test_the_command_holds_the_chain_against_a_head_from_outside(sql, dunia):
    kept = kepala_text(head_of(dunia.daerah.pk))
    assert command("--daerah", "63.06", "--kepala", kept)[0] == 0
    sql(f"DELETE FROM core_trail WHERE tenant_id = {{t}} AND number > {NOMOR}")

    code, _, complained = command("--daerah", "63.06", "--kepala", kept)

    assert code == 1
    assert f"Rantai putus pada catatan nomor {NOMOR + 1}: rantai berakhir pada nomor {NOMOR}" in complained


def test_the_command_answers_in_json(sql, dunia, capsys):
    sql(f"UPDATE core_trail SET note = 'x' WHERE tenant_id = {{t}} AND number = {NOMOR}")

    code, _, _ = command("--json")

    rows = {row["daerah"]: row for row in json.loads(capsys.readouterr().out)}
    assert code == 1
    assert (rows["63.05"]["utuh"], rows["63.05"]["putus_pada"]) == (True, None)
    assert (rows["63.06"]["utuh"], rows["63.06"]["putus_pada"], rows["63.06"]["diperiksa"]) == (False, NOMOR, NOMOR - 1)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--daerah", "99.99"), "Tidak ada pemerintah daerah dengan kode 99.99"),
        (("--kepala", "1:" + "a" * 64), "Sebut yang mana dengan --daerah"),
        (("--daerah", "63.06", "--kepala", "12:abc"), "Tulis kepala sebagai NOMOR:SIDIK"),
    ],
)
def test_what_the_command_cannot_understand_is_refused_with_2(arguments, sentence, dunia):
    with pytest.raises(CommandError, match=sentence) as refusal:
        call_command("verify_chain", *arguments)

    assert refusal.value.returncode == 2


def test_the_check_streams_in_one_query(dunia, django_assert_num_queries):
    with transaction.atomic(), django_assert_num_queries(1):
        verdict = periksa_rantai(dunia.daerah)

    assert verdict.checked == Trail.objects.filter(tenant=dunia.daerah).count()
