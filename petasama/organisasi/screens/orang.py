"""What the page of one person shows."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Q
from django.urls import NoReverseMatch, reverse

from petasama.core.models import Trail
from petasama.core.policies import permits
from petasama.core.trail import name_of, phrase
from petasama.core.wording import long_moment, short_date
from petasama.organisasi import policies
from petasama.organisasi.lingkup import penugasan_of
from petasama.organisasi.models import Penugasan, User
from petasama.organisasi.peran import Peran
from petasama.organisasi.screens.bagian import is_boleh
from petasama.organisasi.screens.tables import keadaan_of, masa_text
from petasama.organisasi.screens.tables.orang import NADA

AKUN = (
    ("undang", "Kirim undangan", "Orang ini menerima surel dengan tautan untuk membuat kata sandi."),
    ("keluarkan", "Keluarkan dari semua perangkat", "Semua sesi yang sedang masuk berakhir."),
    (
        "setel-ulang-dua-langkah",
        "Setel ulang dua langkah",
        "Kode dari ponsel lama tidak berlaku lagi.",
    ),
    ("nonaktifkan", "Nonaktifkan akun", "Orang ini tidak dapat masuk lagi sampai akunnya diaktifkan."),
    ("aktifkan", "Aktifkan akun", "Orang ini dapat masuk lagi."),
)
"""(address in akun, words, what happens)."""
PALING_BANYAK = 20


def shown_orang(user: User, *, by: Penugasan, on: date) -> dict[str, Any]:
    """Return what the page needs: facts, posts with their buttons, buttons about the account, history."""
    posts = list(penugasan_of(by).filter(user=user).select_related("perangkat_daerah", "penerus__user"))
    posts.sort(key=lambda post: (not post.is_in_force(on), -post.mulai.toordinal(), post.pk))
    return {
        "orang": user,
        "kicker": "Akun aktif" if user.is_active else "Akun tidak aktif",
        "fakta": _fakta(user, by=by),
        "aksi": _aksi(user, by=by),
        "penugasan_list": [_penugasan(post, by=by, on=on) for post in posts],
        "akun": _akun(user, by=by),
        "riwayat": _riwayat(user, posts, by=by),
    }


def _fakta(user: User, *, by: Penugasan) -> list[tuple[str, str]]:
    last = long_moment(user.last_login, by.daerah.zona_waktu) if user.last_login else "Belum pernah"
    rows = [
        ("Alamat surel", user.surel),
        ("NIP", user.nip or "Tidak ber-NIP"),
        ("Nomor telepon", user.telepon or "Belum diisi"),
        ("Terakhir masuk", last),
    ]
    return [(label, text) for label, text in rows if label != "NIP" or by.peran != Peran.SEKRETARIAT_TKKSD]


def _aksi(user: User, *, by: Penugasan) -> list[dict[str, str]]:
    buttons = (("Beri penugasan", "angkat", ""), ("Ubah data", "orang-ubah", "quiet"))
    back = {"label": "Semua orang", "url": reverse("pengurus:orang"), "tone": "quiet"}
    allowed = [
        {"label": label, "url": reverse(f"pengurus:{name}", args=[user.pk]), "tone": tone}
        for label, name, tone in buttons
        if is_boleh(f"pengurus:{name}", by=by)
    ]
    return [*allowed, back]


def _penugasan(post: Penugasan, *, by: Penugasan, on: date) -> dict[str, Any]:
    state = keadaan_of(post, on=on)
    facts = [
        ("Peran", Peran(post.peran).label),
        ("Perangkat daerah", post.perangkat_daerah.nama if post.perangkat_daerah else "–"),
        ("Surat", f"{post.nomor_surat} tanggal {short_date(post.tanggal_surat)}"),
        ("Berlaku", masa_text(post)),
    ]
    if post.alasan_akhir:
        facts.append(("Berakhir karena", post.alasan_akhir))
    return {
        "judul": post.label,
        "keadaan": state,
        "nada": NADA[state],
        "fakta": facts,
        "tombol": _tombol(post, by=by, on=on),
    }


def _tombol(post: Penugasan, *, by: Penugasan, on: date) -> list[dict[str, Any]]:
    """Hand over and end, for whoever may; a seat of the team changes by its decree."""
    may = permits(policies.check_pengelola_penugasan, post, by=by) and permits(policies.check_bukan_kursi, post)
    if not may or not permits(policies.check_belum_berakhir, post, on=on):
        return []
    end = {
        "act": "akhiri",
        "label": "Akhiri",
        "url": reverse("pengurus:akhiri", args=[post.pk]),
        "tone": "bad",
        "confirm": "Aksesnya berakhir saat itu juga, juga di perangkat yang sedang masuk.",
        "fields": [{"name": "alasan", "label": "Alasan", "attrs": {"maxlength": "200"}}],
    }
    url = reverse("pengurus:serah-terima", args=[post.pk])
    hand_over = {"act": "serah_terima", "label": "Serah terima", "url": url, "tone": "quiet", "link": True}
    return [hand_over, end] if post.is_in_force(on) else [end]


def _akun(user: User, *, by: Penugasan) -> list[dict[str, Any]]:
    """The buttons about the account that this installation has, and that this appointment may use."""
    offered = [name for name, *_ in AKUN if (name == "aktifkan") is not user.is_active]
    here = {"name": "next", "kind": "hidden", "value": reverse("pengurus:orang-satu", args=[user.pk])}
    reason = {"name": "alasan", "label": "Alasan", "attrs": {"maxlength": "500"}}
    return [
        {
            "act": name,
            "label": label,
            "url": url,
            "tone": "bad" if name == "nonaktifkan" else "quiet",
            "confirm": words,
            "fields": [here, reason] if name == "nonaktifkan" else [here],
        }
        for name, label, words in AKUN
        if name in offered and is_boleh(f"akun:{name}", by=by, method="POST") and (url := _alamat_akun(name, user))
    ]


def _alamat_akun(name: str, user: User) -> str:
    try:
        return reverse(f"akun:{name}", args=[user.pk])
    except NoReverseMatch:
        return ""


def _riwayat(user: User, posts: Iterable[Penugasan], *, by: Penugasan) -> list[dict[str, str]]:
    """What was done about the person and the posts that are shown, newest first."""
    own = Q(kind=User._meta.label_lower, thing_id=user.pk)
    about_posts = Q(kind=Penugasan._meta.label_lower, thing_id__in=[post.pk for post in posts])
    rows = Trail.objects.visible_to(by).filter(own | about_posts).select_related("user").order_by("-number")
    return [
        {
            "time": long_moment(entry.at, by.daerah.zona_waktu),
            "sentence": f"{name_of(entry)} ({entry.post}) {phrase(entry)}.",
            "note": entry.note,
        }
        for entry in rows[:PALING_BANYAK]
    ]
