"""`baton`: everything the screens can do, and what only an operator does.

Exit codes: 0 done; 1 refused or found wrong, said in words; 2 the command was typed wrongly; 3 nothing to do.
"""

import importlib
import os
from typing import Any

import click

# Command -> the module in this package that has it. Loaded on use: `baton --help` needs no database.
COMMANDS = {
    "api": "calling",
    "backup": "keeping",
    "budget": "budgeting",
    "capacity": "planning",
    "check": "keeping",
    "demo": "demonstrating",
    "design": "designing",
    "export": "exporting",
    "find": "finding",
    "flow": "flowing",
    "found": "founding",
    "identity": "identifying",
    "import": "importing",
    "invoices": "invoicing",
    "mail-in": "taking_mail",
    "mcp": "speaking_mcp",
    "migrate": "upgrading",
    "openapi": "describing",
    "rates": "rating",
    "restore": "keeping",
    "search": "finding",
    "segment": "segmenting",
    "serve": "serving",
    "source": "sourcing",
    "work": "working",
}
# What needs neither settings nor a database.
WITHOUT_DJANGO = {"flow", "identity", "segment", "source"}


class Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        if name not in WITHOUT_DJANGO:
            set_up()
        module: Any = importlib.import_module(f"baton.cli.{COMMANDS[name]}")
        command: click.Command = getattr(module, f"{name.replace('-', '_')}_command")
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """What a command could not do is said in words, never as a traceback."""
        try:
            return super().invoke(ctx)
        except Exception as error:
            if not can_be_said(error):
                raise
            raise click.ClickException(str(error)) from error


def can_be_said(error: Exception) -> bool:
    """A refusal, or a disk, a network or a database that does not do its part."""
    from django.db import DatabaseError
    from httpx import TransportError

    from baton.kit.errors import Refusal

    told = isinstance(error, Refusal | OSError | DatabaseError | TransportError)
    return told and not isinstance(error, BrokenPipeError)


def set_up() -> None:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "baton.config.settings")
    django.setup()


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="baton")
def main() -> None:
    """Campaign operations from the client's brief to a proven return."""


if __name__ == "__main__":
    main(prog_name="baton")
