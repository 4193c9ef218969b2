"""`baton import workspace`: an exported workspace of Baton, read back."""

from pathlib import Path

import click

from baton.cli.saying import Refused, json_option, say
from baton.cli.upgrading import upgrade
from baton.interchange.whole.importing import import_from
from baton.kit.errors import Refusal


@click.command("workspace")
@click.argument("source", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--slug", help="Another short name for it here.")
@json_option
def import_workspace(source: Path, slug: str | None, as_json: bool) -> None:
    """A whole workspace that `baton export workspace` wrote (.zip or .json)."""
    upgrade()
    try:
        workspace = import_from(source, slug=slug)
    except Refusal as refusal:
        raise Refused(str(refusal)) from refusal
    say(f"{workspace.name} is here as {workspace.slug}.", {"workspace": workspace.slug}, as_json=as_json)
