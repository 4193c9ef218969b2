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
# Whoever waits for an answer on a screen: so many at once in this process, each for so many seconds.
AT_ONCE = 2
SECONDS = 20
PATIENCE = 10
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


@contextmanager
def asked_now(workspace: Workspace) -> Iterator["DuckDB"]:
    """The open base, for somebody who waits. Raises NoBase, BaseIsWrong, OthersAreCounting, TakesTooLong,
    CannotBeWorkedOut; Wrong, of the document, goes through."""
    with _one_of_few(), opened(workspace) as engine, _in_time(engine.connection):
        yield engine


@contextmanager
def frozen_now() -> Iterator["DuckDBPyConnection"]:
    """A client for what runs have frozen, for somebody who waits; no base need be there. Raises
    OthersAreCounting, TakesTooLong, CannotBeWorkedOut."""
    from baton.audiences.base.connecting import connected

    with _one_of_few(), _in_our_words(), connected(MEMORY) as connection, _in_time(connection):
        yield connection


@contextmanager
def opened(workspace: Workspace) -> Iterator["DuckDB"]:
    """The base without bounds, for a run."""
    # Ibis and DuckDB take a second to come in; a server that counts nothing never needs them.
    from baton.audiences.engines.duckdb import DuckDB

    manifest(workspace)
    with _in_our_words():
        try:
            engine = DuckDB(directory(workspace), memory=MEMORY)
        except Wrong as wrong:
            raise BaseIsWrong(reason=places_of(wrong)) from None
        except OSError as trouble:
            raise CannotBeWorkedOut(kind=type(trouble).__name__) from None
        try:
            yield engine
        finally:
            engine.close()


@contextmanager
def _one_of_few() -> Iterator[None]:
    if not _free.acquire(timeout=PATIENCE):
        raise OthersAreCounting
    try:
        yield
    finally:
        _free.release()


@contextmanager
def _in_time(connection: "DuckDBPyConnection") -> Iterator[None]:
    late = threading.Timer(SECONDS, connection.interrupt)
    late.daemon = True
    late.start()
    try:
        yield
    finally:
        late.cancel()


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
    """The first line; a path of the machine is nobody's business."""
    lines = str(wrong).splitlines() or [""]
    return lines[0].replace(str(settings.DATA), "…")[:300]
