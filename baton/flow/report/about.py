"""By which rules, over which stages, and about how many items."""

from typing import Any

from baton.flow.history import OPEN
from baton.flow.report.asked import Asked, iso, iso_instant


def rules(asked: Asked) -> dict[str, Any]:
    workflow = asked.ways.workflow
    return {
        "profile": asked.profile.name,
        "count": asked.profile.count.value,
        "percentile": asked.profile.percentile.value,
        "zone": asked.ways.line.zone,
        "as_of": iso_instant(asked.ways.as_of),
        "since": iso(asked.window.first),
        "until": iso(asked.window.last),
        "starts_in": workflow.stages[workflow.committed].name,
        "done_in": workflow.stages[workflow.done].name,
    }


def stages(asked: Asked) -> list[dict[str, Any]]:
    return [
        {"name": stage.name, "kind": stage.kind.value, "limit": stage.limit}
        for stage in asked.ways.workflow.stages
    ]


def counts(asked: Asked) -> dict[str, int]:
    ways = asked.ways
    known = ways.born != OPEN
    return {
        "items": int(known.sum()),
        "finished": int(ways.is_finished.sum()),
        "finished_in_period": len(asked.finished),
        "in_progress": int(ways.is_in_progress.sum()),
        "not_started": int((known & ~ways.is_started & (ways.gone == OPEN)).sum()),
        "abandoned": int((ways.gone != OPEN).sum()),
        "moves": len(ways.moves),
    }
