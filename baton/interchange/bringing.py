"""Bring a file in through the screens: upload, agree to its dry run, cancel."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Q

from baton.accounts import access
from baton.accounts.models import Member, MoneyTier
from baton.boards.access import finding as finding_boards
from baton.files.receiving import ReceivedFile
from baton.files.storing import store
from baton.interchange.choices import Choices
from baton.interchange.choosing import demand_kind, demand_use
from baton.interchange.hours.places import demand_places
from baton.interchange.hours.settings import settings_of as settings_of_hours
from baton.interchange.hours.source import HOURS
from baton.interchange.hours.whose import demand_hours, demand_members
from baton.interchange.kaiten.asking import keeping
from baton.interchange.models import FurtherFile, ImportRun
from baton.interchange.refusals import (
    AlreadyApplied,
    CannotHold,
    FileIsGone,
    NotRead,
    StillAsked,
    UnknownColumn,
    UnknownField,
    UnknownMember,
    UnknownPerson,
)
from baton.interchange.sources import demand_fitting as demand_readable
from baton.jobs import ordering
from baton.jobs.models import Job, State
from baton.kit.errors import NotSeen


def take_in(files: Sequence[ReceivedFile], *, source: str, by: Member) -> ImportRun:
    """Keep the upload (the pages of one export together) and order its dry run: a hundred megabytes are not
    read while others wait to write.

    Raises NotAllowed, UnknownSource, NotSeveral, FileEmpty.
    """
    demand_bringing(source, by)
    demand_readable(source, len(files), {})
    stored = [store(file, by.workspace, name=(file.name or "file")[:255]) for file in files]
    first, *others = stored
    run = ImportRun.objects.create(
        workspace=by.workspace, by=by, source=source, file_name=first.name, sha256=first.sha256, file=first
    )
    for page in others:
        FurtherFile.objects.create(run=run, file=page, name=page.name)
    return order_reading(run, by)


def demand_bringing(source: str, by: Member) -> None:
    """Raises NotAllowed."""
    access.demand_administer(by)
    if source == HOURS.name:
        demand_hours(by)


def read_otherwise(run: ImportRun, settings: Mapping[str, Any], *, by: Member) -> ImportRun:
    """Read the files once more, as ``settings`` say. Raises NotAllowed, AlreadyApplied, FileIsGone,
    NoSettings."""
    demand_bringing(run.source, by)
    run = ImportRun.objects.select_for_update(of=("self",)).select_related("job").get(pk=run.pk)
    if run.applied_at is not None or (run.job is not None and not run.job.is_over):
        raise AlreadyApplied
    if run.file_id is None:
        raise FileIsGone
    demand_readable(run.source, 1, settings)
    if run.source == HOURS.name:
        demand_members(settings_of_hours(settings), by)
        demand_places(settings_of_hours(settings), by)
    run.settings = dict(settings)
    run.save(update_fields=["settings"])
    return order_reading(run, by)


def order_reading(run: ImportRun, by: Member) -> ImportRun:
    run.job = ordering.order("dry run", by=by, run=run.id)
    run.save(update_fields=["job"])
    return run


def agree(run: ImportRun, choices: Choices, *, by: Member) -> Job:
    """Order the import. Raises NotAllowed, AlreadyApplied, NotRead, StillAsked, UnknownPerson, UnknownMember,
    CannotHold, UnknownColumn, NotAKind."""
    demand_bringing(run.source, by)
    access.demand_manage(by)
    run = ImportRun.objects.select_for_update(of=("self",)).select_related("job").get(pk=run.pk)
    if run.applied_at is not None or (run.job is not None and not run.job.is_over):
        raise AlreadyApplied
    if not run.is_read:
        raise NotRead
    if asked := (run.dry_run.get("reading") or {}).get("asked"):
        raise StillAsked(questions=", ".join(asked))
    demand_fitting(run, choices, by)
    run.by, run.choices = by, choices.as_document()
    run.job = ordering.order("import", by=by, run=run.id)
    run.save(update_fields=["by", "choices", "job"])
    return run.job


def demand_fitting(run: ImportRun, choices: Choices, by: Member) -> None:
    people = {person["external_id"] for person in run.dry_run["people"]}
    columns = {column["external_id"] for column in run.dry_run["columns"]}
    for person in choices.people.keys() - people:
        raise UnknownPerson(person=person)
    for column, kind in choices.columns.items():
        if column not in columns:
            raise UnknownColumn(column=column)
        demand_kind(kind)
    uses = {one["external_id"]: one for one in run.dry_run["custom_fields"]}
    for field, use in choices.fields.items():
        if field not in uses:
            raise UnknownField(field=field)
        demand_use(uses[field]["name"], uses[field]["kind"], use)
    wanted = {pk for pk in (*choices.people.values(), choices.responsible) if pk is not None}
    members = Member.objects.filter(workspace=by.workspace_id).in_bulk(wanted)
    for pk in wanted - members.keys():
        raise UnknownMember(member=pk)
    holder = members.get(choices.responsible or 0)
    if holder is not None and (holder.is_guest or not holder.is_present):
        raise CannotHold(person=holder.name)
    if choices.space_id is not None:
        finding_boards.space(choices.space_id, by)


def cancel(run: ImportRun, *, by: Member) -> None:
    """Before its end nothing has been written. Raises NotAllowed, AlreadyApplied."""
    access.demand_administer(by)
    if run.applied_at is not None:
        raise AlreadyApplied
    if run.job is not None and not run.job.is_over:
        ordering.cancel(run.job)
        if run.job.state == State.WAITING:
            keeping.forget(run.pk)


def runs_seen_by(member: Member) -> Any:
    """The newest first; hours of others only for who brought them and still sees those. Raises NotAllowed."""
    access.demand_administer(member)
    runs = ImportRun.objects.filter(workspace=member.workspace_id)
    hours = Q(source=HOURS.name)
    if member.sees_money(MoneyTier.ALL_HOURS):
        hours &= ~Q(by=member.pk)
    return runs.exclude(hours).select_related("job", "by", "set_aside").order_by("-id")


def run_seen_by(pk: int, member: Member) -> ImportRun:
    found: ImportRun | None = runs_seen_by(member).filter(pk=pk).first()
    if found is None:
        raise NotSeen
    return found
