"""What every `baton import …` does with its plan: the dry run, or the import with --apply."""

import getpass
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import click
from django.core.exceptions import ValidationError
from django.db import transaction

from baton.accounts.models import Member, Workspace
from baton.cli.reading_options import with_meanings, write_map
from baton.cli.saying import Refused, json_option, say
from baton.cli.telling_dry_run import counted, told
from baton.cli.upgrading import upgrade
from baton.interchange.applied import Applied
from baton.interchange.applying.carrying_out import apply
from baton.interchange.choices import Choices
from baton.interchange.choosing import chosen, columns_chosen, fields_chosen, pair, pairs_in, people_chosen
from baton.interchange.dry_run import dry_run
from baton.interchange.first_workspace import FirstOwner, found_first
from baton.interchange.plan import ImportPlan
from baton.interchange.progress import Progress, to_nobody
from baton.interchange.quarantine import table_of_quarantine
from baton.interchange.reading import DEFAULT_LIMIT, MEGABYTE
from baton.interchange.refusals import StillAsked
from baton.interchange.source import Brought, BroughtFile
from baton.interchange.sources import plan_files
from baton.interchange.telling_problems import spoken
from baton.kit.errors import Refusal

Planner = Callable[[Brought], ImportPlan]
F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True)
class Wish:
    """What was typed."""

    workspace: str
    space: str
    board_name: str
    people: tuple[str, ...]
    people_file: Path | None
    columns: tuple[str, ...]
    fields: tuple[str, ...]
    responsible: str
    by: str
    owner_email: str
    owner_name: str


def wishes(command: F) -> F:
    """The options of every import, given to the command by the names of a `Wish`."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


OPTIONS = (
    click.option("--apply", "applying", is_flag=True, help="Do it. Without this nothing is written."),
    click.option(
        "--workspace", default="", metavar="SLUG", help="Into which workspace, if there are several."
    ),
    click.option("--space", default="", metavar="NAME", help="Into which space; made if there is none."),
    click.option("--board-name", default="", metavar="NAME", help="What the board is called here."),
    click.option(
        "--people",
        "--who",
        "people",
        multiple=True,
        metavar="'NAME=MEMBER'",
        help="Somebody of the file is this member (e-mail, name, id; “new”: a placeholder).",
    ),
    click.option(
        "--people-file",
        "--map-file",
        "people_file",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help="The same as a CSV file: name,member.",
    ),
    click.option("--columns", multiple=True, metavar="'NAME=KIND'", help="queue, work, wait or done."),
    click.option(
        "--field",
        "fields",
        multiple=True,
        metavar="'NAME=USE'",
        help="A field of numbers becomes price or planned_hours.",
    ),
    click.option("--responsible", default="", metavar="MEMBER", help="For cards to which nothing points."),
    click.option("--by", default="", metavar="MEMBER", help="Who imports; else the first owner."),
    click.option(
        "--owner-email", default="", metavar="EMAIL", help="Of the first owner, on an empty installation."
    ),
    click.option(
        "--owner-name", default="", metavar="NAME", help="Of the first owner, on an empty installation."
    ),
    click.option("--limit-mb", default=DEFAULT_LIMIT // MEGABYTE, show_default=True, type=click.IntRange(1)),
    json_option,
)


def bring_in(
    source: str,
    files: Sequence[Path],
    *,
    settings: Mapping[str, Any] | None = None,
    applying: bool,
    limit_mb: int,
    as_json: bool,
    mapped: Sequence[str] = (),
    map_file: Path | None = None,
    save_map: Path | None = None,
    quarantine: Path | None = None,
    planner: Planner | None = None,
    **typed: Any,
) -> None:
    """Plan the files and show or carry out what they hold. Exit code 3: everything in them is here already.

    ``planner`` instead of the source's own. ``mapped`` and ``map_file`` give columns of a table their
    meaning; where to ``save_map`` and ``quarantine``."""
    with refusing():
        upgrade()
        wish = Wish(**typed)
        workspace = workspace_of(wish.workspace)
        brought = Brought(
            tuple(BroughtFile(file.name, file) for file in files),
            settings or {},
            limit_mb * MEGABYTE,
            time_zone=workspace.time_zone if workspace else "UTC",
        )
        plan = planner(brought) if planner else plan_files(source, brought)
        if (mapped or map_file) and plan.reading is not None:
            header = plan.reading.shown.get("header", [])
            chosen = with_meanings(plan.reading.settings, header, mapped, map_file)
            # What nobody typed is looked at anew: other columns may hold dates now.
            typed_too = {"columns": chosen["columns"], **(settings or {})}
            plan = plan_files(source, replace(brought, settings=chosen if map_file else typed_too))
        if save_map is not None and plan.reading is not None:
            write_map(save_map, plan.reading.settings)
        if quarantine is not None:
            quarantine.write_bytes(table_of_quarantine(plan) or b"")
        finish(plan, wish, applying=applying, as_json=as_json)


def finish(plan: ImportPlan, wish: Wish, *, applying: bool, as_json: bool) -> None:
    if applying:
        if plan.reading is not None and plan.reading.asked:
            raise StillAsked(questions=", ".join(plan.reading.asked))
        carry_out(plan, wish, as_json=as_json)
    else:
        document = preview(plan, wish)
        hint = "\n\nThis was a dry run; nothing was written. Add --apply to do it."
        say(told(document) + hint, document, as_json=as_json)


@contextmanager
def refusing() -> Iterator[None]:
    try:
        yield
    except (Refusal, ValidationError, OSError, UnicodeDecodeError) as error:
        raise Refused(
            ", ".join(error.messages) if isinstance(error, ValidationError) else str(error)
        ) from error


def preview(plan: ImportPlan, wish: Wish) -> dict[str, Any]:
    workspace = workspace_of(wish.workspace)
    choices = chosen_by(plan, wish, workspace)
    document: dict[str, Any] = spoken(dry_run(plan, workspace, somebody_named=bool(wish.responsible)))
    for row in document["columns"]:
        row["kind"] = choices.columns.get(row["external_id"], row["suggested_kind"])
    names = dict(Member.objects.filter(workspace=workspace).values_list("id", "name")) if workspace else {}
    for row in document["people"]:
        row["chosen_name"] = names.get(choices.people.get(row["external_id"]) or 0)
    return document


def carry_out(plan: ImportPlan, wish: Wish, *, as_json: bool) -> None:
    with transaction.atomic():
        owner = first_owner(plan, wish)
        workspace = owner.member.workspace if owner else demand_workspace(wish)
        choices = chosen_by(plan, wish, workspace)
        with shown(quiet=as_json) as progress:
            applied = apply(plan, choices, by=importer(wish.by, workspace, owner), progress=progress)
    if applied.nothing_new:
        say("Nothing to do: everything in this file is here already.", applied.as_document(), as_json=as_json)
        raise SystemExit(3)
    document = {
        **applied.as_document(),
        "set_aside": len(plan.quarantine),
        "workspace": workspace.slug,
        "owner": owner.member.name if owner else None,
        "password_link": owner.password_link if owner else None,
    }
    said = [*done_in_words(workspace, applied, owner), *set_aside_in_words(plan)]
    say("\n".join(said), document, as_json=as_json)


def done_in_words(workspace: Workspace, applied: Applied, owner: FirstOwner | None) -> Iterator[str]:
    yield f"Imported into the workspace “{workspace.name}” (/{workspace.slug}):"
    yield from (f"  {line}" for line in counted(applied.counts))
    if applied.mended:
        yield f"  Mended texts: {', '.join(f'{reason} {count}' for reason, count in applied.mended.items())}"
    if owner is not None:
        email = owner.member.user.email if owner.member.user else ""
        yield f"The owner is {owner.member.name} ({email})."
        if owner.password_link:
            yield f"Choose the owner's password here, once the server runs: {owner.password_link}"


def set_aside_in_words(plan: ImportPlan) -> Iterator[str]:
    yield from (str(notice) for notice in plan.notices if notice.code == "left_behind")
    if count := len(plan.quarantine):
        yield f"Set aside, with the reason of each in the dry run: {count}."


def workspace_of(slug: str) -> Workspace | None:
    """None on an empty installation."""
    if slug:
        found = Workspace.objects.filter(slug=slug).first()
        if found is None:
            raise Refused(f"There is no workspace “{slug}”.")
        return found
    all_of_them = list(Workspace.objects.order_by("id"))
    if len(all_of_them) > 1:
        names = ", ".join(workspace.slug for workspace in all_of_them)
        raise Refused(f"There are several workspaces; name one with --workspace: {names}.")
    return all_of_them[0] if all_of_them else None


def demand_workspace(wish: Wish) -> Workspace:
    found = workspace_of(wish.workspace)
    if found is None:
        raise Refused("There is no workspace yet.")
    return found


def first_owner(plan: ImportPlan, wish: Wish) -> FirstOwner | None:
    if Workspace.objects.exists() or wish.workspace:
        return None
    account = getpass.getuser()
    email = wish.owner_email or f"{account}@localhost"
    return found_first(plan.title, owner=wish.owner_name or email.partition("@")[0], email=email)


def importer(named: str, workspace: Workspace, owner: FirstOwner | None) -> Member:
    if named:
        return chosen(named, workspace)
    if owner is not None:
        return owner.member
    able = Member.objects.present().filter(workspace=workspace, may_administer=True, may_manage=True)
    found = able.order_by("id").first()
    if found is None:
        raise Refused("Nobody in this workspace may import; name somebody with --by.")
    return found


def chosen_by(plan: ImportPlan, wish: Wish, workspace: Workspace | None) -> Choices:
    pairs = [*(pairs_in(wish.people_file) if wish.people_file else ()), *map(pair, wish.people)]
    named = chosen(wish.responsible, workspace).id if wish.responsible and workspace else None
    return Choices(
        people=people_chosen(plan, pairs, workspace) if workspace else {},
        columns=columns_chosen(plan, map(pair, wish.columns)),
        fields=fields_chosen(plan, map(pair, wish.fields)),
        responsible=named,
        space=wish.space,
        board_name=wish.board_name,
    )


@contextmanager
def shown(*, quiet: bool) -> Iterator[Progress]:
    """A bar on a terminal, lines elsewhere; both beside the answer, on standard error."""
    if quiet:
        yield to_nobody
    elif not sys.stderr.isatty():
        yield line
    else:
        drawn: Any = click.progressbar(length=1, label="Importing", file=sys.stderr)
        with drawn as bar:

            def advance(done: int, total: int, step: str) -> None:
                bar.length = max(total, 1)
                bar.update(max(0, done - bar.pos))

            yield advance


def line(done: int, total: int, step: str) -> None:
    click.echo(f"{step}: {done} of {total}", err=True)
