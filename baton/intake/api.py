from typing import Any

from ninja import Status

from baton.accounts import access
from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.boards.access import finding, finding_words
from baton.boards.access import finding_content as content
from baton.boards.access.finding import one
from baton.intake import arranging, letters_api
from baton.intake.links import address_of
from baton.intake.mail import addresses
from baton.intake.models import IntakeForm
from baton.intake.router import routes
from baton.intake.schemas import IntakeFormEdit, IntakeFormIn, IntakeFormTold, IntakeQuestionTold

__all__ = ["letters_api", "routes"]


@routes.get("/boards/{board_id}/intake-forms", response=list[IntakeFormTold])
def intake_forms(request: MemberRequest, board_id: int) -> Any:
    """The forms that file cards on a board, with their addresses; by name. For managers."""
    member = request.member
    board = finding.board(board_id, member)
    access.demand_manage(member)
    rows = seen(member).filter(column__board=board).order_by("name", "id")
    return [told(form) for form in rows]


@routes.post("/boards/{board_id}/intake-forms", response=IntakeFormTold)
def make_intake_form(request: MemberRequest, board_id: int, form: IntakeFormIn) -> Any:
    """A form for people without an account. It acts as its maker, with their rights."""
    member = request.member
    board = finding.board(board_id, member)
    access.demand_manage(member)
    made = arranging.make_form(board, by=member, **wanted(form, member))
    return told(one(seen(member), made.pk))


@routes.patch("/intake-forms/{intake_form_id}", response=IntakeFormTold)
def change_intake_form(request: MemberRequest, intake_form_id: int, changes: IntakeFormEdit) -> Any:
    """From then on it acts as whoever changed it."""
    member = request.member
    form = found(intake_form_id, member)
    arranging.change_form(form, by=member, **wanted(changes, member))
    return told(found(intake_form_id, member))


@routes.post("/intake-forms/{intake_form_id}/new-address", response=IntakeFormTold)
def renew_intake_address(request: MemberRequest, intake_form_id: int) -> Any:
    """Another address; the one before opens nothing. A closed form is open again."""
    member = request.member
    arranging.new_address(found(intake_form_id, member), by=member)
    return told(found(intake_form_id, member))


@routes.post("/intake-forms/{intake_form_id}/close", response=IntakeFormTold)
def close_intake_form(request: MemberRequest, intake_form_id: int) -> Any:
    """Its address opens nothing from the next request on."""
    member = request.member
    arranging.close(found(intake_form_id, member), by=member)
    return told(found(intake_form_id, member))


@routes.delete("/intake-forms/{intake_form_id}", response={204: None})
def remove_intake_form(request: MemberRequest, intake_form_id: int) -> Any:
    """The cards that came in by it stay."""
    arranging.remove(found(intake_form_id, request.member), by=request.member)
    return Status(204, None)


def seen(member: Member) -> Any:
    rows = IntakeForm.objects.seen_by(member)
    return rows.select_related("column", "by__user").prefetch_related("questions__field")


def found(pk: int, member: Member) -> IntakeForm:
    """Raises NotAllowed to whoever does not manage, NotSeen."""
    access.demand_manage(member)
    return one(IntakeForm.objects.seen_by(member), pk)


def wanted(sent: IntakeFormIn | IntakeFormEdit, member: Member) -> dict[str, Any]:
    """The rows that were named, through the eyes of whoever names them."""
    known: dict[str, Any] = sent.model_dump(exclude_unset=isinstance(sent, IntakeFormEdit))
    ways: dict[str, Any] = {
        "column": finding.column,
        "lane": finding.lane,
        "template": finding_words.card_template,
        "project": content.project,
        "lead": content.member,
        "responsible": content.member,
    }
    for name, way in ways.items():
        if name in known:
            known[name] = way(known[name], member) if known[name] is not None else None
    if "questions" in known:
        known["questions"] = [
            (content.field(each["field"], member), each.get("required", False)) for each in known["questions"]
        ]
    return known


def told(form: IntakeForm) -> dict[str, Any]:
    return {
        "id": form.pk,
        "name": form.name,
        "words": form.words,
        "column": form.column_id,
        "lane": form.lane_id,
        "template": form.template_id,
        "project": form.project_id,
        "lead": form.lead_id,
        "responsible": form.responsible_id,
        "shared": form.shared,
        "mailed": form.mailed,
        "mail_address": addresses.address_of(form),
        "asks": form.asks,
        "questions": [
            IntakeQuestionTold(field=each.field_id, name=each.field.name, required=each.required)
            for each in form.questions.all()
        ],
        "by": form.by_id,
        "open": form.closed_at is None and form.by.is_at_work,
        "address": address_of(form) if form.closed_at is None else "",
        "received": form.received.count(),
    }
