"""A company that is fetched once more: what changed there since is followed, what people did here stays."""

from datetime import UTC, datetime
from typing import Any

from baton.accounts.models import MoneyTier
from baton.activity.models import Entry
from baton.approvals.answering import answer
from baton.approvals.asking import ask
from baton.approvals.models import Approval, State
from baton.boards.content.editing import edit
from baton.boards.content.filling_fields import fill
from baton.boards.content.tagging import set_tags
from baton.boards.models import Card, CustomField, Promise, Stay, Tag
from baton.boards.relay.assigning import assign
from baton.boards.relay.handing_over import offer
from baton.boards.relay.moving import move
from baton.interchange.dry_run import dry_run
from baton.interchange.models import ImportedIdentity
from baton.keeping.checking import findings
from tests.interchange.bringing import bring, card, everything
from tests.interchange.kaiten.again import Twice, changed, names


def test_whatever_changed_there_is_followed(twice, agency):
    row = twice.company.cards[1002]
    row |= {
        "title": "Card 2, renamed",
        "type_id": 42,
        "asap": True,
        "due_date": "2026-04-01T12:00:00.000Z",
        "due_date_time_present": True,
        "estimate_workload": 240,
        "owner_id": 13,
        "parents_ids": [],
        "tags": [{"id": 32, "name": "рассылка"}],
        "properties": {"id_51": "Another segment"},
        "members": [{"id": 13, "type": 2}, {"id": 11, "type": 1}],
    }
    twice.company.cards[1001]["children_ids"] = []
    before = Promise.objects.filter(card=card("Card 2")).count()
    twice.again()
    here = card("Card 2, renamed")
    assert (str(here.responsible), str(here.lead)) == ("Пётр Ильин", "Пётр Ильин")
    assert (str(here.card_type), here.class_of_service, here.parent) == ("Bug", "expedite", None)
    assert (here.deadline, here.deadline_has_time) == (datetime(2026, 4, 1, 12, tzinfo=UTC), True)
    assert Promise.objects.filter(card=here).count() == before + 1
    assert Promise.objects.get(card=here, replaced_at=None).deadline == here.deadline
    assert [hours.minutes for hours in here.planned_hours.all()] == [240]
    assert [one.tag.name for one in here.card_tags.select_related("tag")] == ["рассылка"]
    assert here.custom_values.get(field__name="Segment").value == "Another segment"
    assert {one.member.name for one in here.participants.all()} == {"Anna", "Пётр Ильин"}
    assert list(findings(with_files=False)) == []
    left = everything()
    assert twice.again().nothing_new
    assert everything() == left


def test_what_somebody_changed_here_too_stays_and_is_told(twice, agency):
    here = card("Card 2")
    edit(here, {"class_of_service": "fixed_date"}, by=agency.olga)
    assign(here, to=agency.kees, by=agency.olga)
    field = CustomField.objects.get(name="Segment")
    fill(here, field, "Ours", by=agency.olga)
    twice.company.cards[1002] |= {
        "asap": True,
        "members": [{"id": 13, "type": 2}],
        "properties": {"id_51": "Theirs"},
        "estimate_workload": 60,
    }
    plan = twice.plan()
    told = dry_run(plan, agency.workspace)
    kept = {line["part"] for line in told["changes"] if line["kept"]}
    assert kept == {"class_of_service", "responsible", "value"}
    assert told["kept_count"] == 3
    assert changed(told, "hours") == [
        {
            "card": here.id,
            "number": here.number,
            "title": "Card 2",
            "part": "hours",
            "name": "",
            "kept": False,
        }
    ]
    applied = bring(plan, agency.olga)
    assert applied.counts["kept_yours"] == 3
    here = card("Card 2")
    assert (here.class_of_service, here.responsible) == ("fixed_date", agency.kees)
    assert here.custom_values.get(field=field).value == "Ours"
    assert here.planned_hours.get().minutes == 60


def test_an_offer_that_is_open_here_is_not_overtaken_by_the_old_tracker(twice, agency):
    here = card("Card 2")
    assert here.responsible is not None
    offer(here, to=agency.kees, by=here.responsible, note="Yours?")
    twice.company.cards[1002]["members"] = [{"id": 13, "type": 2}]
    before = here.responsible
    assert changed(dry_run(twice.plan(), agency.workspace), "responsible")[0]["kept"]
    twice.again()
    assert card("Card 2").responsible == before


def test_of_tags_and_people_each_side_keeps_its_own(twice, agency):
    here = card("Card 2")
    ours = Tag.objects.create(workspace=agency.workspace, name="Ours", colour="red")
    standing = Tag.objects.filter(card_tags__card=here)
    set_tags(here, [*standing, ours], by=agency.olga)
    twice.company.cards[1002]["tags"] = [{"id": 32, "name": "рассылка"}]
    twice.again()
    assert names(one.tag for one in card("Card 2").card_tags.all()) == {"Ours", "рассылка"}


def test_into_the_archive_and_back_it_goes_with_the_source(twice, agency):
    row = twice.company.cards[1002]
    row["condition"] = 2
    twice.again()
    here = card("Card 2")
    assert here.archived_at is not None
    assert not Stay.objects.filter(card=here, left_at=None, voided_at=None).exists()
    row["condition"] = 1
    twice.again()
    here = card("Card 2")
    assert here.archived_at is None
    assert Stay.objects.filter(card=here, left_at=None, voided_at=None).count() == 1
    assert list(findings(with_files=False)) == []
    assert twice.again().nothing_new


def ids_in_order(board: Any, column: str) -> list[str]:
    found = Card.objects.on_board().filter(board=board, column__name=column).order_by("rank")
    return [one.title for one in found]


def beside_one_another(twice: Twice) -> tuple[Any, str, list[str]]:
    """The board, and a column of it with several cards, put there by the source without a history."""
    for number in (1001, 1002, 1003, 1004):
        twice.company.cards[number] |= {"column_id": 204}
        twice.company.answers[f"/cards/{number}/location-history"] = []
    twice.again()
    board = card("Card 1").board
    return board, card("Card 1").column.name, ids_in_order(board, card("Card 1").column.name)


def test_a_card_is_in_the_column_where_it_is_there_though_no_move_tells_it(twice):
    _board, _column, order = beside_one_another(twice)
    assert {"Card 1", "Card 2", "Card 3", "Card 4"} <= set(order)
    assert list(findings(with_files=False)) == []


def test_the_order_in_a_column_is_followed(twice, agency):
    board, column, order = beside_one_another(twice)
    to_the_top(twice, order[-1])
    entries = Entry.objects.filter(kind="CardReordered").count()
    twice.again()
    assert ids_in_order(board, column) == [order[-1], *order[:-1]]
    assert Entry.objects.filter(kind="CardReordered").count() == entries + 1
    assert twice.again().nothing_new


def to_the_top(twice: Twice, title: str) -> None:
    twice.company.cards[1000 + int(title.removeprefix("Card "))]["sort_order"] = 0.1


def test_an_order_that_somebody_made_here_stays(twice, agency):
    board, column, order = beside_one_another(twice)
    first, last = (Card.objects.get(title=title) for title in (order[0], order[-1]))
    move(last, to=last.column, above=first, by=agency.olga)
    to_the_top(twice, order[1])
    told = dry_run(twice.plan(), agency.workspace)
    assert [line["kept"] for line in changed(told, "place")] == [True]
    here = ids_in_order(board, column)
    twice.again()
    assert ids_in_order(board, column) == here


def test_what_came_before_anybody_kept_count_is_left_as_it_is(twice, agency):
    ImportedIdentity.objects.filter(kind__in=("card", "item", "comment")).update(taken={})
    twice.company.cards[1002] |= {"asap": True}
    before = card("Card 2").class_of_service
    twice.again()
    assert card("Card 2").class_of_service == before


def test_a_price_that_the_importer_may_not_see_comes_with_somebody_who_may(twice, agency):
    twice.company.answers["/company/custom-properties"].append({"id": 66, "name": "Price", "type": "number"})
    chosen = {"fields": {"66": "price"}}
    twice.company.cards[1002]["properties"] = {"id_66": 800}
    bring(twice.plan(), agency.olga, **chosen)
    twice.company.cards[1002]["properties"] = {"id_66": 900}
    agency.olga.money = MoneyTier.OWN_HOURS
    applied = bring(twice.plan(), agency.olga, **chosen)
    assert card("Card 2").price == 800
    assert "changed_part" not in applied.counts
    agency.olga.money = MoneyTier.COSTS_AND_MARGINS
    bring(twice.plan(), agency.olga, **chosen)
    assert card("Card 2").price == 900
    assert bring(twice.plan(), agency.olga, **chosen).nothing_new


def test_nobody_is_asked_any_longer_about_a_card_that_left_the_board(twice, agency):
    here = card("Card 2")
    ask(here, members=[agency.kees], title="The mailing", by=agency.olga)
    twice.company.cards[1002]["condition"] = 2
    twice.again()
    assert Approval.objects.get(card=here).state == State.WITHDRAWN


def test_what_was_approved_and_is_written_anew_there_is_void(twice, agency):
    here = card("Card 2")
    asked, _entry = ask(here, members=[agency.kees], title="The mailing", by=agency.olga)
    approver = asked.approvers.get()
    answer(approver, decision="approve", shown=asked.content_hash, by=agency.kees)
    twice.company.cards[1002]["description"] = "Another brief"
    twice.again()
    assert Approval.objects.get(card=here).state == State.VOIDED
