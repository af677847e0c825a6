"""The worker: one process that sends mails and, once a minute, looks whether something is to be told."""

import logging
import os
import signal
import time
from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.db import close_old_connections
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult
from django_tasks_db.utils import exclusive_transaction

from petasama.core import clock
from petasama.kabar.harian import jalankan, yang_jatuh_tempo
from petasama.kabar.models import Surel
from petasama.kabar.pengiriman import is_smtp_siap, tandai_terputus
from petasama.kabar.sapuan import sapu
from petasama.kabar.tugas import kirim_surel
from petasama.organisasi.models import Daerah

logger = logging.getLogger(__name__)

JEDA_DETIK = 60.0
"""Seconds between two beats."""
NAPAS_DETIK = 0.5
"""Seconds of rest when the queue is empty."""
BATAS_BERHENTI_DETIK = 4
"""Seconds for the mail under way after TERM; then the process ends, and that mail is uncertain."""
SEKALI_JALAN = 50
"""How many jobs at most between two looks at the clock."""
SIMPAN_HASIL = timedelta(days=7)
"""How long finished jobs of the queue are kept."""


PEKERJA = Worker(
    queue_names=["default"],
    excluded_queue_names=[],
    interval=0,
    batch=True,
    backend_name="default",
    startup_delay=False,
    max_tasks=None,
    worker_id=uuid4().hex,
)
"""Runs a job and notes what came of it. Its own loop is not used: it knows no beat."""


class Pekerja:
    """Runs until it is told to stop, or until the process that started it is gone."""

    def __init__(self, *, jeda: float = JEDA_DETIK, induk: int | None = None) -> None:
        self.jeda, self.induk = jeda, induk
        self.berjalan = True
        self._detak_terakhir = float("-inf")

    def pasang_sinyal(self) -> None:
        """Stop cleanly on TERM and on Ctrl-C."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.berhenti)

    def berhenti(self, *args: Any) -> None:
        """Finish the mail under way, then stop; the alarm ends a hand-over that hangs."""
        self.berjalan = False
        signal.alarm(BATAS_BERHENTI_DETIK)

    def jalan(self) -> None:
        """Work until stopped. A fault is written to the log and the work goes on."""
        sudah_mulai = False
        while self.berjalan and not self._induk_hilang():
            try:
                sudah_mulai = sudah_mulai or self._mulai()
                self.sekali()
            except Exception:
                logger.exception("Pekerja tersandung; dicoba lagi.")
            close_old_connections()
            if self.berjalan:
                time.sleep(NAPAS_DETIK)
        signal.alarm(0)

    def sekali(self) -> None:
        """Empty the queue, and beat when it is time."""
        if time.monotonic() - self._detak_terakhir >= self.jeda:
            self._detak_terakhir = time.monotonic()
            detak()
        for _ in range(SEKALI_JALAN):
            if not self.berjalan or not kerjakan_satu():
                break

    def _mulai(self) -> bool:
        """Whatever was under way when the worker before this one ended has broken off."""
        tandai_terputus(lebih_lama_dari=timedelta(0))
        return True

    def _induk_hilang(self) -> bool:
        return self.induk is not None and os.getppid() != self.induk


def kerjakan_satu() -> bool:
    """Take the next job of the queue and do it; return False when there is none. Of two workers one gets a job."""
    if not DBTaskResult.objects.ready().exists():
        return False
    with exclusive_transaction():
        job = DBTaskResult.objects.ready().get_locked()
        if job is not None:
            job.claim(PEKERJA.worker_id)
    if job is not None:
        PEKERJA.run_task(job)
    return job is not None


def detak() -> None:
    """One beat: broken-off mails, mails whose turn has come, and for each government the daily functions and news."""
    tandai_terputus()
    antrekan_yang_siap()
    for daerah in Daerah.objects.order_by("pk"):
        try:
            for row, day in yang_jatuh_tempo(daerah, at=clock.now()):
                jalankan(row, daerah, on=day)
            sapu(daerah)
        except Exception:
            logger.exception("Kabar untuk pemerintah daerah %s tertunda.", daerah.pk)
    old = clock.now() - SIMPAN_HASIL
    DBTaskResult.objects.exclude(status="READY").filter(enqueued_at__lt=old).delete()


def antrekan_yang_siap() -> int:
    """Put waiting mails into the queue when it is empty; return how many. A mail queued twice is still sent once."""
    if not is_smtp_siap() or DBTaskResult.objects.filter(status="READY").exists():
        return 0
    ready = list(Surel.objects.siap(clock.now()).order_by("pk").values_list("pk", flat=True))
    for pk in ready:
        kirim_surel.enqueue(pk)
    return len(ready)
