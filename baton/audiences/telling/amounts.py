"""Numbers, days and windows in words."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from baton.audiences.language.leaves import Ago, Between, LastDays
from baton.audiences.language.values import Compared


def number(value: int | Decimal) -> str:
    return str(value) if isinstance(value, int) else format(value, "f")


def day(value: date) -> str:
    return date_format(value, "j E Y")


def how_much(condition: Compared, unit: str = "") -> str:
    """``at least 200 EUR``."""
    if condition.op == "between":
        low, high = (number(each) + (f" {unit}" if unit else "") for each in condition.value)
        return _("from %(low)s to %(high)s") % {"low": low, "high": high}
    amount = number(condition.value) + (f" {unit}" if unit else "")
    return {
        "=": _("exactly %(amount)s"),
        "!=": _("anything but %(amount)s"),
        "<": _("less than %(amount)s"),
        "<=": _("at most %(amount)s"),
        ">": _("more than %(amount)s"),
        ">=": _("at least %(amount)s"),
    }[condition.op] % {"amount": amount}


def how_often(condition: Compared) -> str:
    """``at least 3 times``; the plural goes by the last number said."""
    op, value = condition.op, condition.value
    if op == "between":
        low, high = value
        told = ngettext("from %(low)s to %(high)s time", "from %(low)s to %(high)s times", plural(high))
        return told % {"low": number(low), "high": number(high)}
    many = plural(value)
    told = {
        "=": ngettext("exactly %(times)s time", "exactly %(times)s times", many),
        "!=": ngettext("any number but %(times)s time", "any number but %(times)s times", many),
        "<": ngettext("less than %(times)s time", "less than %(times)s times", many),
        "<=": ngettext("at most %(times)s time", "at most %(times)s times", many),
        ">": ngettext("more than %(times)s time", "more than %(times)s times", many),
        ">=": ngettext("at least %(times)s time", "at least %(times)s times", many),
    }[op]
    return told % {"times": number(value)}


def plural(value: Any) -> int:
    """A fraction is spoken of like many."""
    return abs(value) if isinstance(value, int) else 5


def ago(when: Ago) -> str:
    if when.op == "between":
        low, high = when.value
        told = ngettext("from %(low)s to %(high)s day ago", "from %(low)s to %(high)s days ago", plural(high))
        return told % {"low": low, "high": high}
    many = plural(when.value)
    told = {
        "<": ngettext("less than %(days)s day ago", "less than %(days)s days ago", many),
        "<=": ngettext("at most %(days)s day ago", "at most %(days)s days ago", many),
        ">": ngettext("more than %(days)s day ago", "more than %(days)s days ago", many),
        ">=": ngettext("at least %(days)s day ago", "at least %(days)s days ago", many),
    }[when.op]
    return told % {"days": when.value}


def last_days(days: int) -> str:
    told = ngettext("in the last %(days)s day", "in the last %(days)s days", days)
    return told % {"days": days}


def window(said: LastDays | Between | None) -> str:
    """With a blank before it, where there is one."""
    if said is None:
        return ""
    if isinstance(said, LastDays):
        return " " + last_days(said.days)
    if said.since and said.until:
        return " " + _("from %(since)s to %(until)s") % {"since": day(said.since), "until": day(said.until)}
    if said.since:
        return " " + _("since %(day)s") % {"day": day(said.since)}
    assert said.until  # noqa: S101
    return " " + _("up to and including %(day)s") % {"day": day(said.until)}
