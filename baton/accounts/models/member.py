from collections.abc import Collection
from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from baton.accounts.models.token import Area
from baton.accounts.roles import TEAM, JobFunction, MoneyTier, Role
from baton.kit.record import Record

# Who works here. Whoever is known by name only, from an import, has no hours to give.
AT_WORK = Q(left_at=None, user__isnull=False, role__in=TEAM)


class MemberQuerySet(models.QuerySet["Member"]):
    def present(self) -> "MemberQuerySet":
        return self.filter(left_at=None)

    def seen_by(self, member: "Member") -> "MemberQuerySet":
        """A guest sees only those guests of their own client; who works for them shows on shared cards."""
        everybody = self.filter(workspace=member.workspace_id)
        if member.is_guest:
            return everybody.filter(Q(role__in=TEAM) | Q(client=member.client_id))
        return everybody


class Member(Record):
    """A person in a workspace. Without a user it is a placeholder: known by name only, from an import."""

    workspace = models.ForeignKey("accounts.Workspace", models.CASCADE, related_name="members")
    user = models.ForeignKey(
        "accounts.User", models.PROTECT, null=True, blank=True, related_name="memberships"
    )
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=8, choices=Role.choices, default=Role.MEMBER)
    job_function = models.CharField(max_length=24, choices=JobFunction.choices, default=JobFunction.OTHER)
    client = models.ForeignKey(
        "accounts.Client", models.PROTECT, null=True, blank=True, related_name="guests"
    )

    may_manage = models.BooleanField(default=False)
    money = models.PositiveSmallIntegerField(choices=MoneyTier.choices, default=MoneyTier.OWN_HOURS)
    may_see_personal_data = models.BooleanField(default=False)
    may_administer = models.BooleanField(default=False)
    is_narrowed = False
    # What only a token with that area leads to.
    reaches_people = True

    deputy = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="stands_in_for")
    deputy_until = models.DateField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[MemberQuerySet] = MemberQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["workspace", "user"], condition=Q(user__isnull=False), name="one_member_per_user"
            ),
            models.CheckConstraint(
                condition=Q(role=Role.GUEST, client__isnull=False)
                | (~Q(role=Role.GUEST) & Q(client__isnull=True)),
                name="a_guest_belongs_to_a_client",
            ),
            models.CheckConstraint(
                condition=~Q(role=Role.GUEST)
                | Q(
                    may_manage=False,
                    money=MoneyTier.NOTHING,
                    may_see_personal_data=False,
                    may_administer=False,
                ),
                name="a_guest_has_no_permission",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def numbers(self) -> dict[str, int | None]:
        """What the rules of seeing ask of a member beside the role; see ``like``."""
        return {"member": self.pk, "workspace": self.workspace_id, "client": self.client_id}

    @classmethod
    def like(cls, role: str, *, member: int, workspace: int, client: int) -> "Member":
        """Somebody to compose a query with that is asked for many (kit.prepared); never saved."""
        return cls(pk=member, workspace_id=workspace, role=role, client_id=client)

    @property
    def is_guest(self) -> bool:
        return self.role == Role.GUEST

    @property
    def is_placeholder(self) -> bool:
        return self.user_id is None

    @property
    def is_present(self) -> bool:
        return self.left_at is None

    @property
    def is_at_work(self) -> bool:
        """Present, and their account is open: what acts in their name acts."""
        return self.is_present and self.user is not None and self.user.is_active

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.is_narrowed:
            raise RuntimeError("A member as a token sees them is not to be saved.")
        super().save(*args, **kwargs)

    def narrowed(self, *, to: Collection[str]) -> "Member":
        """As a program with a token for these areas acts for them: no money, no addresses, no administration
        where the token does not reach. Kept in memory only."""
        if Area.MONEY not in to:
            self.money = MoneyTier.NOTHING
        if Area.PEOPLE not in to:
            self.may_see_personal_data = False
            self.reaches_people = False
        if Area.ADMINISTRATION not in to and Area.INTERCHANGE not in to:
            self.may_administer = False
        self.is_narrowed = len(to) < len(Area)
        return self

    def sees_money(self, tier: MoneyTier) -> bool:
        return self.money >= tier
