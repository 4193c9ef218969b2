"""python -m benchmarks.profits: profitability of 23 projects over three years, by entries.

The reference is one aggregate written by hand over the same entries: minutes, cost, price and overhead by
project. What is promised is kept with months locked up to the last but one, as a house keeps them, and the
tallies made; with the running month changed since. A quarter of the cards have prices of their own, and fifty
of those lost it after their months were closed.
"""

import random
import sys
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from benchmarks import a_workspace
from benchmarks.measure import Figure, growth, measure, report, wall_ms
from benchmarks.timesheets import a_lead

SIZES = (50_000, 500_000)
CARDS, PEOPLE, PROJECTS = 6_000, 30, 23
LAST_DAY, DAYS = date(2026, 11, 27), 3 * 365
FIRST_DAY = LAST_DAY - timedelta(days=DAYS)
PROMISED, QUERIES = 300.0, 15
REPRICED = 50
BY_HAND = (
    "SELECT e.project_id, SUM(e.minutes), SUM(a.cost), SUM(a.price), SUM(a.overhead)"
    " FROM timesheets_timeentry e JOIN timesheets_amount a ON a.entry_id = e.id"
    " WHERE e.workspace_id = %s AND e.day BETWEEN %s AND %s GROUP BY e.project_id"
)


def main() -> int:
    a_workspace.start()
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    kept = True
    grown: dict[str, dict[int, Figure]] = {}
    world = a_workspace.make(CARDS)
    a_lead(world.member)
    projects = agreements(world)
    browser, written = a_workspace.browser_of(world.member), 0
    for size in SIZES:
        write_down(world, projects, written, size)
        written = size
        settle(world)
        print(f"-- {size:,} entries of {PEOPLE} people on {len(projects)} projects, {DAYS} days")

        def by_hand() -> Any:
            with connection.cursor() as cursor:
                return cursor.execute(BY_HAND, [world.member.workspace_id, FIRST_DAY, LAST_DAY]).fetchall()

        raw = measure("one aggregate by hand, wall", by_hand, clock=wall_ms)
        report(raw)
        for name, path in paths_of(projects).items():

            def ask(path: str = path) -> None:
                answer = browser.get(f"/api/{world.slug}{path}")
                assert answer.status_code == 200, answer.content

            with CaptureQueriesContext(connection) as asked:
                ask()
            told = measure(f"{name}, wall, {len(asked)} queries", ask, clock=wall_ms)
            grown.setdefault(name, {})[size] = told
            promised = PROMISED if name == "by project" else None
            kept &= report(told, against=raw, promised=promised)
            if name == "by project" and len(asked) > QUERIES:
                print(f"NOT KEPT: at most {QUERIES} queries")
                kept = False
    for name, figures in grown.items():
        print(f"{name}, by entries:")
        growth(figures)
    return 0 if kept else 1


def paths_of(projects: list[Any]) -> dict[str, str]:
    days = f"first_day={FIRST_DAY}&last_day={LAST_DAY}"
    cuts = ("project", "client", "month", "manager", "service")
    return {
        **{f"by {cut}": f"/profits?{days}&cut={cut}" for cut in cuts},
        "one project's cards": f"/profits?{days}&cut=card&project={projects[0].pk}",
        "its entries": f"/profits/part?{days}&cut=project&key={projects[0].pk}",
        "the owner's page": f"/profits/overview?{days}",
        "a burn": f"/projects/{projects[0].pk}/burn",
    }


def agreements(world: Any) -> list[Any]:
    """23 projects: a third at a fixed price, a third by time, a third on a retainer; rates for everybody."""
    from baton.accounts.models import Client, Member, Project
    from baton.boards.models import Card
    from baton.budgets.agreeing import Agreed, agree
    from baton.timesheets.rates.setting import PriceFor, Reach, set_cost, set_overhead, set_price

    workspace, by = world.member.workspace, world.member
    client = Client.objects.create(workspace=workspace, name="Bench")
    projects = [
        Project.objects.create(workspace=workspace, client=client, name=f"Project {number}")
        for number in range(PROJECTS)
    ]
    for at, project in enumerate(projects):
        cards = Card.objects.filter(pk__in=world.cards[at::PROJECTS])
        cards.update(project=project)
        wanted = (
            Agreed("fixed", "EUR", Decimal(500_000), planned_minutes=2_000_000),
            Agreed("time_and_materials", "EUR", None),
            Agreed("retainer", "EUR", Decimal(10_000), period="month", minutes=20_000),
        )[at % 3]
        agree(project, wanted, from_day=FIRST_DAY, by=by)
    set_price(PriceFor(), Decimal(100), "EUR", from_day=FIRST_DAY, reach=Reach.FROM_DAY, by=by)
    set_overhead(Decimal(7), "EUR", from_day=FIRST_DAY, reach=Reach.FROM_DAY, by=by)
    for member in Member.objects.filter(workspace=workspace)[:PEOPLE]:
        set_cost(member, Decimal(45), "EUR", from_day=FIRST_DAY, reach=Reach.FROM_DAY, by=by)
    return projects


def write_down(world: Any, projects: list[Any], begin: int, end: int) -> None:
    """Spread over the days, so that each day of a larger size holds more."""
    from baton.accounts.models import Member
    from baton.timesheets.models import TimeEntry
    from baton.timesheets.rates.book import book_of
    from baton.timesheets.rates.pricing import price_entries

    chance = random.Random(begin)
    workspace = world.member.workspace
    people = list(Member.objects.filter(workspace=workspace).values_list("pk", flat=True))[:PEOPLE]
    for start in range(begin, end, 10_000):
        rows = []
        for number in range(start, min(end, start + 10_000)):
            card = chance.randrange(len(world.cards))
            rows.append(
                TimeEntry(
                    workspace=workspace,
                    member_id=chance.choice(people),
                    day=LAST_DAY - timedelta(days=chance.randrange(DAYS)),
                    minutes=chance.choice((15, 30, 60, 90)),
                    card_id=world.cards[card],
                    project=projects[card % PROJECTS],
                    card_number=number,
                    job_function="designer",
                    is_rework=chance.random() < 0.1,
                    waited_for="client" if chance.random() < 0.1 else "",
                )
            )
        made = TimeEntry.objects.bulk_create(rows, batch_size=1000)
        price_entries(made, book_of(workspace))


def settle(world: Any) -> None:
    """Months before the last are locked and closed, and all are tallied; then somebody works on, and some
    prices are taken away."""
    from baton.boards.models import Card
    from baton.budgets.closing import close_what_is_locked
    from baton.budgets.models import ClosedDay, ClosedPrice, Closing
    from baton.timesheets.models import Lock
    from baton.timesheets.tallying import months_changed, tally_stale_months

    workspace = world.member.workspace
    priced = world.cards[::4]
    Card.objects.filter(pk__in=priced).update(price=Decimal(500))
    ClosedDay.objects.filter(project__workspace=workspace).delete()
    ClosedPrice.objects.filter(card__workspace=workspace).delete()
    Closing.objects.filter(workspace=workspace).delete()
    Lock.objects.filter(workspace=workspace).delete()
    Lock.objects.create(workspace=workspace, through=LAST_DAY.replace(day=1) - timedelta(days=1))
    close_what_is_locked()
    tally_stale_months()
    months_changed(workspace.pk, [LAST_DAY])
    Card.objects.filter(pk__in=priced[:REPRICED]).update(price=None)


if __name__ == "__main__":
    sys.exit(main())
