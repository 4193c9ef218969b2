"""Which agreement holds on which day of a project."""

from bisect import bisect_right
from datetime import date, timedelta

from baton.accounts.models import Project
from baton.budgets.models import Agreement, ContractKind
from baton.budgets.recognising.course import LAST_DAY
from baton.invoicing.offering.piece import Days

DAY = timedelta(days=1)


class Agreements:
    """Of two that begin on one day the later row holds."""

    def __init__(self, project: Project) -> None:
        rows = Agreement.objects.filter(project=project).order_by("from_day", "pk")
        latest = {row.from_day: row for row in rows.prefetch_related("stages")}
        self.days, self.rows = list(latest), list(latest.values())

    def on(self, day: date) -> Agreement | None:
        at = bisect_right(self.days, day) - 1
        return self.rows[at] if at >= 0 else None

    def ends_before(self, row: Agreement) -> date:
        at = self.rows.index(row) + 1
        return self.days[at] if at < len(self.days) else LAST_DAY

    def run_since(self, day: date) -> date | None:
        """The first day of the unbroken row of agreements of one kind that holds on ``day``."""
        at = bisect_right(self.days, day) - 1
        if at < 0:
            return None
        while at and self.rows[at - 1].kind == self.rows[at].kind:
            at -= 1
        return self.days[at]

    def run_again(self, day: date) -> date:
        """The first day of the next such row of the kind that holds on ``day``, after one of another kind."""
        at = bisect_right(self.days, day) - 1
        kinds = [row.kind for row in self.rows]
        others = (next_at for next_at in range(at + 1, len(kinds)) if kinds[next_at - 1] != kinds[next_at])
        return next((self.days[each] for each in others if kinds[each] == kinds[at]), LAST_DAY)

    def each_of(self, kind: str, days: Days) -> list[tuple[Agreement, Days]]:
        """Of each unbroken row of agreements of that kind the last that held on any of the days, and the days
        up to its last; the earliest first."""
        found: dict[date | None, tuple[Agreement, Days]] = {}
        for row in self.rows:
            end = min(self.ends_before(row) - DAY, days.last)
            if row.kind == kind and row.from_day <= days.last and end >= days.first:
                found[self.run_since(row.from_day)] = row, Days(days.first, end)
        return list(found.values())

    def last_by_hours(self, days: Days) -> date:
        """The last of the days on which time and materials pay for hours; of none that do, the last."""
        if self.pays_hours_on(days.last):
            return days.last
        held = self.each_of(ContractKind.TIME_AND_MATERIALS, days)
        return held[-1][1].last if held else days.last

    def pays_hours_on(self, day: date) -> bool:
        """Hours within the agreement are paid by their rates."""
        row = self.on(day)
        if row is None or row.kind == ContractKind.TIME_AND_MATERIALS:
            return True
        return row.kind == ContractKind.RETAINER and row.amount is None
