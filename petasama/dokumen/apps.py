"""The application entry of dokumen."""

from django.apps import AppConfig


class DokumenConfig(AppConfig):
    """Registers the room with Django."""

    name = "petasama.dokumen"
    verbose_name = "Dokumen"
    default_auto_field = "django.db.models.BigAutoField"
