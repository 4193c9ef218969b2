"""Hours that the client pays for by their rates: approved or locked, with a price, and on no invoice yet.

A line holds the hours of one card, or one job function, at one price an hour: its amount is its hours times
that price, half to even, once. What a client can add up on paper is what they pay.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, QuerySet, Value, When
from django.utils.translation import gettext as _

from baton.accounts.models import JobFunction, Member, Project
from baton.boards.models import Card
from baton.budgets import measuring
from baton.budgets.models import Basis
from baton.invoicing.models import Billed, LineKind, LinesBy, Unit
from baton.invoicing.offering.agreements import Agreements
from baton.invoicing.offering.piece import Days, Piece, Worth, hours
from baton.kit.days import monday_of
from baton.timesheets.models import TimeEntry, Week, WeekState
from baton.timesheets.periods import locked_through


@dataclass(frozen=True)
class Hour:
    """An entry that can be billed, at ``price`` an hour in the currency of the invoice."""

    entry: int
    minutes: int
    card: int | None
    job_function: str
    price: int
    kind: LineKind


def of_project(project: Project) -> QuerySet[TimeEntry]:
    """Hours that the client pays for, and that are on no invoice."""
    billed = Billed.objects.filter(entry=OuterRef("pk"), released_at=None)
    return TimeEntry.objects.filter(~Exists(billed), project=project, billable=True)


class Approved:
    """Of a week that is approved, or of a locked day: such hours do not change under an invoice."""

    def __init__(self, project: Project) -> None:
        self.through = locked_through(project.workspace_id)
        weeks = Week.objects.filter(member__workspace=project.workspace_id, state=WeekState.APPROVED)
        self.weeks = set(weeks.values_list("member", "first_day"))

    def has(self, member: int, day: date) -> bool:
        locked = self.through is not None and day <= self.through
        return locked or (member, monday_of(day)) in self.weeks


def billable(
    project: Project,
    entries: QuerySet[TimeEntry],
    agreements: Agreements,
    worth: Worth,
    since: date | None = None,
) -> Iterator[Hour]:
    """Those of ``entries`` that are approved, priced, and paid by their rates. ``since``: when what is agreed
    now began to run; what was worked before is beside it."""
    workspace, approved = project.workspace, Approved(project)
    bases = measuring.bases_of(workspace, measuring.terms_of(workspace, [project.pk]))
    priced = Case(
        When(Q(measuring.priced_cards()), then=Value(True)), default=Value(False), output_field=BooleanField()
    )
    rows = entries.annotate(priced=priced).select_related("amount").order_by("day", "pk")
    for row in rows:
        amount = row.amount
        if not approved.has(row.member_id, row.day) or amount.price_per_hour is None:
            continue
        basis = bases.on(row.day, row.card_id, project.pk, row.priced)
        if basis == Basis.FIXED or (basis == Basis.INCLUDED and not agreements.pays_hours_on(row.day)):
            continue
        price = worth.taken(amount.price_per_hour, amount.price_currency, amount.price_exchange)
        within = basis == Basis.INCLUDED and (since is None or row.day >= since)
        kind = LineKind.HOURS if within else LineKind.HOURS_BESIDE
        yield Hour(row.pk, row.minutes, row.card_id, row.job_function, price, kind)


def lines_of_hours(
    project: Project, days: Days, lines_by: str, agreements: Agreements, worth: Worth, by: Member
) -> list[Piece]:
    entries = of_project(project).filter(day__range=(days.first, days.last))
    since = agreements.run_since(agreements.last_by_hours(days))
    found = list(billable(project, entries, agreements, worth, since))
    named = cards_named((each.card for each in found), by) if lines_by == LinesBy.CARD else {}
    groups: dict[tuple[Any, ...], list[Hour]] = defaultdict(list)
    for each in found:
        if lines_by == LinesBy.CARD:
            seen = each.card if each.card in named else None
            function = each.job_function if each.card is None else ""
            groups[each.kind, seen, each.card is None, function, each.price].append(each)
        else:
            groups[each.kind, None, False, each.job_function, each.price].append(each)
    pieces = [
        Piece(
            kind,
            text_of(card, without, function, named),
            hours(sum(each.minutes for each in those)),
            price,
            unit=Unit.HOUR,
            card=card,
            marks=[{"entry_id": each.entry, "minutes": each.minutes} for each in those],
        )
        for (kind, card, without, function, price), those in groups.items()
        if sum(each.minutes for each in those)
    ]
    return sorted(pieces, key=lambda piece: (piece.kind, piece.text, -piece.price))


def cards_named(cards: Iterable[int | None], by: Member) -> dict[int | None, str]:
    """“#1001 Spring mailing”, of those that ``by`` sees: others are named on no invoice."""
    rows = Card.objects.seen_by(by).filter(pk__in={card for card in cards if card is not None})
    return {pk: f"#{number} {title}" for pk, number, title in rows.values_list("pk", "number", "title")}


def text_of(card: int | None, without: bool, function: str, named: dict[int | None, str]) -> str:
    if card is not None:
        return named[card][:500]
    if without:
        return _("Work on the project: %(function)s") % {"function": JobFunction(function).label}
    return str(JobFunction(function).label) if function else _("Other work")
