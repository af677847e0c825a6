"""What the page of a hand-over shows: what is open, and who may follow."""

from datetime import date
from typing import Any

from petasama.core.duties import duties_for, duties_in
from petasama.core.wording import short_date
from petasama.organisasi.models import Penugasan, User
from petasama.organisasi.peran import Peran

CALON_PALING_BANYAK = 300
RAHASIA = "Satu hal yang isinya hanya terbaca di perangkat daerahnya."


def terbuka_of(post: Penugasan, *, by: Penugasan, on: date) -> list[dict[str, Any]]:
    """Return what waits for the post as alerts; to those outside the office a private thing is told by its kind."""
    inside = post.perangkat_daerah_id in by.unit_ids and by.peran == Peran.KEPALA_OPD
    return [
        {
            "text": duty.text if inside or not duty.private else _hint(duty.hint),
            "due": f"Paling lambat {short_date(duty.due)}" if duty.due else "",
            "tone": duty.tone,
        }
        for duty in duties_for(post, duties_in(post.daerah_id, on=on), on=on)
    ]


def _hint(hint: str) -> str:
    return f"{hint[:1].upper()}{hint[1:]}." if hint else RAHASIA


def calon_of(post: Penugasan, *, by: Penugasan, on: date) -> list[User]:
    """Return who may follow, by name: active people; for a liaison officer those who serve no office as one."""
    people = User.objects.visible_to(by).filter(is_active=True).exclude(pk=post.user_id)
    if post.peran == Peran.PPKSD:
        serving = Penugasan.objects.filter(peran=Peran.PPKSD).exclude(selesai__lt=on).filter(diakhiri_pada__isnull=True)
        people = people.exclude(pk__in=serving.values("user_id"))
    return list(people.only("nama", "surel").order_by("nama", "pk")[:CALON_PALING_BANYAK])
