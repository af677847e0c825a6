"""How long a session lasts, on which devices a person is signed in, and how that ends.

Idle: 30 minutes for those who manage, 8 hours for others. In all: 12 hours. Real time, never that of a replayed act.
"""

import time
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from allauth.usersessions.models import UserSession
from axes.models import AccessLog
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.http import HttpRequest

from petasama.akun.alamat import client_address
from petasama.organisasi.models import Penugasan, User
from petasama.organisasi.peran import Peran

BEGAN, SEEN, DEVICE, WITH_CODE = "masuk_pada", "dilihat_pada", "perangkat", "dua_langkah"
"""Keys in the session: seconds of the sign-in, seconds of the last page, the token for which a device is listed,
and whether the second factor is known to be active."""
MINUTE, HOUR = 60, 3600
IDLE, IDLE_OF_MANAGERS, IN_ALL = 8 * HOUR, 30 * MINUTE, 12 * HOUR
MANAGERS = frozenset({Peran.SEKRETARIAT_TKKSD, Peran.ADMIN_DAERAH, Peran.OPERATOR})
EVERY = MINUTE
"""The last page is noted at most once a minute: reading a page should not cost a write."""
LONGEST_AGENT = 200


class SignedInRequest(HttpRequest):
    """A request of somebody who is signed in, with or without an appointment in force."""

    user: User
    penugasan: Penugasan | None
    penugasan_list: list[Penugasan]


def mulai(session: Any) -> None:
    """Note in a fresh session when it began."""
    session[BEGAN] = session[SEEN] = time.time()


def habis(session: Any, posts: Iterable[Penugasan]) -> str:
    """Return why the session is over, as a sentence; "" while it lasts."""
    now = time.time()
    idle = IDLE_OF_MANAGERS if any(post.peran in MANAGERS for post in posts) else IDLE
    if now - session.get(BEGAN, now) > IN_ALL:
        return f"Anda sudah masuk selama {IN_ALL // HOUR} jam. Demi keamanan, masuklah kembali untuk melanjutkan."
    if now - session.get(SEEN, now) > idle:
        words = f"{idle // MINUTE} menit" if idle < HOUR else f"{idle // HOUR} jam"
        return f"Anda tidak membuka halaman apa pun selama {words}. Masuklah kembali untuk melanjutkan."
    return ""


def akhiri(request: Any) -> None:
    """End the session of this request; the visitor goes on as a stranger."""
    UserSession.objects.filter(session_key=request.session.session_key).delete()
    request.session.flush()
    request.__dict__.update(user=AnonymousUser(), penugasan=None, penugasan_list=[])


def catat(request: HttpRequest) -> None:
    """Keep the list of devices in step: a new token gets its row, a known one its last page, at most once a minute."""
    session, now = request.session, time.time()
    session.setdefault(BEGAN, now)
    if session.session_key is None:
        return
    if session.get(DEVICE) != session.session_key:
        UserSession.objects.filter(session_key=session.get(DEVICE, "")).delete()
        UserSession.objects.update_or_create(session_key=session.session_key, defaults=_device(request, now))
        session[DEVICE], session[SEEN] = session.session_key, now
    elif now - session.get(SEEN, 0) > EVERY:
        UserSession.objects.filter(session_key=session.session_key).update(**_device(request, now))
        session[SEEN] = now


def _device(request: HttpRequest, now: float) -> dict[str, Any]:
    return {
        "user": request.user,
        "ip": client_address(request),
        "user_agent": request.META.get("HTTP_USER_AGENT", "")[:LONGEST_AGENT],
        "last_seen_at": datetime.fromtimestamp(now, UTC),
    }


def perangkat(user: User) -> list[UserSession]:
    """Return where the person is signed in, the latest first; two queries."""
    rows = list(UserSession.objects.filter(user=user).order_by("-last_seen_at", "-pk"))
    alive = Session.objects.filter(session_key__in=[row.session_key for row in rows])
    keys = set(
        alive.filter(expire_date__gt=datetime.fromtimestamp(time.time(), UTC)).values_list("session_key", flat=True)
    )
    return [row for row in rows if row.session_key in keys]


def keluarkan_semua(user: User, *, kecuali: str | None = None) -> int:
    """End the person's sessions at once, but for one token; return how many there were.

    The rows of sessions are deleted themselves, so the next request with an old token comes from a stranger.
    """
    rows = UserSession.objects.filter(user=user).exclude(session_key=kecuali or "")
    keys = list(rows.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    rows.delete()
    return len(keys)


def catatan_masuk(user: User) -> QuerySet[Any]:
    """Return the log of the person's sign-ins, the latest first."""
    return AccessLog.objects.filter(username=user.surel).order_by("-attempt_time", "-pk")


def nama_peramban(agent: str) -> str:
    """Chrome di Android: what a person recognises in the long name of a browser."""
    browsers = (
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"),
        ("Chrome", "Chrome"), ("Safari", "Safari"),
    )  # fmt: skip
    systems = (
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    )  # fmt: skip
    browser = next((name for mark, name in browsers if mark in agent), "Peramban lain")
    system = next((name for mark, name in systems if mark in agent), "")
    return f"{browser} di {system}" if system else browser
