"""What the API gives about searching."""

from ninja import Schema


class PlaceNamed(Schema):
    id: int
    name: str


class ColumnOfFound(PlaceNamed):
    kind: str


class ExcerptOut(Schema):
    """``kind``: brief, checklist, file, comment, tag or field, with its id; ``label`` is a field's name.
    ``text`` is plain, ``marks`` are pairs of places in it (UTF-16 code units, as a browser counts them)."""

    kind: str
    id: int
    label: str
    text: str
    marks: list[tuple[int, int]]


class CardMatched(Schema):
    id: int
    number: int
    code: str
    title: str
    marks: list[tuple[int, int]]
    excerpt: ExcerptOut | None
    board: PlaceNamed
    column: ColumnOfFound
    project: int | None
    archived: bool


class PlaceMatched(PlaceNamed):
    """``kind``: project, client, member or board."""

    kind: str


class SearchOut(Schema):
    cards: list[CardMatched]
    places: list[PlaceMatched]
