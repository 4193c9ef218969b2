"""A query composed once gives the rows of the plain one, whoever asks with which values."""

from typing import Any

import pytest
from django.db.models import Count, F, OuterRef, Subquery, Value

from baton.boards.models import Card, Column, Stay
from baton.kit.prepared import Prepared


def of_column(*, column: int | None) -> Any:
    return Card.objects.filter(column=column).order_by("id")


def test_each_value_finds_its_own_rows(agency):
    for column in (agency.queue, agency.terms, agency.queue):
        agency.card(column=column)
    prepared: Prepared[Card] = Prepared(of_column)
    for column in (agency.queue, agency.terms, agency.done, agency.queue):
        assert prepared.all(column=column.id) == list(of_column(column=column.id))
        assert prepared.first(column=column.id) == of_column(column=column.id).first()
    assert len(prepared.plans) == 1


def test_a_row_is_the_object_that_a_plain_query_gives(agency):
    made = agency.card(project=agency.spring, lead=agency.kees)
    prepared: Prepared[Card] = Prepared(of_column)
    row, plain = prepared.first(column=agency.queue.id), Card.objects.get(pk=made.pk)
    assert row is not None
    assert not row._state.adding
    names = [field.attname for field in Card._meta.concrete_fields]
    assert [getattr(row, name) for name in names] == [getattr(plain, name) for name in names]
    row.title = "Summer mailing"
    row.save(update_fields=["title"])
    assert Card.objects.get(pk=made.pk).title == "Summer mailing"


def test_related_rows_come_along_without_another_query(agency, django_assert_num_queries):
    agency.card(responsible=agency.kees, project=agency.spring)
    agency.card(column=agency.terms, responsible=agency.dasha)
    prepared: Prepared[Card] = Prepared(
        lambda column: Card.objects.filter(column=column).select_related(
            "column__board", "responsible", "project__client"
        )
    )
    for column in (agency.queue, agency.terms):
        plain = Card.objects.get(column=column)
        with django_assert_num_queries(1):
            row = prepared.first(column=column.id)
            assert row is not None
            found = (row.column.board, row.responsible, row.project and row.project.client)
        assert found == (agency.board, plain.responsible, plain.project and plain.project.client)


def test_what_is_computed_beside_the_columns_comes_along(agency):
    for column in (agency.queue, agency.queue, agency.terms):
        agency.card(column=column)
    last = Card.objects.filter(column=OuterRef("pk")).order_by("-number").values("number")[:1]
    prepared: Prepared[Column] = Prepared(
        lambda column: (
            Column.objects.filter(pk=column)
            .select_related("board")
            .annotate(cards_here=Count("cards"), last=Subquery(last), what=Value("stage"))
        )
    )
    seen: dict[int, tuple[Any, ...]] = {}
    for column in (agency.queue, agency.terms, agency.done):
        row: Any = prepared.first(column=column.id)
        seen[column.id] = (row.cards_here, row.last, row.what, row.board.name)
    assert seen == {
        agency.queue.id: (2, 2, "stage", "CRM production"),
        agency.terms.id: (1, 3, "stage", "CRM production"),
        agency.done.id: (0, None, "stage", "CRM production"),
    }


def test_values_come_as_dictionaries_of_python_values(agency):
    agency.card()

    def told(*, column: int) -> Any:
        return Stay.objects.filter(column=column).values("id", "entered_at", "left_at", "backward")

    prepared: Prepared[dict[str, Any]] = Prepared(told)
    assert prepared.all(column=agency.queue.id) == list(told(column=agency.queue.id))
    assert prepared.first(column=agency.terms.id) is None


@pytest.mark.parametrize(
    "hostile", ["Spring mailing", "x' OR '1'='1", "%s", "стенд", "stand-in 9000000000000000"]
)
def test_a_text_is_compared_and_never_read(agency, hostile):
    agency.card("Spring mailing")
    agency.card("стенд")
    prepared: Prepared[Card] = Prepared(lambda title: Card.objects.filter(title=title))
    assert prepared.first(title="another") is None
    assert prepared.all(title=hostile) == list(Card.objects.filter(title=hostile))


def test_none_equals_nothing_and_spoils_no_later_question(agency):
    made = agency.card(lead=agency.kees)
    agency.card()
    prepared: Prepared[Card] = Prepared(lambda lead: Card.objects.filter(lead=lead))
    assert prepared.all(lead=None) == []
    assert prepared.all(lead=agency.kees.id) == [made]
    assert prepared.all(lead=None) == []


@pytest.mark.parametrize("far", [2**63, -(2**64), 10**30])
def test_a_number_no_database_can_hold_equals_nothing(agency, far):
    made = agency.card()
    prepared: Prepared[Card] = Prepared(lambda card: Card.objects.filter(pk=card))
    assert prepared.all(card=far) == []
    assert prepared.all(card=made.id) == [made]


def test_one_value_may_stand_in_several_places(agency):
    kees = agency.card(lead=agency.kees, responsible=agency.kees)
    agency.card(lead=agency.kees, responsible=agency.dasha)
    prepared: Prepared[Card] = Prepared(
        lambda who, besides: Card.objects.filter(lead=who, responsible=who).exclude(pk=besides)
    )
    assert prepared.all(who=agency.kees.id, besides=0) == [kees]
    assert prepared.all(who=agency.kees.id, besides=kees.id) == []


def test_another_shape_is_another_query(agency):
    first, second = agency.card("B"), agency.card("A")

    def ordered(by: str, *, column: int) -> Any:
        return Card.objects.filter(column=column).annotate(same=F("title")).order_by(by)

    prepared: Prepared[Card] = Prepared(ordered)
    assert prepared.all("id", column=agency.queue.id) == [first, second]
    assert prepared.all("title", column=agency.queue.id) == [second, first]
    assert len(prepared.plans) == 2
