"""`baton segment overlap`: how many members each two of some runs share."""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from baton.audiences.wrong import Wrong
from baton.cli import telling_segments as telling
from baton.cli.asking_segments import FOLDER, opened, read_and_asked, said_in_words
from baton.cli.saying import json_option, say

ANY = click.Path(path_type=Path)
RUN = ".parquet"


@click.command("overlap")
@click.argument("runs", metavar="RUN_OR_FILE...", type=ANY, nargs=-1, required=True)
@click.option("--data", type=FOLDER, help="The data directory on which documents are run.")
@click.option("--as-of", metavar="DATE", help="Of documents: a day (its end, in their zone) or an instant.")
@click.option("--engine", type=click.Choice(["duckdb", "spark"]), default="duckdb", show_default=True)
@click.option("--library", type=FOLDER, help="Where the segments are that they refer to; else beside each.")
@click.option("--allow-sql", "sql_allowed", is_flag=True, help="Run the queries that analysts wrote.")
@json_option
def overlap(
    runs: tuple[Path, ...], data: Path | None, as_of: str | None, engine: str, library: Path | None,
    sql_allowed: bool, as_json: bool,
) -> None:  # fmt: skip
    """How many members each two of up to 50 segments share.

    \b
    baton segment overlap shop/runs/one-item@1 shop/runs/winback@4
    baton segment overlap one-item.yaml winback.yaml --data shop --as-of 2026-06-30

    What ends in .parquet is a run; of a folder it is the run with the latest moment; anything else is a
    document, which is run on --data for this alone. Only runs of one base can be laid over one another.
    """
    from baton.audiences.base.connecting import connected
    from baton.audiences.overlapping import overlap

    def frozen(documents: Sequence[Path], folder: Path) -> Iterator[Path]:
        from baton.audiences.running import run

        if data is None:
            raise Wrong(f"{documents[0]} is a document: say with --data on which base it is run")
        with opened(data, engine) as open_:
            for number, document in enumerate(documents):
                asked = read_and_asked(open_, document, as_of, library, sql_allowed)
                yield run(asked, folder / f"{number}{RUN}").file

    with said_in_words(), tempfile.TemporaryDirectory() as folder, connected() as connection:
        found = {place: latest_of(place) for place in runs if is_run(place)}
        documents = [place for place in dict.fromkeys(runs) if place not in found]
        made = list(frozen(documents, Path(folder))) if documents else []
        found |= dict(zip(documents, made, strict=True))
        overlapped = overlap([found[place] for place in runs], connection)
        document: dict[str, Any] = overlapped.as_document()
        for told, place in zip(document["runs"], runs, strict=True):
            told["file"] = str(place if place in documents else found[place])
    say("\n".join(telling.overlapped(document)), document, as_json=as_json)


def is_run(place: Path) -> bool:
    return place.suffix == RUN or place.is_dir()


def latest_of(place: Path) -> Path:
    """The run itself; of a folder the run as of the latest moment. Names of runs begin with it."""
    if not place.is_dir():
        return place
    latest = max(place.glob(f"*{RUN}"), key=lambda file: file.name, default=None)
    if latest is None:
        raise Wrong(f"there is no run in {place}")
    return latest
