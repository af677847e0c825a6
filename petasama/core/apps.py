"""The application entry of core; it wakes the members of all stages."""

from django.apps import AppConfig

from petasama.core.registry import autodiscover


class CoreConfig(AppConfig):
    """Last in the list of applications, so that every model exists when members register."""

    name = "petasama.core"
    verbose_name = "Inti"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Import what the rooms bring for others: rights, papers, panels and the like; each registers itself."""
        autodiscover("rights", "documents", "panels", "duties", "agenda", "searches", "checks")
