"""Things that a person types by their name, found among what they see."""

from typing import Any

import httpx

from baton.cli.finding import asked
from baton.cli.saying import Refused


class Seen:
    """Names of a workspace as the asker sees them."""

    def __init__(self, session: httpx.Client, workspace: str) -> None:
        self.told = asked(session, f"/api/{workspace}/workspace")

    def project(self, name: str) -> dict[str, Any]:
        return self.one("projects", name)

    def member(self, name: str) -> dict[str, Any]:
        return self.one("members", name)

    def one(self, kind: str, name: str) -> dict[str, Any]:
        """By its whole name, else by the only one that has it within. Raises Refused."""
        rows: list[dict[str, Any]] = self.told[kind]
        wanted = name.casefold()
        exact = [row for row in rows if row["name"].casefold() == wanted]
        found = exact or [row for row in rows if wanted in row["name"].casefold()]
        if len(found) != 1:
            names = ", ".join(row["name"] for row in found[:6])
            raise Refused(f"“{name}”: {'which of ' + names + '?' if found else 'nothing is called so.'}")
        return found[0]

    def named(self, kind: str, pk: int | None) -> str:
        return next((str(row["name"]) for row in self.told[kind] if row["id"] == pk), "-")
