"""What the API of imports takes and gives."""

from datetime import date
from typing import Any, Literal

from ninja import Schema
from pydantic import Field

from baton.kit.incoming import Strict, Text


class ChoicesIn(Strict):
    people: dict[Text, int | Literal["new"]] = Field(
        {}, description="External id to a member's id; “new” for a placeholder; missing: as suggested."
    )
    columns: dict[Text, Literal["queue", "work", "wait", "done"]] = {}
    fields: dict[Text, Literal["price", "planned_hours"]] = Field(
        {}, description="External id of a field of numbers to what its values become."
    )
    responsible: int | None = Field(None, description="Who holds cards to which nothing points.")
    space: int | Text | None = Field(None, description="The id of a space, or the name of a new one.")
    board_name: Text = Field("", max_length=120)


class KaitenIn(Strict):
    company: Text = Field(max_length=200, description="Its short name (relay) or its address.")
    key: Text = Field(
        max_length=400, description="The API key. Kept beside the database until it has been fetched."
    )
    spaces: list[Text] = Field([], max_length=200, description="Ids at Kaiten; none: all.")
    boards: list[Text] = Field([], max_length=200, description="Ids at Kaiten; none: all.")
    choose: bool = Field(False, description="First only its spaces and boards, to choose from.")


class KaitenChosen(Strict):
    spaces: list[Text] = Field(max_length=200)
    boards: list[Text] = Field([], max_length=200, description="None: all of those spaces.")


class TrelloKeyIn(Strict):
    key: Text = Field(max_length=200, description="Of Trello's API.")
    token: Text = Field(max_length=400, description="Forgotten as soon as the history has been fetched.")


class BoardOffered(Schema):
    id: str
    title: str


class SpaceOffered(Schema):
    id: str
    title: str
    boards: list[BoardOffered]


class ExportTold(Schema):
    """``size`` in bytes, 0 until it is written; a file is kept for seven days."""

    id: int
    by: int
    created_at: str
    state: Literal["waiting", "running", "done", "failed", "cancelled"]
    size: int
    error: str


class KeptCard(Schema):
    id: int
    number: int
    code: str
    title: str


class KeptRowTold(Schema):
    """``minutes``, ``day`` and ``text`` as far as the row tells them."""

    id: int
    source: str
    kind: str
    card: KeptCard
    member: str
    minutes: int | None
    day: str
    text: str


class KeptCount(Schema):
    source: str
    kind: str
    count: int


class KeptPage(Schema):
    counts: list[KeptCount]
    rows: list[KeptRowTold]
    next: int | None


class PlacedTold(Schema):
    """``left`` by the reason: “nobody” booked it, it is “unclear” how long or when, its day is “closed”, or
    “full”."""

    entries: int
    left: dict[str, int]


class SettingsIn(Strict):
    settings: dict[str, Any] = Field(
        {}, description="As “reading.settings” of the dry run gives them, changed; empty: as proposed."
    )


class BoardFound(Schema):
    external_id: str
    name: str
    archived: bool
    board: int | None = Field(description="Its id here, when it came with an earlier import.")


class ColumnFound(Schema):
    external_id: str
    board: str
    name: str
    archived: bool
    wip_limit: int | None
    suggested_kind: str
    cards: int
    known: bool
    parent: str | None = Field(description="The column that it is a part of; its kind holds.")


class PersonFound(Schema):
    external_id: str
    name: str
    username: str | None
    email: str | None
    placeholder: bool = Field(description="Known from the history only.")
    suggested_member: int | None
    suggested_name: str | None
    suggested_by: str | None
    mentions: int


class TagFound(Schema):
    external_id: str
    name: str


class FieldFound(Schema):
    external_id: str
    name: str
    kind: str


class HoldersFound(Schema):
    """By rule: sole member, member who moved it last, moved it last, first of several members, importer."""

    all: dict[str, int]
    without_member: dict[str, int]


class NoticeTold(Schema):
    code: str
    text: str
    count: int


class ProblemTold(Schema):
    kind: str
    file: str
    line: int | None
    path: str
    external_id: str | None
    reason: str
    advice: str


class ReadingTold(Schema):
    """How the file was read, where somebody may choose otherwise."""

    settings: dict[str, Any]
    shape: str
    asked: list[str] = Field(description="Settings that somebody has to decide before the import.")
    shown: dict[str, Any] = Field(description="Samples and possible values that help to choose.")


class PartChanged(Schema):
    """Of a card that is here already: a part that changed in the source since. ``card`` None: the order of a
    column."""

    card: int | None
    number: int | None
    title: str
    part: str
    name: str = Field(description="Of a field, where the part is its value.")
    kept: bool = Field(description="It changed here too, so it stays as it is here.")


class PlaceOfHours(Schema):
    """A client and project of a tool of hours, and what they are here: “project:ID”, “card:ID”, “internal”,
    “sales”, “leave”, “out”; empty while nobody has said it. ``cards``: rows that name a card themselves."""

    key: str
    client: str
    project: str
    rows: int
    minutes: int
    cards: int
    becomes: str
    becomes_name: str
    known_by: Literal["", "chosen", "name", "word"]
    set_aside: int


class HoursFound(Schema):
    """``minutes`` that would come, of ``told_minutes`` in the file; ``gone``: entries from earlier that it no
    longer has; ``same``: those that are here as they are there."""

    tool: Literal["toggl", "harvest", "clockify", "tempo", "hours"]
    first_day: date | None
    last_day: date | None
    minutes: int
    billable_minutes: int
    told_minutes: int
    gone: int
    same: int
    places: list[PlaceOfHours]


class DryRun(Schema):
    source: str
    file: str
    title: str
    history_since: str | None
    history_until: str | None
    nothing_new: bool
    makes: dict[str, int]
    found: dict[str, int]
    left_out: dict[str, int]
    boards: list[BoardFound]
    spaces: list[str] = Field(
        description="In which the boards lie there; where no other is chosen, here too."
    )
    columns: list[ColumnFound]
    people: list[PersonFound]
    tags: list[TagFound]
    custom_fields: list[FieldFound]
    cards_without_member: int
    responsible: HoldersFound
    notices: list[NoticeTold]
    quarantine_count: int
    quarantine: list[ProblemTold]
    repairs_count: int
    repairs: list[ProblemTold]
    reading: ReadingTold | None = None
    changes_count: int = 0
    kept_count: int = 0
    changes: list[PartChanged] = []
    hours: HoursFound | None = Field(None, description="Of a table of hours: whose, what for, how many.")


class ImportProgress(Schema):
    done: int
    total: int
    step: str


class ImportResult(Schema):
    nothing_new: bool
    made: dict[str, int]
    boards: list[int]
    mended: dict[str, int]


class ImportListed(Schema):
    id: int
    source: str
    file: str
    by: int
    created_at: str
    state: Literal["planned", "choosing", "waiting", "running", "done", "failed", "cancelled"]
    progress: ImportProgress | None
    error: str
    applied_at: str | None
    result: ImportResult | None


class ImportWhole(ImportListed):
    dry_run: DryRun | None = Field(description="Missing until the file has been read.")
    offered: list[SpaceOffered] = Field(description="What there is to choose from, while it is “choosing”.")
    mendable: bool = Field(description="Rows that were set aside can be had as a table, to be mended.")


class ImportOrdered(Schema):
    job: int
