"""What the service review is told in, and what is said there."""

from datetime import date
from typing import Annotated

from ninja import Schema
from pydantic import Field

from baton.kit.incoming import Strict, Text
from baton.statik.models import Verdict


class CriterionJudgedOut(Schema):
    """``share``: percent of the items within ``measured`` days, of a lead time. ``measured`` null: by hand,
    or of too few items; ``met`` null: that cannot be said."""

    criterion: int
    share: float | None
    measured: float | None
    met: bool | None


class ExpectedOut(Schema):
    """``share`` percent of the items are done within ``measured`` days; null: of too few ``items``, and the
    ``guess`` holds."""

    part: int
    share: float
    guess: float | None
    items: int
    measured: float | None


class RevisitIn(Strict):
    """``said_on`` null: today."""

    verdict: Verdict
    words: Annotated[Text, Field(max_length=1000)] = ""
    said_on: date | None = None


class RevisitOut(Schema):
    id: int
    grievance: int
    verdict: Verdict
    words: str
    said_on: date
    by: int | None


class ReviewOut(Schema):
    """Of the ``items`` that were finished in the last ``weeks``, ``until`` included; from ``enough`` on they
    speak for themselves."""

    weeks: int
    until: date
    enough: int
    items: int
    criteria: list[CriterionJudgedOut]
    expectation: ExpectedOut | None
    revisits: list[RevisitOut]
