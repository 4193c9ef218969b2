"""What can happen to the people, clients and projects of a workspace.

Everybody in the workspace hears of these, guests too: they carry ids, never a name, an address or a right.
``changes_sight``: somebody sees more or less from here on, so streams and caches ask the rules anew.
"""

from dataclasses import dataclass
from typing import ClassVar

from baton.activity.facts import Fact


@dataclass(frozen=True, kw_only=True)
class MemberInvited(Fact):
    pass


@dataclass(frozen=True, kw_only=True)
class InvitationRevoked(Fact):
    pass


@dataclass(frozen=True, kw_only=True)
class MemberFact(Fact):
    member: int


@dataclass(frozen=True, kw_only=True)
class MemberJoined(MemberFact):
    changes_sight: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class MemberRenamed(MemberFact):
    pass


@dataclass(frozen=True, kw_only=True)
class RoleChanged(MemberFact):
    changes_sight: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class PermissionsChanged(MemberFact):
    changes_sight: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class JobFunctionChanged(MemberFact):
    pass


@dataclass(frozen=True, kw_only=True)
class DeputyNamed(MemberFact):
    pass


@dataclass(frozen=True, kw_only=True)
class MemberLeft(MemberFact):
    changes_sight: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class MemberCameBack(MemberFact):
    changes_sight: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class PlaceholderMerged(MemberFact):
    """``placeholder`` was the same person as ``member``; all that was theirs is the member's now."""

    placeholder: int
    changes_sight: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class TeamsChanged(Fact):
    team: int


@dataclass(frozen=True, kw_only=True)
class ClientAdded(Fact):
    client: int


@dataclass(frozen=True, kw_only=True)
class ClientChanged(Fact):
    """``forgotten``: a contact whose name and address were erased; ``sign``: by which whoever keeps that
    address knows it, and nobody else does."""

    client: int
    forgotten: int | None = None
    sign: str = ""


@dataclass(frozen=True, kw_only=True)
class ClientSightChanged(Fact):
    """It became confidential or open, or others are named on it."""

    client: int
    changes_sight: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class ProjectAdded(Fact):
    project: int


@dataclass(frozen=True, kw_only=True)
class ProjectChanged(Fact):
    project: int


@dataclass(frozen=True, kw_only=True)
class ProjectWentToClient(Fact):
    """It belongs to another client now, so others see its cards."""

    project: int
    changes_sight: ClassVar[bool] = True
    moves_what_is_seen: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True)
class SecondFactorDemanded(Fact):
    """Everybody needs a second factor from here on, or nobody does any more."""

    demanded: bool


@dataclass(frozen=True, kw_only=True)
class SecondFactorReset(MemberFact):
    """An owner took away what somebody signed in with beside the password, because they had lost it."""
