"""Each rule in words."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from baton.audiences.language import leaves
from baton.audiences.language.document import Segment
from baton.audiences.language.leaves import Attribute, Leaf, Where
from baton.audiences.language.values import Compared, day
from baton.audiences.telling import amounts
from baton.audiences.telling.groups import group_told
from baton.audiences.telling.names import Names


def leaf_told(leaf: Leaf, segment: Segment, names: Names) -> str:
    match leaf:
        case leaves.Attribute():
            return attribute_told(leaf, names.attribute)
        case leaves.Did():
            return did_told(leaf, names)
        case leaves.Recency():
            told = {"event": step_told(leaf, names), "ago": amounts.ago(leaf.days)}
            return _("the last %(event)s: %(ago)s") % told
        case leaves.Rfm():
            return rfm_told(leaf, names)
        case leaves.Sequence():
            return sequence_told(leaf, names)
        case leaves.Reachable():
            purpose = leaf.purpose or segment.purpose or ""
            told = {"channel": names.channel(leaf.channel), "purpose": names.purpose(purpose)}
            return _("reachable by %(channel)s with consent for “%(purpose)s”") % told
        case leaves.FrequencyCap():
            return cap_told(leaf, names)
        case leaves.Segments():
            return segments_told(leaf)
        case leaves.Sample():
            told = {"percent": amounts.number(leaf.percent), "salt": leaf.salt}
            return _("in a lasting sample of %(percent)s %% (“%(salt)s”)") % told
        case leaves.Score():
            return score_told(leaf)
    told = {"name": leaf.reviewed_by}
    return _("in a query that this sentence cannot read (looked through by %(name)s)") % told


def value_told(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, str):
        try:
            return amounts.day(day(value))
        except ValueError:
            return value
    return amounts.number(value)


def attribute_told(leaf: Attribute, name: Callable[[str], str]) -> str:
    told: dict[str, str] = {"field": name(leaf.field)}
    unit = f" {leaf.currency}" if leaf.currency else ""
    if isinstance(leaf.value, list):
        told["values"] = ", ".join(value_told(each) + unit for each in leaf.value)
        told["low"], told["high"] = value_told(leaf.value[0]) + unit, value_told(leaf.value[-1]) + unit
    elif leaf.op == "in_last_days":
        return _("%(field)s lies %(window)s") % {**told, "window": amounts.last_days(leaf.value)}
    elif leaf.value is not None:
        told["value"] = value_told(leaf.value) + unit
    if leaf.op in ("in", "not_in") and len(leaf.value) == 1:
        return ATTRIBUTES["=" if leaf.op == "in" else "!="]() % {**told, "value": told["values"]}
    return ATTRIBUTES[leaf.op]() % told


# What is not equal may be empty as well, and the sentence says so.
ATTRIBUTES: dict[str, Callable[[], str]] = {
    "=": lambda: _("%(field)s is %(value)s"),
    "!=": lambda: _("%(field)s is not %(value)s, or empty"),
    "<": lambda: _("%(field)s is below %(value)s"),
    "<=": lambda: _("%(field)s is at most %(value)s"),
    ">": lambda: _("%(field)s is above %(value)s"),
    ">=": lambda: _("%(field)s is at least %(value)s"),
    "in": lambda: _("%(field)s is one of %(values)s"),
    "not_in": lambda: _("%(field)s is none of %(values)s, or empty"),
    "between": lambda: _("%(field)s lies from %(low)s to %(high)s"),
    "contains": lambda: _("%(field)s contains “%(value)s”"),
    "starts_with": lambda: _("%(field)s begins with “%(value)s”"),
    "is_empty": lambda: _("%(field)s is empty"),
    "is_not_empty": lambda: _("%(field)s is not empty"),
}


def where_told(group: Where, event: str, names: Names) -> str:
    told = [
        where_told(rule, event, names)
        if isinstance(rule, Where)
        else attribute_told(rule, lambda name: names.field(event, name))
        for rule in group.rules
    ]
    return group_told(group, told)


def step_told(step: Any, names: Names) -> str:
    """``“orders” (category is beauty)``."""
    event = _("“%(event)s”") % {"event": names.event(step.event)}
    return f"{event} ({where_told(step.where, step.event, names)})" if step.where is not None else event


def did_told(leaf: leaves.Did, names: Names) -> str:
    told = {"event": step_told(leaf, names), "window": amounts.window(leaf.within)}
    if leaf.only is not None:
        first = leaf.only == "first"
        told["event"] = (
            _("the very first of %(event)s") if first else _("the very last of %(event)s")
        ) % told
    count = leaf.counts
    if count is None or (leaf.only is not None and leaf.count is None):
        said = _("%(event)s%(window)s") % told
    elif count.op == "=" and count.value == 0:
        said = _("no %(event)s%(window)s") % told
    else:
        said = _("%(event)s %(often)s%(window)s") % {**told, "often": amounts.how_often(count)}
    parts = [said]
    if leaf.sum is not None:
        total = {"field": names.field(leaf.event, leaf.sum.field)}
        total["amount"] = amounts.how_much(leaf.sum, leaf.sum.currency or "")
        parts.append(_("%(field)s in total %(amount)s") % total)
    if leaf.distinct is not None:
        several = {"field": names.field(leaf.event, leaf.distinct.field)}
        several["amount"] = amounts.how_much(leaf.distinct)
        parts.append(_("different values of %(field)s: %(amount)s") % several)
    return ", ".join(parts)


def rfm_told(leaf: leaves.Rfm, names: Names) -> str:
    told = {"event": step_told(leaf, names), "window": amounts.window(leaf.within), "parts": leaf.parts}
    scores: list[tuple[str, Compared | None]] = [
        (_("recency"), leaf.score.r),
        (_("frequency"), leaf.score.f),
        (_("money"), leaf.score.m),
    ]
    said = ", ".join(f"{name} {amounts.how_much(score)}" for name, score in scores if score is not None)
    return _("by %(event)s%(window)s, scored from 1 to %(parts)s: %(scores)s") % {**told, "scores": said}


def sequence_told(leaf: leaves.Sequence, names: Names) -> str:
    told = {
        "first": step_told(leaf.first, names),
        "then": step_told(leaf.then, names),
        "window": amounts.window(leaf.within),
        "days": leaf.days,
    }
    return (
        ngettext(
            "%(first)s and then, within %(days)s day, %(then)s%(window)s",
            "%(first)s and then, within %(days)s days, %(then)s%(window)s",
            leaf.days,
        )
        % told
    )


def cap_told(leaf: leaves.FrequencyCap, names: Names) -> str:
    told = {
        "channel": names.channel(leaf.channel),
        "max": leaf.max,
        "window": amounts.last_days(leaf.per.days),
    }
    return (
        ngettext(
            "fewer than %(max)s message by %(channel)s %(window)s",
            "fewer than %(max)s messages by %(channel)s %(window)s",
            leaf.max,
        )
        % told
    )


def segments_told(leaf: leaves.Segments) -> str:
    told = {"segments": ", ".join(leaf.of)}
    if len(leaf.of) == 1:
        return (
            _("not in the segment %(segments)s") if leaf.in_ == "none" else _("in the segment %(segments)s")
        ) % told
    return {
        "any": _("in at least one of the segments %(segments)s"),
        "all": _("in all of the segments %(segments)s"),
        "none": _("in none of the segments %(segments)s"),
    }[leaf.in_] % told


def score_told(leaf: leaves.Score) -> str:
    if leaf.top is not None:
        told = {"score": leaf.score, "percent": amounts.number(leaf.top.percent)}
        return _("among the best %(percent)s %% by the score “%(score)s”") % told
    assert leaf.op is not None  # noqa: S101
    how_much = amounts.how_much(Compared(op=leaf.op, value=leaf.value))
    return _("score “%(score)s” %(amount)s") % {"score": leaf.score, "amount": how_much}
