"""The team says what it knows of its workflow, piece by piece and many at once."""

import pytest

from baton.activity.models import Entry
from baton.kit import clock
from baton.kit.errors import Malformed, NotAllowed, NotSeen
from baton.statik import finding
from baton.statik.designing import add_part, change_part, remove_part, restore_parts
from baton.statik.keeping_services import begin_service
from baton.statik.refusals import (
    DeputyOfThemselves,
    DoesNotFit,
    NoSuchKind,
    NotOfThisDesign,
    NotOfThisTeam,
    OnlyOnce,
    SaidMeanwhile,
)


def test_two_who_say_different_things_of_a_block_lose_nothing(agency, said):
    block = said("block", name="Trial count")
    change_part(block, {"function": "analyst"}, by=agency.dasha, based_on=1)
    changed = change_part(block, {"gains": "How many they are"}, by=agency.anna, based_on=1)
    assert changed.values["function"] == "analyst"
    assert changed.values["gains"] == "How many they are"


def test_of_two_who_write_the_same_the_later_is_told_what_the_earlier_wrote(agency, said):
    block = said("block", name="Count")
    change_part(block, {"name": "Trial count"}, by=agency.dasha, based_on=1)
    with pytest.raises(SaidMeanwhile) as refused:
        change_part(block, {"name": "First count"}, by=agency.anna, based_on=1)
    assert refused.value.facts["theirs"] == "Trial count"
    assert change_part(block, {"name": "First count"}, by=agency.anna, based_on=2).version == 3


def test_what_was_said_the_same_again_is_no_change(agency, said):
    block = said("block", name="Count")
    assert change_part(block, {"name": "Count"}, by=agency.anna).version == 1
    assert Entry.objects.filter(kind="DesignChanged", payload__how="changed").count() == 0


def test_a_block_goes_with_its_links_and_risks_and_comes_back_with_them(agency, service, drawn, said):
    risk = said("risk", block=drawn["count"].pk, text="The data is of yesterday")
    gone = remove_part(drawn["count"], by=agency.olga)
    assert risk in gone
    assert len(gone) == 4
    assert not service.parts.filter(removed_at=None, kind="risk").exists()
    restore_parts(service, [part.pk for part in gone], by=agency.olga)
    assert service.parts.filter(removed_at=None).count() == 9


def test_a_purpose_is_said_once(agency, service, said):
    said("purpose", text="Segments that a campaign can use")
    with pytest.raises(OnlyOnce):
        said("purpose", text="Another")


def test_a_part_names_only_what_is_of_its_design(agency, service, said):
    other = begin_service(agency.production, "Another", by=agency.olga)
    block = add_part(other, "block", {"name": "Elsewhere"}, by=agency.olga)
    with pytest.raises(NotOfThisDesign):
        said("risk", block=block.pk)
    with pytest.raises(NotOfThisDesign):
        said("link", before=said("risk").pk)


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("risk", {"likelihood": 6}),
        ("block", {"kind": "somewhere"}),
        ("block", {"colour": "red"}),
        ("demand", {"rate": "three hundred in the backlog"}),
        ("demand", {"rate": float("inf")}),
        ("block", {"name": "n" * 121}),
        ("block", {"name": "a\0b"}),
    ],
)
def test_what_no_part_can_be_is_refused_with_the_field(agency, service, kind, values):
    with pytest.raises(Malformed) as refused:
        add_part(service, kind, values, by=agency.olga)
    assert refused.value.facts["field"] == next(iter(values))
    assert not service.parts.exists()


@pytest.mark.parametrize(
    ("kind", "values", "words"),
    [
        ("demand", {"failure": 120}, "Failure demand, %: at most 100"),
        ("block", {"limit": 0}, "Limit: at least 1"),
        ("block", {"enter": ["x" * 301]}, "To enter, one criterion a line: at most 300 characters"),
        ("demand", {"rate": "many"}, "Arrive: a number"),
    ],
)
def test_what_does_not_fit_is_said_in_words_of_the_house(agency, service, kind, values, words):
    with pytest.raises(DoesNotFit) as refused:
        add_part(service, kind, values, by=agency.olga)
    assert str(refused.value) == words


def test_a_name_of_spaces_is_none(agency, said):
    assert said("block", name="  ").values["name"] == ""
    assert said("customer", name=" Bloom ").values["name"] == "Bloom"


def test_nobody_is_their_own_deputy(agency, said):
    count = said("block", name="Count", function="analyst")
    with pytest.raises(DeputyOfThemselves):
        change_part(count, {"deputy": "analyst"}, by=agency.olga)
    change_part(count, {"deputy": "designer"}, by=agency.olga)


def test_an_unknown_kind_is_refused(agency, service):
    with pytest.raises(NoSuchKind):
        add_part(service, "wish", {}, by=agency.olga)


def test_nobody_owns_a_risk_who_is_a_guest_or_of_another_house(agency, said):
    with pytest.raises(NotOfThisTeam):
        said("risk", owner=agency.greta.pk)


def test_whoever_was_named_and_left_stays_named_beside_those_who_come(agency, said):
    asked = said("agreement", members=[agency.dasha.pk])
    agency.dasha.left_at = clock.now()
    agency.dasha.save()
    both = change_part(asked, {"members": [agency.dasha.pk, agency.anna.pk]}, by=agency.olga)
    assert both.values["members"] == [agency.dasha.pk, agency.anna.pk]
    with pytest.raises(NotOfThisTeam):
        said("agreement", members=[agency.dasha.pk])


def test_who_does_not_see_the_space_finds_no_service(agency, service):
    agency.production.private = True
    agency.production.save()
    with pytest.raises(NotSeen):
        finding.service(service.pk, agency.dasha)
    with pytest.raises(NotAllowed):
        finding.service(service.pk, agency.greta)
