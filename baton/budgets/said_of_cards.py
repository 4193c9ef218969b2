"""What was said of cards about what is paid for them, each by days: by what they are paid, what they were
worth when their days were closed, and whether they have a price now."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import BigIntegerField, CharField, DateField, Exists, F, OuterRef, Q, Value

from baton.accounts.models import Workspace
from baton.boards.models import Card
from baton.budgets.kept_names import types_that_changed
from baton.budgets.kept_prices import KeptPrices
from baton.budgets.models import ClosedPrice, PriceApproval, PriceBasis

NAMED, KEPT, PRICED, TYPED = "named", "kept", "priced", "typed"


class SaidOfCards(NamedTuple):
    """``named``: card, from which day on, by what it is paid. ``priced``: those that have a price. ``typed``:
    card, since which closed day, of which type, of those that became another; where that was asked for."""

    named: list[tuple[int, date, str]]
    kept: KeptPrices
    priced: frozenset[int]
    typed: list[tuple[int, date, int | None]]

    def had_price(self, card: int, day: date, through: date | None) -> bool:
        """On a closed day the one that was kept of it."""
        if through is None or day > through:
            return card in self.priced
        return self.kept.on(card, day) is not None

    def changes(self, card: int, through: date | None) -> Iterable[date]:
        """Days on which it may have come to a price, or lost it."""
        known = [from_day for from_day, _worth in self.kept.of.get(card, ())]
        return known if through is None else [*known, date.fromordinal(through.toordinal() + 1)]


def said_of_cards(workspace: Workspace, *, by_type: bool) -> SaidOfCards:
    """In one query."""
    mine, nothing = Q(card__workspace=workspace), Value(None, output_field=BigIntegerField())
    approved = PriceApproval.objects.filter(card=OuterRef("pk"), withdrawn_at=None)
    priced = Card.objects.filter(Q(price__isnull=False) | Q(Exists(approved)), workspace=workspace)
    told = ("of", "since", "what", "basis_said", "came_to", "pk")
    named = PriceBasis.objects.filter(mine).annotate(
        of=F("card"), since=F("from_day"), what=text(NAMED), basis_said=F("basis"), came_to=nothing
    )
    kept = ClosedPrice.objects.filter(mine).annotate(
        of=F("card"), since=F("from_day"), what=text(KEPT), basis_said=text(""), came_to=F("worth")
    )
    now = priced.order_by().annotate(
        of=F("pk"),
        since=Value(None, output_field=DateField()),
        what=text(PRICED),
        basis_said=text(""),
        came_to=nothing,
    )
    parts = [kept.values_list(*told), now.values_list(*told)]
    if by_type:
        types = types_that_changed(workspace).annotate(
            of=F("card"), since=F("from_day"), what=text(TYPED), basis_said=text(""), came_to=F("card_type")
        )
        parts.append(types.values_list(*told))
    rows = list(named.values_list(*told).union(*parts, all=True))
    # Of two for one day the later row holds.
    dated = sorted((row for row in rows if row[2] != PRICED), key=lambda row: (row[1], row[5]))
    return SaidOfCards(
        [(card, day, basis) for card, day, what, basis, _worth, _pk in dated if what == NAMED],
        KeptPrices((card, day, worth) for card, day, what, _basis, worth, _pk in dated if what == KEPT),
        frozenset(row[0] for row in rows if row[2] == PRICED),
        [(card, day, card_type) for card, day, what, _basis, card_type, _pk in dated if what == TYPED],
    )


def text(value: str) -> Value:
    return Value(value, output_field=CharField())
