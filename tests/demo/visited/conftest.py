"""A small demo agency, played once for all tests of this folder: they only look at it."""

from collections.abc import Iterator

import pytest
from django.db import transaction

from baton.accounts.models import Workspace
from baton.demo.playing import make_agency
from tests.demo.telling import ANCHOR, CARDS


@pytest.fixture(scope="package")
def lantern(django_db_setup: None, django_db_blocker) -> Iterator[Workspace]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_agency(ANCHOR, seed=5, cards=CARDS)
        transaction.set_rollback(True)
