"""A filter asked of the database finds what reading each card and thinking finds."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings

from baton.accounts.models import MoneyTier
from baton.boards.models import Card
from baton.desk.filters.document import Not, conditions
from baton.desk.finding_cards import cards_found
from baton.kit import clock
from baton.search.keeping_up import keep_up
from tests.desk.filter_oracle import Oracle, furnish
from tests.desk.filter_trees import FILTERS_OF_THE_AGENCY

NOW = datetime(2026, 11, 26, 14, 30, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture
def furnished(agency):
    furnish(agency, NOW)
    agency.kees.money = MoneyTier.PRICES
    agency.kees.save(update_fields=["money"])
    keep_up()
    return agency


@given(FILTERS_OF_THE_AGENCY)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_database_and_a_reader_agree(furnished, node):
    with clock.at(NOW):
        for by in (furnished.olga, furnished.kees):
            oracle = Oracle(by, NOW)
            seen = list(Card.objects.seen_by(by))
            found = set(cards_found(node, by).values_list("number", flat=True))
            assert found == {card.number for card in seen if oracle.finds(node, card)}


@given(FILTERS_OF_THE_AGENCY)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_filter_and_its_opposite_share_out_all_cards(furnished, node):
    with clock.at(NOW):
        for by in (furnished.olga, furnished.kees):
            found, rest = (
                list(cards_found(each, by).values_list("pk", flat=True)) for each in (node, Not(node))
            )
            whole = Card.objects.seen_by(by)
            if not any(asked.field == "archived" for asked in conditions(node)):
                whole = whole.on_board()
            assert sorted(found + rest) == sorted(whole.values_list("pk", flat=True))


def test_a_day_is_the_workspace_s_own(agency):
    late = datetime(2026, 11, 26, 23, 59, 59, tzinfo=ZoneInfo("Europe/Amsterdam"))
    with clock.at(NOW - timedelta(days=5)):
        agency.card("Tonight", deadline=late)
    with clock.at(NOW):
        from baton.desk.filters.reading import read

        def titles(text):
            return [card.title for card in cards_found(read(text), agency.anna)]

        assert titles("deadline:today") == ["Tonight"]
        assert titles("deadline:this_week -deadline:overdue") == ["Tonight"]
        assert titles("deadline:2026-11-26..+3d deadline<=today deadline>=2026-11-26") == ["Tonight"]
        assert titles("deadline:tomorrow OR deadline<today OR deadline>today OR deadline:none") == []
