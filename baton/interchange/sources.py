"""All sources by name. Each is told in a file of its own, beside its reader."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from baton.interchange.csv.source import CSV
from baton.interchange.hours.source import HOURS
from baton.interchange.jira.source import JIRA
from baton.interchange.kaiten.sources import KAITEN, KAITEN_FOLDER
from baton.interchange.plan import ImportPlan
from baton.interchange.problems import UnreadableFile
from baton.interchange.progress import Progress, to_nobody
from baton.interchange.reading import DEFAULT_LIMIT
from baton.interchange.refusals import FileNotReadable, NoSettings, NotSeveral, UnknownSource
from baton.interchange.source import Brought, BroughtFile, Source
from baton.interchange.trello.source import TRELLO

EVERY = (TRELLO, JIRA, KAITEN, KAITEN_FOLDER, CSV, HOURS)
SOURCES: dict[str, Source] = {source.name: source for source in EVERY}


def source_called(name: str) -> Source:
    """Raises UnknownSource."""
    if name not in SOURCES:
        raise UnknownSource(source=name, sources=", ".join(SOURCES))
    return SOURCES[name]


def demand_fitting(name: str, files: int, settings: Mapping[str, Any]) -> Source:
    """Raises UnknownSource, NotSeveral, NoSettings, Malformed."""
    source = source_called(name)
    if files > 1 and not source.several:
        raise NotSeveral(source=name)
    if settings and source.demand_settings is None:
        raise NoSettings(source=name)
    if source.demand_settings is not None:
        source.demand_settings(settings)
    return source


def plan_files(source: str, brought: Brought) -> ImportPlan:
    """``brought.progress`` is told of rows read and may raise.

    Raises UnknownSource, NotSeveral, NoSettings, Malformed, FileNotReadable.
    """
    found = demand_fitting(source, len(brought.files), brought.settings)
    try:
        return found.plan_of(brought)
    except UnreadableFile as error:
        raise FileNotReadable.of(error) from error


def plan_file(
    source: str,
    path: Path,
    *,
    name: str = "",
    limit: int = DEFAULT_LIMIT,
    progress: Progress = to_nobody,
) -> ImportPlan:
    """Of one file, read as proposed."""
    file = BroughtFile(name or path.name, path)
    return plan_files(source, Brought((file,), limit=limit, progress=progress))
