"""The base of a workspace: the data directory ``<BATON_DATA>/audiences/<workspace>``, asked in bounds."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

from baton.accounts.models import Workspace
from baton.audiences.base.manifest import NAME, Base, read_base
from baton.audiences.wrong import Wrong
from baton.kit.errors import Refusal
from baton.segments.bounds import Bounds, one_at_a_time
from baton.segments.refusals import (
    BaseIsWrong,
    CannotBeWorkedOut,
    NoBase,
    OthersAreCounting,
    TakesTooLong,
)

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from baton.audiences.engines.duckdb import DuckDB

FOLDER = "audiences"
# Whoever waits for an answer on a screen: so many at once in this process, each for so many seconds. Whoever
# waits for a place holds a thread of the server that others need: not for long.
AT_ONCE = 2
SECONDS = 20
PATIENCE = 0.5
MEMORY = "2GB"
MOST_PLACES = 5
_free = threading.BoundedSemaphore(AT_ONCE)


def directory(workspace: Workspace) -> Path:
    return Path(settings.DATA) / FOLDER / workspace.slug


def told_folder(workspace: Workspace) -> str:
    """For people: below the data directory of the installation, wherever that is."""
    return f"{FOLDER}/{workspace.slug}"


def has_base(workspace: Workspace) -> bool:
    return (directory(workspace) / NAME).is_file()


def manifest(workspace: Workspace) -> Base:
    """What the base says it holds. Raises NoBase, BaseIsWrong."""
    if not has_base(workspace):
        raise NoBase(folder=told_folder(workspace))
    try:
        return read_base(directory(workspace))[0]
    except (Wrong, OSError) as wrong:
        raise BaseIsWrong(reason=in_short(wrong)) from wrong


def readable(workspace: Workspace) -> Base | None:
    """What it says it holds; None where there is none, or none that can be used."""
    try:
        return manifest(workspace)
    except Refusal:
        return None


@contextmanager
def asked_now(workspace: Workspace, *, asker: int | None = None) -> Iterator["DuckDB"]:
    """The open base, for somebody who waits. ``asker``: whose next question ends this one. Raises NoBase,
    BaseIsWrong, OthersAreCounting, TakesTooLong, AskedAnother, CannotBeWorkedOut; Wrong, of the document,
    goes through."""
    bounds = in_short_time()
    with one_at_a_time(asker, bounds), _one_of_few(), opened(workspace, bounds) as engine:
        yield engine


@contextmanager
def frozen_now() -> Iterator["DuckDBPyConnection"]:
    """A client for what runs have frozen, for somebody who waits; no base need be there. Raises
    OthersAreCounting, TakesTooLong, CannotBeWorkedOut."""
    from baton.audiences.base.connecting import connected

    bounds = in_short_time()
    with _one_of_few(), _in_our_words(), connected(MEMORY) as connection, bounds.over(connection):
        yield connection


def in_short_time() -> Bounds:
    return Bounds(SECONDS, TakesTooLong(seconds=SECONDS))


@contextmanager
def opened(workspace: Workspace, bounds: Bounds) -> Iterator["DuckDB"]:
    """The base, in bounds from the first look at its files."""
    # Ibis and DuckDB take a second to come in; a server that counts nothing never needs them.
    from baton.audiences.base.connecting import connected
    from baton.audiences.engines.duckdb import DuckDB

    manifest(workspace)
    with _in_our_words(), connected(MEMORY) as connection, bounds.over(connection):
        try:
            engine = DuckDB(directory(workspace), connection=connection)
        except Wrong as wrong:
            raise BaseIsWrong(reason=places_of(wrong)) from None
        except OSError as trouble:
            raise CannotBeWorkedOut(kind=type(trouble).__name__) from None
        yield engine


@contextmanager
def _one_of_few() -> Iterator[None]:
    if not _free.acquire(timeout=PATIENCE):
        raise OthersAreCounting
    try:
        yield
    finally:
        _free.release()


@contextmanager
def _in_our_words() -> Iterator[None]:
    import duckdb

    try:
        yield
    except duckdb.InterruptException as late:
        raise TakesTooLong(seconds=SECONDS) from late
    except duckdb.Error as trouble:
        # Its own words quote values, which may be anybody's.
        raise CannotBeWorkedOut(kind=type(trouble).__name__) from None


def places_of(wrong: Wrong) -> str:
    """Where files do not keep to the manifest. What stands there may be somebody's address: whoever has the
    files sees it with `baton segment check`."""
    places = list(dict.fromkeys(problem.place for problem in wrong.problems if problem.place))
    return "; ".join(places[:MOST_PLACES]) or NAME


def in_short(wrong: Exception) -> str:
    """The first line."""
    lines = str(wrong).splitlines() or [""]
    return without_paths(lines[0])[:300]


def without_paths(words: str) -> str:
    """Where files lie on the machine is nobody's business."""
    return words.replace(str(settings.DATA), "…")
