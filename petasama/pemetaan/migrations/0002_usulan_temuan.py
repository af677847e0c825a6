"""A proposal remembers the finding from which its first answers came."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("pemetaan", "0001_usulan_jawaban"),
        ("persiapan", "0002_pertemuan_penunjukan_jadwal"),
    ]

    operations = [
        migrations.AddField(
            model_name="usulan",
            name="temuan",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="usulan",
                to="persiapan.temuan",
                verbose_name="asal temuan",
            ),
        ),
    ]
