"""An archived paper stays as it was printed."""

from django.db import migrations

from petasama.core.triggers import refuse_change


class Migration(migrations.Migration):
    """UPDATE and DELETE on archived papers fail."""

    dependencies = [("dokumen", "0002_dokumen_daerah")]
    operations = [refuse_change("dokumen_dokumen", "Dokumen yang sudah diarsipkan tidak boleh diubah atau dihapus.")]
