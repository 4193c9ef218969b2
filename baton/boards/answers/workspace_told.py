"""What GET /workspace gives: the shapes of ``workspace_seen_by``."""

from ninja import Schema


class WorkspaceTold(Schema):
    slug: str
    name: str
    language: str
    time_zone: str
    currency: str
    is_demo: bool
    number: int


class Me(Schema):
    id: int
    name: str
    role: str
    job_function: str
    client: int | None
    may_manage: bool
    money: int
    may_see_personal_data: bool
    may_administer: bool
    language: str
    theme: str


class MemberTold(Schema):
    id: int
    name: str
    role: str
    job_function: str
    client: int | None
    left: bool
    placeholder: bool
    deputy: int | None
    deputy_until: str | None


class TeamTold(Schema):
    id: int
    name: str
    members: list[int]


class ClientTold(Schema):
    id: int
    name: str
    confidential: bool
    archived: bool


class PlaceTold(Schema):
    member: int
    job_function: str


class ProjectTold(Schema):
    id: int
    name: str
    client: int
    colour: str
    account_manager: int | None
    archived: bool
    team: list[PlaceTold]


class ListedBoard(Schema):
    id: int
    name: str
    rank: str
    archived: bool


class SpaceTold(Schema):
    id: int
    name: str
    rank: str
    private: bool
    archived: bool
    members: list[int]
    boards: list[ListedBoard]


class CardTypeTold(Schema):
    id: int
    name: str
    colour: str
    rank: str
    archived: bool


class TagTold(Schema):
    id: int
    name: str
    colour: str


class OptionTold(Schema):
    id: str
    name: str
    colour: str
    archived: bool = False


class CustomFieldTold(Schema):
    id: int
    board: int | None
    name: str
    kind: str
    options: list[OptionTold]
    on_face: bool
    rank: str
    archived: bool


class WorkspaceSeen(Schema):
    workspace: WorkspaceTold
    me: Me
    members: list[MemberTold]
    teams: list[TeamTold]
    clients: list[ClientTold]
    projects: list[ProjectTold]
    spaces: list[SpaceTold]
    card_types: list[CardTypeTold]
    tags: list[TagTold]
    custom_fields: list[CustomFieldTold]
