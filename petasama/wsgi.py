"""The entry for the web server; refuses to serve while a check of the system fails."""

import os

from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application


def refuse_faults() -> None:
    """Refuse to start, naming each fault: a server started without `petasama serve` asks for no check by itself."""
    faults = [str(fault.msg) for fault in run_checks() if fault.is_serious()]
    if faults:
        raise ImproperlyConfigured("Petasama tidak dijalankan:\n" + "\n".join(faults))


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "petasama.settings")
application = get_wsgi_application()
refuse_faults()
