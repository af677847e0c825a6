"""The application entry of beranda."""

from django.apps import AppConfig


class BerandaConfig(AppConfig):
    """Registers the face with Django."""

    name = "petasama.beranda"
    verbose_name = "Beranda"
    default_auto_field = "django.db.models.BigAutoField"
