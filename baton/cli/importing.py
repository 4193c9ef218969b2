"""`baton import`: bring the work of another house. Without --apply nothing is written."""

import click

from baton.cli.importing_csv import table
from baton.cli.importing_hours import hours
from baton.cli.importing_jira import jira
from baton.cli.importing_kaiten import kaiten, kaiten_folder
from baton.cli.importing_kept import kept
from baton.cli.importing_trello import trello
from baton.cli.importing_workspace import import_workspace


@click.group("import")
def import_command() -> None:
    """Bring the work of another tracker: first a dry run, then --apply."""


for command in (trello, jira, kaiten, kaiten_folder, table, hours, kept, import_workspace):
    import_command.add_command(command)
