"""Comments: the team's own unless marked, with mentions of those who can see them."""

import pytest

from baton.activity.models import Entry
from baton.boards.content.commenting import add_comment, edit_comment, remove_comment
from baton.boards.content.refusals import NotYours
from baton.boards.models import Comment, Mention
from baton.kit.errors import NotSeen


@pytest.fixture
def shared(agency):
    card = agency.card(project=agency.spring)
    card.shared = True
    card.save()
    return card


def at(member):
    return f"@[{member.name}](member:{member.pk})"


def mentioned(comment):
    return set(Mention.objects.filter(comment=comment).values_list("member__name", flat=True))


def test_a_comment_is_the_teams_own_by_default(agency, shared):
    assert not add_comment(shared, "The client is slow", by=agency.kees).row.client_visible


def test_the_face_counts_comments(agency, shared):
    first = add_comment(shared, "One", by=agency.kees)
    assert first.face["comments_count"] == 1
    assert remove_comment(first.row, by=agency.kees).face["comments_count"] == 0


def test_a_guests_comment_is_visible_to_their_side_whatever_they_ask(agency, shared, as_member):
    answer = as_member(agency.greta).post(
        f"/api/relay/cards/{shared.id}/comments",
        {"text": "We like it", "client_visible": False},
        content_type="application/json",
    )
    assert answer.status_code == 200, answer.content
    assert set(answer.json()["face"]) <= {"id", "version"}
    assert Comment.objects.get().client_visible


def test_a_guest_comments_on_shared_cards_only(agency, as_member):
    card = agency.card(project=agency.spring)
    answer = as_member(agency.greta).post(
        f"/api/relay/cards/{card.id}/comments", {"text": "Hello?"}, content_type="application/json"
    )
    assert answer.status_code == 404


def test_only_who_can_read_a_comment_is_mentioned_in_it(agency, shared):
    text = f"{at(agency.dasha)} {at(agency.greta)} {at(agency.gleb)}"
    assert mentioned(add_comment(shared, text, by=agency.kees).row) == {"Dasha"}
    assert mentioned(add_comment(shared, text, client_visible=True, by=agency.kees).row) == {"Dasha", "Greta"}


def test_nobody_is_mentioned_on_a_card_they_do_not_see(agency):
    card = agency.card(project=agency.secret)
    assert mentioned(add_comment(card, f"{at(agency.kees)} {at(agency.olga)}", by=agency.anna).row) == {
        "Olga"
    }


def test_somebody_who_left_or_never_was_is_not_mentioned(agency, shared):
    from django.utils import timezone

    agency.dasha.left_at = timezone.now()
    agency.dasha.save()
    comment = add_comment(shared, f"{at(agency.dasha)} @[Nobody](member:999999)", by=agency.kees).row
    assert mentioned(comment) == set()


def test_an_edit_tells_the_newly_mentioned_only(agency, shared):
    comment = add_comment(shared, at(agency.dasha), by=agency.kees).row
    edit_comment(comment, text=f"{at(agency.dasha)} {at(agency.tim)}", by=agency.kees)
    assert Entry.objects.latest("number").payload["mentions"] == [agency.tim.pk]
    edit_comment(comment, text="Never mind", by=agency.kees)
    assert mentioned(comment) == set()


def test_only_the_writer_edits_and_a_manager_may_remove(agency, shared):
    comment = add_comment(shared, "Hm", by=agency.kees).row
    with pytest.raises(NotYours):
        edit_comment(comment, text="Ha", by=agency.olga)
    with pytest.raises(NotYours):
        remove_comment(comment, by=agency.anna)
    remove_comment(comment, by=agency.marc)
    with pytest.raises(NotSeen):
        edit_comment(comment, text="Ha", by=agency.kees)


def test_a_guest_touches_neither_the_teams_nor_anothers_comments(agency, shared, as_member):
    ours = add_comment(shared, "For us", by=agency.kees).row
    theirs = add_comment(shared, "For you", client_visible=True, by=agency.kees).row
    guest = as_member(agency.greta)
    assert guest.delete(f"/api/relay/comments/{ours.id}").status_code == 404
    assert guest.delete(f"/api/relay/comments/{theirs.id}").status_code == 403


def test_no_payload_carries_a_comments_text(agency, shared):
    comment = add_comment(shared, "The margin is thin", by=agency.kees).row
    edit_comment(comment, text="The margin is very thin", by=agency.kees)
    remove_comment(comment, by=agency.kees)
    assert "margin" not in str(list(Entry.objects.values_list("payload", flat=True)))
    added = Entry.objects.get(kind="CommentAdded").payload
    assert set(added) == {"face", "changed", "comment", "client_visible", "mentions", "by_rule"}


def test_a_guests_history_keeps_the_teams_talk_out(agency, shared, as_member):
    add_comment(shared, "For us", by=agency.kees)
    add_comment(shared, "For you", client_visible=True, by=agency.kees)
    url = f"/api/relay/cards/{shared.id}/history"
    team = as_member(agency.kees).get(url).json()["entries"]
    assert [entry["kind"] for entry in team] == ["CommentAdded", "CommentAdded", "CardFiled"]
    seen = as_member(agency.greta).get(url).json()["entries"]
    assert [entry["kind"] for entry in seen] == ["CommentAdded", "CardFiled"]
    assert seen[1]["payload"] == {}


def test_a_long_history_is_read_page_by_page(agency, shared, as_member):
    for number in range(7):
        add_comment(shared, str(number), by=agency.kees)
    browser, url, numbers, before = as_member(agency.kees), f"/api/relay/cards/{shared.id}/history", [], ""
    for _ in range(4):
        page = browser.get(f"{url}?limit=2{before}").json()
        numbers += [entry["number"] for entry in page["entries"]]
        before = f"&before={page['before']}"
    assert len(numbers) == len(set(numbers)) == 8
    assert page["before"] is None
