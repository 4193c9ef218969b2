"""`baton import jira`: the CSV of its issue navigator, or its REST answers with the changelog."""

from pathlib import Path
from typing import Any

import click

from baton.cli.bringing_in import bring_in, wishes
from baton.cli.reading_options import reading_options, settings_typed
from baton.interchange.choosing import pair


@click.command("jira")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--priority",
    "priorities",
    multiple=True,
    metavar="'NAME=CLASS'",
    help="What a priority becomes: expedite, fixed_date, standard, intangible, tag or nothing.",
)
@reading_options
@wishes
def jira(files: tuple[Path, ...], priorities: tuple[str, ...], **typed: Any) -> None:
    """Import issues of Jira from one CSV file, or from one or several JSON files of its REST interface.

    JSON asked for with ?expand=changelog,names brings the history of moves; CSV has none, so what came before
    stays unknown. One may follow the other: issues are known again. Exit code 3: everything is here already.
    """
    settings, others = settings_typed(typed)
    settings["priorities"] = {name: becomes for name, becomes in map(pair, priorities)}
    bring_in("jira", list(files), settings=settings, **others)
