"""The application entry of jejak."""

from django.apps import AppConfig


class JejakConfig(AppConfig):
    """Registers the room with Django."""

    name = "petasama.jejak"
    verbose_name = "Jejak"
    default_auto_field = "django.db.models.BigAutoField"
