"""The views that the agency keeps: made by those who need them, shared with the team."""

from baton.accounts.models import Member
from baton.boards.models import Board, StageKind
from baton.demo.stories import PRODUCTION
from baton.demo.studio import Studio
from baton.desk.models import ViewKind, ViewShare
from baton.desk.views.keeping import keep, open_in

# Name, how it is shown, filter, order, groups, columns; whose it is.
TEAMS = (
    ("The client has to answer", ViewKind.LIST, "waiting:client", "-age", "client", "vera"),
    ("Late, by who holds it", ViewKind.LIST, "deadline:overdue", "deadline", "responsible", "vera"),
    ("Unusually long in a stage", ViewKind.LIST, "age:stuck", "-age", "column", "vera"),
    ("Releases of this month", ViewKind.CALENDAR, "class:fixed_date,expedite", "", "", "vera"),
    ("Work by client", ViewKind.TIMELINE, "stage:work,wait", "", "client", "vera"),
)


def keep_views(studio: Studio) -> None:
    for name, kind, text, sort, group, owner in TEAMS:
        keep(
            by=studio.members[owner],
            name=name,
            kind=kind,
            filter=text,
            sort=sort,
            group=group,
            columns=[],
            shared=ViewShare.TEAM,
        )
    put_before_the_boards(studio, by=studio.members["vera"])


def put_before_the_boards(studio: Studio, *, by: Member) -> None:
    """A board of production opens without what has been done for a while."""
    view = keep(
        by=by,
        name="Not done long ago",
        kind=ViewKind.BOARD,
        filter=f"-stage:{StageKind.DONE.value} OR done>=-7d",
        sort="",
        group="",
        columns=[],
        shared=ViewShare.TEAM,
    )
    other: Board = [desk.board for desk in studio.desks if desk.kind == PRODUCTION][-1]
    open_in(other, view, by=by)
