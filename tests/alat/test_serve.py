"""serve and ./jalan: a running product, and a clean end."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

ROOT = Path(__file__).resolve().parents[2]
LINE = [sys.executable, "-m", "petasama.manage"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answer_of(port, seconds=60):
    """The first page's status and text, as soon as it answers."""
    end = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/masuk/", timeout=5) as page:
                return page.status, page.read().decode()
        except urllib.error.URLError:
            if time.monotonic() > end:
                raise
            time.sleep(0.2)


def children_of(pid):
    """The process ids and command lines of a process's children."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, parent = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
            if int(parent) == pid and state != "Z":
                found[int(folder.name)] = (folder / "cmdline").read_text().replace("\0", " ")
        except OSError:
            continue
    return found


def is_running(pid):
    """Whether a process is there and not only waits to be reaped."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.fixture(scope="module")
def installation(tmp_path_factory):
    """A data folder with an empty database and collected files; the environment that points to it."""
    folder = tmp_path_factory.mktemp("pemasangan")
    environment = {**os.environ, "PETASAMA_DATA": str(folder), "DATABASE_URL": f"sqlite:///{folder}/a.sqlite3"}
    for words in (["migrate", "--no-input", "--verbosity", "0"], ["collectstatic", "--no-input", "--verbosity", "0"]):
        subprocess.run([*LINE, *words], cwd=ROOT, env=environment, check=True)
    return environment


@pytest.mark.lama
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_the_server_answers_with_its_worker_and_both_leave_within_five_seconds(installation, how):
    port = free_port()
    server = subprocess.Popen([*LINE, "serve", "--port", str(port)], cwd=ROOT, env=installation)

    try:
        status, text = answer_of(port)
        workers = [pid for pid, line in children_of(server.pid).items() if " pekerja " in line]
    finally:
        server.send_signal(how)
        begun = time.monotonic()
        server.wait(timeout=15)
    while any(is_running(pid) for pid in workers) and time.monotonic() - begun < 15:
        time.sleep(0.1)
    seconds = time.monotonic() - begun

    assert status == 200
    assert "Masuk ke Petasama" in text
    assert len(workers) == 1
    assert seconds <= 5


@pytest.mark.lama
def test_the_worker_can_be_left_to_another_process(installation):
    port = free_port()
    server = subprocess.Popen([*LINE, "serve", "--port", str(port), "--tanpa-pekerja"], cwd=ROOT, env=installation)

    try:
        answer_of(port)
        children = children_of(server.pid)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=15)

    assert not [line for line in children.values() if " pekerja " in line]


def test_a_port_that_is_taken_is_refused_with_a_sentence():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()

        with pytest.raises(CommandError, match="sedang dipakai"):
            call_command("serve", "--port", str(taken.getsockname()[1]))


def test_a_refused_port_starts_no_worker():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        before = set(children_of(os.getpid()))

        with pytest.raises(CommandError):
            call_command("serve", "--port", str(taken.getsockname()[1]))

    assert set(children_of(os.getpid())) == before
