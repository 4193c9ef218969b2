"""python -m benchmarks.notify_bulk: one bulk edit of 5,000 cards becomes 5,000 notifications and a mail each
for those who hear of it."""

import os
import sqlite3
import sys
import time
from typing import Any

from benchmarks import a_workspace
from benchmarks.measure import Figure, figure, report

CARDS = 5_000
PEOPLE = 30
RUNS = 3
MOST_MS = 5_000
MAIL_SERVER = {"BATON_SMTP_HOST": "mail.example"}


def main() -> int:
    os.environ |= MAIL_SERVER
    data = a_workspace.start()
    from baton.notifications.composing import compose
    from baton.notifications.listening import begin_at_the_end, keep_up
    from baton.notifications.models import Notification, Outgoing

    world = a_workspace.make(CARDS)
    people = colleagues(world.member)
    begin_at_the_end(world.member.workspace)
    samples, mails = [], set()
    for number in range(RUNS):
        Notification.objects.all().delete()
        Outgoing.objects.all().delete()
        hand_all_over(world, people, number)
        begun = time.perf_counter()
        while keep_up():
            pass
        while compose():
            pass
        samples.append((time.perf_counter() - begun) * 1e3)
        assert Notification.objects.count() == CARDS, Notification.objects.count()
        mails.add(Outgoing.objects.count())
    raw = figure("raw sqlite3, the same rows", [write_raw(data / "raw.sqlite3") for _ in range(RUNS)])
    report(raw)
    composed = figure(f"{CARDS:,} notifications of a bulk edit, composed", samples)
    kept = report(composed, against=raw, promised=MOST_MS)
    kept &= report(Figure("mails for it, with so many people", max(mails), 0.0, ""), promised=PEOPLE)
    return 0 if kept and mails == {PEOPLE} else 1


def colleagues(like: Any) -> list[Any]:
    """Whose evening it is not: quiet hours would hold nothing back here, for what they hear is urgent."""
    from baton.accounts.models import Member, User

    made = []
    for number in range(PEOPLE):
        user = User.objects.create_user(email=f"colleague{number}@bench.example", name=f"Colleague {number}")
        made.append(Member.objects.create(workspace=like.workspace, user=user, name=user.name))
    return made


def hand_all_over(world: Any, people: list[Any], number: int) -> None:
    """As one deed: every card gets another responsible."""
    from django.db import transaction

    from baton.activity import log
    from baton.boards.models import Card
    from baton.boards.news.relay_facts import CardAssigned

    with transaction.atomic(), log.in_turn(world.member.workspace_id) as workspace:
        # Whoever does it holds and leads them before: nobody hears of their own deeds.
        Card.objects.filter(workspace=workspace).update(lead=None, responsible=world.member)
        facts = []
        for place, card in enumerate(Card.objects.filter(workspace=workspace).order_by("id")):
            to = people[(place + number) % PEOPLE]
            card.responsible, card.version = to, card.version + 1
            card.save(update_fields=["responsible", "version"])
            face = {"id": card.pk, "version": card.version, "responsible": to.pk}
            facts.append(CardAssigned(board=card.board_id, card=card.pk, face=face, to=to.pk))
        log.record_all(workspace, facts, by=world.member)


def write_raw(path: Any) -> float:
    """The rows that come of it, and nothing else: a notification, a happening and a due for each card."""
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    for name in ("notification", "happening", "due"):
        database.execute(
            f"CREATE TABLE {name} (id INTEGER PRIMARY KEY, a INT, b INT, c TEXT, d TEXT, e TEXT)"
        )
        database.execute(f"CREATE INDEX {name}_of ON {name} (a, b)")
    row = (1, "responsible", '{"from_member": 1, "to_member": 2}', "2026-11-28 08:00:00.000000")
    begun = time.perf_counter()
    for name in ("notification", "happening", "due"):
        database.execute("BEGIN IMMEDIATE")
        rows = [(number, *row) for number in range(CARDS)]
        database.executemany(f"INSERT INTO {name} (a, b, c, d, e) VALUES (?, ?, ?, ?, ?)", rows)
        database.execute("COMMIT")
    took = (time.perf_counter() - begun) * 1e3
    database.close()
    return took


if __name__ == "__main__":
    sys.exit(main())
