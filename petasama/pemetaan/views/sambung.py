"""Whether the one who writes is still signed in: asked by the script of the form, which never reloads the page."""

from django.http import JsonResponse
from django.middleware.csrf import get_token

from petasama.core import clock, wording
from petasama.organisasi.access import ActingRequest


def sambung(request: ActingRequest) -> JsonResponse:
    """Tell who is signed in now, with the token that a form of this visit must carry, and the time at the office."""
    zone = request.penugasan.daerah.zona_waktu
    return JsonResponse(
        {
            "csrf": get_token(request),
            "pengguna": request.penugasan.user_id,
            "pukul": wording.clock(clock.now(), zone),
        }
    )
