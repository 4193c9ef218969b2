"""Promises kept and broken, by client and by account manager, and what broke them: causes, not people."""

from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Any

import numpy as np

from baton.accounts.models import Member
from baton.boards.models import Card
from baton.flow.counting import Window, whole
from baton.flow.days import day_number
from baton.flow.history import OPEN
from baton.flow.promising import Kept, Outcome, due, outcomes
from baton.flow.report.asked import table
from baton.flow.staying import once_each, stays
from baton.flow.versions import under
from baton.flow.ways import Ways, follow
from baton.measuring.calibrating import calibration
from baton.measuring.histories import history_for
from baton.measuring.reporting import Asked, designs_for, zone_of
from baton.measuring.rows import CLOCKS, KINDS

OWN_WORK = "work"
# A cause took at least this share of the time, or the work itself did.
SHARE = 0.2


def promises_for(asked: Asked, *, by: Member) -> dict[str, Any]:
    """Of deadlines in the period. Raises NotSeen, NotAllowed, Malformed."""
    asked.demand_sense()
    told = history_for(asked.selection, by=by)
    zone = zone_of(by)
    ways = follow(told.history, told.workflow, zone=zone, as_of=asked.moment)
    designs = designs_for(asked, told, zone)
    if asked.design_named is not None:
        history = under(ways, told.history, designs, asked.design_named)
        ways = follow(history, told.workflow, zone=zone, as_of=asked.moment)
    window = period(asked, ways)
    found, inside = outcomes(ways), due(ways, window)
    # Deadlines to come stand, whenever they are due.
    inside |= np.array([each is Outcome.STANDING for each in found.outcome], bool)
    chosen = np.flatnonzero(inside).tolist()
    ids = told.ids[ways.promises.item].tolist()
    owners = {
        pk: (client, manager)
        for pk, client, manager in Card.objects.filter(pk__in=set(ids)).values_list(
            "id", "project__client", "project__account_manager"
        )
    }
    return {
        "by_client": counted("client", chosen, found, lambda at: owners[ids[at]][0]),
        "by_manager": counted("member", chosen, found, lambda at: owners[ids[at]][1]),
        "causes": causes(ways, [at for at in chosen if found.outcome[at] is Outcome.BROKEN]),
        "calibration": calibration(told, ways, window),
    }


def period(asked: Asked, ways: Ways) -> Window:
    everything = whole(ways)
    last = everything.last if asked.until is None else day_number(asked.until)
    return Window(everything.first if asked.since is None else day_number(asked.since), last)


def counted(name: str, chosen: list[int], found: Kept, of: Callable[[int], int | None]) -> dict[str, Any]:
    """Most broken first; those of nobody last."""
    groups: dict[int | None, Counter[Outcome]] = defaultdict(Counter)
    for at in chosen:
        groups[of(at)][found.outcome[at]] += 1
    rows: list[tuple[int | None, int, int, int, int, float | None]] = []
    for key, counts in groups.items():
        kept, broken = counts[Outcome.KEPT], counts[Outcome.BROKEN]
        share = round(kept / (kept + broken), 4) if kept + broken else None
        rows.append((key, kept, broken, counts[Outcome.STANDING], counts[Outcome.MOVED], share))
    rows.sort(key=lambda row: (row[0] is None, -row[2], -row[1]))
    return table([name, "kept", "broken", "standing", "moved", "share_kept"], rows)


def causes(ways: Ways, broken: list[int]) -> dict[str, Any]:
    """What took most of each late card's time beside the work itself: somebody's clock, a blocker, going
    back, standing in a queue."""
    late = sorted({int(ways.promises.item[at]) for at in broken})
    lost = np.zeros((len(ways), len(NAMES)))
    for told, doing in ((ways.waits, "waiting"), (ways.blocks.by_kind, "blocked")):
        stretches = once_each(told, now=ways.as_of)
        column = np.array([NAMES.index(f"{doing}: {cause}") for cause in stretches.causes], np.int64)
        if len(stretches):
            np.add.at(lost, (stretches.item, column[stretches.cause]), stretches.until - stretches.since)
    stayed = stays(ways, from_start=False)
    waiting = np.array([stage.kind == "queue" for stage in ways.workflow.stages])[stayed.stage]
    np.add.at(lost[:, NAMES.index("queue")], stayed.item[waiting], stayed.length[waiting])
    end = np.minimum(ways.finish, ways.as_of)
    back = ways.is_return
    returned = np.full(len(ways), OPEN, np.int64)
    returned[ways.moves.item[back][::-1]] = ways.moves.at[back][::-1]
    lost[:, NAMES.index("rework")] = np.where(
        returned != OPEN, np.maximum(end - np.minimum(returned, end), 0), 0
    )
    total = np.maximum(end - np.minimum(ways.born, end), 1)
    counts: Counter[str] = Counter()
    for item in late:
        share = lost[item] / total[item]
        most = int(share.argmax())
        counts[NAMES[most] if share[most] >= SHARE else OWN_WORK] += 1
    return table(["cause", "broken"], counts.most_common())


NAMES = [
    *(f"waiting: {clock_of}" for clock_of in CLOCKS),
    *(f"blocked: {kind}" for kind in KINDS),
    "queue",
    "rework",
]
