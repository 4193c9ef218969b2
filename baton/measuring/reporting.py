"""Every metric of the chosen cards, with what the screen needs to name them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.boards.models import Card
from baton.calendars.queries import calendar_of_workspace
from baton.flow.days import instant
from baton.flow.profiles import PROFILES
from baton.flow.report import report
from baton.flow.versions import Version
from baton.kit import clock
from baton.kit.errors import Malformed
from baton.measuring.approved import approvals_in_figures
from baton.measuring.designs import designs_of
from baton.measuring.histories import Told, history_for
from baton.measuring.selecting import Selection

# Dots on a screen; of more items the names are asked for one by one.
MOST_NAMED = 1000
CARD = ("id", "number", "title", "project__client", "responsible")


@dataclass(frozen=True)
class Asked:
    selection: Selection
    since: date | None = None
    until: date | None = None
    as_of: datetime | None = None
    profile: str = "baton"
    design: date | None = None

    @property
    def moment(self) -> int:
        """Nobody asks what will have been."""
        return instant(min(self.as_of or clock.now(), clock.now()))

    @property
    def design_named(self) -> str | None:
        return None if self.design is None else self.design.isoformat()

    def demand_sense(self) -> None:
        """Raises Malformed."""
        if self.profile not in PROFILES:
            raise Malformed(field="profile", reason=", ".join(PROFILES))
        if self.since and self.until and self.until < self.since:
            raise Malformed(field="until", reason=_("The period ends before it begins."))


def report_for(asked: Asked, *, by: Member) -> dict[str, Any]:
    """Raises NotSeen, NotAllowed, Malformed."""
    asked.demand_sense()
    told = history_for(asked.selection, by=by)
    zone = zone_of(by)
    found = report(
        told.history,
        told.workflow,
        zone=zone,
        as_of=asked.moment,
        since=asked.since,
        until=asked.until,
        profile=PROFILES[asked.profile],
        versions=designs_for(asked, told, zone),
        version=asked.design_named,
    )
    found["approvals"] = approvals_in_figures(
        told.boards,
        asked.selection.cards_for(by),
        profile=PROFILES[asked.profile],
        zone=zone,
        as_of=asked.moment,
        since=asked.since,
        until=asked.until,
    )
    return {
        "number": told.number,
        "board_ids": [board.pk for board in told.boards],
        "report": found,
        "cards": named(told, found),
    }


def designs_for(asked: Asked, told: Told, zone: str) -> list[Version]:
    """Of one board alone. Raises Malformed where a design is asked for that it never had."""
    designs = designs_of(told.boards[0], zone) if len(told.boards) == 1 else []
    if asked.design_named not in {None, *(design.name for design in designs)}:
        raise Malformed(field="design", reason=_("No single board that was changed on that day is chosen."))
    return designs


def zone_of(by: Member) -> str:
    return calendar_of_workspace(by.workspace).time_zone


def named(told: Told, found: dict[str, Any]) -> dict[str, Any]:
    """The cards that the report names one by one: the oldest in progress, then the latest finished."""
    numbers = [row[0] for row in found["ageing"]["rows"]]
    numbers += [row[0] for row in reversed(found["cycle_times"]["items"]["rows"])]
    numbers += [row[0] for row in found["promises"]["items"]["rows"]]
    wanted = set(list(dict.fromkeys(numbers))[:MOST_NAMED])
    ids = [pk for pk, name in zip(told.ids.tolist(), told.history.names, strict=True) if name in wanted]
    rows = Card.objects.filter(pk__in=ids).values_list(*CARD)
    return {
        str(number): {"id": pk, "number": number, "title": title, "client": client, "holder": holder}
        for pk, number, title, client, holder in rows
    }
