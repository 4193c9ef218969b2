"""Agreements, prices and external costs, for those who ask what may be asked of them."""

from typing import TYPE_CHECKING, Any

from django.core.files.uploadedfile import SimpleUploadedFile

if TYPE_CHECKING:
    from tests.web.access.scene import Hand

STAGES = [{"name": "Concept", "weight": 1}, {"name": "Release", "weight": 3}]
FIXED = {"kind": "fixed", "from_day": "2026-01-01", "currency": "EUR", "amount": "8000"}
BY_STAGES = {**FIXED, "recognises": "stages", "stages": STAGES, "shows_hours": True, "shows_price": True}
COST = {
    "day": "2026-11-17",
    "kind": "freelancer",
    "supplier": "Print & Co",
    "amount": "250",
    "currency": "EUR",
}


def money_of_spring(hand: "Hand", things: dict[str, Any]) -> dict[str, Any]:
    """An agreement with stages; a cost of an open day with its receipt, one of a locked day; a price that is
    approved."""
    project = things["project"]
    hand.did("POST", f"projects/{project}/agreements", BY_STAGES)
    cost = paid_outside(hand, project)
    # hours_of_dasha locks its day afterwards.
    of_then = {"day": "2025-11-17", "passed_on": True, "mark_up": "10"}
    locked = hand.made("external-costs", {"project": project, **COST, **of_then})
    hand.did("POST", f"cards/{things['card.done']}/price-approval", {"amount": "900"})
    return {"external_cost": cost, "external_cost.locked": locked}


def paid_outside(hand: "Hand", project: int) -> int:
    cost = hand.made("external-costs", {"project": project, **COST})
    paper = SimpleUploadedFile("receipt.pdf", b"%PDF-1.4 250 euros", "application/pdf")
    sent = hand.browser.post(f"/api/{hand.slug}/external-costs/{cost}/receipt", {"file": paper})
    assert sent.status_code == 200, sent.content
    return cost
