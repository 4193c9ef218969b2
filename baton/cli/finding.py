"""`baton find`: cards by a filter or by words, as a table. `baton search`: the index of words."""

from typing import Any

import click
import httpx

from baton.accounts.models import Workspace
from baton.cli.calling import client
from baton.cli.saying import Refused, json_option, number_of, say
from baton.cli.workspaces import the_workspace
from baton.search import engines
from baton.search.keeping_up import rebuild

# So many rows on a screen; --all goes on.
SHOWN = 50
PAGE = 500
WIDTHS = {"number": 7, "title": 52, "column": 26, "responsible": 22, "deadline": 10}


@click.command("find")
@click.argument("filter", nargs=-1, metavar="FILTER…")
@click.option(
    "--sort", default="-entered", show_default=True, help="Columns, with - downwards: -deadline,title."
)
@click.option("--words", is_flag=True, help="Search like the search box: unfinished words, the best first.")
@click.option("--all", "everything", is_flag=True, help=f"Not only the first {SHOWN}.")
@click.option("--workspace", "slug", help="Which one; needed when there are several.")
@click.option("--as", "email", metavar="EMAIL", help="In whose name, on this machine and without a server.")
@click.option("--address", help="A server elsewhere; then BATON_TOKEN says who you are.")
@json_option
def find_command(
    filter: tuple[str, ...],
    sort: str,
    words: bool,
    everything: bool,
    slug: str | None,
    email: str | None,
    address: str | None,
    as_json: bool,
) -> None:
    """Find cards.

    \b
    baton find 'responsible:me deadline:overdue' --as anna@relay.example
    baton find 'client:Bloom -tag:urgent age:stuck' --sort -age --as anna@relay.example
    baton find --words 'spring mail' --as anna@relay.example

    The whole language of filters is in docs/guide/finding.md.
    """
    text = " ".join(filter)
    with client(address, slug, email) as (session, workspace):
        base = f"/api/{workspace}"
        if words:
            found = asked(session, f"{base}/search", q=text, limit=100 if everything else 20)
            say("\n".join(hits(found)) or "Nothing is found.", found, as_json=as_json)
            return
        rows, totals = pages(session, base, text, sort, everything, names=not as_json)
    say("\n".join(table(rows, totals)), {"totals": totals, "rows": rows}, as_json=as_json)


def pages(
    session: httpx.Client, base: str, text: str, sort: str, everything: bool, *, names: bool
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    query = {"filter": text, "sort": sort, "limit": PAGE if everything else SHOWN, "names": names}
    page = asked(session, f"{base}/cards/list", **query)
    rows, totals = page["rows"], page["totals"]
    while everything and page["next"]:
        page = asked(session, f"{base}/cards/list", **query, after=page["next"])
        rows += page["rows"]
    return rows, totals


def asked(session: httpx.Client, path: str, **query: Any) -> dict[str, Any]:
    answer = session.get(path, params=query)
    document: dict[str, Any] = answer.json()
    if answer.is_error:
        raise Refused(str(document.get("detail", answer.text)))
    return document


def table(rows: list[dict[str, Any]], totals: dict[str, Any]) -> list[str]:
    if not rows:
        return ["No card is found."]
    lines = ["  ".join(name.ljust(width) for name, width in WIDTHS.items()).rstrip()]
    for row in rows:
        cells = (fitted(cell(name, row.get(name)), width) for name, width in WIDTHS.items())
        lines.append("  ".join(cells).rstrip())
    late = f", {totals['overdue']} overdue" if totals["overdue"] else ""
    shown = "" if len(rows) == totals["count"] else f"; the first {len(rows)}, --all shows the rest"
    return [*lines, "", f"{number_of(totals['count'], 'card')}{late}{shown}."]


def cell(name: str, value: Any) -> str:
    if value is None:
        return "-"
    if name == "number":
        return f"#{value}"
    return str(value)[:10] if name == "deadline" else str(value)


def fitted(text: str, width: int) -> str:
    return (text if len(text) <= width else text[: width - 1] + "…").ljust(width)


def hits(found: dict[str, Any]) -> list[str]:
    lines = []
    for card in found["cards"]:
        lines.append(
            f"#{card['number']:<6} {card['title']}  ({card['board']['name']}, {card['column']['name']})"
        )
        if card["excerpt"]:
            lines.append(f"        {' '.join(card['excerpt']['text'].split())[:100]}")
    lines += [f"{place['kind']:<8} {place['name']}" for place in found["places"]]
    return lines


@click.group("search")
def search_command() -> None:
    """The index of words that stand on cards."""


@search_command.command("rebuild")
@click.option("--workspace", "slug", help="Only this one; else all.")
@json_option
def rebuild_index(slug: str | None, as_json: bool) -> None:
    """Look at every card again and write what the index does not have. Safe while the server runs."""
    workspaces = [the_workspace(slug)] if slug else list(Workspace.objects.order_by("slug"))
    written = sum(rebuild(workspace.pk) for workspace in workspaces)
    known = engines.count_words()
    words = f"{number_of(written, 'card')} written anew, {number_of(known, 'card')} in the index."
    say(words, {"written": written, "cards": known}, as_json=as_json)
