"""What the API tells of the difference between two rounds."""

from ninja import Schema
from pydantic import Field


class PageSize(Schema):
    """Of a page as it is shown: points of a PDF, pixels of a picture."""

    width: float
    height: float


class LineTold(Schema):
    how: str
    text: str


class SideSeen(Schema):
    """A side of a changed file: its pages at the ``proof``, or at the ``attachment`` as it is now."""

    proof: int | None
    attachment: int | None
    content_type: str
    pages: list[PageSize]
    pages_problem: str


class Difference(Schema):
    kind: str
    name: str
    job_function: str
    how: str
    lines: list[LineTold]
    before: int | None = Field(None, description="The proof that it was before, where one is kept.")
    after: int | None = None
    before_seen: SideSeen | None = None
    after_seen: SideSeen | None = None


class Differences(Schema):
    """``against``: the approval it is compared with; None: with the card as it is now."""

    approval: int
    against: int | None
    changes: list[Difference]
