"""`baton api`: every operation of the API by its name, described by the OpenAPI document."""

import contextlib
import os
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import click
import httpx
import orjson
from django.core.wsgi import get_wsgi_application

from baton.accounts.models import ApiToken, Member, Scope
from baton.accounts.models.token import digest, new_secret
from baton.cli.operations import Operation, operations
from baton.cli.saying import Refused
from baton.cli.workspaces import the_workspace
from baton.kit import clock


@click.command("api", context_settings={"ignore_unknown_options": False})
@click.argument("name", required=False)
@click.argument("values", nargs=-1, metavar="[FIELD=VALUE]…")
@click.option("--workspace", "slug", help="Which one; needed when there are several.")
@click.option("--as", "email", metavar="EMAIL", help="In whose name, on this machine and without a server.")
@click.option("--address", help="A server elsewhere; then BATON_TOKEN says who you are.")
@click.option("--key", help="Idempotency key: the same call with the same key is carried out once.")
@click.option("--list", "listing", is_flag=True, help="Name all operations.")
@click.option("--json", "as_json", is_flag=True, help="One line instead of an indented answer.")
def api_command(
    name: str | None,
    values: tuple[str, ...],
    slug: str | None,
    email: str | None,
    address: str | None,
    key: str | None,
    listing: bool,
    as_json: bool,
) -> None:
    """Call one operation of the API.

    \b
    baton api --list
    baton api boards.move_card card_id=12 column=3 --as anna@relay.example
    BATON_TOKEN=… baton api boards.open_board board_id=1 --address https://baton.example --workspace relay
    """
    known = operations()
    if (listing or name is None) and as_json:
        click.echo(orjson.dumps({each.name: each.summary for each in known.values()}))
        return
    if listing or name is None:
        click.echo("\n".join(f"{each.name:<44} {each.summary}" for each in known.values()))
        return
    if name not in known:
        raise click.UsageError(f"There is no operation {name!r}; `baton api --list` names them.")
    operation = known[name]
    given = read_values(operation, values)
    with client(address, slug, email) as (session, workspace):
        answer = session.request(
            operation.method,
            operation.path_with({**given.path, "workspace": workspace}),
            params=given.query,
            content=orjson.dumps(given.body) if operation.has_body else None,
            headers={"Content-Type": "application/json", "Idempotency-Key": key or str(uuid4())},
        )
    show(answer, as_json=as_json)


def read_values(operation: Operation, values: tuple[str, ...]) -> Any:
    try:
        return operation.read(values)
    except ValueError as error:
        raise click.UsageError(f"{error}\n\n{operation.usage()}") from error


def show(answer: httpx.Response, *, as_json: bool) -> None:
    if not answer.headers.get("content-type", "").startswith("application/json"):
        click.echo(answer.text)
    else:
        document = answer.json()
        option = 0 if as_json else orjson.OPT_INDENT_2
        click.echo(orjson.dumps(document, option=option).decode(), err=answer.is_error)
    if answer.is_error:
        raise SystemExit(1)


@contextlib.contextmanager
def client(address: str | None, slug: str | None, email: str | None) -> Iterator[tuple[httpx.Client, str]]:
    """A client and the workspace's slug: of a server elsewhere, or of this installation without a server."""
    if address is not None:
        token = os.environ.get("BATON_TOKEN")
        if not token or not slug:
            raise Refused("A server elsewhere needs BATON_TOKEN in the environment and --workspace.")
        with httpx.Client(base_url=address, headers=bearer(token), timeout=60) as session:
            yield session, slug
        return
    if email is None:
        raise Refused("Say in whose name with --as EMAIL, or name a server with --address.")
    workspace = the_workspace(slug)
    member = Member.objects.present().filter(workspace=workspace, user__email=email.casefold()).first()
    if member is None:
        raise Refused(f"Nobody in {workspace.name} has the e-mail address {email}.")
    with passing_token(member) as secret:
        transport = httpx.WSGITransport(app=get_wsgi_application())
        with httpx.Client(
            transport=transport, base_url="http://localhost", headers=bearer(secret)
        ) as session:
            yield session, workspace.slug


@contextlib.contextmanager
def passing_token(member: Member) -> Iterator[str]:
    """A key for this one call. A killed call leaves one that is void a minute later."""
    secret = new_secret()
    until = clock.real_now() + timedelta(minutes=1)
    token = ApiToken.objects.create(
        member=member, name="baton api", digest=digest(secret), scope=Scope.WRITE, expires_at=until
    )
    try:
        yield secret
    finally:
        token.delete()


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}
