"""Database triggers that refuse a change of rows which must stay as they are, on SQLite and PostgreSQL."""

from collections.abc import Callable
from typing import Any

from django.db.migrations import RunPython

VERBS = ("update", "delete")
SQLITE = (
    "CREATE TRIGGER {table}_{verb}_refused BEFORE {VERB} ON {table} WHEN {when} "
    "BEGIN SELECT RAISE(ABORT, '{sentence}'); END"
)
POSTGRES = (
    "CREATE FUNCTION {table}_{verb}_refused() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "IF {when} THEN RAISE EXCEPTION '{sentence}'; END IF; "
    "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$",
    "CREATE TRIGGER {table}_{verb}_refused BEFORE {VERB} ON {table} FOR EACH ROW "
    "EXECUTE FUNCTION {table}_{verb}_refused()",
)


def refuse_change(table: str, sentence: str, *, update: str = "1=1", delete: str = "1=1") -> RunPython:
    """Return a migration step: UPDATE and DELETE on `table` fail with `sentence`.

    `update` and `delete` narrow it: SQL conditions over OLD and NEW that both engines understand.
    """
    conditions = {"update": update, "delete": delete}
    return RunPython(_create(table, sentence.replace("'", "''"), conditions), _drop(table), elidable=False)


def _create(table: str, sentence: str, conditions: dict[str, str]) -> Callable[[Any, Any], None]:
    def run(apps: Any, editor: Any) -> None:
        statements = POSTGRES if editor.connection.vendor == "postgresql" else (SQLITE,)
        for verb, when in conditions.items():
            for statement in statements:
                editor.execute(
                    statement.format(table=table, verb=verb, VERB=verb.upper(), when=when, sentence=sentence), None
                )

    return run


def _drop(table: str) -> Callable[[Any, Any], None]:
    def run(apps: Any, editor: Any) -> None:
        for verb in VERBS:
            if editor.connection.vendor == "postgresql":
                editor.execute(f"DROP FUNCTION IF EXISTS {table}_{verb}_refused() CASCADE", None)
            else:
                editor.execute(f"DROP TRIGGER IF EXISTS {table}_{verb}_refused", None)

    return run
