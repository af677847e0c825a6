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


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answer_of(port, seconds=20):
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


@pytest.mark.lama
def test_the_server_answers_and_leaves_within_five_seconds_of_term(tmp_path):
    port = free_port()
    environment = {**os.environ, "PETASAMA_DATA": str(tmp_path), "DATABASE_URL": f"sqlite:///{tmp_path}/a.sqlite3"}
    line = [sys.executable, "-m", "petasama.manage"]
    for words in (["migrate", "--no-input", "--verbosity", "0"], ["collectstatic", "--no-input", "--verbosity", "0"]):
        subprocess.run([*line, *words], cwd=ROOT, env=environment, check=True)
    server = subprocess.Popen([*line, "serve", "--port", str(port)], cwd=ROOT, env=environment)

    try:
        status, text = answer_of(port)
    finally:
        server.send_signal(signal.SIGTERM)
        begun = time.monotonic()
        server.wait(timeout=15)
    seconds = time.monotonic() - begun

    assert status == 200
    assert "Masuk ke Petasama" in text
    assert seconds <= 5


def test_a_port_that_is_taken_is_refused_with_a_sentence():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()

        with pytest.raises(CommandError, match="sedang dipakai"):
            call_command("serve", "--port", str(taken.getsockname()[1]))
