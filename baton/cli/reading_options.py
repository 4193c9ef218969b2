"""Options of how a table is read, and the meanings of its columns as they are typed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from baton.cli.saying import Refused
from baton.interchange.choosing import pair
from baton.interchange.refusals import UnknownColumn
from baton.interchange.tables.encodings import CHOICES as ENCODINGS

F = TypeVar("F", bound=Callable[..., Any])
DIALECT = ("encoding", "delimiter", "date_order", "time_zone")

OPTIONS = (
    click.option("--encoding", default="", type=click.Choice(["", *ENCODINGS], case_sensitive=False)),
    click.option("--delimiter", default="", metavar="SIGN", help="Between cells: , ; | or tab."),
    click.option(
        "--dates",
        "date_order",
        default="",
        type=click.Choice(["", "dmy", "mdy", "ymd"]),
        help="In which order day, month and year stand; needed where the dates leave it open.",
    ),
    click.option(
        "--time-zone", default="", metavar="ZONE", help="Of clocks that tell none; else the workspace's."
    ),
)


def reading_options(command: F) -> F:
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def settings_typed(typed: dict[str, Any], *more: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The settings of reading, and the options that are left."""
    names = (*DIALECT, *more)
    settings = {name: typed[name] for name in names if typed.get(name)}
    if settings.get("delimiter", "").lower() in ("tab", "\\t"):
        settings["delimiter"] = "\t"
    return settings, {name: value for name, value in typed.items() if name not in names}


def with_meanings(
    proposed: Mapping[str, Any], header: Sequence[str], mapped: Sequence[str], map_file: Path | None
) -> dict[str, Any]:
    """The settings in force with what was typed about columns. Raises UnknownColumn, Malformed, Refused."""
    settings = dict(proposed)
    if map_file is not None:
        settings |= read_map(map_file)
    columns = [dict(one) for one in settings.get("columns", proposed.get("columns", []))]
    if len(columns) != len(header):
        raise Refused(f"{map_file} is for a table of {len(columns)} columns; this one has {len(header)}.")
    for words in mapped:
        name, meaning = pair(words)
        places = [index for index, one in enumerate(header) if one.strip().casefold() == name.casefold()]
        if not places:
            raise UnknownColumn(column=name)
        what, _sign, kind = meaning.partition(":")
        for index in places:
            columns[index] = {"meaning": what, "kind": kind}
        if what not in ("nothing", "field", "section", "hours", "tags", "participant", "link", "comment"):
            give_up_others(columns, what, places)
    return {**settings, "columns": columns}


def give_up_others(columns: list[dict[str, Any]], meaning: str, places: Sequence[int]) -> None:
    """What was proposed for another column gives way to what was said of this one."""
    for index, one in enumerate(columns):
        if index not in places and one.get("meaning") == meaning:
            columns[index] = {"meaning": "field"}


def read_map(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise Refused(f"{path} was not written by --save-map.") from error
    if not isinstance(found, dict):
        raise Refused(f"{path} was not written by --save-map.")
    return found


def write_map(path: Path, settings: Mapping[str, Any]) -> None:
    path.write_text(json.dumps(dict(settings), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
