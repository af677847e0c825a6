"""A strict run: every warning, undefined variable, word to the network and reliance on chance order is a failure."""

import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import DataError, connections, transaction
from django.db.models import CharField, QuerySet
from django.test import TransactionTestCase
from playwright.sync_api import Browser, Page, sync_playwright

pytest_plugins = ["tests.world", "tests.browsing"]

ROOT = Path(__file__).resolve().parent.parent
LOOPBACK = ("127.", "localhost", "::1")
CHROMIUM_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def pytest_configure(config: pytest.Config) -> None:
    """Swap what is slow on purpose or needs a build, for its quick twin."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}


@pytest.fixture(scope="session")
def django_db_modify_db_settings(texts_fit_their_columns: None) -> None:
    """SQLite: a file (a live server in another thread must see it), one for each process, without waiting for disks."""
    entry = settings.DATABASES["default"]
    worker = os.environ.get("PYTEST_XDIST_WORKER", "")
    if entry["ENGINE"].endswith("sqlite3"):
        entry["TEST"] = {**entry.get("TEST", {}), "NAME": str(settings.DATA / "uji.sqlite3")}
        options = entry["OPTIONS"]
        options["init_command"] = options["init_command"].replace("synchronous=FULL", "synchronous=OFF")
    elif worker:
        entry["TEST"] = {**entry.get("TEST", {}), "NAME": f"test_{entry['NAME']}_{worker}"}


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Let a test speak to this machine only."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and not str(address[0]).startswith(LOOPBACK):
            raise AssertionError(f"A test tried to reach the network: {address}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture(scope="session", autouse=True)
def chance_order_reversed() -> Iterator[None]:
    """Rows asked for without an order come back to front, so that nothing can lean on the order of the disk."""
    fetch_all = QuerySet._fetch_all

    def reversing(self: Any) -> None:
        fresh = self._result_cache is None
        fetch_all(self)
        if fresh and not self.ordered and not self.query.is_sliced and isinstance(self._result_cache, list):
            self._result_cache.reverse()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QuerySet, "_fetch_all", reversing)
        yield


@pytest.fixture(scope="session", autouse=True)
def texts_fit_their_columns() -> Iterator[None]:
    """SQLite takes a text of any length; refuse it where PostgreSQL would."""
    prepared = CharField.get_db_prep_save

    def measured(self: CharField, value: Any, connection: Any) -> Any:
        if isinstance(value, str) and self.max_length and len(value) > self.max_length:
            raise DataError(f"{self}: {len(value)} characters, at most {self.max_length}: {value}")
        return prepared(self, value, connection)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(CharField, "get_db_prep_save", measured)
        yield


@contextmanager
def triggers_lifted(connection: Any) -> Iterator[None]:
    """Let append-only tables be emptied. For the flush after a transactional test, and for nothing else."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
            yield
            cursor.execute("SET session_replication_role = DEFAULT")
            return
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        found = cursor.fetchall()
        for name, _ in found:
            cursor.execute(f'DROP TRIGGER "{name}"')
        yield
        for _, statement in found:
            cursor.execute(statement)


@pytest.fixture(scope="session", autouse=True)
def append_only_tables_flush(request: pytest.FixtureRequest) -> Iterator[None]:
    """Wrap the flush of transactional tests, and that flush alone, in `triggers_lifted`; then build the world again."""
    teardown = TransactionTestCase._fixture_teardown
    world = request.config.pluginmanager.get_plugin("tests.world")

    def flushing(self: TransactionTestCase) -> None:
        with triggers_lifted(connections["default"]):
            teardown(self)
        with transaction.atomic():
            world.build_world()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", flushing)
        yield


MANY_SECONDS = (
    "alat/test_demo", "alat/test_run_putaran", "alat/test_serve", "dokumen/test_cetak", "dokumen/test_converter_pages",
    "dokumen/test_rendering", "dokumen/test_templates", "guards/test_every_page_reads", "hak/test_dua_daerah",
    "hak/test_kiriman", "hak/test_siapa_boleh_apa", "jejak/test_seribu", "kabar/test_pekerja", "kabar/test_pengiriman",
    "penetapan/test_perubahan", "penetapan/test_screens_", "penetapan/test_susun", "penetapan/test_tetapkan",
    "pleno/test_screens_siapkan", "pleno/test_screens_sidang", "wilayah/test_muat_wilayah",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the files that take many seconds (papers, whole rounds, walks), so that ./uji cepat leaves them out."""
    for item in items:
        if item.nodeid.removeprefix("tests/").startswith(MANY_SECONDS):
            item.add_marker(pytest.mark.lama)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip browser stories by name where no Chromium is; under CI they fail instead (see `chromium`)."""
    if item.get_closest_marker("browser") and not shutil.which("chromium") and not os.environ.get("CI"):
        pytest.skip("Chromium tidak ada di PATH; pasang paket Debian “chromium” untuk menjalankan cerita peramban")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium, started once."""
    path = shutil.which("chromium")
    assert path, "Chromium tidak ada di PATH, padahal CI wajib menjalankan cerita peramban"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, headless=True, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser, live_server: Any) -> Iterator[Page]:
    """A fresh page at the live server; a script error or a breach of the content policy fails the test."""
    context = chromium.new_context(base_url=live_server.url, locale="id-ID", timezone_id="Asia/Makassar")
    faults: list[str] = []
    opened = context.new_page()
    opened.set_default_timeout(10_000)
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda line: faults.append(line.text) if "Content Security Policy" in line.text else None)
    yield opened
    context.close()
    assert not faults, f"Galat skrip atau pelanggaran kebijakan isi: {faults}"
