"""An issued decree is locked: only its status may still change, to DIUBAH or DICABUT."""

from django.db import migrations

from petasama.core.triggers import refuse_change

KEPT = ("daerah_id", "putaran_id", "sifat", "nomor", "tanggal", "penanda_tangan_id", "dokumen_id")
CHANGED = " OR ".join(f"NEW.{name} <> OLD.{name}" for name in KEPT)
BACK = "NEW.status NOT IN ('DITETAPKAN', 'DIUBAH', 'DICABUT')"
ISSUED = "(SELECT status FROM penetapan_keputusan WHERE id = OLD.keputusan_id) IN ('DITETAPKAN', 'DIUBAH', 'DICABUT')"


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
            "Lampiran Keputusan yang sudah ditetapkan tidak boleh diubah.",
            update=ISSUED,
            delete=ISSUED,
        ),
    ]
