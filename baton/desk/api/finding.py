from typing import Annotated, Any, Literal

import orjson
from django.db.models import Prefetch, Q
from django.http import HttpResponse
from ninja import Query

from baton.accounts.authenticating import MemberRequest
from baton.accounts.models import Member
from baton.accounts.routing import doors
from baton.boards.access import finding
from baton.boards.models import Board, Column, Lane
from baton.desk.api.router import routes
from baton.desk.filters import fields as known_fields
from baton.desk.filters.document import from_document
from baton.desk.filters.reading import read
from baton.desk.filters.telling import tree_of
from baton.desk.filters.writing import write
from baton.desk.finding_cards import cards_found
from baton.desk.listing.exporting import as_csv, as_xlsx, with_names
from baton.desk.listing.listing import Wanted, order_told, page, rows_told_of
from baton.desk.listing_schemas import (
    BoardPlacesOut,
    FilterFieldOut,
    FilterIn,
    FilterOut,
    FoundOut,
    ListOut,
    OrderOut,
    RowsOut,
)

Filter = Annotated[str, Query(max_length=20_000, description="A filter as text; empty: everything.")]
Limit = Annotated[int, Query(ge=1, le=500)]
Format = Literal["csv", "xlsx"]
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
MOST_CARDS = 500


@routes.get("/cards/found", response=FoundOut)
def cards_found_by(
    request: MemberRequest, filter: Filter = "", board: int | None = None, cards: str = ""
) -> Any:
    """The ids of the cards a filter finds: all, or those of one board. To keep a screen fresh ask again only
    about the ``cards`` (ids divided by commas) that have changed since."""
    member = request.member
    within = Q(board=finding.board(board, member)) if board is not None else Q()
    if cards:
        within &= Q(pk__in=numbers(cards))
    found = cards_found(read(filter), member, within=within)
    ids = list(found.order_by("pk").values_list("pk", flat=True))
    return answer({"number": member.workspace.last_entry, "cards": ids})


@routes.get("/cards/list", response=ListOut)
def list_cards(
    request: MemberRequest,
    filter: Filter = "",
    board: int | None = None,
    sort: str = "",
    group: str = "",
    columns: str = "",
    after: str = "",
    limit: Limit = 100,
    names: bool = False,
) -> Any:
    """Cards as rows, page by page: ``sort`` like ``-deadline,title``, ``after`` the ``next`` of the page
    before. The first page says how many there are, in all and by group. Rows hold ids, or ``names``."""
    member = request.member
    wanted = Wanted(read(filter), seen_board(board, member), sort, group, columns, after, limit)
    told = page(wanted, member)
    return answer(with_names(told, member) if names else told)


@routes.get("/cards/order", response=OrderOut)
def order_of_cards(
    request: MemberRequest,
    filter: Filter = "",
    board: int | None = None,
    sort: str = "",
    group: str = "",
    columns: str = "",
) -> Any:
    """The ids of all cards of a list in their order (at most 50,000), and what they come to: a screen asks
    for the rows when somebody looks at them. Hours are summed where ``columns`` names them."""
    member = request.member
    wanted = Wanted(read(filter), seen_board(board, member), sort, group, columns)
    return answer(order_told(wanted, member))


@routes.get("/cards/rows", response=RowsOut)
def rows_of_cards(
    request: MemberRequest, cards: str, filter: Filter = "", board: int | None = None, columns: str = ""
) -> Any:
    """The rows of those of ``cards`` (ids divided by commas, at most 500) that the filter finds, in any
    order."""
    member = request.member
    wanted = Wanted(read(filter), seen_board(board, member), columns=columns)
    return answer(rows_told_of(numbers(cards), wanted, member))


@routes.get("/cards/export")
def export_cards(
    request: MemberRequest,
    filter: Filter = "",
    board: int | None = None,
    sort: str = "",
    columns: str = "",
    format: Format = "csv",
    raw: bool = False,
) -> Any:
    """The list as a file: ``csv`` or ``xlsx``. A CSV is safe for spreadsheets, or byte-exact when ``raw``."""
    member = request.member
    wanted = Wanted(read(filter), seen_board(board, member), sort, "", columns)
    content = as_xlsx(wanted, member) if format == "xlsx" else as_csv(wanted, member, raw=raw)
    headers = {"Content-Disposition": f'attachment; filename="cards.{format}"'}
    return HttpResponse(content, content_type=TYPES[format], headers=headers)


def numbers(text: str) -> list[int]:
    return [int(each) for each in text.split(",")[:MOST_CARDS] if is_number(each)]


def is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 19


def seen_board(pk: int | None, member: Member) -> Board | None:
    return finding.board(pk, member) if pk is not None else None


def answer(told: Any) -> HttpResponse:
    # Thousands of rows are not worth looking at one by one: they have just been made.
    return HttpResponse(orjson.dumps(told), content_type="application/json")


@routes.get("/filters/fields", response=list[FilterFieldOut])
def filter_fields(request: MemberRequest) -> Any:
    """What the asker can filter by, with the words of each field."""
    return [
        {
            "name": field.name,
            "label": str(field.label),
            "kind": field.kind,
            "ops": list(field.ops),
            "keywords": list(field.keywords),
            "of": field.of or None,
        }
        for field in known_fields.LIST
        if field.for_guests or not request.member.is_guest
    ]


@routes.get("/filters/places", response=list[BoardPlacesOut])
def filter_places(request: MemberRequest) -> Any:
    """The boards the asker sees, in their order, with the names of their columns and lanes."""
    seen = Board.objects.seen_by(request.member).filter(archived_at=None)
    boards = seen.order_by("space__rank", "space", "rank", "pk")
    columns = Prefetch("columns", Column.objects.filter(archived_at=None).order_by("rank", "pk"))
    lanes = Prefetch("lanes", Lane.objects.filter(archived_at=None).order_by("rank", "pk"))
    return [
        {
            "id": board.pk,
            "name": board.name,
            "columns": [
                {"id": column.pk, "name": column.name, "kind": column.kind, "parent": column.parent_id}
                for column in board.columns.all()
            ],
            "lanes": [{"id": lane.pk, "name": lane.name} for lane in board.lanes.all()],
        }
        for board in boards.prefetch_related(columns, lanes)
    ]


@routes.post("/filters/read", response=FilterOut, auth=doors(only_reads=True))
def read_filter(request: MemberRequest, sent: FilterIn) -> Any:
    """A filter as text and as a tree, whichever was sent; refused with the place that cannot be read."""
    node = from_document(sent.tree) if sent.tree is not None else read(sent.text or "")
    return {"text": write(node), "tree": tree_of(node)}
