"""An issued decree is locked: only its status may still change, to DIUBAH or DICABUT."""

from typing import Any

from django.db import migrations
from django.db.migrations import RunPython

from petasama.core.triggers import POSTGRES, SQLITE, refuse_change

KEPT = ("daerah_id", "putaran_id", "sifat", "mengubah_id", "nomor", "tanggal", "penanda_tangan_id", "dokumen_id")
CHANGED = " OR ".join(f"NEW.{name} <> OLD.{name}" for name in KEPT)
FORWARD = "(OLD.status = 'DITETAPKAN' AND NEW.status IN ('DIUBAH', 'DICABUT'))"
BACK = f"(NEW.status <> OLD.status AND NOT {FORWARD})"
ISSUED = "(SELECT nomor FROM penetapan_keputusan WHERE id = {row}.keputusan_id) <> ''"
LEAVES, ENTERS = ISSUED.format(row="OLD"), ISSUED.format(row="NEW")
ANNEX = "Lampiran Keputusan yang sudah ditetapkan tidak boleh diubah."


def refuse_new_lines(apps: Any, editor: Any) -> None:
    """An INSERT into the annex of an issued decree fails too."""
    for statement in POSTGRES if editor.connection.vendor == "postgresql" else (SQLITE,):
        filled = statement.format(
            table="penetapan_butirkeputusan", verb="insert", VERB="INSERT", when=ENTERS, sentence=ANNEX
        )
        editor.execute(filled, None)


def allow_new_lines(apps: Any, editor: Any) -> None:
    """The way back."""
    if editor.connection.vendor == "postgresql":
        editor.execute("DROP FUNCTION IF EXISTS penetapan_butirkeputusan_insert_refused() CASCADE", None)
    else:
        editor.execute("DROP TRIGGER IF EXISTS penetapan_butirkeputusan_insert_refused", None)


class Migration(migrations.Migration):
    """Triggers on the decree and on its annex."""

    dependencies = [("penetapan", "0001_keputusan")]
    operations = [
        refuse_change(
            "penetapan_keputusan",
            "Keputusan yang sudah ditetapkan tidak boleh diubah; terbitkan Keputusan perubahan.",
            update=f"OLD.nomor <> '' AND ({CHANGED} OR {BACK})",
            delete="OLD.nomor <> ''",
        ),
        refuse_change(
            "penetapan_butirkeputusan",
            ANNEX,
            update=f"{LEAVES} OR {ENTERS}",
            delete=LEAVES,
        ),
        RunPython(refuse_new_lines, allow_new_lines, elidable=False),
    ]
