"""`baton migrate`: bring the database to this version."""

import click
from django.core.management import call_command

from baton.cli.saying import json_option, say


def upgrade(verbosity: int = 0) -> None:
    call_command("migrate", interactive=False, verbosity=verbosity)
    call_command("createcachetable", verbosity=verbosity)


@click.command("migrate")
@json_option
def migrate_command(as_json: bool) -> None:
    """Bring the database to this version of Baton."""
    upgrade(verbosity=0 if as_json else 1)
    say("The database is up to date.", {"migrated": True}, as_json=as_json)
