"""When several boards or projects will all be done with so many cards of each."""

from datetime import date, timedelta
from typing import Any, Literal

from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.boards.models import Stay
from baton.flow.days import day_number
from baton.flow.forecasting.backtest import HISTORY
from baton.flow.forecasting.pace import Pace
from baton.flow.forecasting.telling import dates, one_team, together, tried
from baton.kit import clock
from baton.kit.errors import Malformed
from baton.measuring.forecasts import pace_for, too_little
from baton.measuring.selecting import Selection

Of = Literal["boards", "projects"]


def together_for(of: Of, named: list[tuple[int, int]], *, by: Member) -> dict[str, Any]:
    """``named``: boards or projects, and of each how many cards. Raises NotSeen, NotAllowed, Malformed."""
    parts = dict(named)
    whole, _day = pace_for(chosen(of, *parts), by=by)
    if len(parts) < max(len(named), 2):
        raise Malformed(
            field="items", reason=_("Name boards or projects, each once, and of each how many cards.")
        )
    selections = {pk: chosen(of, pk) for pk in parts}
    paces = {pk: pace_for(selection, by=by) for pk, selection in selections.items()}
    rows = [told_of(pk, *paces[pk], items) for pk, items in parts.items()]
    today = next(day for _pace, day in paces.values())
    known = [(paces[pk][0].recent, items) for pk, items in parts.items() if not paces[pk][0].says_nothing]
    return {
        "parts": rows,
        "apart": together(known, today) if len(known) == len(parts) else None,
        "one_team": None if whole.says_nothing else team_told(whole, list(parts.values()), today),
        "shared": shared(list(selections.values()), by),
        "words": None if len(known) == len(parts) else too_little(),
    }


def chosen(of: Of, *pks: int) -> Selection:
    return Selection(boards=pks) if of == "boards" else Selection(projects=pks)


def told_of(pk: int, pace: Pace, today: int, items: int) -> dict[str, Any]:
    if pace.says_nothing:
        return {"id": pk, "items": items, "by": None, "backtest": None}
    by = dates(pace.recent, items, today)["by"]
    return {"id": pk, "items": items, "by": by, "backtest": tried(pace, days_until(by, today))}


def team_told(pace: Pace, items: list[int], today: int) -> dict[str, Any]:
    told = one_team(pace.recent, items, today)
    return {**told, "backtest": tried(pace, days_until(told["by"], today))}


def days_until(by: dict[str, str | None], today: int) -> int:
    """To the day that is 85 % sure; forecasts are tried over as much time as they are asked about."""
    sure = by["85"]
    return HISTORY if sure is None else day_number(date.fromisoformat(sure)) - today + 1


def shared(selections: list[Selection], by: Member) -> int:
    """People who held cards of two or more of the parts lately: then the parts are not independent."""
    lately = clock.now() - timedelta(days=HISTORY)
    seen, twice = set[int](), set[int]()
    for selection in selections:
        held = Stay.objects.filter(
            board__in=selection.boards_for(by),
            card__in=selection.cards_for(by),
            voided_at=None,
            responsible__isnull=False,
            entered_at__gte=lately,
        )
        people = set(held.order_by().values_list("responsible", flat=True).distinct())
        twice |= seen & people
        seen |= people
    return len(twice)
