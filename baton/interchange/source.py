"""A house whose files can be brought: what it is called, what its files are, who makes a plan of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from baton.interchange.plan import ImportPlan
from baton.interchange.progress import Progress, to_nobody
from baton.interchange.reading import DEFAULT_LIMIT


@dataclass(frozen=True)
class BroughtFile:
    """``name``: what people know the file at ``path`` by."""

    name: str
    path: Path


@dataclass(frozen=True)
class Brought:
    """Files of one export, together. ``settings``: how somebody wants them read, empty for as proposed; no
    more than ``limit`` bytes of each are read. ``time_zone``: of those who
    bring it, for clocks that tell none."""

    files: tuple[BroughtFile, ...]
    settings: Mapping[str, Any] = field(default_factory=dict)
    limit: int = DEFAULT_LIMIT
    progress: Progress = to_nobody
    time_zone: str = "UTC"


@dataclass(frozen=True)
class Source:
    """``plan_of`` raises UnreadableFile. ``endings``: of the files it takes. ``several``: the pages of one
    export may come together. ``demand_settings`` refuses settings that it does not know (Malformed)."""

    name: str
    plan_of: Callable[[Brought], ImportPlan]
    endings: tuple[str, ...] = (".json",)
    several: bool = False
    demand_settings: Callable[[Mapping[str, Any]], None] | None = None
