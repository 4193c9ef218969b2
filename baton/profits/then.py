"""Under whose name, and as which service, hours and earnings of closed days are told: as it was then."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from baton.accounts.models import Project, Workspace
from baton.budgets.kept_names import NO_NAMES, KeptNames, managers_kept, types_kept
from baton.profits.asked import Asked, Cut

DAY_OF = "day"


@dataclass(frozen=True)
class Then:
    asked: Asked
    managers: KeptNames = NO_NAMES
    types: KeptNames = NO_NAMES

    def manager(self, project: Project, day: date) -> int | None:
        return self.managers.on(project.pk, day, project.account_manager_id)

    def is_asked(self, project: Project, day: date) -> bool:
        """Where only one manager's is asked for, whether it was theirs."""
        return self.asked.manager in (None, self.manager(project, day))

    @property
    def changes(self) -> set[date]:
        return self.managers.changes | self.types.changes

    @property
    def apart(self) -> Q | None:
        """Rows of what became another; None: nothing did."""
        parts = [(self.managers, "project"), (self.types, "card")]
        found = [kept.apart(thing) for kept, thing in parts if kept.of]
        return found[0] | found[-1] if found else None

    def spans(self) -> Iterator[tuple[date, date]]:
        """The days that are asked for, cut where one became another within a month."""
        first, last = self.asked.first, self.asked.last
        for day in sorted(day for day in self.changes if first < day <= last and day.day > 1):
            yield first, date.fromordinal(day.toordinal() - 1)
            first = day
        yield first, last

    def theirs(self, project: str = "project", day: str = DAY_OF) -> Q:
        """Rows of projects on the days on which the manager whose are asked for managed them."""
        return self.of_manager(self.asked.manager, project, day) if self.asked.manager is not None else Q()

    def of_manager(self, manager: int | None, project: str = "project", day: str = DAY_OF) -> Q:
        return self.managers.having(manager, project, day, f"{project}__account_manager")

    def of_type(self, card_type: int | None, day: str = DAY_OF) -> Q:
        return self.types.having(card_type, "card", day, "card__card_type")


def then_of(workspace: Workspace, asked: Asked, through: date | None, types: KeptNames | None = None) -> Then:
    """Read only where it tells: most reports are not cut by it. ``types``: where they were read already."""
    managers = NO_NAMES
    if asked.cut is Cut.MANAGER or asked.manager is not None:
        managers = managers_kept(workspace, through)
    if types is None:
        types = types_kept(workspace, through) if asked.cut is Cut.SERVICE else NO_NAMES
    return Then(asked, managers, types)
