"""`baton capacity`: the slots of a week, what is still to be placed, the load to come, people's hours."""

from datetime import UTC, datetime, timedelta
from typing import Any

import click

from baton.cli.calling import client
from baton.cli.finding import asked
from baton.cli.saying import json_option, say
from baton.kit.days import monday_of

DAY = click.DateTime(["%Y-%m-%d"])


@click.group("capacity")
def capacity_command() -> None:
    """Who works on what, and when. Placing and moving: baton api capacity.place_card, and so on."""


def asking(command: Any) -> Any:
    """In whose name, and where."""
    for option in (
        click.option("--workspace", "slug", help="Which one; needed when there are several."),
        click.option("--as", "email", metavar="EMAIL", help="In whose name, on this machine."),
        click.option("--address", help="A server elsewhere; then BATON_TOKEN says who you are."),
        json_option,
    ):
        command = option(command)
    return command


@capacity_command.command("slots")
@click.option("--week", type=DAY, help="A day of it; else this week.")
@click.option("--function", "job", help="Only a job function: designer.")
@asking
def slots(
    week: datetime | None,
    job: str | None,
    slug: str | None,
    email: str | None,
    address: str | None,
    as_json: bool,
) -> None:
    """The slots of a week: who works on what.

    \b
    baton capacity slots --function designer --as anna@relay.example
    """
    with client(address, slug, email) as (session, workspace):
        known = {"first_day": monday(week), "days": 7} | ({"job_function": job} if job else {})
        told = asked(session, f"/api/{workspace}/slots", **known)
        names = names_of(session, workspace)
    cards = {card["id"]: card for card in told["cards"]}
    lines = []
    for person in told["people"]:
        lines.append(f"{names.get(person['member'], '?')} ({person['job_function']})")
        lines += [line for day in person["days"] for line in lines_of(day, cards)] or ["  nothing planned"]
    say("\n".join(lines) or "Nobody does that.", told, as_json=as_json)


def lines_of(day: dict[str, Any], cards: dict[int, Any]) -> list[str]:
    return [
        f"  {day['day']} {placed['slot'] + 1}  {clock_of(placed['minutes']):>5}  "
        f"{title_of(cards.get(placed['card']))}{wrong(placed)}"
        for placed in day["placed"]
    ]


def title_of(card: dict[str, Any] | None) -> str:
    return f"#{card['number']} {card['title']}" if card else "busy"


def wrong(placed: dict[str, Any]) -> str:
    return f"  ! {', '.join(placed['marks'])}" if placed["marks"] else ""


@capacity_command.command("tray")
@click.argument("filter", nargs=-1, metavar="FILTER…")
@click.option("--function", "job", help="Whose hours; else those of your own function.")
@click.option("--queued", is_flag=True, help="Only what waits in the function's queues.")
@asking
def tray(
    filter: tuple[str, ...],
    job: str | None,
    queued: bool,
    slug: str | None,
    email: str | None,
    address: str | None,
    as_json: bool,
) -> None:
    """Cards of which hours are still to be placed.

    \b
    baton capacity tray client:Bloom --function designer --as anna@relay.example
    """
    known = {"filter": " ".join(filter), "queued": queued} | ({"job_function": job} if job else {})
    with client(address, slug, email) as (session, workspace):
        told = asked(session, f"/api/{workspace}/slots/tray", **known)
    lines = [
        f"#{card['number']:<7}{clock_of(card['left']) if card['left'] is not None else '?':>7}  "
        f"{(card['deadline'] or '-')[:10]:10}  {card['title']}"
        for card in told["cards"]
    ]
    if told["left_off"]:
        lines.append(f"… {told['left_off']} more: narrow them down by a filter.")
    whole = f"{clock_of(told['minutes'])} to be placed ({told['job_function']})."
    say("\n".join([*lines, "", whole]), told, as_json=as_json)


@capacity_command.command("load")
@click.option("--weeks", type=click.IntRange(1, 26), default=8, show_default=True)
@asking
def load(weeks: int, slug: str | None, email: str | None, address: str | None, as_json: bool) -> None:
    """Work to come against the hours there are, by job function and week, in hours."""
    with client(address, slug, email) as (session, workspace):
        told = asked(session, f"/api/{workspace}/load", weeks=weeks)
    head = "".ljust(22) + "".join(week[5:].rjust(12) for week in told["weeks"])
    lines = [
        row["job_function"].ljust(22) + "".join(of_week(week).rjust(12) for week in row["weeks"])
        for row in told["functions"]
    ]
    say("\n".join([head, *lines]), told, as_json=as_json)


def of_week(week: dict[str, int]) -> str:
    demand = week["placed"] + week["due"] + week["usual"]
    return f"{demand // 60}/{week['capacity'] // 60}{'!' if demand > week['capacity'] else ''}"


@capacity_command.command("people")
@click.option("--since", type=DAY, help="A day of the first week; else eight weeks ago.")
@click.option("--weeks", type=click.IntRange(1, 53), default=8, show_default=True)
@asking
def people(
    since: datetime | None,
    weeks: int,
    slug: str | None,
    email: str | None,
    address: str | None,
    as_json: bool,
) -> None:
    """Available, planned, worked and billable hours; your own, or everybody's for whoever sees them."""
    first = monday(since or datetime.now(UTC) - timedelta(days=56))
    with client(address, slug, email) as (session, workspace):
        told = asked(session, f"/api/{workspace}/utilisation", first_day=first, weeks=weeks)
        names = names_of(session, workspace)
    lines = ["".ljust(26) + "".join(each.rjust(11) for each in COLUMNS)]
    for row in told["people"]:
        sums = [sum(week[name] for week in row["weeks"]) for name in COLUMNS]
        lines.append(
            names.get(row["member"], "?")[:25].ljust(26) + "".join(clock_of(each).rjust(11) for each in sums)
        )
    say("\n".join(lines), told, as_json=as_json)


COLUMNS = ("capacity", "away", "available", "scheduled", "worked", "billable")


def names_of(session: Any, workspace: str) -> dict[int, str]:
    seen = asked(session, f"/api/{workspace}/workspace")
    return {each["id"]: each["name"] for each in seen["members"]}


def monday(day: datetime | None) -> str:
    return str(monday_of((day or datetime.now(UTC)).date()))


def clock_of(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"
