"""People, hours and tags of a card are set as a whole, and only what differs is told."""

import pytest

from baton.activity.models import Entry
from baton.boards.content.participating import set_participants
from baton.boards.content.planning_hours import plan_hours
from baton.boards.models import Tag
from baton.boards.refusals import NotInTheTeam


def put(browser, card, what, sent):
    return browser.put(f"/api/relay/cards/{card.id}/{what}", sent, content_type="application/json")


def test_who_newly_takes_part_is_told_by_name(agency):
    card = agency.card()
    set_participants(card, {agency.dasha: "designer"}, by=agency.kees)
    set_participants(card, {agency.tim: "technical_specialist"}, by=agency.kees)
    payload = Entry.objects.latest("number").payload
    assert (payload["added"], payload["removed"]) == ([agency.tim.pk], [agency.dasha.pk])


def test_the_same_people_again_are_no_news(agency):
    card = agency.card()
    set_participants(card, {agency.dasha: "designer"}, by=agency.kees)
    assert set_participants(card, {agency.dasha: "designer"}, by=agency.kees).entry is None


def test_nobody_takes_part_in_a_card_they_do_not_see(agency):
    with pytest.raises(NotInTheTeam, match="Kees"):
        set_participants(
            agency.card(project=agency.secret), {agency.kees: "content_marketer"}, by=agency.anna
        )


def test_somebody_who_left_stays_a_participant_but_cannot_become_one(agency):
    from django.utils import timezone

    card = agency.card()
    set_participants(card, {agency.dasha: "designer"}, by=agency.kees)
    agency.dasha.left_at = agency.daan.left_at = timezone.now()
    agency.dasha.save()
    agency.daan.save()
    set_participants(card, {agency.dasha: "designer", agency.tim: "other"}, by=agency.kees)
    with pytest.raises(NotInTheTeam, match="Daan"):
        set_participants(card, {agency.dasha: "designer", agency.daan: "designer"}, by=agency.kees)


def test_the_plan_of_hours_is_set_as_a_whole(agency, as_member):
    card, browser = agency.card(), as_member(agency.anna)
    plan_hours(card, {"designer": 60, "analyst": 30}, by=agency.kees)
    sent = {
        "planned_hours": [
            {"job_function": "designer", "minutes": 90},
            {"job_function": "analyst", "minutes": 0},
        ]
    }
    assert put(browser, card, "planned-hours", sent).status_code == 200
    assert list(card.planned_hours.values_list("job_function", "minutes")) == [("designer", 90)]
    wrong = {"planned_hours": [{"job_function": "wizard", "minutes": 90}]}
    assert put(browser, card, "planned-hours", wrong).status_code == 422


def test_tags_stand_on_the_face(agency, as_member):
    red = Tag.objects.create(workspace=agency.workspace, name="Red")
    card = agency.card()
    answer = put(as_member(agency.kees), card, "tags", {"tags": [red.id]})
    assert answer.json()["face"] == {"id": card.id, "version": 2, "tags": [red.id]}


def test_another_workspaces_tag_is_not_there(agency, as_member):
    from baton.accounts.models import Workspace

    foreign = Tag.objects.create(workspace=Workspace.objects.create(slug="other", name="Other"), name="Red")
    assert put(as_member(agency.kees), agency.card(), "tags", {"tags": [foreign.id]}).status_code == 404


@pytest.mark.parametrize(
    ("what", "sent"),
    [
        ("tags", {"tags": []}),
        ("participants", {"participants": []}),
        ("planned-hours", {"planned_hours": []}),
    ],
)
def test_a_guest_sets_none_of_it(agency, as_member, what, sent):
    card = agency.card(project=agency.spring)
    card.shared = True
    card.save()
    assert put(as_member(agency.greta), card, what, sent).status_code == 403
    assert put(as_member(agency.gleb), card, what, sent).status_code == 404
