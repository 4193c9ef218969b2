"""Which agreement holds on which day of a project."""

from bisect import bisect_right
from datetime import date

from baton.accounts.models import Project
from baton.budgets.models import Agreement, ContractKind
from baton.budgets.recognising.course import LAST_DAY


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

    def pays_hours_on(self, day: date) -> bool:
        """Hours within the agreement are paid by their rates."""
        row = self.on(day)
        if row is None or row.kind == ContractKind.TIME_AND_MATERIALS:
            return True
        return row.kind == ContractKind.RETAINER and row.amount is None
