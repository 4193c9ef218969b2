"""For every kind of fact about a board or a card: deeds that bring it about.

A step is (who, method, address, body); ``{card}`` is a thing of the scene by name. ``prepare`` happens before
the screens are opened.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from baton.accounts.models import Member
from baton.approvals.answering import answer
from baton.approvals.escalating import tell_overdue
from baton.approvals.models import Approval, Approver
from baton.approvals.voiding import look
from baton.boards.models import Card
from baton.boards.relay.trashing import KEPT_FOR, empty_trash
from baton.kit import clock
from baton.rules.keeping import make_rule
from baton.rules.pressing import press

Step = tuple[str, str, str, Any] | Callable[[dict[str, Any]], Any]


@dataclass(frozen=True)
class Case:
    steps: tuple[Step, ...]
    prepare: tuple[Step, ...] = field(default=())


def post(address: str, body: Any = None, who: str = "owner") -> Step:
    return (who, "POST", address, body)


def patch(address: str, body: Any, who: str = "owner") -> Step:
    return (who, "PATCH", address, body)


def put(address: str, body: Any, who: str = "owner") -> Step:
    return (who, "PUT", address, body)


def delete(address: str, who: str = "owner") -> Step:
    return (who, "DELETE", address, None)


def case(*steps: Step, prepare: tuple[Step, ...] = ()) -> Case:
    return Case(steps, prepare)


def long_key(things: dict[str, Any]) -> None:
    Card.objects.filter(pk=things["card.neighbour"]).update(rank="a0" + "V" * 47)
    Card.objects.filter(pk=things["card"]).update(rank="a0" + "V" * 48)


def let_the_trash_expire(things: dict[str, Any]) -> None:
    Card.objects.filter(pk=things["card"]).update(deleted_at=clock.real_now() - KEPT_FOR - timedelta(days=1))
    assert empty_trash() == 1


def answered(decision: str) -> Callable[[dict[str, Any]], Any]:
    """Greta, who is asked, decides."""

    def decide(things: dict[str, Any]) -> None:
        place = Approver.objects.select_related("approval__card", "member").get(pk=things["approver"])
        shown = place.approval.content_hash
        answer(place, decision=decision, shown=shown, comment="So", by=place.member)

    return decide


def nobody_answers(things: dict[str, Any]) -> None:
    Approval.objects.filter(pk=things["approval"]).update(answer_by=clock.real_now() - timedelta(days=1))
    assert tell_overdue() == 1


def look_at_it(things: dict[str, Any]) -> None:
    card = Card.objects.get(pk=things["card"])
    assert look(card.pk, card.workspace_id)


def call_by_a_rule(things: dict[str, Any]) -> None:
    """A button that tells Olga's webhook of the card."""
    olga = Member.objects.get(name="Olga", workspace__slug="relay")
    card = Card.objects.get(pk=things["card"])
    call = {"do": "webhook", "webhook": things["webhook"]}
    rule = make_rule("Tell", when={"kind": "button", "label": "Tell"}, then=[call], by=olga)
    assert press(rule, card, by=olga).outcome == "done"


IN_FREE = patch("cards/{card.open}", {"project": "{project.free}"})
UNDO = post("undo", {})
TO_TERMS = post("cards/{card}/move", {"column": "{column.terms}"})
TO_BACKROOM = post("cards/{card}/move", {"column": "{column.hidden}"})
ABOVE_NEIGHBOUR = post(
    "cards/{card.linked}/move", {"column": "{column.queue}", "lane": "{lane}", "above": "{card.neighbour}"}
)
BETWEEN_LONG_KEYS = post(
    "cards/{card.linked}/move", {"column": "{column.queue}", "lane": "{lane}", "above": "{card}"}
)
OFFER = post("cards/{card.neighbour}/handoff", {"to": "{member.anna}"})
TAGGED = put("cards/{card}/tags", {"tags": ["{tag}"]})
FILLED = put("cards/{card}/fields/{custom_field}", {"value": "Spring!"})
MONEY = put("cards/{card}/fields/{custom_field.money}", {"value": "120.50"})
BY_ITS_HOURS = post("cards/{card}/price-basis", {"basis": "by_time", "from_day": "2026-11-01"})
PRICE_APPROVED = post("cards/{card}/price-approval", {"amount": "1200"})
PRICED = patch("cards/{card}", {"price": "900.00"})
SHARED = patch("cards/{card}", {"shared": True})
UNSHARED = patch("cards/{card}", {"shared": False})
SPARE_CARD = post("boards/{board.spare}/cards", {"title": "Alone", "column": "{column.spare}"})

FILED_WHOLE = {
    "title": "New",
    "column": "{column.queue}",
    "lane": "{lane}",
    "project": "{project}",
    "shared": True,
    "brief": [{"title": "Brief", "text": "Two mails"}],
    "tags": ["{tag}"],
    "participants": [{"member": "{member.anna}", "job_function": "designer"}],
    "planned_hours": [{"job_function": "designer", "minutes": 90}],
    "fields": [{"field": "{custom_field}", "value": "Spring!"}],
    "checklists": [{"name": "Legal", "items": ["Terms", "Prices"]}],
}

CASES: dict[str, list[Case]] = {
    "CardFiled": [
        case(post("boards/{board}/cards", {"title": "New", "column": "{column.queue}", "lane": "{lane}"})),
        case(post("boards/{board}/cards", FILED_WHOLE)),
    ],
    "CardMoved": [
        case(TO_TERMS),
        case(TO_TERMS, post("cards/{card}/move", {"column": "{column.done}"})),
        case(post("cards/{card.hidden}/move", {"column": "{column.terms}", "lane": "{lane}"})),
        case(post("cards/{card.secret}/move", {"column": "{column.terms}"})),
    ],
    "CardTaken": [case(post("cards/{card.pulled}/take", {}, "daan"))],
    "CardReordered": [case(ABOVE_NEIGHBOUR)],
    "CardLeftBoard": [
        case(TO_BACKROOM),
        case(TO_BACKROOM, post("cards/{card}/move", {"column": "{column.terms}", "lane": "{lane}"})),
        case(post("cards/{card}/move", {"column": "{column.spare}"})),
    ],
    "CardsRespread": [case(BETWEEN_LONG_KEYS, prepare=(long_key,))],
    "CardPassedOn": [case(post("members/{member.dasha}/reassign", {"to": "{member.tim}"}))],
    "CardAssigned": [case(post("cards/{card}/responsible", {"member": "{member.tim}"}))],
    "HandoffOffered": [case(OFFER)],
    "HandoffAccepted": [case(post("handoffs/{handoff}/accept", {}, "member"))],
    "HandoffReturned": [case(post("handoffs/{handoff}/return", {"reason": "Ill"}, "member"))],
    "HandoffTakenBack": [case(post("handoffs/{handoff}/take-back"))],
    "ApprovalAsked": [
        case(post("cards/{card}/approvals", {"title": "Tone", "members": ["{member.anna}"]})),
    ],
    "ApprovalAnswered": [case(answered("approve"))],
    "ApprovalGranted": [case(answered("approve"))],
    "ChangesAsked": [case(answered("changes"))],
    "ApprovalVoided": [case(put("brief/{brief}", {"text": "Three mails", "based_on": 1}), look_at_it)],
    "ApprovalWithdrawn": [case(post("approvals/{approval}/withdraw", {}))],
    "ApprovalReminded": [case(post("approvals/{approval}/remind"))],
    "ApprovalOverdue": [case(nobody_answers)],
    "CardBlocked": [case(post("cards/{card.neighbour}/blockers", {"kind": "client", "reason": "Waits"}))],
    "BlockerLifted": [case(post("blockers/{blocker}/lift"))],
    "CardArchived": [
        case(post("cards/{card}/archive")),
        case(post("cards/{card.secret}/archive")),
        case(post("boards/{board}/archive-done")),
        case(post("cards/{card}/archive"), patch("cards/{card}", {"title": "Later"})),
        case(patch("cards/{card}", {"title": "Before"}), post("cards/{card}/archive")),
    ],
    "CardRestored": [
        case(post("cards/{card.archived}/restore")),
        case(post("trash/{card.trashed}/restore")),
        case(post("cards/{card}/archive"), post("cards/{card}/restore")),
        case(delete("cards/{card}"), post("trash/{card}/restore")),
        case(post("cards/{card}/archive"), delete("cards/{card}"), post("trash/{card}/restore")),
    ],
    "CardTrashed": [case(delete("cards/{card}")), case(delete("cards/{card.secret}"))],
    "CardExpired": [case(let_the_trash_expire, prepare=(delete("cards/{card}"),))],
    "CardMoveUndone": [case(TO_TERMS, UNDO), case(TO_BACKROOM, UNDO)],
    "CardOrderUndone": [case(ABOVE_NEIGHBOUR, UNDO)],
    "CardAssignmentUndone": [
        case(post("cards/{card}/responsible", {"member": "{member.tim}"}), UNDO),
        case(post("handoffs/{handoff}/accept", {}, "member"), post("undo", {}, "member")),
    ],
    "CardReturnedByUndo": [
        case(post("cards/{card}/archive"), UNDO),
        case(delete("cards/{card}"), UNDO),
        case(post("cards/{card}/archive"), delete("cards/{card}"), UNDO),
    ],
    "RuleCalled": [case(call_by_a_rule)],
    "BoardChanged": [
        case(patch("boards/{board}", {"description": "Mails", "person_limit": 4, "face": ["age"]}))
    ],
    "PersonLimitSet": [case(put("boards/{board}/person-limits/{member}", {"wip_limit": 2}))],
    "ColumnAdded": [
        case(post("boards/{board}/columns", {"name": "Layout", "kind": "work", "hint": "Us only"}))
    ],
    "ColumnSplit": [case(post("columns/{column.queue}/split", {"parts": ["New", "Sorted"]}))],
    "ColumnChanged": [
        case(patch("columns/{column.terms}", {"name": "Terms", "wip_limit": 3})),
        case(patch("columns/{column.terms}", {"limit_counts": "hours"})),
    ],
    "ColumnReordered": [case(patch("columns/{column.done}", {"above": "{column.design}"}))],
    "ColumnArchived": [
        case(
            post(
                "columns/{column.design_queue}/archive", {"cards_to": "{column.design}", "reason": "Simpler"}
            )
        )
    ],
    "ColumnRestored": [case(post("columns/{column.archived}/restore"))],
    "PolicyAdded": [
        case(post("columns/{column.terms}/policies", {"moment": "leave", "requirement": "checklists"}))
    ],
    "PolicyChanged": [case(patch("policies/{policy}", {"words": "Say when."}))],
    "PolicyRemoved": [case(delete("policies/{policy}"))],
    "CellLimitSet": [case(put("columns/{column.terms}/lanes/{lane}/limit", {"wip_limit": 3}))],
    "LaneAdded": [case(post("boards/{board}/lanes", {"name": "Post", "wip_limit": 3}))],
    "LaneChanged": [
        case(patch("lanes/{lane}", {"name": "Letters", "wip_limit": 3, "limit_counts": "hours"}))
    ],
    "LaneReordered": [case(patch("lanes/{lane.other}", {"above": "{lane}"}))],
    "LaneArchived": [
        case(post("lanes/{lane}/archive", {"cards_to": "{lane.other}", "reason": "One will do"}))
    ],
    "LaneRestored": [case(post("lanes/{lane.archived}/restore"))],
    "CardRestaged": [
        case(
            patch("columns/{column.queue}", {"kind": "work", "responsible": "{member.anna}"}),
            prepare=(post("cards/{card.open}/responsible", {"member": None}),),
        ),
        case(patch("columns/{column.queue}", {"kind": "done"})),
    ],
    "CardRelaned": [case(post("boards/{board.spare}/lanes", {"name": "First"}), prepare=(SPARE_CARD,))],
    "CardRetagged": [
        case(post("tags/{tag}/merge", {"into": "{tag.other}"}), prepare=(TAGGED,)),
        case(delete("tags/{tag}"), prepare=(TAGGED,)),
    ],
    "CardShowsFields": [case(patch("custom-fields/{custom_field}", {"on_face": True}), prepare=(FILLED,))],
    "CardEdited": [
        case(patch("cards/{card}", {"title": "Easter", "deadline": "2031-06-01", "lead": "{member}"})),
        case(UNSHARED),
        case(UNSHARED, patch("cards/{card}", {"title": "Ours"}), SHARED),
        case(SHARED, prepare=(UNSHARED,)),
        case(patch("cards/{card.open}", {"project": "{project.secret}"})),
        case(
            patch("cards/{card.open}", {"project": "{project.secret}"}),
            patch("cards/{card.open}", {"title": "X"}),
        ),
        case(patch("cards/{card.secret}", {"project": None})),
        case(patch("cards/{card}", {"project": None})),
        case(patch("cards/{card.secret}", {"title": "Hush"})),
        case(patch("cards/{card.archived}", {"shared": True, "project": "{project}"})),
    ],
    "PriceSet": [case(PRICED), case(PRICED, patch("cards/{card}", {"title": "Dear"}))],
    "TagsChanged": [case(TAGGED)],
    "ParticipantsChanged": [
        case(
            put(
                "cards/{card}/participants",
                {"participants": [{"member": "{member}", "job_function": "designer"}]},
            )
        )
    ],
    "HoursPlanned": [
        case(
            put(
                "cards/{card}/planned-hours", {"planned_hours": [{"job_function": "designer", "minutes": 90}]}
            )
        )
    ],
    "FieldFilled": [
        case(FILLED),
        case(MONEY),
        case(FILLED, prepare=(patch("custom-fields/{custom_field}", {"on_face": True}),)),
    ],
    "LinkMade": [case(post("cards/{card}/links", {"other": "{card.neighbour}", "kind": "blocks"}))],
    "LinkCut": [case(delete("cards/{card}/links/{link}"))],
    "BriefSectionAdded": [case(post("cards/{card}/brief", {"title": "Design"}))],
    "BriefWritten": [case(put("brief/{brief}", {"text": "Two mails", "based_on": 1}))],
    "BriefSectionChanged": [case(patch("brief/{brief}", {"client_visible": False}))],
    "BriefSectionRemoved": [case(delete("brief/{brief}"))],
    "ChecklistAdded": [case(post("cards/{card}/checklists", {"name": "Legal"}))],
    "ChecklistChanged": [case(patch("checklists/{checklist}", {"name": "Before"}))],
    "ChecklistRemoved": [case(delete("checklists/{checklist}"))],
    "ItemAdded": [case(post("checklists/{checklist}/items", {"text": "Alt texts"}))],
    "ItemChanged": [case(patch("items/{item}", {"text": "All links"}))],
    "ItemTicked": [case(patch("items/{item}", {"done": True}))],
    "ItemUnticked": [case(patch("items/{item}", {"done": True}), patch("items/{item}", {"done": False}))],
    "ItemRemoved": [case(delete("items/{item}"))],
    "CommentAdded": [
        case(post("cards/{card}/comments", {"text": "Inside"})),
        case(post("cards/{card}/comments", {"text": "Hello", "client_visible": True}, "guest")),
    ],
    "CommentEdited": [case(patch("comments/{comment}", {"text": "Shall we not?", "client_visible": False}))],
    "CommentRemoved": [case(delete("comments/{comment}"))],
    "AttachmentAdded": [case(post("cards/{card}/attachment-links", {"url": "https://example.com/x"}))],
    "AttachmentChanged": [case(patch("attachments/{attachment}", {"client_visible": False}))],
    "AttachmentRemoved": [case(delete("attachments/{attachment}"))],
    "EditUndone": [
        case(patch("cards/{card}", {"title": "Easter"}), UNDO),
        case(UNSHARED, UNDO),
        case(SHARED, UNDO, prepare=(UNSHARED,)),
        case(patch("cards/{card.open}", {"project": "{project.secret}"}), UNDO),
    ],
    "PriceUndone": [case(PRICED, UNDO)],
    "PriceBasisSet": [case(BY_ITS_HOURS)],
    "PriceApproved": [case(PRICE_APPROVED)],
    "PriceApprovalWithdrawn": [case(PRICE_APPROVED, delete("cards/{card}/price-approval"))],
    "ContentUndone": [case(TAGGED, UNDO), case(MONEY, UNDO), case(delete("comments/{comment}"), UNDO)],
    # Told to the workspace, and yet some screens show something else from then on.
    "BoardRenamed": [case(patch("boards/{board}", {"name": "Production"}))],
    "BoardArchived": [case(post("boards/{board}/archive"))],
    "BoardRestored": [case(post("boards/{board}/restore"), prepare=(post("boards/{board}/archive"),))],
    "BoardMovedToSpace": [
        case(patch("boards/{board}", {"space": "{space.hidden}"})),
        case(patch("boards/{board.hidden}", {"space": "{space}"})),
    ],
    "SpaceChanged": [
        case(patch("spaces/{space}", {"private": True, "members": ["{member.anna}"]})),
        case(patch("spaces/{space.hidden}", {"private": False})),
    ],
    "ClientSightChanged": [
        case(patch("clients/{client}", {"confidential": True})),
        case(patch("clients/{client.secret}", {"confidential": False})),
        case(patch("clients/{client.secret}", {"named": ["{member.tim}"]})),
    ],
    "ProjectWentToClient": [
        case(patch("projects/{project.free}", {"client": "{client.secret}"}), prepare=(IN_FREE,)),
        case(patch("projects/{project.secret}", {"client": "{client}"})),
    ],
    "PermissionsChanged": [
        case(
            put(
                "members/{member.tim}/rights",
                {"may_manage": False, "money": 3, "may_see_personal_data": False, "may_administer": False},
            )
        )
    ],
    "RoleChanged": [case(post("members/{member.tim}/role", {"role": "manager"}))],
}
