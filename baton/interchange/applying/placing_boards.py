"""Boards and columns of the plan, made or found again."""

from baton.accounts.models import Member
from baton.boards.access import finding
from baton.boards.models import Board, Column, Lane, Space, StageKind
from baton.boards.news.structure import structure_of
from baton.boards.news.structure_facts import BoardChanged
from baton.boards.stages import stage_for
from baton.boards.structure.arranging_boards import add_board
from baton.boards.structure.arranging_spaces import add_space
from baton.interchange.applying.site import Site
from baton.interchange.choices import Choices
from baton.interchange.column_kinds import guess_clock, guess_kinds
from baton.interchange.fitting import Texts
from baton.interchange.identities import Identities
from baton.interchange.plan import ImportPlan, PlannedColumn
from baton.kit import rank

LARGEST_LIMIT = 2**31 - 1


def make_boards(
    plan: ImportPlan, choices: Choices, known: Identities, texts: Texts, by: Member
) -> dict[str, Board]:
    """By external id; new ones are empty boards in the chosen space."""
    found = {}
    for planned in plan.boards:
        row = known.object_id("board", planned.external_id)
        board = Board.objects.filter(pk=row, workspace=by.workspace_id).first() if row else None
        if board is None and row is None:
            name = choices.board_name if choices.board_name and len(plan.boards) == 1 else planned.title
            board = add_board(
                space_of(choices, texts.fitted(plan.title, 120, otherwise=plan.source), texts, by),
                texts.fitted(name, 120, otherwise=plan.source),
                by=by,
                description=texts.whole(planned.description),
            )
            known.remember("board", planned.external_id, board.id, board=board)
        if board is not None:
            found[planned.external_id] = board
    return found


def space_of(choices: Choices, title: str, texts: Texts, by: Member) -> Space:
    """The chosen space, else the first one, else a new one named after the import."""
    living = Space.objects.seen_by(by).filter(archived_at=None).order_by("rank", "id")
    if choices.space_id is not None:
        return finding.space(choices.space_id, by)
    wanted = texts.fitted(choices.space, 120)
    found = living.filter(name=wanted).first() if wanted else living.first()
    return found or add_space(wanted or title, by=by)


def make_columns(site: Site) -> None:
    """New columns at the right end of their board; those that are here keep what was made of them."""
    here = Column.objects.select_related("board", "parent").in_bulk(
        list(site.known.objects("column").values())
    )
    kinds: dict[str, StageKind] = guess_kinds(site.plan.columns)
    for external_id, kind in site.choices.columns.items():
        kinds[external_id] = StageKind(kind)
    for planned_board in site.plan.boards:
        board = site.boards.get(planned_board.external_id)
        if board is None:
            continue
        new = []
        for column in sorted(site.plan.columns, key=lambda column: column.order):
            if column.board != planned_board.external_id:
                continue
            known = site.known.object_id("column", column.external_id)
            if known in here:
                site.columns[column.external_id] = here[known]
            else:
                new.append(column)
        make_new(site, board, new, kinds)
        site.lanes[board.id] = (
            Lane.objects.filter(board=board, archived_at=None).order_by("rank", "id").first()
        )
    for planned in site.plan.columns:
        made = site.columns.get(planned.external_id)
        if made is not None:
            # Archived there: its cards come archived. Archived or split here: they go where such go now.
            stays_away = planned.archived and made.archived_at is not None
            site.stages[made.id] = made if stays_away else stage_for(made) or made


def make_new(site: Site, board: Board, new: list[PlannedColumn], kinds: dict[str, StageKind]) -> None:
    if not new:
        return
    last = board.columns.filter(parent=None).order_by("-rank").values_list("rank", flat=True).first()
    made = []
    for planned, key in zip(new, rank.after(last, len(new)), strict=True):
        kind = kinds[planned.external_id]
        limit = planned.wip_limit if planned.wip_limit and planned.wip_limit <= LARGEST_LIMIT else None
        made.append(
            Column(
                board=board,
                name=site.texts.fitted(planned.name, 80, otherwise="—"),
                kind=kind,
                rank=key,
                wip_limit=limit,
                clock=guess_clock(planned.name) if kind == StageKind.WAIT else "",
                archived_at=site.now if planned.archived else None,
                created_at=site.now,
            )
        )
    Column.objects.bulk_create(made)
    for planned, column in zip(new, made, strict=True):
        site.columns[planned.external_id] = column
        site.known.remember("column", planned.external_id, column.id, board=board)
    fact = BoardChanged(board=board.id, structure=structure_of(board), changed=["columns"])
    site.tell(fact, by=site.by, at=site.now)
    site.counts["column"] += len(made)
