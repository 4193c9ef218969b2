"""python -m benchmarks.profits [ENTRIES …]: profitability of 23 projects, by entries.

The reference is one aggregate written by hand over the same entries: minutes, cost, price and overhead by
project. What is promised is kept with months locked up to the last but one, as a house keeps them, and the
tallies made; with the running month changed since. A quarter of the cards have prices of their own, and fifty
of those lost it after their months were closed.

50,000 and 500,000 entries are three years of 20 people on 2,000 cards. 2,000,000 are what such a house comes
to: six years, 40 people, 8,000 cards; all six are asked for. At the end it is asked for over a socket.
"""

import http.client
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import a_workspace
from benchmarks.living_server import start, wait_for
from benchmarks.measure import Figure, growth, measure, report, wall_ms
from benchmarks.timesheets import a_lead
from benchmarks.years_of_hours import write_down

CARDS, PROJECTS, PEOPLE = 8_000, 23, 20
LAST_DAY, YEAR = date(2026, 11, 27), 365
PROMISED, QUERIES = 300.0, 15
REPRICED, PORT = 50, 8357
BY_HAND = (
    "SELECT e.project_id, SUM(e.minutes), SUM(a.cost), SUM(a.price), SUM(a.overhead)"
    " FROM timesheets_timeentry e JOIN timesheets_amount a ON a.entry_id = e.id"
    " WHERE e.workspace_id = %s AND e.day BETWEEN %s AND %s GROUP BY e.project_id"
)


class House(NamedTuple):
    """``of_all``: on the cards of all boards."""

    years: int
    people: int
    of_all: bool = False

    @property
    def first_day(self) -> date:
        return LAST_DAY - timedelta(days=self.years * YEAR)


HOUSES = {50_000: House(3, 20), 500_000: House(3, 20), 2_000_000: House(6, 40, of_all=True)}


def main() -> int:
    data = a_workspace.start()
    sizes = [int(size) for size in sys.argv[1:]] or list(HOUSES)
    kept = True
    grown: dict[str, dict[int, Figure]] = {}
    world = a_workspace.make(CARDS)
    a_lead(world.member)
    projects, people = agreements(world), people_of(world)
    browser, written = a_workspace.browser_of(world.member), 0
    for size in sizes:
        house = HOUSES[size]
        fill(world, house, people, size - written)
        written = size
        settle(world)
        print(f"-- {size:,} entries: {house.years} years, {house.people} people, {len(projects)} projects")
        raw = measure("one aggregate by hand, wall", by_hand(world, house), clock=wall_ms)
        report(raw)
        for name, path in paths_of(projects, house, world.board).items():
            told, queries = asked(browser, f"/api/{world.slug}{path}", name)
            grown.setdefault(name, {})[size] = told
            # What is promised is three years.
            promised = PROMISED if name == "by project" and house.years == 3 else None
            kept &= report(told, against=raw, promised=promised)
            if name == "by project" and queries > QUERIES:
                print(f"NOT KEPT: at most {QUERIES} queries")
                kept = False
    path = paths_of(projects, HOUSES[written], world.board)["by project"]
    over_a_socket(data, world, f"/api/{world.slug}{path}", raw)
    for name, figures in grown.items():
        print(f"{name}, by entries:")
        growth(figures)
    return 0 if kept else 1


def by_hand(world: Any, house: House) -> Any:
    from django.db import connection

    def ask() -> Any:
        with connection.cursor() as cursor:
            cursor.execute(BY_HAND, [world.member.workspace_id, house.first_day, LAST_DAY])
            return cursor.fetchall()

    return ask


def asked(browser: Any, path: str, name: str) -> tuple[Figure, int]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def ask() -> None:
        answer = browser.get(path)
        assert answer.status_code == 200, answer.content

    with CaptureQueriesContext(connection) as queries:
        ask()
    return measure(f"{name}, wall, {len(queries)} queries", ask, clock=wall_ms), len(queries)


def over_a_socket(data: Path, world: Any, path: str, raw: Figure) -> None:
    """By the server that ``baton serve`` starts, on the same data."""
    from benchmarks.made_up_board import a_token

    headers = {"Authorization": f"Bearer {a_token(world.member)}"}
    line = http.client.HTTPConnection("127.0.0.1", PORT)

    def ask() -> None:
        line.request("GET", path, headers=headers)
        answer = line.getresponse()
        assert (answer.status, bool(answer.read())) == (200, True)

    server = start(PORT, data)
    try:
        wait_for(PORT)
        report(measure("by project, over a socket, wall", ask, clock=wall_ms), against=raw)
    finally:
        server.terminate()
        server.wait(10)


def paths_of(projects: list[Any], house: House, board: Any) -> dict[str, str]:
    days = f"first_day={house.first_day}&last_day={LAST_DAY}"
    cuts = ("project", "client", "month", "manager", "service")
    return {
        **{f"by {cut}": f"/profits?{days}&cut={cut}" for cut in cuts},
        "one project's cards": f"/profits?{days}&cut=card&project={projects[0].pk}",
        "its entries": f"/profits/part?{days}&cut=project&key={projects[0].pk}",
        "the owner's page": f"/profits/overview?{days}",
        "a burn": f"/projects/{projects[0].pk}/burn",
        "a budget": f"/projects/{projects[0].pk}/budget",
        "the hours of a board": f"/boards/{board.pk}/time",
    }


def people_of(world: Any) -> list[int]:
    """Twice as many as a workspace of benchmarks has."""
    from baton.accounts.models import Member, User
    from baton.timesheets.rates.setting import Reach, set_cost

    workspace = world.member.workspace
    for number in range(PEOPLE):
        user = User.objects.create(email=f"later{number}@bench.example", name=f"Later {number}")
        Member.objects.create(workspace=workspace, user=user, name=user.name)
    people = list(Member.objects.filter(workspace=workspace).order_by("pk"))
    for member in people:
        set_cost(member, Decimal(45), "EUR", from_day=BEGINNING, reach=Reach.FROM_DAY, by=world.member)
    return [member.pk for member in people]


def fill(world: Any, house: House, people: list[int], entries: int) -> None:
    from baton.boards.models import Card

    rows = Card.objects.filter(board__workspace=world.member.workspace).order_by("pk")
    if not house.of_all:
        rows = rows.filter(board=world.board)
    cards = list(rows.values_list("pk", "project"))
    write_down(world, cards, people[: house.people], house.first_day, LAST_DAY, entries=entries)


BEGINNING = HOUSES[2_000_000].first_day


def agreements(world: Any) -> list[Any]:
    """23 projects: a third at a fixed price, a third by time, a third on a retainer; rates for everybody."""
    from baton.accounts.models import Client, Project
    from baton.boards.models import Card
    from baton.budgets.agreeing import Agreed, agree
    from baton.timesheets.rates.setting import PriceFor, Reach, set_overhead, set_price

    workspace, by = world.member.workspace, world.member
    client = Client.objects.create(workspace=workspace, name="Bench")
    projects = [
        Project.objects.create(workspace=workspace, client=client, name=f"Project {number}")
        for number in range(PROJECTS)
    ]
    every = list(Card.objects.filter(workspace=workspace).order_by("pk").values_list("pk", flat=True))
    for at, project in enumerate(projects):
        Card.objects.filter(pk__in=every[at::PROJECTS]).update(project=project)
        wanted = (
            Agreed("fixed", "EUR", Decimal(500_000), planned_minutes=2_000_000),
            Agreed("time_and_materials", "EUR", None),
            Agreed("retainer", "EUR", Decimal(10_000), period="month", minutes=20_000),
        )[at % 3]
        agree(project, wanted, from_day=BEGINNING, by=by)
    set_price(PriceFor(), Decimal(100), "EUR", from_day=BEGINNING, reach=Reach.FROM_DAY, by=by)
    set_overhead(Decimal(7), "EUR", from_day=BEGINNING, reach=Reach.FROM_DAY, by=by)
    return projects


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
