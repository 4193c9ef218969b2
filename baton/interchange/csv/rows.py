"""The rows of a table as cards. A row with something wrong in it is set aside whole, to be mended and brought
again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from django.utils.translation import gettext_noop as _

from baton.boards.models import ClassOfService
from baton.interchange.csv.settings import TableSettings
from baton.interchange.fitting import digest
from baton.interchange.plan import PlannedPerson, PlannedProject
from baton.interchange.planned_card import (
    Candidate,
    CreationKnownBy,
    FieldValue,
    PlannedAttachment,
    PlannedCard,
    PlannedComment,
    PlannedHours,
    PlannedValue,
    ResponsibleKnownBy,
)
from baton.interchange.safe_links import is_safe
from baton.interchange.tables.dates import has_clock, read_date
from baton.interchange.tables.ledger import TableLedger
from baton.interchange.tables.numbers import read_number
from baton.interchange.tables.sound_rows import WrongCell, demand_sound
from baton.interchange.tables.table import Table, TableRow
from baton.interchange.wording import say

MEND_ROW = _("Put the row right and bring it again.")
YES = {"true", "yes", "y", "1", "x", "+", "да", "ja", "✓", "✔"}
NO = {"false", "no", "n", "0", "-", "нет", "nee", ""}
CLASSES = {value.replace("_", " "): value for value in ClassOfService.values} | {
    **dict.fromkeys(("ускоренный", "срочный", "срочно", "spoed"), "expedite"),
    **dict.fromkeys(("фиксированная дата", "к дате", "vaste datum"), "fixed_date"),
    **dict.fromkeys(("стандартный", "обычный", "standaard"), "standard"),
    **dict.fromkeys(("неосязаемый", "нематериальный", "ontastbaar"), "intangible"),
}
MOST_HOURS = 100_000


@dataclass
class Met:
    """What the rows name beside the cards, by external id, in the order met."""

    columns: dict[str, str] = field(default_factory=dict)
    people: dict[str, PlannedPerson] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    projects: dict[str, PlannedProject] = field(default_factory=dict)
    options: dict[int, dict[str, str]] = field(default_factory=dict)


class CardReader:
    """``kinds``: of the custom fields, by column; ``first_column``: for rows that name none."""

    def __init__(
        self,
        table: Table,
        ledger: TableLedger,
        settings: TableSettings,
        kinds: dict[int, str],
        first_column: str,
    ) -> None:
        self.table = table
        self.ledger = ledger
        self.settings = settings
        self.kinds = kinds
        self.first_column = first_column
        self.realm = digest(settings.board.casefold())[:12]
        self.met = Met()
        self.keys: set[str] = set()
        self.titles: Counter[str] = Counter()
        self.order: Counter[str] = Counter()

    def cards(self) -> Iterator[PlannedCard]:
        for row in self.table.rows:
            self.ledger.read["card"] += 1
            try:
                yield self.card(row)
            except WrongCell as wrong:
                column = self.table.header[wrong.index] if wrong.index is not None else ""
                self.ledger.set_aside("card", row, column, wrong.reason, say(MEND_ROW))

    def card(self, row: TableRow) -> PlannedCard:
        """Nothing of a row that is set aside is remembered. Raises WrongCell."""
        demand_sound(row, len(self.table.header))
        title = self.text(row, "title")
        if not title:
            raise WrongCell(self.settings.column_of("title"), say(_("The title is missing.")))
        key = self.text(row, "key")
        if key and key.casefold() in self.keys:
            reason = say(_("The same key was there before; the first row is kept."))
            raise WrongCell(self.settings.column_of("key"), reason)
        deadline, due_text = self.date(row, "deadline"), self.text(row, "deadline")
        created, done = self.date(row, "created"), self.date(row, "done")
        price, hours = self.number(row, "price"), tuple(self.hours(row))
        values, links = tuple(self.values(row)), list(self.links(row))
        kind_of_service = self.class_of_service(row)
        self.keys.add(key.casefold())
        own = self.name_of(key, title)
        people = self.people(row, "responsible")
        others = [one for one in self.people(row, "participant") if one not in people]
        column = self.column(row)
        self.order[column] += 1
        # What has a row of its own is counted once the row is taken.
        self.ledger.read["value"] += len(values)
        self.ledger.read["attachment"] += len(links)
        comments = tuple(self.comments(row, own, created))
        self.ledger.read["comment"] += len(comments)
        return PlannedCard(
            external_id=own,
            title=title,
            column=column,
            order=self.order[column] - 1,
            external_key=key if key and not key.lstrip("#").isdecimal() else None,
            description=self.description(row),
            created_at=created,
            created_known_by=CreationKnownBy.FIELD if created else CreationKnownBy.UNKNOWN,
            due=deadline,
            due_has_time=has_clock(due_text),
            completed_at=done,
            due_complete=done is not None,
            last_activity_at=done or created,
            card_type=self.one_of(self.met.types, "type", self.text(row, "type")),
            class_of_service=kind_of_service,
            project=self.project(row),
            price=price,
            hours=hours,
            lead=next(iter(self.people(row, "lead")), None),
            parent=f"{self.realm}:{parent}" if (parent := self.text(row, "parent")) else None,
            people=tuple([*people, *others]),
            tags=tuple(self.tags(row)),
            values=values,
            attachments=tuple(
                PlannedAttachment(f"{own}:{url}", url.rpartition("/")[2] or url, url) for url in links
            ),
            comments=comments,
            candidates=tuple(Candidate(one, ResponsibleKnownBy.ASSIGNEE) for one in people[:1]),
        )

    def name_of(self, key: str, title: str) -> str:
        """By the key, else by the title and how often it was there."""
        if key:
            return f"{self.realm}:{key}"
        self.titles[title] += 1
        return f"{self.realm}:title:{digest(title)[:24]}:{self.titles[title]}"

    def text(self, row: TableRow, meaning: str) -> str:
        index = self.settings.column_of(meaning)
        return self.at(row, index) if index is not None else ""

    def at(self, row: TableRow, index: int) -> str:
        return row.cells[index].strip() if index < len(row.cells) else ""

    def date(self, row: TableRow, meaning: str) -> datetime | None:
        index = self.settings.column_of(meaning)
        text = self.at(row, index) if index is not None else ""
        return self.date_in(text, index) if text else None

    def date_in(self, text: str, index: int | None) -> datetime:
        found = read_date(text, self.settings.date_order, self.settings.zone)
        if found is None:
            raise WrongCell(index, say(_("This is not a date: %(value)s"), value=text[:60]))
        if not has_clock(text):
            # A day is a day everywhere.
            local = found.astimezone(self.settings.zone)
            return local.replace(hour=0, minute=0, tzinfo=found.tzinfo)
        return found

    def number(self, row: TableRow, meaning: str) -> Decimal | None:
        index = self.settings.column_of(meaning)
        text = self.at(row, index) if index is not None else ""
        return self.number_in(text, index) if text else None

    def number_in(self, text: str, index: int | None) -> Decimal:
        found = read_number(text, self.settings.decimal)
        if found is None:
            raise WrongCell(index, say(_("This is not a number: %(value)s"), value=text[:60]))
        return found

    def hours(self, row: TableRow) -> Iterator[PlannedHours]:
        for index in self.settings.columns_of("hours"):
            if text := self.at(row, index):
                hours = self.number_in(text, index)
                if not 0 <= hours <= MOST_HOURS:
                    raise WrongCell(
                        index, say(_("So many hours cannot be planned: %(value)s"), value=text[:60])
                    )
                yield PlannedHours(int(hours * 60), self.settings.columns[index].job_function)

    def class_of_service(self, row: TableRow) -> str | None:
        index = self.settings.column_of("class_of_service")
        text = self.at(row, index) if index is not None else ""
        if not text:
            return None
        found = CLASSES.get(text.replace("_", " ").casefold())
        if found is None:
            reason = _("“%(value)s” is no class of service; possible are: %(names)s.")
            raise WrongCell(index, say(reason, value=text[:60], names=", ".join(ClassOfService.values)))
        return found

    def values(self, row: TableRow) -> Iterator[PlannedValue]:
        for index, kind in self.kinds.items():
            if text := self.at(row, index):
                yield PlannedValue(f"{self.realm}:field:{index}", self.typed(text, kind, index))

    def typed(self, text: str, kind: str, index: int) -> FieldValue:
        if kind == "number":
            return self.number_in(text, index)
        if kind == "date":
            # Noon is of the same day in nearly every zone.
            return self.date_in(text, index).replace(hour=12, minute=0, second=0)
        if kind == "checkbox":
            if text.casefold() not in YES | NO:
                raise WrongCell(index, say(_("This is neither yes nor no: %(value)s"), value=text[:60]))
            return text.casefold() in YES
        if kind == "choice":
            option = digest(text.casefold())[:12]
            self.met.options.setdefault(index, {}).setdefault(option, text)
            return option
        return text

    def links(self, row: TableRow) -> Iterator[str]:
        for index in self.settings.columns_of("link"):
            for url in dict.fromkeys(self.at(row, index).split()):
                if not is_safe(url):
                    reason = _("The address does not begin with http or https: %(value)s")
                    raise WrongCell(index, say(reason, value=url[:60]))
                yield url

    def description(self, row: TableRow) -> str:
        parts = [self.text(row, "description")]
        for index in self.settings.columns_of("section"):
            if text := self.at(row, index):
                parts.append(
                    f"## {self.settings.columns[index].name or self.table.header[index].strip()}\n\n{text}"
                )
        return "\n\n".join(part for part in parts if part)

    def comments(self, row: TableRow, own: str, created: datetime | None) -> Iterator[PlannedComment]:
        """A table tells neither author nor moment of them."""
        for index in self.settings.columns_of("comment"):
            if (text := self.at(row, index)) and created is not None:
                yield PlannedComment(f"{own}:{digest(text)[:16]}", None, created, text)

    def people(self, row: TableRow, meaning: str) -> list[str]:
        """By name or address; several in one cell stand apart by a semicolon or a line."""
        found = []
        for index in self.settings.columns_of(meaning):
            for name in self.at(row, index).replace("\n", ";").split(";"):
                if plain := " ".join(name.split()):
                    key = plain.casefold()
                    email = plain if "@" in plain and " " not in plain else None
                    self.met.people.setdefault(key, PlannedPerson(key, plain, email=email))
                    found.append(key)
        return list(dict.fromkeys(found))

    def column(self, row: TableRow) -> str:
        name = self.text(row, "column") or self.first_column
        key = f"{self.realm}:{' '.join(name.split()).casefold()}"
        self.met.columns.setdefault(key, " ".join(name.split()))
        return key

    def tags(self, row: TableRow) -> Iterator[str]:
        for index in self.settings.columns_of("tags"):
            cell = self.at(row, index)
            for name in cell.split(self.settings.tags_split or ","):
                if (key := self.one_of(self.met.tags, "tag", name)) is not None:
                    yield key

    def one_of(self, met: dict[str, str], kind: str, name: str) -> str | None:
        plain = " ".join(name.split())
        if not plain:
            return None
        key = f"{kind}:{plain.casefold()}"
        met.setdefault(key, plain)
        return key

    def project(self, row: TableRow) -> str | None:
        name, client = self.text(row, "project"), self.text(row, "client")
        if not (name or client):
            return None
        # A client alone has a project of its own name.
        key = f"project:{client.casefold()}/{(name or client).casefold()}"
        self.met.projects.setdefault(key, PlannedProject(key, name or client, client))
        return key
