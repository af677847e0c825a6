"""Codes with labels: the code is stored and never shown, the label is shown and never compared."""

from enum import StrEnum
from typing import Self


class LabelledCode(StrEnum):
    """An enumeration whose members are written as NAME = "CODE", "label"."""

    label: str

    def __new__(cls, code: str, label: str = "") -> Self:
        """Make a member from its code and its label."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = label
        return member

    @classmethod
    def pairs(cls) -> list[tuple[str, str]]:
        """Return (code, label) of every member in the order written, as a form field takes them."""
        return [(member.value, member.label) for member in cls]
