"""Criteria and what was found of them, in the active language."""

from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from baton.audiences.accepting.criteria import Criteria, Size
from baton.audiences.accepting.verdict import Judged, Verdict, percent
from baton.audiences.language.values import Compared
from baton.audiences.telling.amounts import day, how_much, number
from baton.audiences.telling.names import Names
from baton.audiences.wrong import Place

# Counts that are told as a share of the members.
SHARES = {"reach", "overlap", "filled"}


def criterion_told(criteria: Criteria, place: Place, names: Names) -> str:
    """``Reached by e-mail: at least 70 % of the members``."""
    kind, at = str(place[0]), int(place[1]) if len(place) > 1 else 0
    match kind:
        case "size":
            assert criteria.size  # noqa: S101
            return _("Members: %(how_many)s") % {"how_many": how_much(compared(criteria.size))}
        case "change":
            assert criteria.change  # noqa: S101
            return _("Change since the earlier run, up or down: at most %(percent)s %%") % {
                "percent": number(criteria.change.most)
            }
        case "reach":
            reach = criteria.reach[at]
            told = {"channel": names.channel(reach.channel), "percent": number(reach.least)}
            return _("Reached by %(channel)s: at least %(percent)s %% of the members") % told
        case "overlap":
            over = criteria.overlap[at]
            told = {"segment": over.segment, "percent": number(over.most)}
            return _("Also in %(segment)s: at most %(percent)s %% of the members") % told
        case "fresh":
            fresh = criteria.fresh[at]
            words = ngettext(
                "The newest of “%(event)s”: at most %(days)s day old",
                "The newest of “%(event)s”: at most %(days)s days old",
                fresh.days,
            )
            return words % {"event": names.event(fresh.event), "days": fresh.days}
        case "filled":
            filled = criteria.filled[at]
            told = {"attribute": names.attribute(filled.attribute), "percent": number(filled.least)}
            return _("“%(attribute)s” is known of at least %(percent)s %% of the members") % told
        case "include":
            return _("Test customer %(key)s is in it") % {"key": criteria.include[at]}
    return _("Test customer %(key)s is not in it") % {"key": criteria.exclude[at]}


def compared(size: Size) -> Compared:
    if size.least is None:
        return Compared(op="<=", value=size.most)
    if size.most is None:
        return Compared(op=">=", value=size.least)
    return Compared(op="between", value=[size.least, size.most])


def found_told(judged: Judged, verdict: Verdict, zone: str) -> str:
    """``64.5 % (129 of 200)``; days are those of the segment's ``zone``."""
    found = judged.found
    if judged.kind in SHARES and isinstance(found, int):
        share = f"{number(percent(found, verdict.members))} % " if verdict.members else ""
        return share + _("(%(part)s of %(whole)s)") % {"part": found, "whole": verdict.members}
    if judged.kind == "change":
        return change_told(found, verdict)
    if isinstance(found, datetime):
        return day(found.replace(tzinfo=UTC).astimezone(ZoneInfo(zone)).date())
    if judged.kind == "fresh":
        return _("there is none")
    if judged.kind in ("include", "exclude"):
        if found is None:
            return _("there is no such customer")
        return _("is in it") if found else _("is not in it")
    return str(found)


def change_told(found: object, verdict: Verdict) -> str:
    if verdict.earlier is None:
        return _("there is no earlier run")
    sizes = f"{verdict.earlier} → {verdict.members}"
    return f"{found:+} % ({sizes})" if isinstance(found, Decimal) else sizes
