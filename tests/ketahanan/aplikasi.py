"""The product as the server of these tests runs it: on the day of the tests, its files unpacked."""

from types import SimpleNamespace

from django.conf import settings

from petasama.core import clock
from petasama.wsgi import application
from tests.world import SAAT

plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
clock.timezone = SimpleNamespace(now=lambda: SAAT)
__all__ = ["application"]
