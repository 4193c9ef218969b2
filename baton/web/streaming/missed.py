"""The next entries of a workspace, placed once for all viewers of a batch."""

from baton.activity import reading
from baton.boards.news.scope import Told, placed

AT_MOST = 500


def entries_after(workspace_id: int, number: int, at_most: int = AT_MOST) -> list[Told]:
    return placed(list(reading.after(workspace_id, number)[:at_most]))
