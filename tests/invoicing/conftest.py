"""Relay on a Wednesday noon, with prices, what is agreed, and who it and Bloom are on paper."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from baton.invoicing.details import set_buyer, set_seller
from baton.invoicing.drafting import draft
from baton.invoicing.models import Invoice
from baton.kit import clock
from baton.timesheets.locking import lock
from tests.budgets.conftest import NOON, agreed, hours, paid, prices

__all__ = ["agreed", "hours", "paid", "prices"]

OCTOBER_1, OCTOBER_31 = date(2026, 10, 1), date(2026, 10, 31)
NOVEMBER_1, NOVEMBER_30 = date(2026, 11, 1), date(2026, 11, 30)
SELLER = {
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
    "email": "billing@relay.example",
    "iban": "NL91 ABNA 0417 1643 00",
    "account": "8000",
}
BUYER = {
    "name": "Bloom N.V.",
    "street": "Havenlaan 12",
    "postal_code": "1000",
    "city": "Brussel",
    "country": "BE",
    "vat_id": "BE0123456749",
    "registration": "0123456749",
    "registration_scheme": "0208",
    "endpoint": "0123456749",
    "endpoint_scheme": "0208",
    "reference": "PO-7",
    "account": "8010",
}


@pytest.fixture(autouse=True)
def _wednesday_noon(agency: Any) -> Iterator[None]:
    with clock.at(NOON):
        yield


@pytest.fixture
def details(agency: Any) -> None:
    set_seller(SELLER, by=agency.olga)
    set_buyer(agency.bloom, BUYER, by=agency.olga)


@pytest.fixture
def locked(agency: Any) -> Callable[..., None]:
    """``locked()``: October is closed, and its hours are agreed."""

    def close(through: date = OCTOBER_31) -> None:
        lock(through, by=agency.olga, although_open=True)

    return close


@pytest.fixture
def drafted(agency: Any) -> Callable[..., Invoice]:
    """``drafted()``: of October, a line for each card."""

    def make(first: date = OCTOBER_1, last: date = OCTOBER_31, **known: Any) -> Invoice:
        project = known.pop("project", agency.spring)
        known = {"lines_by": "card", "by": agency.olga} | known
        return draft(project, first, last, **known)

    return make


def lines_of(row: Invoice) -> list[tuple[str, str, int]]:
    return [
        (line.text, format(line.quantity.normalize(), "f"), line.amount)
        for line in row.lines.order_by("place")
    ]
