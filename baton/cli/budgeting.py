"""`baton budget`: what was agreed and earned, of all projects or of one."""

from typing import Any

import click

from baton.cli.calling import client
from baton.cli.finding import asked, fitted
from baton.cli.naming import Seen
from baton.cli.saying import json_option, say


@click.command("budget")
@click.argument("project", required=False)
@click.option("--workspace", "slug", help="Which one; needed when there are several.")
@click.option("--as", "email", metavar="EMAIL", help="In whose name, on this machine and without a server.")
@click.option("--address", help="A server elsewhere; then BATON_TOKEN says who you are.")
@json_option
def budget_command(
    project: str | None, slug: str | None, email: str | None, address: str | None, as_json: bool
) -> None:
    """What is agreed for each project and what it has earned; of one project its periods and months.

    \b
    baton budget --as vera@demo.example
    baton budget 'Weekly offers' --as vera@demo.example
    """
    with client(address, slug, email) as (session, workspace):
        seen = Seen(session, workspace)
        if project is None:
            found = asked(session, f"/api/{workspace}/budgets")
            say("\n".join(all_of(found, seen)), found, as_json=as_json)
            return
        pk = seen.project(project)["id"]
        found = asked(session, f"/api/{workspace}/projects/{pk}/budget")
    say("\n".join(one_of(found)), found, as_json=as_json)


def all_of(found: dict[str, Any], seen: Seen) -> list[str]:
    lines = [row_of("project", "agreed", "hours", "of plan", f"earned {found['currency']}")]
    for row in found["projects"]:
        share = row["spent_share"]
        lines.append(
            row_of(
                seen.named("projects", row["project"]),
                f"{row['kind'] or 'nothing'} {row['amount'] or ''} {row['currency'] or ''}".strip(),
                hours(row["minutes"]),
                "-" if share is None else f"{share:.0%}",
                row["earned"],
            )
        )
    return lines


def row_of(name: str, agreed: str, spent: str, share: str, earned: str) -> str:
    return f"{fitted(name, 30)}  {fitted(agreed, 34)}  {spent:>9}  {share:>7}  {earned:>14}"


def one_of(found: dict[str, Any]) -> list[str]:
    currency = found["currency"]
    lines = [f"Earned so far: {found['earned']['total']} {currency}"]
    current = next((each for each in found["agreements"] if each["id"] == found["in_force"]), None)
    if current is None:
        lines.append("Nothing is agreed yet.")
    else:
        amount = f"{current['amount']} {current['currency']}" if current["amount"] else "without an amount"
        per = f" each {current['period']}" if current["period"] else ""
        since, by = current["from_day"], current["recognises"]
        lines.append(f"Agreed: {current['kind']}, {amount}{per}, since {since}, earned by {by}")
    for each in found["periods"][:12]:
        lines.append(
            f"  {each['first']} – {each['last']}  spent {hours(each['spent'])}, left {hours(each['left'])}, "
            f"earned {each['earned']}"
        )
    lines += ["", *(f"  {each['month'][:7]}  {each['total']:>14}" for each in found["months"])]
    return lines


def hours(minutes: int) -> str:
    sign = "-" if minutes < 0 else ""
    return f"{sign}{abs(minutes) // 60}:{abs(minutes) % 60:02}"
