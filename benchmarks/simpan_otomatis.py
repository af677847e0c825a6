"""How many answers a second 50 editors save without pause, beside a constant page in the same set-up; then their pace.

    PETASAMA_DATA=$(mktemp -d) .venv-uji/bin/python -m benchmarks.simpan_otomatis

One server as `petasama serve` starts it, on SQLite, 50 kept connections of one process (it shares the machine with the
server). First the page /sw.js, which reads nothing; then savings of one answer, each with a new text and the version it
builds on; then the 50 at human pace, one saving every ten seconds each. In the end every acknowledged text is looked up
in the database: none may be missing. Wall-clock seconds, since waiting for the disk counts.
"""

import asyncio
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from django.core.management import call_command

from benchmarks.alone import show_alone
from benchmarks.rows import Row

EDITORS, SECONDS, PAUSE = 50, 10.0, 10.0
WORDS = "Kebakaran lahan di perbatasan berulang tiap kemarau; regu desa belum dilatih bersama. " * 12


@dataclass
class Editor:
    """One browser tab: its connection, its session, what was acknowledged, and how long each answer took."""

    port: int
    session: str
    path: str
    versi: int = 0
    token: str = ""
    csrf: str = ""
    acked: str = ""
    took: list[float] = field(default_factory=list)
    pipe: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, method: str, path: str, body: str = "") -> tuple[int, bytes]:
        """Send one request over the kept connection; return status and body, and keep the cookie of the token."""
        if self.pipe is None:
            self.pipe = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.pipe
        head = [
            f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", "Accept: application/json", f"X-CSRFToken: {self.token}",
            f"Cookie: sesi={self.session}{self.csrf}", "Content-Type: application/x-www-form-urlencoded",
            f"Content-Length: {len(body)}",
        ]  # fmt: skip
        begun = time.monotonic()
        writer.write(("\r\n".join(head) + "\r\n\r\n" + body).encode())
        lines = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        length = next(int(line.partition(":")[2]) for line in lines if line.lower().startswith("content-length:"))
        content = await reader.readexactly(length)
        self.took.append(time.monotonic() - begun)
        for line in lines:
            if line.lower().replace(" ", "").startswith("set-cookie:csrf="):
                self.csrf = f"; csrf={line.partition('=')[2].partition(';')[0]}"
        return int(lines[0].split()[1]), content

    async def sign(self) -> None:
        """Fetch the token."""
        status, content = await self.ask("GET", "/pemetaan/sambung/")
        assert status == 200, content
        self.token = json.loads(content)["csrf"]

    async def save(self) -> None:
        """Save a new text; only an answer with the next version counts."""
        text = f"{self.versi + 1} {WORDS}".strip()
        fields = {"permasalahan": text, "potensi": "", "target": "", "versi": self.versi}
        status, content = await self.ask("POST", self.path, urlencode(fields))
        assert status == 200, content
        self.versi, self.acked = json.loads(content)["versi"], text

    async def constant(self) -> None:
        """The page that reads nothing."""
        status, _ = await self.ask("GET", "/sw.js")
        assert status == 200


async def without_pause(editors: list[Editor], act: str) -> float:
    """Return how often a second all of them together did it."""
    end = time.monotonic() + SECONDS

    async def work(editor: Editor) -> int:
        count = 0
        while time.monotonic() < end:
            await getattr(editor, act)()
            count += 1
        return count

    begun = time.monotonic()
    counts = await asyncio.gather(*(work(editor) for editor in editors))
    return sum(counts) / (time.monotonic() - begun)


async def at_human_pace(editors: list[Editor]) -> list[float]:
    """Each saves every ten seconds, spread evenly; return how long the answers took, in seconds, sorted."""

    async def work(place: int, editor: Editor) -> list[float]:
        await asyncio.sleep(PAUSE * place / len(editors))
        editor.took.clear()
        await editor.save()
        await asyncio.sleep(PAUSE)
        await editor.save()
        return editor.took

    rows = await asyncio.gather(*(work(place, editor) for place, editor in enumerate(editors)))
    return sorted(took for row in rows for took in row)


async def played(port: int, writers: list[dict[str, str]]) -> tuple[float, float, list[float], list[Editor]]:
    """Run the three parts."""
    editors = [Editor(port=port, session=row["session"], path=row["path"]) for row in writers]
    for editor in editors:
        await editor.sign()
    constant = await without_pause(editors, "constant")
    saved = await without_pause(editors, "save")
    return constant, saved, await at_human_pace(editors), editors


def build() -> list[dict[str, str]]:
    """Fill the example world; give each of 50 liaison officers, in turn, a proposal and a session."""
    from django.test import Client  # noqa: PLC0415 – Django is set up first

    from petasama.akun import sesi  # noqa: PLC0415
    from petasama.core import clock  # noqa: PLC0415
    from petasama.organisasi.middleware import SESSION_KEY  # noqa: PLC0415
    from petasama.organisasi.models import Penugasan  # noqa: PLC0415
    from petasama.pemetaan.models import Usulan  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    call_command("demo", verbosity=0)
    posts = list(Penugasan.objects.ppksd(clock.today("WITA")).filter(daerah__wilayah_id="63.06"))
    putaran = Usulan.objects.filter(daerah__wilayah_id="63.06").latest("putaran__tahun").putaran
    made = []
    for place in range(EDITORS):
        post = posts[place % len(posts)]
        usulan = Usulan.objects.create(
            daerah_id=post.daerah_id, putaran=putaran, perangkat_daerah=post.perangkat_daerah, nomor=f"UKUR/{place}"
        )
        client = Client()
        client.force_login(post.user)
        session = client.session
        session[SESSION_KEY], session[sesi.DEVICE] = post.pk, session.session_key
        sesi.mulai(session)
        session.save()
        path = f"/pemetaan/usulan/{usulan.pk}/jawab/P2/simpan/"
        made.append({"session": client.cookies["sesi"].value, "path": path})
    return made


def serve(port: int) -> "subprocess.Popen[bytes]":
    """Start the server and wait until it listens."""
    line = [sys.executable, "-m", "petasama.manage", "serve", "--port", str(port), "--tanpa-pekerja"]
    process = subprocess.Popen(line, start_new_session=True, stdout=subprocess.DEVNULL)
    for _ in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return process
        time.sleep(0.1)
    raise RuntimeError("Server tidak menjawab")


def lost(editors: list[Editor], database: Path) -> int:
    """How many of the acknowledged texts the database does not have."""
    missing = 0
    with sqlite3.connect(database) as base:
        for editor in editors:
            row = base.execute(
                "SELECT isi FROM pemetaan_jawaban WHERE kode = 'P2' AND usulan_id = ?", [editor.path.split("/")[3]]
            ).fetchone()
            missing += row is None or json.loads(row[0])["permasalahan"] != editor.acked
    base.close()
    return missing


def measured() -> list[Row]:
    """Build, serve, measure, kill, count."""
    writers = build()
    call_command("collectstatic", interactive=False, verbosity=0)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = serve(port)
    try:
        constant, saved, took, editors = asyncio.run(played(port, writers))
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    missing = lost(editors, Path(os.environ["PETASAMA_DATA"]) / "petasama.sqlite3")
    assert missing == 0, f"{missing} simpanan yang terjawab hilang"
    slowest = took[int(len(took) * 0.99) - 1] * 1000
    return [
        Row(
            row="simpan_otomatis",
            work=f"{EDITORS} penyunting tanpa jeda; 0 simpanan terjawab hilang sesudah server dimatikan",
            ours=f"{saved:.0f}/s",
            peer=f"halaman tetap {constant:.0f}/s",
            ratio=round(saved / constant, 3),
            limit="nisbah ≥ 0,10",
            goal="nisbah ≥ 0,25",
        ),
        Row(
            row="simpan_otomatis",
            work=f"{EDITORS} penyunting dengan jeda {PAUSE:.0f} s, p99",
            ours=f"{slowest:.0f} ms",
            peer="–",
            ratio=None,
            limit="–",
            goal="≤ 10 ms",
        ),
    ]


if __name__ == "__main__":
    show_alone(measured)
