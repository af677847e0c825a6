"""The application entry of organisasi."""

from django.apps import AppConfig


class OrganisasiConfig(AppConfig):
    """Registers the room with Django."""

    name = "petasama.organisasi"
    verbose_name = "Organisasi"
    default_auto_field = "django.db.models.BigAutoField"
