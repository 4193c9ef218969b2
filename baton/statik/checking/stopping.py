"""Which blind spots keep a design from becoming a board. The others go along: a question that nobody answered
stops nothing, it becomes a dated card."""

from collections.abc import Iterable

from baton.statik.checking.spot import Blind, Spot

STOPS = frozenset(
    {
        Blind.NO_DONE,
        Blind.MANY_DONES,
        Blind.NO_START,
        Blind.ENDS_HERE,
        Blind.NOT_DELIVERED,
        Blind.APART,
        Blind.GAP,
        Blind.CIRCLE,
        Blind.NO_NAME,
        Blind.NO_FUNCTION,
        Blind.GATE_OPEN,
        Blind.NO_APPROVER,
    }
)


def stopping(spots: Iterable[Spot]) -> list[Spot]:
    return [spot for spot in spots if spot.blind in STOPS]
