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
    Exists,
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
from baton.budgets.models import Agreement, Basis, ClosedPrice, ContractKind, PriceBasis
from baton.budgets.recognising.terms import NOTHING, Measured
from baton.timesheets.adding_up import following
from baton.timesheets.models import Tally, TimeEntry

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
    by_day: Collection[date] | None = None,
) -> list[HoursOfDay]:
    """In one query. ``gone``: some cards of closed days are, for good. ``by_day``: the closed months that are
    told day by day; others stand on their first day, from the tallies. None: all are."""
    of_these = Q(project__isnull=False) if projects is None else Q(project__in=projects)
    entries = TimeEntry.objects.filter(of_these, day__lte=until)
    named = PriceBasis.objects.filter(card__workspace=workspace).values("card")
    own = Case(When(Q(card__in=named) | Q(card__in=apart), then=F("card")), default=None)
    open_days = entries.filter(workspace=workspace)
    if through is not None:
        open_days = open_days.filter(day__gt=through)
    rows = summed(open_days.annotate(own=own, was=Value(None, output_field=BigIntegerField()), said=UNSAID))
    if through is not None:
        # By their cards alone: by the workspace, half a million are gone through to find the few.
        priced_otherwise = Q(card__in=cards_priced_otherwise(workspace))

        def telling(day: str) -> Q:
            return priced_otherwise & where_a_price_tells(named, day) | Q(card__in=apart)

        closed_days = entries.filter(telling("day"), day__lte=through)
        others = []
        if by_day is not None:
            closed_days = closed_days.filter(days_of(by_day)) if by_day else closed_days.none()
            tallies = Tally.objects.filter(of_these, telling("month"), month__lte=min(until, through))
            others.append(of_cards(tallies.exclude(month__in=by_day), "month", "price"))
        others.append(of_cards(closed_days, "day", "amount__price"))
        if gone:
            others.append(summed(of_cards_gone(entries, workspace, through)))
        rows = rows.union(*others, all=True)
    return [HoursOfDay(*row) for row in rows]


def days_of(months: Iterable[date]) -> Q:
    wanted = Q()
    for month in months:
        wanted |= Q(day__gte=month, day__lt=following(month))
    return wanted


def of_cards(hours: QuerySet[Any], day: str, price: str) -> QuerySet[Any]:
    """Of closed days, with the prices that were kept of them."""
    was = kept_of("worth", day, card=OuterRef("card"))
    return summed(hours.annotate(own=F("card"), was=was, said=UNSAID), day, price)


def where_a_price_tells(named: QuerySet[Any], day: str) -> Q:
    """Hours that might be paid otherwise with a price than without: not those under a fixed price or a
    retainer, unless something was said of their card."""
    of_project = Agreement.objects.filter(project=OuterRef("project"), from_day__lte=OuterRef(day))
    by_time = Agreement.objects.filter(kind=ContractKind.TIME_AND_MATERIALS).values("project")
    return Q(card__in=named) | Q(project__in=by_time) | ~Q(Exists(of_project))


def of_cards_gone(entries: QuerySet[TimeEntry], workspace: Workspace, through: date) -> QuerySet[TimeEntry]:
    """Of closed days, on cards that were deleted for good since, of which something was said then."""
    kept = ClosedPrice.objects.filter(workspace=workspace, card=None).values("card_number")
    gone = entries.filter(workspace=workspace, card=None, card_number__in=kept, day__lte=through)
    of_number = {"workspace": workspace, "card": None, "card_number": OuterRef("card_number")}
    said = Coalesce(kept_of("basis", "day", **of_number), UNSAID)
    return gone.annotate(own=F("card"), was=kept_of("worth", "day", **of_number), said=said)


def kept_of(what: str, day: str, **of: Any) -> Subquery:
    """What was kept of a day."""
    kept = ClosedPrice.objects.filter(from_day__lte=OuterRef(day), **of)
    return Subquery(kept.order_by("-from_day").values(what)[:1])


def summed(hours: QuerySet[Any], day: str = "day", price: str = "amount__price") -> QuerySet[Any]:
    priced = Case(When(priced_cards(), then=Value(True)), default=Value(False), output_field=BooleanField())
    parts = hours.annotate(priced=priced).order_by()
    billable = Sum("minutes", filter=Q(billable=True))
    keys = parts.values_list("project", day, "own", "was", "said", "priced")
    told: QuerySet[Any] = keys.annotate(worked=Sum("minutes"), paid=billable, came_to=Sum(price))
    return told


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
