"""On PostgreSQL `make test` tries what a database can make a difference to; `make prove` tries everything.

Loaded by ``-p`` in pyproject.toml. What is told, drawn, exported or refused in words is the same on both
(docs/decisions/0055-twice-where-it-can-differ.md).
"""

import os

import pytest

from tests.trials import PROVING

AGAIN = bool(os.environ.get("DATABASE_URL")) and not PROVING

# Besides these: whatever commits, races or is killed (see below).
TWICE = (
    # Each address once, and what no column can hold: SQL that PostgreSQL refuses.
    "tests/web/access/test_matrix.py",
    "tests/web/test_far_",
    "tests/web/test_hostile_requests.py",
    "tests/boards/test_hostile_texts.py",
    # What the database itself refuses, and how rows come into it.
    "tests/accounts/test_seeing.py",
    "tests/house/test_migrations.py",
    "tests/kit/test_",
    "tests/membership/test_many_people.py",
    "tests/timesheets/test_entering.py",
    # Searching, filtering, ordering.
    "tests/search/",
    "tests/desk/",
    "tests/approvals/test_finding_by_approval.py",
    "tests/interchange/test_reports_of_imported.py",
    # Sums and measures that SQL adds up.
    "tests/budgets/",
    "tests/calendars/test_queries.py",
    "tests/calendars/test_many_at_once.py",
    "tests/capacity/",
    "tests/flow/",
    "tests/invoicing/test_drafting.py",
    "tests/measuring/",
    "tests/profits/",
    "tests/segments/",
    "tests/statik/test_reviewing.py",
    "tests/timesheets/test_rates.py",
    "tests/timesheets/test_tallies.py",
    # Many rows at once, and the same again.
    "tests/interchange/hours/test_bringing.py",
    "tests/interchange/kaiten/test_following",
    "tests/interchange/test_applying.py",
    # Locks, the log, streams, and what is sent after the commit.
    "tests/activity/",
    "tests/boards/test_limits.py",
    "tests/boards/test_pulling.py",
    "tests/keeping/",
    "tests/notifications/test_many_cards.py",
    "tests/notifications/test_sending.py",
    "tests/rules/test_rules.py",
    "tests/web/test_chores.py",
    "tests/web/test_once.py",
    "tests/web/test_streams",
    "tests/web/test_two_workers.py",
    "tests/webhooks/",
)
# They commit because a command or a process is run whole, or ask a thousand things at random.
ONCE = ("tests/cli/", "tests/web/test_any_request.py")
TOUCHES = {"db", "transactional_db", "django_db_setup", "live_server"}
COMMITS = {"transactional_db", "live_server", "trials"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not AGAIN:
        return
    once = {item for item in items if not is_tried_twice(item)}
    config.hook.pytest_deselected(items=[item for item in items if item in once])
    items[:] = [item for item in items if item not in once]


def is_tried_twice(item: pytest.Item) -> bool:
    wanted = item.nodeid.startswith(TWICE) or (can_race(item) and not item.nodeid.startswith(ONCE))
    return wanted and touches_the_database(item)


def touches_the_database(item: pytest.Item) -> bool:
    marked = any(item.get_closest_marker(name) for name in ("django_db", "postgres"))
    return marked or not TOUCHES.isdisjoint(getattr(item, "fixturenames", ()))


def can_race(item: pytest.Item) -> bool:
    database = item.get_closest_marker("django_db")
    commits = database is not None and bool(database.kwargs.get("transaction"))
    marked = any(item.get_closest_marker(name) for name in ("postgres", "trial"))
    return commits or marked or not COMMITS.isdisjoint(getattr(item, "fixturenames", ()))
