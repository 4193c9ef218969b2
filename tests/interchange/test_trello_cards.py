"""Cards with their checklists, attachments, comments and dates."""

from datetime import UTC, datetime

import pytest

from baton.interchange.plan import ImportPlan
from baton.interchange.planned_card import ArchivedSpan, PlannedCard, ResponsibleKnownBy
from tests.interchange.exports import document, fixture_plan, person_name, plan_document, titled


@pytest.fixture(scope="module")
def letters() -> ImportPlan:
    return fixture_plan("crm-letters.json")


@pytest.fixture(scope="module")
def spring(letters) -> PlannedCard:
    return titled(letters, "Spring catalogue letter")


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def test_a_card_keeps_number_key_text_and_dates(spring, letters):
    assert (spring.number, spring.external_key) == (1, "crm00001")
    assert spring.description == "**Brief**: [the catalogue](https://example.com/spring)"
    assert (spring.start, spring.due, spring.due_complete) == (at(3, 3, 9), at(3, 20, 15), True)
    assert spring.completed_at == at(3, 19, 10)
    assert person_name(letters, spring.created_by) == "Vera Klein"
    assert [person_name(letters, person) for person in spring.people] == ["Vera Klein", "Joost Peters"]


def test_each_deadline_that_was_given_is_kept_with_who_gave_it(spring, letters):
    assert [(line.at, line.due, person_name(letters, line.by)) for line in spring.deadlines] == [
        (at(3, 2, 9, 30), at(3, 18, 15), "Vera Klein"),
        (at(3, 5, 9, 30), at(3, 20, 15), "Joost Peters"),
    ]


def test_checklists_and_items_stand_by_position_then_by_age(spring):
    assert [checklist.title for checklist in spring.checklists] == ["Brief complete", "Before sending"]
    assert [item.text for item in spring.checklists[1].items] == [
        "Links carry the campaign tag",
        "Unsubscribe works",
        "Test in five mail clients",
    ]


def test_who_ticked_an_item_is_told_only_where_the_history_tells_it(spring, letters):
    links, unsubscribe, clients = spring.checklists[1].items
    assert (clients.done, person_name(letters, clients.completed_by)) == (True, "Mila Orlova")
    assert (clients.completed_at, person_name(letters, clients.person)) == (at(3, 17, 8), "Mila Orlova")
    assert (links.done, links.completed_by, links.completed_at, links.due) == (True, None, None, at(3, 17, 9))
    assert (unsubscribe.done, unsubscribe.completed_by) == (False, None)  # ticked, then opened again


def test_checklists_inside_the_cards_are_read_as_well():
    board = document("crm-letters.json")
    by_card = {row["id"]: row for row in board["cards"]}
    for checklist in board.pop("checklists"):
        by_card[checklist.pop("idCard")].setdefault("checklists", []).append(checklist)
    assert plan_document(board).planned["item"] == 3


def test_attachments_come_as_links_and_uploads_say_so(spring):
    header, mock_up = spring.attachments
    assert (header.name, header.size, header.mime_type, header.uploaded) == (
        "header.png",
        48213,
        "image/png",
        True,
    )
    assert (mock_up.url, mock_up.uploaded) == ("https://example.com/mock-up", False)


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JaVaScript:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "file:///etc/passwd",
     "//example.com/x", "/relative", "http://", "https://[half", "", "vbscript:x", "\x01https://example.com"],
)  # fmt: skip
def test_an_address_that_is_not_plain_http_is_set_aside(url):
    board = document("crm-letters.json")
    board["cards"][0]["attachments"] = [{"id": "1", "name": "x", "url": url}]
    plan = plan_document(board)
    assert plan.planned["attachment"] == 0
    assert [problem.path for problem in plan.quarantine if problem.kind == "attachment"] == [
        "cards[0].attachments[0].url"
    ]


def test_comments_read_as_after_their_last_change_under_their_own_authors(spring, letters):
    assert [(person_name(letters, line.author), line.text) for line in spring.comments] == [
        ("Anton Gone", "Client wants the tulips first. https://trello.com/c/crm00002"),
        ("Mila Orlova", "Second header, final"),
        ("Joost Peters", "Send at ten"),
    ]
    assert [line.edited_at for line in spring.comments] == [None, at(3, 7, 12), at(3, 8, 12)]


def test_a_deleted_comment_is_not_brought_back_to_life(letters):
    assert not any("Wrong card" in line.text for card in letters.cards for line in card.comments)
    assert any("deleted afterwards" in str(problem.reason) for problem in letters.quarantine)


def test_a_copied_comment_belongs_to_who_wrote_it():
    board = document("crm-letters.json")
    copied = next(
        action for action in board["actions"] if action["data"].get("text") == "Second header, final"
    )
    copied["type"] = "copyCommentCard"
    copied["data"]["idOriginalCommenter"] = board["members"][1]["id"]
    plan = plan_document(board)
    comment = titled(plan, "Spring catalogue letter").comments[1]
    assert person_name(plan, comment.author) == "Joost Peters"


def test_the_times_in_the_archive_are_told_as_far_as_they_are_known(letters):
    joost = letters.people[1].external_id
    assert titled(letters, "Christmas letter 2025").archived_spans == (
        ArchivedSpan(None, at(3, 3, 12)),
        ArchivedSpan(at(4, 1, 12), None, joost),
    )
    assert titled(letters, "Black Friday 2025").archived_spans == (ArchivedSpan(at(2, 20, 9), None),)
    assert titled(letters, "Birthday voucher").archived_spans == ()


def test_cards_at_one_position_stand_by_age(letters):
    first, second = titled(letters, "Reactivation of sleepers"), titled(letters, "Reactivation, second wave")
    assert (first.order, second.order) == (0, 1)


def test_a_template_is_marked(letters):
    assert [card.title for card in letters.cards if card.is_template] == ["Letter template"]


@pytest.mark.parametrize(
    ("title", "name", "reason"),
    [
        ("Birthday voucher", "Mila Orlova", ResponsibleKnownBy.SOLE_MEMBER),
        ("Spring catalogue letter", "Joost Peters", ResponsibleKnownBy.MEMBER_WHO_MOVED_IT),
        ("Reactivation of sleepers", "Anton Gone", ResponsibleKnownBy.MOVED_IT_LAST),
    ],
)
def test_a_card_gets_the_person_to_whom_most_points(letters, title, name, reason):
    first = titled(letters, title).candidates[0]
    assert (person_name(letters, first.person), first.known_by) == (name, reason)


def test_a_card_to_which_nobody_points_waits_for_the_importer(letters):
    card = titled(letters, "Dark mode of the header")
    assert (card.responsible, card.candidates) == (None, ())
    notice = next(notice for notice in letters.notices if notice.code == "nobody_responsible")
    assert card.external_id in notice.external_ids
