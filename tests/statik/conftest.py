"""Relay's service "Segments for the season", designed by its team."""

from typing import Any

import pytest

from baton.statik.designing import add_part
from baton.statik.keeping_services import begin_service
from baton.statik.models import Part, Service


@pytest.fixture
def service(agency: Any) -> Service:
    return begin_service(agency.production, "Segments for the season", by=agency.olga)


@pytest.fixture
def said(agency: Any, service: Service) -> Any:
    """Says a part of the design; a block is linked to the one that comes before it."""

    def say(called: str, first: Part | None = None, /, **values: Any) -> Part:
        part = add_part(service, called, values, by=agency.olga)
        if first is not None:
            add_part(service, "link", {"before": first.pk, "next": part.pk}, by=agency.olga)
        return part

    return say


@pytest.fixture
def drawn(said: Any) -> dict[str, Part]:
    """Idea, counted by the analyst, agreed by the account managers, used."""
    idea = said("block", name="Idea", kind="start")
    count = said(
        "block", idea, name="Trial count", function="analyst", days=2, committed=True, enter=["a brief"]
    )
    agreed = said("block", count, name="Agreed", kind="gate", days=1)
    said(
        "agreement",
        block=agreed.pk,
        what="The logic",
        approvers="job_function",
        function="account_manager",
        subject="brief",
        hours=16,
    )
    used = said("block", agreed, name="Used in a campaign", kind="done", delivered=True)
    return {"idea": idea, "count": count, "agreed": agreed, "used": used}
