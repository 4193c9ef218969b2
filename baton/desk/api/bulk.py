from typing import Any

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.boards.access import finding, finding_content
from baton.boards.bulk.changes import Change
from baton.boards.bulk.changing_many import change_many, told
from baton.boards.text import check_text
from baton.desk.api.router import routes
from baton.desk.bulk_schemas import BulkIn, BulkOut, ChangeIn
from baton.desk.filters.reading import read
from baton.desk.finding_cards import cards_found

LONGEST = 20_000


@routes.post("/cards/bulk", response=BulkOut)
def change_cards(request: MemberRequest, sent: BulkIn) -> Any:
    """Change many cards at once, those named or those a filter finds; one undo takes all of it back."""
    member = request.member
    access.demand_team(member)
    change = change_from(sent.change, member)
    outcome = change_many(chosen(sent, member), change, by=member, all_or_nothing=sent.all_or_nothing)
    return {
        "done": outcome.done,
        "same": outcome.same,
        "refused": [told(each) for each in outcome.refused],
        "deed": outcome.deed,
    }


def chosen(sent: BulkIn, member: Member) -> list[int]:
    if sent.cards is not None:
        return sent.cards
    cards = cards_found(read(sent.filter or ""), member).on_board()
    if sent.board is not None:
        cards = cards.filter(board=finding.board(sent.board, member))
    return list(cards.values_list("pk", flat=True))


def change_from(sent: ChangeIn, member: Member) -> Change:
    """The rows behind the ids, through the eyes of whoever asks."""
    given = sent.model_fields_set
    edits: dict[str, Any] = {}
    if "lead" in given:
        edits["lead"] = finding_content.member(sent.lead, member) if sent.lead is not None else None
    if "project" in given:
        edits["project"] = finding_content.project(sent.project, member) if sent.project is not None else None
    if "card_type" in given:
        kind = sent.card_type
        edits["card_type"] = finding_content.card_type(kind, member) if kind is not None else None
    if sent.class_of_service is not None:
        edits["class_of_service"] = sent.class_of_service.value
    if "deadline" in given:
        edits |= {"deadline": sent.deadline, "deadline_has_time": sent.deadline_has_time}
    if sent.shared is not None:
        edits["shared"] = sent.shared
    return Change(
        edits=edits,  # type: ignore[arg-type]
        shift_days=sent.shift_days,
        tags_add=frozenset(finding_content.tags(sent.tags_add, member)),
        tags_remove=frozenset(finding_content.tags(sent.tags_remove, member)),
        participants_add={
            finding_content.member(row.member, member): row.job_function.value
            for row in sent.participants_add
        },
        participants_remove=frozenset(
            finding_content.member(each, member) for each in sent.participants_remove
        ),
        fields={finding_content.field(row.field, member): row.value for row in sent.fields},
        responsible=finding_content.member(sent.responsible, member)
        if sent.responsible is not None
        else None,
        puts_back="responsible" in given and sent.responsible is None,
        offer_to=finding_content.member(sent.offer_to, member) if sent.offer_to is not None else None,
        note=check_text("note", sent.note, at_most=LONGEST),
        to_column=finding.column(sent.column, member) if sent.column is not None else None,
        to_lane=finding.lane(sent.lane, member) if sent.lane is not None else None,
        reason=check_text("reason", sent.reason),
        archived=sent.archive,
    )
