"""Questions that nobody answered go on the board as cards, with their day and whoever is to find out."""

from datetime import datetime
from typing import Any

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.models import Card, Column
from baton.boards.relay.filing import file_card
from baton.boards.stages import stages_of
from baton.statik import finding
from baton.statik.models import Part, QuestionCard, Service
from baton.statik.refusals import NotPublished

LONGEST = 300


def file_questions(service: Service, *, by: Member) -> list[Card]:
    """Each once, in the first stage of the board. Raises NotPublished, and what filing a card raises."""
    access.demand_manage(by)
    with log.in_turn(service.workspace_id):
        service = finding.service(service.pk, by)
        if service.board is None:
            raise NotPublished
        first = Column.objects.filter(board=service.board, parent=None, archived_at=None).order_by("rank")[:1]
        stage = stages_of(first[0])[0]
        asked = QuestionCard.objects.filter(question__service=service).values("question")
        questions = service.parts.filter(kind="question", removed_at=None).exclude(pk__in=asked)
        open_ones = [each for each in questions.order_by("pk") if is_open(each)]
        return [ask(each, stage, by) for each in open_ones]


def is_open(question: Part) -> bool:
    values = question.values
    return bool(values.get("text", "").strip()) and not values.get("answer", "").strip()


def ask(question: Part, stage: Column, by: Member) -> Card:
    values = question.values
    team = Member.objects.filter(workspace=by.workspace_id, left_at=None)
    owner = team.filter(pk=values.get("owner")).first() if values.get("owner") else None
    due = datetime.fromisoformat(values["due"]) if values.get("due") else None
    card = file_card(
        " ".join(values["text"].split())[:LONGEST],
        column=stage,
        by=by,
        lead=owner,
        responsible=owner,
        deadline=due,
    )
    QuestionCard.objects.create(question=question, card=card)
    return card


def cards_of_questions(service: Service, *, by: Member) -> list[dict[str, Any]]:
    seen = Card.objects.seen_by(by)
    rows = QuestionCard.objects.filter(question__service=service, card__in=seen).select_related("card")
    return [
        {
            "question": row.question_id,
            "card": row.card_id,
            "code": row.card.code,
            "title": row.card.title,
            "done": row.card.done_at is not None,
        }
        for row in rows.order_by("pk")
    ]
