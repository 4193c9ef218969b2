"""The workspace's own fields: each kind reads its own values and refuses others in words."""

import pytest

from baton.activity.models import Entry
from baton.boards.access import finding_content
from baton.boards.content.filling_fields import fill
from baton.boards.content.refusals import FieldElsewhere
from baton.boards.models import Board, CustomField, CustomValue
from baton.boards.refusals import NotInTheTeam
from baton.kit.errors import Malformed, NotSeen

OPTIONS = [{"id": "a1", "name": "E-mail", "colour": "red"}, {"id": "b2", "name": "SMS", "colour": "blue"}]


@pytest.fixture
def field(agency):
    def make(kind, **known):
        options = OPTIONS if kind == "choice" else []
        return CustomField.objects.create(
            workspace=agency.workspace, name=kind.title(), kind=kind, options=options, **known
        )

    return make


def stored(card):
    return CustomValue.objects.get(card=card).value


@pytest.mark.parametrize(
    ("kind", "given", "kept"),
    [
        ("text", "  Привет \u202e😀 ", "  Привет \u202e😀 "),
        ("number", 12.5, "12.5"),
        ("number", "12.50", "12.50"),
        ("number", "1e3", "1000"),
        ("number", 0, "0"),
        ("date", "2026-11-21", "2026-11-21"),
        ("choice", "b2", "b2"),
        ("link", "https://relay.example/a?b=1", "https://relay.example/a?b=1"),
        ("link", "mailto:anna@relay.example", "mailto:anna@relay.example"),
        ("money", "1200", "1200.00"),
        ("money", "1200.10", "1200.10"),
        ("checkbox", True, "true"),
        ("checkbox", False, "false"),
    ],
)
def test_a_value_that_fits_is_kept(agency, field, kind, given, kept):
    card = agency.card()
    fill(card, field(kind), given, by=agency.marc)
    assert stored(card) == kept


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("text", "a\0b"),
        ("text", "x" * 10_001),
        ("text", 12),
        ("number", "twelve"),
        ("number", "NaN"),
        ("number", float("inf")),
        ("number", "1e99"),
        ("number", True),
        ("number", "1,5"),
        ("date", "21.11.2026"),
        ("date", "2026-02-30"),
        ("date", 20261121),
        ("choice", "c3"),
        ("choice", "SMS"),
        ("person", "Anna"),
        ("person", "9" * 30),
        ("person", "²"),
        ("link", "javascript:alert(1)"),
        ("link", "ftp://relay.example"),
        ("money", "10.001"),
        ("money", "EUR 5"),
        ("checkbox", "yes"),
        ("checkbox", 1.5),
    ],
)
def test_a_value_that_does_not_fit_is_refused_by_the_fields_name(agency, field, kind, given):
    with pytest.raises(Malformed, match=f"^{kind.title()}: "):
        fill(agency.card(), field(kind), given, by=agency.marc)


def test_a_person_is_somebody_who_works_here_and_sees_the_card(agency, field):
    card, person = agency.card(project=agency.secret), field("person")
    fill(card, person, agency.olga.pk, by=agency.anna)
    assert stored(card) == str(agency.olga.pk)
    for stranger in (agency.kees, agency.greta):
        with pytest.raises(NotInTheTeam):
            fill(card, person, stranger.pk, by=agency.anna)


def test_nothing_empties_a_field(agency, field):
    card, text = agency.card(), field("text")
    fill(card, text, "x", by=agency.kees)
    fill(card, text, None, by=agency.kees)
    assert not CustomValue.objects.exists()


def test_money_is_not_there_for_who_may_not_see_prices(agency, field, as_member):
    card, money = agency.card(), field("money", on_face=True)
    fill(card, money, "99.95", by=agency.marc)
    with pytest.raises(NotSeen):
        fill(card, money, "1", by=agency.kees)
    page = f"/api/relay/cards/{card.id}"
    assert as_member(agency.marc).get(page).json()["values"] == {str(money.id): "99.95"}
    assert as_member(agency.kees).get(page).json()["values"] == {}
    assert "99.95" not in str(list(Entry.objects.values_list("payload", flat=True)))
    kinds = [entry["kind"] for entry in as_member(agency.kees).get(f"{page}/history").json()["entries"]]
    assert "FieldFilled" not in kinds


def test_a_value_shown_on_the_face_travels_in_the_fact(agency, field):
    card, text = agency.card(), field("text", on_face=True)
    assert fill(card, text, "SMS", by=agency.kees).face["fields"] == {str(text.id): "SMS"}


def test_another_boards_field_does_not_belong_on_the_card(agency, field):
    board = Board.objects.create(workspace=agency.workspace, space=agency.production, name="Pilot", rank="a1")
    with pytest.raises(FieldElsewhere, match="Text"):
        fill(agency.card(), field("text", board=board), "x", by=agency.kees)


def test_another_workspaces_field_is_not_there(agency, as_member):
    from baton.accounts.models import Workspace

    elsewhere = Workspace.objects.create(slug="other", name="Other")
    foreign = CustomField.objects.create(workspace=elsewhere, name="Theirs", kind="text")
    answer = as_member(agency.kees).put(
        f"/api/relay/cards/{agency.card().id}/fields/{foreign.id}",
        {"value": "x"},
        content_type="application/json",
    )
    assert answer.status_code == 404


def test_an_archived_option_is_chosen_no_more_and_stays_where_it_stands(agency, field):
    channel, card = field("choice"), agency.card()
    fill(card, channel, "b2", by=agency.marc)
    channel.options = [OPTIONS[0], {**OPTIONS[1], "archived": True}]
    channel.save()
    assert fill(card, channel, "b2", by=agency.marc).entry is None
    assert stored(card) == "b2"
    with pytest.raises(Malformed):
        fill(agency.card("Another"), channel, "b2", by=agency.marc)


def test_a_field_of_an_unseen_board_is_not_there(agency, field):
    salary = field("text", board=agency.hidden_board)
    with pytest.raises(NotSeen):
        finding_content.field(salary.id, agency.marc)
    assert finding_content.field(salary.id, agency.olga) == salary
