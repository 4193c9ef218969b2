"""What a reader found, before order and doubt: rows as they stood in the file, in any order."""

from dataclasses import dataclass, field

from baton.flow.reading.problems import Kind, Problem

# Names no stage can have: the item was given up; where it came from is not known.
GIVEN_UP = "\0left"
UNKNOWN = "\0unknown"


@dataclass(frozen=True)
class Event:
    """``blocked``, ``unblocked``, ``waiting``, ``resumed`` with a ``cause``; ``promised`` with a ``deadline``
    (None: taken back). ``row``: as in Log."""

    item: str
    at: int
    kind: str
    cause: str = ""
    deadline: int | None = None
    row: int = field(default=-1, compare=False)


@dataclass
class Log:
    """Moves as columns of one length. ``rows[n]`` numbers the row a move came from (several moves may come
    from one row, and ``lines`` names its line). ``soft`` moves (archiving, and its undoing) count only where
    they change something: archiving what is done already does not. ``order``: the stages as the file itself
    orders them; ``done``: those it calls done. ``staying``: rows that said once more where the item stood.
    """

    file: str
    items: list[str] = field(default_factory=list)
    at: list[int] = field(default_factory=list)
    to: list[str] = field(default_factory=list)
    came_from: list[str] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    soft: set[int] = field(default_factory=set)
    events: list[Event] = field(default_factory=list)
    order: list[str] = field(default_factory=list)
    order_is: str = ""
    done: set[str] = field(default_factory=set)
    lines: list[int] | None = None
    problems: list[Problem] = field(default_factory=list)
    quarantined: set[int] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    read: int = 0
    staying: int = 0
    at_field: str = "at"
    to_field: str = "to"

    def line(self, row: int) -> int | None:
        return None if self.lines is None else self.lines[row]

    def row(self) -> int:
        """The number of one more row."""
        self.read += 1
        return self.read - 1

    def move(self, item: str, at: int, to: str, came_from: str, row: int, *, soft: bool = False) -> None:
        if soft:
            self.soft.add(len(self.items))
        self.items.append(item)
        self.at.append(at)
        self.to.append(to)
        self.came_from.append(came_from)
        self.rows.append(row)

    def set_aside(self, kind: Kind, row: int, item: str | None, field: str, reason: str, advice: str) -> None:
        self.quarantined.add(row)
        self.problems.append(Problem(kind, self.file, self.line(row), item, field, reason, advice))

    def doubt(self, kind: Kind, row: int | None, item: str, field: str, reason: str, advice: str) -> None:
        line = None if row is None else self.line(row)
        self.problems.append(Problem(kind, self.file, line, item, field, reason, advice, quarantined=False))
