"""Jobs of the queue."""

from django_tasks import task

from petasama.kabar.pengiriman import kirim


@task()
def kirim_surel(surel_id: int) -> None:
    """Send one mail of the outbox; doing it again changes nothing."""
    kirim(surel_id)
