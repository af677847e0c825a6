"""The walk: every address × role × relation × method, compared with what the table of rights says, and nothing else."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from django.db import connection

from petasama.kabar.models import Surel
from petasama.organisasi.peran import PENGGUNA, PERAN_PERANGKAT_DAERAH, Peran
from tests.hak.addresses import DRAFTS_READ, FOR_A_MISSING_KEY, FURTHER_ANSWERS, KNOWN, TITLES_TOLD
from tests.hak.arguments import Described
from tests.hak.calling import Answer, Caller, Visitor
from tests.hak.canaries import leaks, mark, marks_of, rows_of
from tests.hak.places import HSS, SECRET, TAPIN
from tests.hak.things import Things

READING_AND_WRITING = ("GET", "POST")
NEVER_USED = ("OPTIONS", "PUT", "PATCH", "DELETE")
METHODS = (*READING_AND_WRITING, "HEAD", *NEVER_USED)
LONG, ORDINARY, SHORT = "LONG", "ORDINARY", "SHORT"
"""How far a walk goes. LONG: all methods for every relation. ORDINARY: for the first way and relation GET and POST, of
the methods that no address knows one in turn, and HEAD, which goes the way of GET, once where it is permitted and once
where not; for the others what the role may use at all: whoever may not is refused before the thing is looked up. A
paper that is printed anew is printed once for the offices and once for the team. SHORT: GET and POST, at moments when
the same pages show something else."""
WITHOUT_SIGN_IN, WITHOUT_POST = "tanpa masuk", "tanpa penugasan"
PERMITTED = (200, 201, 204, 301, 302, 303, 304, 400, 409, 422)
"""What a permitted role may get: the page, the way on, or the refusal of a rule of the work."""


class Table:
    """The table of rights as `petasama rights --json` prints it."""

    def __init__(self, rows: Iterable[dict[str, Any]]) -> None:
        self.cells: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
        for row in rows:
            self.cells[row["nama"]][row["peran"]] = row

    def methods(self, name: str) -> set[str]:
        """The methods that anybody may use."""
        return {method for row in self.cells[name].values() for method in row["metode"]}

    def reach(self, name: str, method: str) -> dict[str, str]:
        """Role → reach, of those who may use this method."""
        return {role: row["jangkauan"] for role, row in self.cells[name].items() if method in row["metode"]}


@dataclass(kw_only=True)
class Expected:
    """What the table promises: one of these statuses, and words that must stand in the answer."""

    statuses: tuple[int, ...]
    words: tuple[str, ...] = ()
    location: str = ""

    @property
    def is_permitted(self) -> bool:
        """Whether the work itself answers; whatever else is answered must leave every row as it is."""
        return self.statuses == PERMITTED


@dataclass(frozen=True, kw_only=True)
class Call:
    """One cell: who calls which address how, for a thing in which relation."""

    name: str
    who: Visitor
    relation: str
    method: str
    described: Described
    path: str

    def __str__(self) -> str:
        return f"{self.name} {self.method} {self.who.role} {self.relation}"


def expected(table: Table, call: Call) -> Expected:
    """Read the answer off the table: 405, the door, 403 with who may, 404, or whatever the work answers."""
    method = "GET" if call.method == "HEAD" else call.method
    reach = table.reach(call.name, method)
    if method not in table.methods(call.name):
        return Expected(statuses=(405,))
    if Peran.PUBLIK in reach:
        return _by_relation(reach[Peran.PUBLIK], call)
    if call.who.role == WITHOUT_SIGN_IN:
        return Expected(statuses=(302,), location=f"/masuk/?next={quote(call.path)}")
    if PENGGUNA in reach:
        return _by_relation(reach[PENGGUNA], call)
    if call.who.role == WITHOUT_POST:
        return Expected(statuses=(403,), words=("belum mempunyai penugasan yang berlaku",))
    if call.who.role not in reach:
        names = tuple(peran.label for peran in Peran if peran in reach)
        return Expected(statuses=(403,), words=("Halaman atau tindakan ini untuk", *names))
    return _by_relation(reach[call.who.role], call)


def _by_relation(scope: str, call: Call) -> Expected:
    hidden = call.relation in {"asing", "tiada"} or call.described.absent
    elsewhere = call.relation == "lain" and (scope != "" or call.described.office_only)
    unknown_yet = call.described.office_only and scope != "O"
    missing = FOR_A_MISSING_KEY.get(call.name, (404,))
    return Expected(statuses=missing if hidden or elsewhere or unknown_yet else PERMITTED)


@dataclass(kw_only=True)
class Report:
    """What the walk found."""

    cells: int = 0
    answers: Counter[int] = field(default_factory=Counter)
    deviations: list[str] = field(default_factory=list)
    leaks: list[str] = field(default_factory=list)
    called: set[str] = field(default_factory=set)
    read: set[str] = field(default_factory=set)
    """Addresses of which at least one role was given a page or a file."""


class Walk:
    """Goes through all cells once."""

    def __init__(self, things: Things, table: Table, report: Report, *, size: str) -> None:
        self.things, self.table, self.report = things, table, report
        self.size, self.send, self.headed = size, Caller(), set[tuple[str, bool]]()
        self.turns = Counter[str]()
        self.printed = set[tuple[str, str, bool]]()
        self.foreign = things.places["asing"].office.daerah
        self.foreign_marks = marks_of(self.foreign, TAPIN)
        rival = things.places["lain"]
        self.rival_marks = (mark(rival.mark, "").lower(),)
        self.rival_title = re.compile(re.escape(rival.secret("judul").lower()))
        self.secret_marks = (f"{SECRET}{mark(HSS, '')}".lower(),)
        self.owned = {model._meta.db_table: ids for model, ids in rows_of(self.foreign)}
        self.before = {table: self._digest(table) for table in self.owned}

    def run(self, names: Iterable[str], visitors: Iterable[Visitor]) -> None:
        """Call every described way of every address as every visitor."""
        listed = list(names)
        for who in visitors:
            for name in listed:
                for way, described in enumerate(KNOWN[name]):
                    self._address(name, who, described, first=not way)
        self.send.close()

    def _address(self, name: str, who: Visitor, described: Described, *, first: bool) -> None:
        absent: dict[str, str] = {}
        for place, relation in enumerate(described.relations(self.things)):
            if relation == "tiada" and not (first or self.size == LONG):
                continue  # what is missing is missing in every way
            path = described.path(name, self.things, relation, who.post)
            for method in self._methods(name, who, described, first=first and not place):
                call = Call(name=name, who=who, relation=relation, method=method, described=described, path=path)
                if self._is_printed_already(call):
                    continue
                answer = self._call(call)
                if answer.status == 404 and method in {"GET", "POST"}:
                    absent[f"{method} {relation}"] = answer.masked
        if len(set(absent.values())) > 1:
            self.report.deviations.append(f"{name} {who.role}: not found differs between {sorted(absent)}")

    def _is_printed_already(self, call: Call) -> bool:
        """Whether this paper was printed for somebody of an office, or of the team, in this relation."""
        if self.size == LONG or not call.described.printed or not expected(self.table, call).is_permitted:
            return False
        key = (call.path, call.method, call.who.role in PERAN_PERANGKAT_DAERAH)
        was = key in self.printed
        self.printed.add(key)
        return was

    def _methods(self, name: str, who: Visitor, described: Described, *, first: bool) -> tuple[str, ...]:
        """Which methods are sent for one relation of one way; see LONG, ORDINARY and SHORT."""
        if self.size == LONG:
            return METHODS
        asked = {Peran.PUBLIK, PENGGUNA, who.role}
        may = tuple(method for method in READING_AND_WRITING if asked & self.table.reach(name, method).keys())
        if not first:
            return may
        if self.size == SHORT:
            return READING_AND_WRITING
        key = (name, "GET" in may)
        head = () if key in self.headed else ("HEAD",)
        self.headed.add(key)
        self.turns[name] += 1
        return (*READING_AND_WRITING, *head, NEVER_USED[self.turns[name] % len(NEVER_USED)])

    def _call(self, call: Call) -> Answer:
        form = call.described.form(self.things, call.relation, call.who.post) if call.method == "POST" else {}
        answer = self.send(call.who, call.method, call.path, form, look=self._look)
        self.report.cells += 1
        self.report.called.add(call.name)
        self.report.answers[answer.status] += 1
        self._compare(call, answer)
        self._search(call, answer)
        if answer.status == 200 and call.method == "GET":
            self.report.read.add(call.name)
        return answer

    def _compare(self, call: Call, answer: Answer) -> None:
        want = expected(self.table, call)
        further = FURTHER_ANSWERS.get((call.name, call.method), {}) if want.is_permitted else {}
        found = []
        if answer.status not in (*want.statuses, *further):
            found.append(f"{answer.status} instead of {'an answer' if want.is_permitted else want.statuses[0]}")
        if answer.status == 403 and call.method != "HEAD":
            found += [f"without “{word}”" for word in want.words if word not in answer.text]
        if want.location and answer.headers.get("Location") != want.location:
            found.append(f"leads to {answer.headers.get('Location')}")
        if answer.writes and not want.is_permitted:
            found.append(f"writes {answer.writes[0][:60]}")
        if found:
            self.report.deviations.append(f"{call}: {', '.join(found)} {answer.fault}".strip())

    def _search(self, call: Call, answer: Answer) -> None:
        found = leaks(answer.body, answer.headers, self.foreign_marks) | (answer.after or set())
        if call.who.role not in PERAN_PERANGKAT_DAERAH:
            read = any(call.who.role == role and call.name.startswith(name) for role, name in DRAFTS_READ)
            found |= set() if read else leaks(answer.body, answer.headers, self.secret_marks)
        else:
            told = self.rival_title if call.name in TITLES_TOLD else None
            found |= leaks(answer.body, answer.headers, self.rival_marks, told=told)
        if found:
            self.report.leaks.append(f"{call}: {sorted(found)[:3]}")

    def _look(self) -> set[str]:
        """What a call did to the other government, and what it wrote to people of this one."""
        written = " ".join(self.send.writes)
        touched = [table for table in self.owned if table in written]
        found = {f"changed {table}" for table in touched if self._digest(table) != self.before[table]}
        letters = Surel.objects.exclude(daerah=self.foreign) if Surel._meta.db_table in written else ()
        for letter in letters:
            found |= leaks(f"{letter.perihal}\n{letter.teks}\n{letter.html}".encode(), {}, self.foreign_marks)
        return found

    def _digest(self, table: str) -> str:
        ids = ", ".join(str(pk) for pk in self.owned[table]) or "0"
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {table} WHERE id IN ({ids}) ORDER BY id")
            return hashlib.sha256(repr(cursor.fetchall()).encode()).hexdigest()
