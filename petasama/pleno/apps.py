"""The application entry of pleno."""

from django.apps import AppConfig


class PlenoConfig(AppConfig):
    """Registers the stage with Django."""

    name = "petasama.pleno"
    verbose_name = "Pleno"
    default_auto_field = "django.db.models.BigAutoField"
