"""What the API takes and gives about people, clients and projects."""

from datetime import date, datetime
from typing import Annotated, Literal

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from ninja import Schema
from pydantic import AfterValidator, Field

from baton.accounts.models import Area, JobFunction, MoneyTier, Role, Scope
from baton.kit.incoming import Strict, Text, not_blank


def an_address(text: str) -> str:
    try:
        validate_email(text.strip())
    except ValidationError as wrong:
        raise ValueError(" ".join(wrong.messages)) from wrong
    return text.strip()


Name = Annotated[Text, Field(max_length=120), AfterValidator(not_blank)]
Email = Annotated[str, Field(max_length=254), AfterValidator(an_address)]
Colour = Annotated[str, Field(max_length=16, pattern="^[a-z]+$")]
Language = Literal["en", "ru", "nl"]


class RightsIn(Strict):
    may_manage: bool
    money: MoneyTier
    may_see_personal_data: bool
    may_administer: bool


class InviteIn(Strict):
    email: Email
    role: Role
    job_function: JobFunction = JobFunction.OTHER
    client: int | None = None
    rights: RightsIn | None = Field(None, description="Empty: the usual ones of the role.")
    name: Text = Field("", max_length=120)
    language: Language | None = None
    claims: int | None = Field(None, description="A person known by name only who shall sign in from now on.")


class InvitationOut(Schema):
    id: int
    email: str
    name: str
    role: Role
    job_function: JobFunction
    client: int | None
    claims: int | None
    by: int | None
    created_at: datetime
    expires_at: datetime
    # It opens nothing any more: its days are over, or whoever sent it could not send it today. Send it again.
    expired: bool
    # When the mail server took the last mail; None: it did not, or no mail leaves this house.
    mailed_at: datetime | None
    # Only in the answer to inviting, and only where no mail leaves the house.
    link: str | None = None


class MayOut(Schema):
    """What the asker may do with this member now; the screen offers that and no more."""

    roles: list[Role]
    rights: bool
    rename: bool
    job_function: bool
    deputy: bool
    let_go: bool
    come_back: bool
    merge: bool


class MemberOut(Schema):
    id: int
    name: str
    # Only with the right to personal data or administration; one's own always.
    email: str | None = None
    role: Role
    job_function: JobFunction
    client: int | None
    rights: RightsIn | None = Field(None, description="Only for whoever administers, and one's own.")
    deputy: int | None
    deputy_until: date | None
    placeholder: bool
    created_at: datetime
    left_at: datetime | None
    may: MayOut


class MemberPatch(Strict):
    name: Name | None = None
    job_function: JobFunction | None = None


class RoleIn(Strict):
    role: Role
    client: int | None = None


class DeputyIn(Strict):
    deputy: int | None
    until: date | None = None


class TeamIn(Strict):
    name: Name
    members: list[int] = []


class TeamPatch(Strict):
    name: Name | None = None
    members: list[int] | None = None


class TeamOut(Schema):
    id: int
    name: str
    members: list[int]


class ClientIn(Strict):
    name: Name
    confidential: bool = False
    named: list[int] = []


class ClientPatch(Strict):
    name: Name | None = None
    confidential: bool | None = None
    named: list[int] | None = None


class ClientOut(Schema):
    id: int
    name: str
    confidential: bool
    archived: bool
    # Who is named on it; empty for guests.
    named: list[int]
    guests: list[int]


class MembersPage(Schema):
    members: list[MemberOut]
    next: int | None = Field(description="Give it as ``after`` for the next page; empty: there is none.")


class ContactIn(Strict):
    name: Name
    email: Email
    language: Language = "en"


class ContactPatch(Strict):
    name: Name | None = None
    email: Email | None = None
    language: Language | None = None


class ContactOut(Schema):
    """Somebody at a client who is asked by mail and has no account. ``email``: not for a token that does not
    reach people."""

    id: int
    client: int
    name: str
    email: str | None
    language: str
    archived: bool


class PlaceIn(Strict):
    member: int
    job_function: JobFunction


class ProjectIn(Strict):
    name: Name
    client: int
    colour: Colour = "gray"
    account_manager: int | None = None
    team: list[PlaceIn] = []


class ProjectPatch(Strict):
    name: Name | None = None
    client: int | None = None
    colour: Colour | None = None
    account_manager: int | None = None
    team: list[PlaceIn] | None = None


class PlaceOut(Schema):
    member: int
    job_function: JobFunction


class ProjectOut(Schema):
    id: int
    name: str
    client: int
    colour: str
    account_manager: int | None
    archived: bool
    team: list[PlaceOut]


class TokenIn(Strict):
    name: Annotated[Text, Field(max_length=80), AfterValidator(not_blank)]
    scope: Scope = Scope.READ
    areas: list[Area] = Field(default_factory=lambda: list(Area), min_length=1, max_length=len(Area))
    expires_at: datetime | None = None


class TokenOut(Schema):
    id: int
    name: str
    scope: Scope
    areas: list[Area]
    created_at: datetime
    expires_at: datetime | None
    last_used_at: datetime | None
    # The network it came from.
    last_used_from: str


class TokenMade(TokenOut):
    # Shown this once.
    secret: str
