"""The application entry of the regions."""

from django.apps import AppConfig


class WilayahConfig(AppConfig):
    """Public reference: provinces, kabupaten/kota and their neighbour graph."""

    name = "petasama.wilayah"
    verbose_name = "Wilayah"
    default_auto_field = "django.db.models.BigAutoField"
