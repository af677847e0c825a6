"""One installation for all of them: eight proposals with their writers, built once by a process of its own."""

import pytest

from tests.ketahanan.server import Server, install


@pytest.fixture(scope="session")
def installation(tmp_path_factory):
    """The data folder and its writers."""
    folder = tmp_path_factory.mktemp("ketahanan")
    return folder, install(folder, writers=8)


@pytest.fixture
def server(installation):
    """A running server on the installation; ended after the test."""
    running = Server(installation[0])
    running.start()
    yield running
    running.kill()
