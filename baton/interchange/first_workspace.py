"""An import into an empty installation: a workspace named after what is brought, and its first owner."""

from dataclasses import dataclass

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.urls import reverse

from baton.accounts.models import Member, User, Workspace
from baton.accounts.models.user import normalised
from baton.kit.short_name import short_name
from baton.membership.founding import RESERVED, found
from baton.membership.mailing import home

LONGEST_SLUG = 40


@dataclass(frozen=True)
class FirstOwner:
    """``password_link`` opens the page where the owner chooses a password; None: the account has one."""

    member: Member
    password_link: str | None


def found_first(title: str, *, owner: str, email: str) -> FirstOwner:
    """Raises Django's ValidationError for an address that is none."""
    user = User.objects.filter(email=normalised(email)).first()
    new = user is None
    if user is None:
        user = User(email=normalised(email), name=owner)
        user.set_unusable_password()
        user.save()
    member = found(title[:120], slug=free_slug(title), owner=owner, email=email)
    return FirstOwner(member, password_link(user) if new else None)


def free_slug(title: str) -> str:
    wish = short_name(title, longest=LONGEST_SLUG - 4) or "workspace"
    taken = set(Workspace.objects.values_list("slug", flat=True)) | RESERVED
    names = (wish, *(f"{wish}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def password_link(user: User) -> str:
    key = default_token_generator.make_token(user)
    known = {"uidb36": user_pk_to_url_str(user), "key": key}
    return home() + reverse("account_reset_password_from_key", kwargs=known)
