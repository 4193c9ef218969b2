"""Arrange spaces: who works with which boards together, and who sees them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.boards.access import finding
from baton.boards.models import Space, SpaceMember
from baton.boards.news.structure_facts import (
    SpaceAdded,
    SpaceArchived,
    SpaceChanged,
    SpaceReordered,
    SpaceRestored,
)
from baton.boards.ordering import rank_directly_above
from baton.boards.structure.arranging import demand_storable, named, write
from baton.boards.structure.refusals import NobodyWouldSee, NotNameable
from baton.kit import clock


def add_space(name: str, *, by: Member, private: bool = False, members: Iterable[Member] = ()) -> Space:
    """A space at the end of the list. Whoever makes a private one is named on it."""
    access.demand_manage(by)
    with log.in_turn(by.workspace_id) as workspace:
        last = rank_directly_above(None, Space.objects.filter(workspace=workspace))
        space = Space(workspace=workspace, name=named(name), rank=last, private=private)
        demand_storable(space).save()
        if private or members:
            name_exactly(space, {by, *members})
        log.record(workspace, SpaceAdded(space=space.id), by=by)
        return space


def change_space(
    space: Space,
    *,
    by: Member,
    name: str | None = None,
    private: bool | None = None,
    members: Iterable[Member] | None = None,
) -> Space:
    """Rename, open or close, or name exactly these ``members`` (they count while the space is private)."""
    with space_in_turn(space, by) as (workspace, space):
        wanted = {"name": named(name) if name is not None else None, "private": private}
        changed = write(space, {key: value for key, value in wanted.items() if value is not None})
        people = set(members) if members is not None else None
        if people is None and "private" in changed and space.private and not space.places.exists():
            people = {by}
        if people is not None and name_exactly(space, people):
            changed.append("members")
        if space.private and not space.places.filter(member__left_at=None).exists():
            raise NobodyWouldSee
        if changed:
            log.record(workspace, SpaceChanged(space=space.id, changed=changed), by=by)
        return space


def reorder_space(space: Space, *, above: Space | None, by: Member) -> Space:
    """Put the space directly above another one, or at the end of the list."""
    with space_in_turn(space, by) as (workspace, space):
        others = Space.objects.filter(workspace=workspace).exclude(pk=space.pk)
        if write(space, {"rank": rank_directly_above(above, others)}):
            log.record(workspace, SpaceReordered(space=space.id), by=by)
        return space


def archive_space(space: Space, *, by: Member) -> Space:
    """Its boards go out of sight with it and come back with it; nothing of them is touched."""
    with space_in_turn(space, by) as (workspace, space):
        if space.archived_at is None:
            write(space, {"archived_at": clock.now()})
            log.record(workspace, SpaceArchived(space=space.id), by=by)
        return space


def restore_space(space: Space, *, by: Member) -> Space:
    with space_in_turn(space, by) as (workspace, space):
        if write(space, {"archived_at": None}):
            log.record(workspace, SpaceRestored(space=space.id), by=by)
        return space


@contextmanager
def space_in_turn(space: Space, by: Member) -> Iterator[tuple[Workspace, Space]]:
    access.demand_manage(by)
    with log.in_turn(space.workspace_id) as workspace:
        yield workspace, finding.space(space.pk, by)


def name_exactly(space: Space, people: set[Member]) -> bool:
    """Whether anything changed. Raises NotNameable for a guest or somebody who left."""
    for person in people:
        if person.is_guest or not person.is_present or person.workspace_id != space.workspace_id:
            raise NotNameable(person=person.name)
    known = set(space.places.values_list("member", flat=True))
    wanted = {person.id for person in people}
    space.places.filter(member__in=known - wanted).delete()
    SpaceMember.objects.bulk_create(
        SpaceMember(space=space, member_id=member) for member in sorted(wanted - known)
    )
    return known != wanted
