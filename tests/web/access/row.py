"""One operation of the API in the table of access: how it is called, and what each asker gets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

ALLOWED = 0
ASKERS = (
    "anonymous",
    "stranger",
    "guest",
    "other_guest",
    "outsider",
    "member",
    "manager",
    "owner",
    "left",
    "token_read",
    "token_write",
)


@dataclass(frozen=True)
class The:
    """A thing of the scene in a body or an address; ``name`` begins with its kind: ``column.design``."""

    name: str

    @property
    def kind(self) -> str:
        return self.name.split(".")[0]


def who(
    *,
    guest: int = 403,
    other_guest: int = 404,
    outsider: int = 404,
    member: int = ALLOWED,
    manager: int = ALLOWED,
    owner: int = ALLOWED,
    read: int = 403,
    write: int = ALLOWED,
) -> dict[str, int]:
    """ALLOWED or the status of the refusal. Nobody who is not a member comes in anywhere: 401, 404.

    ``outsider`` asks for the thing's twin on a private space that they are not named on.
    """
    return {
        "anonymous": 401,
        "stranger": 404,
        "guest": guest,
        "other_guest": other_guest,
        "outsider": outsider,
        "member": member,
        "manager": manager,
        "owner": owner,
        "left": 404,
        "token_read": read,
        "token_write": write,
    }


# Who sees the card, the guests of its client among them.
CARD_SEEN = who(guest=ALLOWED, read=ALLOWED)
# The team that sees the card; its client's guest sees it and may not do that.
CARD_TEAM = who()
# The same, of what the client's guest does not see at all.
CARD_INSIDE = who(guest=404)
# The team that sees the board.
BOARD_READS = who(other_guest=403, read=ALLOWED)
BOARD_TEAM = who(other_guest=403)
# Managers who see the board; both guests come to it by a shared card.
BOARD_MANAGER = who(other_guest=403, member=403)
# Managers who see it; no guest knows of it.
HIDDEN_MANAGER = who(guest=404, member=403)
# Everybody in the workspace, each their own part.
EVERY_MEMBER_READS = who(guest=ALLOWED, other_guest=ALLOWED, outsider=ALLOWED, read=ALLOWED)
# The team, whatever spaces they are named on.
TEAM_READS = who(other_guest=403, outsider=ALLOWED, read=ALLOWED)
TEAM = who(other_guest=403, outsider=ALLOWED)
# Managers who see the board that it is offered on; no guest knows of it.
HIDDEN_TEMPLATE = who(guest=404, member=403)
# Managers, of what hangs on no space.
MANAGER = who(other_guest=403, outsider=403, member=403)
# The same, of what no guest knows of.
MANAGER_OF_HIDDEN = who(guest=404, outsider=403, member=403)
# The same, of a client and their projects: another client's guest knows nothing of them.
CLIENTS_MANAGER = who(outsider=403, member=403)
# Whoever may administer: here the owner alone.
ADMINISTRATOR = who(other_guest=403, outsider=403, member=403, manager=403)
ADMINISTRATOR_READS = who(other_guest=403, outsider=403, member=403, manager=403, read=ALLOWED)
# The owner, signed in: no program takes away what guards a person.
OWNER_IN_PERSON = who(other_guest=403, outsider=403, member=403, manager=403, read=401, write=401)
# Whoever is signed in, member of something or not; no program with a token.
SIGNED_IN = dict.fromkeys(ASKERS, ALLOWED) | {"anonymous": 401, "token_read": 401, "token_write": 401}


@dataclass(frozen=True)
class Row:
    """``path`` names things for the address's parameters where the one of their own name would not do."""

    operation: str
    askers: Mapping[str, int]
    body: Any = None
    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    # multipart/form-data
    form: Any = None
