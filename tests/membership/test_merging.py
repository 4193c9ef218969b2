"""A person known by name only (from an import) turns out to be a member."""

import pytest

from baton.accounts.models import Member, ProjectMember
from baton.activity.models import Entry
from baton.boards.leavers.merging import merge, relations_to_a_member
from baton.boards.models import Comment, CustomField, CustomValue, Participant
from baton.kit.errors import NotAllowed
from baton.membership.refusals import NotAPlaceholder, NotOfTheTeam


@pytest.fixture
def imported(agency):
    return Member.objects.create(workspace=agency.workspace, name="k.jansen")


def test_everything_of_the_placeholder_becomes_the_members(agency, imported):
    card = agency.card(lead=imported, responsible=imported)
    comment = Comment.objects.create(card=card, by=imported, text="From the old board")
    entry = Entry.objects.latest("number")
    Entry.objects.filter(pk=entry.pk).update(by=imported)
    field = CustomField.objects.create(workspace=agency.workspace, name="Reviewer", kind="person")
    value = CustomValue.objects.create(card=card, field=field, value=str(imported.id))
    merge(imported, into=agency.kees, by=agency.olga)
    for row in (card, comment, entry, value):
        row.refresh_from_db()
    assert (card.lead, card.responsible, comment.by, entry.by) == (agency.kees,) * 4
    assert value.value == str(agency.kees.id)
    assert not Member.objects.filter(name="k.jansen").exists()
    assert Entry.objects.get(kind="CardPassedOn").payload["face"]["lead"] == agency.kees.id


def test_where_both_stood_the_member_stands_once(agency, imported):
    card = agency.card()
    for member in (imported, agency.kees):
        Participant.objects.create(card=card, member=member, job_function="content_marketer")
        ProjectMember.objects.create(project=agency.spring, member=member, job_function="content_marketer")
    merge(imported, into=agency.kees, by=agency.olga)
    assert [part.member for part in card.participants.all()] == [agency.kees]
    assert [place.member for place in agency.spring.places.all()] == [agency.kees]


def test_no_row_that_names_a_member_is_forgotten():
    """Cards, comments, handoffs, the log: whichever floor a row belongs to."""
    named = {relation.related_model.__name__ for relation in relations_to_a_member()}
    assert {"Card", "Comment", "Entry", "Handoff", "Participant", "Stay", "ApiToken"} <= named


def test_only_a_placeholder_is_merged_and_only_by_who_administers(agency, imported):
    with pytest.raises(NotAPlaceholder, match="Tim"):
        merge(agency.tim, into=agency.kees, by=agency.olga)
    with pytest.raises(NotAPlaceholder):
        merge(imported, into=imported, by=agency.olga)
    with pytest.raises(NotAllowed):
        merge(imported, into=agency.kees, by=agency.marc)


def test_merging_over_the_api(agency, imported, as_member):
    address = f"/api/relay/members/{imported.id}/merge"
    answer = as_member(agency.olga).post(address, {"into": agency.kees.id}, content_type="application/json")
    assert answer.status_code == 204
    assert Entry.objects.get(kind="PlaceholderMerged").payload["member"] == agency.kees.id


def test_a_guest_inherits_no_cards(agency, imported):
    card = agency.card(lead=imported)
    with pytest.raises(NotOfTheTeam, match="Greta"):
        merge(imported, into=agency.greta, by=agency.olga)
    card.lead = agency.kees
    card.save()
    merge(imported, into=agency.greta, by=agency.olga)
    assert not Member.objects.filter(pk=imported.pk).exists()
