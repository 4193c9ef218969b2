"""What the columns of a file mean together: who, when, how much; and of which kind the records are."""

import re
from typing import Any

# Our name -> how it is called in files, in the languages of the house, and by the shops that we know.
CALLED: dict[str, list[str]] = {
    "customer": [
        "customer",
        "customer_id",
        "customerid",
        "client",
        "client_id",
        "buyer_id",
        "user_id",
        "household_id",
        "household_key",
        "contact_id",
        "klant",
        "klant_id",
        "klantnummer",
        "kunde",
        "kundennummer",
        "клиент",
        "id_клиента",
        "покупатель",
        "subscriber_id",
    ],
    "order_id": [
        "order",
        "order_id",
        "orderid",
        "order_number",
        "invoice",
        "invoice_no",
        "invoiceno",
        "basket_id",
        "bestelnummer",
        "bestelling",
        "bestellnummer",
        "заказ",
        "номер_заказа",
    ],
    "ordered_at": [
        "ordered_at",
        "order_date",
        "invoice_date",
        "invoicedate",
        "date",
        "created_at",
        "purchase_date",
        "transaction_timestamp",
        "datum",
        "besteldatum",
        "дата",
        "дата_заказа",
        "timestamp",
        "sent_at",
    ],
    "amount": [
        "amount",
        "total",
        "price",
        "sum",
        "revenue",
        "sales_value",
        "unit_price",
        "unitprice",
        "item_price",
        "order_total",
        "bedrag",
        "prijs",
        "betrag",
        "preis",
        "сумма",
        "цена",
        "spend",
    ],
    "currency": ["currency", "valuta", "währung", "waehrung", "валюта"],
    "product": [
        "product",
        "product_id",
        "sku",
        "stock_code",
        "stockcode",
        "asin",
        "article",
        "artikel",
        "товар",
        "артикул",
    ],
    "quantity": ["quantity", "qty", "aantal", "menge", "количество"],
    "email": ["email", "e_mail", "mail", "email_address", "почта", "эл_почта"],
    "phone": ["phone", "telephone", "mobile", "telefoon", "telefon", "телефон"],
    "country": ["country", "land", "страна"],
    "channel": ["channel", "kanaal", "kanal", "канал"],
    "purpose": ["purpose", "doel", "zweck", "цель"],
    "state": ["state", "consent", "status", "toestemming", "согласие"],
}


def plain_name(header: str, number: int, taken: set[str]) -> str:
    """A name of ours: small ASCII letters; what has none is ``column_7``."""
    made = re.sub(r"[^a-z0-9]+", "_", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", header).lower()).strip("_")[:55]
    if not made or not made[0].isalpha():
        made = f"column_{number}"
    name, again = made, 2
    while name in taken:
        name, again = f"{made}_{again}", again + 1
    return name


def role_of(header: str) -> str | None:
    asked = re.sub(r"[^\w]+", "_", header.strip().lower()).strip("_")
    spaced = re.sub(r"[^\w]+", "_", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", header).lower()).strip("_")
    for role, names in CALLED.items():
        if asked in names or spaced in names:
            return role
    return None


def target_of(roles: set[str], types: dict[str, Any]) -> tuple[str, str]:
    """What the records are, and why."""
    happens = any(said.get("type") in ("date", "time") for said in types.values())
    if {"channel", "purpose"} <= roles:
        return "consents", "it has a channel and a purpose"
    if {"channel", "customer"} <= roles and happens:
        return "messages", "it has a channel, a customer and a time"
    if happens and {"product", "quantity"} <= roles and ("customer" in roles or "order_id" in roles):
        return "order_lines", "it has a product and a quantity beside a time"
    if happens and "customer" in roles and roles & {"amount", "order_id"}:
        return "orders", "it has a customer, a time and an amount or an order"
    if roles & {"email", "phone"} or ("customer" in roles and not happens):
        return "customers", "it has customers, and nothing that they did"
    if "product" in roles and not happens:
        return "products", "it has products and no time"
    return "external", "no customer was found in it"
