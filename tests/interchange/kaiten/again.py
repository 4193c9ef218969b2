"""A company at Kaiten that is fetched again and again."""

from typing import Any

from tests.interchange.bringing import bring
from tests.interchange.kaiten.company import Company
from tests.interchange.kaiten.fetching import plan_from
from tests.interchange.kaiten.server import Server


class Twice:
    """The company as it is brought again and again."""

    def __init__(self, server: Server, company: Company, agency: Any, folder: Any) -> None:
        self.server, self.company, self.agency, self.folder = server, company, agency, folder
        self.count = 0

    def plan(self) -> Any:
        self.count += 1
        return plan_from(self.server, self.folder / str(self.count))

    def again(self) -> Any:
        return bring(self.plan(), self.agency.olga)


def changed(told: Any, part: str) -> list[dict[str, Any]]:
    return [line for line in told["changes"] if line["part"] == part]


def names(rows: Any, name: str = "name") -> set[str]:
    return {str(getattr(row, name)) for row in rows}
