"""Flow metrics and forecasts from the history of items; numpy, nothing else.

    from baton.flow import History, Moves, Workflow, report

    workflow = Workflow.of("Backlog", "Design", "Check", "Done", committed="Design")
    history = History(["A-1"], Moves.of(item=[0, 0, 0], at=[first, second, third], stage=[0, 1, 3]))
    report(history, workflow, zone="Europe/Amsterdam")["cycle_times"]

``at`` are microseconds since 1970 (``instant`` makes them of an aware datetime).
``baton.flow.reading.read`` makes histories of files, ``baton.flow.forecasting`` looks ahead.
"""

from baton.flow.days import instant
from baton.flow.history import LEFT, OPEN, History, Moves, Promises, Stretches
from baton.flow.profiles import PROFILES, Profile
from baton.flow.report import report
from baton.flow.versions import Version
from baton.flow.ways import Ways, follow
from baton.flow.workflow import Kind, Stage, Workflow

__all__ = [
    "LEFT",
    "OPEN",
    "PROFILES",
    "History",
    "Kind",
    "Moves",
    "Profile",
    "Promises",
    "Stage",
    "Stretches",
    "Version",
    "Ways",
    "Workflow",
    "follow",
    "instant",
    "report",
]
