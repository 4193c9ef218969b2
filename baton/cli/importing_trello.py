"""`baton import trello`: a board's JSON export."""

from pathlib import Path
from typing import Any

import click

from baton.cli.bringing_in import bring_in, wishes


@click.command("trello")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--map", "mapped", multiple=True, metavar="'NAME=MEMBER'", help="The same as --people.")
@wishes
def trello(file: Path, mapped: tuple[str, ...], people: tuple[str, ...], **typed: Any) -> None:
    """Import a board that Trello exported as JSON. Run again with a later export, it adds what is new.

    Exit code 3: everything in the file is here already.
    """
    bring_in("trello", [file], people=(*people, *mapped), **typed)
