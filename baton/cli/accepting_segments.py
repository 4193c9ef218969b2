"""`baton segment accept`: whether a segment meets what was agreed of it."""

from pathlib import Path
from typing import Any

import click

from baton.cli.asking_segments import (
    FILE,
    asked_at,
    asking_options,
    language_option,
    opened,
    said_in_words,
    speaking,
)
from baton.cli.overlapping_segments import latest_of
from baton.cli.saying import json_option, say

MARKS = {True: "yes", False: "NO ", None: "  –"}


@click.command("accept")
@click.argument("file", type=FILE)
@click.argument("criteria", type=FILE)
@asking_options
@click.option(
    "--since",
    type=click.Path(path_type=Path),
    help="The earlier run that a change is measured from: a .parquet, or a folder of runs.",
)
@language_option
@json_option
def accept(
    file: Path, criteria: Path, data: Path, as_of: str | None, engine: str, library: Path | None,
    sql_allowed: bool, since: Path | None, language: str, as_json: bool,
) -> None:  # fmt: skip
    """Holds the segment of FILE against CRITERIA: size, change, reach, overlap, freshness, what is known, and
    test customers.

    \b
    baton segment accept winback.yaml winback-criteria.yaml --data shop --as-of 2026-06-30
    baton segment accept winback.yaml winback-criteria.yaml --data shop --since shop/runs/winback@3

    Exit code 3 where one fails; one without anything to hold it against (a change without an earlier run)
    fails nothing, and is told with a dash.
    """
    from baton.audiences.accepting.criteria import read_criteria
    from baton.audiences.accepting.judging import judge, members_of, together
    from baton.audiences.language.reading import read_segment
    from baton.audiences.moments import moment
    from baton.audiences.neighbours import library_of
    from baton.audiences.telling.criteria import criterion_told, found_told
    from baton.audiences.telling.names import Names

    with said_in_words(), opened(data, engine) as open_, speaking(language):
        wanted, read = read_criteria(criteria), read_segment(file)
        at = moment(as_of, read.segment.time_zone)
        whole = asked_at(open_, read, file, at, library, sql_allowed)
        beside = library_of(together(read, wanted.criteria), library or file.parent)
        earlier = members_of(latest_of(since), whole) if since is not None else None
        verdict = judge(whole, wanted, beside, earlier, sql_allowed=sql_allowed)
        names, zone = Names(open_.base), read.segment.time_zone
        document: dict[str, Any] = verdict.as_document()
        lines = []
        for told, judged in zip(document["criteria"], verdict.judged, strict=True):
            told["words"] = criterion_told(verdict.criteria, judged.place, names)
            told["found_words"] = found_told(judged, verdict, zone)
            lines.append(f"{MARKS[judged.holds]}  {told['words']}: {told['found_words']}")
        many, failing = len(verdict.judged), len(verdict.failing)
        end = f"{failing} of {many} fail" if failing else "accepted"
        lines.append(f"{read.segment.name} as of {document['as_of']}: {end}.")
    say("\n".join(lines), document, as_json=as_json)
    if not verdict.accepted:
        raise SystemExit(3)
