"""One furnished agency per module, in a transaction that is never committed; each question in a savepoint."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from tests.web.access.scene import Scene, furnished
from tests.world import agency


@pytest.fixture(scope="module")
def scene(django_db_setup: Any, django_db_blocker: Any) -> Iterator[Scene]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield furnished(agency.__wrapped__(None))  # type: ignore[attr-defined]
        transaction.set_rollback(True)
