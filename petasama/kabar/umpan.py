"""The calendar feed of one person (RFC 5545): fixed identities, times with their zone, no confidential words."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from icalendar import Calendar
from icalendar import Event as Entry

from petasama.core import clock
from petasama.core.agenda import Event, events_for
from petasama.core.wording import ZONES
from petasama.organisasi.middleware import active_for
from petasama.organisasi.models import Penugasan, User

PRODID = "-//Petasama//Perlu tindakan//ID"
SEGARKAN = timedelta(hours=6)
"""How often a calendar program should look again."""
JENIS_ISI = "text/calendar; charset=utf-8"


def kalender_of(user: User) -> bytes | None:
    """Return the feed of a person; None when the account is closed or no appointment is in force."""
    posts = active_for(user) if user.is_active else []
    if not posts:
        return None
    feed = Calendar()
    feed.add("prodid", PRODID)
    feed.add("version", "2.0")
    feed.add("method", "PUBLISH")
    feed.add("x-wr-calname", f"Petasama {posts[0].daerah.nama}")
    feed.add("refresh-interval", SEGARKAN)
    for entry in _entries(posts):
        feed.add_component(entry)
    feed.add_missing_timezones()
    return bytes(feed.to_ical())


def _entries(posts: Iterable[Penugasan]) -> Iterable[Entry]:
    """Each event once, also for somebody with several appointments."""
    seen: set[str] = set()
    for post in posts:
        zone = ZoneInfo(ZONES[post.daerah.zona_waktu])
        for event in events_for(post):
            if event.uid not in seen:
                seen.add(event.uid)
                yield _entry(event, zone)


def _entry(event: Event, zone: ZoneInfo) -> Entry:
    entry = Entry()
    entry.add("uid", f"{event.uid}@{urlsplit(settings.ALAMAT).hostname or 'petasama'}")
    entry.add("dtstamp", clock.now().astimezone(ZoneInfo("UTC")))
    entry.add("summary", event.title)
    if isinstance(event.begin, datetime) and isinstance(event.end, datetime):
        entry.add("dtstart", event.begin.astimezone(zone))
        entry.add("dtend", event.end.astimezone(zone))
    else:
        entry.add("dtstart", _day(event.begin))
        entry.add("dtend", _day(event.end) + timedelta(days=1))
        entry.add("transp", "TRANSPARENT")
    if event.place:
        entry.add("location", event.place)
    if event.url:
        entry.add("url", f"{settings.ALAMAT}{event.url}")
    return entry


def _day(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
