"""A list as a file: CSV for machines or for spreadsheets, and XLSX; the rows and rights of the screen."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from baton.accounts.models import Member
from baton.boards.models import CustomField, FieldKind
from baton.desk.filters.fields import FIELDS
from baton.desk.filters.names import Names
from baton.desk.listing.columns import FIELD, MOMENTS
from baton.desk.listing.listing import Wanted, page
from baton.kit import spreadsheet
from baton.kit.spreadsheet import UNWRITABLE, inert

MOST = 50_000
PAGE = 500
# Column -> what kind of row its ids name.
NAMED = {
    **{name: "member" for name in ("responsible", "lead", "author")},
    **{name: name for name in ("board", "column", "lane", "project", "client")},
    "type": "card_type",
}
Row = list[Any]


def as_csv(wanted: Wanted, by: Member, *, raw: bool) -> bytes:
    """Byte-exact with names of columns for machines (``raw``), else with titles, cells that no spreadsheet
    takes for a formula, and the mark by which it knows the encoding."""
    file = io.StringIO()
    writer = csv.writer(file)
    columns, rows = table(wanted, by)
    writer.writerow(columns if raw else titles(columns, by))
    for row in rows:
        cells = ["" if value is None else written(value) for value in row]
        writer.writerow(cells if raw else [inert(cell) for cell in cells])
    return file.getvalue().encode("utf-8" if raw else "utf-8-sig")


def as_xlsx(wanted: Wanted, by: Member) -> bytes:
    book = spreadsheet.new_book()
    sheet = book.create_sheet(_("Cards"))
    columns, rows = table(wanted, by)
    sheet.append([text_cell(sheet, title) for title in titles(columns, by)])
    zone = ZoneInfo(by.workspace.time_zone)
    for row in rows:
        sheet.append([cell(sheet, value, zone) for value in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def table(wanted: Wanted, by: Member) -> tuple[list[str], Iterator[Row]]:
    """Names of the columns and the rows, read page by page; at most 50,000."""
    first = page(replace(wanted, limit=PAGE, after=""), by)
    columns = [name for name in first["columns"] if name not in ("version", "deadline_has_time")]
    return columns, rows_of(first, wanted, columns, by)


def rows_of(first: dict[str, Any], wanted: Wanted, columns: list[str], by: Member) -> Iterator[Row]:
    tell, told, count = Telling(by), first, 0
    while count < MOST:
        for row in told["rows"]:
            yield [tell.value(name, row[name]) for name in columns]
        count += len(told["rows"])
        if not told["next"]:
            return
        told = page(replace(wanted, limit=PAGE, after=told["next"]), by)


def with_names(told: dict[str, Any], by: Member) -> dict[str, Any]:
    """A page of the list with names in place of ids."""
    tell = Telling(by)
    rows = [
        {**row, **{name: tell.named(name, row[name]) for name in row if name in tell.words}}
        for row in told["rows"]
    ]
    return told | {"rows": rows}


class Telling:
    """Names in place of ids, as the reader may know them."""

    def __init__(self, by: Member) -> None:
        self.names = Names(by)
        self.known: dict[str, dict[int, str]] = {}
        self.fields = {f"{FIELD}{field.pk}": field for field in self.names.fields}

    @property
    def words(self) -> set[str]:
        return {*NAMED, "tags", *self.fields}

    def value(self, column: str, value: Any) -> Any:
        if value is None or value == "":
            return None
        if column in self.words:
            return self.named(column, value)
        return datetime.fromisoformat(value) if column in MOMENTS else value

    def named(self, column: str, value: Any) -> Any:
        if value is None:
            return None
        if column in NAMED:
            return self.name(NAMED[column], value)
        if column == "tags":
            return ", ".join(sorted(str(self.name("tag", each)) for each in value)) or None
        return self.own(self.fields[column], value)

    def name(self, kind: str, pk: int) -> str | None:
        if kind not in self.known:
            self.known[kind] = dict(self.names.seen(kind))
        return self.known[kind].get(pk)

    def own(self, field: CustomField, value: str) -> Any:
        if field.kind == FieldKind.CHOICE:
            return next((each["name"] for each in field.options if each["id"] == value), value)
        if field.kind == FieldKind.PERSON:
            return self.name("member", int(value)) if value.isdecimal() else value
        return value


def titles(columns: Iterable[str], by: Member) -> list[str]:
    own = {f"{FIELD}{field.pk}": field.name for field in Names(by).fields}
    return [own.get(name) or title(name) for name in columns]


def title(column: str) -> str:
    known = FIELDS.get("tag" if column == "tags" else column)
    others = {
        "code": _("Short link"),
        "items_done": _("Items done"),
        "items_total": _("Items"),
        "comments": _("Comments"),
        "files": _("Files"),
        "planned": _("Planned (minutes)"),
        "spent": _("Spent (minutes)"),
    }
    return str(known.label) if known is not None else others.get(column, column)


def written(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


def cell(sheet: Any, value: Any, zone: ZoneInfo) -> Any:
    if isinstance(value, datetime):
        # A spreadsheet knows no time zones: what the clock on the wall said.
        return value.astimezone(zone).replace(tzinfo=None)
    return text_cell(sheet, value) if isinstance(value, str) else value


def text_cell(sheet: Any, text: str) -> Any:
    """Text as text: what begins with “=” is no formula."""
    made = spreadsheet.cell(sheet, UNWRITABLE.sub("", text)[:32_767])
    made.data_type = "s"
    return made
