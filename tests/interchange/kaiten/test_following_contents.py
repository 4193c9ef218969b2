"""Checklists, comments and attachments of a company that is fetched once more."""

from datetime import UTC, datetime

from baton.boards.content.attaching import change_attachment
from baton.boards.content.commenting import add_comment
from baton.boards.content.ticking import change_item, remove_item, rename_checklist, tick
from baton.boards.models import Attachment, Checklist, ChecklistItem, Comment
from baton.interchange.dry_run import dry_run
from baton.interchange.models import ImportedIdentity
from baton.keeping.checking import findings
from tests.interchange.bringing import card
from tests.interchange.kaiten.again import Twice, changed, names
from tests.interchange.kaiten.company import Row


def test_ticks_texts_and_lost_items_of_checklists_are_followed(twice, agency):
    here = card("Card 2")
    links, mail = ChecklistItem.objects.filter(checklist__card=here).order_by("rank")
    items = twice.company.cards[1002]["checklists"][0]["items"]
    items[1] |= {
        "checked": True,
        "checker_id": 11,
        "checked_at": "2026-02-01T10:00:00Z",
        "text": "Test mails",
    }
    del items[0]
    twice.again()
    mail.refresh_from_db()
    assert mail.done_at is not None
    assert (mail.text, str(mail.done_by), mail.done_at.day) == ("Test mails", "Anna", 1)
    assert not ChecklistItem.objects.filter(pk=links.pk).exists()
    here = card("Card 2")
    assert (here.items_done, here.items_total) == (1, 1)
    items[0]["checked"] = False
    twice.again()
    assert card("Card 2").items_done == 0


def test_an_item_that_the_source_moved_to_another_list_does_not_go_with_the_first(twice):
    here = card("Card 2")
    there = names(ChecklistItem.objects.filter(checklist__card=here), "text")
    lists = twice.company.cards[1002]["checklists"]
    lists[0] = {**lists[0], "id": 99001, "name": "Second list"}
    twice.again()
    assert there <= names(ChecklistItem.objects.filter(checklist__card=here), "text")


def test_an_item_that_was_changed_here_is_neither_overwritten_nor_taken_away(twice, agency):
    here = card("Card 2")
    links, mail = ChecklistItem.objects.filter(checklist__card=here).order_by("rank")
    change_item(links, {"text": "All links work"}, by=agency.olga)
    tick(mail, by=agency.olga)
    change_item(mail, {"text": "Ours"}, by=agency.olga)
    items = twice.company.cards[1002]["checklists"][0]["items"]
    items[1]["text"] = "Theirs"
    del items[0]
    told = dry_run(twice.plan(), agency.workspace)
    assert [line["kept"] for line in changed(told, "item")] == [True, True]
    twice.again()
    assert names(ChecklistItem.objects.filter(checklist__card=here), "text") == {"All links work", "Ours"}


def test_a_tick_that_both_sides_made_is_no_quarrel(twice, agency):
    mail = ChecklistItem.objects.filter(checklist__card=card("Card 2")).order_by("rank")[1]
    tick(mail, by=agency.olga)
    twice.company.cards[1002]["checklists"][0]["items"][1] |= {"checked": True, "checker_id": 11}
    assert dry_run(twice.plan(), agency.workspace)["kept_count"] == 0


def comments_at(twice: Twice, number: int) -> list[Row]:
    found: list[Row] = twice.company.answers[f"/cards/{number}/comments"]
    return found


def test_comments_that_were_edited_or_deleted_there_are_so_here(twice, agency):
    here = card("Card 2")
    ours = add_comment(here, "Ours", by=agency.olga).row
    told = comments_at(twice, 1002)
    told[0] |= {"text": "Another word", "edited": True, "updated": "2026-02-01T10:00:00Z"}
    del told[1]
    twice.again()
    standing = Comment.objects.filter(card=here, deleted_at=None)
    assert names(standing, "text") == {"Another word", "Ours"}
    assert standing.get(text="Another word").edited_at == datetime(2026, 2, 1, 10, tzinfo=UTC)
    assert card("Card 2").comments_count == 2
    assert ours.pk in set(standing.values_list("pk", flat=True))


def test_comments_that_nobody_answers_for_are_not_taken_for_deleted(twice, agency):
    """Kaiten refuses the list: that tells nothing about what is in it."""
    del twice.company.answers["/cards/1002/comments"]
    twice.again()
    assert Comment.objects.filter(card=card("Card 2"), deleted_at=None).count() == 2


def test_links_and_files_that_are_new_come_and_those_taken_away_go(twice, agency):
    row = twice.company.cards[1001]
    row["external_links"].append({"id": 99, "url": "https://bloom.example/new", "description": "New"})
    row["files"] = []
    twice.again()
    standing = card("Card 1").attachments.filter(deleted_at=None)
    assert names(standing) == {"Client", "New"}
    assert card("Card 1").attachments_count == 2


def lists_of(twice: Twice, number: int) -> list[Row]:
    found: list[Row] = twice.company.cards[number]["checklists"]
    return found


def texts_in(title: str) -> dict[str, list[str]]:
    """Of a card here: its lists in their order, with their items in theirs."""
    lists = Checklist.objects.filter(card=card(title)).order_by("rank", "id")
    return {one.name: [item.text for item in one.items.order_by("rank", "id")] for one in lists}


def test_an_item_goes_with_the_source_to_a_list_that_is_here_already(twice):
    lists_of(twice, 1002).append({"id": 99001, "name": "Later", "sort_order": 2, "items": []})
    twice.again()
    lists_of(twice, 1002)[1]["items"] = [lists_of(twice, 1002)[0]["items"].pop()]
    twice.again()
    assert texts_in("Card 2") == {"Before sending": ["Links work"], "Later": ["Test mail"]}
    assert twice.again().nothing_new


def test_an_item_that_went_to_another_card_is_counted_there(twice, agency):
    item = lists_of(twice, 1002)[0]["items"].pop(0)
    lists_of(twice, 1003)[0]["items"].append({**item, "sort_order": 9})
    told = dry_run(twice.plan(), agency.workspace)
    assert {line["part"] for line in told["changes"]} == {"item"}
    twice.again()
    assert texts_in("Card 2") == {"Before sending": ["Test mail"]}
    assert texts_in("Card 3") == {"Before sending": ["Links work", "Test mail", "Links work"]}
    left, to = card("Card 2"), card("Card 3")
    assert (left.items_done, left.items_total, to.items_done, to.items_total) == (0, 1, 2, 3)
    assert list(findings(with_files=False)) == []
    assert twice.again().nothing_new


def test_an_item_that_went_to_a_new_list_of_another_card_keeps_what_was_done_to_it_here(twice, agency):
    mail = ChecklistItem.objects.get(checklist__card=card("Card 2"), text="Test mail")
    tick(mail, by=agency.olga)
    item = lists_of(twice, 1002)[0]["items"].pop()
    lists_of(twice, 1003).append({"id": 99002, "name": "New", "sort_order": 2, "items": [item]})
    told = dry_run(twice.plan(), agency.workspace)
    assert "item" not in told["makes"]
    twice.again()
    mail.refresh_from_db()
    assert (mail.checklist.name, mail.checklist.card, bool(mail.done_at)) == ("New", card("Card 3"), True)
    assert (card("Card 2").items_total, card("Card 3").items_total) == (1, 3)
    assert twice.again().nothing_new


def test_an_item_that_was_deleted_here_does_not_come_back_with_another_list(twice, agency):
    mail = ChecklistItem.objects.get(checklist__card=card("Card 2"), text="Test mail")
    remove_item(mail, by=agency.olga)
    item = lists_of(twice, 1002)[0]["items"].pop()
    lists_of(twice, 1002).append({"id": 99003, "name": "New", "sort_order": 2, "items": [item]})
    twice.again()
    assert texts_in("Card 2") == {"Before sending": ["Links work"], "New": []}


def test_a_checklist_that_was_renamed_here_is_not_taken_away(twice, agency):
    rename_checklist(Checklist.objects.get(card=card("Card 2")), "Ours", by=agency.olga)
    twice.company.cards[1002]["checklists"] = []
    told = dry_run(twice.plan(), agency.workspace)
    assert [line["kept"] for line in changed(told, "checklist")] == [True]
    twice.again()
    assert list(texts_in("Card 2")) == ["Ours"]


def test_a_checklist_that_nobody_touched_goes_with_the_source(twice):
    twice.company.cards[1002]["checklists"] = []
    twice.again()
    assert texts_in("Card 2") == {}


def test_a_file_that_was_given_to_the_client_or_renamed_here_is_not_taken_away(twice, agency):
    link = Attachment.objects.get(card=card("Card 1"), name="Client")
    change_attachment(link, client_visible=True, by=agency.olga)
    twice.company.cards[1001]["external_links"] = []
    told = dry_run(twice.plan(), agency.workspace)
    assert [line["kept"] for line in changed(told, "attachment")] == [True]
    twice.again()
    link.refresh_from_db()
    assert link.deleted_at is None


def test_what_came_before_lists_and_files_were_compared_is_not_taken_away(twice):
    ImportedIdentity.objects.filter(kind__in=("checklist", "attachment", "item")).update(taken={})
    twice.company.cards[1001] |= {"external_links": [], "checklists": []}
    twice.again()
    assert "Before sending" in texts_in("Card 1")
    assert "Client" in names(card("Card 1").attachments.filter(deleted_at=None))


def test_a_text_that_no_database_keeps_whole_is_known_again(twice, agency):
    lists_of(twice, 1002)[0]["items"][0]["text"] = "Links\0 work"
    comments_at(twice, 1002)[0] |= {"text": "\0Another word", "edited": True}
    twice.company.cards[1002]["properties"] = {"id_51": "Sleep\0ing"}
    twice.again()
    assert texts_in("Card 2")["Before sending"] == ["Links work", "Test mail"]
    assert "Another word" in names(Comment.objects.filter(card=card("Card 2")), "text")
    assert twice.again().nothing_new
