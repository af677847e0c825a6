"""Every answer that stands when versions begin becomes its own first version, so that it too can be brought back."""

from django.db import migrations


def simpan_versi(apps, schema_editor):
    jawaban = apps.get_model("pemetaan", "Jawaban")
    versi = apps.get_model("pemetaan", "VersiJawaban")
    rows = [
        versi(
            usulan_id=answer.usulan_id,
            kode=answer.kode,
            nomor=answer.version,
            isi=answer.isi,
            oleh_id=answer.disimpan_oleh_id,
            pada=answer.updated_at,
        )
        for answer in jawaban.objects.filter(version__gt=0)
    ]
    versi.objects.bulk_create(rows, batch_size=500)


class Migration(migrations.Migration):
    dependencies = [("pemetaan", "0003_versi_telaah_gabung")]
    operations = [migrations.RunPython(simpan_versi, migrations.RunPython.noop)]
