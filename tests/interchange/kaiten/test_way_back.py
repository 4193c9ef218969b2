"""A board written out as Kaiten's universal folder and read back is the same board."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from baton.accounts.models import Member, Role, Workspace
from baton.boards.content.commenting import add_comment
from baton.boards.content.planning_hours import plan_hours
from baton.boards.models import (
    Attachment,
    Board,
    BriefSection,
    Card,
    CellLimit,
    Column,
    CustomField,
    CustomValue,
    FieldKind,
    Lane,
    Policy,
)
from baton.boards.relay.moving import move
from baton.boards.structure.arranging_boards import change_board
from baton.boards.structure.arranging_columns import change_column
from baton.boards.structure.arranging_lanes import change_lane
from baton.boards.structure.stating_policies import add_policy
from baton.files.storing import store_bytes
from baton.interchange.kaiten.exporting.writing import export_boards
from baton.interchange.sources import plan_file
from baton.kit import rank
from baton.membership.founding import found
from tests.interchange.bringing import bring, card, everything
from tests.interchange.kaiten.company import Company
from tests.interchange.kaiten.fetching import plan_fetched


def picture(board: Board) -> dict[str, Any]:
    """All that one would look at, by names instead of ids."""
    return {
        "board": (board.name, board.description, board.limit_rule, board.space.name),
        "person_limit": (board.person_limit, board.person_limit_counts),
        "columns": [
            (
                one.name,
                one.parent and one.parent.name,
                one.kind,
                one.wip_limit,
                one.limit_counts,
                one.clock,
                one.pulled,
                one.job_function,
                one.stuck_after_minutes,
                one.hint,
            )
            for one in sorted(Column.objects.filter(board=board).select_related("parent"), key=stands)
        ],
        "lanes": list(
            Lane.objects.filter(board=board).order_by("rank").values_list("name", "wip_limit", "limit_counts")
        ),
        "cells": sorted(
            CellLimit.objects.filter(column__board=board).values_list(
                "column__name", "lane__name", "wip_limit"
            )
        ),
        "policies": sorted(
            Policy.objects.filter(column__board=board)
            .exclude(requirement="approval")
            .values_list(
                "column__name", "moment", "requirement", "field", "custom_field__name", "checklist", "words"
            ),
            key=str,
        ),
        "cards": [
            of_card(card) for card in Card.objects.filter(board=board, deleted_at=None).order_by("title")
        ],
        "order": list(
            Card.objects.filter(board=board, deleted_at=None, archived_at=None)
            .order_by("column__name", "rank")
            .values_list("title", flat=True)
        ),
    }


def stands(column: Column) -> tuple[str, str]:
    return (column.parent.rank if column.parent else column.rank, column.rank if column.parent else "")


def of_card(card: Card) -> dict[str, Any]:
    return {
        "title": card.title,
        "at": (card.column.name, card.lane and card.lane.name, card.entered_at),
        "people": (str(card.responsible), str(card.lead), str(card.created_by)),
        "participants": sorted(card.participants.values_list("member__name", flat=True)),
        "words": (card.class_of_service, card.card_type and card.card_type.name, card.price),
        "deadline": (card.deadline, card.deadline_has_time),
        "times": (card.created_at, card.done_at, card.archived_at),
        "parent": card.parent and card.parent.title,
        "brief": list(
            card.brief_sections.order_by("rank", "id").values_list("job_function", "title", "text")
        ),
        "comments": list(
            card.comments.filter(deleted_at=None)
            .order_by("created_at")
            .values_list("by__name", "text", "created_at", "edited_at")
        ),
        "checklists": [
            (
                one.name,
                list(
                    one.items.order_by("rank").values_list(
                        "text", "done_at", "done_by__name", "due", "responsible__name"
                    )
                ),
            )
            for one in card.checklists.order_by("rank")
        ],
        "counts": (card.attachments_count, card.comments_count, card.items_done, card.items_total),
        "links": list(
            card.attachments.filter(deleted_at=None)
            .order_by("id")
            .values_list("name", "url", "file__sha256", "file__name")
        ),
        "tags": sorted(card.card_tags.values_list("tag__name", flat=True)),
        "values": sorted(value_of(one) for one in card.custom_values.select_related("field")),
        "hours": sorted(card.planned_hours.values_list("job_function", "minutes")),
        "planned": card.planned_minutes,
        "ties": sorted(card.links.values_list("kind", "other__title")),
        "blockers": list(
            card.blockers.order_by("since").values_list(
                "kind", "reason", "since", "lifted_at", "by__name", "lifted_by__name", "blocking_card__title"
            )
        ),
        "stays": list(
            card.stays.filter(voided_at=None)
            .order_by("entered_at", "id")
            .values_list(
                "column__name", "lane__name", "entered_at", "left_at", "by__name", "backward", "reason"
            )
        ),
        "promises": list(
            card.promises.order_by("given_at").values_list(
                "deadline", "given_at", "replaced_at", "given_by__name"
            )
        ),
    }


def value_of(value: CustomValue) -> tuple[str, str]:
    person = value.field.kind == FieldKind.PERSON
    return value.field.name, Member.objects.get(pk=value.value).name if person else value.value


@pytest.fixture
def elsewhere(agency: Any) -> Member:
    """The owner of another, empty workspace, where the same people work."""
    olga = found("Elsewhere", slug="elsewhere", owner="Olga", email="olga@relay.example")
    Workspace.objects.filter(pk=olga.workspace_id).update(time_zone=agency.workspace.time_zone)
    olga.workspace.refresh_from_db()
    for name in ("Marc", "Anna", "Kees", "Dasha", "Daan", "Tim"):
        there = Member.objects.get(workspace=agency.workspace, name=name)
        Member.objects.create(
            workspace=olga.workspace,
            user=there.user,
            name=name,
            role=Role.MEMBER,
            job_function=there.job_function,
        )
    return olga


@pytest.fixture
def mailings(agency: Any, tmp_path: Path, settings: Any) -> Board:
    """A board that came from Kaiten with all that a board can have; here its work went on."""
    settings.ALLOW_OUTGOING = ["127.0.0.1/32"]
    bring(plan_fetched(Company(12), tmp_path), agency.olga)
    board = Board.objects.get(name="Mailings")
    back = Column.objects.get(board=board, name="Text")
    store_file(board, agency)
    change_board(board, person_limit=40, person_limit_counts="hours", by=agency.olga)
    change_column(back, limit_counts="hours", by=agency.olga)
    for lane in board.lanes.all():
        change_lane(lane, wip_limit=80, limit_counts="hours", by=agency.olga)
    status = CustomField.objects.filter(board=board).first()
    add_policy(back, moment="enter", requirement="field", field="deadline", words="By when?", by=agency.olga)
    add_policy(back, moment="leave", requirement="field", custom_field=status, by=agency.olga)
    add_policy(back, moment="leave", requirement="checklist", checklist="Before it goes", by=agency.olga)
    add_policy(back, moment="leave", requirement="checklists", by=agency.olga)
    plan_hours(card("Card 3"), {"designer": 90, "layout_developer": 30}, by=agency.marc)
    move(card("Card 3"), to=back, by=agency.marc, reason="The client wants another text")
    add_comment(card("Card 3"), f"@[Dasha](member:{agency.dasha.id}) once more, please", by=agency.marc)
    return board


def store_file(board: Board, agency: Any) -> None:
    stored = store_bytes([b"%PDF-1.4 a brief"], agency.workspace, name="../brief №1.pdf")
    first = card("Card 1")
    Attachment.objects.create(card=first, by=agency.dasha, name=stored.name, file=stored)
    Card.objects.filter(pk=first.pk).update(attachments_count=3)


@pytest.mark.parametrize("ending", ["", ".zip"])
def test_a_board_comes_back_as_it_was(agency, elsewhere, mailings, tmp_path, ending):
    target = tmp_path / f"mailings{ending}"
    counts = export_boards(target, [mailings], by=agency.olga, title="Mailings")
    assert counts["cards"] == 12
    plan = plan_file("kaiten-folder", target)
    assert not plan.quarantine
    bring(plan, elsewhere)
    there = Board.objects.get(name="Mailings", workspace=elsewhere.workspace)
    before, after = picture(mailings), picture(there)
    for one, other in zip(before["cards"], after["cards"], strict=True):
        for part in one:
            assert other[part] == as_told(one[part]), (one["title"], part)
    assert after == {**before, "cards": after["cards"]}


def as_told(part: Any) -> Any:
    """A mention is told by name; everything else as it is."""
    if isinstance(part, list):
        return [as_told(each) for each in part]
    if isinstance(part, tuple):
        return tuple(as_told(each) for each in part)
    return "@Dasha once more, please" if isinstance(part, str) and part.startswith("@[") else part


def test_brought_twice_the_second_time_changes_nothing(agency, elsewhere, mailings, tmp_path):
    export_boards(tmp_path / "out", [mailings], by=agency.olga, title="Mailings")
    bring(plan_file("kaiten-folder", tmp_path / "out"), elsewhere)
    before = everything()
    assert bring(plan_file("kaiten-folder", tmp_path / "out"), elsewhere).nothing_new
    assert everything() == before


@pytest.mark.parametrize("general", ["", "What all of it is about."])
def test_a_brief_of_titled_sections_comes_back_once(agency, elsewhere, tmp_path, general):
    """Kaiten is given one text with headings; Baton reads the sections beside it, and not that text too."""
    made = agency.card("Spring mailing")
    parts = [("", "", general)] if general else []
    parts += [
        ("", "Aim", "Ten percent more orders."),
        ("layout_developer", "", "Two subject lines."),
        ("designer", "Look", ""),
    ]
    places = rank.after(None, len(parts))
    for place, (function, title, text) in zip(places, parts, strict=True):
        BriefSection.objects.create(card=made, job_function=function, title=title, text=text, rank=place)
    export_boards(tmp_path / "out", [agency.board], by=agency.olga, title="CRM production")
    (told,) = orjson.loads((tmp_path / "out" / "cards_0.json").read_bytes())
    headings = "## Aim\n\nTen percent more orders.\n\n## layout_developer\n\nTwo subject lines.\n\n## Look"
    assert told["description"].strip() == (f"{general}\n\n{headings}" if general else headings)
    bring(plan_file("kaiten-folder", tmp_path / "out"), elsewhere)
    there = Card.objects.get(title="Spring mailing", workspace=elsewhere.workspace)
    sections = there.brief_sections.order_by("rank", "id").values_list("job_function", "title", "text")
    assert list(sections) == parts
