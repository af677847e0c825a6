"""The title of a head of office may be as long as the office's name."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Sixty characters cut off “Kepala Dinas Perumahan Rakyat, Kawasan Permukiman dan Lingkungan Hidup”."""

    dependencies = [("organisasi", "0001_daerah_user_penugasan")]
    operations = [
        migrations.AlterField(
            model_name="perangkatdaerah",
            name="sebutan_kepala",
            field=models.CharField(max_length=160, verbose_name="sebutan kepala"),
        ),
    ]
