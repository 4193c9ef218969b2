"""The trackers whose files can be read: a name for each, and who makes a plan of a file."""

from collections.abc import Callable
from pathlib import Path

from baton.interchange.plan import ImportPlan
from baton.interchange.problems import UnreadableFile
from baton.interchange.progress import Progress, to_nobody
from baton.interchange.reading import DEFAULT_LIMIT, read_json
from baton.interchange.refusals import FileNotReadable, UnknownSource
from baton.interchange.trello import planning as trello


def plan_trello(path: Path, name: str, limit: int, progress: Progress) -> ImportPlan:
    return trello.plan_of(read_json(path, limit=limit, name=name), progress)


SOURCES: dict[str, Callable[[Path, str, int, Progress], ImportPlan]] = {"trello": plan_trello}


def demand_known(source: str) -> None:
    if source not in SOURCES:
        raise UnknownSource(source=source, sources=", ".join(SOURCES))


def plan_file(
    source: str,
    path: Path,
    *,
    name: str = "",
    limit: int = DEFAULT_LIMIT,
    progress: Progress = to_nobody,
) -> ImportPlan:
    """``name``: what people know the file at ``path`` by; ``progress`` is told of rows read and may raise.

    Raises UnknownSource, FileNotReadable.
    """
    demand_known(source)
    try:
        return SOURCES[source](path, name or path.name, limit, progress)
    except UnreadableFile as error:
        raise FileNotReadable.of(error) from error
