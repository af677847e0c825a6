"""Walks the site as a person does: from page to page along the links that are shown."""

import re
from collections import deque
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from html import unescape

from django.db import transaction
from django.test import Client
from django.urls import resolve

from petasama.organisasi.models import Penugasan
from petasama.persiapan.models import Putaran
from tests.browsing import browser

LINK = re.compile(r"\b(?:href|src|hx-get|data-[a-z-]*url)=\"(/[^\"#]*)", re.IGNORECASE)
FILES = (".xlsx", ".docx", ".pdf", "/docx/", "/pdf/")
"""Ends of addresses that hand out a file: read once by each role, their shape does not change with the moment."""
STILL = {"akun", "pengurus", "kabar", "jejak"}
"""Rooms whose pages do not change with the state of the round: read once by each role."""
STILL_WHILE_MAPPING = STILL | {"persiapan", "pleno", "penetapan", "dokumen"}
"""The same for what differs only among proposals."""


@contextmanager
def undone(putaran: Putaran) -> Iterator[None]:
    """Run the block and take it back, also in what the others hold of the round."""
    point = transaction.savepoint()
    yield
    transaction.savepoint_rollback(point)
    putaran.refresh_from_db()


def signed_in(post: Penugasan) -> Client:
    """A browser in which the person acts in this appointment; a fault becomes an answer, not an exception."""
    client = browser(post)
    client.raise_request_exception = False
    return client


def walk(
    client: Client, start: str, *, had: Collection[str] = (), still: Collection[str] = STILL
) -> tuple[set[str], list[str]]:
    """Read one page of each address along the links; return the addresses reached and the answers that are no page.

    Files and pages of `still` rooms whose address is in `had` are not read again.
    """
    seen, waiting = {start}, deque([start])
    reached, faults = set[str](), list[str]()
    while waiting:
        path = waiting.popleft()
        name = resolve(path.split("?")[0]).view_name
        if name in reached or (name in had and (path.endswith(FILES) or name.partition(":")[0] in still)):
            continue
        reached.add(name)
        answer = client.get(path)
        if answer.status_code not in {200, 302}:
            cause = getattr(answer, "exc_info", None)
            faults.append(f"{path}: {answer.status_code}" + (f" {cause[1]!r}"[:160] if cause else ""))
        elif answer.headers.get("Content-Type", "").startswith("text/html"):
            new = sorted({unescape(link) for link in LINK.findall(answer.content.decode())} - seen)
            seen.update(new)
            waiting.extend(link for link in new if not link.startswith("/static/"))
    return reached, faults
