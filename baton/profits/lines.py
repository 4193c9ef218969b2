"""One line of a report (pure), and every formula in it.

Amounts are minor units of the workspace's currency. Each entry of time was rounded by itself (half to even),
so lines add up to the same total whichever way a report is cut; what is worked out of sums (margin, rates,
shares) is worked out of the sums of its own line.

  cost           what the hours cost by the rates of their people (timesheets.rates)
  overhead       the hours times the overhead per hour
  external       what suppliers were paid (freelancers, media, postage)
  earned         revenue recognised by the agreement of each project (budgets.recognising.course)
  invoiced       what was billed: lines of invoices issued on those days, less those of credit notes, without
                 VAT, in the workspace's currency as the agreement exchanges it (invoicing.invoiced)
  margin         earned - cost - overhead - external
  margin share   margin / earned
  effective rate (earned - external) / hours: what an hour of ours brought in
  rework         cost and overhead of hours on a card that stood where it had stood before (came back), and
                 did not wait there
  waiting        cost and overhead of hours on a card while it waited (reminding, asking, putting right), by
                 whose clock ran
  discount       what billable hours would come to by their rates, less what was earned with them: negative
                 means that more was earned than the hours were worth
"""

from dataclasses import dataclass
from typing import NamedTuple

from baton.kit import money
from baton.timesheets.adding_up import Sums

HOUR = 60


class Spent(NamedTuple):
    """Hours of one kind and what they came to; ``known``: minutes with a cost rate."""

    minutes: int = 0
    cost: int = 0

    def plus(self, sums: Sums) -> "Spent":
        return Spent(self.minutes + sums.minutes, self.cost + sums.cost + sums.overhead)


NO_HOURS = Spent()


@dataclass
class Line:
    minutes: int = 0
    billable_minutes: int = 0
    worth: int = 0
    cost: int = 0
    overhead: int = 0
    external: int = 0
    # Of these, what the client pays for besides.
    external_passed_on: int = 0
    earned: int = 0
    invoiced: int = 0
    rework: Spent = NO_HOURS
    waiting_for_client: Spent = NO_HOURS
    waiting_for_us: Spent = NO_HOURS
    # Hours whose rate nobody has said: what they come to is missing above.
    minutes_without_cost: int = 0
    minutes_without_price: int = 0

    @property
    def shows_nothing_but_costs(self) -> bool:
        return not (self.minutes or self.earned or self.invoiced)

    @property
    def spent(self) -> int:
        return self.cost + self.overhead + self.external

    @property
    def margin(self) -> int:
        return self.earned - self.spent

    @property
    def margin_share(self) -> float | None:
        """Of 1; None: nothing was earned."""
        return self.margin / self.earned if self.earned else None

    @property
    def effective_rate(self) -> int | None:
        """Per hour; None: nobody worked."""
        return money.share(self.earned - self.external, HOUR, self.minutes) if self.minutes > 0 else None

    def take_hours(self, sums: Sums, *, billable: bool, is_rework: bool, waited_for: str) -> None:
        self.minutes += sums.minutes
        self.cost += sums.cost
        self.overhead += sums.overhead
        self.worth += sums.price
        self.minutes_without_cost += sums.minutes_without_cost
        self.minutes_without_price += sums.minutes_without_price
        if billable:
            self.billable_minutes += sums.minutes
        if is_rework:
            self.rework = self.rework.plus(sums)
        if waited_for == "client":
            self.waiting_for_client = self.waiting_for_client.plus(sums)
        elif waited_for:
            self.waiting_for_us = self.waiting_for_us.plus(sums)

    def add(self, other: "Line") -> None:
        for name in AMOUNTS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in KINDS:
            mine, theirs = getattr(self, name), getattr(other, name)
            setattr(self, name, Spent(mine.minutes + theirs.minutes, mine.cost + theirs.cost))


AMOUNTS = (
    *("minutes", "billable_minutes", "worth", "cost", "overhead", "external", "external_passed_on"),
    *("earned", "invoiced"),
    *("minutes_without_cost", "minutes_without_price"),
)
KINDS = ("rework", "waiting_for_client", "waiting_for_us")
