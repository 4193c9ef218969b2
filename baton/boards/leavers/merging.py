"""A person known by name only turns out to be a member: everything of theirs becomes the member's."""

from collections.abc import Sequence

from django.db import models
from django.db.models import ForeignObjectRel

from baton.accounts import access
from baton.accounts.models import Member, Workspace
from baton.activity import log
from baton.boards.models import Card, CustomValue, FieldKind, Participant
from baton.boards.news.facts import CardPassedOn, about
from baton.kit.errors import NotSeen
from baton.membership.changing_roles import demand_here, fresh
from baton.membership.facts import PlaceholderMerged
from baton.membership.refusals import NotAPlaceholder, NotOfTheTeam


def merge(placeholder: Member, *, into: Member, by: Member) -> Member:
    """All rows that name the placeholder name ``into`` from now on, whichever floor they belong to.

    Raises NotAPlaceholder, NotAllowed, HasLeft, NotOfTheTeam (a guest holds no cards).
    """
    access.demand_administer(by)
    with log.in_turn(into.workspace_id) as workspace:
        placeholder, into = fresh(placeholder), fresh(into)
        if placeholder.workspace_id != into.workspace_id:
            raise NotSeen
        if not placeholder.is_placeholder or placeholder == into:
            raise NotAPlaceholder(person=placeholder.name)
        demand_here(into)
        touched = cards_of(placeholder)
        if into.is_guest and (touched or Participant.objects.filter(member=placeholder).exists()):
            raise NotOfTheTeam(person=into.name)
        for relation in relations_to_a_member():
            hand_over(relation, placeholder, into)
        chosen = CustomValue.objects.filter(field__kind=FieldKind.PERSON, field__workspace=workspace)
        chosen.filter(value=str(placeholder.id)).update(value=str(into.id))
        number = placeholder.id
        # Cards, comments and handoffs are protected: had one been forgotten, the database would refuse this.
        placeholder.delete()
        for card in Card.objects.filter(pk__in=touched).order_by("id"):
            tell(card, number, into, workspace, by)
        log.record(workspace, PlaceholderMerged(member=into.id, placeholder=number), by=by)
        return into


def cards_of(member: Member) -> list[int]:
    """Those whose face names the member."""
    offered = models.Q(handoffs__giver=member) | models.Q(handoffs__receiver=member)
    mine = models.Q(lead=member) | models.Q(responsible=member) | offered
    return list(Card.objects.filter(mine).values_list("pk", flat=True).distinct())


def tell(card: Card, placeholder: int, into: Member, workspace: Workspace, by: Member) -> None:
    """Boards that are open, or kept ready for the next who opens them, learn the new name from the log."""
    card.version += 1
    card.save(update_fields=["version"])
    face = about(card, "responsible", "lead", "offer")
    log.record(workspace, CardPassedOn(**face, from_member=placeholder, to_member=into.id), by=by)


def relations_to_a_member() -> list[ForeignObjectRel]:
    """Every foreign key to a member in the whole house, those of floors above included."""
    fields = Member._meta.get_fields(include_hidden=True)
    return [field for field in fields if isinstance(field, models.ManyToOneRel)]


def hand_over(relation: ForeignObjectRel, placeholder: Member, into: Member) -> None:
    """One at a time where a member may stand only once (on a card, in a project); what is there stays."""
    column = relation.field.name
    rows = relation.related_model._base_manager.filter(**{column: placeholder})
    unique = [
        constraint.fields
        for constraint in relation.related_model._meta.constraints
        if isinstance(constraint, models.UniqueConstraint) and column in constraint.fields
    ]
    for row in rows if unique else ():
        if any(stands_already(row, fields, column, into) for fields in unique):
            row.delete()
    rows.update(**{column: into})


def stands_already(row: models.Model, fields: Sequence[str], column: str, into: Member) -> bool:
    same = {name: getattr(row, name) for name in fields if name != column}
    return type(row)._base_manager.filter(**same, **{column: into}).exists()
