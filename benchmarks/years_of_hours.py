"""Years of entries, written in bulk; what one comes to is asked of the product for each person and length."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from benchmarks.a_workspace import Workspace

LENGTHS = (15, 30, 60, 90)
AT_A_TIME = 50_000
ENTRY = (
    "INSERT INTO timesheets_timeentry (created_at, workspace_id, member_id, day, minutes, kind, card_id,"
    " card_number, project_id, is_rework, waited_for, job_function, billable, text, source, reason,"
    " imported_as)"
    " VALUES (%s, %s, %s, %s, %s, 'work', %s, %s, %s, %s, %s, 'designer', %s, '', 'manual', '', '')"
)


def write_down(
    world: Workspace,
    cards: Sequence[tuple[int, int]],
    people: Sequence[int],
    first: date,
    last: date,
    *,
    entries: int,
) -> None:
    """Spread evenly over people, days and ``cards`` (each with its project): one in ten is done again, one in
    ten while the client is waited for."""
    from django.db import connection

    from baton.kit import clock
    from baton.timesheets.models import TimeEntry
    from baton.timesheets.tallying import months_changed

    chance, now, workspace = random.Random(entries), clock.now(), world.member.workspace_id
    days = [first + timedelta(days=at) for at in range((last - first).days + 1)]
    newest = TimeEntry.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA cache_size=-500000")
            cursor.execute("PRAGMA synchronous=OFF")
        for start in range(0, entries, AT_A_TIME):
            rows = []
            for number in range(start, min(entries, start + AT_A_TIME)):
                card, project = chance.choice(cards)
                rework, waited = chance.random() < 0.1, "client" if chance.random() < 0.1 else ""
                # In the order of their days, as they come about.
                day = days[number * len(days) // entries]
                of = chance.choice(people), day, chance.choice(LENGTHS)
                rows.append((now, workspace, *of, card, number, project, rework, waited, True))
            cursor.executemany(ENTRY, rows)
    price(world, people, newest)
    months_changed(workspace, days)


def price(world: Workspace, people: Sequence[int], newest: int) -> None:
    """Entries after ``newest``, each as the product prices one of that person and length."""
    from django.db import connection

    from baton.kit.writing import stored
    from baton.timesheets.models import Amount, TimeEntry
    from baton.timesheets.rates.book import book_of
    from baton.timesheets.rates.pricing import amount_of

    fields: list[Any] = [field for field in Amount._meta.concrete_fields if field.name not in ("id", "entry")]
    columns = [field.column for field in fields]

    def columns_of(table: str) -> str:
        return ", ".join(f"{table}.{column}" for column in columns)

    book, known = book_of(world.member.workspace), []
    for member in people:
        for minutes in LENGTHS:
            of_it = TimeEntry.objects.filter(member=member, minutes=minutes, pk__gt=newest)
            one = of_it.order_by("-pk").first()
            if one is not None:
                known.append([member, minutes, *stored(amount_of(one, book), tuple(fields), new=True)])
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE TEMPORARY TABLE priced AS SELECT e.member_id, e.minutes, {columns_of('a')}"
            " FROM timesheets_timeentry e JOIN timesheets_amount a ON a.entry_id = e.id WHERE 1 = 0"
        )
        places = ", ".join(["%s"] * (len(fields) + 2))
        cursor.executemany(f"INSERT INTO priced VALUES ({places})", known)
        cursor.execute(
            f"INSERT INTO timesheets_amount (entry_id, {', '.join(columns)})"
            f" SELECT e.id, {columns_of('p')} FROM timesheets_timeentry e"
            " JOIN priced p ON p.member_id = e.member_id AND p.minutes = e.minutes"
            " WHERE e.id > %s ORDER BY e.id",
            [newest],
        )
        cursor.execute("DROP TABLE priced")
