"""A process is a table: which act leads from which statuses to which status, and which roles may do it.

Indonesian law language is regular: the status is the passive of the act that produced it (ajukan → DIAJUKAN),
so a step derives its target from its act unless the table names another.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Step:
    """One row: `act` from any of `sources` to one of `targets`, by any of the role codes in `by`."""

    act: str
    label: str
    sources: frozenset[str]
    by: frozenset[str]
    targets: tuple[str, ...] = ()
    form: bool = False
    """True when the act needs words or figures of its own, so that its button leads to a form."""

    def __post_init__(self) -> None:
        if not self.targets:
            object.__setattr__(self, "targets", ("DI" + self.act.upper(),))


@dataclass(frozen=True, kw_only=True)
class Workflow:
    """The steps of one kind of thing. Refuses a table with an unknown status, a doubled act or a dead end."""

    name: str
    initial: str
    statuses: Mapping[str, str]
    """Status code → label in Indonesian."""
    final: frozenset[str]
    steps: tuple[Step, ...]
    _by_act: dict[str, tuple[Step, ...]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        for step in self.steps:
            unknown = {*step.sources, *step.targets} - set(self.statuses)
            if unknown:
                raise ValueError(f"{self.name}.{step.act}: status tidak dikenal {sorted(unknown)}")
            if any(step.sources & other.sources for other in self._by_act.get(step.act, ())):
                raise ValueError(f"{self.name}.{step.act}: dua baris untuk status asal yang sama")
            self._by_act[step.act] = (*self._by_act.get(step.act, ()), step)
        dead = {status for status in self.statuses if status not in self.final and not self.steps_from(status)}
        if dead or self.initial not in self.statuses:
            raise ValueError(f"{self.name}: status tanpa jalan keluar {sorted(dead)}")

    def steps_from(self, status: str) -> list[Step]:
        """Return the steps that leave this status, in the order of the table."""
        return [step for step in self.steps if status in step.sources]

    def offered(self, status: str, role: str) -> list[Step]:
        """Return the steps that this role may take from this status."""
        return [step for step in self.steps_from(status) if role in step.by]

    def find(self, act: str, status: str) -> Step | None:
        """Return the row for this act from this status, or None when the table has none."""
        return next((step for step in self._by_act.get(act, ()) if status in step.sources), None)

    def acts(self) -> list[str]:
        """Return the acts in the order of the table, each once."""
        return list(self._by_act)


def step(
    act: str,
    label: str,
    sources: str | Iterable[str],
    by: str | Iterable[str],
    *,
    to: str | Iterable[str] = (),
    form: bool = False,
) -> Step:
    """Write one row of a table in one line; a single status or role may stand without brackets."""
    return Step(act=act, label=label, sources=_set(sources), by=_set(by), targets=tuple(_list(to)), form=form)


def _list(value: str | Iterable[str]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _set(value: str | Iterable[str]) -> frozenset[str]:
    return frozenset(_list(value))
