"""Slowing down whoever guesses passwords: after five wrong tries the pair of account and address waits, ever longer.

Never an address alone: a whole government stands behind one. Never for good: nobody can lock another person out.
axes keeps the book (rows of the database, seen by all processes); this module says how long to wait.
"""

import hashlib
import hmac
import json
import math
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt, AccessLog
from django.conf import settings
from django.db import transaction
from django.db.models import Max, Min, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from petasama.organisasi.models import User

FIRST_WAIT, LONGEST_WAIT = 60, 15 * 60
"""Seconds after the fifth wrong try, doubled with each further one; and the most anybody waits."""
MANY_FROM_ONE_ADDRESS, WINDOW = 100, timedelta(hours=1)
"""An address with so many open failures within an hour is guessing names: there, only accounts wait that have never
been signed in to from it. Whoever works there goes in and out as always."""
Credentials = Mapping[str, Any] | None


class Penunda(AxesDatabaseHandler):
    """axes' book of failures in the database, with a wait that grows in place of its fixed one."""

    def is_locked(self, request: Any, credentials: Credentials = None) -> bool:
        """Whether the pair must still wait; asked before any password is looked at."""
        return sisa_tunggu(request, credentials) > 0

    @transaction.atomic
    def user_login_failed(self, sender: Any, credentials: dict[str, Any], request: Any = None, **kwargs: Any) -> None:
        """Count a wrong try; nothing of what was typed is kept, for wrong passwords are nearly right ones."""
        super().user_login_failed(sender, credentials, request, **kwargs)
        name = nama_tercatat(request, credentials)
        rows = AccessAttempt.objects.filter(username=name, ip_address=request.axes_ip_address)
        rows.exclude(get_data="", post_data="").update(get_data="", post_data="")


def lama_tunggu(failures: int) -> int:
    """Return how many seconds a pair waits after so many wrong tries in a row."""
    beyond = failures - settings.AXES_FAILURE_LIMIT
    return 0 if beyond < 0 else min(FIRST_WAIT * 2 ** min(beyond, 10), LONGEST_WAIT)


def sisa_tunggu(request: Any, credentials: Credentials) -> int:
    """Return how many seconds are left to wait; 0 = come in."""
    now, name, address = request.axes_attempt_time, nama_tercatat(request, credentials), request.axes_ip_address
    since = now - timedelta(hours=settings.AXES_COOLOFF_TIME)
    own = AccessAttempt.objects.filter(username=name, ip_address=address, attempt_time__gte=since)
    found = own.aggregate(failures=Sum("failures_since_start"), last=Max("attempt_time"))
    wait = lama_tunggu(found["failures"] or 0)
    left = _seconds(found["last"] + timedelta(seconds=wait), now) if wait else 0
    return max(left, _wait_of_stranger(name, address, now))


def _wait_of_stranger(name: str, address: str, now: datetime) -> int:
    recent = AccessAttempt.objects.filter(ip_address=address, attempt_time__gte=now - WINDOW)
    found = recent.aggregate(failures=Sum("failures_since_start"), first=Min("attempt_time"))
    if (found["failures"] or 0) < MANY_FROM_ONE_ADDRESS:
        return 0
    if AccessLog.objects.filter(username=name, ip_address=address).exists():
        return 0
    return max(_seconds(found["first"] + WINDOW, now), FIRST_WAIT)


def _seconds(until: datetime, now: datetime) -> int:
    return max(0, round((until - now).total_seconds()))


def nama_tercatat(request: Any, credentials: Credentials = None) -> str:
    """Return the one name under which tries are counted: the account's address, whichever way it was typed.

    A name that belongs to nobody is kept as a fingerprint only: people type passwords into the wrong field.
    """
    typed = str((credentials or {}).get("username") or "").strip().lower()
    known: dict[str, str] = request.__dict__.setdefault("nama_tercatat", {})
    if typed not in known:
        try:
            known[typed] = User.objects.get_by_natural_key(typed[:254].replace("\0", "")).surel
        except User.DoesNotExist:
            known[typed] = f"?{hmac.new(settings.SECRET_KEY.encode(), typed.encode(), hashlib.sha256).hexdigest()[:40]}"
    return known[typed]


def in_log(username: str, ip_address: str, user_agent: str, path_info: str, request: Any) -> str:
    """Return what the log says about a try: fields on one line, control characters escaped, no name of a person."""
    mark = hashlib.sha256(str(username).encode()).hexdigest()[:12]
    return json.dumps({"akun": mark, "alamat": ip_address})


def is_allowed(request: HttpRequest, user: User) -> bool:
    """Whether a password or code of this account may be looked at now; if not, the answer becomes the waiting page."""
    if AxesProxyHandler.is_allowed(request, {"username": user.surel}):
        return True
    request.__dict__.update(axes_locked_out=True, axes_credentials={"username": user.surel})
    return False


def catat_gagal(request: HttpRequest, user: User) -> None:
    """Count a wrong code like a wrong password."""
    AxesProxyHandler.user_login_failed(sender=User, credentials={"username": user.surel}, request=request)


def lupakan(request: HttpRequest, user: User) -> None:
    """Forget the wrong tries of this account at this address: its owner has just proved who it is."""
    AxesProxyHandler.update_request(request)
    handler = AxesProxyHandler.get_implementation()
    handler.reset_user_attempts(request, {"username": user.surel})


def halaman_tunggu(request: Any, response: Any = None, credentials: Credentials = None) -> HttpResponse:
    """Return the page that says how long to wait; status 429, with the seconds in Retry-After."""
    seconds = max(sisa_tunggu(request, credentials), 1)
    page = render(request, "akun/tunggu.html", {"lama": lama(seconds)}, status=429)
    page.headers["Retry-After"] = str(seconds)
    return page


def lama(seconds: int) -> str:
    """45 detik; 1 menit; 15 menit: minutes are rounded up."""
    return f"{seconds} detik" if seconds < 60 else f"{math.ceil(seconds / 60)} menit"
