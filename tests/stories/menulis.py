"""What the stories of writing share: a cable that can be pulled out, a writer at a browser, what is stored."""

import re
import selectors
import socket
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from playwright.sync_api import Error, Page, expect

from petasama.organisasi.models import Penugasan
from petasama.pemetaan.models import Jawaban, Usulan
from tests.browsing import browser
from tests.stories.acting import Cast

PUKUL = "09.00 WITA"
"""The hour on the wall in these stories."""
LONG = 15_000


class Cable:
    """Forwards a port to the live server, until it is pulled out; real for pages and service worker alike."""

    def __init__(self, target):
        self.target = target
        self.pairs = []
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.listener = None

    def plug(self):
        """Let everything through."""
        self.listener = socket.create_server(("127.0.0.1", self.port))
        threading.Thread(target=self._accept, args=[self.listener], daemon=True).start()

    def pull(self):
        """No way through any more; what was open breaks."""
        if self.listener is None:
            return
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.listener = None
        for pair in self.pairs:
            for end in pair:
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
        self.pairs = []

    def _accept(self, listener):
        while True:
            try:
                near = listener.accept()[0]
                far = socket.create_connection(self.target)
            except OSError:
                return
            self.pairs.append((near, far))
            threading.Thread(target=_forward, args=[near, far], daemon=True).start()


def _forward(near, far):
    other = {near: far, far: near}
    with selectors.DefaultSelector() as watch, near, far:
        for end in other:
            watch.register(end, selectors.EVENT_READ)
        with suppress(OSError):
            while True:
                for key, _ in watch.select():
                    piece = key.fileobj.recv(65536)
                    if not piece:
                        return
                    other[key.fileobj].sendall(piece)


@contextmanager
def cable_to(live_server):
    """A plugged cable to the live server, pulled out at the end."""
    made = Cable((live_server.thread.host, live_server.thread.port))
    made.plug()
    yield made
    made.pull()


@dataclass
class Writer:
    """One person at one browser, with one proposal."""

    page: Page
    post: Penugasan
    usulan: Usulan
    cast: Cast
    base: str
    faults: list[str] = field(default_factory=list)

    def is_inside(self):
        """Have come in before: the cookie of a session that has begun."""
        session = browser(self.post).cookies["sesi"].value
        self.page.context.add_cookies([{"name": "sesi", "value": session, "url": self.base}])
        return self

    def opens(self, kode):
        """Open one question."""
        self.page.goto(f"/pemetaan/usulan/{self.usulan.pk}/jawab/{kode}/")
        return self

    def types(self, name, words):
        """Type at the end of a field, as fingers do."""
        control = self.page.locator(f"[name='{name}']")
        control.press("End")
        control.press_sequentially(words)

    def sees(self, words):
        """The line of the state says so."""
        expect(self.page.locator("[data-keadaan]").first).to_contain_text(re.compile(words), timeout=LONG)

    def says(self):
        """The words in the line of the state."""
        return self.page.locator("[data-keadaan]").first.inner_text()

    def works_offline_now(self):
        """The service worker has the page."""
        is_kept = """async () => Boolean(navigator.serviceWorker.controller &&
            await caches.match(location.pathname, {cacheName: "halaman"}))"""
        for _ in range(100):
            if self.page.evaluate(is_kept):
                return
            self.page.wait_for_timeout(100)
        raise AssertionError("Halaman tidak tersimpan untuk dibaca tanpa sambungan")

    def keeps_nothing(self):
        """Nothing waits in this browser, at the latest in a moment."""
        for _ in range(50):
            if not self.kept():
                return
            self.page.wait_for_timeout(100)
        raise AssertionError(self.kept())

    def kept(self):
        """What waits in this browser, whosever it is."""
        return self.page.evaluate(
            """() => new Promise((done) => {
                const opening = indexedDB.open("petasama", 1);
                opening.onsuccess = () => {
                    const base = opening.result;
                    const asked = base.transaction("jawaban").objectStore("jawaban").getAll();
                    asked.onsuccess = () => { base.close(); done(asked.result); };
                };
            })"""
        )


def at_browser(chromium, base, post, usulan, patch, **more):
    """A writer at a browser of their own."""
    context = chromium.new_context(base_url=base, locale="id-ID", timezone_id="Asia/Makassar", **more)
    page = context.new_page()
    page.set_default_timeout(LONG)
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: faults.append(line.text) if "Content Security Policy" in line.text else None)
    cast = Cast(page, patch)
    cast.on(2026, 11, 10)
    return Writer(page, post, usulan, cast, base, faults)


def stored(usulan, kode="P2"):
    """What the server has: the answer, or nothing."""
    return Jawaban.objects.filter(usulan=usulan, kode=kode).first()


def crash(page):
    """Kill the process of a tab, as a phone without memory does."""
    with page.expect_event("crash"), suppress(Error):
        page.goto("chrome://crash")
