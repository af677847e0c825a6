"""Calls an address as a browser would, without a server: real middleware, real CSRF, one session for each visitor."""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import got_request_exception
from django.db import connection, transaction
from django.test import RequestFactory

from petasama.organisasi.models import Penugasan, User
from tests.browsing import browser

SECRET, OTHER = "a" * 32, "b" * 32
WRITES = re.compile(r"^\s*(INSERT|UPDATE|DELETE|REPLACE|MERGE)\b", re.IGNORECASE)
OF_THE_VISIT = re.compile(
    r"^\s*\w+\s+(INTO\s+|FROM\s+)?[\"`]?(django_session|axes_\w+|usersessions_\w+)\b", re.IGNORECASE
)
"""Tables that remember the visit, not the work."""
MASKS = (
    (re.compile(r'value="[A-Za-z0-9]{64}"'), 'value="-"'),
    (re.compile(r'name="kunci_kirim" value="[0-9a-f]{32}"'), 'name="kunci_kirim" value="-"'),
    (re.compile(r"\b[0-9A-F]{8}\b"), "-"),
)
"""What differs from answer to answer by chance: token and key of a form, the code of reference."""


@dataclass(kw_only=True)
class Answer:
    """What came back, and what the database was told to write meanwhile."""

    status: int
    headers: dict[str, str]
    body: bytes
    writes: list[str]
    fault: str = ""
    after: Any = None
    """What `look` saw before everything was taken back."""

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")

    @property
    def masked(self) -> str:
        text = self.text
        for pattern, sign in MASKS:
            text = pattern.sub(sign, text)
        return text


@dataclass(kw_only=True)
class Visitor:
    """Somebody at the door: a role, the appointment in which he acts, and the cookies of his visit."""

    role: str
    post: Penugasan | None = None
    cookies: dict[str, str] = field(default_factory=dict)


def visitor(role: str, post: Penugasan | None, *, user: User | None = None) -> Visitor:
    """Sign somebody in: in an appointment, as a person without one, or not at all."""
    if post is not None:
        made = browser(post)
    elif user is not None:
        made = browser(Penugasan(user=user, pk=0))
    else:
        return Visitor(role=role)
    acting = post or Penugasan(user=user)
    return Visitor(role=role, post=acting, cookies={name: morsel.value for name, morsel in made.cookies.items()})


class Caller:
    """The product behind its own middleware. Each call that may write is taken back after `look` has looked."""

    def __init__(self) -> None:
        self.handler = WSGIHandler()
        self.requests = RequestFactory()
        self.calls = 0
        self.writes: list[str] = []
        """What the last call told the database to write."""
        self._faults: list[str] = []
        got_request_exception.connect(self._note)

    def close(self) -> None:
        got_request_exception.disconnect(self._note)

    def _note(self, sender: Any, **kwargs: Any) -> None:
        self._faults.append(repr(sys.exc_info()[1])[:300])

    def __call__(
        self,
        who: Visitor,
        method: str,
        path: str,
        data: dict[str, Any] | None = None,
        *,
        token: bool = True,
        foreign: bool = False,
        look: Callable[[], Any] | None = None,
    ) -> Answer:
        """Send one request. Without `token` the form carries no CSRF token; `foreign` is one of another visit."""
        self.calls += 1
        self._faults.clear()
        request = self._request(who, method, path, data or {}, token=OTHER if foreign else SECRET if token else "")
        with taken_back(method), noting_writes() as writes:
            response = self.handler.get_response(request)
            body = b"".join(response.streaming_content) if response.streaming else response.content
            self.writes = writes
            after = look() if look and writes else None
        return Answer(
            status=response.status_code,
            headers=dict(response.items()) | {"Set-Cookie": response.cookies.output()},
            body=body,
            writes=list(writes),
            fault=" ".join(self._faults),
            after=after,
        )

    def _request(self, who: Visitor, method: str, path: str, data: dict[str, Any], *, token: str) -> Any:
        line = "; ".join(
            f"{name}={value}" for name, value in {**who.cookies, settings.CSRF_COOKIE_NAME: SECRET}.items()
        )
        headers = {"HTTP_COOKIE": line, **({settings.CSRF_HEADER_NAME: token} if token else {})}
        if method in {"GET", "HEAD"}:
            return self.requests.generic(method, f"{path}?{urlencode(data, True)}" if data else path, **headers)
        kind = "application/x-www-form-urlencoded"
        return self.requests.generic(method, path, urlencode(data, doseq=True), kind, **headers)


@contextmanager
def taken_back(method: str) -> Iterator[None]:
    """Run the block and undo it. A GET cannot write, so it needs no savepoint."""
    if method in {"GET", "HEAD", "OPTIONS"}:
        yield
        return
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def noting_writes() -> Iterator[list[str]]:
    """Collect the statements that change rows of the work."""
    found: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if WRITES.match(sql) and not OF_THE_VISIT.match(sql):
            found.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield found
