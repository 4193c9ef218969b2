"""Mail server, Slack and worker are killed in the middle, in any order: nothing is lost, and what arrived
twice has the same id and was counted."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from django.db import connection

from baton.boards.relay.handing_over import offer
from baton.notifications import slack
from baton.notifications.composing import compose
from baton.notifications.listening import keep_up
from baton.notifications.models import Notification, Outgoing, Rhythm, SlackKind, SlackPerson, State
from tests.notifications.killable import Killable, Workers

TOKEN = "xoxb-1111111111-abcdefghij"
PEOPLE = ("dasha", "daan", "tim", "kees", "marc")
# Pauses and leases of seconds, as a day would have them of minutes.
WORKER = """
import os, signal, sys
from datetime import timedelta
import django
django.setup()
from django.conf import settings
settings.DATABASES["default"]["NAME"] = os.environ["DATABASE"]
settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", int(os.environ["MAIL"]), False
settings.EMAIL_TIMEOUT = 2
settings.SLACK_API = f"http://127.0.0.1:{os.environ['SLACK']}/api"
settings.ALLOW_OUTGOING = [f"127.0.0.1:{os.environ['SLACK']}"]
from baton.notifications.sending import leasing, leaving, patience, resting
leasing.LEASE, patience.FIRST, resting.FIRST = timedelta(seconds=1.5), 0.1, timedelta(seconds=0.05)
patience.LONGEST, resting.LONGEST = 0.5, timedelta(seconds=0.2)
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
print("ready", flush=True)
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        import threading, time
        def keep(send):
            while True:
                send()
                time.sleep(0.02)
        for send in (leaving.send_mails, leaving.send_to_slack):
            threading.Thread(target=keep, args=(send,), daemon=True).start()
        threading.Event().wait()
    print(child, flush=True)
"""


@pytest.fixture
def ends(tmp_path: Path) -> Iterator[dict[str, Killable]]:
    found = {kind: Killable(kind, tmp_path / kind) for kind in ("mail", "slack")}
    for end in found.values():
        end.begin()
    yield found
    for end in found.values():
        end.kill()


@pytest.fixture
def workers(ends: dict[str, Killable], transactional_db: None) -> Iterator[Workers]:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "baton.config.settings",
        "DATABASE": str(connection.settings_dict["NAME"]),
        "MAIL": str(ends["mail"].port),
        "SLACK": str(ends["slack"].port),
    }
    opened = Workers(WORKER, environment).open()
    yield opened
    opened.close()


@pytest.mark.trial
@pytest.mark.django_db(transaction=True)
def test_nothing_is_lost_when_servers_and_workers_are_killed(agency, trials, ends, workers, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    slack.connect(agency.workspace, kind=SlackKind.BOT, secret=TOKEN, by=agency.olga)
    for number, name in enumerate(PEOPLE):
        person = getattr(agency, name)
        SlackPerson.objects.create(member=person, slack_id=f"U0PERSON{number}")
        Rhythm.objects.create(member=person, quiet_from=0, quiet_until=0, quiet_days_off=False)
    counts = {"messages": 0, "kills": 0, "unknown": 0, "twice": 0}
    for number in trials(short=2, long=100):
        ids = written(agency)
        workers.begin()
        counts["kills"] += trouble(Random(number), [*ends.values(), workers])
        until_all_are_sent()
        counts["messages"] += len(ids)
        arrived = ends["mail"].taken() + ends["slack"].taken()
        for pk, message in ids.items():
            unknowns = Outgoing.objects.get(pk=pk).unknowns
            counts["unknown"] += unknowns
            counts["twice"] += arrived[message] - 1
            assert arrived[message] >= 1, f"trial {number}: {message} is lost"
            assert arrived[message] <= 1 + unknowns, (
                f"trial {number}: {message} came again, and nobody counted"
            )
        workers.kill()
    print(counts)


def written(agency) -> dict[int, str]:
    """An offer to each of five people, by mail and by Slack: ten messages. Row -> its id."""
    Notification.objects.all().delete()
    Outgoing.objects.all().delete()
    agency.workspace.refresh_from_db()
    for name in PEOPLE:
        person = getattr(agency, name)
        offer(
            agency.card(f"For {name}", column=agency.terms, responsible=agency.anna),
            to=person,
            by=agency.anna,
        )
    keep_up()
    while compose():
        pass
    found = dict(Outgoing.objects.values_list("pk", "message_id"))
    assert len(found) == 2 * len(PEOPLE)
    return found


def trouble(rng: Random, victims: list[Killable | Workers]) -> int:
    """Kills, each followed by a new beginning; how many."""
    kills, until = rng.randint(2, 5), time.monotonic()
    for _ in range(kills):
        until += rng.uniform(0.03, 0.3)
        time.sleep(max(0.0, until - time.monotonic()))
        victim = rng.choice(victims)
        victim.kill()
        time.sleep(rng.uniform(0, 0.15))
        victim.begin()
    return kills


def until_all_are_sent() -> None:
    patience = time.monotonic() + 60
    while left := list(Outgoing.objects.exclude(state=State.SENT).values_list("state", "error")):
        assert time.monotonic() < patience, left
        time.sleep(0.05)
