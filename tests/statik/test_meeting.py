"""The verification meeting: what is left to speak of, who agrees, what is found out later."""

import pytest

from baton.boards.models import Card
from baton.kit.errors import NotAllowed
from baton.statik.checking import blind_spots
from baton.statik.designing import change_part
from baton.statik.in_force import design_in_force, version_in_force
from baton.statik.meeting.agenda import Point, agenda
from baton.statik.meeting.asking_on import cards_of_questions, file_questions
from baton.statik.meeting.naming import name_version
from baton.statik.meeting.signing_off import sign_off
from baton.statik.publishing.publishing import publish, roll_back
from baton.statik.refusals import NotOfThisTeam, NotPublished, ReasonWanted
from baton.statik.telling import design_now
from baton.statik.telling_versions import version_told


def test_the_agenda_begins_with_what_keeps_it_from_being_a_board(agency, service, drawn, said):
    said("question", block=drawn["count"].pk, text="Which consent?")
    said("block", name="Nobody's", kind="activity")
    points = [item.point for item in agenda(blind_spots(design_now(service)))]
    assert points == [Point.STOPS, Point.QUESTIONS, Point.PURPOSE]


def test_people_agree_to_a_named_version_or_object_with_a_reason(agency, service, drawn):
    version = name_version(service, "For Monday", by=agency.olga)
    sign_off(version, agrees=True, by=agency.anna)
    with pytest.raises(ReasonWanted):
        sign_off(version, agrees=False, reason=" ", by=agency.dasha)
    sign_off(version, agrees=False, reason="Two days are too few", by=agency.dasha)
    sign_off(version, agrees=True, by=agency.dasha)
    told = version_told(version)
    assert told["name"] == "For Monday"
    assert told["published_at"] is None
    assert [(each["member"], each["agrees"], each["reason"]) for each in told["sign_offs"]] == [
        (agency.anna.pk, True, ""),
        (agency.dasha.pk, True, ""),
    ]


def test_a_version_that_was_only_named_is_not_in_force(agency, service, drawn):
    publish(service, by=agency.olga)
    name_version(service, "Next", by=agency.olga)
    assert service.versions.count() == 2
    assert design_in_force(service) == service.versions.get(number=1).as_design


def test_what_people_agreed_to_is_in_force_by_its_name_once_it_is_published(agency, service, drawn):
    named = name_version(service, "For Monday", by=agency.olga)
    sign_off(named, agrees=True, by=agency.anna)
    version = publish(service, note="At last", by=agency.marc)
    assert (version.pk, version.name, version.note) == (named.pk, "For Monday", "At last")
    assert version_in_force(service) == version
    assert (version.by, version.sign_offs.count()) == (agency.marc, 1)


def test_another_design_than_was_agreed_to_is_another_version(agency, service, drawn):
    named = name_version(service, "For Monday", by=agency.olga)
    change_part(drawn["count"], {"days": 3}, by=agency.anna)
    assert publish(service, by=agency.olga).number == 2
    # Going back to what was only spoken of is a version of its own, too.
    assert roll_back(named, by=agency.olga).number == 3


def test_questions_that_nobody_answered_become_dated_cards_once(agency, service, drawn, said):
    with pytest.raises(NotPublished):
        file_questions(service, by=agency.olga)
    said("question", text="Which consent counts?", owner=agency.dasha.pk, due="2031-03-04")
    said("question", text="Answered", answer="Yes")
    said("question", text=" ")
    publish(service, by=agency.olga)
    [card] = file_questions(service, by=agency.olga)
    assert (card.title, card.responsible, card.column.name) == ("Which consent counts?", agency.dasha, "Idea")
    assert card.deadline is not None
    assert file_questions(service, by=agency.olga) == []
    assert Card.objects.filter(board=card.board).count() == 1
    with pytest.raises(NotAllowed):
        file_questions(service, by=agency.dasha)


def test_who_takes_part_is_asked_by_name_and_has_to_see_the_service(agency, service, drawn):
    version = name_version(service, "For Monday", by=agency.olga, asked=[agency.anna.pk, agency.dasha.pk])
    sign_off(version, agrees=True, by=agency.anna)
    told = version_told(version)
    silent = set(told["asked"]) - {each["member"] for each in told["sign_offs"]}
    assert silent == {agency.dasha.pk}
    with pytest.raises(NotOfThisTeam):
        name_version(service, "For guests", by=agency.olga, asked=[agency.greta.pk])


def test_a_version_says_whether_the_design_still_stands_as_it_was_named(agency, service, drawn):
    version = name_version(service, "For Monday", by=agency.olga)
    assert version_told(version)["stands"]
    change_part(drawn["count"], {"days": 3}, by=agency.anna)
    assert not version_told(version)["stands"]


def test_the_cards_of_questions_are_told_to_whoever_sees_them(agency, service, drawn, said):
    question = said("question", text="Which consent counts?")
    publish(service, by=agency.olga)
    [card] = file_questions(service, by=agency.olga)
    [told] = cards_of_questions(service, by=agency.dasha)
    assert (told["question"], told["card"], told["done"]) == (question.pk, card.pk, False)
