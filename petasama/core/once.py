"""A form that is sent twice has one effect: its key and the answer are kept in the transaction of the act itself."""

import hashlib
import uuid
from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.request import HttpHeaders

from petasama.core.models import Submission

Answer = Callable[[HttpRequest], HttpResponse]
FIELD = "kunci_kirim"
"""The hidden field that carries the key of a form; templates write it with the tag `once`."""
HEADER = "Idempotency-Key"


def new_key() -> str:
    """Return a key for one showing of a form."""
    return uuid.uuid4().hex


def only_once(get_response: Answer) -> Answer:
    """Middleware. The same person sending the same key with the same content again gets the first answer again.

    Two at once wait for each other at the database. Content counts: who goes back, changes the text and sends the old
    form gets a new act, not the old answer. Only answers that lead on (303, 302) are kept: what was refused or shown
    again had no effect, and may be tried again. Nothing is kept for visitors who are not signed in.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        key = _key_of(request)
        if not key or not request.user.is_authenticated:
            return get_response(request)
        with transaction.atomic():
            row, fresh = Submission.objects.get_or_create(
                user_id=request.user.pk, key=key, digest=_digest_of(request), defaults={"path": request.path[:200]}
            )
            if not fresh and row.location:
                return HttpResponseRedirect(row.location, status=row.status)
            response = get_response(request)
            _keep(row, response)
        return response

    return middleware


def _keep(row: Submission, response: HttpResponse) -> None:
    """Keep where an act has led; after a fault of ours undo everything, after a refusal forget the key."""
    if response.status_code >= 500:
        transaction.set_rollback(True)
    elif response.status_code in (302, 303):
        row.status, row.location = response.status_code, response.headers["Location"]
        row.save(update_fields=["status", "location"])
    else:
        row.delete()


def _key_of(request: HttpRequest) -> str:
    if request.method != "POST":
        return ""
    headers: HttpHeaders = request.headers
    return (headers.get(HEADER) or request.POST.get(FIELD, ""))[:64]


def _digest_of(request: HttpRequest) -> str:
    """Return the SHA-256 over address, fields and files, without the token that changes from page to page."""
    found = hashlib.sha256(request.path.encode())
    for name in sorted(set(request.POST) - {"csrfmiddlewaretoken", FIELD}):
        found.update(repr((name, request.POST.getlist(name))).encode())
    for name in sorted(request.FILES):
        for file in request.FILES.getlist(name):
            found.update(repr((name, file.name, file.size)).encode())
            for chunk in file.chunks():
                found.update(chunk)
            file.seek(0)
    return found.hexdigest()
