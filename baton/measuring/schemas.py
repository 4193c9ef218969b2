"""What may be asked about flow, and the shapes of the answers."""

from datetime import date, datetime
from typing import Annotated, Any

from django.utils.translation import gettext as _
from ninja import Field, Schema
from pydantic import AwareDatetime

from baton.kit.errors import Malformed
from baton.kit.incoming import Strict, Text
from baton.measuring.reporting import Asked
from baton.measuring.selecting import Selection
from baton.measuring.together import Of


class SelectionIn(Strict):
    board: list[int] = Field([], max_length=100)
    space: list[int] = Field([], max_length=100)
    client: list[int] = Field([], max_length=100)
    project: list[int] = Field([], max_length=100)
    type: list[int] = Field([], max_length=100)
    class_: list[Text] = Field([], alias="class", max_length=10)
    # In the language of filters, of the cards as they are now.
    filter: Text = Field("", max_length=4000)

    def selection(self) -> Selection:
        return Selection(
            tuple(self.board),
            tuple(self.space),
            tuple(self.client),
            tuple(self.project),
            tuple(self.type),
            tuple(self.class_),
            self.filter.strip(),
        )


class ReportIn(SelectionIn):
    since: date | None = None
    until: date | None = None
    as_of: AwareDatetime | None = None
    profile: Text = "baton"
    # The day on which the board was changed: only cards that were started under that design.
    design: date | None = None

    def asked(self) -> Asked:
        return Asked(self.selection(), self.since, self.until, self.as_of, self.profile, self.design)


class ForecastIn(SelectionIn):
    days: int = Field(28, ge=1, le=366)
    items: int = Field(20, ge=1, le=2000)
    grows: bool = False


class TogetherIn(Strict):
    """``items`` stand in the order of the boards, or else of the projects."""

    board: list[int] = Field([], max_length=20)
    project: list[int] = Field([], max_length=20)
    items: list[Annotated[int, Field(ge=1, le=2000)]] = Field(max_length=20)

    def asked(self) -> tuple[Of, list[tuple[int, int]]]:
        """Raises Malformed."""
        named = self.board or self.project
        if (self.board and self.project) or len(named) != len(self.items):
            raise Malformed(
                field="items", reason=_("Name boards or projects, each once, and of each how many cards.")
            )
        return ("boards" if self.board else "projects"), list(zip(named, self.items, strict=True))


class ChanceIn(Strict):
    """Of a card, or of one that is still to be made on a board."""

    deadline: AwareDatetime
    card: int | None = None
    board: int | None = None


class CardInReport(Schema):
    id: int
    number: int
    title: str
    client: int | None
    holder: int | None


class TableOut(Schema):
    columns: list[str]
    rows: list[list[Any]]


class ReportOut(Schema):
    number: int
    board_ids: list[int]
    # As baton.flow.report describes it.
    report: dict[str, Any]
    cards: dict[str, CardInReport]


class AmountsOut(Schema):
    days: int
    until: date
    at_least: dict[str, int]
    chances: TableOut


class DatesOut(Schema):
    items: int
    by: dict[str, date | None]
    chances: TableOut


class GrowingOut(DatesOut):
    came_per_finished: float
    trials: int
    seed: int


class BacktestOut(Schema):
    horizon_days: int
    hits: int
    origins: int
    rate: float | None
    low: float | None
    high: float | None
    warn: bool


class PartOut(Schema):
    id: int
    items: int
    by: dict[str, date | None] | None
    backtest: BacktestOut | None


class OneTeamOut(DatesOut):
    parts: list[dict[str, date | None]] | None
    trials: int
    seed: int
    backtest: BacktestOut


class TogetherOut(Schema):
    parts: list[PartOut]
    apart: DatesOut | None
    one_team: OneTeamOut | None
    shared: int
    words: str | None


class ForecastOut(Schema):
    how_many: AmountsOut | None
    when: DatesOut | None
    growing: GrowingOut | None
    backtest: BacktestOut | None
    history_days: int
    scheme: str
    words: str | None


class HelpOut(Schema):
    kind: str
    chance: float
    value: str | None


class ChildrenOut(Schema):
    count: int
    done: int
    unknown: int
    chance: float | None
    date_for_85: date | None
    words: str | None


class TriedOut(Schema):
    """Of promises that were told such a chance here and are decided."""

    promised: int
    kept: int


class ChanceOut(Schema):
    chance: float | None
    low: float | None
    high: float | None
    date_for_85: date | None
    latest_start: date | None
    days_left: int
    n: int
    stratum: str | None
    helps: list[HelpOut]
    parts: ChildrenOut | None
    tried: TriedOut | None
    words: str | None


class StageNormOut(Schema):
    id: int
    name: str
    board: int
    kind: str
    norm: list[int] | None
    stated: int | None


class StuckCardOut(Schema):
    id: int
    number: int
    title: str
    board: int
    column: int
    holder: int | None
    client: int | None
    minutes: int
    level: int
    waiting_for: str | None


class StuckOut(Schema):
    columns: list[StageNormOut]
    cards: list[StuckCardOut]


class PromisesOut(Schema):
    by_client: TableOut
    by_manager: TableOut
    causes: TableOut
    calibration: TableOut


class CardAsked(Strict):
    card: int


class CardPromiseOut(Schema):
    deadline: datetime
    given_at: datetime
    given_by: int | None
    chance: float | None
    outcome: str | None


class CardPromisesOut(Schema):
    rows: list[CardPromiseOut]
