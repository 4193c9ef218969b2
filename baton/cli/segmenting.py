"""`baton segment`: segments as documents, over the tables of a data directory. Needs no server."""

from pathlib import Path
from typing import Any

import click

from baton.audiences.wrong import Wrong
from baton.cli import telling_segments as telling
from baton.cli.accepting_segments import accept
from baton.cli.asking_segments import (
    FILE,
    FOLDER,
    asked_at,
    asking_options,
    language_option,
    opened,
    read_and_asked,
    said_in_words,
    speaking,
)
from baton.cli.overlapping_segments import overlap
from baton.cli.saying import json_option, number_of, say


@click.group("segment")
def segment_command() -> None:
    """Who is in a segment, and why: count, run, explain, compare, read it as a sentence.

    \b
    baton segment demo-base shop --customers 20000
    baton segment count examples/segments/one-item.yaml --data shop --as-of 2026-06-30
    baton segment sentence examples/segments/one-item.yaml --language nl
    """


segment_command.add_command(overlap)
segment_command.add_command(accept)


@segment_command.command("check")
@click.argument("file", type=FILE, required=False)
@click.option("--data", type=FOLDER, help="The data directory; its files are looked through anew.")
@click.option("--library", type=FOLDER, help="Where the segments are that it refers to; else beside FILE.")
@json_option
def check(file: Path | None, data: Path | None, library: Path | None, as_json: bool) -> None:
    """Whether FILE is a segment, the files of a data directory keep to its manifest, and both fit.

    Every place that does not fit is named, with its line. Exit code 1 where one does not.
    """
    from baton.audiences.asking import asked
    from baton.audiences.engines.duckdb import DuckDB
    from baton.audiences.language.hashing import content_hash
    from baton.audiences.language.reading import read_segment
    from baton.audiences.neighbours import library_of

    if file is None and data is None:
        raise click.UsageError("Say a FILE, or --data DIR, or both.")
    document: dict[str, Any] = {}
    lines: list[str] = []
    with said_in_words():
        read = read_segment(file) if file else None
        if read is not None and file is not None:
            beside = library_of(read, library or file.parent)
            beside.following(read)
            document |= {"segment": read.segment.name, "content_hash": content_hash(read.segment)}
            lines.append(f"{read.segment.name} is well-formed ({document['content_hash'][:12]}).")
        if data is not None:
            engine = DuckDB(data, anew=True)
            document["tables"] = engine.tables
            lines += telling.tables(engine.tables)
            if read is not None:
                asked(read, beside, engine, None, sql_allowed=True)
                lines.append("The segment fits the base.")
    say("\n".join(lines), document, as_json=as_json)


@segment_command.command("count")
@click.argument("file", type=FILE)
@asking_options
@json_option
def count(
    file: Path, data: Path, as_of: str | None, engine: str, library: Path | None, sql_allowed: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """How many customers are in the segment of FILE."""
    from baton.audiences.counting import count

    with said_in_words(), opened(data, engine) as open_:
        asked = read_and_asked(open_, file, as_of, library, sql_allowed)
        members, customers = count(asked)
        document = {**asked.as_document(), "members": members, "customers": customers}
    words = f"{members:,} of {number_of(customers, 'customer')} as of {document['as_of']}."
    say(words, document, as_json=as_json)


@segment_command.command("waterfall")
@click.argument("file", type=FILE)
@asking_options
@language_option
@json_option
def waterfall(
    file: Path, data: Path, as_of: str | None, engine: str, library: Path | None, sql_allowed: bool,
    language: str, as_json: bool,
) -> None:  # fmt: skip
    """What each rule keeps and drops, and how many there were without it."""
    from baton.audiences.counting import tops, waterfall
    from baton.audiences.telling.names import Names
    from baton.audiences.telling.sentence import rule_told

    with said_in_words(), opened(data, engine) as open_, speaking(language):
        asked = read_and_asked(open_, file, as_of, library, sql_allowed)
        found = waterfall(asked)
        segment, names = asked.read.segment, Names(open_.base)
        told = [rule_told(rule, segment, names) for rule in tops(segment.definition)]
        document = {**asked.as_document(), **found.as_document()}
        for step, words in zip(document["steps"], told, strict=True):
            step["words"] = words
    say("\n".join(telling.waterfall(found, told)), document, as_json=as_json)


@segment_command.command("run")
@click.argument("file", type=FILE)
@asking_options
@click.option("--out", type=FILE, help="The Parquet file to write; else in runs/ of the data directory.")
@json_option
def run(
    file: Path, data: Path, as_of: str | None, engine: str, library: Path | None, sql_allowed: bool,
    out: Path | None, as_json: bool,
) -> None:  # fmt: skip
    """Freezes the members and the rules that hold for each in a Parquet file, never written over."""
    from baton.audiences.running import run, usual_place

    with said_in_words(), opened(data, engine) as open_:
        asked = read_and_asked(open_, file, as_of, library, sql_allowed)
        made = run(asked, out or usual_place(asked, data))
    lines = [f"{made.file}: {made.members:,} of {number_of(made.customers, 'customer')}"]
    lines += [f"  members {made.members_hash[:12]}, document {made.about['content_hash'][:12]}"]
    say("\n".join(lines), made.as_document(), as_json=as_json)


@segment_command.command("explain")
@click.argument("file", type=FILE)
@click.argument("key")
@asking_options
@language_option
@json_option
def explain(
    file: Path, key: str, data: Path, as_of: str | None, engine: str, library: Path | None, sql_allowed: bool,
    language: str, as_json: bool,
) -> None:  # fmt: skip
    """Why the customer KEY is in, or out: a yes or no at every rule; the one that decides alone is marked."""
    from baton.audiences.explaining import as_document, explain
    from baton.audiences.telling.names import Names
    from baton.audiences.telling.sentence import rule_told

    with said_in_words(), opened(data, engine) as open_, speaking(language):
        asked = read_and_asked(open_, file, as_of, library, sql_allowed)
        answer = explain(asked, key)
        segment, names = asked.read.segment, Names(open_.base)
        rules = as_document(answer, lambda rule: rule_told(rule, segment, names))
        document = {**asked.as_document(), "key": key, "is_in": answer.holds, "why": rules}
    say("\n".join(telling.explained(key, rules)), document, as_json=as_json)


@segment_command.command("diff")
@click.argument("old", type=FILE)
@click.argument("new", type=FILE)
@asking_options
@language_option
@json_option
def diff(
    old: Path, new: Path, data: Path, as_of: str | None, engine: str, library: Path | None, sql_allowed: bool,
    language: str, as_json: bool,
) -> None:  # fmt: skip
    """Who joins and who leaves when NEW takes the place of OLD, and by which rules."""
    from baton.audiences.comparing import difference
    from baton.audiences.language.reading import read_segment
    from baton.audiences.telling.names import Names
    from baton.audiences.telling.sentence import rule_told

    with said_in_words(), opened(data, engine) as open_, speaking(language):
        before = read_and_asked(open_, old, as_of, library, sql_allowed)
        after = asked_at(open_, read_segment(new), new, before.moment, library, sql_allowed)
        found, names = difference(before, after), Names(open_.base)
        document = {"old": before.as_document(), "new": after.as_document(), **found.as_document()}

        def words(of: Any) -> list[str]:
            segment = of.read.segment
            return [rule_told(rule, segment, names) for rule in segment.definition.rules]

        lines = telling.difference(found, words(before), words(after))
    say("\n".join(lines), document, as_json=as_json)


@segment_command.command("sentence")
@click.argument("file", type=FILE)
@click.option(
    "--data", type=FOLDER, help="A data directory, for the names that its manifest gives to things."
)
@language_option
@json_option
def sentence(file: Path, data: Path | None, language: str, as_json: bool) -> None:
    """The segment of FILE as a plain sentence, made from the tree that is executed."""
    from baton.audiences.base.manifest import read_base
    from baton.audiences.language.hashing import content_hash
    from baton.audiences.language.reading import read_segment
    from baton.audiences.telling.names import Names
    from baton.audiences.telling.sentence import sentence

    with said_in_words(), speaking(language):
        segment = read_segment(file).segment
        told = sentence(segment, Names(read_base(data)[0] if data else None))
    document = {"segment": segment.name, "content_hash": content_hash(segment), "sentence": told}
    say(told, document, as_json=as_json)


@segment_command.command("sql")
@click.argument("file", type=FILE)
@asking_options
@json_option
def sql(
    file: Path,
    data: Path,
    as_of: str | None,
    engine: str,
    library: Path | None,
    sql_allowed: bool,
    as_json: bool,
) -> None:
    """The text that the engine's own client gets for the members."""
    with said_in_words(), opened(data, engine) as open_:
        asked = read_and_asked(open_, file, as_of, library, sql_allowed)
        members = asked.compiled.members().select("k")
        views = dict(asked.compiled.views)
        lines = [f"CREATE TEMP VIEW {name} AS {text};" for name, text in views.items()]
        query = asked.compiled.sql(members)
        say("\n".join([*lines, f"{query};"]), {"views": views, "query": query}, as_json=as_json)


@segment_command.command("schema")
@click.option("--base", "of_base", is_flag=True, help="Of the manifest of a data directory instead.")
@json_option
def schema(of_base: bool, as_json: bool) -> None:
    """The JSON Schema of a segment document: JSON, with or without --json."""
    from baton.audiences.base.manifest import Base
    from baton.audiences.language.document import Segment

    document = (Base if of_base else Segment).model_json_schema(by_alias=True)
    say("", {"$schema": "https://json-schema.org/draft/2020-12/schema", **document}, as_json=True)


@segment_command.command("demo-base")
@click.argument("directory", type=FOLDER)
@click.option("--customers", type=click.IntRange(1, 5_000_000), default=20_000, show_default=True)
@json_option
def demo_base(directory: Path, customers: int, as_json: bool) -> None:
    """A shop's made-up customers, orders, messages and consents until 2026-06-30; the same every time."""
    from baton.audiences.base.making_up import make_up

    with said_in_words():
        rows = make_up(directory, customers)
    lines = [f"{directory}"] + [f"  {name:<22} {count:>12,} rows" for name, count in rows.items()]
    say("\n".join(lines), {"directory": str(directory), "rows": rows}, as_json=as_json)


@segment_command.command("show")
@click.argument("file", type=FILE)
@json_option
def show(file: Path, as_json: bool) -> None:
    """What a run in FILE says of itself: document, moment, engine, rules, counts, the hash of its members."""
    from baton.audiences.running import about, fingerprint_of

    with said_in_words():
        if not file.is_file():
            raise Wrong(f"there is no file {file}")
        said = about(file)
        members, digest = fingerprint_of(file)
    document = {**said, "members": members, "members_hash": digest}
    lines = [
        f"{said['segment']}@{said['version']} as of {said['as_of']}, {said['engine']}: {members:,} members"
    ]
    lines += [f"  document {said['content_hash']}", f"  members  {digest}"]
    lines += [f"  {count:>12,}  {place}" for place, count in said["by_rule"].items()]
    say("\n".join(lines), document, as_json=as_json)
