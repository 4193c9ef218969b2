"""What the commands of `baton segment` share: their options, an open base, the reader's language."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from baton.audiences.asking import Asked, asked
from baton.audiences.engines.engine import Engine
from baton.audiences.language.reading import Read, read_segment
from baton.audiences.moments import Moment, moment
from baton.audiences.neighbours import library_of
from baton.audiences.wrong import FilesChanged, Wrong
from baton.cli.saying import Refused

F = TypeVar("F", bound=Callable[..., Any])
FILE = click.Path(path_type=Path, dir_okay=False)
FOLDER = click.Path(path_type=Path, file_okay=False)

data_option = click.option(
    "--data", type=FOLDER, required=True, help="The data directory, with its base.yaml."
)
language_option = click.option(
    "--language", type=click.Choice(["en", "ru", "nl"]), default="en", show_default=True, help="Of sentences."
)


def asking_options(command: F) -> F:
    """Of every command that asks a base."""
    for option in (
        click.option("--allow-sql", "sql_allowed", is_flag=True, help="Run the queries that analysts wrote."),
        click.option(
            "--library", type=FOLDER, help="Where the segments are that it refers to; else beside FILE."
        ),
        click.option("--engine", type=click.Choice(["duckdb", "spark"]), default="duckdb", show_default=True),
        click.option(
            "--as-of", metavar="DATE", help="A day (its end, in the document's zone) or an instant; else now."
        ),
        data_option,
    ):
        command = option(command)
    return command


@contextmanager
def said_in_words() -> Iterator[None]:
    """What is wrong ends the command with exit code 1."""
    try:
        yield
    except (Wrong, OSError, FilesChanged) as error:
        raise Refused(str(error)) from error


@contextmanager
def opened(data: Path, engine: str) -> Iterator[Engine]:
    made = engine_of(data, engine)
    try:
        yield made
    finally:
        made.close()


def engine_of(data: Path, engine: str) -> Engine:
    if engine == "duckdb":
        from baton.audiences.engines.duckdb import DuckDB

        return DuckDB(data)
    from baton.audiences.engines.spark import Spark

    return Spark(data)


def read_and_asked(
    engine: Engine, file: Path, as_of: str | None, library: Path | None, sql_allowed: bool
) -> Asked:
    read = read_segment(file)
    at = moment(as_of, read.segment.time_zone)
    return asked_at(engine, read, file, at, library, sql_allowed)


def asked_at(
    engine: Engine, read: Read, file: Path, at: Moment, library: Path | None, sql_allowed: bool
) -> Asked:
    beside = library_of(read, library or file.parent)
    return asked(read, beside, engine, at, sql_allowed=sql_allowed)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """The catalogs alone: no settings of a server, no database, no directory is made."""
    import django
    from django.conf import settings
    from django.utils import translation

    import baton.audiences

    if not settings.configured and "DJANGO_SETTINGS_MODULE" not in os.environ:
        catalogs = Path(baton.audiences.__file__).parent / "locale"
        settings.configure(USE_I18N=True, LANGUAGE_CODE="en", LOCALE_PATHS=[catalogs], USE_TZ=True)
        django.setup()
    with translation.override(language):
        yield
