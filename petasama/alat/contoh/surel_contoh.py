"""The mails that the example's acts write: they stay in the outbox to be looked at, and never leave it."""

from datetime import UTC, datetime

from django_tasks_db.models import DBTaskResult

from petasama.kabar.models import StatusSurel, Surel
from petasama.kabar.tugas import kirim_surel

TIDAK_PERNAH = datetime(2999, 12, 31, tzinfo=UTC)
SEBAB = "Data contoh: surel ini tidak pernah dikirim."


def tahan_surel() -> int:
    """Hold back every waiting mail for good, also when a mail server is configured later; return how many."""
    DBTaskResult.objects.filter(task_path=kirim_surel.module_path, status="READY").delete()
    waiting = Surel.objects.filter(status=StatusSurel.MENUNGGU)
    return waiting.update(coba_lagi_pada=TIDAK_PERNAH, masalah=SEBAB)
