"""Work that is past: a card that stands in a later stage than a job function's has none left for it."""

from collections import defaultdict

from baton.accounts.models import Member
from baton.boards.models import Column


def columns_past(by: Member) -> dict[str, set[int]]:
    """Job function -> the columns behind the last of theirs, on boards that have any of theirs."""
    columns = Column.objects.filter(board__workspace=by.workspace_id).order_by("board", "rank")
    rows = list(columns.values_list("pk", "board", "rank", "job_function", "archived_at"))
    last: dict[int, dict[str, str]] = defaultdict(dict)
    for _pk, board, rank, name, archived in rows:
        if name and archived is None:
            last[board][name] = max(rank, last[board].get(name, ""))
    found: dict[str, set[int]] = defaultdict(set)
    for pk, board, rank, _name, _archived in rows:
        for name, theirs in last[board].items():
            if rank > theirs:
                found[name].add(pk)
    return found
