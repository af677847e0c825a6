"""The chain of the trail: its canonical lines, its head, and the check that finds what was changed behind our back.

Each entry's digest is the SHA-256 of its canonical line: all fields but `id` and `digest` as one JSON object, keys
sorted, no spaces, signs beyond ASCII as themselves (UTF-8), moments in UTC with microseconds. `previous` is the digest
of the entry before, so that a change anywhere breaks the chain from there on. A chain rewritten as a whole is
consistent in itself; only a head kept outside (number and digest, on paper or in a mailbox) shows it.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db.models import TextField
from django.db.models.functions import Cast

from petasama.core.models import Trail
from petasama.core.wording import plain_number

FIELDS = tuple(field.attname for field in Trail._meta.concrete_fields if field.name not in {"id", "digest"})
CHUNK = 5_000
HOLE = "Rantai putus pada catatan nomor {number}: catatan itu tidak ada; di tempatnya ada catatan nomor {found}."
CHANGED = "Rantai putus pada catatan nomor {number}: isi catatan itu tidak cocok dengan sidiknya."
LOOSE = "Rantai putus pada catatan nomor {number}: catatan itu tidak menyambung catatan sebelumnya."
REWRITTEN = (
    "Rantai tidak cocok dengan kepala yang disimpan di luar: sidik catatan nomor {number} lain. Rantai ditulis ulang "
    "pada catatan itu atau sebelumnya."
)
LOST = (
    "Rantai putus pada catatan nomor {number}: rantai berakhir pada nomor {last}, sedangkan kepala yang disimpan di "
    "luar bernomor {head}."
)
INTACT = "Rantai utuh: {number} catatan cocok dengan sidiknya dan saling menyambung."
EMPTY = "Rantai belum berisi catatan."
HELD = " Kepala yang disimpan di luar, nomor {head}, ada di dalamnya."
_encode = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, kw_only=True)
class Head:
    """The last entry of a chain: what is kept outside."""

    number: int
    digest: str
    at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What a check found: how many entries fit, and the first number that does not with the sentence that says why."""

    checked: int
    head: Head | None
    broken: int | None = None
    sentence: str

    @property
    def is_intact(self) -> bool:
        """Whether everything fits."""
        return self.broken is None


def canonical(values: Mapping[str, Any]) -> str:
    """Return the line whose SHA-256 is the digest; `at` is already text."""
    return _encode(values)


def digest_of(values: Mapping[str, Any]) -> str:
    """Return the SHA-256 of the canonical line; a TypeError or ValueError for values that no entry can hold."""
    return hashlib.sha256(canonical(values).encode()).hexdigest()


def moment_text(moment: datetime) -> str:
    """Return a moment as the line writes it: 2026-11-10T01:00:00.000000+00:00."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def values_of(entry: Trail) -> dict[str, Any]:
    """Return the fields of an entry as its line holds them."""
    return {name: getattr(entry, name) for name in FIELDS} | {"at": moment_text(entry.at)}


def head_of(tenant_id: int) -> Head | None:
    """Return the head of a tenant's chain; None while it has no entry. One query."""
    last = Trail.objects.filter(tenant_id=tenant_id).order_by("-number").values("number", "digest", "at").first()
    return Head(**last) if last else None


def stored_rows(tenant_id: int, *, until: int | None = None) -> Iterator[dict[str, Any]]:
    """Stream a tenant's entries as {field: value, "digest": …} in the order of their numbers.

    Moments and data are read as the text that the database holds, so that what cannot be read as one or the other
    arrives at the check as it is instead of stopping it.
    """
    rows = Trail.objects.filter(tenant_id=tenant_id).order_by("number", "pk")
    if until is not None:
        rows = rows.filter(number__lte=until)
    plain = [*(name for name in FIELDS if name not in {"at", "data"}), "digest"]
    names = [*plain, "at", "data"]
    stored = rows.values_list(*plain, Cast("at", TextField()), Cast("data", TextField()))
    for row in stored.iterator(chunk_size=CHUNK):
        values = dict(zip(names, row, strict=True))
        values["at"], values["data"] = _stored_moment(values["at"]), _stored_data(values["data"])
        yield values


def _stored_moment(text: Any) -> Any:
    try:
        moment = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return text
    return moment_text(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def _stored_data(text: Any) -> Any:
    try:
        return json.loads(text)
    except (TypeError, ValueError):
        return text


def check_chain(rows: Iterable[Mapping[str, Any]], *, outside: Head | None = None) -> Verdict:
    """Walk a chain from number 1 and stop at the first entry that does not fit; `outside` is a head kept elsewhere.

    An entry fits when its number follows, its digest is that of its line, it holds the digest of the one before,
    and it is what the outside head says of its number. Rows are those of `stored_rows`.
    """
    number, digest, last = 0, "", None
    for row in rows:
        fault = _fault(row, number + 1, digest, outside)
        if fault:
            return Verdict(checked=number, head=_head(last), broken=number + 1, sentence=fault)
        number, digest, last = number + 1, row["digest"], row
    if outside is not None and outside.number > number:
        sentence = LOST.format(last=number, number=number + 1, head=outside.number)
        return Verdict(checked=number, head=_head(last), broken=number + 1, sentence=sentence)
    sentence = INTACT.format(number=plain_number(number)) if number else EMPTY
    if outside is not None:
        sentence += HELD.format(head=plain_number(outside.number))
    return Verdict(checked=number, head=_head(last), sentence=sentence)


def _fault(row: Mapping[str, Any], number: int, previous: str, outside: Head | None) -> str:
    """Say why an entry does not stand at this place of the chain; empty when it does."""
    values = dict(row)
    digest = values.pop("digest", None)
    if values.get("number") != number:
        return HOLE.format(number=number, found=values.get("number"))
    if not _fits(values, digest):
        return CHANGED.format(number=number)
    if values["previous"] != previous:
        return LOOSE.format(number=number)
    if outside is not None and outside.number == number and outside.digest != digest:
        return REWRITTEN.format(number=number)
    return ""


def _fits(values: Mapping[str, Any], digest: Any) -> bool:
    try:
        return digest_of(values) == digest
    except (TypeError, ValueError):
        return False


def _head(row: Mapping[str, Any] | None) -> Head | None:
    if row is None:
        return None
    try:
        at = datetime.fromisoformat(row["at"])
    except (TypeError, ValueError):
        at = None
    return Head(number=row["number"], digest=row["digest"], at=at)
