"""Make, change, close and remove forms; a manager who sees the board does."""

import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from baton.accounts import access
from baton.accounts.models import Member
from baton.activity import log
from baton.boards.access import finding
from baton.boards.access.seeing import works_here
from baton.boards.models import Board, Card, Column, CustomField, FieldKind
from baton.boards.refusals import NotAStage, NotInTheTeam
from baton.boards.structure.arranging import demand_storable, named
from baton.boards.text import check_text
from baton.intake.facts import IntakeFormChanged, IntakeFormMade, IntakeFormRemoved
from baton.intake.models import IntakeForm, Question
from baton.intake.refusals import NotAskable, OtherBoards
from baton.kit import clock

LONGEST_WORDS = 5000
# Whoever is outside knows neither the members nor what things cost here.
INSIDE = (FieldKind.PERSON, FieldKind.MONEY)
Questions = Sequence[tuple[CustomField, bool]]


def make_form(board: Board, *, by: Member, questions: Questions = (), **known: Any) -> IntakeForm:
    """Raises NameNeeded, OtherBoards, NotAskable, NotInTheTeam."""
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        finding.board(board.pk, by)
        form = IntakeForm(by_id=by.pk, nonce=new_nonce())
        fill_in(form, known, by)
        demand_of_board(form, board.pk, questions)
        demand_storable(form).save()
        ask(form, questions)
        log.record(workspace, IntakeFormMade(intake_form=form.pk), by=by)
        return form


def change_form(
    form: IntakeForm, *, by: Member, questions: Questions | None = None, **changes: Any
) -> IntakeForm:
    """From now on it acts as ``by``: nobody uses the rights of whoever set it up before."""
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        form = fresh(form, by)
        fill_in(form, changes, by)
        form.by_id = by.pk
        demand_of_board(form, form.column.board_id, questions or ())
        demand_storable(form).save()
        if questions is not None:
            form.questions.all().delete()
            ask(form, questions)
        changed = [*changes, *(["questions"] if questions is not None else [])]
        log.record(workspace, IntakeFormChanged(intake_form=form.pk, changed=changed), by=by)
        return form


def new_address(form: IntakeForm, *, by: Member) -> IntakeForm:
    """The address before opens nothing from the next request on; a closed form is open again."""
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        form = fresh(form, by)
        form.nonce, form.closed_at, form.by_id = new_nonce(), None, by.pk
        form.save()
        log.record(workspace, IntakeFormChanged(intake_form=form.pk, changed=["address"]), by=by)
        return form


def close(form: IntakeForm, *, by: Member) -> None:
    """Its address opens nothing from the next request on."""
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        form = fresh(form, by)
        form.closed_at = form.closed_at or clock.now()
        form.save(update_fields=["closed_at"])
        log.record(workspace, IntakeFormChanged(intake_form=form.pk, changed=["closed_at"]), by=by)


def remove(form: IntakeForm, *, by: Member) -> None:
    """The cards that came in by it stay."""
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        form = fresh(form, by)
        log.record(workspace, IntakeFormRemoved(intake_form=form.pk), by=by)
        form.delete()


def fill_in(form: IntakeForm, known: Mapping[str, Any], by: Member) -> None:
    for name, value in known.items():
        setattr(form, name, value)
    form.name = named(form.name)
    check_text("words", form.words, at_most=LONGEST_WORDS)
    demand_team_of_form(form, by)


def demand_team_of_form(form: IntakeForm, by: Member) -> None:
    """Lead and responsible work where the card will stand."""
    card = Card(workspace_id=by.workspace_id, board=form.column.board, project=form.project)
    for person in (form.lead, form.responsible):
        if person is not None and not works_here(person, card):
            raise NotInTheTeam(person=person.name)


def demand_of_board(form: IntakeForm, board: int, questions: Questions) -> None:
    parts = Column.objects.filter(parent=form.column, archived_at=None)
    if form.column.archived_at is not None or parts.exists():
        raise NotAStage(column=form.column.name)
    lane = form.lane.board_id if form.lane else board
    template = form.template.board_id or board if form.template else board
    fields = {field.board_id or board for field, _ in questions}
    if {form.column.board_id, lane, template, *fields} != {board}:
        raise OtherBoards
    for field, _required in questions:
        if field.kind in INSIDE:
            raise NotAskable(field=field.name)


def ask(form: IntakeForm, questions: Questions) -> None:
    for field, required in questions:
        Question.objects.update_or_create(form=form, field=field, defaults={"required": required})


def fresh(form: IntakeForm, by: Member) -> IntakeForm:
    rows = IntakeForm.objects.seen_by(by).select_related("column__board", "lane", "template", "project")
    return finding.one(rows, form.pk)


def new_nonce() -> str:
    return secrets.token_hex(32)
