"""The application entry of kabar."""

from django.apps import AppConfig


class KabarConfig(AppConfig):
    """Registers the room with Django."""

    name = "petasama.kabar"
    verbose_name = "Kabar"
    default_auto_field = "django.db.models.BigAutoField"
