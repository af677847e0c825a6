"""The application entry of penetapan."""

from django.apps import AppConfig


class PenetapanConfig(AppConfig):
    """Registers the stage with Django."""

    name = "petasama.penetapan"
    verbose_name = "Penetapan"
    default_auto_field = "django.db.models.BigAutoField"
