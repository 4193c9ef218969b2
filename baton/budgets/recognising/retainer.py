"""A retainer day by day (pure).

Each period grants its minutes and its amount. Billable minutes use the oldest grant that has not lapsed,
first in, first out. At the end of the period into which it may be carried, what is unused of a grant lapses.
Minutes beyond all grants are over. As agreed they are owed to the next period, or billed, or nobody pays for
them.

Earned, with an amount:
  by hours  share(amount, minutes used, minutes granted) of each grant, and at the end of the day on which it
            lapses all the rest of it
  evenly    share(amount, days gone by, days of the period) of the period that is running
  over      where it is billed, minutes over at the average of the period, as the invoice asks for them: an
            hour's price is share(what its billable hours come to by their rates, 60, those minutes)
Without an amount the minutes are only watched: every billable hour earns what it comes to by its rate.

A counter-entry gives minutes back: first of those that are over, then of the grant used last. What would go
back to a grant that has lapsed is lost with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from baton.budgets.recognising.periods import Piece
from baton.budgets.recognising.terms import Measured, Terms
from baton.kit import money


@dataclass
class Grant:
    minutes: int
    amount: int | None
    lapses_after: date | None
    used: int = 0
    lapsed: bool = False

    @property
    def left(self) -> int:
        return 0 if self.lapsed else self.minutes - self.used

    @property
    def earned(self) -> int:
        if self.amount is None:
            return 0
        if self.lapsed or self.minutes == 0:
            return self.amount
        return money.share(self.amount, self.used, self.minutes)


@dataclass
class InPeriod:
    """A period as it is told: minutes ``brought`` into it (below zero: owed), ``granted``, ``used`` of all
    that was there, ``over``, ``lapsed`` at its end, and ``left`` (carried on, once it is over)."""

    piece: Piece
    brought: int
    granted: int
    spent: int = 0
    over: int = 0
    lapsed: int = 0
    left: int = 0
    earned: int = 0
    # What its billable hours come to by their rates.
    hours_price: int = 0
    over_is_billed: bool = False

    @property
    def over_per_hour(self) -> int:
        """The price of an hour above it, where it is billed."""
        if not self.over_is_billed or self.spent <= 0:
            return 0
        return max(0, money.share(self.hours_price, money.MINUTES_OF_AN_HOUR, self.spent))

    @property
    def over_earned(self) -> int:
        return money.for_minutes(self.over, self.over_per_hour)

    @property
    def there(self) -> int:
        """Minutes that may be spent in it."""
        return max(self.granted + self.brought, 0)


@dataclass
class Retainer:
    """What stands while the days go by; ``earned`` in all."""

    grants: list[Grant] = field(default_factory=list)
    # Whole periods that are over.
    settled: int = 0
    evenly: int = 0
    by_rates: int = 0
    owed: int = 0
    periods: list[InPeriod] = field(default_factory=list)

    @property
    def earned(self) -> int:
        over = self.periods[-1].over_earned if self.periods else 0
        return self.settled + self.evenly + self.by_rates + over + sum(grant.earned for grant in self.grants)

    @property
    def left(self) -> int:
        return sum(grant.left for grant in self.grants)

    def begin(self, piece: Piece, terms: Terms, lapses_after: date | None) -> None:
        before = self.left - self.owed
        by_hours = terms.recognises == "hours"
        self.settled += self.evenly + (self.periods[-1].over_earned if self.periods else 0)
        self.evenly = 0
        if piece.minutes is not None:
            self.grants.append(Grant(piece.minutes, piece.amount if by_hours else None, lapses_after))
            owed, self.owed = self.owed, 0
            self.owed = self.use(owed)
        # Without an amount every hour earns what it comes to, those that are over too.
        billed = terms.overspend_is_billed and terms.amount is not None
        self.periods.append(InPeriod(piece, before, piece.minutes or 0, over_is_billed=billed))

    def work(self, measured: Measured, terms: Terms) -> None:
        """Minutes of a day in the running period."""
        period, minutes = self.periods[-1], measured.billable_minutes
        period.spent += minutes
        period.hours_price += measured.hours_price
        if terms.amount is None:
            self.by_rates += measured.hours_price
        if terms.minutes is None:
            return
        if minutes >= 0:
            over = self.use(minutes)
            period.over += over
            if terms.overspend_carries:
                self.owed += over
        else:
            self.give_back(-minutes, terms)

    def use(self, minutes: int) -> int:
        """Of the oldest grant first; what is beyond all of them."""
        for grant in self.grants:
            taken = min(minutes, grant.left)
            grant.used += taken
            minutes -= taken
        return minutes

    def give_back(self, minutes: int, terms: Terms) -> None:
        period = self.periods[-1]
        from_over = min(minutes, period.over)
        period.over -= from_over
        if terms.overspend_carries:
            self.owed -= min(from_over, self.owed)
        minutes -= from_over
        for grant in reversed(self.grants):
            back = 0 if grant.lapsed else min(minutes, grant.used)
            grant.used -= back
            minutes -= back

    def pass_day(self, day: date, terms: Terms) -> None:
        """The end of a day: what is earned by time, and what lapses."""
        period = self.periods[-1]
        piece = period.piece
        if terms.recognises == "evenly" and piece.amount is not None:
            self.evenly = money.share(piece.amount, (day - piece.first).days + 1, piece.days)
        for grant in self.grants:
            if grant.lapses_after is not None and grant.lapses_after <= day and not grant.lapsed:
                period.lapsed += grant.left
                grant.lapsed = True
        self.settled += sum(grant.earned for grant in self.grants if grant.lapsed)
        self.grants = [grant for grant in self.grants if not grant.lapsed]
        period.left = self.left - self.owed


def lapse_day(ahead: Sequence[Piece], terms: Terms, before: date) -> date | None:
    """The last day on which the minutes of ``ahead[0]`` may be used, at the latest the one ``before`` which
    there are no more retainers; None: they never lapse, or not before the end of ``ahead``."""
    if terms.carried_periods is not None and terms.carried_periods < len(ahead):
        return ahead[terms.carried_periods].last
    last = ahead[-1].last
    return last if last + timedelta(days=1) == before else None
