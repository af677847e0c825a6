"""Features are packed. They are derived: the rows go, and the nightly task of the worker builds them again."""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def buang(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Throw away what is read from the answers again."""
    apps.get_model("pemetaan", "KunciUsulan").objects.all().delete()
    apps.get_model("pemetaan", "CiriUsulan").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("pemetaan", "0005_laporan_pemetaan")]

    operations = [
        migrations.RunPython(buang, buang),
        migrations.RemoveField("ciriusulan", "isi"),
        migrations.AddField("ciriusulan", "isi", models.BinaryField(default=b"", verbose_name="ciri")),
        migrations.AlterField(
            "kunciusulan",
            "daerah",
            models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                to="organisasi.daerah",
                verbose_name="pemerintah daerah",
            ),
        ),
    ]
