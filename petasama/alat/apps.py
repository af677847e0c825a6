"""The application entry of alat."""

from django.apps import AppConfig


class AlatConfig(AppConfig):
    """Registers the room with Django."""

    name = "petasama.alat"
    verbose_name = "Alat"
    default_auto_field = "django.db.models.BigAutoField"
