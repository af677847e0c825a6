"""Automatic numbering: the marks of list paragraphs, counted the way Word counts them."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from petasama.dokumen.converter.errors import Unsupported
from petasama.dokumen.converter.package import Package
from petasama.dokumen.converter.properties import Props, paragraph_props, run_props
from petasama.dokumen.converter.xml import Element, attr, child, is_on, number, q

LEVELS = 9
# Marks of the symbol fonts (private use) and shapes our fonts lack, as the nearest mark our fonts have.
BULLETS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0a8": "▪",
    "\uf06e": "▪",
    "\uf0d8": "›",
    "\uf076": "•",
    "\uf0fc": "•",
    "\uf02d": "–",
    "\uf0be": "–",
    "o": "○",
    "·": "•",
    "●": "•",
    "■": "▪",
    "\u2610": "□",
    "➢": "›",
    "❖": "•",
    "✓": "•",
}
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def letters(value: int) -> str:
    """1 → a, 26 → z, 27 → aa, 28 → bb: Word repeats the letter."""
    return "" if value < 1 else chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def roman(value: int) -> str:
    """4 → iv; nothing for numbers below 1."""
    text = ""
    for size, sign in _ROMAN:
        text += sign * (max(value, 0) // size)
        value %= size
    return text


FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02d}",
    "lowerLetter": letters,
    "upperLetter": lambda value: letters(value).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda value: roman(value).upper(),
    "none": lambda value: "",
    "numberInDash": lambda value: f"- {value} -",
}


def formatted(value: int, form: str) -> str:
    """A counter in the given number format; refuses formats in words or foreign scripts by name."""
    if form not in FORMATS:
        raise Unsupported(f"format penomoran “{form}”", hint="Pakai angka, huruf, atau angka Romawi.")
    return FORMATS[form](value)


@dataclass(frozen=True)
class Level:
    """One level of a list: number format, text pattern (`%1.%2`), first number, what follows, and its properties."""

    form: str
    pattern: str
    start: int
    suffix: str
    restart: int | None
    legal: bool
    style: str | None
    paragraph: Props
    run: Props


class Numbering:
    """Lists of one document with their running counters."""

    def __init__(self, package: Package, fonts: dict[str, str]) -> None:
        self._fonts = fonts
        self._abstracts: dict[str, Element] = {}
        self._nums: dict[int, Element] = {}
        self._levels: dict[int, dict[int, Level]] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._started: set[tuple[int, int]] = set()
        root = package.optional("numbering")
        if root is not None:
            self._abstracts = {attr(node, "w:abstractNumId") or "": node for node in root.iterfind(q("w:abstractNum"))}
            self._nums = {int(number(node, "w:numId") or 0): node for node in root.iterfind(q("w:num"))}

    def level(self, num_id: int | None, level: int) -> Level | None:
        """The level a paragraph belongs to; None when the number is 0 or unknown (no list)."""
        if not num_id or num_id not in self._nums:
            return None
        if num_id not in self._levels:
            self._levels[num_id] = self._read_levels(num_id)
        return self._levels[num_id].get(level)

    def level_of_style(self, num_id: int | None, style: str | None) -> int:
        """The level that names this paragraph style, 0 if none does."""
        self.level(num_id, 0)
        levels = self._levels.get(num_id or 0, {})
        return next((index for index, level in levels.items() if style and level.style == style), 0)

    def label(self, num_id: int, level: int) -> str:
        """Counts one paragraph and gives its mark, such as `2.`, `c)`, `IV.` or `•`."""
        key = self._abstract_id(num_id)
        counters = self._counters.setdefault(key, [None] * LEVELS)
        self._apply_override(num_id, level, counters)
        current = self._levels[num_id][level]
        previous = counters[level]
        counters[level] = current.start if previous is None else previous + 1
        for deeper in range(level + 1, LEVELS):
            found = self.level(num_id, deeper)
            if found is None or found.restart is None or (found.restart and level < found.restart):
                counters[deeper] = None
        return self._text(num_id, level, counters)

    def _apply_override(self, num_id: int, level: int, counters: list[int | None]) -> None:
        """A list that starts anew does so at its first paragraph of that level only."""
        if (num_id, level) in self._started:
            return
        self._started.add((num_id, level))
        for node in self._nums[num_id].iterfind(q("w:lvlOverride")):
            if number(node, "w:ilvl") == level and child(node, "w:startOverride") is not None:
                counters[level] = None

    def _text(self, num_id: int, level: int, counters: list[int | None]) -> str:
        levels = self._levels[num_id]
        current = levels[level]
        if current.form == "bullet":
            return BULLETS.get(current.pattern, current.pattern)

        def place(match: re.Match[str]) -> str:
            index = int(match.group(1)) - 1
            if index not in levels:
                return ""
            value = counters[index]
            form = "decimal" if current.legal else levels[index].form
            return formatted(levels[index].start if value is None else value, form)

        return re.sub(r"%([1-9])", place, current.pattern)

    def _abstract_id(self, num_id: int) -> str:
        identity = attr(child(self._nums[num_id], "w:abstractNumId")) or ""
        return self._linked(identity)

    def _linked(self, identity: str) -> str:
        """Follows a list that only points to a list style."""
        node = self._abstracts.get(identity)
        link = attr(child(node, "w:numStyleLink"))
        if link is None:
            return identity
        for other, candidate in self._abstracts.items():
            if attr(child(candidate, "w:styleLink")) == link:
                return other
        return identity

    def _read_levels(self, num_id: int) -> dict[int, Level]:
        abstract = self._abstracts.get(self._abstract_id(num_id))
        found = {}
        for node in abstract.iterfind(q("w:lvl")) if abstract is not None else ():
            found[int(number(node, "w:ilvl") or 0)] = self._read_level(node, None)
        for node in self._nums[num_id].iterfind(q("w:lvlOverride")):
            index = int(number(node, "w:ilvl") or 0)
            changed, start = child(node, "w:lvl"), number(child(node, "w:startOverride"))
            if changed is not None:
                found[index] = self._read_level(changed, start)
            elif start is not None and index in found:
                found[index] = Level(**{**vars(found[index]), "start": int(start)})
        return {index: level for index, level in found.items() if index < LEVELS}

    def _read_level(self, node: Element, start: float | None) -> Level:
        if child(node, "w:lvlPicBulletId") is not None:
            raise Unsupported("butir daftar bergambar")
        first = number(child(node, "w:start")) if start is None else start
        restart = number(child(node, "w:lvlRestart"))
        return Level(
            form=attr(child(node, "w:numFmt")) or "decimal",
            pattern=attr(child(node, "w:lvlText")) or "",
            start=int(first if first is not None else 0),
            suffix=attr(child(node, "w:suff")) or "tab",
            restart=None if restart is None else int(restart),
            legal=bool(is_on(child(node, "w:isLgl"))),
            style=attr(child(node, "w:pStyle")),
            paragraph=paragraph_props(child(node, "w:pPr")),
            run=run_props(child(node, "w:rPr"), self._fonts),
        )
