"""Hours by day and how they are paid: of open days; of closed ones those of cards that are priced otherwise
since or gone, and of cards that are asked for by themselves."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any, NamedTuple

from django.db.models import (
    BigIntegerField,
    BooleanField,
    Case,
    CharField,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from baton.accounts.models import Workspace
from baton.budgets.kept_prices import cards_priced_otherwise
from baton.budgets.measuring import Bases, Days, Projects, add, priced_cards
from baton.budgets.models import Basis, ClosedPrice, PriceBasis
from baton.budgets.recognising.terms import NOTHING, Measured
from baton.timesheets.models import TimeEntry

UNSAID = Value("", output_field=CharField())


class HoursOfDay(NamedTuple):
    """``card``: named where it may be paid otherwise than others. ``priced``: it has a price now; ``was``:
    the one that was kept of a closed day; ``said``: by what a card that is gone was said to be paid then."""

    project: int
    day: date
    card: int | None
    was: int | None
    said: str
    priced: bool
    minutes: int
    billable: int | None
    price: int | None

    def paid_by(self, basis: str) -> Measured:
        """Those of a card at its own price are nothing apart."""
        if basis == Basis.INCLUDED:
            return Measured(self.minutes, self.billable or 0, self.price or 0)
        return Measured(by_time=self.price or 0) if basis == Basis.BY_TIME else NOTHING


def hours_by_day(
    workspace: Workspace,
    until: date,
    projects: Projects,
    through: date | None,
    apart: Collection[int],
    *,
    gone: bool,
) -> list[HoursOfDay]:
    """In one query. ``gone``: some cards of closed days are, for good."""
    entries = TimeEntry.objects.filter(project__isnull=False, day__lte=until)
    if projects is not None:
        entries = entries.filter(project__in=projects)
    named = PriceBasis.objects.filter(card__workspace=workspace).values("card")
    own = Case(When(Q(card__in=named) | Q(card__in=apart), then=F("card")), default=None)
    open_days = entries.filter(workspace=workspace)
    if through is not None:
        open_days = open_days.filter(day__gt=through)
    rows = summed(open_days.annotate(own=own, was=Value(None, output_field=BigIntegerField()), said=UNSAID))
    if through is not None:
        # By their cards alone: by the workspace, half a million are gone through to find the few.
        otherwise = Q(card__in=cards_priced_otherwise(workspace)) | Q(card__in=apart)
        closed_days = entries.filter(otherwise, day__lte=through)
        others = [
            summed(
                closed_days.annotate(own=F("card"), was=kept_of("worth", card=OuterRef("card")), said=UNSAID)
            )
        ]
        if gone:
            others.append(summed(of_cards_gone(entries, workspace, through)))
        rows = rows.union(*others, all=True)
    return [HoursOfDay(*row) for row in rows]


def of_cards_gone(entries: QuerySet[TimeEntry], workspace: Workspace, through: date) -> QuerySet[TimeEntry]:
    """Of closed days, on cards that were deleted for good since, of which something was said then."""
    kept = ClosedPrice.objects.filter(workspace=workspace, card=None).values("card_number")
    gone = entries.filter(workspace=workspace, card=None, card_number__in=kept, day__lte=through)
    of_number = {"workspace": workspace, "card": None, "card_number": OuterRef("card_number")}
    said = Coalesce(kept_of("basis", **of_number), UNSAID)
    return gone.annotate(own=F("card"), was=kept_of("worth", **of_number), said=said)


def kept_of(what: str, **of: Any) -> Subquery:
    """What was kept of a day."""
    kept = ClosedPrice.objects.filter(from_day__lte=OuterRef("day"), **of)
    return Subquery(kept.order_by("-from_day").values(what)[:1])


def summed(entries: QuerySet[TimeEntry]) -> QuerySet[Any]:
    priced = Case(When(priced_cards(), then=Value(True)), default=Value(False), output_field=BooleanField())
    parts = (
        entries.annotate(priced=priced)
        .order_by()
        .values_list("project", "day", "own", "was", "said", "priced")
    )
    billable = Sum("minutes", filter=Q(billable=True))
    return parts.annotate(worked=Sum("minutes"), paid=billable, came_to=Sum("amount__price"))


def hours_measured(rows: Iterable[HoursOfDay], bases: Bases, through: date | None) -> dict[int, Days]:
    """Of closed days only what another price has made of them since: hours that it pays for now and did not
    then are less than nothing."""
    found: dict[int, Days] = defaultdict(dict)
    for row in rows:
        now = bases.on(row.day, row.card, row.project, row.priced)
        if through is None or row.day > through:
            add(found, row.project, row.day, row.paid_by(now))
            continue
        if row.said == Basis.BY_TIME:
            # Earned for good: nothing else pays for them when their card is gone.
            continue
        then = row.said or bases.on(row.day, row.card, row.project, row.was is not None)
        if now != then:
            add(found, row.project, row.day, row.paid_by(now).less(row.paid_by(then)))
    return found
