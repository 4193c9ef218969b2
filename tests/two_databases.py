"""The suite runs on two databases; what touches none of them is tried once, on SQLite.

Loaded by ``-p`` in pyproject.toml. `make prove` tries everything on both.
"""

import os

import pytest

from tests.trials import PROVING

TOUCHES = {"db", "transactional_db", "django_db_setup", "live_server"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if PROVING or not os.environ.get("DATABASE_URL"):
        return
    beside = [item for item in items if not touches_the_database(item)]
    if beside:
        config.hook.pytest_deselected(items=beside)
        apart = set(beside)
        items[:] = [item for item in items if item not in apart]


def touches_the_database(item: pytest.Item) -> bool:
    marked = any(item.get_closest_marker(name) for name in ("django_db", "postgres"))
    return marked or not TOUCHES.isdisjoint(getattr(item, "fixturenames", ()))
