"""What a form may carry: nothing without its token, and no column that the form does not ask for."""

import json
import logging
from contextlib import redirect_stdout
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command

from petasama.organisasi.models import Penugasan
from petasama.organisasi.peran import PENGGUNA, Peran
from tests.hak.addresses import KNOWN
from tests.hak.calling import Caller, visitor
from tests.hak.things import build_things, one_post_per_role

pytestmark = [pytest.mark.django_db, pytest.mark.lama]
OWNING = ("daerah_id", "tenant_id", "perangkat_daerah_id", "user_id", "oleh_id", "penilai_id", "disimpan_oleh_id")
DECIDING = ("status", "peran", "kursi", "is_active", "contoh", "mulai", "selesai", "sebagai", "nilai", "skor", "urutan")
SECRET = ("password", "nip", "surel", "telepon", "sandi_diganti_pada", "version", "created_at")
WATCHED = frozenset((*OWNING, *DECIDING, *SECRET))
"""Columns that decide whose a row is, what it counts as, and who may come in."""
LETTER = {"nomor_surat": "800/1 (contoh)", "tanggal_surat": "2026-11-09"}
PERSON = {
    "nama": "Contoh Orang",
    "surel": "orang@uji.example",
    "nip": "198801012012011001",
    "telepon": "+6281234567890",
}
OFFICE = {"kode": "UJI", "nama": "Dinas Uji", "sebutan_kepala": "Kepala Dinas Uji", "responden": "on"}
FULL: dict[str, dict[str, object]] = {
    "akun:telepon": {"telepon": "+6281234567890"},
    "kabar:pilihan": {"cara": "TANPA"},
    "pengurus:orang-baru": PERSON,
    "pengurus:orang-ubah": PERSON,
    "pengurus:angkat": {**LETTER, "peran": "PERENCANA", "perangkat_daerah": "", "jabatan": "Perencana",
                        "sebagai": "DEFINITIF", "mulai": "2026-11-09", "selesai": "2027-11-09"},
    "pengurus:akhiri": {"alasan": "Pindah tugas."},
    "pengurus:perangkat-baru": {**OFFICE, "mulai": "2026-11-10"},
    "pengurus:ganti-nama": {**OFFICE, "tanggal": "2026-12-01", "dasar": "Perda 1/2026"},
    "pengurus:hari-libur-catat": {"tanggal": "2026-12-02", "nama": "Hari Jadi", "jenis": "LIBUR", "dasar": ""},
    "pemetaan:kembalikan": {"catatan_P6": "Lengkapi keluarannya.", "alasan": ""},
    "pemetaan:komentar": {"teks": "Sebut sumber angkanya."},
    "pemetaan:balas-komentar": {"teks": "Sudah disebut."},
    "pemetaan:tarik": {"alasan": "Tidak jadi."},
    "pemetaan:nyatakan-layak": {"alasan": "Sesuai."},
    "persiapan:jadwal": {"mulai": "2026-11-02", "selesai": "2026-11-30"},
    "persiapan:minta-ppksd": {**LETTER, "tenggat": "2026-11-30"},
}  # fmt: skip
"""Address → a form that is filled in, so that the work does something; the others are sent empty."""


@pytest.fixture(autouse=True)
def quiet():
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture
def caller():
    made = Caller()
    yield made
    made.close()


@pytest.fixture
def things():
    return build_things()


def writing():
    """(address, roles that may post to it), from `petasama rights --json`."""
    with redirect_stdout(StringIO()) as out:
        call_command("rights", "--json")
    found: dict[str, list[str]] = {}
    for row in json.loads(out.getvalue()):
        if "POST" in row["metode"]:
            found.setdefault(row["nama"], []).append(row["peran"])
    return found


def posts(things):
    """(address, way to call it, visitor) for whoever may post to an address, for the own thing."""
    people = {peran: visitor(peran, post) for peran, post in one_post_per_role(things).items()}
    people |= {Peran.PUBLIK: visitor("tanpa masuk", None), PENGGUNA: people[Peran.PPKSD]}
    for name, roles in writing().items():
        for described in KNOWN.get(name, []):
            if "sendiri" in described.relations(things):
                yield from ((name, described, people[role]) for role in roles)


def rows_by_table():
    """Of every table of the product, the watched columns of all rows in the order of their ids.

    An id is given as its place in its table: on PostgreSQL a number that was taken back is not given again.
    """
    found, places = {}, {}
    for model in apps.get_models():
        fields = [field for field in model._meta.concrete_fields if field.column in WATCHED]
        if fields and model.__module__.startswith("petasama.") and model._meta.app_label != "wilayah":
            for field in fields:
                if field.is_relation and field.related_model not in places:
                    ids = field.related_model._base_manager.order_by("pk").values_list("pk", flat=True)
                    places[field.related_model] = {key: place for place, key in enumerate(ids)}
            rows = model._base_manager.order_by("pk").values_list(*(field.attname for field in fields))
            found[model._meta.label] = [
                tuple(
                    places[field.related_model].get(value) if field.is_relation else _settled(value)
                    for field, value in zip(fields, row, strict=True)
                )
                for row in rows
            ]
    return found


def _settled(value):
    """A value without what chance put into it: no password is kept as a sign and random letters."""
    return "!" if isinstance(value, str) and value.startswith("!") else value


def smuggled(things):
    """A value for every column that decides something, as somebody would add it to a form."""
    foreign = things.places["asing"]
    values = {
        "daerah": foreign.office.daerah_id,
        "tenant": foreign.office.daerah_id,
        "perangkat_daerah": foreign.office.pk,
        "user": foreign.ppksd.user_id,
        "penugasan": foreign.ppksd.pk,
        "oleh": foreign.ppksd.pk,
        "penilai": foreign.ppksd.pk,
        "disimpan_oleh": foreign.ppksd.pk,
        "status": "DITETAPKAN",
        "peran": Peran.ADMIN_DAERAH,
        "kursi": "KETUA",
        "is_active": "on",
        "is_staff": "on",
        "is_superuser": "on",
        "contoh": "on",
        "version": "999",
        "pk": foreign.ppksd.pk,
        "id": foreign.ppksd.pk,
        "created_at": "2001-01-01 00:00",
        "skor": "100",
        "password": "x" * 20,
    }
    return values | {f"{name}_id": value for name, value in values.items() if isinstance(value, int)}


def test_a_form_without_its_token_or_with_a_foreign_one_is_refused_everywhere(things, caller):
    accepted, count = [], 0

    for name, described, who in posts(things):
        path, form = described.path(name, things, "sendiri", who.post), described.form(things, "sendiri", who.post)
        for kind in ({"token": False}, {"foreign": True}):
            answer = caller(who, "POST", path, form, **kind)
            count += 1
            if answer.status != 403 or answer.writes:
                accepted.append(f"{name} {who.role} {kind}: {answer.status} {answer.writes[:1]}")

    assert not accepted, "\n".join(accepted)
    assert count > len(writing())


def test_columns_added_to_a_form_change_nothing_that_the_form_does_not_ask_for(things, caller):
    added, smuggling, count, written = smuggled(things), [], 0, set()
    assert Penugasan.objects.filter(peran=Peran.ADMIN_DAERAH).exists()

    for name, described, who in posts(things):
        path, form = described.path(name, things, "sendiri", who.post), described.form(things, "sendiri", who.post)
        form = {**form, **FULL.get(name, {})}
        honest = caller(who, "POST", path, form, look=rows_by_table)
        laden = caller(who, "POST", path, {**added, **form}, look=rows_by_table)
        count += 1
        written |= {name} if honest.after else set()
        if honest.after != laden.after:
            changed = [label for label, rows in (laden.after or {}).items() if rows != (honest.after or {}).get(label)]
            smuggling.append(f"{name} {who.role}: {honest.status} became {laden.status}, {changed[:4]}")

    assert not smuggling, "\n".join(smuggling)
    assert count >= len(writing())
    assert FULL.keys() - written == set(), "a filled form that does nothing tests nothing"
