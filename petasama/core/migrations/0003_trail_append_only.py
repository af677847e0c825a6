"""The trail only grows."""

from django.db import migrations

from petasama.core.triggers import refuse_change


class Migration(migrations.Migration):
    """UPDATE and DELETE on the trail fail."""

    dependencies = [("core", "0002_trail_user")]
    operations = [refuse_change("core_trail", "Jejak tidak boleh diubah atau dihapus.")]
