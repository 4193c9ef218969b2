"""Spaces and boards of the plan, made or found again."""

from baton.accounts.models import Member
from baton.boards.access import finding
from baton.boards.models import Board, LimitRule, Space
from baton.boards.structure.arranging_boards import add_board, change_board
from baton.boards.structure.arranging_spaces import add_space
from baton.interchange.choices import Choices
from baton.interchange.fitting import LARGEST_LIMIT, Texts, counts_of
from baton.interchange.identities import Identities
from baton.interchange.plan import ImportPlan, PlannedBoard


def make_boards(
    plan: ImportPlan, choices: Choices, known: Identities, texts: Texts, by: Member
) -> dict[str, Board]:
    """By external id; new ones are empty boards in the chosen space, else in that of the source."""
    found = {}
    for planned in plan.boards:
        row = known.object_id("board", planned.external_id)
        board = Board.objects.filter(pk=row, workspace=by.workspace_id).first() if row else None
        if board is None and row is None:
            name = choices.board_name if choices.board_name and len(plan.boards) == 1 else planned.title
            space = its_own_space(plan, planned, choices, known, texts, by)
            board = add_board(
                space or space_of(choices, texts.fitted(plan.title, 120, otherwise=plan.source), texts, by),
                texts.fitted(name, 120, otherwise=plan.source),
                by=by,
                description=texts.whole(planned.description),
            )
            known.remember("board", planned.external_id, board.id, board=board)
            limit_people(board, planned, by)
        if board is not None:
            found[planned.external_id] = board
    return found


def its_own_space(
    plan: ImportPlan, planned: PlannedBoard, choices: Choices, known: Identities, texts: Texts, by: Member
) -> Space | None:
    """The space that the board has in the source; None where it has none, or where another one is chosen."""
    theirs = next((one for one in plan.spaces if one.external_id == planned.space), None)
    if theirs is None or choices.space_id is not None or choices.space:
        return None
    living = Space.objects.seen_by(by).filter(archived_at=None).order_by("rank", "id")
    row = known.object_id("space", theirs.external_id)
    name = texts.fitted(theirs.title, 120, otherwise=plan.source)
    found = living.filter(pk=row).first() if row else living.filter(name=name).first()
    if found is None:
        found = add_space(name, by=by)
    if row is None:
        known.remember("space", theirs.external_id, found.id)
    return found


def space_of(choices: Choices, title: str, texts: Texts, by: Member) -> Space:
    """The chosen space, else the first one, else a new one named after the import."""
    living = Space.objects.seen_by(by).filter(archived_at=None).order_by("rank", "id")
    if choices.space_id is not None:
        return finding.space(choices.space_id, by)
    wanted = texts.fitted(choices.space, 120)
    found = living.filter(name=wanted).first() if wanted else living.first()
    return found or add_space(wanted or title, by=by)


def limit_people(board: Board, planned: PlannedBoard, by: Member) -> None:
    changes: dict[str, object] = {}
    if planned.limit_rule in LimitRule.values:
        changes["limit_rule"] = planned.limit_rule
    if planned.person_limit is not None and 0 < planned.person_limit <= LARGEST_LIMIT:
        changes["person_limit"] = planned.person_limit
        changes["person_limit_counts"] = counts_of(planned.person_limit_counts)
    if changes:
        change_board(board, by=by, **changes)
