"""Invoices, for those who ask what may be asked of them."""

from typing import TYPE_CHECKING, Any

from tests.web.access.money import COST, paid_outside

if TYPE_CHECKING:
    from tests.web.access.scene import Hand

HOUSE = {
    "name": "Relay B.V.",
    "street": "Keizersgracht 100",
    "postal_code": "1015 AA",
    "city": "Amsterdam",
    "country": "NL",
    "vat_id": "NL123456782B01",
    "registration": "12345678",
    "registration_scheme": "0106",
    "endpoint": "12345678",
    "endpoint_scheme": "0106",
    "iban": "NL91ABNA0417164300",
}
CLIENT = {
    **{name: HOUSE[name] for name in HOUSE if name != "iban"},
    "name": "Bloom N.V.",
    "reference": "PO-7",
}
OCTOBER = {"first_day": "2026-10-01", "last_day": "2026-10-31"}
NOVEMBER = {"first_day": "2026-11-01", "last_day": "2026-11-30"}


def invoices_of_autumn(hand: "Hand", things: dict[str, Any]) -> dict[str, Any]:
    """An issued invoice and a draft of a project of their own."""
    project = hand.made("projects", {"name": "Already billed", "client": things["client"]})
    hand.did("PUT", "billing", HOUSE)
    hand.did("PUT", f"clients/{things['client']}/billing", CLIENT)
    issued = drafted(hand, project, OCTOBER)["id"]
    hand.did("POST", f"invoices/{issued}/issue")
    draft = drafted(hand, project, NOVEMBER)
    return {"invoice": draft["id"], "line": draft["lines"][0]["id"], "invoice.issued": issued}


def drafted(hand: "Hand", project: int, days: dict[str, str]) -> dict[str, Any]:
    paid = {**COST, "day": days["last_day"][:8] + "05", "passed_on": True, "price": "300"}
    hand.did("POST", "external-costs", {"project": project, **paid})
    return hand.did("POST", "invoices", {"project": project, **days})


def money_elsewhere(hand: "Hand", project: int) -> dict[str, Any]:
    draft, cost = drafted(hand, project, OCTOBER), paid_outside(hand, project)
    return {"invoice": draft["id"], "line": draft["lines"][0]["id"], "external_cost": cost}
