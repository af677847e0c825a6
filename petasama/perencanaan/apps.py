"""The application entry of perencanaan."""

from django.apps import AppConfig


class PerencanaanConfig(AppConfig):
    """Registers the room with Django."""

    name = "petasama.perencanaan"
    verbose_name = "Perencanaan"
    default_auto_field = "django.db.models.BigAutoField"
