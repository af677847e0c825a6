"""A region that points at a proposal by text, and a proposal that points at a region."""

from django.db import models
from django.test.utils import isolate_apps


@isolate_apps("django.contrib.contenttypes")
def models_pointing_up_and_down():
    """Return the three, made in an application registry of their own."""

    class Tempat(models.Model):
        class Meta:
            app_label = "wilayah"

    class Rujukan(models.Model):
        tempat = models.ForeignKey(Tempat, on_delete=models.PROTECT, related_name="+")

        class Meta:
            app_label = "pemetaan"

    class Naik(models.Model):
        usulan = models.ForeignKey(Rujukan, on_delete=models.PROTECT, related_name="+")

        class Meta:
            app_label = "wilayah"

    return [Tempat, Rujukan, Naik]
