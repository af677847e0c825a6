"""The application entry of pemetaan."""

from django.apps import AppConfig


class PemetaanConfig(AppConfig):
    """Registers the stage with Django."""

    name = "petasama.pemetaan"
    verbose_name = "Pemetaan"
    default_auto_field = "django.db.models.BigAutoField"
