"""A service review, as the API tells it."""

from typing import Any

from baton.accounts.models import Member
from baton.boards.models import Board
from baton.statik.measured import PERIOD, as_measured, found_of, yesterday
from baton.statik.models import Revisit, Service
from baton.statik.reviewing.judging import ENOUGH, Flowed, expected, judged
from baton.statik.telling import design_now


def review_told(service: Service, by: Member) -> dict[str, Any]:
    """Of the cards that ``by`` sees on the service's board."""
    design = design_now(service)
    flow = flowed(service.board, by=by) if service.board is not None else Flowed()
    expectation = expected(design, flow)
    said = Revisit.objects.filter(grievance__service=service, grievance__removed_at=None)
    return {
        "weeks": PERIOD.days // 7,
        "until": yesterday(by),
        "enough": ENOUGH,
        "items": len(flow.days),
        "criteria": [vars(each) for each in judged(design, flow)],
        "expectation": None if expectation is None else vars(expectation),
        "revisits": [revisit_told(row) for row in said.order_by("-said_on", "-pk")],
    }


def flowed(board: Board, *, by: Member) -> Flowed:
    """Of cards of all types together."""
    found = found_of(board, None, by)
    told = as_measured(found, None, "")
    days = [row[3] for row in found["cycle_times"]["items"]["rows"]]
    return Flowed(days, told.throughput, told.kept, told.returned)


def revisit_told(row: Revisit) -> dict[str, Any]:
    return {
        "id": row.pk,
        "grievance": row.grievance_id,
        "verdict": row.verdict,
        "words": row.words,
        "said_on": row.said_on,
        "by": row.by_id,
    }
