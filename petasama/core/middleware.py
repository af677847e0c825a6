"""Two promises kept in one place: reading never writes, and a refusal becomes an answer with a sentence."""

import re
import secrets
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from petasama.core.errors import Refusal

Answer = Callable[[HttpRequest], HttpResponse]
READING_METHODS = {"GET", "HEAD", "OPTIONS"}
HEADINGS = {403: "Tidak berwenang", 409: "Tidak dapat dilakukan sekarang"}
_WRITES = re.compile(r"^\s*(INSERT|UPDATE|DELETE|REPLACE|MERGE|TRUNCATE|CREATE|ALTER|DROP)\b", re.IGNORECASE)
_TABLE = re.compile(r'^\s*(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+"?(\w+)"?\s', re.IGNORECASE)


class WriteWhileReading(RuntimeError):
    """A GET tried to change a row: a fault of ours, never of the visitor."""


def refuse_writes(
    execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any], *, route: str = ""
) -> Any:
    """A database wrapper that lets reads pass and refuses writes, but for tables that remember the visit.

    settings.WRITTEN_WHILE_READING names them, by the name of an address; those under "" hold for any.
    """
    if _WRITES.match(sql):
        table = _TABLE.match(sql)
        allowed = {*settings.WRITTEN_WHILE_READING[""], *settings.WRITTEN_WHILE_READING.get(route, ())}
        if table is None or table[1] not in allowed:
            raise WriteWhileReading(f"Permintaan baca mencoba menulis: {sql[:80]}")
    return execute(sql, params, many, context)


def reading_never_writes(get_response: Answer) -> Answer:
    """Run every GET, HEAD and OPTIONS under the wrapper above."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.method not in READING_METHODS:
            return get_response(request)

        def watch(*args: Any) -> Any:
            match = request.resolver_match
            return refuse_writes(*args, route=match.view_name if match else "")

        with connection.execute_wrapper(watch):
            return get_response(request)

    return middleware


class RefusalAnswers:
    """Turns a Refusal raised in a view into a page: what is refused, what to do, what became of the text."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer refusals only; other faults go on to the page for faults."""
        return refusal_page(request, error) if isinstance(error, Refusal) else None


def refusal_page(request: HttpRequest, error: Refusal, *, step: dict[str, str] | None = None) -> HttpResponse:
    """Return the page of a refusal, with its status; `step` is what can be done next, else the way back.

    A script is answered {"hasil": "ditolak", "kalimat"}.
    """
    if wants_json(request):
        return JsonResponse({"hasil": "ditolak", "kalimat": error.sentence}, status=error.status)
    context = {
        "judul": HEADINGS.get(error.status, "Belum dapat dilakukan"),
        "kalimat": error.sentence,
        "kurang": error.missing,
        "teks_nasib": "Tidak ada yang berubah. Yang sudah tersimpan sebelumnya tetap tersimpan.",
        "langkah": [step or _way_back(request)],
        "kode_rujukan": secrets.token_hex(4).upper(),
    }
    return render(request, "core/galat.html", context, status=error.status)


def wants_json(request: HttpRequest) -> bool:
    """Whether a script of ours asks, which cannot use a page or a redirect."""
    return request.headers.get("Accept", "").startswith("application/json")


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form without its token (settings.CSRF_FAILURE_VIEW); a script is told to fetch a fresh one."""
    if wants_json(request):
        return JsonResponse({"hasil": "kunci"}, status=403)
    return render(request, "403_csrf.html", status=403)


def _way_back(request: HttpRequest) -> dict[str, str]:
    """Where the visitor came from, when that is a page of ours; else the home page."""
    referer = request.headers.get("Referer", "")
    prefix = f"{request.scheme}://{request.get_host()}/"
    if not referer.startswith(prefix):
        return {"label": "Buka beranda", "url": "/"}
    return {"label": "Kembali ke halaman sebelumnya", "url": f"/{referer.removeprefix(prefix).lstrip('/')}"}
