"""`baton export`: a whole workspace, or a board as CSV."""

from pathlib import Path

import click

from baton.accounts.models import Member, Role, Workspace
from baton.boards.models import Board
from baton.cli.exporting_kaiten import export_kaiten
from baton.cli.exporting_money import export_profits, export_timesheet
from baton.cli.saying import Refused, json_option, number_of, say
from baton.cli.workspaces import the_workspace
from baton.interchange.whole.board_table import (
    write_board,
    write_board_sheet,
    write_cards,
    write_cards_sheet,
)
from baton.interchange.whole.exporting import export_to


@click.group("export")
def export_command() -> None:
    """Write work out of Baton."""


@export_command.command("workspace")
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--workspace", "slug", help="Which one; needed when there are several.")
@json_option
def export_workspace(target: Path, slug: str | None, as_json: bool) -> None:
    """A whole workspace into TARGET: .zip with its files, or .json without."""
    workspace = the_workspace(slug)
    rows = export_to(target, workspace)
    say(
        f"{target}: {number_of(sum(rows.values()), 'row')} of {workspace.name}.",
        {"rows": rows},
        as_json=as_json,
    )


@export_command.command("board")
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--board", "name", required=True, help="The board's name or id.")
@click.option("--workspace", "slug", help="Which one; needed when there are several.")
@click.option("--raw", is_flag=True, help="Byte-exact for machines, not guarded for spreadsheets.")
@click.option("--xlsx", is_flag=True, help="A sheet instead of CSV.")
@json_option
def export_board(target: Path, name: str, slug: str | None, raw: bool, xlsx: bool, as_json: bool) -> None:
    """The cards of a board into TARGET, a CSV or XLSX file."""
    demand_one(raw, xlsx)
    workspace = the_workspace(slug)
    boards = Board.objects.filter(workspace=workspace)
    found = list(boards.filter(pk=int(name)) if name.isdecimal() else boards.filter(name=name))
    if len(found) != 1:
        raise Refused(f"{len(found)} boards of {workspace.name} are called {name!r}; give one board's id.")
    owner = owner_of(workspace)
    if xlsx:
        count = write_board_sheet(found[0], target, by=owner)
    else:
        with target.open("w", newline="", encoding="utf-8") as file:
            count = write_board(found[0], file, by=owner, for_spreadsheet=not raw)
    say(f"{target}: {number_of(count, 'card')}.", {"cards": count}, as_json=as_json)


@export_command.command("cards")
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--workspace", "slug", help="Which one; needed when there are several.")
@click.option("--raw", is_flag=True, help="Byte-exact for machines, not guarded for spreadsheets.")
@click.option("--xlsx", is_flag=True, help="A sheet instead of CSV.")
@json_option
def export_cards(target: Path, slug: str | None, raw: bool, xlsx: bool, as_json: bool) -> None:
    """The cards of all boards into TARGET, a CSV or XLSX file."""
    demand_one(raw, xlsx)
    workspace = the_workspace(slug)
    owner = owner_of(workspace)
    if xlsx:
        count = write_cards_sheet(workspace, target, by=owner)
    else:
        with target.open("w", newline="", encoding="utf-8") as file:
            count = write_cards(workspace, file, by=owner, for_spreadsheet=not raw)
    say(f"{target}: {number_of(count, 'card')}.", {"cards": count}, as_json=as_json)


def demand_one(raw: bool, xlsx: bool) -> None:
    if raw and xlsx:
        raise Refused("--raw is for CSV; a sheet is never byte-exact.")


def owner_of(workspace: Workspace) -> Member:
    owner = Member.objects.present().filter(workspace=workspace, role=Role.OWNER).order_by("id").first()
    if owner is None:
        raise Refused(f"{workspace.name} has no owner in whose name to export.")
    return owner


export_command.add_command(export_kaiten)
export_command.add_command(export_profits)
export_command.add_command(export_timesheet)
