"""What may stand in a custom field: each kind reads its own, and says what it expects."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.boards.access import seeing
from baton.boards.models import Card, CustomField, FieldKind
from baton.boards.text import check_link, check_text
from baton.kit.errors import Malformed

Given = str | bool | int | float | Decimal
LONGEST_TEXT = 10_000
LARGEST = Decimal(10) ** 15


def as_text(field: CustomField, given: Given, card: Card) -> str:
    """``given`` as the text that is stored for ``field``; Malformed in words when it does not fit."""
    return READERS[FieldKind(field.kind)](field, given, card)


def text(field: CustomField, given: Given, card: Card) -> str:
    return check_text(field.name, demand_string(field, given), at_most=LONGEST_TEXT)


def number(field: CustomField, given: Given, card: Card) -> str:
    return format(decimal(field, given, _("it must be a number, for instance 12.5.")), "f")


def money(field: CustomField, given: Given, card: Card) -> str:
    wanted = _("it must be an amount with at most two decimals, for instance 1200.00.")
    amount = decimal(field, given, wanted)
    if amount != amount.quantize(Decimal("0.01")):
        raise Malformed(field=field.name, reason=wanted)
    return format(amount.quantize(Decimal("0.01")), "f")


def day(field: CustomField, given: Given, card: Card) -> str:
    try:
        return date.fromisoformat(demand_string(field, given).strip()).isoformat()
    except ValueError:
        wanted = _("it must be a date written as year-month-day, for instance 2026-11-21.")
        raise Malformed(field=field.name, reason=wanted) from None


def choice(field: CustomField, given: Given, card: Card) -> str:
    wanted = demand_string(field, given)
    if wanted not in {option["id"] for option in field.options if not option.get("archived")}:
        raise Malformed(field=field.name, reason=_("choose one of the options of this field."))
    return wanted


def person(field: CustomField, given: Given, card: Card) -> str:
    digits = str(given)
    found = None
    if not isinstance(given, bool) and digits.isascii() and digits.isdigit() and len(digits) < 19:
        found = Member.objects.filter(workspace=card.workspace_id, pk=int(digits)).first()
    if found is None:
        raise Malformed(field=field.name, reason=_("choose somebody of this workspace."))
    seeing.demand_works_here([found], card)
    return str(found.pk)


def link(field: CustomField, given: Given, card: Card) -> str:
    return check_link(field.name, demand_string(field, given))


def checkbox(field: CustomField, given: Given, card: Card) -> str:
    if given is True or given is False:
        return "true" if given else "false"
    if given in ("true", "false"):
        return str(given)
    raise Malformed(field=field.name, reason=_("it is a checkbox: true or false."))


def decimal(field: CustomField, given: Given, wanted: str) -> Decimal:
    try:
        amount = Decimal(str(given).strip()) if not isinstance(given, bool) else Decimal("NaN")
    except InvalidOperation:
        amount = Decimal("NaN")
    exponent = amount.as_tuple().exponent
    if not amount.is_finite() or abs(amount) >= LARGEST or not isinstance(exponent, int) or exponent < -12:
        raise Malformed(field=field.name, reason=wanted)
    return amount


def demand_string(field: CustomField, given: Given) -> str:
    if not isinstance(given, str):
        raise Malformed(field=field.name, reason=_("it must be a text."))
    return given


READERS: dict[FieldKind, Callable[[CustomField, Given, Card], str]] = {
    FieldKind.TEXT: text,
    FieldKind.NUMBER: number,
    FieldKind.DATE: day,
    FieldKind.CHOICE: choice,
    FieldKind.PERSON: person,
    FieldKind.LINK: link,
    FieldKind.MONEY: money,
    FieldKind.CHECKBOX: checkbox,
}
