"""The people of the demo agency, for a visitor to try Baton as one of them. On a demo installation only."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from baton.accounts.models import Member, MoneyTier, Role


@dataclass(frozen=True)
class Part:
    """One person to try, and in words what they see."""

    member: Member
    sees: list[str | Promise]


@dataclass(frozen=True)
class Cast:
    """A few people who see different things, and everybody else."""

    first: list[Part]
    others: list[Part]


def cast() -> Cast | None:
    """None where nobody can be tried."""
    people = list(of_demo()) if settings.DEMO else []
    if not people:
        return None
    first = list(different(people))
    chosen = {member.id for member in first}
    others = [member for member in people if member.id not in chosen]
    return Cast([part(member) for member in first], [part(member) for member in others])


def of_demo() -> QuerySet[Member]:
    present = Member.objects.present().filter(workspace__is_demo=True, user__is_active=True)
    return present.select_related("user", "workspace", "client").order_by("id")


def one_of_demo(pk: int) -> Member | None:
    return of_demo().filter(pk=pk).first() if settings.DEMO else None


def different(people: list[Member]) -> Iterator[Member]:
    """The first of each role and job function: owner before manager before member before guest."""
    seen: set[tuple[str, str]] = set()
    roles = [Role.OWNER, Role.MANAGER, Role.MEMBER, Role.GUEST]
    for member in sorted(people, key=lambda each: (roles.index(Role(each.role)), each.id)):
        if (member.role, member.job_function) not in seen:
            seen.add((member.role, member.job_function))
            yield member


def part(member: Member) -> Part:
    return Part(member, list(what_is_seen(member)))


MONEY = {
    MoneyTier.OWN_HOURS: _("own hours"),
    MoneyTier.ALL_HOURS: _("everybody’s hours"),
    MoneyTier.PRICES: _("prices"),
    MoneyTier.COSTS_AND_MARGINS: _("costs and margins"),
}


def what_is_seen(member: Member) -> Iterator[str | Promise]:
    if member.client is not None:
        yield _("only what is shared with %(client)s") % {"client": member.client.name}
        return
    yield _("the team’s boards")
    if member.money in MONEY:
        yield MONEY[MoneyTier(member.money)]
    if member.may_manage:
        yield _("settings of boards")
    if member.may_administer:
        yield _("people and rights")
