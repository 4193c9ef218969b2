"""Made-up exports through the whole way, onto the agency's workspace."""

import json
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from baton.accounts.models import Member
from baton.activity.models import Entry
from baton.boards.access.resolving import resolve
from baton.boards.content.commenting import add_comment
from baton.boards.content.editing import edit
from baton.boards.leavers.merging import merge
from baton.boards.models import (
    BriefSection,
    Card,
    CardTag,
    Checklist,
    ChecklistItem,
    Column,
    Comment,
    CustomValue,
    Stay,
    Tag,
    Wait,
)
from baton.boards.relay.moving import move
from baton.interchange.applying import carrying_out
from baton.interchange.applying.carrying_out import apply
from baton.interchange.choices import Choices
from baton.interchange.dry_run import dry_run
from baton.interchange.refusals import CannotHold, UnknownMember
from baton.interchange.telling_problems import spoken
from baton.keeping.checking import findings
from baton.kit.errors import NotAllowed
from tests.interchange.bringing import bring, card, everything
from tests.interchange.exports import document, fixture_plan, plan_document

LETTERS = "crm-letters.json"


@pytest.mark.parametrize("name", [LETTERS, "mailings-2013.json", "broken-rows.json"])
def test_every_fixture_comes_whole_and_once(agency, name):
    plan = fixture_plan(name)
    applied = bring(plan, agency.olga)
    assert applied.counts["card"] == len(plan.cards)
    assert list(findings(with_files=False)) == []
    before = everything()
    assert bring(plan, agency.olga).nothing_new
    assert everything() == before


def test_only_whoever_administers_imports(agency):
    with pytest.raises(NotAllowed):
        bring(fixture_plan(LETTERS), agency.marc)


def test_somebody_who_left_or_is_a_guest_is_named_responsible_in_vain(agency):
    before = everything()
    with pytest.raises(CannotHold):
        bring(fixture_plan(LETTERS), agency.olga, responsible=agency.greta.id)
    with pytest.raises(UnknownMember):
        bring(fixture_plan(LETTERS), agency.olga, responsible=999_999)
    assert everything() == before


@pytest.mark.parametrize("breaking", ["make_history", "add_to_cards", "write_log", "tell_the_import"])
def test_an_import_that_breaks_in_the_middle_leaves_not_one_row(agency, monkeypatch, breaking):
    before = everything()

    def break_down(*args: object) -> None:
        raise RuntimeError("planted")

    monkeypatch.setattr(carrying_out, breaking, break_down)
    with pytest.raises(RuntimeError, match="planted"):
        bring(fixture_plan(LETTERS), agency.olga)
    assert everything() == before


def test_an_import_that_is_cancelled_between_portions_leaves_not_one_row(agency, monkeypatch):
    monkeypatch.setattr(carrying_out, "PORTION", 3)
    before = everything()
    seen = []

    def cancel(done: int, total: int, step: str) -> None:
        seen.append((done, total))
        if done >= 6:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        apply(fixture_plan(LETTERS), Choices(), by=agency.olga, progress=cancel)
    assert everything() == before
    assert seen == [(0, 15), (0, 15), (3, 15), (6, 15)]


def test_in_portions_it_is_the_same_board(agency, monkeypatch):
    monkeypatch.setattr(carrying_out, "PORTION", 4)
    plan = fixture_plan(LETTERS)
    bring(plan, agency.olga)
    for column in plan.columns:
        here = Card.objects.filter(column__name=column.name, column__board__name="CRM letters")
        planned = sorted(
            (one for one in plan.cards if one.column == column.external_id), key=lambda one: one.order
        )
        assert list(here.order_by("rank").values_list("title", flat=True)) == [one.title for one in planned]


def test_the_kinds_of_columns_are_as_chosen(agency):
    plan = fixture_plan(LETTERS)
    check = next(one for one in plan.columns if one.name == "Technical check")
    bring(plan, agency.olga, columns={check.external_id: "wait"})
    kinds = dict(Column.objects.filter(board__name="CRM letters").values_list("name", "kind"))
    assert kinds["Technical check"] == "wait"
    assert (kinds["Brief"], kinds["Release"]) == ("queue", "done")
    waiting = Card.objects.on_board().filter(column__name="Technical check")
    assert waiting.exists()
    assert set(Wait.objects.filter(until=None).values_list("card", flat=True)) == set(
        waiting.values_list("id", flat=True)
    )


def test_a_card_is_found_again_by_its_old_names(agency):
    agency.card()
    bring(fixture_plan(LETTERS), agency.olga)
    found = resolve("crm00015", agency.olga)
    assert found.title == "Letter template"
    assert resolve("https://trello.com/c/crm00015", agency.olga) == found
    assert set(found.aliases.values_list("key", flat=True)) >= {"crm00015", "#15"}


def test_in_an_empty_workspace_cards_keep_their_numbers(agency):
    plan = fixture_plan(LETTERS)
    bring(plan, agency.olga)
    assert {one.title: one.number for one in plan.cards} == dict(Card.objects.values_list("title", "number"))
    assert agency.card("The next one").number == max(one.number or 0 for one in plan.cards) + 1


def test_a_tag_of_the_same_name_is_the_same_tag(agency):
    tag = Tag.objects.create(workspace=agency.workspace, name="Newsletter", colour="pink")
    bring(fixture_plan(LETTERS), agency.olga)
    assert Tag.objects.filter(name="Newsletter").count() == 1
    assert CardTag.objects.filter(tag=tag).exists()


def test_fields_bring_their_values_as_text_that_their_kind_reads(agency):
    bring(fixture_plan(LETTERS), agency.olga)
    values = {value.field.kind: value.value for value in CustomValue.objects.select_related("field")}
    assert set(values) == {"text", "number", "checkbox", "date", "choice"}
    assert values["checkbox"] in ("true", "false")
    datetime.strptime(values["date"], "%Y-%m-%d").replace(tzinfo=UTC)
    for value in CustomValue.objects.filter(field__kind="choice").select_related("field"):
        assert value.value in {option["id"] for option in value.field.options}


def test_a_tick_without_a_date_is_a_tick(agency):
    plan = fixture_plan(LETTERS)
    bring(plan, agency.olga)
    planned = [item for one in plan.cards for checklist in one.checklists for item in checklist.items]
    done = [item for item in planned if item.done]
    here = ChecklistItem.objects.all()
    assert here.filter(done_at__isnull=False).count() == sum(item.completed_at is not None for item in done)
    assert here.filter(done_when_unknown=True).count() == sum(item.completed_at is None for item in done)
    for one in Card.objects.filter(items_total__gt=0):
        assert one.items_total == here.filter(checklist__card=one).count()


def test_archived_cards_and_cards_in_archived_columns_stand_on_no_board(agency):
    plan = fixture_plan(LETTERS)
    bring(plan, agency.olga)
    gone = {one.external_id for one in plan.columns if one.archived}
    away = {one.title for one in plan.cards if one.archived or one.column in gone}
    here = Card.objects.filter(board__name="CRM letters")
    assert set(here.exclude(archived_at=None).values_list("title", flat=True)) == away


def test_hostile_texts_come_as_they_are_and_nul_is_taken_out(agency):
    board = document(LETTERS)
    board["cards"][0]["name"] = "<script>alert(1)</script> ‮ \x00 end"
    board["cards"][0]["desc"] = "d\x00" + "x" * 1_000_000
    board["cards"][1]["name"] = "long " * 300
    board["lists"][0]["name"] = "N\x00UL " + "c" * 200
    board["labels"][0]["name"] = "t" * 100
    plan = plan_document(board)
    applied = bring(plan, agency.olga)
    first = card("<script>alert(1)</script> ‮ end")
    assert BriefSection.objects.get(card=first).text == "d" + "x" * 1_000_000
    long = Card.objects.get(title__startswith="long long")
    assert len(long.title) == 500
    assert BriefSection.objects.get(card=long).text.startswith(("long " * 300).strip())
    assert applied.mended["nul"] >= 3
    assert applied.mended["shortened"] >= 3
    assert bring(plan, agency.olga).nothing_new


# ── a later export of the same board ─────────────────────────────────────────────────────────────────────


def later(**changes: object) -> dict[str, Any]:
    board = deepcopy(document(LETTERS))
    board.update(changes)
    return board


def open_card(board: dict[str, Any], place: int = 0) -> dict[str, Any]:
    lists = {row["id"] for row in board["lists"] if not row["closed"]}
    found: list[dict[str, Any]] = [
        row for row in board["cards"] if not row.get("closed") and row.get("idList") in lists
    ]
    return found[place]


def action(kind: str, at: datetime, by: str, **data: object) -> dict[str, Any]:
    return {
        "id": f"{int(at.timestamp()):08x}{abs(hash((kind, str(data)))) % 16**16:016x}",
        "type": kind,
        "date": at.isoformat().replace("+00:00", "Z"),
        "idMemberCreator": by,
        "data": data,
    }


SOON = datetime(2026, 5, 1, 9, tzinfo=UTC)


def test_a_later_export_adds_new_comments_and_moves(agency):
    board = later()
    bring(plan_document(board), agency.olga)
    row = open_card(board)
    stage = next(one for one in board["lists"] if one["name"] == "Design")
    left = next(one for one in board["lists"] if one["id"] == row["idList"])
    by = board["members"][0]["id"]
    known = {"id": row["id"], "name": row["name"]}
    board["actions"] = [
        action("commentCard", SOON + timedelta(hours=1), by, card=known, text="One thing more"),
        action("updateCard", SOON, by, card={**known, "idList": stage["id"]},
               listBefore={"id": left["id"], "name": left["name"]},
               listAfter={"id": stage["id"], "name": stage["name"]}, old={"idList": left["id"]}),
        *board["actions"],
    ]  # fmt: skip
    row["idList"] = stage["id"]
    here = card(row["name"])
    version, entries = here.version, Entry.objects.count()
    applied = bring(plan_document(board), agency.olga)
    here = card(row["name"])
    assert (applied.counts["comment"], applied.counts["move"]) == (1, 1)
    assert here.column.name == "Design"
    assert here.version == version + 2
    assert Entry.objects.count() == entries + 3  # the move, the comment, the import itself
    assert Comment.objects.get(text="One thing more").by.name == board["members"][0]["fullName"]
    assert Stay.objects.get(card=here, left_at=None).entered_at == SOON
    assert list(findings(with_files=False)) == []
    before = everything()
    assert bring(plan_document(board), agency.olga).nothing_new
    assert everything() == before


def test_a_card_that_was_moved_here_does_not_follow_the_old_tracker(agency):
    board = later()
    bring(plan_document(board), agency.olga)
    brief = next(one["id"] for one in board["lists"] if one["name"] == "Brief")
    row = next(one for one in board["cards"] if one["idList"] == brief and not one.get("closed"))
    here = card(row["name"])
    release = Column.objects.get(board=here.board, name="Release")
    move(here, to=release, by=agency.olga)
    stage = next(one for one in board["lists"] if one["name"] == "Design")
    moved = action("updateCard", SOON, board["members"][0]["id"],
                   card={"id": row["id"], "idList": stage["id"]},
                   listBefore={"id": row["idList"]}, listAfter={"id": stage["id"]},
                   old={"idList": row["idList"]})  # fmt: skip
    board["actions"].insert(0, moved)
    row["idList"] = stage["id"]
    applied = bring(plan_document(board), agency.olga)
    assert applied.counts["moves_not_followed"] == 1
    assert card(row["name"]).column == release
    assert list(findings(with_files=False)) == []


def test_a_new_card_comes_with_a_later_export(agency):
    board = later()
    bring(plan_document(board), agency.olga)
    new = {**deepcopy(open_card(board)), "id": f"{int(SOON.timestamp()):08x}{'f' * 16}", "name": "Brand new"}
    new |= {"shortLink": "crm99999", "shortUrl": "https://trello.com/c/crm99999", "idChecklists": []}
    new |= {"attachments": [], "customFieldItems": [], "idShort": 99}
    board["cards"].append(new)
    applied = bring(plan_document(board), agency.olga)
    assert applied.counts["card"] == 1
    assert card("Brand new").version >= 1


def test_a_title_or_description_follows_only_where_nobody_changed_it_here(agency):
    board = later()
    bring(plan_document(board), agency.olga)
    ours, theirs = open_card(board, 0), open_card(board, 1)
    edit(card(ours["name"]), {"title": "Ours"}, by=agency.olga)
    board_later = deepcopy(board)
    for row in board_later["cards"]:
        if row["id"] in (ours["id"], theirs["id"]):
            row["name"] += " (changed)"
            row["desc"] = "A new description"
    applied = bring(plan_document(board_later), agency.olga)
    assert applied.counts["changed_text"] == 3
    assert Card.objects.filter(title="Ours").exists()
    assert not Card.objects.filter(title=ours["name"] + " (changed)").exists()
    assert BriefSection.objects.get(card=card(theirs["name"] + " (changed)")).text == "A new description"
    before = everything()
    assert bring(plan_document(board_later), agency.olga).nothing_new
    assert everything() == before


def test_what_was_deleted_here_does_not_come_back(agency):
    plan = fixture_plan(LETTERS)
    bring(plan, agency.olga)
    gone = Card.objects.filter(title="Letter template").get()
    Card.objects.filter(pk=gone.pk).update(deleted_at=SOON)
    before = everything()
    assert bring(plan, agency.olga).nothing_new
    assert everything() == before


def test_what_cannot_come_is_not_taken_for_new_each_time(agency):
    board = later()
    bring(plan_document(board), agency.olga)
    checklist = board["checklists"][0]
    row = next(one for one in board["cards"] if one["id"] == checklist["idCard"])
    Checklist.objects.filter(card=card(row["name"])).delete()
    version = card(row["name"]).version
    checklist["checkItems"].append({"id": "f" * 24, "name": "Late", "state": "incomplete", "pos": 1})
    link = {"id": "e" * 24, "name": "Endless", "url": "https://example.com/" + "x" * 3000, "pos": 1}
    row.setdefault("attachments", []).append(link)
    bring(plan_document(board), agency.olga)
    before = everything()
    assert bring(plan_document(board), agency.olga).nothing_new
    assert everything() == before
    assert not ChecklistItem.objects.filter(text="Late").exists()
    assert card(row["name"]).version == version


def test_comments_made_here_stay(agency):
    plan = fixture_plan(LETTERS)
    bring(plan, agency.olga)
    add_comment(card("Letter template"), "Ours", by=agency.olga)
    assert bring(plan, agency.olga).nothing_new
    assert Comment.objects.filter(text="Ours").exists()


def test_a_placeholder_that_turned_out_to_be_a_member_stays_that_member(agency):
    plan = fixture_plan(LETTERS)
    bring(plan, agency.olga)
    merge(Member.objects.get(name="Vera Klein"), into=agency.kees, by=agency.olga)
    before = everything()
    assert bring(plan, agency.olga).nothing_new
    assert everything() == before
    assert not Member.objects.filter(name="Vera Klein").exists()


def test_the_document_of_a_dry_run_is_json(agency):
    told = spoken(dry_run(fixture_plan(LETTERS), agency.workspace))
    assert json.loads(json.dumps(told)) == told
    assert all(isinstance(notice["text"], str) for notice in told["notices"])


def test_ticks_and_deleted_comments_of_trello_are_followed_and_old_ones_stay(agency):
    board = later()
    bring(plan_document(board), agency.olga)
    comments = [one for one in board["actions"] if one["type"] == "commentCard"]
    standing = Comment.objects.filter(deleted_at=None)
    here, count = set(standing.values_list("text", flat=True)), standing.count()
    deleted, forgotten = [one for one in comments if one["data"].get("text") in here][:2]
    board["actions"] = [one for one in board["actions"] if one not in (deleted, forgotten)]
    told = {"action": {"id": deleted["id"]}, "card": deleted["data"]["card"]}
    board["actions"].insert(0, action("deleteComment", SOON, board["members"][0]["id"], **told))
    item = next(
        row for one in board["checklists"] for row in one["checkItems"] if row["state"] == "incomplete"
    )
    item["state"] = "complete"
    bring(plan_document(board), agency.olga)
    assert standing.count() == count - 1
    assert not standing.filter(text=deleted["data"]["text"]).exists()
    ticked = ChecklistItem.objects.filter(text=item["name"])
    assert all(one.done_at or one.done_when_unknown for one in ticked)
    assert list(findings(with_files=False)) == []
