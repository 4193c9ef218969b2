"""`baton invoices`: drafts, issued invoices, and what is had of them."""

from pathlib import Path
from typing import Any

import click
import httpx

from baton.cli.calling import client
from baton.cli.finding import asked, fitted
from baton.cli.naming import Seen
from baton.cli.rating import somewhere
from baton.cli.saying import Refused, number_of, say

DAY = click.DateTime(["%Y-%m-%d"])
PAGE = 500


@click.group("invoices")
def invoices_command() -> None:
    """What clients are asked for: drafted from the work, issued, and taken along as PDF, XML and CSV.

    \b
    baton invoices draft 'Weekly offers' 2026-10-01 2026-10-31 --as vera@demo.example
    baton invoices issue 13 --as vera@demo.example
    baton invoices ubl 2026-0020 --to invoice.xml --as vera@demo.example
    """


@invoices_command.command("list")
@somewhere
def list_invoices(slug: str | None, email: str | None, address: str | None, as_json: bool) -> None:
    """Drafts first, each with its id, then what was issued, the newest first."""
    with client(address, slug, email) as (session, workspace):
        rows = all_of(session, workspace)
    lines = [line_of(row) for row in rows] or ["Nothing was invoiced yet."]
    say("\n".join(lines), {"invoices": rows}, as_json=as_json)


@invoices_command.command("draft")
@click.argument("project")
@click.argument("first_day", type=DAY)
@click.argument("last_day", type=DAY)
@click.option("--by", "lines_by", type=click.Choice(["card", "function"]), default="card", show_default=True)
@somewhere
def draft_invoice(
    project: str,
    first_day: Any,
    last_day: Any,
    lines_by: str,
    slug: str | None,
    email: str | None,
    address: str | None,
    as_json: bool,
) -> None:
    """A draft of what is agreed for PROJECT and was done on these days, and is on no invoice yet."""
    with client(address, slug, email) as (session, workspace):
        body = {
            "project": Seen(session, workspace).project(project)["id"],
            "first_day": first_day.date().isoformat(),
            "last_day": last_day.date().isoformat(),
            "lines_by": lines_by,
        }
        made = told(session.post(f"/api/{workspace}/invoices", json=body))
    say("\n".join(whole(made)), made, as_json=as_json)


@invoices_command.command("issue")
@click.argument("invoice")
@somewhere
def issue_invoice(
    invoice: str, slug: str | None, email: str | None, address: str | None, as_json: bool
) -> None:
    """The draft with this id gets the next number and today's date, and never changes again."""
    with client(address, slug, email) as (session, workspace):
        made = told(session.post(f"/api/{workspace}/invoices/{named(session, workspace, invoice)}/issue"))
    say(f"Issued: {line_of(made)}", made, as_json=as_json)


def had_as(kind: str, ending: str) -> Any:
    @click.argument("invoice")
    @click.option("--to", "path", type=click.Path(path_type=Path), help="Into this file.")
    @somewhere
    def have(
        invoice: str,
        path: Path | None,
        slug: str | None,
        email: str | None,
        address: str | None,
        as_json: bool,
    ) -> None:
        with client(address, slug, email) as (session, workspace):
            pk = named(session, workspace, invoice)
            content = received(session.get(f"/api/{workspace}/invoices/{pk}/{kind}"))
        to = path or Path(f"{invoice.replace('/', '-')}.{ending}")
        to.write_bytes(content)
        say(f"Written: {to}", {"file": str(to), "bytes": len(content)}, as_json=as_json)

    return have


invoices_command.command("pdf", help="The paper of INVOICE, named by its number or id.")(had_as("pdf", "pdf"))
invoices_command.command("ubl", help="Peppol's XML of INVOICE, named by its number or id.")(
    had_as("ubl", "xml")
)


@invoices_command.command("export")
@click.option("--from", "first_day", type=DAY, required=True, help="Issued from this day on.")
@click.option("--until", "last_day", type=DAY, help="And up to this one; else today.")
@click.option("--spreadsheet", is_flag=True, help="Safe for spreadsheets; else byte-exact for programs.")
@click.option("--to", "path", type=click.Path(path_type=Path), help="Into this file; else printed.")
@somewhere
def export_invoices(
    first_day: Any,
    last_day: Any,
    spreadsheet: bool,
    path: Path | None,
    slug: str | None,
    email: str | None,
    address: str | None,
    as_json: bool,
) -> None:
    """For the ledger, as CSV: a row for each account and VAT of an invoice."""
    days: dict[str, Any] = {"first_day": first_day.date().isoformat(), "raw": not spreadsheet}
    if last_day:
        days["last_day"] = last_day.date().isoformat()
    with client(address, slug, email) as (session, workspace):
        content = received(session.get(f"/api/{workspace}/invoices-export", params=days))
    if path is None:
        say(content.decode().rstrip("\n"), {"csv": content.decode()}, as_json=as_json)
        return
    path.write_bytes(content)
    say(f"Written: {path}", {"file": str(path), "bytes": len(content)}, as_json=as_json)


def named(session: httpx.Client, workspace: str, invoice: str) -> int:
    """By its number, or, a draft, by its id."""
    for row in all_of(session, workspace):
        if invoice == row["code"] or (not row["code"] and invoice == str(row["id"])):
            return int(row["id"])
    raise Refused(f"There is no invoice {invoice!r}; `baton invoices list` names them.")


def all_of(session: httpx.Client, workspace: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    after: int | None = 0
    while after is not None:
        page = asked(session, f"/api/{workspace}/invoices", after=after, limit=PAGE)
        rows += page["invoices"]
        after = page["next"]
    return rows


def told(answer: httpx.Response) -> dict[str, Any]:
    document: dict[str, Any] = answer.json()
    if answer.is_error:
        raise Refused(str(document.get("detail", answer.text)))
    return document


def received(answer: httpx.Response) -> bytes:
    if answer.is_error:
        raise Refused(str(answer.json().get("detail", answer.text)))
    return answer.content


def line_of(row: dict[str, Any]) -> str:
    name = row["code"] or f"draft {row['id']}"
    days = f"{row['first_day']} – {row['last_day']}"
    whose = fitted(f"{row['client_name']}: {row['project_name']}", 44)
    note = "  credit note" if row["kind"] == "credit_note" else "  credited" if row["credited_code"] else ""
    issued, asked_for = row["issue_day"] or "", f"{row['gross']:>12} {row['currency']}"
    return f"{fitted(name, 14)}  {issued:<10}  {whose}  {days}  {asked_for}{note}"


def whole(row: dict[str, Any]) -> list[str]:
    lines = [line_of(row), ""]
    lines += [f"  {fitted(line['text'], 60)}  {line['amount']:>12}" for line in row["lines"]]
    lines += ["", f"{number_of(len(row['lines']), 'line')}, {row['net']} {row['currency']} without VAT."]
    lines += row["remarks"]
    if row["missing"]:
        lines.append(f"Missing before it can be issued: {', '.join(row['missing'])}.")
    return lines
