"""People and what is theirs: accounts, posts, devices, links, mails, calendar addresses, entries of the trail."""

from collections.abc import Callable
from datetime import timedelta

from allauth.usersessions.models import UserSession

from petasama.akun.actions.dasar import sidik
from petasama.akun.models import Guna, UndanganAkun
from petasama.core import clock
from petasama.core.acts import record
from petasama.core.models import Trail
from petasama.kabar.models import AlamatKalender, Surel
from petasama.organisasi.models import Penugasan, PerangkatDaerah, User
from tests.hak.places import Place, of_a_government, of_an_office, saved
from tests.world import SAAT

Own = Callable[[Penugasan | None], object]


@of_an_office
def perangkat(place: Place) -> PerangkatDaerah:
    return place.office


@of_an_office
def penugasan(place: Place) -> Penugasan:
    return place.ppksd


@of_an_office
def pengguna(place: Place) -> User:
    return place.ppksd.user


@of_a_government
def surel(place: Place) -> Surel:
    """A mail that was not delivered."""
    return saved(
        Surel,
        daerah=place.daerah,
        kepada=place.ppksd.user.surel,
        kunci=place.text("kunci"),
        perihal=place.text("perihal"),
        teks=place.text("teks"),
        status="GAGAL",
        masalah="Kotak surat penuh.",
    )


@of_a_government
def catatan_jejak(place: Place) -> Trail:
    """An entry that every reader of the trail may open, with a note."""
    return record(place.putaran, "umumkan_jadwal", by=place.player.sekretariat, note=place.text("jejak"))


@of_a_government
def kunci_kalender(place: Place) -> str | None:
    """The secret address of somebody's calendar: whoever knows it reads it."""
    key = f"kalender{place.daerah.pk}".ljust(43, "x")
    saved(AlamatKalender, user=place.ppksd.user, kunci=key)
    return key if place.mark.startswith("63.06") else None


@of_a_government
def kunci_tautan(place: Place) -> str | None:
    return _link(place, Guna.SANDI) if place.mark.startswith("63.06") else None


@of_a_government
def kunci_surel(place: Place) -> str | None:
    return _link(place, Guna.SUREL) if place.mark.startswith("63.06") else None


def _link(place: Place, guna: str) -> str:
    key = f"{guna}-{place.kode}".ljust(43, "x")
    saved(
        UndanganAkun,
        user=place.ppksd.user,
        guna=guna,
        surel_baru="baru@uji.example" if guna == Guna.SUREL else "",
        sidik_kunci=sidik(key),
        created_at=clock.now(),
        berlaku_sampai=clock.now() + timedelta(hours=1),
    )
    return key


def of_oneself(places: dict[str, Place]) -> dict[str, dict[str, object | Own]]:
    """What belongs to one person: the own, somebody else's of this government, somebody's of the other."""
    others = {relation: places[relation].ppksd for relation in ("lain", "asing")}
    devices = {relation: _device(post.user) for relation, post in others.items()}
    return {
        "penugasan_sendiri": {"sendiri": lambda post: post, **others},
        "gawai_sendiri": {"sendiri": lambda post: _device(post.user) if post else None, **devices},
    }


def _device(user: User) -> UserSession:
    """Another device on which the person is signed in."""
    values = {"user": user, "ip": "192.0.2.7", "user_agent": "Contoh", "last_seen_at": SAAT}
    return UserSession.objects.update_or_create(session_key=f"gawai{user.pk}", defaults=values)[0]
