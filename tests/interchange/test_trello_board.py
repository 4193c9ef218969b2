"""Columns, tags, people and custom fields of a board, on the made-up board "CRM letters"."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from baton.interchange.plan import FieldKind, ImportPlan
from tests.interchange.exports import document, fixture_plan, plan_document, titled


@pytest.fixture(scope="module")
def letters() -> ImportPlan:
    return fixture_plan("crm-letters.json")


def test_columns_stand_as_on_the_board_and_a_closed_list_keeps_its_place(letters):
    assert [(column.name, column.archived, column.wip_limit) for column in letters.columns] == [
        ("Brief", False, None),
        ("Parked", True, None),
        ("Design", False, 3),
        ("Technical check", False, None),
        ("Release", False, None),
        ("Proofreading", True, None),
    ]
    assert [column.order for column in letters.columns] == list(range(6))


def test_a_deleted_list_that_the_moves_name_comes_back_archived(letters):
    assert [column.name for column in letters.columns if column.placeholder] == ["Proofreading"]


def test_an_open_card_in_a_closed_list_stays_there_and_is_told(letters):
    card = titled(letters, "Yearly privacy notice")
    assert not card.archived
    notice = next(notice for notice in letters.notices if notice.code == "open_in_archived_column")
    assert notice.external_ids == (card.external_id,)


def test_labels_become_tags_and_a_nameless_one_is_called_by_its_colour(letters):
    assert [tag.name for tag in letters.tags] == ["Newsletter", "sky dark", "no colour"]
    assert len(titled(letters, "Spring catalogue letter").tags) == 3


def test_labels_of_2013_had_no_ids_and_are_found_on_the_cards():
    plan = fixture_plan("mailings-2013.json")
    assert [(tag.external_id, tag.name, tag.placeholder) for tag in plan.tags] == [
        ("color:red", "Urgent", True),
        ("color:blue", "blue", True),
    ]


def test_people_come_with_their_standing_and_without_addresses(letters):
    assert [(person.name, person.role, person.active, person.email) for person in letters.people[:3]] == [
        ("Vera Klein", "admin", True, None),
        ("Joost Peters", "member", True, None),
        ("Mila Orlova", "guest", False, None),
    ]


def test_who_has_left_the_board_lives_on_as_a_placeholder(letters):
    former = letters.people[-1]
    assert (former.name, former.username, former.placeholder) == ("Anton Gone", "antongone", True)


def test_a_person_of_whom_only_an_id_is_left_is_still_a_person():
    board = document("crm-letters.json")
    board["cards"][1]["idMembers"] = ["ffffffffffffffffffffffff"]
    person = plan_document(board).people[-1]
    assert (person.external_id, person.name, person.placeholder) == ("ffffffffffffffffffffffff", "", True)


def test_custom_fields_keep_their_kind_and_choices(letters):
    assert {field.name: field.kind for field in letters.fields} == {
        "Price": FieldKind.NUMBER,
        "Client": FieldKind.TEXT,
        "Consent checked": FieldKind.CHECKBOX,
        "Send on": FieldKind.DATE,
        "Channel": FieldKind.CHOICE,
    }
    channel = letters.fields[-1]
    assert [option.text for option in channel.options] == ["E-mail", "App push"]


def test_values_written_as_strings_get_their_type_back(letters):
    names = {field.external_id: field.name for field in letters.fields}
    values = {names[value.field]: value.value for value in titled(letters, "Spring catalogue letter").values}
    assert values.pop("Channel") == letters.fields[-1].options[0].external_id
    assert values == {
        "Price": Decimal("1250.50"),
        "Client": "Tulip Garden",
        "Consent checked": True,
        "Send on": datetime(2026, 3, 21, 10, tzinfo=UTC),
    }


def test_what_baton_has_no_place_for_is_counted_by_name(letters):
    assert letters.left_out == {"addMemberToBoard": 1, "vote": 1, "repetition of a card": 1}
