"""R1: the process is killed while answers are saved; what was acknowledged is there, and no two texts are mixed."""

import json
import random
import sqlite3
import threading

import pytest

from tests.ketahanan.server import TROUBLE, Client, Server

pytestmark = pytest.mark.lama
CYCLES = [pytest.param(5, id="5"), pytest.param(200, id="200", marks=pytest.mark.lambat)]


class Writer(threading.Thread):
    """Saves one text after the other until the connection breaks; remembers the last acknowledged and the one sent."""

    def __init__(self, port, entry, versi, cycle):
        super().__init__()
        self.client = Client(port, entry["sesi"])
        self.entry, self.versi, self.cycle = entry, versi, cycle
        self.acked, self.sent, self.count, self.fault = None, None, 0, None

    def run(self):
        path = f"/pemetaan/usulan/{self.entry['usulan']}/jawab/P2/simpan/"
        try:
            while self.fault is None:
                self._once(path)
        except TROUBLE:
            return  # killed
        finally:
            self.client.close()

    def _once(self, path):
        words = f"putaran {self.cycle} tulisan {self.count + 1} " * (20 + self.count % 60)
        self.sent = {"permasalahan": words.strip(), "potensi": words[::-1].strip(), "target": f"{self.count + 1} orang"}
        status, said = self.client.post(path, {**self.sent, "versi": self.versi})
        if status != 200:
            self.fault = (status, said)
            return
        self.acked, self.versi, self.count = self.sent, said["versi"], self.count + 1


def stored(folder, entry):
    """The saved text and its version, read past the product; integrity of the file is asked first."""
    with sqlite3.connect(folder / "a.sqlite3") as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        row = base.execute(
            "SELECT isi, version FROM pemetaan_jawaban WHERE usulan_id = ? AND kode = 'P2'", [entry["usulan"]]
        ).fetchone()
    base.close()
    return (json.loads(row[0]), row[1]) if row else (None, 0)


@pytest.mark.parametrize("cycles", CYCLES)
def test_no_acknowledged_text_is_lost_when_the_process_is_killed_while_saving(installation, cycles):
    folder, writers = installation
    draw, acks, in_flight = random.Random(1), 0, 0

    for cycle in range(cycles):
        before = [stored(folder, entry) for entry in writers]
        server = Server(folder)
        server.start()
        running = [Writer(server.port, entry, versi, cycle) for entry, (_, versi) in zip(writers, before, strict=True)]
        for writer in running:
            writer.client.sign()
        for writer in running:
            writer.start()
        threading.Event().wait(draw.uniform(0.05, 0.35))
        server.kill()
        for writer in running:
            writer.join(timeout=40)
        for writer, (text, _) in zip(running, before, strict=True):
            found, _ = stored(folder, writer.entry)
            assert writer.fault is None, writer.fault
            assert found in (writer.acked or text, writer.sent or text), (cycle, writer.acked, found)
            acks += writer.count
            in_flight += found == writer.sent and found != writer.acked

    print(
        f"R1: {cycles} kali dihentikan, {acks} simpanan terjawab, 0 hilang, {in_flight} tersimpan tanpa sempat dijawab"
    )
    assert acks > cycles
