"""Single mails: what is new since the last look, bundled, one mail for a person at most every quarter of an hour."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.db import transaction

from petasama.core import clock
from petasama.core.models import Trail
from petasama.kabar.actions import tulis_surel
from petasama.kabar.daftar import Daftar, daftar_per_orang
from petasama.kabar.models import CaraKabar, Denyut, PilihanKabar, SudahDikabari, Surel
from petasama.kabar.pengiriman import is_smtp_siap
from petasama.kabar.surat import PEMBUKA_LANGSUNG, surat_daftar
from petasama.organisasi.models import Daerah

JARAK = timedelta(minutes=15)
"""No person gets two single mails within this time; what comes meanwhile waits and goes out together."""
AWALAN = "langsung"


def sapu(daerah: Daerah) -> int:
    """Mail what is new in a government since its trail was last looked at; return how many mails were written.

    The very first look only notes what waits already: the digest tells it. Without a mail server nothing is written
    either, so that no flood of old news breaks loose on the day one is configured.
    """
    row, _ = Denyut.objects.get_or_create(daerah=daerah, defaults={"pada": clock.now()})
    last = Trail.objects.filter(tenant_id=daerah.pk).order_by("-number").values_list("number", flat=True).first() or 0
    swept: int | None = last
    written = 0
    if not is_smtp_siap():
        swept = None
    elif row.jejak_terakhir is None:
        catat_dikabari(daerah, _lists(daerah))
    elif row.jejak_terakhir != last:
        written, held_back = _kabarkan(daerah, last)
        swept = row.jejak_terakhir if held_back else last
    Denyut.objects.filter(pk=row.pk).update(pada=clock.now(), jejak_terakhir=swept)
    return written


def catat_dikabari(daerah: Daerah, lists: Iterable[Daftar]) -> None:
    """Note that everything in these lists is told; forget what no longer waits."""
    known = _known(daerah)
    current = {(listed.user.pk, item.duty.key) for listed in lists for item in listed.butir}
    _tulis(daerah, baru=current - set(known), usang=[known[pair] for pair in set(known) - current])


def cara_per_orang() -> dict[int, str]:
    """Return user id → own choice, for those who made one. One query."""
    return dict(PilihanKabar.objects.values_list("user_id", "cara"))


def _lists(daerah: Daerah) -> list[Daftar]:
    return daftar_per_orang(daerah, on=clock.today(daerah.zona_waktu))


def _kabarkan(daerah: Daerah, number: int) -> tuple[int, bool]:
    """Return (mails written, whether somebody's mail was held back for being too soon after the last).

    `number` is the last entry of the trail that is looked at; it makes the keys of the mails, so that of two workers
    one writes.
    """
    lists, known, chosen = _lists(daerah), _known(daerah), cara_per_orang()
    recent = _baru_disurati(clock.now())
    told, held, written = set[tuple[int, str]](), 0, 0
    with transaction.atomic():
        for listed in lists:
            fresh = [item for item in listed.butir if (listed.user.pk, item.duty.key) not in known]
            way = chosen.get(listed.user.pk, CaraKabar.HARIAN)
            worthy = [item.duty.key for item in fresh if _layak_langsung(item, way)]
            if worthy and listed.user.surel.lower() in recent:
                held += 1
                continue
            told |= {(listed.user.pk, item.duty.key) for item in fresh}
            written += _surati(listed.hanya(worthy), number) if worthy else 0
        current = {(listed.user.pk, item.duty.key) for listed in lists for item in listed.butir}
        _tulis(daerah, baru=told, usang=[known[pair] for pair in set(known) - current])
    return written, held > 0


def _layak_langsung(item: Any, way: str) -> bool:
    return way == CaraKabar.LANGSUNG or (way == CaraKabar.HARIAN and item.is_mendesak)


def _surati(listed: Daftar, number: int) -> bool:
    letter = surat_daftar(listed, pembuka=PEMBUKA_LANGSUNG)
    mark = sha256("|".join(sorted(item.duty.key for item in listed.butir)).encode()).hexdigest()[:32]
    mail = tulis_surel(
        daerah=listed.daerah,
        kepada=listed.user.surel,
        kunci=f"{AWALAN}:{listed.daerah.pk}:{number}:{mark}",
        perihal=letter.perihal,
        teks=letter.teks,
        html=letter.html,
    )
    return mail is not None


def _baru_disurati(now: datetime) -> set[str]:
    """The addresses that got a single mail within the last quarter of an hour. One query."""
    rows = Surel.objects.filter(kunci__startswith=f"{AWALAN}:", created_at__gt=now - JARAK)
    return set(rows.values_list("kepada", flat=True))


def _known(daerah: Daerah) -> dict[tuple[int, str], int]:
    rows = SudahDikabari.objects.filter(daerah=daerah).values_list("user_id", "kunci", "pk")
    return {(user, key): pk for user, key, pk in rows}


def _tulis(daerah: Daerah, *, baru: Iterable[tuple[int, str]], usang: list[int]) -> None:
    SudahDikabari.objects.filter(pk__in=usang).delete()
    rows = [SudahDikabari(daerah=daerah, user_id=user, kunci=key) for user, key in sorted(baru)]
    SudahDikabari.objects.bulk_create(rows, ignore_conflicts=True)
