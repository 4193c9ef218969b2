"""`baton import kaiten` and `baton import kaiten-folder`."""

import os
import sys
from pathlib import Path
from typing import Any

import click

from baton.cli.bringing_in import Wish, bring_in, finish, refusing, shown, wishes
from baton.cli.saying import Refused
from baton.cli.upgrading import upgrade
from baton.interchange.kaiten.asking.address import origin_of
from baton.interchange.kaiten.asking.client import PACE
from baton.interchange.kaiten.asking.for_an_operator import fetched, throw_away
from baton.interchange.kaiten.asking.harvesting import Scope
from baton.interchange.reading import MEGABYTE
from baton.interchange.sources import plan_file

VARIABLE = "KAITEN_API_KEY"


@click.command("kaiten")
@click.argument("company")
@click.option(
    "--key-file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help=f"A file with the API key; else {VARIABLE} of the environment, else it is asked for.",
)
@click.option("--from-space", "spaces", multiple=True, metavar="ID", help="Only this space of Kaiten.")
@click.option("--from-board", "boards", multiple=True, metavar="ID", help="Only this board of Kaiten.")
@click.option(
    "--pace", default=PACE, show_default=True, type=click.FloatRange(0, 60), help="Seconds between requests."
)
@click.option("--again", is_flag=True, help="Fetch anew what was fetched within the last day.")
@wishes
def kaiten(
    company: str,
    key_file: Path | None,
    spaces: tuple[str, ...],
    boards: tuple[str, ...],
    pace: float,
    again: bool,
    applying: bool,
    limit_mb: int,
    as_json: bool,
    **typed: Any,
) -> None:
    """Fetch a company's work from Kaiten and import it. COMPANY is its name (relay) or address.

    What was fetched is kept for a day, so --apply after a dry run does not ask Kaiten again. Interrupted, it
    goes on where it was. Exit code 3: everything is here already.
    """
    with refusing():
        upgrade()
        origin, scope = origin_of(company), Scope(spaces, boards)
        with (
            shown(quiet=as_json) as progress,
            fetched(
                origin,
                scope,
                key=lambda: api_key(key_file),
                pace=pace,
                again=again,
                progress=progress,
            ) as packed,
        ):
            plan = plan_file("kaiten", packed, name=origin.partition("://")[2], limit=limit_mb * MEGABYTE)
        finish(plan, Wish(**typed), applying=applying, as_json=as_json)
        if applying:
            throw_away(origin, scope)


def api_key(file: Path | None) -> str:
    """Never an argument: those are seen by everybody on the machine."""
    told = file.read_text() if file is not None else os.environ.get(VARIABLE, "")
    if not told and sys.stdin.isatty():
        told = click.prompt("API key of Kaiten", hide_input=True, err=True)
    if not told.strip():
        raise Refused(f"Kaiten wants an API key: give --key-file, or {VARIABLE} in the environment.")
    return told.strip()


@click.command("kaiten-folder")
@click.argument("folder", type=click.Path(path_type=Path, exists=True))
@wishes
def kaiten_folder(folder: Path, **typed: Any) -> None:
    """Import a folder of Kaiten's universal import format, or the folder as a zip.

    Exit code 3: everything in it is here already.
    """
    bring_in("kaiten-folder", [folder], **typed)
