"""Columns of the plan with their sub-columns, made or found again."""

from collections.abc import Sequence

from baton.accounts.models import JobFunction
from baton.boards.models import Board, CellLimit, Clock, Column, Lane, StageKind
from baton.boards.news.structure import structure_of
from baton.boards.news.structure_facts import BoardChanged
from baton.boards.stages import stage_for
from baton.interchange.applying.site import Site
from baton.interchange.column_kinds import guess_clock, guess_kinds
from baton.interchange.fitting import counts_of, limit_of
from baton.interchange.plan import PlannedColumn
from baton.kit import rank


def make_columns(site: Site) -> None:
    """New columns at the right end of their board; those that are here keep what was made of them."""
    here = Column.objects.select_related("board", "parent").in_bulk(
        list(site.known.objects("column").values())
    )
    kinds = guess_kinds(site.plan.columns, site.choices.columns)
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
    fresh = {column.external_id for column in new}
    site.new_columns |= fresh
    # A column that is here and holds cards is not split by an import: its new parts come beside it.
    parts = [column for column in new if column.parent in fresh or splits(site, column)]
    wholes = [column for column in new if column not in parts]
    last = board.columns.filter(parent=None).order_by("-rank").values_list("rank", flat=True).first()
    save(site, board, wholes, rank.after(last, len(wholes)), kinds)
    by_parent: dict[str, list[PlannedColumn]] = {}
    for part in parts:
        by_parent.setdefault(part.parent or "", []).append(part)
    for parent, theirs in by_parent.items():
        above = site.columns[parent]
        last = above.children.order_by("-rank").values_list("rank", flat=True).first()
        save(site, board, theirs, rank.after(last, len(theirs)), kinds, above)
    limit_cells(site, board, fresh)
    fact = BoardChanged(board=board.id, structure=structure_of(board), changed=["columns"])
    site.tell(fact, by=site.by, at=site.now)
    site.counts["column"] += len(new)


def splits(site: Site, column: PlannedColumn) -> bool:
    """Whether its column is here and has parts already."""
    parent = site.columns.get(column.parent or "")
    return parent is not None and parent.children.exists()


def save(
    site: Site,
    board: Board,
    planned: Sequence[PlannedColumn],
    places: Sequence[str],
    kinds: dict[str, StageKind],
    parent: Column | None = None,
) -> None:
    made = [
        column_of(site, board, one, key, kinds[one.external_id], parent)
        for one, key in zip(planned, places, strict=True)
    ]
    Column.objects.bulk_create(made)
    for one, column in zip(planned, made, strict=True):
        site.columns[one.external_id] = column
        site.known.remember("column", one.external_id, column.id, board=board)


def column_of(
    site: Site, board: Board, planned: PlannedColumn, place: str, kind: StageKind, parent: Column | None
) -> Column:
    kind = StageKind(parent.kind) if parent is not None else kind
    clock = planned.clock if planned.clock in Clock.values else guess_clock(planned.name)
    pulled = planned.pulled and kind == StageKind.QUEUE
    return Column(
        board=board,
        parent=parent,
        name=site.texts.fitted(planned.name, 80, otherwise="—"),
        kind=kind,
        rank=place,
        wip_limit=limit_of(planned.wip_limit),
        limit_counts=counts_of(planned.limit_counts),
        clock="" if kind != StageKind.WAIT else parent.clock if parent else clock,
        pulled=pulled,
        job_function=planned.job_function if planned.job_function in JobFunction.values else "",
        stuck_after_minutes=limit_of(planned.stuck_after_minutes),
        hint=site.texts.whole(planned.hint),
        archived_at=site.now if planned.archived or (parent and parent.archived_at) else None,
        created_at=site.now,
    )


def limit_cells(site: Site, board: Board, fresh: set[str]) -> None:
    """The limits of cells whose column is new; the others are ours by now."""
    cells = [
        CellLimit(column=site.columns[cell.column], lane=site.lane_of[cell.lane], wip_limit=cell.wip_limit)
        for cell in site.plan.cell_limits
        if cell.column in fresh and cell.lane in site.lane_of and limit_of(cell.wip_limit)
    ]
    CellLimit.objects.bulk_create(cells)
    site.counts["cell_limit"] += len(cells)
