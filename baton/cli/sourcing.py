"""`baton source`: files and databases become tables of a data directory. Needs no server."""

import sys
from pathlib import Path
from typing import Any

import click

from baton.audiences.wrong import Wrong
from baton.cli import telling_sources as telling
from baton.cli.asking_segments import FILE, data_option, said_in_words
from baton.cli.saying import json_option, number_of, say

ANY = click.Path(path_type=Path)


@click.group("source")
def source_command() -> None:
    """From a file to a table that segments count on: propose, check, load, look at what did not fit.

    \b
    baton source propose orders.csv > orders.yaml          # then read it, and say what is still open
    baton source load orders.yaml orders.csv --data shop
    baton source quarantine shop_orders --data shop
    """


@source_command.command("propose")
@click.argument("file", type=FILE)
@click.option("--name", help="The name of the source; else that of the file.")
@click.option("--preset", help="Start from this preset instead of looking at names and values.")
@json_option
def propose(file: Path, name: str | None, preset: str | None, as_json: bool) -> None:
    """A source document for FILE, with the reason of each guess.

    What could be meant in two ways is left open, and is refused until a person says it.
    """
    from baton.audiences.sources.proposing import propose

    with said_in_words():
        made = propose(file, name, preset)
    say(made.text.rstrip("\n"), made.as_document(), as_json=as_json)


@source_command.command("presets")
@json_option
def presets(as_json: bool) -> None:
    """The documents that come with Baton."""
    from baton.audiences.sources.reading_documents import preset, presets

    found = {name: preset(name).title for name in presets()}
    say(
        "\n".join(f"{name:<24} {title}" for name, title in found.items()), {"presets": found}, as_json=as_json
    )


@source_command.command("check")
@click.argument("source", type=FILE)
@click.argument("files", type=ANY, nargs=-1)
@json_option
def check(source: Path, files: tuple[Path, ...], as_json: bool) -> None:
    """Whether SOURCE is a source document, and whether FILES begin as it says. Nothing is loaded."""
    from baton.audiences.sources.reading_documents import content_hash, read_source
    from baton.audiences.sources.records.opening import opened, unmapped

    with said_in_words():
        read = read_source(source)
        document: dict[str, Any] = {"source": read.name, "content_hash": content_hash(read), "files": []}
        lines = [f"{read.name} is well-formed: {read.kind} to {read.maps_to}."]
        for file in files:
            columns = opened(read, file).columns
            left = unmapped(read, columns)
            document["files"].append({"file": file.name, "columns": columns, "unmapped": left})
            lines.append(telling.file_fits(file.name, columns, left))
    say("\n".join(lines), document, as_json=as_json)


@source_command.command("load")
@click.argument("source", type=FILE)
@click.argument("files", type=ANY, nargs=-1)
@data_option
@click.option("--quiet", is_flag=True, help="No progress on standard error.")
@json_option
def load(source: Path, files: tuple[Path, ...], data: Path, quiet: bool, as_json: bool) -> None:
    """Loads FILES, or those in a folder that the source names; each file is a load of its own.

    A file that was loaded already is left alone, so a folder that was interrupted is simply loaded again.
    Exit code 3 where there was nothing new.
    """
    from baton.audiences.sources.finding_files import files_of
    from baton.audiences.sources.loading import load
    from baton.audiences.sources.reading_documents import read_source

    with said_in_words():
        read = read_source(source)
        outcomes = []
        for file in files_of(read, list(files)):
            watching = None if quiet or not sys.stderr.isatty() else telling.progress(file, read.source)
            outcomes.append(load(read, file, data, watching=watching))
    lines = [line for outcome in outcomes for line in telling.loaded(outcome)]
    say("\n".join(lines), {"loads": [each.as_document() for each in outcomes]}, as_json=as_json)
    if all(outcome.already for outcome in outcomes):
        raise SystemExit(3)


@source_command.command("loads")
@click.argument("name", required=False)
@data_option
@json_option
def loads(name: str | None, data: Path, as_json: bool) -> None:
    """The loads of a data directory, or of the source NAME: when, from what, how many."""
    from baton.audiences.sources.recording import loads

    with said_in_words():
        found = loads(data, name)
    documents = [
        {key: value for key, value in each.as_document().items() if key != "profile"} for each in found
    ]
    lines = [telling.one_line(each) for each in found] or ["Nothing was loaded yet."]
    say("\n".join(lines), {"loads": documents}, as_json=as_json)


@source_command.command("quarantine")
@click.argument("name")
@click.argument("load", required=False)
@data_option
@click.option("--limit", type=click.IntRange(0), default=20, show_default=True, help="Records shown.")
@click.option("--out", type=FILE, help="Write the records as they stood to a file that can be mended.")
@click.option("--source", type=FILE, help="The source document, for --out.")
@json_option
def quarantine(
    name: str, load: str | None, data: Path, limit: int, out: Path | None, source: Path | None, as_json: bool
) -> None:
    """What the newest load of NAME (or LOAD) did not accept: line, field, reason, and the record itself."""
    from itertools import islice

    from baton.audiences.sources.fixing import write_out
    from baton.audiences.sources.quarantine import quarantined
    from baton.audiences.sources.reading_documents import read_source
    from baton.audiences.sources.recording import QUARANTINE, load_of, place_of

    with said_in_words():
        found = load_of(data, name, load)
        records = list(islice(quarantined(place_of(data, found) / QUARANTINE), limit))
        document = {
            "source": name, "load": found.load, "quarantined": found.quarantined, "reasons": found.reasons,
            "records": [record.as_document() for record in records],
        }  # fmt: skip
        lines = telling.quarantined(found, records)
        if out is not None:
            if source is None:
                raise Wrong("--out needs --source, which says how the file is written")
            written, cut = write_out(data, read_source(source), found, out)
            document |= {"out": str(out), "written": written, "not_whole": cut}
            lines.append(telling.written_out(written, cut, out))
    say("\n".join(lines), document, as_json=as_json)


@source_command.command("fix")
@click.argument("source", type=FILE)
@click.argument("load")
@click.argument("file", type=FILE)
@data_option
@json_option
def fix(source: Path, load: str, file: Path, data: Path, as_json: bool) -> None:
    """Loads FILE, the mended quarantine of LOAD; what still does not fit is quarantined again."""
    from baton.audiences.sources.fixing import fix
    from baton.audiences.sources.reading_documents import read_source
    from baton.audiences.sources.recording import load_of

    with said_in_words():
        read = read_source(source)
        made = fix(read, data, load_of(data, read.source, load), file)
    say("\n".join(telling.loaded(made)), made.as_document(), as_json=as_json)


@source_command.command("profile")
@click.argument("name")
@click.argument("load", required=False)
@data_option
@json_option
def profile(name: str, load: str | None, data: Path, as_json: bool) -> None:
    """What the columns look like: filled, distinct, smallest and largest, usual values and patterns."""
    from baton.audiences.sources.recording import load_of

    with said_in_words():
        found = load_of(data, name, load)
    document = {"source": name, "load": found.load, **found.profile}
    say("\n".join(telling.profile(found)), document, as_json=as_json)


@source_command.command("drift")
@click.argument("name")
@click.argument("old", required=False)
@click.argument("new", required=False)
@data_option
@json_option
def drift(name: str, old: str | None, new: str | None, data: Path, as_json: bool) -> None:
    """What changed between the loads OLD and NEW of NAME; else between the last two."""
    from baton.audiences.sources.drifting import drift
    from baton.audiences.sources.recording import load_of, loads

    with said_in_words():
        after = load_of(data, name, new)
        earlier = [each.load for each in loads(data, name) if each.load < after.load]
        if old is None and not earlier:
            raise Wrong(f"{after.load} is the first load of {name}: there is nothing to compare it with")
        before = load_of(data, name, old or earlier[-1])
        changes = drift(before, after)
    lines = [f"{before.load} → {after.load} of {name}: {number_of(len(changes), 'change')}"]
    lines += [f"  {change}" for change in changes]
    document = {
        "source": name, "old": before.load, "new": after.load,
        "changes": [vars(change) for change in changes],
    }  # fmt: skip
    say("\n".join(lines), document, as_json=as_json)


@source_command.command("schema")
@json_option
def schema(as_json: bool) -> None:
    """The JSON Schema of a source document: JSON, with or without --json."""
    from baton.audiences.sources.document import Source

    document = Source.model_json_schema(by_alias=True)
    say("", {"$schema": "https://json-schema.org/draft/2020-12/schema", **document}, as_json=True)
