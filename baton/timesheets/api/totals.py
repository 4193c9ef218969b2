from typing import Any

from baton.accounts.authenticating import MemberRequest
from baton.accounts.roles import MoneyTier
from baton.boards.access import finding as boards
from baton.timesheets import finding, totals
from baton.timesheets.api.router import routes
from baton.timesheets.models import TimeEntry
from baton.timesheets.schemas import CardTimeOut, MinutesOut
from baton.timesheets.showing import shown

NEWEST = 200


@routes.get("/boards/{board_id}/time", response=MinutesOut)
def time_of_board(request: MemberRequest, board_id: int) -> Any:
    """What the faces of the board's cards show of time: their minutes, with those of their children."""
    board = boards.board(board_id, request.member)
    finding.demand_hours_of(request.member, request.member)
    minutes = totals.minutes_of_board(board, request.member)
    return {
        "minutes": {str(card): amount for card, amount in minutes.rolled_up.items()},
        "own": {str(card): amount for card, amount in minutes.own.items()},
    }


@routes.get("/cards/{card_id}/time", response=CardTimeOut)
def time_of_card(request: MemberRequest, card_id: int) -> Any:
    """Planned against spent by job function, and the newest entries."""
    by = request.member
    card = boards.card(card_id, by)
    finding.demand_hours_of(by, by)
    entries = TimeEntry.objects.seen_by(by).filter(card=card)
    functions = totals.by_job_function(card, by)
    return {
        "minutes": totals.minutes_of_cards([card.pk], by).rolled_up.get(card.pk, 0),
        "own": sum(each.spent for each in functions),
        "of_all": by.sees_money(MoneyTier.ALL_HOURS),
        "by_job_function": functions,
        "entries": shown(entries.order_by("-day", "-pk")[:NEWEST], by),
    }
