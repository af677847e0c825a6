"""The refusals of the product. Each carries a sentence for the person who is refused, and says what to do."""

from collections.abc import Mapping, Sequence


class Refusal(Exception):
    """A refused act: nothing was changed. `sentence` is shown as it stands."""

    status = 400

    def __init__(self, sentence: str, *, missing: Sequence[Mapping[str, str]] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.missing = tuple(missing)


class Denied(Refusal):
    """This person may not do this; the sentence names who may."""

    status = 403


class NotNow(Refusal):
    """The thing is not in a state that allows the act; the sentence says what comes first."""

    status = 409


class Incomplete(Refusal):
    """Something is missing or wrong; `missing` lists it as {"field", "label", "sentence"}."""

    status = 422
