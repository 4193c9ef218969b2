from typing import Any

import orjson
from django.http import HttpResponse
from ninja import Query

from baton.accounts.authenticating import MemberRequest
from baton.boards.models import Board, Card
from baton.kit.errors import NotSeen
from baton.measuring.api.router import routes
from baton.measuring.card_promises import promises_of_card
from baton.measuring.chances import chance_for
from baton.measuring.forecasts import forecast_for
from baton.measuring.promised import promises_for
from baton.measuring.reporting import report_for
from baton.measuring.schemas import (
    CardAsked,
    CardPromisesOut,
    ChanceIn,
    ChanceOut,
    ForecastIn,
    ForecastOut,
    PromisesOut,
    ReportIn,
    ReportOut,
    SelectionIn,
    StuckOut,
    TogetherIn,
    TogetherOut,
)
from baton.measuring.stuck import stuck_for
from baton.measuring.together import together_for


@routes.get("/flow/report", response=ReportOut)
def show_report(request: MemberRequest, asked: Query[ReportIn]) -> Any:
    """Every metric of the chosen cards, as of any instant."""
    told = report_for(asked.asked(), by=request.member)
    # Twenty thousand rows are not worth looking at one by one: they have just been made.
    return HttpResponse(orjson.dumps(told), content_type="application/json")


@routes.get("/flow/forecast", response=ForecastOut)
def show_forecast(request: MemberRequest, asked: Query[ForecastIn]) -> Any:
    """How many in so many days, and when for so many cards."""
    return forecast_for(
        asked.selection(), days=asked.days, items=asked.items, grows=asked.grows, by=request.member
    )


@routes.get("/flow/together", response=TogetherOut)
def show_together(request: MemberRequest, asked: Query[TogetherIn]) -> Any:
    """When several boards, or projects, are all done with so many cards of each."""
    of, named = asked.asked()
    return together_for(of, named, by=request.member)


@routes.get("/flow/chance", response=ChanceOut)
def show_chance(request: MemberRequest, asked: Query[ChanceIn]) -> Any:
    """The chance that a card meets a deadline, before it is promised."""
    member = request.member
    card = board = None
    if asked.card is not None:
        card = (
            Card.objects.seen_by(member).select_related("board", "responsible").filter(pk=asked.card).first()
        )
    elif asked.board is not None:
        board = Board.objects.seen_by(member).filter(pk=asked.board).first()
    if card is None and board is None:
        raise NotSeen
    return chance_for(card=card, board=board, deadline=asked.deadline, by=member)


@routes.get("/flow/stuck", response=StuckOut)
def show_stuck(request: MemberRequest, asked: Query[SelectionIn]) -> Any:
    """Cards that have been in their column for longer than is normal there."""
    return stuck_for(asked.selection(), by=request.member)


@routes.get("/flow/promises", response=PromisesOut)
def show_promises(request: MemberRequest, asked: Query[ReportIn]) -> Any:
    """Deadlines kept and broken, by client and account manager, and what broke them."""
    return promises_for(asked.asked(), by=request.member)


@routes.get("/flow/card-promises", response=CardPromisesOut)
def show_card_promises(request: MemberRequest, asked: Query[CardAsked]) -> Any:
    """The deadlines that a card was given, how probable each was then, and what became of it."""
    card = Card.objects.seen_by(request.member).select_related("board").filter(pk=asked.card).first()
    if card is None:
        raise NotSeen
    return {"rows": promises_of_card(card, by=request.member)}
