"""`baton import hours`: entries of time out of Toggl, Harvest, Clockify, Tempo, or any table of them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from baton.accounts.models import Member, Project, Workspace
from baton.boards.access.resolving import resolve
from baton.cli.bringing_in import importer, refusing, shown, workspace_of
from baton.cli.reading_options import reading_options, settings_typed
from baton.cli.saying import Refused, json_option, number_of, say
from baton.cli.telling_dry_run import QUESTIONS, counted, missing
from baton.cli.upgrading import upgrade
from baton.interchange.choosing import chosen, pair, pairs_in
from baton.interchange.hours.carrying_out import apply_hours
from baton.interchange.hours.dry_run import hours_dry_run
from baton.interchange.hours.plan import HoursPlan
from baton.interchange.hours.settings import NEW, OUT
from baton.interchange.hours.source import HOURS
from baton.interchange.people import person_called
from baton.interchange.quarantine import table_of_quarantine
from baton.interchange.reading import DEFAULT_LIMIT, MEGABYTE
from baton.interchange.refusals import StillAsked, UnknownColumn, UnknownPerson, UnknownPlace
from baton.interchange.source import Brought, BroughtFile
from baton.interchange.sources import plan_files
from baton.interchange.tables.taking_up import plain
from baton.interchange.telling_problems import spoken
from baton.kit.errors import NotSeen

KINDS = ("internal", "sales", "leave", OUT)
ASKED = {
    **QUESTIONS,
    "whose": "whose the rows are that name nobody (--whose MEMBER)",
    "day": "which column is the day (--map 'COLUMN=day')",
    "length": "which column says how long it took (--map 'COLUMN=duration')",
}
MOST_SHOWN = 30
NOTHING = "Nothing to do: everything in this file is here already."
NOTHING_LEFT = "Nothing to do: what is not here already stays out; without --apply you see why."


@click.command("hours")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--apply", "applying", is_flag=True, help="Do it. Without this nothing is written.")
@click.option("--workspace", default="", metavar="SLUG", help="Into which workspace, if there are several.")
@click.option(
    "--for",
    "places",
    multiple=True,
    metavar="'CLIENT / PROJECT=WHAT'",
    help="What a client and project (and task: CLIENT / PROJECT / TASK) of the file are here: the name of a "
    "project, #12 for a card, internal, sales, leave, or out.",
)
@click.option(
    "--people",
    multiple=True,
    metavar="'NAME=MEMBER'",
    help="Somebody of the file is this member (e-mail, name, id; “new”: known by name; “out”: stays out).",
)
@click.option("--people-file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--whose", default="", metavar="MEMBER", help="Of rows that name nobody.")
@click.option(
    "--gone",
    default="",
    type=click.Choice(["", "keep", "strike"]),
    help="Entries from an earlier file that this one no longer has.",
)
@click.option("--map", "mapped", multiple=True, metavar="'COLUMN=MEANING'", help="What a column means.")
@click.option("--decimal", default="", type=click.Choice(["", ".", ","]), help="Before a fraction of hours.")
@click.option("--quote", default="", type=click.Choice(["", '"', "'"]))
@click.option("--sheet", default="", metavar="NAME", help="Of a workbook; else the first.")
@click.option(
    "--quarantine",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the rows that were set aside there, to be mended and imported again.",
)
@click.option("--by", default="", metavar="MEMBER", help="Who imports; else the first owner.")
@click.option("--limit-mb", default=DEFAULT_LIMIT // MEGABYTE, show_default=True, type=click.IntRange(1))
@reading_options
@json_option
def hours(file: Path, applying: bool, as_json: bool, quarantine: Path | None, **typed: Any) -> None:
    """Import entries of time: the detailed report of Toggl, Harvest or Clockify, the worklogs of Tempo, or
    any table with a day and a length, CSV or XLSX.

    The tool is told by its columns. Nothing is guessed: what the file leaves open is asked, and rows with
    something wrong in them are set aside. Exit code 3: everything is here already.
    """
    settings, others = settings_typed(typed, "decimal", "quote", "sheet", "gone")
    with refusing():
        upgrade()
        workspace = demand_workspace(others["workspace"])
        by = demand_importer(others["by"], workspace)
        plan = planned(file, settings, others, by)
        document, plan = hours_dry_run(plan, by)
        if quarantine is not None:
            quarantine.write_bytes(table_of_quarantine(plan) or b"")
        if applying:
            carry_out(plan, by, as_json=as_json)
        else:
            hint = "\n\nThis was a dry run; nothing was written. Add --apply to do it."
            told = spoken(document)
            say("\n".join(lines(told)) + hint, told, as_json=as_json)


def planned(file: Path, settings: dict[str, Any], others: Mapping[str, Any], by: Member) -> HoursPlan:
    """Read once to know its columns, people and places, then as it was typed."""
    limit = int(others["limit_mb"]) * MEGABYTE
    brought = Brought((BroughtFile(file.name, file),), settings, limit, time_zone=by.workspace.time_zone)
    plan = as_hours(plan_files(HOURS.name, brought))
    more: dict[str, Any] = {}
    if others["mapped"]:
        more["columns"] = columns_chosen(plan, others["mapped"])
        plan = as_hours(plan_files(HOURS.name, replace(brought, settings={**settings, **more})))
    if others["whose"]:
        more["whose"] = chosen(others["whose"], by.workspace).pk
    pairs = [
        *(pairs_in(others["people_file"]) if others["people_file"] else ()),
        *map(pair, others["people"]),
    ]
    more["people"] = dict(person_chosen(plan, theirs, ours, by) for theirs, ours in pairs)
    more["places"] = {theirs: place_chosen(ours, by) for theirs, ours in map(pair, others["places"])}
    return as_hours(plan_files(HOURS.name, replace(brought, settings={**settings, **more})))


def as_hours(plan: Any) -> HoursPlan:
    if not isinstance(plan, HoursPlan):
        raise Refused("This is no table of hours.")
    return plan


def columns_chosen(plan: HoursPlan, mapped: tuple[str, ...]) -> list[dict[str, Any]]:
    """What was proposed for another column gives way to what was said of this one."""
    reading = plan.reading
    header = list(reading.shown.get("header", [])) if reading is not None else []
    columns = [one.model_dump() for one in plan.chosen.columns]
    for name, meaning in map(pair, mapped):
        places = [index for index, one in enumerate(header) if plain(one) == plain(name)]
        if not places:
            raise UnknownColumn(column=name)
        for index, one in enumerate(columns):
            if meaning != "tags" and one["meaning"] == meaning:
                columns[index] = {"meaning": "nothing"}
        columns[places[0]] = {"meaning": meaning}
    return columns


def person_chosen(plan: HoursPlan, theirs: str, ours: str, by: Member) -> tuple[str, int | str]:
    person = person_called(theirs, plan.people)
    if person is None:
        raise UnknownPerson(person=theirs)
    if ours.casefold() in (NEW, OUT):
        return person.external_id, ours.casefold()
    return person.external_id, chosen(ours, by.workspace).pk


def place_chosen(words: str, by: Member) -> str:
    if words.casefold() in KINDS:
        return words.casefold()
    if words.startswith("#"):
        try:
            return f"card:{resolve(words, by).pk}"
        except NotSeen as error:
            raise UnknownPlace(place=words) from error
    same = [one for one in Project.objects.seen_by(by) if one.name.casefold() == words.casefold()]
    if len(same) != 1:
        raise UnknownPlace(place=words)
    return f"project:{same[0].pk}"


def demand_workspace(slug: str) -> Workspace:
    found = workspace_of(slug)
    if found is None:
        raise Refused("There is no workspace yet.")
    return found


def demand_importer(words: str, workspace: Workspace) -> Member:
    found = importer(words, workspace, None)
    return Member.objects.select_related("workspace", "user").get(pk=found.pk)


def carry_out(plan: HoursPlan, by: Member, *, as_json: bool) -> None:
    if plan.reading is not None and plan.reading.asked:
        raise StillAsked(questions=", ".join(ASKED.get(one, one) for one in plan.reading.asked))
    with shown(quiet=as_json) as progress:
        applied = apply_hours(plan, by=by, progress=progress)
    document = {**applied.as_document(), "workspace": by.workspace.slug}
    if applied.nothing_new:
        say(NOTHING_LEFT if plan.quarantine else NOTHING, document, as_json=as_json)
        raise SystemExit(3)
    words = [f"Imported into the workspace “{by.workspace.name}” (/{by.workspace.slug}):"]
    words += [f"  {line}" for line in counted(applied.counts)]
    say("\n".join(words), document, as_json=as_json)


def lines(told: dict[str, Any]) -> Iterator[str]:
    found = told["hours"]
    yield f"{told['file']}: hours from {told['title']}" if found["tool"] != "hours" else told["file"]
    asked = told["reading"]["asked"] if told["reading"] else []
    if told["nothing_new"] and not asked:
        yield NOTHING_LEFT if told["quarantine_count"] else NOTHING
    elif not asked:
        yield ""
        yield "Will be made:"
        yield from (f"  {line}" for line in counted(told["makes"]))
        yield (
            f"  {spell(found['minutes'])} hours, {spell(found['billable_minutes'])} of them billable, "
            f"of {spell(found['told_minutes'])} in the file"
        )
    yield from people(told["people"])
    yield from places(found["places"])
    yield from missing(told)
    yield from reading(told["reading"])


def spell(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def people(rows: list[dict[str, Any]]) -> Iterator[str]:
    if rows:
        yield ""
        yield 'People (--people "Name=member\'s e-mail or name"):'
    for row in rows:
        name = row["suggested_name"]
        becomes = f"is {name} (known by {row['suggested_by']})" if name else "becomes known by name"
        yield f"  {row['name']}: {becomes}"


def places(rows: list[dict[str, Any]]) -> Iterator[str]:
    if rows:
        yield ""
        yield 'What for (--for "Client / Project=internal", or the name of a project, or #12):'
    for row in rows[:MOST_SHOWN]:
        what = row["becomes_name"] or row["becomes"] or "not said yet"
        cards = f", {row['cards']} of them for cards they name" if row["cards"] else ""
        much = f"{number_of(row['rows'], 'row')}, {spell(row['minutes'])} h{cards}"
        yield f"  {row['key'] or '(nothing)'}: {what}; {much}"
    if len(rows) > MOST_SHOWN:
        yield f"  … and {len(rows) - MOST_SHOWN} more (--json shows more)"


def reading(told: dict[str, Any] | None) -> Iterator[str]:
    if told is None:
        return
    yield ""
    names = ("encoding", "delimiter", "date_order", "decimal", "time_zone", "sheet")
    yield "Read with: " + ", ".join(
        f"{name} {told['settings'][name]!r}" for name in names if told["settings"].get(name)
    )
    for name, column in zip(told["shown"].get("header", []), told["settings"]["columns"], strict=False):
        yield f"  {name} = {column['meaning']}"
    for question in told["asked"]:
        yield f"To be decided: {ASKED.get(question, question)}"
        if question == "date_order":
            for sample in told["shown"]["dates"]["samples"][:3]:
                ways = ", ".join(f"{order} {at}" for order, at in sample.items() if order != "text" and at)
                yield f"  “{sample['text']}” would be {ways}"
        if question == "decimal":
            yield f"  as in: {', '.join(told['shown']['numbers']['samples'][:4])}"
