"""The columns of Jira's CSV, asked for by what they mean. They repeat, so a meaning has several places."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

from baton.interchange.jira.headers import in_english
from baton.interchange.problems import UnreadableFile
from baton.interchange.tables.table import Table, TableRow
from baton.interchange.wording import say

NEEDED = ("Summary", "Issue key", "Status")
CUSTOM = "custom field ("
# Told elsewhere, or nothing that a card has; not worth a word.
SILENT = {
    *(
        "project key",
        "project name",
        "project type",
        "project lead",
        "project lead id",
        "project description",
    ),
    *("last viewed", "work ratio", "σ original estimate", "σ remaining estimate", "σ time spent"),
    *(
        "votes",
        "creator",
        "creator id",
        "status category changed",
        "parent summary",
        "issue id",
        "project url",
    ),
    *("custom field (rank)", "custom field (development)", "custom field (issue color)", "time spent"),
    *("remaining estimate", "watchers", "watchers id", "parent", "parent id", "parent key", "issue key"),
}
USED = {
    *(
        "summary",
        "issue type",
        "status",
        "status category",
        "priority",
        "resolution",
        "assignee",
        "assignee id",
    ),
    *("reporter", "reporter id", "created", "updated", "resolved", "due date", "description", "environment"),
    *("labels", "component/s", "components", "fix version/s", "fix versions", "affects version/s"),
    *("affects versions", "sprint", "comment", "attachment", "log work", "original estimate"),
}
ELSEWHERE = (CUSTOM, "outward issue link (", "inward issue link (")
PARENTS = ("parent id", "parent", "parent key", "custom field (parent link)", "custom field (epic link)")


class Columns:
    def __init__(self, table: Table) -> None:
        self.table = table
        self.header = [in_english(name) for name in table.header]
        self.places: dict[str, list[int]] = {}
        for index, name in enumerate(self.header):
            self.places.setdefault(name.casefold(), []).append(index)
        missing = [name for name in NEEDED if name.casefold() not in self.places]
        if missing:
            raise UnreadableFile(
                table.name,
                say(
                    _("This is a table, but not Jira's: the columns %(names)s are missing."),
                    names=", ".join(missing),
                ),
                say(_("Export from Jira in English, Russian or Dutch (“Export CSV, all fields”), or bring it "
                      "as a table and say what its columns mean.")),
                line=1,
            )  # fmt: skip

    def cell(self, row: TableRow, *names: str) -> str:
        """The first that is not empty, without blanks around it."""
        return next(self.cells(row, *names), "")

    def cells(self, row: TableRow, *names: str) -> Iterator[str]:
        """Every one that is not empty, in the order of the columns."""
        for name in names:
            for index in self.places.get(name.casefold(), ()):
                if index < len(row.cells) and (text := row.cells[index].strip()):
                    yield text

    def links(self) -> Iterator[tuple[str, bool, list[int]]]:
        """Kind of link as Jira names it, whether outward, places: ``Outward issue link (Blocks)``."""
        for name, places in self.places.items():
            for start, outward in (("outward issue link (", True), ("inward issue link (", False)):
                if name.startswith(start) and name.endswith(")"):
                    yield name[len(start) : -1], outward, places

    def custom(self) -> dict[str, list[int]]:
        """Custom fields by their own names, as they stand in the header."""
        found: dict[str, list[int]] = {}
        for name, places in self.places.items():
            if name.startswith(CUSTOM) and name.endswith(")") and name not in (*SILENT, *USED, *PARENTS):
                written = self.header[places[0]]
                found[written[len(CUSTOM) : -1]] = places
        return found

    def left(self) -> Iterator[tuple[str, list[int]]]:
        """Columns for which there is no place."""
        known = {*SILENT, *USED, *PARENTS}
        for name, places in self.places.items():
            if (
                name
                and name not in known
                and not name.startswith((CUSTOM, "outward issue link (", "inward issue link ("))
            ):
                yield self.table.header[places[0]], places
