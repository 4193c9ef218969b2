"""`baton backup`, `baton restore`, `baton check`."""

from pathlib import Path

import click

from baton.cli.saying import Refused, json_option, number_of, say
from baton.cli.upgrading import upgrade
from baton.keeping.backing_up import back_up
from baton.keeping.checking import findings
from baton.keeping.occupying import alone
from baton.keeping.restoring import restore
from baton.kit.errors import Refusal


@click.command("backup")
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
@json_option
def backup_command(target: Path, as_json: bool) -> None:
    """Back the whole installation up into TARGET (a .tar.gz), while it is in use."""
    try:
        about = back_up(target)
    except (Refusal, OSError) as error:
        raise Refused(str(error)) from error
    words = (
        f"{target}: {number_of(sum(about.rows.values()), 'row')} and {number_of(len(about.files), 'file')}, "
        f"taken at {about.taken_at}."
    )
    say(words, about.as_document(), as_json=as_json)


@click.command("restore")
@click.argument("source", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--replace", is_flag=True, help="Put it in the place of what is here.")
@json_option
def restore_command(source: Path, replace: bool, as_json: bool) -> None:
    """Restore a backup. The server must not be running."""
    try:
        with alone():
            upgrade()
            about = restore(source, replace=replace)
            # It may be of an earlier version.
            upgrade()
    except Refusal as refusal:
        raise Refused(str(refusal)) from refusal
    say(f"Restored the backup of {about['taken_at']}.", about, as_json=as_json)


@click.command("check")
@click.option("--without-files", is_flag=True, help="Leave the stored files out.")
@json_option
def check_command(without_files: bool, as_json: bool) -> None:
    """Ask the data whether everything is whole. Exit code 1 when something is wrong."""
    found = list(findings(with_files=not without_files))
    say("\n".join(found) or "Everything is whole.", {"findings": found}, as_json=as_json)
    if found:
        raise SystemExit(1)
