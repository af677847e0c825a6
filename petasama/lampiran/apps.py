"""The application entry of lampiran."""

from django.apps import AppConfig


class LampiranConfig(AppConfig):
    """Registers the room with Django."""

    name = "petasama.lampiran"
    verbose_name = "Lampiran"
    default_auto_field = "django.db.models.BigAutoField"
