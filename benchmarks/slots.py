"""python -m benchmarks.slots: the slot calendar of 40 people and two weeks, the tray, the load.

The reference is the rows of the same two weeks, fetched by one statement written by hand.
"""

import random
import sys
from datetime import timedelta
from typing import Any

from benchmarks import a_workspace
from benchmarks.measure import measure, report, wall_ms

PEOPLE, CARDS, DAYS = 40, 2_000, 14
PROMISED = 200.0
BY_HAND = (
    "SELECT p.id, p.member_id, p.day, p.slot, p.minutes, c.number, c.title FROM capacity_placement p"
    " JOIN boards_card c ON c.id = p.card_id WHERE p.workspace_id = %s AND p.day BETWEEN %s AND %s"
)


def main() -> int:
    a_workspace.start()
    from django.db import connection

    world = a_workspace.make(CARDS)
    first = furnish(world)
    browser = a_workspace.browser_of(world.member)

    def by_hand() -> Any:
        with connection.cursor() as cursor:
            stretch = [world.member.workspace_id, first, first + timedelta(days=DAYS - 1)]
            return cursor.execute(BY_HAND, stretch).fetchall()

    raw = measure("the same rows by hand, wall", by_hand, clock=wall_ms)
    report(raw)
    print(f"-- {PEOPLE} people, {DAYS} days, {len(by_hand())} placements, {CARDS} cards")
    kept = True
    for name, path in {
        "slot calendar": f"/slots?first_day={first}&days={DAYS}",
        "the tray": "/slots/tray?job_function=designer",
        "load of eight weeks": "/load",
        "utilisation of twelve weeks": f"/utilisation?first_day={first - timedelta(days=56)}&weeks=12",
    }.items():

        def ask(path: str = path) -> None:
            answer = browser.get(f"/api/{world.slug}{path}")
            assert answer.status_code == 200, answer.content

        told = measure(f"{name}, wall", ask, clock=wall_ms)
        promised = PROMISED if name == "slot calendar" else None
        kept &= report(told, against=raw, promised=promised) if promised else report_only(told, raw)
    return 0 if kept else 1


def report_only(told: Any, raw: Any) -> bool:
    report(told, against=raw)
    return True


def furnish(world: Any) -> Any:
    """Forty people, each slot of two weeks taken or not, planned hours on every card; returns the Monday."""
    from baton.accounts.models import JobFunction, Member, MoneyTier, User
    from baton.accounts.roles import Role, usual_permissions
    from baton.boards.models import PlannedHours
    from baton.capacity.models import Placement
    from baton.kit import clock

    chance, workspace = random.Random(7), world.member.workspace
    Member.objects.filter(workspace=workspace).update(job_function=JobFunction.DESIGNER)
    Member.objects.filter(pk=world.member.pk).update(money=MoneyTier.ALL_HOURS)
    world.member.refresh_from_db()
    for number in range(Member.objects.filter(workspace=workspace).count(), PEOPLE):
        user = User.objects.create(email=f"s{number}@{world.slug}.example", name=f"Planner {number}")
        Member.objects.create(
            workspace=workspace,
            user=user,
            name=user.name,
            role=Role.MEMBER,
            job_function=JobFunction.DESIGNER,
            **usual_permissions(Role.MEMBER),
        )
    PlannedHours.objects.bulk_create(
        PlannedHours(card_id=card, job_function=JobFunction.DESIGNER, minutes=chance.choice((120, 240, 480)))
        for card in world.cards
    )
    today = clock.now().date()
    first = today - timedelta(days=today.weekday())
    rows = [
        Placement(
            workspace=workspace,
            member_id=member,
            card_id=chance.choice(world.cards),
            day=first + timedelta(days=day),
            slot=slot,
            minutes=chance.choice((40, 80, 160)),
            job_function=JobFunction.DESIGNER,
            version=0,
        )
        for member in Member.objects.filter(workspace=workspace).values_list("pk", flat=True)
        for day in range(DAYS)
        if day % 7 < 5
        for slot in range(3)
    ]
    Placement.objects.bulk_create(rows, ignore_conflicts=True, batch_size=1000)
    return first


if __name__ == "__main__":
    sys.exit(main())
