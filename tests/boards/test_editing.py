"""Several people change the fields of a card; two collide only on the same field."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from baton.activity.models import Entry
from baton.boards.content.editing import edit
from baton.boards.content.refusals import ChangedMeanwhile, HolderWouldNotSee, ParentCircle
from baton.boards.models import Promise
from baton.boards.refusals import NotInTheTeam
from baton.boards.relay.moving import move
from baton.kit.errors import Malformed, NotAllowed, NotSeen


def entry_of(card):
    return Entry.objects.filter(card=card.id).latest("number")


def patch(browser, card, **sent):
    return browser.patch(f"/api/relay/cards/{card.id}", sent, content_type="application/json")


def test_a_changed_title_raises_the_version_and_tells_the_face(agency):
    card = agency.card()
    changed = edit(card, {"title": "Summer mailing"}, by=agency.kees)
    assert changed.card.version == card.version + 1
    entry = entry_of(card)
    assert entry.kind == "CardEdited"
    assert entry.payload["face"] == {
        "id": card.id,
        "version": card.version + 1,
        "title": "Summer mailing",
    }
    assert entry.undo == {"title": "Spring mailing"}


def test_an_edit_that_changes_nothing_leaves_no_entry(agency):
    card = agency.card()
    before = Entry.objects.count()
    assert edit(card, {"title": card.title}, by=agency.kees).entry is None
    assert Entry.objects.count() == before


def test_two_people_change_different_fields(agency):
    card = agency.card()
    seen = card.version
    edit(card, {"title": "Summer mailing"}, by=agency.kees, based_on=seen)
    edit(card, {"class_of_service": "expedite"}, by=agency.anna, based_on=seen)
    card.refresh_from_db()
    assert (card.title, card.class_of_service) == ("Summer mailing", "expedite")


def test_two_people_change_the_same_field(agency):
    card = agency.card()
    edit(card, {"title": "Summer mailing"}, by=agency.kees, based_on=card.version)
    with pytest.raises(ChangedMeanwhile, match="Kees"):
        edit(card, {"title": "Autumn mailing"}, by=agency.anna, based_on=card.version)
    card.refresh_from_db()
    assert card.title == "Summer mailing"


def test_a_move_meanwhile_is_no_conflict(agency):
    card = agency.card()
    move(card, to=agency.terms, by=agency.kees)
    edit(card, {"title": "Summer mailing"}, by=agency.anna, based_on=card.version)


def test_each_deadline_given_is_a_promise_and_a_replaced_one_stays(agency):
    card = agency.card(deadline=datetime(2026, 12, 1, 12, tzinfo=UTC), deadline_has_time=True)
    edit(card, {"deadline": datetime(2026, 12, 8, 12, tzinfo=UTC)}, by=agency.kees)
    edit(card, {"deadline": None}, by=agency.kees)
    promises = list(Promise.objects.filter(card=card).order_by("id"))
    assert [promise.deadline.day for promise in promises] == [1, 8]
    assert all(promise.replaced_at for promise in promises)
    assert promises[1].given_by == agency.kees


def test_a_day_as_deadline_means_its_end_where_the_workspace_is(agency, as_member):
    card = agency.card()
    answer = patch(as_member(agency.anna), card, deadline="2026-12-01", deadline_has_time=False)
    assert answer.json()["face"]["deadline"] == "2026-12-01T22:59:59.000Z"  # Amsterdam in winter
    assert patch(as_member(agency.anna), card, deadline="2026-12-01T22:59:59Z").json()["number"] is None


def test_a_price_needs_the_right_to_see_prices(agency, as_member):
    card = agency.card()
    assert patch(as_member(agency.kees), card, price="10.00").status_code == 403
    answer = patch(as_member(agency.marc), card, price="1200.10")
    assert answer.status_code == 200, answer.content
    card.refresh_from_db()
    assert card.price == Decimal("1200.10")
    entry = entry_of(card)
    assert entry.kind == "PriceSet"
    assert "1200" not in str(entry.payload)


@pytest.mark.parametrize("price", ["-1", "NaN", "1e30", "10.001", "ten", True])
def test_a_price_is_an_amount(agency, as_member, price):
    assert patch(as_member(agency.marc), agency.card(), price=price).status_code == 422


def test_the_lead_is_somebody_of_the_team_who_sees_the_card(agency):
    card = agency.card(project=agency.secret, responsible=agency.anna)
    with pytest.raises(NotInTheTeam, match="Kees"):
        edit(card, {"lead": agency.kees}, by=agency.anna)
    with pytest.raises(NotInTheTeam, match="Gleb"):
        edit(card, {"lead": agency.gleb}, by=agency.anna)
    edit(card, {"lead": agency.olga}, by=agency.anna)


def test_a_member_of_another_workspace_cannot_be_the_lead(agency, as_member):
    from baton.accounts.models import JobFunction, Role, Workspace
    from tests.world import member

    stranger = member(
        Workspace.objects.create(slug="other", name="Other"), "Sam", Role.MEMBER, JobFunction.OTHER
    )
    assert patch(as_member(agency.kees), agency.card(), lead=stranger.id).status_code == 404


def test_a_project_is_set_only_by_who_sees_it(agency, as_member):
    card = agency.card()
    assert patch(as_member(agency.kees), card, project=agency.secret.id).status_code == 404
    assert patch(as_member(agency.anna), card, project=agency.secret.id).status_code == 200


def test_a_card_is_not_hidden_from_whoever_holds_it(agency):
    card = move(agency.card(), to=agency.terms, by=agency.kees).card
    with pytest.raises(HolderWouldNotSee, match="Kees"):
        edit(card, {"project": agency.secret}, by=agency.anna)


def test_sharing_tells_the_whole_face_and_who_saw_the_card_before(agency):
    card = agency.card(project=agency.spring)
    edit(card, {"shared": True}, by=agency.anna)
    payload = entry_of(card).payload
    assert payload["was"] == {
        "space": agency.production.id,
        "client": agency.bloom.id,
        "shared": False,
    }
    assert payload["face"]["title"] == card.title
    assert payload["face"]["tags"] == []


def test_a_card_is_never_its_own_ancestor(agency):
    top, middle, low = (agency.card(title) for title in ("Top", "Middle", "Low"))
    edit(middle, {"parent": top}, by=agency.kees)
    edit(low, {"parent": middle}, by=agency.kees)
    for other in (low, middle, top):
        with pytest.raises(ParentCircle):
            edit(top, {"parent": other}, by=agency.kees)


def test_an_empty_title_is_refused_in_words(agency):
    with pytest.raises(Malformed, match=r"title: it must not be empty\."):
        edit(agency.card(), {"title": "  "}, by=agency.kees)


def test_a_guest_edits_nothing(agency, as_member):
    card = agency.card(project=agency.spring)
    card.shared = True
    card.save()
    assert patch(as_member(agency.greta), card, title="Ours").status_code == 403
    assert patch(as_member(agency.gleb), card, title="Ours").status_code == 404
    with pytest.raises(NotAllowed):
        edit(card, {"title": "Ours"}, by=agency.greta)


def test_a_card_that_became_hidden_cannot_be_edited(agency):
    card = agency.card("Raise", column=agency.hidden_column, by=agency.olga)
    with pytest.raises(NotSeen):
        edit(card, {"title": "Mine"}, by=agency.anna)


@pytest.mark.parametrize("field", ["board", "column", "workspace", "created_by", "number", "code", "version"])
def test_what_is_not_a_field_to_edit_is_an_error_and_not_ignored(agency, as_member, field):
    assert patch(as_member(agency.olga), agency.card(), **{field: 1}).status_code == 422


def test_a_repeated_edit_is_done_once(agency, as_member):
    card, browser = agency.card(), as_member(agency.kees)
    answers = [
        browser.patch(
            f"/api/relay/cards/{card.id}",
            {"title": "Summer mailing"},
            content_type="application/json",
            headers={"Idempotency-Key": "edit-1"},
        ).json()
        for _ in range(2)
    ]
    assert answers[0] == answers[1]
    assert Entry.objects.filter(card=card.id, kind="CardEdited").count() == 1
