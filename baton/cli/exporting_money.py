"""`baton export timesheet` and `baton export profits`: hours and profit as files, with the asker's rights."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from baton.cli.calling import client
from baton.cli.naming import Seen
from baton.cli.saying import Refused, json_option, say

FORMATS = ("pdf", "xlsx", "csv")
Command = TypeVar("Command", bound=Callable[..., Any])


def of_days(command: Command) -> Command:
    for option in reversed(
        (
            click.argument("target", type=click.Path(path_type=Path, dir_okay=False)),
            click.option(
                "--from", "first", required=True, type=click.DateTime(["%Y-%m-%d"]), help="First day."
            ),
            click.option(
                "--until", "last", required=True, type=click.DateTime(["%Y-%m-%d"]), help="Last day."
            ),
            click.option("--client", "customer", help="By its name."),
            click.option("--project", help="By its name."),
            click.option(
                "--raw", is_flag=True, help="CSV byte-exact for machines, not guarded for spreadsheets."
            ),
            click.option("--workspace", "slug", help="Which one; needed when there are several."),
            click.option("--as", "email", metavar="EMAIL", help="In whose name, on this machine."),
            click.option("--address", help="A server elsewhere; then BATON_TOKEN says who you are."),
            json_option,
        )
    ):
        command = option(command)
    return command


@click.command("timesheet")
@of_days
@click.option("--all", "everything", is_flag=True, help="Hours that are not approved yet too.")
@click.option("--not-billable", is_flag=True, help="What nobody pays for too.")
@click.option("--language", type=click.Choice(["en", "ru", "nl"]), help="Of the sheet.")
def export_timesheet(everything: bool, not_billable: bool, language: str | None, **given: Any) -> None:
    """Hours of a client or a project into TARGET: .pdf, .xlsx or .csv.

    \b
    baton export timesheet july.pdf --client Fjord --from 2026-07-01 --until 2026-07-31 --as v@x.example
    """
    more: dict[str, Any] = {"approved": not everything, "billable": not not_billable}
    if language:
        more["language"] = language
    fetch("timesheets/export", more, **given)


@click.command("profits")
@of_days
@click.option("--by", "cut", default="project", show_default=True, help="client, project, month, service, …")
def export_profits(cut: str, **given: Any) -> None:
    """What was earned and what it cost, into TARGET: .pdf, .xlsx or .csv.

    \b
    baton export profits year.xlsx --from 2026-01-01 --until 2026-12-31 --by client --as vera@demo.example
    """
    fetch("profits/export", {"cut": cut}, **given)


def fetch(
    path: str,
    query: dict[str, Any],
    *,
    target: Path,
    first: datetime,
    last: datetime,
    customer: str | None,
    project: str | None,
    raw: bool,
    slug: str | None,
    email: str | None,
    address: str | None,
    as_json: bool,
) -> None:
    wanted = target.suffix.removeprefix(".").lower()
    if wanted not in FORMATS:
        raise Refused(f"{target.name}: call it .pdf, .xlsx or .csv.")
    query |= {"first_day": first.date().isoformat(), "last_day": last.date().isoformat(), "format": wanted}
    if raw:
        query["raw"] = True
    with client(address, slug, email) as (session, workspace):
        if customer or project:
            seen = Seen(session, workspace)
            query |= {"client": seen.one("clients", customer)["id"]} if customer else {}
            query |= {"project": seen.project(project)["id"]} if project else {}
        answer = session.get(f"/api/{workspace}/{path}", params=query)
    if answer.is_error:
        raise Refused(str(answer.json().get("detail", answer.text)))
    target.write_bytes(answer.content)
    said = {"file": str(target), "bytes": len(answer.content)}
    say(f"{target}: {len(answer.content):,} bytes.", said, as_json=as_json)
