"""`baton import`: bring the work of another house. Without --apply nothing is written."""

import click

from baton.cli.importing_kaiten import kaiten, kaiten_folder
from baton.cli.importing_trello import trello
from baton.cli.importing_workspace import import_workspace


@click.group("import")
def import_command() -> None:
    """Bring the work of another tracker: first a dry run, then --apply."""


import_command.add_command(kaiten)
import_command.add_command(kaiten_folder)
import_command.add_command(trello)
import_command.add_command(import_workspace)
