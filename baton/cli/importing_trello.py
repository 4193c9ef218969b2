"""`baton import trello`: a board's JSON export, with what the API tells beyond its 1,000 actions."""

import os
from pathlib import Path
from typing import Any

import click

from baton.cli.bringing_in import Planner, bring_in, wishes
from baton.cli.saying import Refused
from baton.interchange.plan import ImportPlan
from baton.interchange.problems import UnreadableFile
from baton.interchange.refusals import FileNotReadable
from baton.interchange.source import Brought
from baton.interchange.trello.source import plan_with_older_history

KEY, TOKEN = "TRELLO_KEY", "TRELLO_TOKEN"


@click.command("trello")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--map", "mapped", multiple=True, metavar="'NAME=MEMBER'", help="The same as --people.")
@click.option(
    "--top-up",
    "topping_up",
    is_flag=True,
    help=f"Fetch the history before the export's 1,000 actions, with {KEY} and {TOKEN} of the environment.",
)
@wishes
def trello(
    file: Path, mapped: tuple[str, ...], people: tuple[str, ...], topping_up: bool, **typed: Any
) -> None:
    """Import a board that Trello exported as JSON. Run again with a later export, it adds what is new.

    Exit code 3: everything in the file is here already.
    """
    planner = older_history() if topping_up else None
    bring_in("trello", [file], people=(*people, *mapped), planner=planner, **typed)


def older_history() -> Planner:
    """A secret never stands on the command line, where others see it."""
    key, token = os.environ.get(KEY, ""), os.environ.get(TOKEN, "")
    if not (key.isalnum() and token.isalnum()):
        raise Refused(
            f"Set {KEY} and {TOKEN} in the environment; Trello gives both at trello.com/power-ups/admin."
        )

    def planned(brought: Brought) -> ImportPlan:
        try:
            return plan_with_older_history(
                brought,
                key=key,
                token=token,
                told=lambda count: click.echo(f"{count} older actions", err=True),
            )
        except UnreadableFile as error:
            raise FileNotReadable.of(error) from error

    return planned
