"""`baton identity`: which records of a data directory are one person. Needs no server, and nobody needs
it."""

from dataclasses import asdict
from pathlib import Path

import click

from baton.cli import telling_identity as telling
from baton.cli.asking_segments import data_option, said_in_words
from baton.cli.saying import json_option, number_of, say

by_option = click.option("--by", required=True, help="Who decides.")
because_option = click.option("--because", default="", help="Why; kept with the decision.")


@click.group("identity")
def identity_command() -> None:
    """Which records are one person: matched, asked about, decided, explained, under ids that last.

    \b
    baton identity propose --data shop        # writes identity.yaml; look it over
    baton identity resolve --data shop
    baton identity queue   --data shop
    baton identity decide  c1 c7 --same --by anna --because "spoke to her" --data shop
    """


@identity_command.command("propose")
@data_option
@json_option
def propose(data: Path, as_json: bool) -> None:
    """Writes a first identity.yaml, read off the names of the attributes."""
    from baton.audiences.base.manifest import read_base
    from baton.audiences.identity.document import read_identity
    from baton.audiences.identity.proposing import propose

    with said_in_words():
        base, _lines = read_base(data)
        path = propose(data, base)
        made = read_identity(data, base)
    document = {"file": str(path), "identity": made.model_dump(mode="json", exclude_none=True)}
    say(
        f"{path}: look it over, then “baton identity resolve”.\n{path.read_text()}", document, as_json=as_json
    )


@identity_command.command("learn")
@data_option
@json_option
def learn(data: Path, as_json: bool) -> None:
    """Learns the weights of this base's own records, without labels, for all later runs
    (identity-model.yaml)."""
    from baton.audiences.identity.learning import learn_of_base

    with said_in_words():
        model, path = learn_of_base(data)
    words = f"{path}: {number_of(len(model.comparisons), 'comparison')}, {model.twins:.3g} twins a record"
    document = {"file": str(path), "model": model.model_dump(mode="json", exclude_none=True)}
    say(words, document, as_json=as_json)


@identity_command.command("resolve")
@data_option
@click.option("--engine", type=click.Choice(["duckdb", "spark"]), default="duckdb", show_default=True)
@click.option("--whole", is_flag=True, help="Compare all records, not only the new and the changed ones.")
@json_option
def resolve(data: Path, engine: str, whole: bool, as_json: bool) -> None:
    """Cleanses, matches and groups the customers, and writes people, links and golden records to
    identity/."""
    from baton.audiences.identity.resolving import resolve

    with said_in_words():
        made = resolve(data, engine=engine, whole=whole)
    say("\n".join(telling.resolved(made)), made.as_document(), as_json=as_json)


@identity_command.command("status")
@data_option
@json_option
def status(data: Path, as_json: bool) -> None:
    """What the last run found, and how many questions wait."""
    from baton.audiences.identity.asking import queue
    from baton.audiences.identity.kept import run_made

    with said_in_words():
        run = run_made(data)
        waiting = queue(data, limit=0).waiting
    about = run.about
    words = (
        f"run {run.number} of {about['at']}: {about['records']:,} records are "
        f"{number_of(about['people'], 'person', 'people')}; {number_of(waiting, 'question')} waiting"
    )
    say(words, {**about, "waiting": waiting}, as_json=as_json)


@identity_command.command("queue")
@data_option
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True)
@json_option
def queue(data: Path, limit: int, as_json: bool) -> None:
    """The pairs that somebody has to look at, the surest first."""
    from baton.audiences.identity.asking import queue

    with said_in_words():
        found = queue(data, limit)
    say("\n".join(telling.queue(found)), asdict(found), as_json=as_json)


@identity_command.command("decide")
@click.argument("one")
@click.argument("other")
@data_option
@click.option("--same/--different", required=True, help="One person, or two.")
@by_option
@because_option
@json_option
def decide(one: str, other: str, data: Path, same: bool, by: str, because: str, as_json: bool) -> None:
    """Records ONE and OTHER are one person, or two; from the next run on. The last word counts."""
    from baton.audiences.identity.deciding import decide, decision
    from baton.audiences.identity.explaining import explain
    from baton.audiences.identity.kept import folder_of

    with said_in_words():
        explain(data, one, other)  # both are there
        made = decision(one, other, same=same, by=by, because=because)
        decide(folder_of(data), [made])
    said = "one person" if same else "two people"
    words = f"{made.a} and {made.b} are {said}, says {made.by}; from the next run on."
    say(words, asdict(made), as_json=as_json)


@identity_command.command("explain")
@click.argument("one")
@click.argument("other")
@data_option
@json_option
def explain(one: str, other: str, data: Path, as_json: bool) -> None:
    """Why records ONE and OTHER are one person, or two: every comparison with its weight."""
    from baton.audiences.identity.explaining import explain

    with said_in_words():
        found = explain(data, one, other)
    say("\n".join(telling.explained(found)), found.as_document(), as_json=as_json)


@identity_command.command("unmerge")
@click.argument("person")
@click.argument("records", nargs=-1, required=True)
@data_option
@by_option
@because_option
@json_option
def unmerge(person: str, records: tuple[str, ...], data: Path, by: str, because: str, as_json: bool) -> None:
    """Takes RECORDS out of PERSON for good: they are kept apart from what stays, and a run follows."""
    from baton.audiences.identity.unmerging import unmerge

    with said_in_words():
        made = unmerge(data, person, records, by=by, because=because)
    lines = [
        f"{', '.join(made.out)} kept apart from {', '.join(made.stay)} "
        f"({number_of(made.decisions, 'decision')})"
    ]
    say("\n".join([*lines, *telling.resolved(made.run)]), asdict(made), as_json=as_json)


@identity_command.command("person")
@click.argument("name")
@data_option
@json_option
def person(name: str, data: Path, as_json: bool) -> None:
    """The person with the id NAME, or whose record has the key NAME: records, golden record, life of the
    id."""
    from baton.audiences.identity.people import person

    with said_in_words():
        found = person(data, name)
    say("\n".join(telling.person(found)), found.as_document(), as_json=as_json)
