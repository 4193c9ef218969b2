"""A month of an agency, worked out by hand: 23 projects, 30 people, three kinds of contract.

Person k of 30 costs 30 + k an hour; overhead is 10 an hour; an hour is sold for 100. From Monday 2 to Friday
6 November each works 4 hours a day on project ((k - 1) mod 23) + 1: 20 hours in all, and 1 for the house.
So the projects 1 to 7 have two people (k and k + 23) and 40 hours, the other sixteen one and 20 hours.

    hours      30 x 20 + 30 x 1                                         630 h
    cost       20 x (31 + 32 + ... + 60) = 20 x 1,365 = 27,300
               and for the house 1 x 1,365                              28,665
    overhead   630 x 10                                                  6,300

Projects 1, 4, ..., 22 (eight) have a fixed price of 6,000 for 60 planned hours; a photographer of 300 each:

    earned     1, 4 and 7: 6,000 x 40 / 60 = 4,000; five others 2,000   22,000
    external   8 x 300                                                   2,400

Projects 2, 5, ..., 23 (eight) are paid by time:

    earned     2 and 5: 40 x 100; six others 20 x 100                   20,000

Projects 3, 6, ..., 21 (seven) are on a retainer of 1,500 a month for 15 hours; media for 500 each are passed
on with 10 %:

    earned     all have used their 15 hours: 7 x (1,500 + 550)          14,350
    external   7 x 500                                                   3,500

    earned 56,350 - cost 28,665 - overhead 6,300 - external 5,900 =     15,485 margin

Two projects lose money, because 40 hours went into a retainer of 15:

    3: 20 x (33 + 56) = 1,780, overhead 400, media 500, earned 2,050      -630
    6: 20 x (36 + 59) = 1,900, overhead 400, media 500, earned 2,050      -750
"""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from baton.accounts.models import JobFunction, Member, Project, Role
from baton.budgets.agreeing import Agreed, agree
from baton.budgets.paying_outside import Paid
from baton.budgets.paying_outside import enter as pay
from baton.profits.asked import Cut
from baton.profits.overview import overview
from baton.timesheets.models import TimeEntry
from baton.timesheets.rates.book import book_of
from baton.timesheets.rates.pricing import price_entries
from baton.timesheets.rates.setting import PriceFor, Reach, set_cost, set_overhead, set_price
from baton.timesheets.tallying import tally_stale_months
from tests.budgets.conftest import NEW_YEAR
from tests.world import member

NOVEMBER, MONTHS_END = date(2026, 11, 1), date(2026, 11, 30)
MONDAY = date(2026, 11, 2)


@pytest.fixture
def month(agency):
    by = agency.olga
    set_price(PriceFor(), Decimal(100), "EUR", from_day=NEW_YEAR, reach=Reach.FROM_DAY, by=by)
    set_overhead(Decimal(10), "EUR", from_day=NEW_YEAR, reach=Reach.FROM_DAY, by=by)
    projects = [project(agency, number) for number in range(1, 24)]
    people = [
        member(agency.workspace, f"Person {k}", Role.MEMBER, JobFunction.DESIGNER) for k in range(1, 31)
    ]
    entries: list[TimeEntry] = []
    for k, person in enumerate(people, 1):
        set_cost(person, Decimal(30 + k), "EUR", from_day=NEW_YEAR, reach=Reach.FROM_DAY, by=by)
        entries += work(person, projects[(k - 1) % 23])
    made = TimeEntry.objects.bulk_create(entries)
    price_entries(made, book_of(agency.workspace))
    return projects


def project(agency, number: int) -> Project:
    made = Project.objects.create(workspace=agency.workspace, client=agency.bloom, name=f"Project {number}")
    outside: Paid | None = None
    match number % 3:
        case 1:
            wanted = Agreed("fixed", "EUR", Decimal(6000), planned_minutes=60 * 60)
            outside = Paid(made, MONDAY, "freelancer", "Photographer", Decimal(300), currency="EUR")
        case 2:
            wanted = Agreed("time_and_materials", "EUR", None)
        case _:
            wanted = Agreed("retainer", "EUR", Decimal(1500), period="month", minutes=15 * 60)
            outside = Paid(
                made,
                MONDAY,
                "media",
                "Paper",
                Decimal(500),
                currency="EUR",
                passed_on=True,
                mark_up=Decimal(10),
            )
    agree(made, wanted, from_day=NOVEMBER, by=agency.olga)
    if outside is not None:
        pay(outside, by=agency.olga)
    return made


def work(person: Member, on: Project) -> list[TimeEntry]:
    known = {"workspace_id": person.workspace_id, "member": person, "job_function": JobFunction.DESIGNER}
    days = [TimeEntry(day=MONDAY + timedelta(days=day), minutes=240, project=on, **known) for day in range(5)]
    return [*days, TimeEntry(day=MONDAY, minutes=60, kind="internal", billable=False, **known)]


def test_the_month_by_hand(agency, month, reported):
    for _turn in range(2):
        for cut in Cut:
            total = reported(cut, NOVEMBER, MONTHS_END).total
            assert total.minutes == 630 * 60
            assert (total.cost, total.overhead, total.external) == (2_866_500, 630_000, 590_000)
            assert (total.earned, total.margin) == (5_635_000, 1_548_500)
        tally_stale_months()
    lines = reported(Cut.PROJECT, NOVEMBER, MONTHS_END).lines
    kinds = [sum(lines[project.pk].earned for project in month[at::3]) for at in range(3)]
    assert kinds == [2_200_000, 2_000_000, 1_435_000]
    assert (lines[None].earned, lines[None].spent) == (0, 166_500)

    told = overview(NOVEMBER, MONTHS_END, agency.olga)
    assert told.losing_count == 2
    assert [(each.project.name, each.line.margin) for each in told.losing] == [
        ("Project 6", -75_000),
        ("Project 3", -63_000),
    ]
    # 40 hours at 100 are worth 4,000 and earned 1,550 without the media: a retainer that is overspent.
    assert told.losing[0].reasons[0].why == "under_priced"
