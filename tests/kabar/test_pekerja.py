"""The worker as a process of its own: killed in the middle of its work nothing is lost and nothing is sent twice."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

pytestmark = pytest.mark.lama

ROOT = Path(__file__).resolve().parents[2]
LINE = [sys.executable, "-m", "petasama.manage"]
MANY = 12


@pytest.fixture(scope="module")
def kosong(tmp_path_factory):
    """A migrated database without rows, made once."""
    path = tmp_path_factory.mktemp("kosong") / "petasama.sqlite3"
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{path}"}
    words = ["migrate", "--no-input", "--verbosity", "0"]
    subprocess.run([*LINE, *words], cwd=ROOT, env=environment, check=True)
    return path


class Pemasangan:
    """An installation of its own: a database, an outbox, and a worker that can be killed."""

    def __init__(self, path, port):
        self.path, self.port, self.workers = path, port, []

    def ask(self, sql, *values):
        with sqlite3.connect(self.path, timeout=20) as database:
            return database.execute(sql, values).fetchall()

    def write(self, number):
        now = datetime.now(UTC).isoformat(" ")  # noqa: TID251
        self.ask(
            "INSERT INTO kabar_surel (created_at, updated_at, kepada, kunci, perihal, teks, html, status, percobaan,"
            " masalah) VALUES (?, ?, ?, 'uji', 'Perihal', 'Isi', '', 'MENUNGGU', 0, '')",
            now, now, f"orang{number}@contoh.invalid",
        )  # fmt: skip

    def states(self):
        return dict(self.ask("SELECT kepada, status FROM kabar_surel"))

    def start(self):
        environment = {
            **os.environ,
            "DATABASE_URL": f"sqlite:///{self.path}",
            "PETASAMA_SMTP_HOST": "127.0.0.1",
            "PETASAMA_SMTP_PORT": str(self.port),
            "PETASAMA_SMTP_TLS": "tidak",
        }
        worker = subprocess.Popen([*LINE, "pekerja", "--jeda", "1"], cwd=ROOT, env=environment)
        self.workers.append(worker)
        return worker

    def wait_until_settled(self, seconds=40):
        end = time.monotonic() + seconds
        while {"MENUNGGU", "DIKIRIM"} & set(self.states().values()):
            assert time.monotonic() < end, self.states()
            time.sleep(0.1)


@pytest.fixture
def pemasangan(kosong, tmp_path, kotak):
    path = tmp_path / "petasama.sqlite3"
    path.write_bytes(kosong.read_bytes())
    made = Pemasangan(path, kotak.port)
    yield made
    for worker in made.workers:
        if worker.poll() is None:
            worker.kill()
        worker.wait()


def test_killed_between_hand_over_and_note_a_mail_is_uncertain_after_the_restart_and_not_sent_again(pemasangan, kotak):
    for number in range(MANY):
        pemasangan.write(number)
    killed = []

    def kill_once(address):
        if len(kotak.surat) == 3 and not killed:
            killed.append(address)
            pemasangan.workers[0].kill()

    kotak.saat_diterima = kill_once
    pemasangan.start().wait(timeout=60)
    assert pemasangan.states()[killed[0]] == "DIKIRIM"

    pemasangan.start()
    pemasangan.wait_until_settled()

    assert pemasangan.states()[killed[0]] == "TIDAK_PASTI"
    assert Counter(pemasangan.states().values()) == {"TERKIRIM": MANY - 1, "TIDAK_PASTI": 1}
    assert sorted(kotak.penerima()) == sorted(pemasangan.states())


def test_killed_at_any_moment_nothing_is_lost_and_nothing_is_sent_twice(pemasangan, kotak):
    for number in range(MANY):
        pemasangan.write(number)
    at, killed = iter((1, 2, 5, 9)), []
    limit = [next(at)]

    def kill_at(address):
        if limit[0] and len(kotak.surat) >= limit[0]:
            limit[0] = next(at, 0)
            killed.append(address)
            pemasangan.workers[-1].kill()

    kotak.saat_diterima = kill_at
    for _ in range(4):
        pemasangan.start().wait(timeout=60)
    pemasangan.start()
    pemasangan.wait_until_settled()

    received, states = Counter(kotak.penerima()), pemasangan.states()
    assert max(received.values()) == 1
    assert set(received) == set(states)
    assert {address for address, state in states.items() if state == "TIDAK_PASTI"} == set(killed)
    assert set(states.values()) <= {"TERKIRIM", "TIDAK_PASTI"}


def test_two_workers_at_once_send_each_mail_once(pemasangan, kotak):
    for number in range(MANY):
        pemasangan.write(number)

    pemasangan.start()
    pemasangan.start()
    pemasangan.wait_until_settled()

    assert Counter(kotak.penerima()) == dict.fromkeys(pemasangan.states(), 1)
    assert set(pemasangan.states().values()) == {"TERKIRIM"}


def test_term_ends_the_worker_cleanly_within_five_seconds(pemasangan, kotak):
    pemasangan.write(0)
    worker = pemasangan.start()
    pemasangan.wait_until_settled()

    worker.send_signal(signal.SIGTERM)
    begun = time.monotonic()
    code = worker.wait(timeout=10)

    assert code == 0
    assert time.monotonic() - begun < 5
    assert pemasangan.states() == {"orang0@contoh.invalid": "TERKIRIM"}


def is_running(pid):
    """Whether a process is there and not only waits to be reaped."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_worker_leaves_when_the_process_that_started_it_is_gone(kosong):
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{kosong}"}
    parent = (
        "import os, subprocess, sys, time\n"
        "line = [sys.executable, '-m', 'petasama.manage', 'pekerja', '--induk', str(os.getpid())]\n"
        "print(subprocess.Popen(line).pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", parent], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as started:
        worker = int(started.stdout.readline())
        time.sleep(3)
        assert is_running(worker)

        started.kill()

    end = time.monotonic() + 8
    while is_running(worker) and time.monotonic() < end:
        time.sleep(0.1)
    assert not is_running(worker)
