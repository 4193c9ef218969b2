from typing import Any

from pydantic import ValidationError

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member, MoneyTier
from baton.boards.access import finding_content as finding
from baton.boards.access.finding import board as seen_board
from baton.boards.access.finding import column as seen_column
from baton.boards.access.finding import named
from baton.boards.access.finding_words import card_template
from baton.boards.api.router import routes
from baton.boards.api.warning import warned
from baton.boards.content import forms
from baton.boards.content.writing_down import NOTHING, Contents, Section
from baton.boards.models import Card, Lane
from baton.boards.refusals import TemplateIsGone
from baton.boards.relay.filing import file
from baton.boards.schemas.relay import CardFiledOut, NewCard
from baton.boards.text import check_text
from baton.kit.errors import Malformed, NotSeen


@routes.post("/boards/{board_id}/cards", response=CardFiledOut)
def file_card(request: MemberRequest, board_id: int, sent: NewCard) -> Any:
    """File a new card, at the end of its column unless it shall stand above another."""
    member = request.member
    left_out: list[str] = []
    if sent.template is not None:
        sent, left_out = begun_by_template(sent, member)
    if seen_column(sent.column, member).board_id != seen_board(board_id, member).id:
        raise NotSeen
    if sent.price is not None:
        access.demand_money(member, MoneyTier.PRICES)
    filed = file(
        new_card(sent, member),
        column=seen_column(sent.column, member),
        lane=named(Lane, sent.lane, member) if sent.lane else None,
        above=named(Card, sent.above, member) if sent.above else None,
        contents=contents_of(sent, member),
        by=member,
    )
    return {
        "number": filed.entry.number,
        "face": filed.entry.payload["face"],
        "warnings": warned(filed.warnings),
        "id": filed.card.id,
        "code": filed.card.code,
        "left_out": left_out,
    }


def begun_by_template(sent: NewCard, member: Member) -> tuple[NewCard, list[str]]:
    """``sent`` with what the template holds and it does not say itself; what of that is left out."""
    try:
        template = card_template(sent.template or 0, member)
    except NotSeen as unseen:
        # Somebody chose it a while ago: the board itself is there, and they are told what is not.
        raise TemplateIsGone from unseen
    filled = forms.read(template.form, member)
    held = filled.form | {"deadline": forms.deadline_of(template, member)}
    said = sent.model_dump(exclude_unset=True, exclude={"template"})
    try:
        return NewCard.model_validate(held | said), filled.left_out
    except ValidationError as error:
        # A card may have grown beyond what can be sent at once, and its template with it.
        raise Malformed(field="template", reason=error.errors()[0]["msg"]) from error


def new_card(sent: NewCard, member: Member) -> Card:
    ways = {
        "lead": finding.member,
        "responsible": finding.member,
        "project": finding.project,
        "card_type": finding.card_type,
        "parent": finding.card,
    }
    wanted = {name: getattr(sent, name) for name in ways if getattr(sent, name) is not None}
    rows: dict[str, Any] = {name: ways[name](pk, member) for name, pk in wanted.items()}
    return Card(
        workspace=member.workspace,
        title=check_text("title", sent.title.strip(), at_most=500, blank=False),
        class_of_service=sent.class_of_service.value,
        deadline=sent.deadline,
        deadline_has_time=sent.deadline_has_time,
        price=sent.price,
        shared=sent.shared,
        **rows,
    )


def contents_of(sent: NewCard, member: Member) -> Contents:
    if not any((sent.brief, sent.tags, sent.participants, sent.planned_hours, sent.fields, sent.checklists)):
        return NOTHING
    return Contents(
        brief=[
            Section(each.text, each.title, each.job_function or "", each.client_visible)
            for each in sent.brief
        ],
        tags=finding.tags(sent.tags, member) if sent.tags else (),
        participants={
            finding.member(row.member, member): row.job_function.value for row in sent.participants
        },
        planned_hours={row.job_function.value: row.minutes for row in sent.planned_hours},
        values={finding.field(row.field, member): row.value for row in sent.fields},
        checklists=[(each.name, each.items) for each in sent.checklists],
    )
