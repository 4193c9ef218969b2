"""Relay at noon of a Wednesday at the end of November 2026, after the weeks that the files tell of."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from baton.boards.models import Card, CardAlias
from baton.kit import clock


@pytest.fixture(autouse=True)
def _after_those_weeks(agency: Any) -> Iterator[None]:
    agency.workspace.time_zone = "Europe/Amsterdam"
    agency.workspace.save()
    with clock.at(datetime(2026, 11, 25, 11, tzinfo=UTC)):
        yield


@pytest.fixture
def header_card(agency: Any) -> Card:
    """The spring header, which an old tracker knows as BLM-12."""
    card: Card = agency.card("Header of the spring letter", project=agency.spring)
    CardAlias.objects.create(workspace=agency.workspace, card=card, key="BLM-12")
    return card
