"""What can happen to an approval. Ids only: never what was asked, shown or answered in words."""

from dataclasses import dataclass, field

from baton.boards.news.facts import CardFact


@dataclass(frozen=True, kw_only=True)
class ApprovalFact(CardFact):
    approval: int
    round: int
    gate: int | None
    for_client: bool
    asked_by: int | None = None


@dataclass(frozen=True, kw_only=True)
class ApprovalAsked(ApprovalFact):
    """``members`` and ``contacts`` are who is asked."""

    members: list[int] = field(default_factory=list)
    contacts: list[int] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class ApprovalAnswered(ApprovalFact):
    """By a member, or by a contact: then the entry is by nobody, and ``by_link``. ``goes_on``: others may
    still decide the round."""

    decision: str
    goes_on: bool = False
    member: int | None = None
    contact: int | None = None
    by_link: bool = False


@dataclass(frozen=True, kw_only=True)
class ApprovalGranted(ApprovalFact):
    pass


@dataclass(frozen=True, kw_only=True)
class ChangesAsked(ApprovalFact):
    pass


@dataclass(frozen=True, kw_only=True)
class ApprovalVoided(ApprovalFact):
    """What was put before the approvers is no longer what is on the card; ``had_been`` granted or open."""

    had_been: str


@dataclass(frozen=True, kw_only=True)
class ApprovalWithdrawn(ApprovalFact):
    pass


@dataclass(frozen=True, kw_only=True)
class ApprovalReminded(ApprovalFact):
    """``members`` and ``contacts`` have not answered yet."""

    members: list[int] = field(default_factory=list)
    contacts: list[int] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class ApprovalOverdue(ApprovalFact):
    """Nobody said anything in the agreed time. ``members`` are those to tell; the gate may say that the
    approvers are reminded, too (``contacts``)."""

    members: list[int] = field(default_factory=list)
    contacts: list[int] = field(default_factory=list)
