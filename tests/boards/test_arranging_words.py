"""Card types, tags and custom fields change under running cards without a loss."""

import pytest

from baton.accounts.models import Workspace
from baton.activity.models import Entry
from baton.boards.models import Card, CardTag, CardType, CustomField, CustomValue, Tag
from baton.boards.structure.arranging_card_types import add_card_type, change_card_type, reorder_card_type
from baton.boards.structure.arranging_fields import add_custom_field, change_custom_field
from baton.boards.structure.arranging_tags import add_tag, change_tag, merge_tag, remove_tag
from baton.boards.structure.refusals import (
    FieldIsAskedFor,
    IntoItself,
    NameTaken,
    NotAChoice,
    OptionsNeeded,
    OtherKindOfField,
)
from baton.boards.structure.stating_policies import add_policy
from baton.kit.errors import NotAllowed, NotSeen


def tagged(card, *tags):
    for tag in tags:
        CardTag.objects.create(card=card, tag=tag)


def test_two_tags_of_one_meaning_become_one(agency):
    mail, email = add_tag("mail", by=agency.anna), add_tag("e-mail", by=agency.anna)
    one, both = agency.card("One"), agency.card("Both")
    tagged(one, mail)
    tagged(both, mail, email)
    merge_tag(mail, into=email, by=agency.marc)
    assert not Tag.objects.filter(pk=mail.pk).exists()
    assert list(CardTag.objects.order_by("card").values_list("card", "tag")) == [
        (one.id, email.id),
        (both.id, email.id),
    ]
    told = Entry.objects.filter(kind="CardRetagged").order_by("number")
    assert [entry.payload["face"]["tags"] for entry in told] == [[email.id], [email.id]]
    assert told[0].payload["face"]["version"] == Card.objects.get(pk=one.pk).version


def test_a_tag_is_not_merged_into_itself(agency):
    tag = add_tag("mail", by=agency.anna)
    with pytest.raises(IntoItself):
        merge_tag(tag, into=tag, by=agency.marc)


def test_a_removed_tag_leaves_all_cards(agency):
    tag = add_tag("old", by=agency.anna)
    card = agency.card()
    tagged(card, tag)
    remove_tag(tag, by=agency.marc)
    assert Entry.objects.get(kind="CardRetagged").payload["face"]["tags"] == []


def test_a_tag_is_renamed_but_not_to_the_name_of_another(agency):
    tag = add_tag("mail", by=agency.anna)
    add_tag("push", by=agency.anna)
    assert change_tag(tag, name="letter", colour="blue", by=agency.marc).colour == "blue"
    with pytest.raises(NameTaken):
        change_tag(tag, name="push", by=agency.marc)
    with pytest.raises(NotAChoice):
        change_tag(tag, colour="#bada55", by=agency.marc)


def test_everybody_of_the_team_coins_tags_and_managers_clear_up(agency):
    tag = add_tag("mail", by=agency.anna)
    with pytest.raises(NotAllowed):
        remove_tag(tag, by=agency.anna)
    with pytest.raises(NotAllowed):
        add_tag("mine", by=agency.greta)


def test_cards_keep_an_archived_card_type(agency):
    push = add_card_type("Push", by=agency.marc)
    card = agency.card(card_type=push)
    change_card_type(push, archived=True, by=agency.marc)
    assert Card.objects.get(pk=card.pk).card_type == push
    assert change_card_type(push, archived=False, by=agency.marc).archived_at is None


def test_card_types_of_an_import_without_an_order_can_be_ordered(agency):
    mail, push = (CardType.objects.create(workspace=agency.workspace, name=name) for name in ("Mail", "Push"))
    reorder_card_type(push, above=mail, by=agency.marc)
    assert list(CardType.objects.order_by("rank")) == [push, mail]


def test_options_of_a_choice_change_without_losing_values(agency):
    channel = add_custom_field(
        "Channel",
        kind="choice",
        options=[{"name": "Mail"}, {"name": "Push"}, {"name": "Fax"}],
        by=agency.marc,
    )
    mail, push, fax = channel.options
    card = agency.card()
    CustomValue.objects.create(card=card, field=channel, value=push["id"])
    after = change_custom_field(
        channel, options=[{"name": "SMS"}, {"id": mail["id"], "name": "E-mail"}], by=agency.marc
    ).options
    assert [(option["name"], option.get("archived", False)) for option in after] == [
        ("SMS", False),
        ("E-mail", False),
        ("Push", True),
    ]
    assert after[1]["id"] == mail["id"]
    assert after[0]["id"] not in (mail["id"], push["id"], fax["id"])
    assert CustomValue.objects.get(card=card).value == after[2]["id"]


def test_a_choice_has_options_and_a_number_has_none(agency):
    with pytest.raises(OptionsNeeded):
        add_custom_field("Channel", kind="choice", by=agency.marc)
    with pytest.raises(OtherKindOfField):
        add_custom_field("Size", kind="number", options=[{"name": "L"}], by=agency.marc)


def shown():
    told = Entry.objects.filter(kind="CardShowsFields").latest("number")
    return told.payload["face"]["fields"]


def test_a_field_put_on_the_faces_is_told_for_the_cards_that_have_it(agency):
    size = add_custom_field("Size", kind="number", by=agency.marc)
    card, _without = agency.card("With"), agency.card("Without")
    CustomValue.objects.create(card=card, field=size, value="12")
    change_custom_field(size, on_face=True, by=agency.marc)
    told = Entry.objects.get(kind="CardShowsFields")
    assert told.card == card.id
    assert told.payload["face"]["fields"] == {str(size.id): "12"}
    change_custom_field(size, archived=True, by=agency.marc)
    assert shown() == {}
    change_custom_field(size, archived=False, by=agency.marc)
    assert shown() == {str(size.id): "12"}


def test_money_never_comes_on_a_face(agency):
    budget = add_custom_field("Budget", kind="money", by=agency.marc)
    CustomValue.objects.create(card=agency.card(), field=budget, value="900.00")
    change_custom_field(budget, on_face=True, by=agency.marc)
    assert not Entry.objects.filter(payload__icontains="900").exists()


def test_a_field_that_a_policy_asks_for_is_not_archived(agency):
    size = add_custom_field("Size", kind="number", by=agency.marc)
    add_policy(agency.terms, moment="enter", requirement="field", custom_field=size, by=agency.marc)
    with pytest.raises(FieldIsAskedFor, match="Terms of reference"):
        change_custom_field(size, archived=True, by=agency.marc)


def test_words_of_another_workspace_are_not_there(agency):
    other = Workspace.objects.create(slug="other", name="Other")
    foreign = Tag.objects.create(workspace=other, name="foreign")
    own = add_tag("own", by=agency.anna)
    with pytest.raises(NotSeen):
        merge_tag(own, into=foreign, by=agency.marc)
    assert CustomField.objects.count() == 0
