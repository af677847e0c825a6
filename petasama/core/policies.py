"""A rule is a function that refuses with a sentence; yes or no follows from it, so the two can never disagree."""

from collections.abc import Callable

from petasama.core.errors import Refusal


def permits(check: Callable[..., object], *args: object, **kwargs: object) -> bool:
    """Return whether the check would let this pass."""
    return not objection(check, *args, **kwargs)


def objection(check: Callable[..., object], *args: object, **kwargs: object) -> str:
    """Return the sentence with which the check refuses, or "" when it lets this pass."""
    try:
        check(*args, **kwargs)
    except Refusal as refusal:
        return refusal.sentence
    return ""
