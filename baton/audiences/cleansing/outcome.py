"""What became of a value: its one form, or why it has none."""

from typing import NamedTuple


class Outcome(NamedTuple):
    """``value`` is the one form; ``why`` says why there is none. Both are None for nothing at all."""

    value: str | None
    why: str | None = None


NOTHING = Outcome(None)
