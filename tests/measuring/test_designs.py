"""A board that was changed tells its figures before and after."""

import pytest

from baton.boards.structure.arranging_columns import change_column
from baton.kit import clock
from tests.measuring.test_reports import asked, filed, on, report, walk

pytestmark = pytest.mark.django_db


@pytest.fixture
def changed(agency):
    """Ten cards of six days each; then a limit; then ten of two."""
    for n in range(10):
        walk(agency, filed(agency, n), (n, agency.terms), (n + 5, agency.done))
    with clock.at(on(20)):
        change_column(agency.terms, by=agency.olga, wip_limit=3)
        change_column(agency.terms, by=agency.olga, name="Terms")
    for n in range(20, 30):
        walk(agency, filed(agency, n), (n, agency.terms), (n + 1, agency.done))


def test_the_log_tells_since_when_a_board_is_what_it_is(agency, as_member, changed):
    rows = report(as_member(agency.anna), agency, 40)["designs"]["rows"]
    assert [(row[0], row[3], row[6]) for row in rows][1:] == [("2026-09-27", 10, 2.0)]
    assert rows[0][6] == 6.0


def test_the_dashboard_is_of_one_design_when_that_is_asked(agency, as_member, changed):
    told = report(as_member(agency.anna), agency, 40, design="2026-09-27")
    assert told["counts"]["items"] == 10
    assert told["cycle_times"]["percentiles"]["85"] == 2.0


def test_a_new_name_is_no_new_design(agency, as_member):
    walk(agency, filed(agency), (1, agency.terms), (3, agency.done))
    with clock.at(on(5)):
        change_column(agency.terms, by=agency.olga, name="Terms")
    walk(agency, filed(agency, 6), (6, agency.terms))
    assert len(report(as_member(agency.anna), agency, 9)["designs"]["rows"]) == 1


def test_a_day_on_which_nothing_was_changed_names_no_design(agency, as_member, changed):
    for part in ("report", "promises"):
        assert asked(as_member(agency.anna), agency, part, design="2026-09-28").status_code == 422
