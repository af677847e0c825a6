"""Two models outside the registry: one forgot to say who sees it."""

from django.db import models
from django.test.utils import isolate_apps


class BerpandanganQuerySet(models.QuerySet):
    def visible_to(self, by):
        return self.filter(pk=by.tenant_id)


@isolate_apps()
def models_without_and_with():
    """Return both, made in an application registry of their own."""

    class Terbuka(models.Model):
        class Meta:
            app_label = "contoh"

    class Tertutup(models.Model):
        objects = BerpandanganQuerySet.as_manager()

        class Meta:
            app_label = "contoh"

    return [Terbuka, Tertutup]
