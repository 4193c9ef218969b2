"""The chance of a card that still stands in the queue: first it is pulled, then it is worked on."""

from dataclasses import dataclass

from numpy.typing import ArrayLike

from baton.flow.forecasting.amounts import how_many
from baton.flow.forecasting.dates import when
from baton.flow.forecasting.future import Calendar, Scheme
from baton.flow.forecasting.survival import Survival


@dataclass(frozen=True)
class QueueChance:
    """``pulled``: its turn comes by the date. ``in_time``: work begun today would be done by then.

    ``chance`` joins both; it is never above either of them.
    """

    pulled: float
    in_time: float
    chance: float


def chance_of_place(
    daily: ArrayLike,
    place: int,
    days: int,
    *,
    calendar: Calendar | None = None,
    scheme: Scheme | None = None,
    begin: int | None = None,
) -> float:
    """P(how_many(days) >= place): the chance that so many cards are finished by then.

    For a team that finishes in order, ``place`` counting all unfinished cards ahead (those being worked on,
    too) and the card itself, this is the chance of the card. Counting the queue alone it is the chance to
    be pulled.
    """
    if place < 1:
        raise ValueError("The first place in a queue is 1.")
    return how_many(daily, days, calendar=calendar, scheme=scheme, begin=begin).at_least(place)


def chance_in_queue(
    daily: ArrayLike,
    place: int,
    days: int,
    remaining: Survival,
    *,
    calendar: Calendar | None = None,
    scheme: Scheme | None = None,
    begin: int | None = None,
) -> QueueChance:
    """The card is pulled when the ``place``-th finish frees a hand, and takes its time from there.

    ``remaining``: from being pulled to the finish, in inclusive days (begun and done on one day: 1).
    P = sum over days d of P(pulled on d) P(T <= days - d + 1). Two assumptions, to be told with the number:
    WIP stays full, so that a finish is a pull; and the own time does not depend on the wait. Time that
    nobody ever saw a card take counts as late.
    """
    if place < 1:
        raise ValueError("The first place in a queue is 1.")
    turn = when(daily, place, calendar=calendar, scheme=scheme, begin=begin, horizon=max(days, 1))
    pulled = turn.at_most(days)
    joined = sum(
        chance * (1 - remaining.beyond(days - day + 1))
        for day, chance in enumerate(turn.chances.tolist(), start=turn.first)
        if day <= days
    )
    in_time = 1 - remaining.beyond(days)
    return QueueChance(pulled, in_time, min(joined, pulled, in_time))
