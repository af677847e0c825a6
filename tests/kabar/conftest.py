"""A real mail server on this machine, and the people of the world with notices."""

import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

from petasama.kabar.models import Surel


@dataclass
class Kotak:
    """Takes mails in, as a mail server does; `jawab` may answer otherwise, `saat_diterima` acts before the answer."""

    surat: list[EmailMessage] = field(default_factory=list)
    jawab: Callable[[str], str] = lambda alamat: "250 OK"
    saat_diterima: Callable[[str], None] = lambda alamat: None
    port: int = 0

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        answer = self.jawab(address)
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.surat.append(message_from_bytes(envelope.content, policy=policy.default))
        self.saat_diterima(envelope.rcpt_tos[0])
        return "250 OK"

    def penerima(self) -> list[str]:
        return [str(surat["To"]) for surat in self.surat]


class Penerima(Controller):
    """The server of a Kotak on a free port."""

    def factory(self) -> SMTP:
        return SMTP(self.handler, enable_SMTPUTF8=True, hostname="uji.invalid")


@pytest.fixture
def kotak() -> Iterator[Kotak]:
    """A mail server that keeps what it gets; `kotak.port` is where it listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        box = Kotak(port=probe.getsockname()[1])
    server = Penerima(box, hostname="127.0.0.1", port=box.port)
    server.start()
    yield box
    server.stop()


@pytest.fixture
def smtp(settings: Any, kotak: Kotak) -> Kotak:
    """The product is set up with that mail server."""
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", kotak.port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.EMAIL_TIMEOUT = 5
    return kotak


@pytest.fixture
def surel(db: None) -> Callable[..., Surel]:
    """surel(kepada=…) puts a mail into the outbox."""

    def write(kepada: str = "siti@contoh.invalid", kunci: str = "uji", **more: Any) -> Surel:
        body = {"perihal": "Perihal uji", "teks": "Isi surat."}
        return Surel.objects.create(kepada=kepada, kunci=kunci, **{**body, **more})

    return write
