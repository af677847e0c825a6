"""Which frame a page of refusal or fault stands in."""

from django.conf import settings
from django.http import HttpRequest


def frame(request: HttpRequest) -> dict[str, str]:
    """Return {"frame": …}: with menu and name for somebody who acts, plain for a visitor or an unknown request."""
    acting = getattr(request, settings.ACTOR_ATTRIBUTE, None) is not None
    return {"frame": "core/base.html" if acting else "core/plain.html"}
