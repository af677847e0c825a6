"""Addresses: where a client comes from, where a link of ours leads, and where a visitor may be sent on to."""

from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404, resolve, reverse
from django.utils.http import url_has_allowed_host_and_scheme

from petasama.core.rights import right_of

UNKNOWN = "0.0.0.0"
"""What stands in the list of devices when a request carries no address."""


def client_address(request: HttpRequest) -> str:
    """Return the address of the client.

    The header X-Forwarded-For is read from its end, and only as far as each word comes from a proxy of
    settings.PROKSI; what a client writes into it itself never counts.
    """
    seen = _plain(request.META.get("REMOTE_ADDR", ""))
    told = [_plain(word) for word in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    while told and seen != UNKNOWN and is_trusted(seen):
        before = told.pop()
        if before == UNKNOWN:
            break
        seen = before
    return seen


def is_trusted(address: str) -> bool:
    """Whether an address is one of our own proxies."""
    return any(ip_address(address) in ip_network(proxy, strict=False) for proxy in settings.PROKSI)


def _plain(word: str) -> str:
    try:
        return str(ip_address(word.strip()))
    except ValueError:
        return UNKNOWN


def link(name: str, *args: object) -> str:
    """Return the full address of a page of ours, for a mail: from settings.ALAMAT, never from a request."""
    return settings.ALAMAT + reverse(name, args=args)


def safe_next(request: HttpRequest) -> str:
    """Return where the visitor wanted to go (`next`), if that is a page of this site that can be read; else home."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    return wanted if is_page_of_ours(request, wanted) else reverse(settings.LOGIN_REDIRECT_URL)


def is_page_of_ours(request: HttpRequest, wanted: str) -> bool:
    """Whether an address stays on this host, begins with one slash, and leads to a page that answers a GET."""
    if not wanted.startswith("/") or any(sign in wanted for sign in ("\\", "\r", "\n", "\t")):
        return False
    if not url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure()):
        return False
    try:
        row = right_of(resolve(urlsplit(wanted).path).view_name)
    except Resolver404:
        return False
    return row is not None and "GET" in row.methods()
