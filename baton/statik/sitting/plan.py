"""Two hours for one team (pure). That a workshop takes about as long is said by practitioners; how the time
is shared among the steps is Baton's own proposal: the diagram takes a third."""

from typing import NamedTuple


class Planned(NamedTuple):
    step: str
    minutes: int


TWO_HOURS = (
    Planned("purpose", 15),
    Planned("dissatisfactions", 20),
    Planned("demand", 20),
    Planned("workflow", 40),
    Planned("classes", 15),
    Planned("publish", 10),
)
