"""What is asked about one card and its deadline, at any moment: the same rows give the same answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from baton.accounts.models import Member
from baton.boards.models import Card, ClassOfService
from baton.calendars.working_calendar import WorkingCalendar
from baton.flow.days import day_number, instant
from baton.flow.forecasting import Pace
from baton.flow.history import OPEN
from baton.flow.ways import NO_DAY, Ways, follow
from baton.measuring.forecasts import pace_by
from baton.measuring.histories import Told

FAR = 3650


@dataclass(frozen=True)
class Traits:
    """By item: the class of service and the type of card."""

    classes: NDArray[np.str_]
    types: NDArray[np.int64]


@dataclass(frozen=True)
class Scene:
    """A board's history, read once to be asked about at many moments."""

    told: Told
    traits: Traits
    calendar: WorkingCalendar

    @classmethod
    def of(cls, told: Told, calendar: WorkingCalendar) -> "Scene":
        return cls(told, traits_of(told.ids.tolist()), calendar)

    def at(self, moment: datetime) -> Ways:
        zone = self.calendar.time_zone
        return follow(self.told.history, self.told.workflow, zone=zone, as_of=instant(moment))


@dataclass(frozen=True)
class Question:
    """One card (or one to be made, at the end of the first column) and the deadline asked about. ``stage``:
    where it is; ``since``: the day it came there; ``ahead``: unfinished cards before it in the queue."""

    ways: Ways
    traits: Traits
    pace: Pace
    stage: int
    since: int
    class_of_service: str
    card_type: int
    ahead: int
    due: int

    @property
    def is_queued(self) -> bool:
        return self.stage < self.ways.workflow.committed

    @property
    def is_done(self) -> bool:
        return self.stage >= self.ways.workflow.done

    @property
    def days_left(self) -> int:
        """Today counts."""
        return self.due - self.ways.today + 1

    @property
    def age(self) -> int:
        """Whole days that are over."""
        return max(self.ways.today - self.since, 0)


def traits_of(ids: Sequence[int]) -> Traits:
    rows = {
        pk: (kind, card_type or 0)
        for pk, kind, card_type in Card.objects.filter(pk__in=ids).values_list(
            "id", "class_of_service", "card_type"
        )
    }
    return Traits(np.array([rows[pk][0] for pk in ids], str), np.array([rows[pk][1] for pk in ids], np.int64))


def question(
    scene: Scene, card: int | None, deadline: datetime, *, at: datetime, above: int | None = None
) -> Question:
    """``at`` is the moment of asking: nothing later is known. ``above``: cards that stand above in the same
    queue; None for those that came there earlier, which is known of the past, too."""
    ways = scene.at(at)
    due = due_day(ways, deadline, at)
    pace = pace_by(ways, scene.calendar)
    item = None if card is None else place_of(scene.told, card)
    if item is None:
        ahead = int(waiting_in_queue(ways).sum())
        kind = ClassOfService.STANDARD.value
        return Question(ways, scene.traits, pace, 0, ways.today, kind, 0, ahead, due)
    kind = str(scene.traits.classes[item])
    stage, since = standing(scene.told, ways, item)
    ahead = 0 if kind == ClassOfService.EXPEDITE else cards_ahead(ways, item, stage, above)
    return Question(ways, scene.traits, pace, stage, since, kind, int(scene.traits.types[item]), ahead, due)


def due_day(ways: Ways, deadline: datetime, at: datetime) -> int:
    """What lies further away than any experience is not worth a day's number."""
    if abs(deadline - at) < timedelta(days=FAR):
        return day_number(deadline.astimezone(ZoneInfo(ways.line.zone)).date())
    return ways.today + (FAR if deadline > at else -FAR)


def place_of(told: Told, card: int) -> int | None:
    place = int(np.searchsorted(told.ids, card))
    return place if place < len(told.ids) and told.ids[place] == card else None


def standing(told: Told, ways: Ways, item: int) -> tuple[int, int]:
    """The stage of an item, and the day on which it came there; of one that is not on the board (yet, or any
    more), the stage it came to first, today."""
    stage = int(ways.stage[item])
    if stage < 0:
        moves = told.history.moves
        return int(moves.stage[np.searchsorted(moves.item, item)]), ways.today
    since = int(ways.arrival_day[item, stage])
    return stage, since if since != NO_DAY else ways.today


def waiting_in_queue(ways: Ways) -> NDArray[np.bool_]:
    queued: NDArray[np.bool_] = (ways.stage >= 0) & (ways.stage < ways.workflow.committed)
    return queued & np.equal(ways.gone, OPEN)


def cards_above(card: Card, by: Member) -> int:
    """In its column, of those that ``by`` sees: a chance tells nobody how many others there are."""
    seen = Card.objects.seen_by(by).on_board()
    return seen.filter(column=card.column_id, rank__lt=card.rank).count()


def cards_ahead(ways: Ways, item: int, stage: int, above: int | None) -> int:
    """In the queue: those in columns further right, and those above it in its own."""
    queued = waiting_in_queue(ways)
    further = int((queued & (ways.stage > stage)).sum())
    if above is not None:
        return further + above
    came = ways.entered
    # An import may bring many at one instant: then the first filed is the first.
    earlier = (came < came[item]) | ((came == came[item]) & (np.arange(len(ways)) < item))
    beside = queued & np.equal(ways.stage, stage) & earlier
    return further + int(beside.sum())
