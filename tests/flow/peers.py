"""Peers' cases with their answers, where the shared data lie beside us; readable small histories."""

import functools
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from baton.flow.days import day_number, instant
from baton.flow.history import LEFT, OPEN, History, Moves, Stretches
from baton.flow.workflow import Workflow

# Of an item: (when, into which stage; None for cancelled).
Way = list[tuple[str, str | None]]


@functools.cache
def _read(name: str) -> Any:
    root = Path(__file__).resolve().parents[2]
    folder = Path(os.environ.get("BATON_SHARED_DATA") or root.parent / "shared" / "data")
    path = folder / "flow" / name
    return json.loads(path.read_bytes()) if path.exists() else None


def cases(name: str) -> Any:
    found = _read(name)
    if found is None:
        pytest.skip("The peers' cases are not here; BATON_SHARED_DATA names the folder of the data.")
    return found


def at(text: str) -> int:
    """ "2018-01-03" or "2018-01-03 10:01", in UTC."""
    return instant(datetime.fromisoformat(text).replace(tzinfo=UTC))


def day(text: str) -> int:
    return day_number(datetime.fromisoformat(text).date())


def history(workflow: Workflow, ways: dict[str, Way], blocks: Stretches | None = None) -> History:
    names = list(ways)
    told = [
        (number, at(when), LEFT if stage is None else workflow.names.index(stage))
        for number, name in enumerate(names)
        for when, stage in ways[name]
    ]
    columns = list(zip(*told, strict=True)) or [(), (), ()]
    return History(names, Moves.of(*columns), blocks or Stretches.none())


def held(*stretches: tuple[int, str, str | None, str]) -> Stretches:
    """(item's number, since, until or None, cause)."""
    causes = tuple(sorted({cause for _, _, _, cause in stretches}))
    return Stretches(
        np.array([item for item, _, _, _ in stretches], np.int32),
        np.array([at(since) for _, since, _, _ in stretches], np.int64),
        np.array([OPEN if until is None else at(until) for _, _, until, _ in stretches], np.int64),
        np.array([causes.index(cause) for _, _, _, cause in stretches], np.int32),
        causes,
    )
