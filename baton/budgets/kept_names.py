"""Under whose name and as which service closed days are told: who managed a project then, and of which type a
card was. What became another since is read by its days; most never does."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from baton.accounts.models import Project, Workspace
from baton.boards.models import Card
from baton.budgets.kept_prices import BEGINNING, DAY
from baton.budgets.models import ClosedManager, ClosedType


@dataclass(frozen=True)
class KeptNames:
    """``of``: thing -> since which day it had which name in days up to ``through``; only things that became
    another since."""

    of: dict[int, list[tuple[date, int | None]]] = field(default_factory=dict)
    through: date = BEGINNING

    def on(self, thing: int | None, day: date, today: int | None) -> int | None:
        known = self.of.get(thing) if thing is not None and day <= self.through else None
        return known[bisect_right(known, day, key=itemgetter(0)) - 1][1] if known else today

    @property
    def changes(self) -> set[date]:
        """The days on which one became another."""
        kept = {day for known in self.of.values() for day, _name in known[1:]}
        return {*kept, self.through + DAY} if self.of else kept

    def apart(self, thing: str) -> Q:
        """Rows of these things."""
        return Q(**{f"{thing}__in": list(self.of)})

    def having(self, name: int | None, thing: str, day: str, today: str) -> Q:
        """Rows whose ``thing`` had the name on their ``day``; ``today``: where its name of today stands."""
        now = Q(**{today: name})
        if not self.of:
            return now
        within: dict[tuple[date, date], list[int]] = defaultdict(list)
        for each, known in self.of.items():
            ends = [*(since for since, _name in known[1:]), self.through + DAY]
            for (since, called), end in zip(known, ends, strict=True):
                if called == name:
                    within[since, end].append(each)
        found = now & (~self.apart(thing) | Q(**{f"{day}__gt": self.through}))
        for (since, end), things in within.items():
            found |= Q(**{f"{thing}__in": things, f"{day}__gte": since, f"{day}__lt": end})
        return found


NO_NAMES = KeptNames()


def managers_kept(workspace: Workspace, through: date | None) -> KeptNames:
    """Those of projects that somebody else manages by now; in one query."""
    rows = ClosedManager.objects.filter(project__workspace=workspace)
    another = that_differ(rows, "manager", "project__account_manager").values("project")
    told = rows.filter(project__in=another).order_by("from_day")
    return kept_names(told.values_list("project", "from_day", "manager"), through)


def types_kept(workspace: Workspace, through: date | None) -> KeptNames:
    """Those of cards that are another service by now; in one query."""
    told = types_that_changed(workspace).order_by("from_day")
    return kept_names(told.values_list("card", "from_day", "card_type"), through)


def types_that_changed(workspace: Workspace) -> QuerySet[ClosedType]:
    rows = ClosedType.objects.filter(card__workspace=workspace)
    another = that_differ(rows, "card_type", "card__card_type").values("card")
    return rows.filter(card__in=another)


def that_differ(rows: QuerySet[Any], then: str, today: str) -> QuerySet[Any]:
    found: QuerySet[Any] = rows.annotate(then=Coalesce(then, 0)).exclude(then=Coalesce(today, 0))
    return found


def kept_names(rows: Iterable[tuple[int, date, int | None]], through: date | None) -> KeptNames:
    """``rows`` in the order of their days."""
    if through is None:
        return NO_NAMES
    known: dict[int, list[tuple[date, int | None]]] = defaultdict(list)
    for thing, since, name in rows:
        known[thing].append((since, name))
    return KeptNames(known, through)


def keep_names(workspace: Workspace, before: date | None) -> None:
    """Of every project and card that is there, when days after ``before`` are closed."""
    projects = Project.objects.filter(workspace=workspace).values_list("pk", "account_manager")
    managers = ClosedManager.objects.filter(project__workspace=workspace).order_by("from_day")
    ClosedManager.objects.bulk_create(
        [
            ClosedManager(project_id=project, manager_id=manager, from_day=since)
            for project, manager, since in anew(managers.values_list("project", "manager"), projects, before)
        ],
        batch_size=500,
    )
    cards = Card.objects.filter(workspace=workspace).order_by().values_list("pk", "card_type")
    types = ClosedType.objects.filter(card__workspace=workspace).order_by("from_day")
    ClosedType.objects.bulk_create(
        [
            ClosedType(card_id=card, card_type_id=card_type, from_day=since)
            for card, card_type, since in anew(types.values_list("card", "card_type"), cards, before)
        ],
        batch_size=500,
    )


def anew(
    kept: Iterable[tuple[int, int | None]], now: Iterable[tuple[int, int | None]], before: date | None
) -> Iterator[tuple[int, int | None, date]]:
    """What was not there when days were closed the last time has none of them: its first holds from the
    beginning."""
    known = dict(kept)
    for thing, name in now:
        if thing not in known:
            yield thing, name, BEGINNING
        elif known[thing] != name:
            yield thing, name, BEGINNING if before is None else before + DAY
