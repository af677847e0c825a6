"""A browser without a screen: Django's client, signed in as the holder of a post and acting in it."""

from collections.abc import Callable

import pytest
from django.test import Client

from petasama.akun import sesi
from petasama.organisasi.middleware import SESSION_KEY
from petasama.organisasi.models import Penugasan


def browser(post: Penugasan) -> Client:
    """Return a browser in which the person acts in this appointment."""
    client = Client()
    client.force_login(post.user)
    session = client.session
    session[SESSION_KEY] = post.pk
    session[sesi.DEVICE] = session.session_key
    sesi.mulai(session)
    session.save()
    return client


@pytest.fixture
def browser_of() -> Callable[[Penugasan], Client]:
    """browser_of(post) is a browser in which the person acts in this appointment."""
    return browser
