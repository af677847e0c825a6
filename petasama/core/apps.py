"""The application entry of core; it wakes the members of all stages."""

from django.apps import AppConfig

from petasama.core.registry import autodiscover


class CoreConfig(AppConfig):
    """Last in the list of applications, so that every model exists when members register."""

    name = "petasama.core"
    verbose_name = "Inti"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Import documents and panels of every stage; each registers itself."""
        autodiscover("documents", "panels")
