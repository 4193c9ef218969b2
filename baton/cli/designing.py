"""`baton design`: the services of a house, what nobody has said of one yet, and its diagram."""

from typing import Any

import click

from baton.cli.calling import client
from baton.cli.finding import asked, fitted
from baton.cli.saying import Refused, json_option, say

FORMATS = {"mermaid": "mermaid", "bpmn": "bpmn"}


@click.command("design")
@click.argument("service", required=False)
@click.option(
    "--diagram", type=click.Choice(sorted(FORMATS)), help="Write its diagram in this format instead."
)
@click.option("--workspace", "slug", help="Which one; needed when there are several.")
@click.option("--as", "email", metavar="EMAIL", help="In whose name, on this machine and without a server.")
@click.option("--address", help="A server elsewhere; then BATON_TOKEN says who you are.")
@json_option
def design_command(
    service: str | None,
    diagram: str | None,
    slug: str | None,
    email: str | None,
    address: str | None,
    as_json: bool,
) -> None:
    """The services, or of one its blind spots and the six parts of its Definition of Workflow.

    \b
    baton design --as vera@demo.example
    baton design 'Strategic segments' --as vera@demo.example
    baton design 'Strategic segments' --diagram bpmn --as vera@demo.example > segments.bpmn
    """
    with client(address, slug, email) as (session, workspace):
        rows: Any = asked(session, f"/api/{workspace}/services")
        if service is None:
            say("\n".join(all_of(rows)), {"services": rows}, as_json=as_json)
            return
        pk = one_of(rows, service)["id"]
        if diagram is not None:
            answer = session.get(f"/api/{workspace}/services/{pk}/{FORMATS[diagram]}")
            answer.raise_for_status()
            click.echo(answer.text, nl=False)
            return
        found = asked(session, f"/api/{workspace}/services/{pk}/design")
    say("\n".join(told(found)), found, as_json=as_json)


def one_of(rows: list[dict[str, Any]], name: str) -> dict[str, Any]:
    wanted = name.casefold()
    exact = [row for row in rows if row["name"].casefold() == wanted]
    found = exact or [row for row in rows if wanted in row["name"].casefold()]
    if len(found) != 1:
        names = ", ".join(row["name"] for row in found[:6])
        raise Refused(f"“{name}”: {'which of ' + names + '?' if found else 'no service is called so.'}")
    return found[0]


def all_of(rows: list[dict[str, Any]]) -> list[str]:
    if not rows:
        return ["There are no services yet."]
    lines = [f"{fitted('service', 44)}  {'blocks':>6}  {'blind':>5}  board"]
    return lines + [
        f"{fitted(row['name'], 44)}  {row['blocks']:>6}  {row['blind']:>5}  {row['board'] or '-'}"
        for row in rows
    ]


def told(found: dict[str, Any]) -> list[str]:
    blind = found["blind"]
    lines = [f"{found['service']['name']}: {len(blind)} blind spots"]
    lines += [f"  {spot['words']}" for spot in blind]
    lines += ["", "Definition of Workflow"]
    return lines + [f"  {'x' if said['is_said'] else ' '}  {said['words']}" for said in found["definition"]]
