"""When all parts of a card will be done, wherever they are."""

from dataclasses import replace
from datetime import datetime
from math import prod
from typing import Any

from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.boards.models import Card
from baton.calendars.queries import calendar_of_workspace
from baton.flow.days import day_named
from baton.kit import clock
from baton.measuring.estimating import estimate
from baton.measuring.histories import history_for
from baton.measuring.questions import Question, Scene, cards_above, question
from baton.measuring.selecting import Selection

SURE = 0.85
YEAR = 366
# Of more parts nobody can say anything worth a wait.
MOST = 60


def parts_of(card: Card, deadline: datetime, *, by: Member) -> dict[str, Any] | None:
    """The joint date of independent parts: by each day the product of their chances. None without children
    that ``by`` sees. ``unknown``: parts of whose boards too little is known; then nothing is claimed."""
    children = list(Card.objects.seen_by(by).filter(parent=card, archived_at=None).select_related("board"))
    if not children:
        return None
    scenes: dict[int, Scene] = {}
    asked = [question_of(child, deadline, scenes, by) for child in children[: MOST + 1] if not child.done_at]
    open_ones = [each for each in asked if not each.is_done]
    told: dict[str, Any] = {
        "count": len(children),
        "done": len(children) - len(open_ones),
        "chance": None,
        "date_for_85": None,
        "unknown": 0,
    }
    if len(open_ones) > MOST:
        return {**told, "words": _("There are too many parts to say when all of them are done.")}
    known = [estimate(each).chance for each in open_ones]
    told["unknown"] = sum(chance is None for chance in known)
    if told["unknown"]:
        return {**told, "words": _("Of some parts too little is known to say when all of them are done.")}
    if not open_ones:
        return {**told, "words": _("All parts are done.")}
    return {
        **told,
        "chance": round(prod(chance or 0.0 for chance in known), 4),
        "date_for_85": day_for(open_ones),
        "words": None,
    }


def question_of(child: Card, deadline: datetime, scenes: dict[int, Scene], by: Member) -> Question:
    board = child.board
    if board.pk not in scenes:
        calendar = calendar_of_workspace(by.workspace)
        scenes[board.pk] = Scene.of(history_for(Selection(boards=(board.pk,)), by=by), calendar)
    return question(scenes[board.pk], child.pk, deadline, at=clock.now(), above=cards_above(child, by))


def joint_chance(asked: list[Question], due: int) -> float:
    return prod(estimate(replace(each, due=due)).chance or 0.0 for each in asked)


def day_for(asked: list[Question]) -> str | None:
    """The first day by which all are done with 85 %; None beyond a year."""
    low = asked[0].ways.today
    high = low + YEAR
    if joint_chance(asked, high) < SURE:
        return None
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if joint_chance(asked, middle) >= SURE else (middle + 1, high)
    return day_named(low).isoformat()
