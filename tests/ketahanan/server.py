"""A real server on a data folder of its own, which a test may kill; and a client that keeps its connection."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

ROOT = Path(__file__).resolve().parents[2]
TROUBLE = (OSError, http.client.HTTPException)


def free_port():
    """A port where nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def environment_for(folder):
    """The variables of an installation in a folder, on SQLite."""
    return {
        **os.environ,
        "PETASAMA_DATA": str(folder),
        "DATABASE_URL": f"sqlite:///{folder}/a.sqlite3",
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "ignore",
    }


def install(folder, *, writers):
    """Build the world of the tests in a folder; return who may write where (see pasang.py)."""
    folder.mkdir(parents=True, exist_ok=True)
    line = [sys.executable, "-m", "tests.ketahanan.pasang", str(writers)]
    made = subprocess.run(line, cwd=ROOT, env=environment_for(folder), check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(made.stdout.splitlines()[-1])


@dataclass
class Server:
    """What `petasama serve` turns itself into, in a process group of its own."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen | None = None

    def start(self):
        """Start, and wait until it answers."""
        granian = str(Path(sys.executable).parent / "granian")
        words = ["--interface", "wsgi", "--workers", "1", "--blocking-threads", "4", "--log-level", "error"]
        line = [
            granian,
            "tests.ketahanan.aplikasi:application",
            *words,
            "--host",
            "127.0.0.1",
            "--port",
            str(self.port),
        ]
        self.process = subprocess.Popen(line, cwd=ROOT, env=environment_for(self.folder), start_new_session=True)
        end = time.monotonic() + 60
        while self.process.poll() is None and time.monotonic() < end:
            probe = Client(self.port)
            try:
                if probe.get("/sw.js")[0] == 200:
                    return
            except TROUBLE:
                time.sleep(0.02)
            finally:
                probe.close()
        self.kill()
        raise AssertionError("Server tidak menjawab dalam 60 detik")

    def kill(self):
        """Kill the whole process group without a word of warning."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Client:
    """One browser tab without a screen: a kept connection, the cookies of a person, the token of the forms."""

    def __init__(self, port, sesi=""):
        self.line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self.cookies = {"sesi": sesi} if sesi else {}
        self.token = ""

    def close(self):
        """Give the connection back."""
        self.line.close()

    def get(self, path):
        """Return status and body."""
        return self._ask("GET", path, None)

    def post(self, path, fields):
        """Send a form as the script does; return status and what the JSON says."""
        status, body = self._ask("POST", path, urlencode(fields))
        return status, json.loads(body)

    def sign(self):
        """Fetch the token that forms of this visit must carry."""
        status, body = self.get("/pemetaan/sambung/")
        assert status == 200, body
        self.token = json.loads(body)["csrf"]

    def send(self, path, fields):
        """Send a form and read nothing of the answer."""
        self.line.request("POST", path, urlencode(fields), self._headers("POST"))

    def answer(self):
        """Read the answer to what was sent: status, where it leads, body."""
        found = self.line.getresponse()
        body = found.read().decode()
        for cookie in found.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return found.status, found.headers.get("Location", ""), body

    def _ask(self, method, path, body):
        self.line.request(method, path, body, self._headers(method))
        status, _, text = self.answer()
        return status, text

    def _headers(self, method):
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Accept": "application/json", "Cookie": cookies, "X-CSRFToken": self.token}
        return headers | ({"Content-Type": "application/x-www-form-urlencoded"} if method == "POST" else {})
