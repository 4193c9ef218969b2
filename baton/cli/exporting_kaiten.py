"""`baton export kaiten`: boards as the universal import folder that Kaiten and Baton read."""

from collections.abc import Iterator
from pathlib import Path

import click

from baton.accounts.models import Member, Role, Workspace
from baton.boards.models import Board
from baton.cli.saying import Refused, json_option, number_of, say
from baton.cli.workspaces import the_workspace
from baton.interchange.kaiten.exporting.left_behind import left_behind
from baton.interchange.kaiten.exporting.writing import export_boards

NAMES = {
    "gates": ("gate",),
    "approvals": ("approval",),
    "projects": ("card's project", "projects of cards"),
    "hours": ("booked entry of time", "booked entries of time"),
    "rules": ("rule",),
    "forms": ("form",),
}


@click.command("kaiten")
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--board", "names", multiple=True, help="A board's name or id; several may be given. Else all.")
@click.option("--workspace", "slug", help="Which one; needed when there are several.")
@json_option
def export_kaiten(target: Path, names: tuple[str, ...], slug: str | None, as_json: bool) -> None:
    """Boards into TARGET, a .zip or a new folder, in Kaiten's universal import format.

    What the format has no place for (lanes, limits, column policies, stays, hours by job function …) stands
    beside in baton.json; `baton import kaiten-folder` reads both. Gates with their approvals, projects,
    booked hours, rules and forms do not go along.
    """
    workspace = the_workspace(slug)
    boards = boards_called(names, workspace)
    if not boards:
        raise Refused(f"{workspace.name} has no board to export.")
    title = boards[0].name if len(boards) == 1 else workspace.name
    owner = owner_of(workspace)
    try:
        counts = export_boards(target, boards, by=owner, title=title)
    except FileExistsError as error:
        raise Refused(str(error)) from error
    told = f"{number_of(counts['cards'], 'card')} on {number_of(counts['boards'], 'board')}"
    left = left_behind(boards, owner)
    said = [f"{target}: {told}.", *left_in_words(left)]
    say("\n".join(said), {"rows": counts, "left_behind": left}, as_json=as_json)


def left_in_words(left: dict[str, int]) -> Iterator[str]:
    if left:
        named = ", ".join(number_of(count, *NAMES[word]) for word, count in left.items())
        yield f"Not in it, to be stated anew where it is brought: {named}."


def boards_called(names: tuple[str, ...], workspace: Workspace) -> list[Board]:
    every = Board.objects.filter(workspace=workspace).select_related("space")
    if not names:
        return list(every.filter(archived_at=None, space__archived_at=None).order_by("space__rank", "rank"))
    found = []
    for name in names:
        same = list(every.filter(pk=int(name)) if name.isdecimal() else every.filter(name=name))
        if len(same) != 1:
            raise Refused(f"{len(same)} boards of {workspace.name} are called {name!r}; give one board's id.")
        found += same
    return found


def owner_of(workspace: Workspace) -> Member:
    owner = Member.objects.present().filter(workspace=workspace, role=Role.OWNER).order_by("id").first()
    if owner is None:
        raise Refused(f"{workspace.name} has no owner in whose name to export.")
    return owner
