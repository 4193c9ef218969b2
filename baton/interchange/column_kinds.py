"""What kind of stage a column of another tracker is, guessed from its name in three languages."""

import re
from collections.abc import Iterable, Mapping

from baton.boards.models import Clock, StageKind
from baton.interchange.plan import PlannedColumn


def words(patterns: str) -> re.Pattern[str]:
    """Whole words, given with commas between them."""
    return re.compile(
        r"(?<!\w)(?:" + "|".join(pattern.strip() for pattern in patterns.split(",")) + r")(?!\w)"
    )


# The first that fits decides: "ready for review" waits for somebody to take it, so does "готово к публикации"
TELLING: tuple[tuple[re.Pattern[str], StageKind], ...] = (
    (
        words(
            r"to[ -]?do, to be done, ready (?:for|to), up next, next up, not started, open,"
            r"готов[оы]? к, готов[оы]? для, к выполнению, сделать, не начат\w*, te doen,"
            r"klaar (?:voor|om), gereed voor, nog doen"
        ),
        StageKind.QUEUE,
    ),
    (
        words(
            r"done, completed?, finished, shipped, closed, deployed, published, released, sent,"
            r"готово, готовы?, сделано, завершен\w*, завершён\w*, выполнен\w*, закрыт\w*, опубликован\w*,"
            r"отправлен\w*, klaar, gereed, afgerond, voltooid, gedaan, afgesloten, gepubliceerd, verzonden"
        ),
        StageKind.DONE,
    ),
    (re.compile(r"^(?:release|live|релиз|выпуск|archive|архив|archief)$"), StageKind.DONE),
    (words(r"wachtrij"), StageKind.QUEUE),
    (
        words(
            r"wait\w*, review\w*, approv\w*, on hold, hold, blocked, feedback, pending, жд[её]м, ожида\w*,"
            r"согласован\w*,на проверке, на паузе, пауза, блок\w*, wacht\w*, goedkeuring, akkoord,"
            r"beoordeling, geblokkeerd, geparkeerd"
        ),
        StageKind.WAIT,
    ),
    (
        words(
            r"in progress, doing, in work, wip, indeterminate, в работе, в процессе, делаем, делается,"
            r"выполняется, in uitvoering, in behandeling, onderhanden, (?:mee )?bezig"
        ),
        StageKind.WORK,
    ),
    (
        words(
            r"backlog, inbox, ideas?, next, ready, queue, requests?, incoming, planned, new, бэклог, беклог,"
            r"очередь, идеи, входящие, новы[ей], запланирован\w*, заявки, дальше, ideeën, inkomend, gepland,"
            r"volgende, nieuw, aanvragen"
        ),
        StageKind.QUEUE,
    ),
)
CLOCKS = (
    (words(r"clients?, customers?, клиент\w*, заказчик\w*, klant\w*"), Clock.CLIENT),
    (words(r"suppliers?, vendors?, подрядчик\w*, leveranciers?"), Clock.SUPPLIER),
)


def guess_kinds(
    columns: Iterable[PlannedColumn], chosen: Mapping[str, str] | None = None
) -> dict[str, StageKind]:
    """By external id. What is chosen holds, then what the source tells, then the name; the first open column
    of a board whose name says nothing is a queue, any other is work. A part is of its column's kind."""
    wholes, parts = partition(columns)
    found = kinds_of_wholes(wholes)
    found |= {column: StageKind(kind) for column, kind in (chosen or {}).items()}
    for part in parts:
        own = StageKind(part.kind) if part.kind else kind_in(part.name) or StageKind.WORK
        found[part.external_id] = found.get(part.parent or "", own)
    return found


def partition(columns: Iterable[PlannedColumn]) -> tuple[list[PlannedColumn], list[PlannedColumn]]:
    every = list(columns)
    return [one for one in every if one.parent is None], [one for one in every if one.parent is not None]


def kinds_of_wholes(columns: Iterable[PlannedColumn]) -> dict[str, StageKind]:
    found: dict[str, StageKind] = {}
    begun: set[str] = set()
    for column in columns:
        told = StageKind(column.kind) if column.kind else kind_in(column.name)
        first = not column.archived and column.board not in begun
        if first:
            begun.add(column.board)
        found[column.external_id] = told or (StageKind.QUEUE if first else StageKind.WORK)
    return found


def kind_in(name: str) -> StageKind | None:
    plain = " ".join(name.casefold().split())
    return next((kind for pattern, kind in TELLING if pattern.search(plain)), None)


def guess_clock(name: str) -> Clock:
    """On whose time a card waits in a column of this name."""
    return next((clock for pattern, clock in CLOCKS if pattern.search(name.casefold())), Clock.OURS)
