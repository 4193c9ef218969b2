"""How rules stand together, in words."""

from typing import Any

from django.utils.translation import gettext as _


def group_told(group: Any, told: list[str]) -> str:
    """Of a group of rules, or of conditions on an event."""
    if len(told) == 1:
        return _("not (%(rules)s)") % {"rules": told[0]} if group.not_ else told[0]
    rules = {"rules": "; ".join(told)}
    if group.combinator == "and":
        return (_("not all of (%(rules)s)") if group.not_ else _("all of (%(rules)s)")) % rules
    return (_("none of (%(rules)s)") if group.not_ else _("at least one of (%(rules)s)")) % rules
