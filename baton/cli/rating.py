"""`baton rates`: what an hour is paid and costs, and how it is set."""

from datetime import date
from typing import Any

import click

from baton.accounts.roles import JobFunction
from baton.cli.calling import client
from baton.cli.finding import asked
from baton.cli.naming import Seen
from baton.cli.saying import Refused, json_option, number_of, say
from baton.timesheets.rates.setting import Reach

WHERE = [
    click.option("--workspace", "slug", help="Which one; needed when there are several."),
    click.option(
        "--as", "email", metavar="EMAIL", help="In whose name, on this machine and without a server."
    ),
    click.option("--address", help="A server elsewhere; then BATON_TOKEN says who you are."),
    json_option,
]


def somewhere(command: Any) -> Any:
    for option in reversed(WHERE):
        command = option(command)
    return command


@click.group("rates")
def rates_command() -> None:
    """Prices and costs of an hour, each from a day on."""


@rates_command.command("list")
@somewhere
def list_rates(slug: str | None, email: str | None, address: str | None, as_json: bool) -> None:
    """Everything that was ever set, the newest first; and whose hours no rate knows."""
    with client(address, slug, email) as (session, workspace):
        seen = Seen(session, workspace)
        found = asked(session, f"/api/{workspace}/rates")
        gaps: Any = asked(session, f"/api/{workspace}/rates/gaps")
    say("\n".join(lines_of(found, gaps, seen)), {**found, "gaps": gaps}, as_json=as_json)


def lines_of(found: dict[str, Any], gaps: list[dict[str, Any]], seen: Seen) -> list[str]:
    lines = [line("price", named_price(row, seen), row) for row in found["prices"]]
    lines += [line("cost", seen.named("members", row["member"]), row) for row in found["costs"] or []]
    lines += [line("overhead", "", row) for row in found["overhead"] or []]
    lines += [
        f"{row['from_day']}  exchange  1 {row['currency']} = {row['rate']} {found['currency']}"
        for row in found["exchange"]
    ]
    for gap in gaps:
        name = seen.named("members", gap["member"])
        lines.append(f"No {gap['of']} for {name} since {gap['since']}: {gap['minutes']} minutes.")
    return lines or ["No rate is set yet."]


def line(of: str, name: str, row: dict[str, Any]) -> str:
    amount = "none" if row["per_hour"] is None else f"{row['per_hour']} {row['currency']}"
    return f"{row['from_day']}  {of:<8}  {amount:>14}  {name}".rstrip()


def named_price(row: dict[str, Any], seen: Seen) -> str:
    parts = [
        f"card {row['card']}" if row["card"] else "",
        seen.named("projects", row["project"]) if row["project"] else "",
        seen.named("members", row["member"]) if row["member"] else "",
        row["job_function"] or "",
    ]
    return ", ".join(part for part in parts if part) or "everything"


@rates_command.command("set")
@click.argument("amount")
@click.option("--cost", is_flag=True, help="What an hour of --person costs; without it what is paid for it.")
@click.option("--overhead", is_flag=True, help="What the house costs for each hour, beside its people.")
@click.option("--person", help="Whose hours, by name.")
@click.option(
    "--function", type=click.Choice([str(each) for each in JobFunction]), help="Of whose job function."
)
@click.option("--project", help="Only on this project, by name.")
@click.option("--currency", help="Else the workspace's own.")
@click.option("--from", "from_day", type=click.DateTime(["%Y-%m-%d"]), help="From this day on; else today.")
@click.option(
    "--reach", type=click.Choice([str(each) for each in Reach]), default="from_day", show_default=True
)
@click.option(
    "--try", "try_out", is_flag=True, help="Only say how many entries would come to something else."
)
@somewhere
def set_rate(
    amount: str,
    cost: bool,
    overhead: bool,
    person: str | None,
    function: str | None,
    project: str | None,
    currency: str | None,
    from_day: Any,
    reach: str,
    try_out: bool,
    slug: str | None,
    email: str | None,
    address: str | None,
    as_json: bool,
) -> None:
    """AMOUNT for an hour, or "none" to end the rate.

    \b
    baton rates set 95 --function designer --from 2026-12-01 --as vera@demo.example
    baton rates set 44.50 --cost --person 'Kees Verbeek' --try --as vera@demo.example
    """
    if cost and (overhead or project or function or not person):
        raise click.UsageError("A cost is of one --person.")
    with client(address, slug, email) as (session, workspace):
        seen = Seen(session, workspace)
        body: dict[str, Any] = {
            "per_hour": None if amount == "none" else amount,
            "currency": currency or seen.told["workspace"]["currency"],
            "from_day": (from_day.date() if from_day else date.today()).isoformat(),
            "reach": reach,
            "try_out": try_out,
        }
        if person:
            body["member"] = seen.member(person)["id"]
        if project:
            body["project"] = seen.project(project)["id"]
        if function:
            body["job_function"] = function
        kind = "overhead" if overhead else "costs" if cost else "prices"
        answer = session.post(f"/api/{workspace}/rates/{kind}", json=body)
        told: dict[str, Any] = answer.json()
    if answer.is_error:
        raise Refused(str(told.get("detail", answer.text)))
    changed = number_of(told["changed"], "entry", "entries")
    words = (
        f"{changed} would come to something else." if try_out else f"Set; {changed} came to something else."
    )
    say(words, told, as_json=as_json)
