"""The rows of time and money: entries, running timers, weeks, locks, rates, and what an entry came to."""

from baton.timesheets.models.amount import Amount
from baton.timesheets.models.entry import EntryKind, EntrySource, TimeEntry, TimeEntryQuerySet
from baton.timesheets.models.period import Lock, Week, WeekState
from baton.timesheets.models.rate import CostRate, ExchangeRate, OverheadRate, PriceRate, PriceScope
from baton.timesheets.models.tally import ProjectTally, StaleMonth, Tally
from baton.timesheets.models.timer import Timer

__all__ = [
    "Amount",
    "CostRate",
    "EntryKind",
    "EntrySource",
    "ExchangeRate",
    "Lock",
    "OverheadRate",
    "PriceRate",
    "PriceScope",
    "ProjectTally",
    "StaleMonth",
    "Tally",
    "TimeEntry",
    "TimeEntryQuerySet",
    "Timer",
    "Week",
    "WeekState",
]
