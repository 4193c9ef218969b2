"""python -m benchmarks.timesheets: a week, the team's week, the hours of a board and of a card, by entries.

The reference is one aggregate written by hand over the same rows of the same week.
"""

import random
import sys
from datetime import date, timedelta
from typing import Any

from benchmarks import a_workspace
from benchmarks.measure import Figure, growth, measure, report, wall_ms

SIZES = (5_000, 50_000, 500_000)
CARDS, PEOPLE = 2_000, 20
LAST_MONDAY = date(2026, 11, 23)
PROMISED = 200.0
WEEK_BY_HAND = (
    "SELECT member_id, billable, SUM(minutes) FROM timesheets_timeentry"
    " WHERE workspace_id = %s AND day BETWEEN %s AND %s GROUP BY member_id, billable"
)


def main() -> int:
    a_workspace.start()
    from django.db import connection

    kept = True
    grown: dict[str, dict[int, Figure]] = {}
    world = a_workspace.make(CARDS)
    a_lead(world.member)
    browser, written = a_workspace.browser_of(world.member), 0
    for size in SIZES:
        write_down(world, written, size)
        written = size
        print(f"-- {size:,} entries of {PEOPLE} people on {CARDS:,} cards")

        def by_hand() -> Any:
            with connection.cursor() as cursor:
                week = [world.member.workspace_id, LAST_MONDAY, LAST_MONDAY + timedelta(days=6)]
                return cursor.execute(WEEK_BY_HAND, week).fetchall()

        raw = measure("one aggregate of the week by hand, wall", by_hand, clock=wall_ms)
        report(raw)
        for name, path in paths_of(world).items():

            def ask(path: str = path) -> None:
                answer = browser.get(f"/api/{world.slug}{path}")
                assert answer.status_code == 200, answer.content

            told = measure(f"{name}, wall", ask, clock=wall_ms)
            grown.setdefault(name, {})[size] = told
            kept &= report(told, against=raw, promised=PROMISED)
    for name, figures in grown.items():
        print(f"{name}, by entries:")
        growth(figures)
    return 0 if kept else 1


def a_lead(member: Any) -> None:
    from baton.accounts.roles import Role, usual_permissions

    member.role = Role.OWNER
    for name, value in usual_permissions(Role.OWNER).items():
        setattr(member, name, value)
    member.save()


def paths_of(world: Any) -> dict[str, str]:
    return {
        "a week": f"/timesheets/{world.member.pk}/{LAST_MONDAY}",
        "the team's week": f"/timesheets?first_day={LAST_MONDAY}",
        "the hours of a board": f"/boards/{world.board.pk}/time",
        "the hours of a card": f"/cards/{world.cards[0]}/time",
    }


def write_down(world: Any, begin: int, end: int) -> None:
    """Entries ``begin`` to ``end``, four a person and day, from the last week back."""
    from baton.accounts.models import Member
    from baton.timesheets.models import TimeEntry
    from baton.timesheets.rates.book import book_of
    from baton.timesheets.rates.pricing import price_entries

    chance = random.Random(begin)
    workspace = world.member.workspace
    people = list(Member.objects.filter(workspace=workspace).values_list("pk", flat=True))
    for start in range(begin, end, 10_000):
        rows = [
            TimeEntry(
                workspace=workspace,
                member_id=people[number % PEOPLE],
                day=LAST_MONDAY + timedelta(days=4 - number // (4 * PEOPLE)),
                minutes=chance.choice((30, 60, 90, 120)),
                card_id=chance.choice(world.cards),
                card_number=number,
                job_function="designer",
            )
            for number in range(start, min(end, start + 10_000))
        ]
        made = TimeEntry.objects.bulk_create(rows, batch_size=1000)
        price_entries(made, book_of(workspace))


if __name__ == "__main__":
    sys.exit(main())
