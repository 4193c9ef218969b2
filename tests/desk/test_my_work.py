"""What waits for somebody over all boards lies on one desk."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from baton.accounts.models import Member
from baton.boards.content.commenting import add_comment, edit_comment, remove_comment
from baton.boards.content.ticking import add_checklist, add_item, tick
from baton.boards.models import Blocker, Board, Card, Column, Mention, Space
from baton.boards.news.face import whole
from baton.boards.relay.answering import accept, give_back
from baton.boards.relay.archiving import archive
from baton.boards.relay.handing_over import offer
from baton.boards.relay.moving import move
from baton.kit import clock


@pytest.fixture
def work(as_member):
    """``work(agency.anna)`` -> the answer of ``GET /my-work``."""

    def asked(member: Member) -> Any:
        answer = as_member(member).get("/api/relay/my-work")
        assert answer.status_code == 200, answer.content
        return answer.json()

    return asked


@pytest.fixture
def on_a_friday():
    """In a week without a change of the clocks, so that ages are whole days."""
    with clock.at(datetime(2026, 11, 20, 12, tzinfo=UTC)):
        yield


def titles(desk: Any, section: str) -> list[str]:
    named = {card["id"]: card["title"] for card in desk["cards"]}
    return [named[row if isinstance(row, int) else row["card"]] for row in desk[section]]


def card_called(desk: Any, title: str) -> Any:
    (card,) = (card for card in desk["cards"] if card["title"] == title)
    return card


def aged(card: Card, **ago: float) -> Card:
    Card.objects.filter(pk=card.pk).update(entered_at=clock.now() - timedelta(**ago))
    return card


def mentioned(agency, card: Card, member: Member, by: Member, **known: Any) -> Mention:
    add_comment(card, f"@[{member.name}](member:{member.pk}) look", by=by, **known)
    return Mention.objects.filter(member=member).latest("id")


def test_an_empty_desk_says_so(agency, work):
    answer = work(agency.tim)
    assert answer["cards"] == []
    assert set(answer["counts"].values()) == {0}


def test_what_i_hold_lies_on_my_desk_with_its_place_and_age(agency, work, on_a_friday):
    card = agency.card("Mailing", column=agency.terms, responsible=agency.kees, project=agency.spring)
    aged(card, days=7)
    answer = work(agency.kees)
    assert titles(answer, "responsible") == ["Mailing"]
    told = card_called(answer, "Mailing")
    assert told["column"] == {"id": agency.terms.id, "name": "Terms of reference", "kind": "work"}
    assert told["board"] == {"id": agency.board.id, "name": "CRM production"}
    assert (told["client"], told["blocked"], told["clock"]) == (agency.bloom.id, None, None)
    # Seven days hold five working days of eight hours.
    assert told["age_minutes"] == 5 * 8 * 60
    assert answer["number"] == 1


def test_the_cards_of_others_are_not_my_work(agency, work):
    agency.card("Theirs", column=agency.terms, responsible=agency.kees, lead=agency.anna)
    assert work(agency.tim)["cards"] == []


def test_what_i_lead_shows_whether_another_holds_it_or_nobody_yet(agency, work):
    agency.card("Held", column=agency.design, responsible=agency.dasha, lead=agency.kees)
    agency.card("Waiting for a designer", column=agency.design_queue, lead=agency.kees)
    answer = work(agency.kees)
    assert sorted(titles(answer, "leading")) == ["Held", "Waiting for a designer"]
    assert answer["responsible"] == []


def test_an_offer_waits_on_both_desks_until_it_is_answered(agency, work):
    card = agency.card("Mailing", column=agency.terms, responsible=agency.kees)
    handoff = offer(card, to=agency.dasha, by=agency.kees, note="Brief is done", expectation="Mock-up").row
    (offered,) = work(agency.dasha)["offered"]
    assert (offered["giver"], offered["receiver"]) == (agency.kees.id, agency.dasha.id)
    assert (offered["note"], offered["expectation"], offered["overdue"]) == (
        "Brief is done",
        "Mock-up",
        False,
    )
    givers = work(agency.kees)
    assert titles(givers, "given") == ["Mailing"]
    assert card_called(givers, "Mailing")["offer"]["receiver"] == agency.dasha.id
    accept(handoff, by=agency.dasha)
    assert work(agency.dasha)["counts"]["offered"] == work(agency.kees)["counts"]["given"] == 0
    assert titles(work(agency.dasha), "responsible") == ["Mailing"]


def test_a_returned_offer_leaves_both_desks(agency, work):
    card = agency.card("Mailing", column=agency.terms, responsible=agency.kees)
    handoff = offer(card, to=agency.dasha, by=agency.kees).row
    give_back(handoff, reason="No text", by=agency.dasha)
    assert work(agency.dasha)["cards"] == []
    assert work(agency.kees)["given"] == []


def test_an_offer_not_answered_in_time_is_overdue_for_both(agency, work):
    card = agency.card("Mailing", column=agency.terms, responsible=agency.kees)
    with clock.at(clock.real_now() - timedelta(days=10)):
        offer(card, to=agency.dasha, by=agency.kees)
    assert work(agency.dasha)["offered"][0]["overdue"]
    assert work(agency.kees)["given"][0]["overdue"]


def test_offers_to_whom_i_stand_in_for_wait_for_me_while_i_do(agency, work, on_a_friday):
    card = agency.card("Mailing", column=agency.terms, responsible=agency.kees)
    offer(card, to=agency.dasha, by=agency.kees)
    today = clock.now().date()
    for until, waiting in ((None, 1), (today, 1), (today - timedelta(days=1), 0)):
        Member.objects.filter(pk=agency.dasha.pk).update(deputy=agency.daan, deputy_until=until)
        assert work(agency.daan)["counts"]["offered"] == waiting
    assert work(agency.tim)["counts"]["offered"] == 0


def test_a_passed_deadline_is_overdue_and_todays_is_not(agency, work, on_a_friday):
    now = clock.now()
    for title, deadline in (("Late", now - timedelta(days=1)), ("Today", now)):
        agency.card(title, column=agency.terms, responsible=agency.kees, lead=agency.anna, deadline=deadline)
    agency.card("Done late", column=agency.done, responsible=agency.kees, deadline=now - timedelta(days=3))
    assert titles(work(agency.kees), "overdue") == ["Late"]
    assert titles(work(agency.anna), "overdue") == ["Late"]


def test_a_card_is_stuck_beyond_the_norm_its_column_states(agency, work, on_a_friday):
    Column.objects.filter(pk=agency.terms.pk).update(stuck_after_minutes=8 * 60)
    Column.objects.filter(pk=agency.client_approves.pk).update(stuck_after_minutes=8 * 60)
    aged(agency.card("Stuck", column=agency.terms, responsible=agency.kees), days=7)
    aged(agency.card("Fresh", column=agency.terms, responsible=agency.kees), minutes=1)
    aged(agency.card("No norm", column=agency.design, responsible=agency.kees), days=70)
    aged(agency.card("At the client", column=agency.client_approves, responsible=agency.kees), days=14)
    aged(agency.card("In a queue", column=agency.queue, responsible=agency.kees), days=70)
    answer = work(agency.kees)
    assert titles(answer, "stuck") == ["At the client", "Stuck"]
    assert card_called(answer, "Stuck")["stuck_minutes"] == 4 * 8 * 60
    assert card_called(answer, "At the client")["clock"] == "client"
    Column.objects.filter(pk=agency.queue.pk).update(stuck_after_minutes=60)
    assert "In a queue" in titles(work(agency.kees), "stuck")


def test_a_mention_waits_until_it_was_seen(agency, work, as_member):
    card = agency.card("Mailing")
    first, second = (mentioned(agency, card, agency.tim, agency.anna) for _ in range(2))
    answer = work(agency.tim)
    assert [row["id"] for row in answer["mentioned"]] == [second.id, first.id]
    assert answer["mentioned"][0]["text"].endswith("look")
    assert titles(answer, "mentioned") == ["Mailing", "Mailing"]
    assert answer["responsible"] == answer["leading"] == []
    address = f"/api/relay/my-work/mentions/{second.id}/seen"
    assert as_member(agency.tim).post(address).status_code == 204
    seen_at = Mention.objects.get(pk=second.id).seen_at
    assert as_member(agency.tim).post(address).status_code == 204
    assert Mention.objects.get(pk=second.id).seen_at == seen_at
    assert [row["id"] for row in work(agency.tim)["mentioned"]] == [first.id]


def test_a_mention_on_a_finished_card_is_not_lost(agency, work):
    card = move(agency.card("Mailing", lead=agency.tim), to=agency.done, by=agency.kees).card
    mentioned(agency, card, agency.tim, agency.anna)
    answer = work(agency.tim)
    assert titles(answer, "mentioned") == ["Mailing"]
    assert not card_called(answer, "Mailing")["open"]
    assert answer["leading"] == answer["overdue"] == answer["stuck"] == []


def test_a_mention_that_i_may_not_read_any_more_is_not_there(agency, work, as_member):
    removed = mentioned(agency, agency.card(), agency.tim, agency.anna)
    remove_comment(removed.comment, by=agency.anna)
    card = agency.card()
    hidden = mentioned(agency, card, agency.tim, agency.anna)
    Card.objects.filter(pk=card.pk).update(project=agency.secret)
    assert work(agency.tim)["mentioned"] == []
    others = mentioned(agency, agency.card(), agency.kees, agency.anna)
    for unseen in (removed.id, hidden.id, others.id, 999_999):
        address = f"/api/relay/my-work/mentions/{unseen}/seen"
        assert as_member(agency.tim).post(address).status_code == 404
    assert not Mention.objects.filter(seen_at__isnull=False).exists()


def test_a_checklist_item_given_to_me_waits_until_it_is_ticked(agency, work):
    card = agency.card("Mailing")
    checklist = add_checklist(card, "Before the send", by=agency.anna).row
    known = {"responsible": agency.tim, "by": agency.anna}
    links = add_item(checklist, "Links work", **known).row
    add_item(checklist, "Renders in Outlook", due=date(2026, 1, 5), **known)
    add_item(checklist, "Somebody else's", responsible=agency.kees, by=agency.anna)
    items = work(agency.tim)["checklist"]
    assert [(item["text"], item["overdue"]) for item in items] == [
        ("Renders in Outlook", True),
        ("Links work", False),
    ]
    assert items[0]["checklist"] == {"id": checklist.id, "name": "Before the send"}
    tick(links, by=agency.tim)
    assert work(agency.tim)["counts"]["checklist"] == 1


def test_what_is_done_archived_or_in_the_trash_waits_for_nobody(agency, work):
    known = {"lead": agency.kees, "responsible": agency.kees}
    agency.card("Done", column=agency.done, **known)
    archive(agency.card("Archived", column=agency.terms, **known), by=agency.kees)
    trashed = agency.card("Trashed", column=agency.terms, **known)
    Card.objects.filter(pk=trashed.pk).update(deleted_at=clock.now())
    old = Board.objects.create(workspace=agency.workspace, space=agency.production, name="Old", rank="a9")
    column = Column.objects.create(board=old, name="Work", kind="work", rank="a0")
    agency.card("On an archived board", column=column, **known)
    Board.objects.filter(pk=old.pk).update(archived_at=clock.now())
    assert work(agency.kees)["cards"] == []


def test_a_card_that_i_cannot_see_is_not_on_my_desk(agency, work):
    card = agency.card("Merger", column=agency.terms, responsible=agency.kees)
    offer(card, to=agency.dasha, by=agency.kees)
    Card.objects.filter(pk=card.pk).update(project=agency.secret)
    for member in (agency.kees, agency.dasha):
        answer = work(member)
        assert answer["cards"] == []
        assert set(answer["counts"].values()) == {0}


def test_the_most_urgent_card_lies_on_top(agency, work):
    now = clock.real_now()
    known = {"column": agency.terms, "responsible": agency.kees}
    agency.card("Young", **known)
    aged(agency.card("Old", **known), days=20)
    agency.card("Date later", class_of_service="fixed_date", deadline=now + timedelta(days=9), **known)
    agency.card("Date soon", class_of_service="fixed_date", deadline=now + timedelta(days=2), **known)
    agency.card("Late", deadline=now - timedelta(days=2), **known)
    agency.card("Fire", class_of_service="expedite", **known)
    assert titles(work(agency.kees), "responsible") == [
        "Fire", "Late", "Date soon", "Date later", "Old", "Young"
    ]  # fmt: skip


def test_a_guests_desk_holds_shared_cards_of_their_client_and_their_part_of_them_only(agency, work):
    shared = agency.card("Spring mailing", project=agency.spring, column=agency.terms, lead=agency.kees)
    agency.card("Ours", project=agency.spring)
    done = agency.card("Sent", project=agency.spring, column=agency.done)
    Card.objects.filter(pk__in=[shared.pk, done.pk]).update(shared=True)
    mentioned(agency, shared, agency.greta, agency.anna, client_visible=True)
    answer = work(agency.greta)
    assert titles(answer, "shared") == titles(answer, "mentioned") == ["Spring mailing"]
    assert set(answer) == {"number", "cards", "counts", "shared", "mentioned", "to_approve"}
    (card,) = answer["cards"]
    assert not {"responsible", "lead", "age_minutes", "stuck_minutes", "blocked", "offer"} & set(card)
    assert work(agency.gleb)["cards"] == []


def test_a_guest_is_not_told_of_a_comment_that_became_the_teams_own(agency, work):
    card = agency.card(project=agency.spring)
    Card.objects.filter(pk=card.pk).update(shared=True)
    mention = mentioned(agency, card, agency.greta, agency.anna, client_visible=True)
    edit_comment(mention.comment, client_visible=False, by=agency.anna)
    assert work(agency.greta)["mentioned"] == []


def test_the_shared_queue_of_ones_job_lies_on_the_desk_in_the_order_in_which_it_is_taken(agency, work):
    for name in ("First", "Second"):
        agency.card(name, column=agency.design_queue, lead=agency.kees)
    agency.card("Now", column=agency.design_queue, lead=agency.kees, class_of_service="expedite")
    held_up = agency.card("Held up", column=agency.design_queue, lead=agency.kees)
    Blocker.objects.create(card=held_up, kind="ours", reason="No text", since=clock.now(), by=agency.kees)
    (queue,) = work(agency.dasha)["queues"]
    assert (queue["column"]["name"], queue["board"]["name"]) == (agency.design_queue.name, agency.board.name)
    assert (queue["count"], queue["free"]) == (4, 3)
    desk = work(agency.dasha)
    named = {card["id"]: card["title"] for card in desk["cards"]}
    assert [named[card] for card in queue["cards"]] == ["Now", "First", "Second", "Held up"]
    assert desk["responsible"] == []
    assert work(agency.kees)["queues"] == [], "Content marketers do not draw."


def test_a_queue_that_somebody_does_not_see_is_not_on_their_desk(agency, work):
    agency.card("First", column=agency.design_queue, lead=agency.kees)
    Space.objects.filter(pk=agency.board.space_id).update(private=True)
    assert "queues" not in work(agency.greta)
    assert work(agency.dasha)["queues"] == []


def test_two_hundred_cards_take_no_more_queries_than_a_few(agency, as_member, django_assert_max_num_queries):
    for n in range(200):
        agency.card(f"Card {n}", column=agency.terms, responsible=agency.kees, lead=agency.anna)
    card = agency.card("Offered", column=agency.terms, responsible=agency.dasha)
    offer(card, to=agency.kees, by=agency.dasha)
    mentioned(agency, card, agency.kees, agency.dasha)
    browser = as_member(agency.kees)
    with django_assert_max_num_queries(17) as queries:
        answer = browser.get("/api/relay/my-work").json()
    assert answer["counts"]["responsible"] == 200
    assert answer["counts"]["offered"] == 1
    # Three of them find out what is normal in the columns, once in a quarter of an hour.
    assert len(queries) <= 15


def test_a_card_on_the_desk_says_the_same_as_its_face(agency, work):
    card = agency.card(
        "Mailing", column=agency.terms, responsible=agency.kees, deadline=clock.real_now(), lead=agency.anna
    )
    told, face = card_called(work(agency.kees), "Mailing"), whole(card)
    for name in ("id", "number", "title", "version", "deadline", "deadline_has_time", "lead", "responsible"):
        assert told[name] == face[name]
    assert told["since"] == face["entered_at"]


def test_what_somebody_gave_back_says_why_until_it_moves(agency, work):
    card = agency.card("Mailing", column=agency.terms, responsible=agency.kees)
    offer(card, to=agency.dasha, by=agency.kees)
    give_back(card.handoffs.get(), reason="No segment yet", by=agency.dasha)
    desk = work(agency.kees)
    assert titles(desk, "returned") == ["Mailing"]
    assert desk["counts"]["returned"] == 1
    assert (desk["returned"][0]["by"], desk["returned"][0]["reason"]) == (agency.dasha.pk, "No segment yet")
    assert work(agency.dasha)["returned"] == []
    card.refresh_from_db()
    move(card, to=agency.design, by=agency.kees)
    assert work(agency.kees)["returned"] == []


def test_what_was_given_back_and_offered_again_waits_for_the_other(agency, work):
    card = agency.card("Mailing", column=agency.terms, responsible=agency.kees)
    offer(card, to=agency.dasha, by=agency.kees)
    give_back(card.handoffs.get(), reason="No segment yet", by=agency.dasha)
    card.refresh_from_db()
    offer(card, to=agency.dasha, by=agency.kees)
    desk = work(agency.kees)
    assert (titles(desk, "returned"), titles(desk, "given")) == ([], ["Mailing"])
