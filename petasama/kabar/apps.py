"""The application entry of kabar."""

from importlib import import_module

from django.apps import AppConfig

from petasama.core.registry import autodiscover


class KabarConfig(AppConfig):
    """Registers the room with Django, and wakes the daily functions of all rooms."""

    name = "petasama.kabar"
    verbose_name = "Kabar"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Import `harian` of every room, and the digest of this one; each registers its daily functions."""
        autodiscover("harian")
        import_module("petasama.kabar.ringkasan")
