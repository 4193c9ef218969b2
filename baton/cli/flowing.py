"""`baton flow`: every flow metric of a file, without a database."""

import csv
import io
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from baton.cli.forecasting import Ahead, forecast
from baton.cli.saying import Refused, json_option, say
from baton.cli.telling_flow import problems_in_words, summary
from baton.flow.days import instant
from baton.flow.profiles import PROFILES
from baton.flow.reading import Options, Read, Unreadable, read
from baton.flow.reading.dates import NAMED
from baton.flow.reading.options import SAME_STAGE
from baton.kit.spreadsheet import inert

# So many problems in the JSON; `--csv` writes all of them.
SHOWN = 200


class Names(click.ParamType[tuple[str, ...]]):
    """Names divided by commas; one that holds a comma stands in quotation marks."""

    name = "A,B,…"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        if isinstance(value, tuple):
            return value
        row = next(csv.reader(io.StringIO(value), skipinitialspace=True), [])
        return tuple(name.strip() for name in row if name.strip())


NAMES = Names()
DAY = click.DateTime(["%Y-%m-%d"])


@click.command("flow")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--stages", type=NAMES, default=(), help="The stages from left to right.")
@click.option("--committed", metavar="STAGE", help="Whose entry starts the clock; else the second.")
@click.option("--done", metavar="STAGE", help="The first that is done; else the last.")
@click.option("--waiting", type=NAMES, default=(), help="Stages in which an item only waits.")
@click.option("--cancelled", type=NAMES, default=(), help="Stages and resolutions that mean: given up.")
@click.option("--map", "renames", multiple=True, metavar="'OLD=NEW'", help="A stage's name in the file.")
@click.option("--zone", default="UTC", show_default=True, help="Of days, and of times without an offset.")
@click.option("--as-of", metavar="DATE", help="What was known at the end of this day, or at this moment.")
@click.option("--from", "since", type=DAY, metavar="DATE", help="First day of the period.")
@click.option("--to", "until", type=DAY, metavar="DATE", help="Its last day.")
@click.option("--profile", type=click.Choice(list(PROFILES)), default="baton", show_default=True)
@click.option("--delimiter", default=",", show_default=True, help="Of a CSV file; “tab” for a tabulator.")
@click.option(
    "--dates", default="iso", show_default=True, metavar="WAY", help=f"{', '.join(NAMED)}, or %d.%m.%Y."
)
@click.option("--encoding", default="utf-8-sig", show_default=True)
@click.option(
    "--same-stage",
    type=click.Choice(SAME_STAGE),
    default="ignore",
    show_default=True,
    help="A row that names the stage in which the item stands: staying, or one more visit.",
)
@click.option("--items", type=click.IntRange(1, 2000), metavar="N", help="Forecast: when so many are done.")
@click.option(
    "--days", type=click.IntRange(1, 366), default=28, show_default=True, help="Forecast: how many within."
)
@click.option("--growing", is_flag=True, help="Forecast: while more comes, as it came.")
@click.option(
    "--beside", multiple=True, metavar="'FILE=N'", help="Forecast: and N items of another team's FILE."
)
@click.option(
    "--queue",
    "queues",
    multiple=True,
    type=click.IntRange(1, 500),
    metavar="N",
    help="Forecast: one more queue of N items for the same team.",
)
@click.option(
    "--csv", "folder", type=click.Path(path_type=Path, file_okay=False), help="Tables as CSV files."
)
@json_option
def flow_command(
    file: Path, as_of: str | None, since: datetime | None, until: datetime | None, profile: str,
    folder: Path | None, as_json: bool, renames: tuple[str, ...], delimiter: str, items: int | None,
    days: int, growing: bool, beside: tuple[str, ...], queues: tuple[int, ...], **typed: Any,
) -> None:  # fmt: skip
    """Metrics of FILE: a CSV of transitions (item,at,to[,from]) or with a column of dates per stage, Jira's
    REST search with its changelog, or a Trello board as JSON.

    Exit code 1: nothing of it can be read. Rows that were set aside are told on standard error.
    """
    divided = "\t" if delimiter in ("tab", "\\t") else delimiter
    try:
        options = Options(**typed, renames=dict(map(_pair, renames)), delimiter=divided)
        found = read(file, options)
        document = {
            **_about(file, found),
            **_report(found, options.zone, as_of, since, until, profile),
        }
        if items is not None:
            asked = Ahead(options.zone, _instant(as_of, options.zone), days, growing)
            others = [(read(Path(name), options), many) for name, many in map(_counted, beside)]
            document["forecast"] = forecast(asked, [(found, items), *others], queues)
        elif growing or beside or queues:
            raise Refused("A forecast needs --items N: how many of this file's items are to be done.")
    except ZoneInfoNotFoundError as error:
        raise Refused(f"There is no time zone “{typed['zone']}”; say one like Europe/Amsterdam.") from error
    except (Unreadable, ValueError, OSError) as error:
        raise Refused(str(error)) from error
    if folder is not None:
        written = write_tables(folder, {**document, "problems": problem_table(found)})
        click.echo(f"{folder}: {len(written)} files.", err=True)
    told = problems_in_words(found)
    if told:
        click.echo(told, err=True)
    say(summary(document), document, as_json=as_json)


def _pair(text: str) -> tuple[str, str]:
    old, sign, new = text.partition("=")
    if not sign or not old.strip() or not new.strip():
        raise click.BadParameter(f"“{text}” has not the form OLD=NEW", param_hint="--map")
    return old.strip(), new.strip()


def _counted(text: str) -> tuple[str, int]:
    name, _sign, many = text.rpartition("=")
    if not name.strip() or not many.strip().isdecimal() or not 1 <= int(many) <= 2000:
        raise click.BadParameter(f"“{text}” has not the form FILE=N, N from 1 to 2000", param_hint="--beside")
    return name.strip(), int(many)


def _about(file: Path, found: Read) -> dict[str, Any]:
    return {
        "file": file.name,
        "rows": found.counts.as_document(),
        "notes": found.notes,
        "problems": [problem.as_document() for problem in found.problems[:SHOWN]],
    }


def _report(
    found: Read, zone: str, as_of: str | None, since: datetime | None, until: datetime | None, profile: str
) -> dict[str, Any]:
    from baton.flow.report import report

    return report(
        found.history,
        found.workflow,
        zone=zone,
        as_of=_instant(as_of, zone),
        since=_day(since),
        until=_day(until),
        profile=PROFILES[profile],
    )


def _day(typed: datetime | None) -> date | None:
    return None if typed is None else typed.date()


def _instant(text: str | None, zone: str) -> int | None:
    """A day lasts until its end."""
    if text is None:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"“{text}” is no date for --as-of; say one like 2026-01-31.") from error
    place = ZoneInfo(zone)
    if len(text) <= 10:
        return instant((at + timedelta(days=1)).replace(tzinfo=place).astimezone(UTC)) - 1
    return instant((at if at.tzinfo else at.replace(tzinfo=place)).astimezone(UTC))


def problem_table(found: Read) -> dict[str, Any]:
    rows = [list(problem.as_document().values()) for problem in found.problems]
    columns = ["kind", "file", "line", "item", "field", "reason", "advice", "quarantined"]
    return {"columns": columns, "rows": rows}


def write_tables(folder: Path, document: dict[str, Any]) -> list[Path]:
    """One CSV for each table; what is a single figure goes into ``figures.csv``."""
    folder.mkdir(parents=True, exist_ok=True)
    figures: list[tuple[str, Any]] = []
    written = []
    for name, columns, rows in _tables("", document, figures):
        written.append(_write(folder / f"{name}.csv", columns, rows))
    written.append(_write(folder / "figures.csv", ["figure", "value"], figures))
    return written


def _write(path: Path, columns: Any, rows: Any) -> Path:
    with path.open("w", newline="", encoding="utf-8") as target:
        writer = csv.writer(target)
        writer.writerow(columns)
        writer.writerows([inert(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return path


def _tables(name: str, value: Any, figures: list[tuple[str, Any]]) -> list[tuple[str, list[str], list[Any]]]:
    found = []
    if isinstance(value, dict):
        if "columns" in value and "rows" in value:
            found.append((name, value["columns"], value["rows"]))
        for key, inner in value.items():
            if key not in ("columns", "rows") or not found:
                found += _tables(f"{name}.{key}" if name else key, inner, figures)
    elif isinstance(value, list) and value and all(isinstance(row, dict) for row in value):
        columns = list(value[0])
        found.append((name, columns, [[row.get(column) for column in columns] for row in value]))
    elif isinstance(value, list):
        figures.extend((f"{name}.{n + 1}", inner) for n, inner in enumerate(value))
    else:
        figures.append((name, value))
    return found
