import json
from typing import Any

import pytest

from baton.accounts.models import Member
from baton.webhooks import managing, sending
from baton.webhooks.managing import Wanted
from baton.webhooks.models import Attempt, Delivery, Endpoint
from tests.far_end import FarEnd, far_end


@pytest.fixture
def end(settings):
    settings.ALLOW_OUTGOING = ["127.0.0.0/8"]
    with far_end() as running:
        yield running


@pytest.fixture
def webhook(agency, end):
    """Anna's, at ``/ok`` of the far end, for all events."""
    return made(agency.anna, end)


def made(by: Member, end: FarEnd, path: str = "/ok", **wanted: Any) -> Endpoint:
    return managing.make("CRM", end.url(path), Wanted(**wanted), by=by)


def bodies(end: FarEnd) -> list[dict[str, Any]]:
    return [json.loads(heard.body) for heard in end.heard]


def kinds(end: FarEnd) -> list[str]:
    return [body["kind"] for body in bodies(end)]


def the_pause_is_over() -> None:
    Delivery.objects.filter(not_before__isnull=False).update(not_before="2020-01-01T00:00:00Z")


def deliver() -> int:
    the_pause_is_over()
    return sending.deliver_due()


def last_attempt() -> Attempt:
    return Attempt.objects.latest("id")
