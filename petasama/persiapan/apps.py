"""The application entry of persiapan."""

from django.apps import AppConfig


class PersiapanConfig(AppConfig):
    """Registers the stage with Django."""

    name = "petasama.persiapan"
    verbose_name = "Persiapan"
    default_auto_field = "django.db.models.BigAutoField"
