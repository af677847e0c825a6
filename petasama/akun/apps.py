"""The application entry of akun."""

from django.apps import AppConfig


class AkunConfig(AppConfig):
    """Registers the room with Django."""

    name = "petasama.akun"
    verbose_name = "Akun"
    default_auto_field = "django.db.models.BigAutoField"
